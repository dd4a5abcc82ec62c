/** Opens a subscription at one server: breaker, seat, signature, deadline; says what became of it. */
import type { CallRecord, OperationContext } from '#gateway/context.ts';
import type { Seats } from '#gateway/seats.ts';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { Client, Payload, Server } from '#gateway/transport/client.ts';
import {
  openUpstream,
  type Loss,
  type Upstream,
  type UpstreamListener,
} from '#gateway/transport/upstream-socket.ts';
import type { BreakerOutcome } from './breaker.ts';
import { serverName, type Breakers } from './breakers.ts';
import { startCallDeadline } from './deadline.ts';
import { badReply, cancelled, timedOut, unavailable, type Failure } from './failure.ts';

export type SubscriptionListener = Omit<UpstreamListener, 'onOpen'>;

export interface UpstreamsOptions {
  breakers: Breakers;
  client: Client;
  /** Subscriptions at each server, by its name. */
  upstreams: Seats;
}

export interface OpenedSubscription {
  upstream: Upstream;
  server: Server;
}

/** Where servers take sockets; what they check the signature of. */
const socketPath = '/graphql';

interface Events {
  payload: Payload;
  extensions: SubscribeExtensions | undefined;
  listen: (server: Server) => SubscriptionListener;
}

/** One attempt. The connection belongs to this subscription alone. */
export async function openUpstreamAt(
  server: Server,
  events: Events,
  { breakers, client, upstreams }: UpstreamsOptions,
  context: OperationContext,
): Promise<OpenedSubscription | { failure: Failure; lost: boolean }> {
  const { subgraph, shard } = server;
  const breaker = breakers.of(subgraph, shard?.key);
  const leaveSeat = upstreams.take(serverName(subgraph, shard?.key));
  const ticket = leaveSeat && breaker.enter();
  if (!leaveSeat || ticket === undefined) {
    leaveSeat?.();
    client.record(server, performance.now(), 'unavailable', context);
    return { failure: unavailable(subgraph, shard?.key, breaker.retryAfterMs() || undefined), lost: false };
  }
  const startedAt = performance.now();
  const { upstream, outcome } = await untilOpen(server, events, leaveSeat, client, context);
  breaker.leave(ticket, verdicts[outcome]);
  client.record(server, startedAt, records[outcome], context);
  if (outcome === 'ok') return { upstream, server };
  return { failure: failureOf(outcome, server), lost: outcome === 'unavailable' };
}

type Outcome = 'ok' | Loss | 'timeout' | 'aborted';

const verdicts: Record<Outcome, BreakerOutcome> = {
  ok: 'success',
  unavailable: 'silence',
  timeout: 'silence',
  'bad-reply': 'failure',
  // It may be the caller's token: one player must not open the breaker for all.
  refused: 'neutral',
  aborted: 'neutral',
};

const records: Record<Outcome, CallRecord['outcome']> = {
  ok: 'ok',
  unavailable: 'unavailable',
  timeout: 'timeout',
  'bad-reply': 'error',
  refused: 'error',
  aborted: 'aborted',
};

function failureOf(outcome: Exclude<Outcome, 'ok'>, server: Server): Failure {
  if (outcome === 'aborted') return cancelled();
  return outcome === 'timeout' ? timedOut(server.subgraph, server.shard?.key) : lossOf(outcome, server);
}

/** What the client is told when its events have no source any more. */
export function lossOf(loss: Loss, { subgraph, shard }: Server): Failure {
  return loss === 'bad-reply' ? badReply(subgraph, shard?.key) : unavailable(subgraph, shard?.key);
}

function untilOpen(
  server: Server,
  { payload, extensions, listen }: Events,
  onEnd: () => void,
  client: Client,
  context: OperationContext,
): Promise<{ upstream: Upstream; outcome: Outcome }> {
  const signature = client.sign(server.keyName, socketPath, '');
  const { authorization, requestId } = context;
  const connectionParams = {
    requestId,
    ...(authorization !== undefined && { authorization }),
    ...(signature && { signature }),
  };
  const deadline = startCallDeadline(context, client.callTimeoutMs);
  const listener = listen(server);
  return new Promise((resolve) => {
    let open = false;
    const settle = (outcome: Outcome) => {
      deadline[Symbol.dispose]();
      open = outcome === 'ok';
      if (!open) upstream.close();
      resolve({ upstream, outcome });
    };
    const upstream = openUpstream(
      { url: server.url, connectionParams, payload, extensions, onEnd },
      {
        ...listener,
        onOpen: () => settle('ok'),
        onLost: (loss) => (open ? listener.onLost(loss) : settle(loss)),
      },
    );
    deadline.onEnd(settle);
  });
}
