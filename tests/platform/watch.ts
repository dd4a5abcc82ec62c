/** Subscribes at a subgraph's socket as the gateway does. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { sign } from '#wire/signature.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

export interface Watcher<T> extends AsyncDisposable {
  next(): Promise<T>;
}

export interface WatchOptions {
  /** Of the player it is for. */
  authorization?: string | undefined;
  variables?: Record<string, unknown>;
}

/** @param subscription of one field; resolves when the socket stands, which is before the subscription does */
export async function watch<T>(
  graphqlUrl: string,
  subscription: string,
  { authorization, variables = {} }: WatchOptions = {},
): Promise<Watcher<T>> {
  const { promise: connected, resolve } = Promise.withResolvers<void>();
  const client = createClient({
    url: graphqlUrl.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: () => ({
      signature: sign(keyOf('nexus'), 'nexus', '/graphql', '', Date.now()),
      ...(authorization ? { authorization } : {}),
    }),
    on: { connected: () => resolve() },
  });
  const events = client.iterate<Record<string, T>>({ query: subscription, variables });
  const first = events.next();
  await Promise.race([connected, first.then(() => undefined)]);
  const pending = [first];
  return {
    async next() {
      const result = await (pending.shift() ?? events.next());
      const [data] = Object.values((result.done ? undefined : result.value.data) ?? {});
      if (!data) throw new Error(`no event: ${JSON.stringify(result.value)}`);
      return data;
    },
    async [Symbol.asyncDispose]() {
      await client.dispose();
    },
  };
}
