/** Two real subgraphs, supergraphs over them that differ, and a gateway that watches the file they are written to. */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readConfig } from '#gateway/config.ts';
import { createGateway, type Gateway } from '#gateway/gateway.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createMetrics } from '#gateway/observe/metrics.ts';
import { startGenerations, type Started } from '#gateway/start-generations.ts';
import { readAnswer, type Answer } from '#tests/kit/http-gateway.ts';
import { startSubgraph, type TestSubgraph } from '#tests/kit/subgraph.ts';
import { createEventSource, type EventSource } from './event-source.ts';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])';

const starsSdl = /* GraphQL */ `
  ${federation}
  type Query {
    star: Star
    slow: String
    hello: String
    added: String
  }
  type Mutation {
    name(star: String!): String
  }
  type Star @key(fields: "id") {
    id: ID!
  }
  type Subscription {
    ticks: Int!
    fading: Int!
  }
`;
const namesSdl = /* GraphQL */ `
  ${federation}
  type Star @key(fields: "id") {
    id: ID!
    name: String
  }
`;

/** What a supergraph has, beside what all of them have. */
export const variants = {
  /** What the gateway starts with. */
  first: {
    query: 'star: Star slow: String hello: String',
    subscription: 'ticks: Int! fading: Int!',
  },
  /** Has `added`, and no longer `slow` and `fading`. */
  second: {
    query: 'star: Star hello: String added: String',
    subscription: 'ticks: Int!',
  },
  /** Subscriptions need a log-in. */
  guarded: {
    query: 'star: Star slow: String hello: String',
    subscription: 'ticks: Int! @authenticated fading: Int! @authenticated',
  },
} as const;
export type Variant = keyof typeof variants;

export interface Subgraphs extends AsyncDisposable {
  readonly stars: TestSubgraph;
  readonly names: TestSubgraph;
  /** Of the subscription `ticks`, and of `fading`. */
  readonly ticks: EventSource;
  /** From now on a subscription that was accepted begins to listen only then. */
  listenAfter(event: Promise<void>): void;
  /** Lets those through who wait for `slow`. */
  release(): void;
  /** A supergraph over them. */
  compose(variant: Variant): string;
}

export async function startSubgraphs(): Promise<Subgraphs> {
  await using opened = new AsyncDisposableStack();
  const ticks = createEventSource();
  let beforeListening = Promise.resolve();
  const gate = Promise.withResolvers<void>();
  const source = {
    async subscribe() {
      await beforeListening;
      return ticks.open();
    },
    resolve: (value: number) => value,
  };
  const stars = opened.use(
    await startSubgraph({
      typeDefs: starsSdl,
      resolvers: {
        Query: {
          star: () => ({ id: '1' }),
          slow: () => gate.promise.then(() => 'at last'),
          hello: () => 'hello',
          added: () => 'added',
        },
        Mutation: { name: (_: unknown, { star }: { star: string }) => star },
        Star: { __resolveReference: async (star: object) => star },
        Subscription: { ticks: source, fading: source },
      },
    }),
  );
  const names = opened.use(
    await startSubgraph({
      typeDefs: namesSdl,
      resolvers: { Star: { __resolveReference: async (star: object) => ({ ...star, name: 'Vega' }) } },
    }),
  );
  const running = opened.move();
  return {
    ...{ stars, names, ticks },
    listenAfter: (event) => {
      beforeListening = event;
    },
    release: () => gate.resolve(),
    compose: (variant) => composed(variant, { stars: stars.url, names: names.url }),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function composed(variant: Variant, urls: { stars: string; names: string }): string {
  const { query, subscription } = variants[variant];
  const typeDefs = parse(`${federation}
    type Query { ${query} }
    type Mutation { name(star: String!): String }
    type Star @key(fields: "id") { id: ID! }
    type Subscription { ${subscription} }`);
  const { supergraphSdl, errors } = composeServices([
    { name: 'stars', url: urls.stars, typeDefs },
    { name: 'names', url: urls.names, typeDefs: parse(namesSdl) },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export interface World extends AsyncDisposable {
  readonly subgraphs: Subgraphs;
  readonly gateway: Gateway;
  readonly started: Started;
  /** The file the gateway reads. */
  readonly file: string;
  /** Lines of the log that tell of reloads. */
  readonly log: Record<string, unknown>[];
  /** Renames the supergraph over the file, or writes any text. */
  put(text: string): Promise<void>;
  ask(query: string, rest?: object): Promise<Answer>;
  /** A metric's value, such as `sectorwars_generation`. */
  metric(name: string): Promise<number>;
}

/** Starts with the supergraph `first`; reloads when asked to, unless the environment says `SUPERGRAPH_WATCH: 'on'`. */
export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const subgraphs = opened.use(await startSubgraphs());
  const folder = await mkdtemp(join(tmpdir(), 'reload-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, subgraphs.compose('first'));

  const lines: string[] = [];
  const settings = { PORT: '0', SUPERGRAPH: file, SUPERGRAPH_WATCH: 'off', RELOAD_WINDOW_MS: '100', ...env };
  const config = readConfig(settings, []);
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const metrics = createMetrics();
  const started = opened.use(await startGenerations(config, log, metrics));
  const gateway = opened.use(await createGateway({ config, log, metrics, ...started }));
  const running = opened.move();
  return {
    ...{ subgraphs, gateway, started, file },
    get log() {
      const all = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      return all.filter(({ msg }) => msg !== 'operation');
    },
    async put(text) {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    },
    async ask(query, rest = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, ...rest }),
      });
      return await readAnswer(response);
    },
    async metric(name) {
      const text = await metrics.registry.metrics();
      const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
      return Number(line?.slice(name.length + 1));
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
