/** The WebSocket server at the GraphQL endpoint, on the same port as HTTP. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Limits } from '#gateway/config.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { closeCodes } from './close-codes.ts';
import { attach, type Protocol } from './connection.ts';

/** How long sockets have to answer our close frame before they are cut. */
const closeTimeoutMs = 2000;

export interface SocketsOptions {
  path: string;
  protocol: Protocol;
  limits: Limits;
  log: Logger;
  metrics: Metrics;
}

/** Takes the server's upgrade requests; disposing closes every socket with 1001. */
export function serveSockets(
  server: Server,
  { path, protocol, limits, log, metrics }: SocketsOptions,
): AsyncDisposable {
  const sockets = new WebSocketServer({
    noServer: true,
    // A client without our subprotocol is let in just to be told so: closed with 4406.
    handleProtocols: (offered) => handleProtocols(offered),
    maxPayload: limits.socketMessageBytes,
    perMessageDeflate: false,
  });
  sockets.on('connection', (socket) => {
    metrics.socketsOpen.inc();
    socket.once('close', () => metrics.socketsOpen.dec());
    attach({ socket, protocol, limits, log });
  });
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // A connection may die while it is upgraded; nobody else listens yet.
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?')[0] !== path) refuseUpgrade(stream, 404);
    else
      sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
  };
  server.on('upgrade', onUpgrade);
  return {
    async [Symbol.asyncDispose]() {
      server.off('upgrade', onUpgrade);
      server.on('upgrade', (_request, stream) => refuseUpgrade(stream, 503));
      const open = [...sockets.clients];
      const allClosed = Promise.all(
        open.map((socket) => new Promise<void>((resolve) => void socket.once('close', () => resolve()))),
      );
      for (const socket of open) socket.close(closeCodes.goingAway, 'Going away');
      const timer = setTimeout(() => open.forEach((socket) => socket.terminate()), closeTimeoutMs);
      await allClosed;
      clearTimeout(timer);
      sockets.close();
    },
  };
}

function refuseUpgrade(stream: Duplex, status: 404 | 503): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
