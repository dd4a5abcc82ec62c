/** A subgraph with a numbered event log that speaks the wire contract: cursors, replay, audiences. Queries are answered by hand. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { EventExtensions, SubscribeExtensions } from '#wire/event-stream.ts';

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  extensions: SubscribeExtensions;
  /** What the socket was opened with. */
  params: Record<string, unknown>;
}

export interface EventServerOptions {
  /** The event's data as it was asked for. */
  dataOf?: (text: string, asked: Asked) => unknown;
  /** Answers queries; such as for labels and entities. */
  answer?: (query: string, variables: Record<string, unknown>, authorization: string | undefined) => unknown;
  /** Errors that are told in an event's place. */
  errorsOf?: (text: string) => object[] | undefined;
  /** Whether a subscription with this token is told of an event; all events when left out. */
  shows?: (text: string, authorization: string) => boolean;
  /** What is missed is not told before this. */
  beforeReplay?: () => Promise<void>;
  /** Whether events carry cursors, and are replayed. */
  cursors?: boolean;
  port?: number;
}

export interface EventServer extends AsyncDisposable {
  readonly url: string;
  /** Subscriptions that were asked for so far. */
  readonly asked: Asked[];
  readonly open: number;
  /** Writes an event to the log and tells every subscription. Returns its cursor. */
  emit(text: string, extensions?: Omit<EventExtensions, 'cursor'>): string;
  /** Cuts all connections; the log stays. */
  cut(): void;
  stop(): Promise<void>;
  start(): Promise<void>;
}

interface Listener {
  id: string;
  asked: Asked;
}

const standardData = (text: string): unknown => ({ events: { text } });

export async function startEventServer(options: EventServerOptions = {}): Promise<EventServer> {
  const { dataOf = standardData, answer = () => null, cursors = true } = options;
  const log: { text: string; said: EventExtensions }[] = [];
  const listening = new Map<WebSocket, Listener>();
  const tcp = new Set<Socket>();
  const asked: Asked[] = [];
  let port = options.port ?? 0;
  let server: Server;

  function tell(socket: WebSocket, { id, asked: by }: Listener, index: number): void {
    const { text, said } = log[index]!;
    const { authorization } = by.params;
    if (typeof authorization === 'string' && !(options.shows?.(text, authorization) ?? true)) return;
    const { cursor, ...rest } = said;
    const extensions = { ...(cursors && { cursor }), ...(by.extensions.audience && rest) };
    const errors = options.errorsOf?.(text);
    send(socket, id, errors ? { data: null, errors, extensions } : { data: dataOf(text, by), extensions });
  }

  async function replay(socket: WebSocket, subscription: Listener, after: number): Promise<void> {
    await options.beforeReplay?.();
    for (let next = after; next < log.length; next += 1) tell(socket, subscription, next);
    if (socket.readyState === socket.OPEN) listening.set(socket, subscription);
    if (cursors) tellCaughtUp(socket, subscription.id);
  }

  /** To the one that is, and to those that are for anybody. */
  function tellCaughtUp(caughtUp: WebSocket, id: string): void {
    const cursor = String(log.length);
    for (const [socket, other] of listening)
      if (socket !== caughtUp && !('authorization' in other.asked.params))
        send(socket, other.id, { data: null, extensions: { cursor } });
    send(caughtUp, id, { data: null, extensions: { cursor, live: true } });
  }

  const send = (socket: WebSocket, id: string, payload: object): void =>
    socket.send(JSON.stringify({ id, type: 'next', payload }));

  function listen(socket: WebSocket): void {
    let params: Record<string, unknown> = {};
    socket.on('message', (bytes: Buffer) => {
      const message = JSON.parse(bytes.toString()) as { type: string; id: string; payload?: never };
      if (message.type === 'connection_init') {
        params = message.payload ?? {};
        socket.send('{"type":"connection_ack"}');
      } else if (message.type === 'subscribe') {
        const {
          query,
          variables = {},
          extensions = {},
        } = message.payload! as Pick<Asked, 'query'> & Partial<Asked>;
        const subscription = { id: message.id, asked: { query, variables, extensions, params } };
        asked.push(subscription.asked);
        const { after = String(log.length) } = extensions;
        if (cursors && (extensions.bookmarks || extensions.audience))
          send(socket, message.id, { data: null, extensions: { cursor: after } });
        const missed = extensions.after ?? variables['after'];
        if (typeof missed === 'string') void replay(socket, subscription, Number(missed));
        else listening.set(socket, subscription);
      } else if (message.type === 'complete') socket.close();
    });
    socket.on('close', () => listening.delete(socket));
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Asked;
        void Promise.resolve(answer(query, variables, request.headers.authorization)).then((answered) =>
          response.setHeader('content-type', 'application/json').end(JSON.stringify(answered)),
        );
      });
    });
    server.on('connection', (socket) => {
      tcp.add(socket);
      socket.once('close', () => tcp.delete(socket));
    });
    new WebSocketServer({ server, path: '/graphql' }).on('connection', listen);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  }

  function cut(): void {
    for (const socket of tcp) socket.destroy();
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  }

  await start();
  return {
    get url() {
      return `http://127.0.0.1:${port}/graphql`;
    },
    asked,
    get open() {
      return listening.size;
    },
    emit(text, said = {}) {
      const cursor = String(log.length + 1);
      log.push({ text, said: { ...said, cursor } });
      for (const [socket, subscription] of listening) tell(socket, subscription, log.length - 1);
      return cursor;
    },
    ...{ cut, start, stop, [Symbol.asyncDispose]: stop },
  };
}
