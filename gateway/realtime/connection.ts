/** One WebSocket as graphql-ws sees it: bounded in messages, in waiting bytes, and in silence. */
import type { WebSocket } from 'ws';
import type { makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import type { Limits } from '#gateway/config.ts';
import { createMessageBudget } from './budget.ts';
import { closeCodes } from './close-codes.ts';

/** What the protocol's hooks know about a socket. */
export interface Extra {
  close(code: number, reason: string): void;
  /** Called, in order, when the socket has closed. */
  readonly onClosed: (() => void)[];
}

export type Protocol = ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

export interface ConnectionOptions {
  socket: WebSocket;
  protocol: Protocol;
  limits: Limits;
  log: Logger;
}

/** Connects a fresh socket to the protocol until it closes. */
export function attach({ socket, protocol, limits, log }: ConnectionOptions): void {
  const extra: Extra = { close: (code, reason) => socket.close(code, reason), onClosed: [] };
  const withinBudget = createMessageBudget(limits.socketMessagesPerSecond);
  const fail = (error: unknown) => {
    log.error({ err: error }, 'socket failed');
    socket.close(closeCodes.internal, 'Internal server error');
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => write(socket, text, limits.socketQueueBytes),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data: Buffer, isBinary) => {
          if (socket.readyState !== socket.OPEN) return;
          if (isBinary) socket.close(closeCodes.badRequest, 'Send text');
          else if (withinBudget()) handle(data.toString('utf8')).catch(fail);
          else socket.close(closeCodes.tooManyRequests, 'Too many messages');
        });
      },
    },
    extra,
  );
  // ws closes the socket itself after an error (1009 for a message too large, 1007 for bad UTF-8).
  socket.on('error', (error) => log.debug({ err: error }, 'socket error'));
  const stopPings = keepAlive(socket, limits);
  socket.once('close', (code, reason) => {
    stopPings();
    for (const release of extra.onClosed) release();
    void closed(code, reason.toString())?.catch(fail);
  });
}

/** Resolves when the bytes have left, so that a stream waits for its reader. */
function write(socket: WebSocket, text: string, maxWaiting: number): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  if (socket.bufferedAmount > maxWaiting) {
    socket.close(closeCodes.slowConsumer, 'Slow consumer');
    // Its close frame waits behind the bytes it does not read.
    socket.terminate();
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    // A failed write means the socket is closing; its 'close' event tells everybody.
    socket.send(text, () => resolve());
  });
}

/** Finds connections whose other end vanished without a word. Returns the function that stops. */
function keepAlive(socket: WebSocket, limits: Limits): () => void {
  let pong: NodeJS.Timeout | undefined;
  const ping = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    socket.ping();
    pong ??= setTimeout(() => socket.terminate(), limits.socketPongMs);
  }, limits.socketPingMs);
  socket.on('pong', () => {
    clearTimeout(pong);
    pong = undefined;
  });
  return () => {
    clearInterval(ping);
    clearTimeout(pong);
  };
}
