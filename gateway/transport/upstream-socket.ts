/** One subscription at a server, on a socket of its own. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Payload } from './client.ts';

export interface UpstreamOptions {
  /** `http(s)` URL of the server's GraphQL endpoint. */
  url: string;
  connectionParams: Record<string, unknown>;
  payload: Payload;
  /** How long the server may take to accept the socket. */
  openTimeoutMs: number;
}

/** After one of `onErrors`, `onLost`, `onComplete`, and after `close`, nothing is called any more. */
export interface UpstreamListener {
  /** The server accepted the socket; the subscription is on its way. */
  onOpen(): void;
  onNext(result: unknown): void;
  /** The server refused the subscription. */
  onErrors(errors: readonly unknown[]): void;
  /** The socket could not be opened, or broke. */
  onLost(): void;
  onComplete(): void;
}

export interface Upstream {
  close(): void;
}

const maxMessageBytes = 1024 * 1024;
/** A server that vanished without a word is noticed within 15 s. */
const pingMs = 10_000;
const pongMs = 5_000;
/** How long a server may take to answer our close frame. */
const closeTimeoutMs = 1_000;

export function openUpstream(
  { url, connectionParams, payload, openTimeoutMs }: UpstreamOptions,
  listener: UpstreamListener,
): Upstream {
  let socket: WebSocket | undefined;
  let ended = false;
  let pongTimer: NodeJS.Timeout | undefined;
  let unsubscribe: () => void = () => undefined;

  const remember = (opening: WebSocket) => {
    socket = opening;
  };
  class Socket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, {
        maxPayload: maxMessageBytes,
        handshakeTimeout: openTimeoutMs,
        followRedirects: false,
      });
      remember(this);
    }
  }

  function end(tell?: () => void): void {
    if (ended) return;
    ended = true;
    clearTimeout(pongTimer);
    unsubscribe();
    closeSocket(socket);
    tell?.();
  }

  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: Socket,
    connectionParams,
    connectionAckWaitTimeout: openTimeoutMs,
    retryAttempts: 0,
    keepAlive: pingMs,
    on: {
      connected: () => ended || listener.onOpen(),
      ping: (received) => {
        if (received || ended) return;
        pongTimer = setTimeout(() => {
          socket?.terminate();
          end(() => listener.onLost());
        }, pongMs);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
      // The client would connect again after a normal closure; to us every closure is a loss.
      closed: () => end(() => listener.onLost()),
    },
  });
  const { query, variables, operationName } = payload;
  unsubscribe = client.subscribe(
    { query, variables, ...(operationName !== undefined && { operationName }) },
    {
      next: (result) => ended || listener.onNext(result),
      error: (error) => end(() => (Array.isArray(error) ? listener.onErrors(error) : listener.onLost())),
      complete: () => end(() => listener.onComplete()),
    },
  );
  return { close: () => end() };
}

function closeSocket(socket: WebSocket | undefined): void {
  if (!socket || socket.readyState === WebSocket.CLOSED) return;
  const timer = setTimeout(() => socket.terminate(), closeTimeoutMs);
  socket.once('close', () => clearTimeout(timer));
  socket.close(1000, 'done');
}
