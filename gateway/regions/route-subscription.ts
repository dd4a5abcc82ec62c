/** Opens a subscription's upstream at the server its shard key names. */
import type { OperationContext } from '#gateway/context.ts';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { Server } from '#gateway/transport/client.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import { assignRoot } from './assign.ts';
import { at, type Failure } from './failure.ts';
import type { Locator, Target } from './locate.ts';
import {
  openUpstreamAt,
  type OpenedSubscription,
  type SubscriptionListener,
  type UpstreamsOptions,
} from './open-upstream-at.ts';
import { createRootAnswer } from './root-answer.ts';
import type { RootFetch } from './route-roots.ts';
import { payloadOf } from './variant.ts';

export interface SubscriptionOptions extends UpstreamsOptions {
  locator: Locator;
}

export type Opened = OpenedSubscription | { errors: ReplyError[] };

/** Resolves when the server has accepted the socket, or with the reason why there is none. Never rejects. */
export async function openSubscription(
  fetch: RootFetch,
  listen: (server: Server) => SubscriptionListener,
  options: SubscriptionOptions,
  context: OperationContext,
  extensions?: SubscribeExtensions,
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
  const events = { payload, extensions, listen };
  const opened = await openUpstreamAt(located.server, events, options, context);
  if ('upstream' in opened) return opened;
  const moved = opened.lost && located.shard && (await options.locator.relocate(target, located.shard));
  if (!moved) return fail(opened.failure);
  if ('failure' in moved) return fail(moved.failure);
  const again = await openUpstreamAt(moved.server, events, options, context);
  return 'upstream' in again ? again : fail(again.failure);
}
