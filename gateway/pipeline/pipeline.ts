/** The steps put together, for every transport alike: HTTP, server-sent events, WebSocket. */
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { Generations } from '#gateway/generations/generations.ts';
import { openMovingSubscription } from '#gateway/generations/moving-subscription.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { createAuthenticate, type Authenticate, type Caller } from './authenticate.ts';
import { ClientLeft } from './deadline.ts';
import type { Envelope } from './envelope.ts';
import { clientLeftStatus, type Exchange } from './exchange.ts';
import type { Results, Run } from './execute.ts';
import { createExecution } from './execution.ts';
import type { Prepared } from './prepare.ts';
import type { Formatted } from './formatted.ts';
import { answerTo, createRespond } from './respond.ts';
import { createStream, type Source } from './stream.ts';

export type FormattedResults = AsyncGenerator<Formatted, undefined, undefined>;

export interface Pipeline {
  readonly authenticate: Authenticate;
  /**
   * From the document to what the caller may do with it, in the current generation; refuses by throwing. Notes name and
   * cost in the exchange. To be run before the event loop turns.
   */
  prepare(envelope: Envelope, caller: Caller, exchange: Exchange): Prepared;
  /** Runs a prepared operation, in the generation that prepared it. Never rejects: what goes wrong is in the result. */
  run(prepared: Prepared, caller: Caller, exchange: Exchange, signal: AbortSignal): Promise<Response>;
  /** Formats something a step threw. */
  refuse(thrown: unknown, exchange: Exchange): Formatted;
}

export type Response = Formatted | FormattedResults;

export interface PipelineOptions {
  config: Config;
  generations: Generations;
  log: Logger;
  metrics: Metrics;
  /** Whether a session was ended before its access tokens. */
  isRevoked?: ((sessionId: string) => boolean) | undefined;
}

export function createPipeline(options: PipelineOptions): Pipeline {
  const { config, generations, log, metrics, isRevoked } = options;
  const respond = createRespond(log);
  const deadlineMs = config.limits.requestMs;
  const execution = createExecution(deadlineMs, config.inFlightSharing);
  const moving = { generations, deadlineMs, windowMs: config.reload.windowMs };
  function refuse(thrown: unknown, exchange: Exchange): Formatted {
    if (!(thrown instanceof ClientLeft)) return respond(answerTo(thrown), exchange);
    // Nobody reads it, and it is no fault of ours.
    exchange.status = clientLeftStatus;
    return { data: undefined, errors: [] };
  }

  function formatted(results: Results, exchange: Exchange): FormattedResults {
    metrics.subscriptionsOpen.inc();
    const source: AsyncIterator<Formatted, undefined> = {
      next: async (): Promise<IteratorResult<Formatted, undefined>> => {
        try {
          const step = await results.next();
          // Who is told of a change may ask at once.
          execution.changed();
          return step.done ? step : { done: false, value: respond(step.value, exchange) };
        } catch (error) {
          // The stream has ended: its next `next()` says so.
          return { done: false, value: refuse(error, exchange) };
        }
      },
      return: async () => {
        await results.return(undefined);
        return { done: true, value: undefined };
      },
    };
    return createStream(Promise.resolve<Source<Formatted>>(source), () => metrics.subscriptionsOpen.dec())
      .results;
  }

  async function answer(run: Run): Promise<Response> {
    const { exchange, prepared } = run;
    if (prepared.type !== OperationTypeNode.SUBSCRIPTION) {
      const { answer: given, bytes } = await execution.run(run);
      return { ...respond(given, exchange), bytes };
    }
    const opened = await openMovingSubscription(run, moving);
    return 'next' in opened ? formatted(opened, exchange) : respond(opened, exchange);
  }

  return {
    authenticate: createAuthenticate(config.tokens, isRevoked),
    refuse,
    prepare(envelope, { viewer }, exchange) {
      const prepared = generations.current.prepare(envelope, viewer);
      exchange.operationName = prepared.name;
      exchange.operationType = prepared.type;
      exchange.cost = prepared.cost;
      return prepared;
    },
    async run(prepared, caller, exchange, signal) {
      const { generation } = prepared;
      exchange.authenticated = caller.viewer !== undefined;
      generation.enter();
      try {
        return await answer({ prepared, caller, exchange, signal });
      } catch (error) {
        return refuse(error, exchange);
      } finally {
        generation.leave();
      }
    },
  };
}

/** Refuses with METHOD_NOT_ALLOWED what may not come by GET: a link or an image must not change anything. */
export function checkOperationMethod({ method }: Exchange, { type }: Prepared): void {
  if (method === 'GET' && type !== OperationTypeNode.QUERY)
    throw refusal('METHOD_NOT_ALLOWED', `Send a ${type} by POST.`);
}
