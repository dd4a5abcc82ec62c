/** The HTTP server itself: its bounds, its start, and its end without cutting anybody off. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseBrokenRequests } from './broken-requests.ts';
import type { Handler } from './handle-request.ts';

const maxHeaderSize = 16 * 1024;
/** A client that needs longer for its headers or its body holds a connection for nothing. */
const headersTimeout = 10_000;
const requestTimeout = 15_000;
/** Longer than load balancers and clients keep a connection that nobody uses: they close it, so that no request meets its end. */
const keepAliveTimeout = 75_000;

export function createHttpServer(handler: Handler): Server {
  const server = createServer({ maxHeaderSize, headersTimeout, requestTimeout, keepAliveTimeout }, handler);
  refuseBrokenRequests(server);
  return server;
}

/**
 * Resolves to the port once the server listens.
 * @throws Error with one line that says what to do when the port is taken
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else reject(new Error(`Port ${port} is taken by another program; set PORT to a free one`));
    });
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops accepting, waits for running requests, and cuts those that are still there after `drainMs`. */
export async function drain(server: Server, drainMs: number): Promise<void> {
  // Answers given from now on end their connection, so that a busy client does not keep the server alive.
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
