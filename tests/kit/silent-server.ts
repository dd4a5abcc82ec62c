/** A server that takes requests and never answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export async function silentServer(): Promise<{ url: string; reached: Promise<void> } & AsyncDisposable> {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  const server = createServer(() => resolve());
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    reached,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
