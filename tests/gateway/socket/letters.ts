/** Regions whose events are addressed: each player hears of their own letters in a region, over a real gateway. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readConfig } from '#gateway/config.ts';
import { createGateway, type Gateway } from '#gateway/gateway.ts';
import { createLog } from '#gateway/observe/log.ts';
import { createMetrics } from '#gateway/observe/metrics.ts';
import { startGenerations } from '#gateway/start-generations.ts';
import { startDirectory } from '#tests/kit/directory.ts';
import { startSubgraph, type TestSubgraph } from '#tests/kit/subgraph.ts';

export interface Letter {
  /** Index of the region. */
  region: number;
  to: string;
  number: number;
}

export interface LetterStack extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly regions: readonly TestSubgraph[];
  /** How many subscribers the regions have. */
  readonly subscribers: number;
  post(letter: Letter): void;
}

/** IDs of the regions, by index. */
export const regionIds = [1, 2, 3].map((n) => `a0000000-0000-4000-8000-00000000000${n}`);

const sdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@shardKey"])
    @composeDirective(name: "@shardKey")
  directive @shardKey on FIELD_DEFINITION | ARGUMENT_DEFINITION
  type Letter {
    regionId: ID!
    to: String!
    number: Int!
  }
  type Query {
    here(regionId: ID! @shardKey): String
  }
  type Subscription {
    letters(regionId: ID! @shardKey): Letter!
  }
`;

interface Reader {
  player: string;
  region: number;
  deliver(letter: Letter): void;
}

export async function startLetters(): Promise<LetterStack> {
  const readers = new Set<Reader>();
  await using opened = new AsyncDisposableStack();
  const regions = await Promise.all(
    regionIds.map(async (_id, region) => opened.use(await startRegion(region, readers))),
  );
  const shards = regions.map(({ url }, index) => ({
    ...{ key: regionIds[index]!, name: `region-${index}`, endpoint: url, revision: 1 },
    state: 'active' as const,
  }));
  const listed = opened.use(await startDirectory({ shards }));
  const url = 'http://{region}.internal/graphql';
  const { supergraphSdl, errors } = composeServices([{ name: 'region', url, typeDefs: parse(sdl) }]);
  if (!supergraphSdl) throw new Error(errors?.join('\n'));
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphSdl);
  // Under the load of other tests nothing here is a matter of milliseconds.
  const slack = { LIMIT_REQUEST_MS: '10000', LIMIT_PLAN_MS: '5000', LIMIT_SUBGRAPH_MS: '5000' };
  const settings = { ...slack, PORT: '0', SUPERGRAPH: file, DIRECTORY_URL: listed.url };
  const config = readConfig(settings, []);
  const [log, metrics] = [createLog('silent'), createMetrics()];
  const started = opened.use(await startGenerations(config, log, metrics));
  const gateway = opened.use(await createGateway({ config, log, metrics, ...started }));
  const running = opened.move();
  return {
    ...{ gateway, regions },
    get subscribers() {
      return readers.size;
    },
    post(letter) {
      for (const reader of readers)
        if (reader.region === letter.region && reader.player === letter.to) reader.deliver(letter);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

function startRegion(region: number, readers: Set<Reader>): Promise<TestSubgraph> {
  const letters = {
    subscribe: (_root: unknown, _args: unknown, { authorization }: { authorization?: string }) =>
      read(String(authorization).slice('Bearer '.length), region, readers),
  };
  return startSubgraph({ typeDefs: sdl, resolvers: { Subscription: { letters } } });
}

function read(player: string, region: number, readers: Set<Reader>): AsyncIterableIterator<unknown> {
  const waiting: unknown[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  const reader: Reader = {
    ...{ player, region },
    deliver({ to, number }) {
      waiting.push({ letters: { regionId: regionIds[region], to, number } });
      wake();
    },
  };
  readers.add(reader);
  const source: AsyncIterableIterator<unknown> = {
    async next() {
      if (waiting.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
      return ended ? { done: true, value: undefined } : { done: false, value: waiting.shift() };
    },
    async return() {
      ended = true;
      readers.delete(reader);
      wake();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => source,
  };
  return source;
}
