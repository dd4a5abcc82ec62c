/** Brings one request to the right server: locate, ask the breaker, send, and once more when the server has moved. */
import type { Shard } from '#wire/directory.ts';
import type { OperationContext } from '#gateway/context.ts';
import type { Client, Sent, Server } from '#gateway/transport/client.ts';
import type { Reply } from '#gateway/transport/reply.ts';
import type { BreakerOutcome } from './breaker.ts';
import type { Breakers } from './breakers.ts';
import { badReply, cancelled, timedOut, unavailable, type Failure } from './failure.ts';
import type { Locator, Target } from './locate.ts';

export type Delivery = { reply: Reply } | { failure: Failure };

/** Sends a request body. Never rejects. */
export type Deliver = (target: Target, body: string, context: OperationContext) => Promise<Delivery>;

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
      client.record(server, performance.now(), 'unavailable', context);
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
    const sent = await attempt(located.server, body, context);
    const { shard } = located;
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
      return { reply: sent.reply };
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

function judge(sent: Sent): BreakerOutcome {
  switch (sent.outcome) {
    case 'aborted':
      return 'neutral';
    case 'reply':
    case 'bad-reply':
      return sent.serverFault ? 'failure' : 'success';
    default:
      return 'silence';
  }
}
