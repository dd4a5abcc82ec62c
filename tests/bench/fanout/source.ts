/** Where events come from: a subgraph behind the gateway, or with `bare` a `ws` server that sends the same bytes itself. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { startEventServer } from '#tests/kit/event-server.ts';
import { eventText, messageFor, now, type SendOrder } from './protocol.ts';

async function startBare(): Promise<{ port: number; send: () => void }> {
  const server = createServer();
  const sockets = new WebSocketServer({
    ...{ server, path: '/graphql', perMessageDeflate: false },
    handleProtocols: (offered) => [...offered][0] ?? false,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const message = Buffer.from(messageFor(randomUUID()));
  const send = (): void => {
    for (const socket of sockets.clients) socket.send(message, { binary: false });
  };
  return { port: (server.address() as AddressInfo).port, send };
}

async function startSubgraph(): Promise<{ port: number; send: () => void }> {
  const server = await startEventServer({ dataOf: (text) => ({ news: { text } }) });
  return { port: Number(new URL(server.url).port), send: () => void server.emit(eventText) };
}

const { port, send } = process.argv.includes('bare') ? await startBare() : await startSubgraph();
process.on('message', ({ events }: SendOrder) => {
  void (async () => {
    const at = now();
    for (let n = 0; n < events; n += 1) {
      if (n > 0) await turn();
      send();
    }
    process.send?.({ at });
  })();
});
process.once('disconnect', () => process.exit());
process.send?.({ type: 'ready', port });
