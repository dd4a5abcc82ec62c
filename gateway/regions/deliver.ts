/** Brings one request to the right server: locate, ask the breaker, send, and once more when it has moved or asks for a moment. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Shard } from '#wire/directory.ts';
import type { OperationContext } from '#gateway/context.ts';
import type { Client, Sent, Server } from '#gateway/transport/client.ts';
import type { Reply } from '#gateway/transport/reply.ts';
import type { BreakerOutcome } from './breaker.ts';
import type { Breakers } from './breakers.ts';
import { badReply, cancelled, limited, timedOut, unavailable, type Failure } from './failure.ts';
import type { Locator, Target } from './locate.ts';

export type Delivery = { reply: Reply } | { failure: Failure };

/** Sends a request body. Never rejects. */
export type Deliver = (target: Target, body: string, context: OperationContext) => Promise<Delivery>;

/** Longer waits are the client's: it is told how long. */
const longestWaitMs = 2_000;

export interface DeliverOptions {
  locator: Locator;
  breakers: Breakers;
  client: Client;
}

export function createDeliver({ locator, breakers, client }: DeliverOptions): Deliver {
  async function attempt(server: Server, body: string, context: OperationContext): Promise<Sent | Failure> {
    const { subgraph, shard } = server;
    const breaker = breakers.of(subgraph, shard?.key);
    const ticket = breaker.enter();
    if (ticket === undefined) {
      client.record(server, performance.now(), 'unavailable', context, { body });
      return unavailable(subgraph, shard?.key, breaker.retryAfterMs());
    }
    const sent = await client.send(server, body, context);
    breaker.leave(ticket, judge(sent));
    return sent;
  }

  return async (target, body, context) => {
    if (context.signal.aborted) return { failure: cancelled() };
    const looked = locator.locate(target);
    const located = looked instanceof Promise ? await looked : looked;
    if ('failure' in located) return located;
    const first = await attempt(located.server, body, context);
    const { shard } = located;
    const waitMs = momentToWait(first, target, context);
    if (waitMs !== undefined)
      await pause(waitMs, undefined, { signal: context.signal }).catch(() => undefined);
    if (context.signal.aborted) return settle(first, target, shard);
    const sent = waitMs === undefined ? first : await attempt(located.server, body, context);
    if (
      shard &&
      'outcome' in sent &&
      sent.outcome === 'unreachable' &&
      mayRepeat(target, sent.sent, context)
    ) {
      const moved = await locator.relocate(target, shard);
      if (moved) {
        return 'failure' in moved
          ? moved
          : settle(await attempt(moved.server, body, context), target, moved.shard);
      }
    }
    return settle(sent, target, shard);
  };
}

/** How long to wait for a server that said when to ask again; undefined when that is too long, or may not be. */
function momentToWait(sent: Sent | Failure, target: Target, context: OperationContext): number | undefined {
  if (!('outcome' in sent) || (sent.outcome !== 'reply' && sent.outcome !== 'busy')) return undefined;
  const { retryAfterMs: waitMs } = sent;
  if (waitMs === undefined || waitMs > longestWaitMs || !mayRepeat(target, true, context)) return undefined;
  return performance.now() + waitMs < context.deadline ? waitMs : undefined;
}

/** A mutation that may have been sent may have been done: only the client's key makes doing it again safe. */
function mayRepeat(
  { mutation }: Target,
  sent: boolean,
  { idempotencyKey, signal }: OperationContext,
): boolean {
  return !signal.aborted && (!mutation || !sent || idempotencyKey !== undefined);
}

function settle(sent: Sent | Failure, { subgraph }: Target, shard: Shard | undefined): Delivery {
  if (!('outcome' in sent)) return { failure: sent };
  switch (sent.outcome) {
    case 'reply':
      return { reply: withRetryAfter(sent.reply, sent.retryAfterMs) };
    case 'busy':
      return {
        failure:
          sent.status === 429
            ? limited(subgraph.name, shard?.key, sent.retryAfterMs)
            : unavailable(subgraph.name, shard?.key, sent.retryAfterMs),
      };
    case 'bad-reply':
      return { failure: badReply(subgraph.name, shard?.key) };
    case 'unreachable':
      return { failure: unavailable(subgraph.name, shard?.key) };
    case 'timeout':
      return { failure: timedOut(subgraph.name, shard?.key) };
    case 'aborted':
      return { failure: cancelled() };
    default:
      return sent satisfies never;
  }
}

function withRetryAfter(reply: Reply, retryAfterMs: number | undefined): Reply {
  if (retryAfterMs === undefined) return reply;
  const errors = reply.errors.map((error) => ({
    ...error,
    extensions: { retryAfterMs, ...error.extensions },
  }));
  return { ...reply, errors };
}

function judge(sent: Sent): BreakerOutcome {
  switch (sent.outcome) {
    case 'aborted':
      return 'neutral';
    case 'busy':
      // A crowd of ours says nothing that its members do not say themselves.
      if (!sent.sent) return 'neutral';
      return sent.status === 503 ? 'failure' : 'success';
    case 'reply':
    case 'bad-reply':
      return sent.serverFault ? 'failure' : 'success';
    default:
      return 'silence';
  }
}
