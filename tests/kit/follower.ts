/**
 * A client that follows a region's events over graphql-transport-ws and, whenever its socket ends, goes on behind the last event it
 * has seen. Hundreds of them share a process with the test: of a message that is an event no more is read than its ID and cursor.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

export interface Follower extends AsyncDisposable {
  /** IDs of the events, in the order in which they came. */
  readonly seen: readonly string[];
  /** How often it had to go on. */
  readonly resumed: number;
  /** Codes of what it was told instead of an event. */
  readonly refusals: readonly string[];
}

export interface Following {
  url: string;
  authorization: string;
  regionId: string;
  types: string[];
}

const query = `subscription ($r: ID!, $types: [RegionEventType!], $after: ID) {
  regionEvents(regionId: $r, types: $types, after: $after) { id cursor } }`;
/** The message of an event, as the gateway writes it. */
const event =
  /^\{"id":"1","type":"next","payload":\{"data":\{"regionEvents":\{"id":"([^"]+)","cursor":"([^"]+)"\}\}\}\}$/;

/** All followers see the same events: each ID is kept once, and not the message that it was cut out of. */
const ids = new Map<string, string>();
function idOf(text: string): string {
  const known = ids.get(text);
  if (known !== undefined) return known;
  const own = Buffer.from(text).toString();
  ids.set(own, own);
  return own;
}

/** Begins behind `after`; from now on without it. Resolves when the first socket is open. */
export async function follow(
  { url, authorization, regionId, types }: Following,
  after?: string,
): Promise<Follower> {
  const seen: string[] = [];
  const refusals: string[] = [];
  const stopping = new AbortController();
  let last = after;
  let rounds = 0;
  const first = Promise.withResolvers<void>();

  function hear(socket: WebSocket, text: string): void {
    const [, id, cursor] = event.exec(text) ?? [];
    if (id !== undefined && cursor !== undefined) {
      seen.push(idOf(id));
      last = cursor;
      return;
    }
    const { type, payload } = JSON.parse(text) as Message;
    if (type === 'ping') socket.send('{"type":"pong"}');
    else if (type === 'connection_ack') {
      first.resolve();
      const variables = { r: regionId, types, after: last };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
    } else {
      const result = Array.isArray(payload) ? { errors: payload } : payload;
      for (const { extensions } of result?.errors ?? []) refusals.push(extensions?.code ?? text);
      // An end; or some before it were dropped, because this process was too slow: they are read from the last one seen.
      const gap = result && 'extensions' in result && result.extensions?.gap;
      if (type !== 'next' || gap) socket.terminate();
    }
  }

  function round(): Promise<void> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const stop = (): void => socket.terminate();
    stopping.signal.addEventListener('abort', stop, { once: true });
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    );
    socket.on('message', (bytes: Buffer) => {
      // What is behind an end or a gap comes again.
      if (socket.readyState === WebSocket.OPEN) hear(socket, bytes.toString('latin1'));
    });
    socket.on('error', () => undefined);
    return new Promise((resolve) =>
      socket.on('close', () => {
        stopping.signal.removeEventListener('abort', stop);
        resolve();
      }),
    );
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      rounds += 1;
      // The socket ended, or there was nobody: that is what this client is for.
      await round();
      if (!stopping.signal.aborted) await pause(100 + Math.random() * 200);
    }
  }

  const running = run();
  await first.promise;
  return {
    seen,
    refusals,
    get resumed() {
      return rounds - 1;
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}

interface Fault {
  extensions?: { code?: string };
}

interface Message {
  type: string;
  payload?: Fault[] | { errors?: Fault[]; extensions?: { gap?: true } };
}
