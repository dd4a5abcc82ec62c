/** A WebSocket client that speaks in raw messages, so that it may misbehave. */
import { WebSocket, type ClientOptions } from 'ws';

export interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

export interface TestSocket {
  ws: WebSocket;
  send(message: unknown): void;
  /** The next message that was not read yet; `closed` once there is none to come. */
  next(): Promise<Message | 'closed'>;
  /** Resolves to the close code. */
  closed: Promise<number>;
}

export async function openSocket(
  url: string,
  protocols: string | string[] = 'graphql-transport-ws',
  options: ClientOptions = {},
): Promise<TestSocket> {
  const ws = new WebSocket(url.replace('http', 'ws'), protocols, options);
  const received: (Message | 'closed')[] = [];
  const waiting: ((message: Message | 'closed') => void)[] = [];
  const take = (message: Message | 'closed') => {
    const resolve = waiting.shift();
    if (resolve) resolve(message);
    else received.push(message);
  };
  ws.on('message', (data: Buffer) => take(JSON.parse(data.toString()) as Message));
  const closed = new Promise<number>((resolve) => {
    ws.once('close', (code) => {
      resolve(code);
      take('closed');
    });
  });
  await new Promise<void>((resolve, reject) => {
    ws.once('open', () => resolve());
    ws.once('error', reject);
  });
  // An error after opening shows as the close that follows it.
  ws.on('error', () => undefined);
  return {
    ws,
    closed,
    send: (message) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: () =>
      new Promise((resolve) => {
        const message = received.shift();
        if (message) resolve(message);
        else waiting.push(resolve);
      }),
  };
}

/** Opens a socket and initialises it. */
export async function connectSocket(url: string, payload?: unknown): Promise<TestSocket> {
  const socket = await openSocket(`${url}/graphql`);
  socket.send({ type: 'connection_init', ...(payload !== undefined && { payload }) });
  await socket.next();
  return socket;
}

export function subscribeMessage(id: string, query: string, rest: object = {}): Message {
  return { type: 'subscribe', id, payload: { query, ...rest } };
}
