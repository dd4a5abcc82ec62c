/** One WebSocket under the protocol: bounded in messages, in waiting bytes, and in silence. */
import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Limits } from '#gateway/config.ts';
import type { Logger } from '#gateway/observe/log.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import { createMessageBudget } from './budget.ts';
import { closeCodes } from './close-codes.ts';
import type { Protocol, Session, Wire } from './protocol.ts';
import { textFrame } from './text-frame.ts';

/** Above this a subscription's further results wait for the socket to write. */
const burstBytes = 64 * 1024;
/** How long a socket has to answer our close frame while the gateway stops. */
const leaveMs = 2000;

export interface ConnectionOptions {
  socket: WebSocket;
  /** What the socket writes to. */
  stream: Duplex;
  /** Where it comes from, as limits count it. */
  network: string;
  protocol: Protocol;
  limits: Limits;
  log: Logger;
  metrics: Metrics;
}

export interface Connection {
  /** Answers what runs, closes with 1001, and cuts who does not answer that; resolves when the socket has closed. */
  leave(): Promise<void>;
}

/** Connects a fresh socket to the protocol until it closes. */
export function attach({
  socket,
  stream,
  network,
  protocol,
  limits,
  log,
  metrics,
}: ConnectionOptions): Connection {
  const releases: (() => void)[] = [];
  const wire: Wire = {
    network,
    // Without a callback: a failed write means that the socket is closing, and 'close' tells everybody.
    send: (text) => void (isRead() && socket.send(text)),
    sendParts(head, payload, tail) {
      if (!isRead()) return undefined;
      // ws writes each of its frames, none of them compressed, at once: whole ones may be written between them.
      const frame = textFrame(head, payload, tail);
      if (stream.writableLength + frame.length > burstBytes)
        return new Promise((resolve) => stream.write(frame, () => resolve()));
      stream.write(frame);
      return undefined;
    },
    closeSlow() {
      if (socket.readyState === socket.OPEN) {
        metrics.slowConsumers.inc({ transport: 'websocket' });
        wire.close(closeCodes.slowConsumer, 'Slow consumer');
      }
      session.end();
    },
    close(code, reason) {
      socket.close(code, reason);
      // Not when the other end agrees: it may never.
      session.end();
    },
    fail(error) {
      log.error({ err: error }, 'socket failed');
      wire.close(closeCodes.internal, 'Internal server error');
    },
    onClosed: (release) => void (socket.readyState === socket.CLOSED ? release() : releases.push(release)),
  };
  const session = protocol(wire);

  /** Whether there is still somebody, who takes what is sent. */
  function isRead(): boolean {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount <= limits.socketQueueBytes) return true;
    wire.closeSlow();
    return false;
  }

  hear({ socket, wire, session, limits, isRead });
  // ws closes the socket itself after an error (1009 for a message too large, 1007 for bad UTF-8).
  socket.on('error', (error) => {
    log.debug({ err: error }, 'socket error');
    session.end();
  });
  const stopPings = keepAlive(socket, limits);
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      stopPings();
      session.end();
      for (const release of releases) release();
      resolve();
    });
  });
  return {
    async leave() {
      await Promise.race([session.drain(), closed, pause(limits.drainMs, undefined, { ref: false })]);
      wire.close(closeCodes.goingAway, 'Going away');
      const timer = setTimeout(() => socket.terminate(), leaveMs);
      await closed;
      clearTimeout(timer);
    },
  };
}

interface Hearing {
  socket: WebSocket;
  wire: Wire;
  session: Session;
  limits: Limits;
  isRead: () => boolean;
}

/** Hands on what the client says, as long as it does not say too much. */
function hear({ socket, wire, session, limits, isRead }: Hearing): void {
  const withinBudget = createMessageBudget(limits.socketMessagesPerSecond);
  const heard = (): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    if (withinBudget()) return true;
    wire.close(closeCodes.tooManyRequests, 'Too many messages');
    return false;
  };
  socket.on('message', (data: Buffer, isBinary) => {
    if (!heard()) return;
    try {
      if (isBinary) wire.close(closeCodes.badRequest, 'Send text');
      else session.receive(data.toString('utf8'));
    } catch (error) {
      wire.fail(error);
    }
  });
  socket.on('ping', (data) => heard() && isRead() && socket.pong(data));
  socket.on('pong', heard);
}

/** Finds connections whose other end vanished without a word. Returns the function that stops. */
function keepAlive(socket: WebSocket, limits: Limits): () => void {
  let pong: NodeJS.Timeout | undefined;
  /** Only who reads our ping can repeat it; pongs that nobody asked for say nothing. */
  let token = '';
  const ping = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    if (!pong) token = randomUUID();
    socket.ping(token);
    pong ??= setTimeout(() => socket.terminate(), limits.socketPongMs);
  }, limits.socketPingMs);
  socket.on('pong', (data) => {
    if (data.toString('latin1') !== token) return;
    clearTimeout(pong);
    pong = undefined;
  });
  return () => {
    clearInterval(ping);
    clearTimeout(pong);
  };
}
