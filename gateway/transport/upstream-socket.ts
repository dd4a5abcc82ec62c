/** One subscription at a server, on a socket of its own: what another one does can neither hold it up nor end it. */
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, MessageType, parseMessage, type Message } from 'graphql-ws';
import { WebSocket, type ClientOptions } from 'ws';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { Payload } from './client.ts';

export interface UpstreamOptions {
  /** `http(s)` URL of the server's GraphQL endpoint. */
  url: string;
  connectionParams: Record<string, unknown>;
  payload: Payload;
  /** What the server is told beside the operation. */
  extensions?: SubscribeExtensions | undefined;
  /** Called once, when it is over in whatever way. */
  onEnd: () => void;
}

/** Why there are no more events: no connection, a server that refuses it, or one that does not speak the protocol. */
export type Loss = 'unavailable' | 'refused' | 'bad-reply';

/** After one of `onErrors`, `onLost`, `onComplete`, and after `close`, nothing is called any more. */
export interface UpstreamListener {
  /** The server accepted the socket; the subscription is on its way. */
  onOpen(): void;
  /**
   * @param bytes length of the message
   * @returns whether more events are wanted; the subscription ends when not
   */
  onNext(result: unknown, bytes: number): boolean;
  /** The server refused the subscription. */
  onErrors(errors: readonly unknown[]): void;
  onLost(loss: Loss): void;
  onComplete(): void;
}

export interface Upstream {
  close(): void;
  /** Reads nothing more for the time being: the server has to wait. */
  pause(): void;
  resume(): void;
}

/** The only operation of its socket. */
const id = '1';
/** A server that vanished without a word is noticed within 15 s. */
const pingMs = 10_000;
const pongMs = 5_000;
const options: ClientOptions & { closeTimeout: number } = {
  maxPayload: 1024 * 1024,
  maxFragments: 1024,
  perMessageDeflate: false,
  followRedirects: false,
  /** How long a server may take to answer our close frame. */
  closeTimeout: 1_000,
};
/** What may wait for a server that does not read; we only ever send a few short messages. */
const maxWaitingBytes = 256 * 1024;

/** Opens it. How long the server may take to accept is the caller's to bound, by `close`. */
export function openUpstream(
  { url, connectionParams, payload, extensions, onEnd }: UpstreamOptions,
  listener: UpstreamListener,
): Upstream {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), GRAPHQL_TRANSPORT_WS_PROTOCOL, options);
  let state: 'opening' | 'open' | 'ended' = 'opening';
  let stopPings: (() => void) | undefined;

  function end(tell?: () => void): void {
    if (state === 'ended') return;
    state = 'ended';
    stopPings?.();
    socket.close(1000, 'done');
    onEnd();
    tell?.();
  }
  const lose = (loss: Loss) => end(() => listener.onLost(loss));

  function send(message: object): void {
    if (socket.bufferedAmount > maxWaitingBytes) lose('bad-reply');
    else socket.send(JSON.stringify(message));
  }

  function open(): void {
    const { query, variables, operationName } = payload;
    state = 'open';
    send({
      id,
      type: MessageType.Subscribe,
      payload: {
        ...{ query, variables },
        ...(operationName !== undefined && { operationName }),
        ...(extensions && { extensions }),
      },
    });
    stopPings = startPings(socket, () => {
      socket.terminate();
      lose('unavailable');
    });
    listener.onOpen();
  }

  function receive(message: Message, bytes: number): void {
    if (message.type === MessageType.Ping) return send({ type: MessageType.Pong });
    if (message.type === MessageType.Pong) return;
    if (state === 'opening' && message.type === MessageType.ConnectionAck) return open();
    if (state === 'open' && 'id' in message && message.id === id) {
      if (message.type === MessageType.Next)
        return listener.onNext(message.payload, bytes) ? undefined : end();
      if (message.type === MessageType.Error) return end(() => listener.onErrors(message.payload));
      if (message.type === MessageType.Complete) return end(() => listener.onComplete());
    }
    lose('bad-reply');
  }

  socket.on('open', () => send({ type: MessageType.ConnectionInit, payload: connectionParams }));
  socket.on('message', (data: Buffer, isBinary) => {
    if (state === 'ended') return;
    try {
      if (isBinary) lose('bad-reply');
      else receive(parseMessage(data.toString('utf8')), data.length);
    } catch {
      // It is not of the protocol, or not to be handled at all: a server must not bring us down.
      lose('bad-reply');
    }
  });
  // A frame that is too large, or none at all, has a code of ws's; a connection that fails one of the system's.
  socket.on('error', (error: NodeJS.ErrnoException) =>
    lose(error.code?.startsWith('WS_ERR_') ? 'bad-reply' : 'unavailable'),
  );
  socket.on('close', (code) => lose(code >= 4400 && code < 4500 ? 'refused' : 'unavailable'));
  return {
    close: () => end(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
  };
}

/** Calls back when a ping is not answered. Returns the function that stops. */
function startPings(socket: WebSocket, onSilence: () => void): () => void {
  let silence: NodeJS.Timeout | undefined;
  const ping = setInterval(() => {
    // What is not read cannot answer.
    if (socket.isPaused) return;
    socket.ping();
    silence ??= setTimeout(() => {
      silence = undefined;
      if (!socket.isPaused) onSilence();
    }, pongMs);
  }, pingMs);
  socket.on('pong', () => {
    clearTimeout(silence);
    silence = undefined;
  });
  return () => {
    clearInterval(ping);
    clearTimeout(silence);
  };
}
