/** A gateway over a server of events for many viewers, some of them for an audience. */
import { createEngine } from '#gateway/engine/create-engine.ts';
import { readConfig } from '#gateway/config.ts';
import { createGateway, type Gateway } from '#gateway/gateway.ts';
import { createGeneration } from '#gateway/generations/generation.ts';
import type { Generations } from '#gateway/generations/generations.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createTextStore } from '#gateway/pipeline/persisted/text-store.ts';
import { startEventServer, type EventServer, type EventServerOptions } from '#tests/kit/event-server.ts';
import { generationOf } from '#tests/kit/generations.ts';
import { compose } from '#tests/kit/supergraph.ts';
import { connectSocket, subscribeMessage, type TestSocket } from '#tests/kit/test-socket.ts';
import { startTokenIssuer } from '#tests/kit/token-issuer.ts';
import { until } from '#tests/gateway/engine/galaxy.ts';

export const { sdl: supergraphSdl } = compose(/* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible", "@composeDirective"])
    @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@sameForAll", "@audience"])
    @composeDirective(name: "@sameForAll")
    @composeDirective(name: "@audience")
  directive @sameForAll on OBJECT | FIELD_DEFINITION
  directive @audience(labels: String!, except: [String!]) on FIELD_DEFINITION
  type Query {
    labels(room: Int): [String!]! @inaccessible
    hello: String
  }
  type Event {
    text: String! @sameForAll
    mine: String
  }
  type Subscription {
    news: Event! @sameForAll
    events(room: Int, around: Int, after: ID, also: ID): Event!
      @sameForAll
      @audience(labels: "labels", except: ["around"])
  }
`);

export interface Client {
  readonly socket: TestSocket;
  /** The next text, code of an error, `complete`; with a `~` in front where there was a gap. */
  next(): Promise<unknown>;
}

export interface SharedField extends AsyncDisposable {
  readonly server: EventServer;
  gateway: Gateway;
  readonly generations: Generations;
  /** Labels by player, or the code they are refused with. */
  labels: Record<string, string[] | string>;
  /** Questions for labels that are not answered before this. */
  beforeLabels: Promise<void>;
  /** What is missed is not told before this. */
  beforeReplay: Promise<void>;
  /** Texts of events that own streams do not show. */
  hidden: string[];
  /** Players for whose labels was asked. */
  readonly asked: string[];
  /** Puts a gateway with other limits in place of the first one. */
  restart(limits: Record<string, string>): Promise<void>;
  /** As when the supergraph's file has changed. */
  reload(sdl?: string): Promise<void>;
  token(player: string): Promise<string>;
  join(query: string, player?: string, variables?: object): Promise<Client>;
  /** Resolves when so many subscriptions of clients, or at the server, are open. */
  open(count: number): Promise<void>;
  upstreams(count: number): Promise<void>;
}

export async function hear(client: Client, count: number): Promise<unknown[]> {
  const heard: unknown[] = [];
  while (heard.length < count) heard.push(await client.next());
  return heard;
}

export async function openSharedField(): Promise<SharedField> {
  await using opened = new AsyncDisposableStack();
  const issuer = opened.use(await startTokenIssuer());
  const server = opened.use(await startEventServer(eventServer(() => field)));
  const tokens = new Map<string, string>();
  let generations: Generations;

  const startEngine = (sdl = supergraphSdl) =>
    createEngine({ supergraphSdl: sdl, routingUrls: { s0: server.url }, planTimeoutMs: 5_000 });

  async function startGateway(limits: Record<string, string> = {}): Promise<Gateway> {
    const standard = { PORT: '0', LIMIT_SOCKETS_PER_USER: '1000', RELOAD_WINDOW_MS: '100' };
    const config = readConfig({ ...issuer.env, ...standard, ...limits }, []);
    ({ generations } = generationOf(await startEngine(), config));
    cleanup.use(generations);
    const log = createLog('silent', { write: () => undefined });
    return cleanup.use(await createGateway({ config, generations, log }));
  }

  const cleanup = opened.move();
  const field: SharedField = {
    ...{ server, labels: {}, hidden: [], asked: [] },
    ...{ beforeLabels: Promise.resolve(), beforeReplay: Promise.resolve() },
    gateway: await startGateway(),
    get generations() {
      return generations;
    },
    async restart(limits) {
      await field.gateway[Symbol.asyncDispose]();
      field.gateway = await startGateway(limits);
    },
    async reload(sdl) {
      const options = { config: readConfig({}, []), kept: createTextStore(10, 10_000) };
      const engine = await startEngine(sdl);
      const number = generations.current.number + 1;
      generations.replaceBy(createGeneration({ number, engine, ...options }));
    },
    async token(player) {
      const token = tokens.get(player) ?? (await issuer.sign({ sub: player, sid: player }));
      tokens.set(player, token);
      return token;
    },
    async join(query, player, variables = {}) {
      const authorization = player && `Bearer ${await field.token(player)}`;
      const socket = await connectSocket(field.gateway.url, authorization ? { authorization } : undefined);
      socket.send(subscribeMessage(crypto.randomUUID(), query, { variables }));
      return { socket, next: () => nextOf(socket) };
    },
    open: (count) => until(() => field.gateway.metrics.subscriptionsOpen.value === count),
    upstreams: (count) => until(() => server.open === count),
    [Symbol.asyncDispose]: () => cleanup.disposeAsync(),
  };
  return field;
}

async function nextOf(socket: TestSocket): Promise<unknown> {
  const message = await socket.next();
  if (message === 'closed' || message.type !== 'next') return message === 'closed' ? message : message.type;
  const { data, errors, extensions } = message.payload as {
    data?: Record<string, { text: string }>;
    errors?: { extensions: { code: string } }[];
    extensions?: { gap?: boolean };
  };
  const text = errors?.[0]?.extensions.code ?? Object.values(data ?? {})[0]?.text;
  return extensions?.gap ? `~${text}` : text;
}

function eventServer(field: () => SharedField): EventServerOptions {
  const lost = [{ message: 'Lost.', path: ['news'], extensions: { code: 'EVENTS_LOST' } }];
  return {
    dataOf: (text, { query }) => ({ [query.includes('news') ? 'news' : 'events']: { text, mine: 'x' } }),
    errorsOf: (text) => (text === 'lost' ? lost : undefined),
    shows: (text) => !field().hidden.includes(text),
    beforeReplay: () => field().beforeReplay,
    async answer(_query, _variables, authorization = '') {
      await field().beforeLabels;
      const payload = authorization.split('.')[1] ?? '';
      const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
      field().asked.push(sub);
      const held = field().labels[sub] ?? [];
      if (typeof held !== 'string') return { data: { labels: held } };
      return { data: null, errors: [{ message: 'No.', path: ['labels'], extensions: { code: held } }] };
    },
  };
}
