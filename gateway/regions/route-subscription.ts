/** Opens a subscription's upstream at the server its shard key names. */
import type { OperationContext } from '#gateway/context.ts';
import type { Client, Payload, Server } from '#gateway/transport/client.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import { openUpstream, type Upstream, type UpstreamListener } from '#gateway/transport/upstream-socket.ts';
import { assignRoot } from './assign.ts';
import type { Breakers } from './breakers.ts';
import { startCallDeadline } from './deadline.ts';
import { at, cancelled, timedOut, unavailable, type Failure } from './failure.ts';
import type { Locator, Target } from './locate.ts';
import { createRootAnswer } from './root-answer.ts';
import type { RootFetch } from './route-roots.ts';
import { payloadOf } from './variant.ts';

export interface OpenedSubscription {
  upstream: Upstream;
  server: Server;
}

export type Opened = OpenedSubscription | { errors: ReplyError[] };

export interface SubscriptionOptions {
  locator: Locator;
  breakers: Breakers;
  client: Client;
}

/** Where servers take sockets; what they check the signature of. */
const socketPath = '/graphql';

/** Resolves when the server has accepted the socket, or with the reason why there is none. Never rejects. */
export async function openSubscription(
  fetch: RootFetch,
  listener: Omit<UpstreamListener, 'onOpen'>,
  options: SubscriptionOptions,
  context: OperationContext,
): Promise<Opened> {
  const { read, subgraph, variables } = fetch;
  const [root] = read.roots;
  if (!root) throw new TypeError('a subscription without a field');
  const answer = createRootAnswer([root.key], {});
  const request = { read, variables, sharded: subgraph.sharded, maxRegionsPerList: 1 };
  const active = root.selections.map((_, index) => index);
  const [share, ...more] = assignRoot(root, active, request, answer, context);
  if (!share) return { errors: answer.reply.errors };
  if (more.length > 0) throw new TypeError('a subscription cannot be scattered');
  const target: Target = { subgraph, shardKey: share.shardKey, mutation: false };
  const part = share.rewrite ? payloadOf(read, [share], variables) : { query: fetch.query, variables };
  const payload = { ...part, operationName: fetch.operationName };
  const fail = (failure: Failure): Opened => ({ errors: [at(failure, [root.key])] });

  const located = await options.locator.locate(target);
  if ('failure' in located) return fail(located.failure);
  const opened = await openAt(located.server, payload, listener, options, context);
  if ('upstream' in opened) return opened;
  const moved = opened.lost && located.shard && (await options.locator.relocate(target, located.shard));
  if (!moved) return fail(opened.failure);
  if ('failure' in moved) return fail(moved.failure);
  const again = await openAt(moved.server, payload, listener, options, context);
  return 'upstream' in again ? again : fail(again.failure);
}

async function openAt(
  server: Server,
  payload: Payload,
  listener: Omit<UpstreamListener, 'onOpen'>,
  { breakers, client }: SubscriptionOptions,
  context: OperationContext,
): Promise<OpenedSubscription | { failure: Failure; lost: boolean }> {
  const { subgraph, shard } = server;
  const breaker = breakers.of(subgraph, shard?.key);
  const ticket = breaker.enter();
  if (ticket === undefined)
    return { failure: unavailable(subgraph, shard?.key, breaker.retryAfterMs()), lost: false };
  const startedAt = performance.now();
  const { upstream, outcome } = await untilOpen(server, payload, listener, client, context);
  breaker.leave(ticket, outcome === 'ok' ? 'success' : outcome === 'aborted' ? 'neutral' : 'failure');
  client.record(server, startedAt, outcome, context);
  if (outcome === 'ok') return { upstream, server };
  if (outcome === 'aborted') return { failure: cancelled(), lost: false };
  if (outcome === 'timeout') return { failure: timedOut(subgraph, shard?.key), lost: false };
  return { failure: unavailable(subgraph, shard?.key), lost: true };
}

type Outcome = 'ok' | 'unavailable' | 'timeout' | 'aborted';

function untilOpen(
  server: Server,
  payload: Payload,
  listener: Omit<UpstreamListener, 'onOpen'>,
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
  return new Promise((resolve) => {
    let open = false;
    const settle = (outcome: Outcome) => {
      deadline[Symbol.dispose]();
      open = outcome === 'ok';
      if (!open) upstream.close();
      resolve({ upstream, outcome });
    };
    const upstream = openUpstream(
      { url: server.url, connectionParams, payload, openTimeoutMs: client.callTimeoutMs },
      {
        ...listener,
        onOpen: () => settle('ok'),
        onLost: () => (open ? listener.onLost() : settle('unavailable')),
      },
    );
    deadline.onEnd(settle);
  });
}
