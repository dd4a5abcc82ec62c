/** A server that speaks bytes: it reads a request and then does with the socket what it is told. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** What the server does once a request has arrived; `connection` counts from 1. */
export type Serve = (socket: Socket, connection: number) => unknown;

export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** Connections so far, those still open, and bytes that left. */
  readonly connections: number;
  readonly open: number;
  readonly written: number;
  behave(serve: Serve): void;
}

export async function startRawServer(serve: Serve, tls?: { key: string; cert: string }): Promise<RawServer> {
  let behaviour = serve;
  let connections = 0;
  let written = 0;
  const open = new Set<Socket>();
  const onConnection = (socket: Socket) => {
    connections += 1;
    const connection = connections;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      open.delete(socket);
      written += socket.bytesWritten;
    });
    // Bodies of ours come in the same piece as their head, or behind it: either way one answer.
    let asked = false;
    socket.on('data', (chunk: Buffer) => {
      if (asked && !chunk.toString('latin1').startsWith('POST ')) return;
      asked = true;
      behaviour(socket, connection);
    });
  };
  const server = tls ? createTlsServer(tls, onConnection) : createServer(onConnection);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/graphql`,
    get connections() {
      return connections;
    },
    get open() {
      return open.size;
    },
    get written() {
      return written + [...open].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    },
    behave: (next) => {
      behaviour = next;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** The bytes of a whole answer. */
export function answer(
  body: string | Buffer,
  headers: Record<string, string> = {},
  status = '200 OK',
): Buffer {
  const all = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body)]);
}

/** Writes one byte after the other, each a while after the one before, until the socket is gone. */
export function drip(socket: Socket, bytes: Buffer, everyMs: number): void {
  let at = 0;
  const timer = setInterval(() => {
    if (at < bytes.length) socket.write(bytes.subarray(at, ++at));
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}
