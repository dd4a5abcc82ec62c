/** The steps put together, for every transport alike: HTTP, server-sent events, WebSocket. */
import { OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { Config } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import type { Feed } from '#gateway/fanout/feed.ts';
import { Hub } from '#gateway/fanout/hub.ts';
import type { Generations } from '#gateway/generations/generations.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { createAuthenticate, type Authenticate, type Caller } from './authenticate.ts';
import { ClientLeft } from './deadline.ts';
import type { Envelope } from './envelope.ts';
import { clientLeftStatus, type Exchange } from './exchange.ts';
import type { Run } from './execute.ts';
import { createExecution } from './execution.ts';
import type { Prepared } from './prepare.ts';
import type { Formatted } from './formatted.ts';
import { answerTo, createRespond } from './respond.ts';

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

/** One result, or a subscription that is open. */
export type Response = Formatted | Feed;

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
  const hub = new Hub({
    moving: { generations, deadlineMs, windowMs: config.reload.windowMs },
    members: {
      maxEvents: config.limits.subscriberEvents,
      maxBytes: config.limits.subscriberBytes,
      onDropped: (count) => metrics.eventsDropped.inc(count),
    },
    replays: { most: config.limits.replays, perCaller: config.limits.replaysPerUser },
    sharing: config.inFlightSharing,
    respond,
    // Who is told of a change may ask at once.
    onEvent: () => execution.changed(),
  });
  function refuse(thrown: unknown, exchange: Exchange): Formatted {
    if (!(thrown instanceof ClientLeft)) return respond(answerTo(thrown), exchange);
    // Nobody reads it, and it is no fault of ours.
    exchange.status = clientLeftStatus;
    return { data: undefined, errors: [] };
  }

  /** Counts it while it is open. */
  function counted(feed: Feed): Feed {
    metrics.subscriptionsOpen.inc();
    feed.onEnd(() => metrics.subscriptionsOpen.dec());
    return feed;
  }

  async function answer(run: Run): Promise<Response> {
    const { exchange, prepared } = run;
    if (prepared.type !== OperationTypeNode.SUBSCRIPTION) {
      const { answer: given, bytes } = await execution.run(run);
      return { ...respond(given, exchange), bytes };
    }
    const opened = await hub.join({ ...run, after: exchange.after });
    return 'start' in opened ? counted(opened) : respond(opened, exchange);
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
