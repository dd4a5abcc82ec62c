/** The WebSocket server at the GraphQL endpoint, on the same port as HTTP. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import type { Limits } from '#gateway/config.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { createSeats } from '#gateway/seats.ts';
import { attach, type Connection } from './connection.ts';
import { closeCodes } from './close-codes.ts';
import { networkOf } from './network.ts';
import type { Protocol } from './protocol.ts';

/** Clients send a message in one piece; each piece costs memory beside its bytes. */
const maxFragments = 256;
/** A message of 64 KiB arrives in some fifty pieces over the worst of networks. */
const maxBufferedChunks = 1024;
/** Time between two farewells, so that clients do not all come back, elsewhere, in one moment. */
const farewellMs = 1;
/** However many there are, the last one hears it by then. */
const allFarewellsMs = 1500;

export interface SocketsOptions {
  path: string;
  protocol: Protocol;
  limits: Limits;
  log: Logger;
  metrics: Metrics;
}

/**
 * Takes the server's upgrade requests. Disposing closes every socket with 1001, one after the other; one that waits for
 * the answer to a query or a mutation gets it first.
 */
export function serveSockets(
  server: Server,
  { path, protocol, limits, log, metrics }: SocketsOptions,
): AsyncDisposable {
  // The types do not know `closeTimeout` yet.
  const options: ServerOptions & { closeTimeout: number } = {
    noServer: true,
    // A client without our subprotocol is let in just to be told so: closed with 4406.
    handleProtocols: (offered) => handleProtocols(offered),
    maxPayload: limits.socketMessageBytes,
    maxFragments,
    maxBufferedChunks,
    perMessageDeflate: false,
    // Pings count as messages, and pongs as bytes that wait.
    autoPong: false,
    closeTimeout: limits.socketPongMs,
  };
  const sockets = new WebSocketServer(options);
  const connections = new Set<Connection>();
  const addresses = createSeats(limits.socketsPerAddress);
  const takeSeat = (socket: Socket, network: string): boolean => {
    const leave = addresses.take(network);
    if (leave) socket.once('close', leave);
    return leave !== undefined;
  };
  const connect = (socket: WebSocket, stream: Duplex, network: string): void => {
    metrics.socketsOpen.inc();
    const connection = attach({ socket, stream, network, protocol, limits, log, metrics });
    connections.add(connection);
    socket.once('close', () => {
      metrics.socketsOpen.dec();
      connections.delete(connection);
    });
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      socket.close(closeCodes.subprotocol, 'Subprotocol not acceptable');
  };
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // A connection may die while it is upgraded; nobody else listens yet.
    stream.on('error', () => stream.destroy());
    const network = networkOf(request.socket.remoteAddress);
    if (request.url?.split('?')[0] !== path) refuseUpgrade(stream, 404);
    else if (connections.size >= limits.sockets) refuseUpgrade(stream, 503);
    else if (!takeSeat(request.socket, network)) refuseUpgrade(stream, 429);
    else sockets.handleUpgrade(request, stream, head, (socket) => connect(socket, stream, network));
  };
  server.on('upgrade', onUpgrade);
  return {
    async [Symbol.asyncDispose]() {
      server.off('upgrade', onUpgrade);
      server.on('upgrade', (_request, stream) => refuseUpgrade(stream, 503));
      const gapMs = Math.min(farewellMs, allFarewellsMs / connections.size);
      const farewells = [...connections].map(async (connection, index) => {
        await pause(index * gapMs);
        await connection.leave();
      });
      await Promise.all(farewells);
      sockets.close();
    },
  };
}

function refuseUpgrade(stream: Duplex, status: 404 | 429 | 503): void {
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
