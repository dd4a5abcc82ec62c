/** Subscribes at a subgraph's socket as the gateway does. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { sign } from '#wire/signature.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

export interface Progress {
  id: string;
  region: { slug: string };
  cluster: number | null;
  state: string;
  phase: string;
  percent: number;
  seed: string | null;
  checksum: string | null;
  message: string | null;
}

export interface Watcher<T> extends AsyncDisposable {
  next(): Promise<T>;
}

const subscription = `subscription { generationProgress { id region { slug } cluster state phase percent seed checksum message } }`;

/** @param authorization of the player it is for */
export async function watchProgress(graphqlUrl: string, authorization?: string): Promise<Watcher<Progress>> {
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
  const events = client.iterate<{ generationProgress: Progress }>({ query: subscription });
  const first = events.next();
  await Promise.race([connected, first.then(() => undefined)]);
  const pending = [first];
  return {
    async next() {
      const result = await (pending.shift() ?? events.next());
      const data = result.done ? undefined : result.value.data;
      if (!data) throw new Error(`no event: ${JSON.stringify(result.value)}`);
      return data.generationProgress;
    },
    async [Symbol.asyncDispose]() {
      await client.dispose();
    },
  };
}
