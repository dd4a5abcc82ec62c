/** Executes a subscription over a source of events, and tells the gateway beside each what `wire/event-stream.ts` says. */
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { OutboxEvent } from './outbox.ts';
import { Subscription, type Description } from './subscription.ts';

type Results = AsyncGenerator<ExecutionResult, undefined>;

/** What the gateway asks beside the operation. */
export function readExtensions(given: Record<string, unknown> | null | undefined): SubscribeExtensions {
  const { after, audience, bookmarks } = given ?? {};
  return {
    ...(typeof after === 'string' && { after }),
    ...(audience === true && { audience }),
    ...(bookmarks === true && { bookmarks }),
  };
}

/**
 * As graphql-js does it, and each event with its extensions.
 * @param shared whether it was opened without a token: for whoever may see it
 * @param fresh the context of one event: what was loaded for the last one may be wrong by now
 */
export async function subscribeTo(
  args: ExecutionArgs,
  asked: SubscribeExtensions,
  shared: boolean,
  fresh: () => unknown,
): Promise<Results | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const told = source instanceof Subscription ? source : undefined;
  const bookmarked = asked.bookmarks === true || asked.audience === true;
  if (bookmarked) told?.tellPlaces(shared);
  let opening = bookmarked ? told?.cursor : undefined;
  const events = source[Symbol.asyncIterator]();
  const describe = (event: unknown): Description => told?.describe(event as OutboxEvent) ?? {};

  async function next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (opening !== undefined) {
      const cursor = opening;
      opening = undefined;
      return { done: false, value: { data: null, extensions: { cursor } } };
    }
    const step = await events.next();
    if (step.done) return { done: true, value: undefined };
    const { silent, ...extensions } = describe(step.value);
    const result = silent
      ? { data: null }
      : await execute({ ...args, rootValue: step.value, contextValue: fresh() });
    return { done: false, value: told ? { ...result, extensions: { ...extensions } } : result };
  }

  const results: Results = {
    next,
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    async throw(error: unknown) {
      await events.return?.();
      throw error;
    },
    [Symbol.asyncIterator]: () => results,
    async [Symbol.asyncDispose]() {
      await events.return?.();
    },
  };
  return results;
}
