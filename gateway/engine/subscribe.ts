/** Subscriptions: the event's source at one server, the rest of the plan executed per event. */
import type { OperationContext } from '#gateway/context.ts';
import { at, failure, type Failure } from '#gateway/regions/failure.ts';
import type { Variables } from '#gateway/regions/fetch-document.ts';
import { lossOf, type SubscriptionListener } from '#gateway/regions/open-upstream-at.ts';
import { openSubscription, type SubscriptionOptions } from '#gateway/regions/route-subscription.ts';
import type { Server } from '#gateway/transport/client.ts';
import { sanitizeErrors, type ReplyError } from '#gateway/transport/reply-errors.ts';
import { readResult, type Reply } from '#gateway/transport/reply.ts';
import { answerOf, atClientPath, beginRun } from './answer.ts';
import type { Answer } from './engine.ts';
import { createEventQueue, type EventQueue, type QueueBounds } from './event-queue.ts';
import { dropUnasked } from './fetch/asked.ts';
import { rewrite } from './fetch/rewrite.ts';
import { runStage, type Services } from './fetch/run.ts';
import type { PreparedOperation } from './operations.ts';
import { createResults } from './results.ts';

export interface SubscribeOptions extends SubscriptionOptions {
  services: Services;
  /** What may wait of one subscription. */
  queue: QueueBounds;
  /** How long the rest of the plan may take per event. */
  eventTimeoutMs: number;
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
  const queue = createEventQueue<Waiting>(options.queue);
  const listen = (server: Server) => feed(queue, server, key);
  const opened = await openSubscription(fetch, listen, options, context);
  if ('errors' in opened) return { data: undefined, errors: opened.errors.map(atClientPath) };
  const ending = new AbortController();
  return createResults({
    signal: context.signal,
    async next() {
      const waiting = await queue.take();
      if (!waiting || 'last' in waiting) {
        opened.upstream.close();
        return waiting?.last;
      }
      const deadline = performance.now() + options.eventTimeoutMs;
      // Calls of a long subscription must not pile up in its context.
      const perEvent = { ...context, signal: ending.signal, deadline, calls: [] };
      return await answerEvent(waiting.event, prepared, variables, perEvent, options.services);
    },
    end() {
      opened.upstream.close();
      queue.clear();
      ending.abort(new Error('the subscription has ended'));
    },
  });
}

/** Puts what a server says into the queue. A reader that is too slow is told so behind the events it still gets. */
function feed(queue: EventQueue<Waiting>, server: Server, key: string): SubscriptionListener {
  // What an upstream may say holds no URL: the sanitiser is told its host.
  const { host } = new URL(server.url);
  const fail = (failure: Failure): void => endWith([at(failure, [key])]);
  const endWith = (errors: readonly ReplyError[]): void =>
    queue.end({ last: { data: undefined, errors: errors.map(atClientPath) } });
  return {
    onNext(result, bytes) {
      const event = readResult(result, host);
      if (event && queue.push({ event }, bytes)) return true;
      if (event) fail(failure('RATE_LIMITED', 'Events came faster than they were read; subscribe again.'));
      else fail(lossOf('bad-reply', server));
      return false;
    },
    onErrors(errors) {
      const clean = sanitizeErrors(errors, host);
      if (clean) endWith(clean);
      else fail(lossOf('bad-reply', server));
    },
    onLost: (loss) => fail(lossOf(loss, server)),
    onComplete: () => queue.end(),
  };
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
