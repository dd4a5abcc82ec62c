/** Subscriptions: the event's source at one server, the rest of the plan executed per event. */
import type { OperationContext } from '#gateway/context.ts';
import { readEventExtensions } from '#gateway/regions/event-extensions.ts';
import { at, failure, type Failure } from '#gateway/regions/failure.ts';
import type { Variables } from '#gateway/regions/fetch-document.ts';
import { lossOf, type SubscriptionListener } from '#gateway/regions/open-upstream-at.ts';
import { openLastingUpstream, type LastingOptions } from '#gateway/regions/lasting-upstream.ts';
import type { Server } from '#gateway/transport/client.ts';
import type { Upstream } from '#gateway/transport/upstream-socket.ts';
import type { EventExtensions } from '#wire/event-stream.ts';
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

export interface SubscribeOptions extends LastingOptions {
  services: Services;
  /** What may wait of one subscription. */
  queue: QueueBounds;
  /** How long the rest of the plan may take per event. */
  eventTimeoutMs: number;
}

/** What waits to be read: an event to complete by the rest of the plan, what is said without one, or a last word. */
type Waiting =
  | { event: Reply; said: EventExtensions | undefined }
  | { mark: EventExtensions }
  | { last: Answer };

/** How full the queue gets before a server that can wait has to, and how empty before it may go on. */
const fill = { pauseAt: 0.5, resumeAt: 0.1 };

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
  let upstream: Upstream | undefined;
  let paused = false;
  const pace = (): void => {
    if (paused ? queue.fill > fill.resumeAt : queue.fill < fill.pauseAt) return;
    paused = !paused;
    if (paused) upstream?.pause();
    else upstream?.resume();
  };
  const listen = (server: Server) => feed(queue, server, key, pace);
  const opened = await openLastingUpstream(fetch, listen, options, context);
  if ('errors' in opened) return { data: undefined, errors: opened.errors.map(atClientPath) };
  ({ upstream } = opened);
  if (paused) upstream.pause();
  const ending = new AbortController();
  return createResults({
    signal: context.signal,
    async next() {
      const waiting = await queue.take();
      if (paused) pace();
      if (!waiting || 'last' in waiting) {
        opened.upstream.close();
        return waiting?.last;
      }
      if ('mark' in waiting) return { data: undefined, errors: [], event: waiting.mark };
      const deadline = performance.now() + options.eventTimeoutMs;
      // Calls of a long subscription must not pile up in its context.
      const perEvent = { ...context, signal: ending.signal, deadline, calls: [] };
      const { event, said } = waiting;
      const answer = await answerEvent(event, prepared, variables, perEvent, options.services);
      return said ? { ...answer, event: said } : answer;
    },
    end() {
      opened.upstream.close();
      queue.clear();
      ending.abort(new Error('the subscription has ended'));
    },
  });
}

/**
 * Puts what a server says into the queue. A reader that is too slow is told so behind the events it still gets.
 * @param pace called after an event of a server that would say it again, and can be told to wait
 */
function feed(
  queue: EventQueue<Waiting>,
  server: Server,
  key: string,
  pace: () => void,
): SubscriptionListener {
  // What an upstream may say holds no URL: the sanitiser is told its host.
  const { host } = new URL(server.url);
  const fail = (failure: Failure): void => endWith([at(failure, [key])]);
  const endWith = (errors: readonly ReplyError[]): void =>
    queue.end({ last: { data: undefined, errors: errors.map(atClientPath) } });
  return {
    onNext(result, bytes) {
      const said = readEventExtensions(result);
      const mark = said && isNoEvent(result);
      const event = mark ? undefined : readResult(result, host);
      const waiting: Waiting | undefined = mark ? { mark: said } : event && { event, said };
      if (waiting && queue.push(waiting, bytes)) {
        if (said?.cursor !== undefined) pace();
        return true;
      }
      if (waiting) fail(failure('RATE_LIMITED', 'Events came faster than they were read; subscribe again.'));
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

/** Whether a message only says where the stream is, or who may see more from now on. */
function isNoEvent(result: unknown): boolean {
  const { data, errors } = result as Record<string, unknown>;
  return (data ?? errors) === undefined;
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
