/** A server of subscriptions that does what it is told instead of what the protocol says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';

export interface EvilUpstream extends AsyncDisposable {
  readonly url: string;
  /** Sockets that were asked for so far. */
  readonly asked: number;
  readonly openSockets: number;
  /** Decides what becomes of a socket; without it the protocol begins well: the server acknowledges, and says no more. */
  behave?: ((socket: WebSocket) => void) | undefined;
  /** Answers upgrade requests by hand. */
  upgrade?: ((stream: Duplex) => void) | undefined;
}

/** Acknowledges, and calls back when the subscription has been asked for. */
export function acknowledge(socket: WebSocket, then: () => void = () => undefined): void {
  socket.once('message', () => {
    socket.send('{"type":"connection_ack"}');
    socket.once('message', then);
  });
}

export async function startEvilUpstream(): Promise<EvilUpstream> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const streams = new Set<Duplex>();
  let asked = 0;
  server.on('upgrade', (request, stream, head) => {
    asked += 1;
    streams.add(stream);
    stream.once('close', () => streams.delete(stream)).on('error', () => stream.destroy());
    if (evil.upgrade) evil.upgrade(stream);
    else sockets.handleUpgrade(request, stream, head, (socket) => (evil.behave ?? acknowledge)(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const evil: EvilUpstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get asked() {
      return asked;
    },
    get openSockets() {
      return streams.size;
    },
    async [Symbol.asyncDispose]() {
      for (const stream of streams) stream.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return evil;
}
