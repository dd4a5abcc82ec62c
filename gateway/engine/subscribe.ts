/** Subscriptions: the event's source at one server, the rest of the plan executed per event. */
import type { OperationContext } from '#gateway/context.ts';
import { at, badReply, failure, unavailable } from '#gateway/regions/failure.ts';
import type { Variables } from '#gateway/regions/fetch-document.ts';
import { openSubscription, type SubscriptionOptions } from '#gateway/regions/route-subscription.ts';
import { sanitizeErrors, type ReplyError } from '#gateway/transport/reply-errors.ts';
import { readResult, type Reply } from '#gateway/transport/reply.ts';
import type { Upstream } from '#gateway/transport/upstream-socket.ts';
import { answerOf, atClientPath, beginRun } from './answer.ts';
import type { Answer } from './engine.ts';
import { createEventQueue } from './event-queue.ts';
import { dropUnasked } from './fetch/asked.ts';
import { rewrite } from './fetch/rewrite.ts';
import { runStage, type Services } from './fetch/run.ts';
import type { PreparedOperation } from './operations.ts';
import { createResults } from './results.ts';

export interface SubscribeOptions extends SubscriptionOptions {
  services: Services;
  maxWaitingEvents: number;
}

/** What waits to be read: an event to complete by the rest of the plan, or a last word. */
type Waiting = { event: Reply } | { last: Answer };

export async function subscribe(
  prepared: PreparedOperation,
  variables: Variables,
  context: OperationContext,
  options: SubscribeOptions,
): Promise<AsyncIterableIterator<Answer> | Answer> {
  const { primary } = prepared;
  if (!primary) throw new TypeError('a subscription without a source');
  const { subgraph, query, operationName, text } = primary;
  const fetch = { subgraph, read: primary.read(), query, operationName, variables: text.values(variables) };
  const key = fetch.read.roots[0]?.key ?? '';
  const queue = createEventQueue<Waiting>(options.maxWaitingEvents);
  let upstream: Upstream | undefined;
  let shardKey: string | undefined;
  // What an upstream may say holds no URL: it is only known here, and the sanitiser is told its host.
  let host = subgraph.sharded ? '{region}' : new URL(subgraph.url).host;
  const bad = () => [at(badReply(subgraph.name, shardKey), [key])];
  const end = (errors: readonly ReplyError[]): void =>
    queue.end({ last: { data: undefined, errors: errors.map(atClientPath) } });

  const opened = await openSubscription(
    fetch,
    {
      onNext(result) {
        if (queue.push({ event: readResult(result, host) ?? { data: null, errors: bad() } })) return;
        const message = 'Events came faster than they were read; subscribe again.';
        end([at(failure('RATE_LIMITED', message), [key])]);
        upstream?.close();
      },
      onErrors: (errors) => end(sanitizeErrors(errors, host) ?? bad()),
      onLost: () => end([at(unavailable(subgraph.name, shardKey), [key])]),
      onComplete: () => queue.end(),
    },
    options,
    context,
  );
  if ('errors' in opened) return { data: undefined, errors: opened.errors.map(atClientPath) };
  upstream = opened.upstream;
  shardKey = opened.server.shard?.key;
  host = new URL(opened.server.url).host;
  const ending = new AbortController();
  return createResults({
    signal: context.signal,
    async next() {
      const waiting = await queue.take();
      if (!waiting || 'last' in waiting) {
        opened.upstream.close();
        return waiting?.last;
      }
      // Calls of a long subscription must not pile up in its context.
      const perEvent = { ...context, signal: ending.signal, calls: [] };
      return await answerEvent(waiting.event, prepared, variables, perEvent, options.services);
    },
    end() {
      opened.upstream.close();
      queue.clear();
      ending.abort(new Error('the subscription has ended'));
    },
  });
}

async function answerEvent(
  event: Reply,
  prepared: PreparedOperation,
  variables: Variables,
  context: OperationContext,
  services: Services,
): Promise<Answer> {
  const run = beginRun(prepared, variables, context, services, event);
  if (prepared.primary) dropUnasked(run.data, prepared.primary.asked());
  rewrite(run.data, prepared.primary?.outputRewrites ?? [], services.supergraph.isOfType);
  if (prepared.stage) await runStage(prepared.stage, run);
  return answerOf(prepared, run);
}
