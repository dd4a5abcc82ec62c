/** A small galaxy: a platform subgraph, a server per region, a directory, and the engine over them. */
import { composeServices } from '@apollo/composition';
import { GraphQLError, parse, type ExecutionResult } from 'graphql';
import type { Shard } from '#wire/directory.ts';
import type { Operation, OperationContext } from '#gateway/context.ts';
import { createEngine, type OwnEngine, type EngineOptions } from '#gateway/engine/create-engine.ts';
import type { Answer } from '#gateway/engine/engine.ts';
import { createDirectory, type Directory } from '#gateway/regions/directory.ts';
import { startDirectory, type TestDirectory } from '#tests/kit/directory.ts';
import { startSubgraph, type TestSubgraph } from '#tests/kit/subgraph.ts';

export const ids = {
  andromeda: 'a0000000-0000-4000-8000-000000000001',
  borealis: 'b0000000-0000-4000-8000-000000000002',
  cygnus: 'c0000000-0000-4000-8000-000000000003',
} as const;
export type RegionName = keyof typeof ids;
export const names = Object.keys(ids) as RegionName[];

const federation =
  '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@composeDirective"])';

const nexusSdl = /* GraphQL */ `
  extend schema ${federation}
  type Region @key(fields: "id") { id: ID! slug: String! }
  type Mail @key(fields: "id") { id: ID! text: String region: Region }
  type Query {
    greeting(name: String = "you"): String
    regions(ids: [ID!]!): [Region]!
    region(id: ID!): Region
  }
  type Mutation { announce(text: String!): String }
  type Subscription { progress: Int! }
`;

const regionSdl = /* GraphQL */ `
  extend schema ${federation}
    @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@shardKey"])
    @composeDirective(name: "@shardKey")
  directive @shardKey on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  type Region @key(fields: "id") { id: ID! @shardKey name: String motto: String refuse: String }
  type Sector @key(fields: "regionId number") { regionId: ID! @shardKey number: Int! name: String region: Region }
  type Pilot { regionId: ID! handle: String trouble: String region: Region }
  type Move { regionId: ID! step: Int! }
  type Event { id: ID! regionId: ID! about: Mail }
  type Mail @key(fields: "id", resolvable: false) { id: ID! }
  input Where { area: Area note: String }
  input Area { regionId: ID @shardKey depth: Int }
  type Query {
    sector(regionId: ID @shardKey, number: Int!): Sector
    search(where: Where): String
    pilots(regionIds: [ID!] @shardKey, rank: Int = 1): [Pilot]
  }
  type Mutation {
    move(regionId: ID! @shardKey, fail: Boolean): Move
    moveAll(regionIds: [ID!]! @shardKey): [Move]
  }
  type Subscription { events(regionId: ID @shardKey, count: Int = 2): Event }
`;

export interface Galaxy extends AsyncDisposable {
  readonly engine: OwnEngine;
  readonly nexus: TestSubgraph;
  readonly regions: Record<RegionName, TestSubgraph>;
  readonly directory: TestDirectory;
  readonly watched: Directory;
  /** What the regions' mutations did, in order. */
  readonly log: string[];
  /** Subscriptions whose source is open at a region. */
  readonly openSources: Set<string>;
  shard(name: RegionName, change?: Partial<Shard>): Shard;
  /** Forgets all recorded requests. */
  clear(): void;
  run(
    query: string,
    variables?: Record<string, unknown>,
    context?: Partial<OperationContext>,
  ): Promise<ExecutionResult>;
  subscribe(
    query: string,
    variables?: Record<string, unknown>,
    context?: Partial<OperationContext>,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;
}

export function contextOf(change: Partial<OperationContext> = {}): OperationContext {
  return {
    requestId: 'request-1',
    viewer: undefined,
    authorization: undefined,
    idempotencyKey: undefined,
    defaultRegion: undefined,
    signal: new AbortController().signal,
    deadline: performance.now() + 60_000,
    calls: [],
    ...change,
  };
}

const documents = new Map<string, ReturnType<typeof parse>>();

export function operationOf(source: string, variables: Record<string, unknown> = {}): Operation {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return { document, source, operationName: undefined, variables, verdict: undefined };
}

export function composed(urls: { nexus: string }): string {
  const { supergraphSdl, errors } = composeServices([
    { name: 'nexus', url: urls.nexus, typeDefs: parse(nexusSdl) },
    { name: 'region', url: 'http://{region}.internal/graphql', typeDefs: parse(regionSdl) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return supergraphSdl;
}

function startNexus(): Promise<TestSubgraph> {
  const region = (id: string) => ({ id, slug: names.find((name) => ids[name] === id) ?? 'unknown' });
  return startSubgraph({
    typeDefs: nexusSdl,
    resolvers: {
      Query: {
        greeting: (_: unknown, { name }: { name: string }) => `hello ${name}`,
        regions: (_: unknown, { ids: wanted }: { ids: string[] }) => wanted.map(region),
        region: (_: unknown, { id }: { id: string }) => region(id),
      },
      Region: { __resolveReference: async ({ id }: { id: string }) => region(id) },
      Mail: {
        __resolveReference: async ({ id }: { id: string }) => ({
          id,
          text: `mail ${id}`,
          region: region(ids.borealis),
        }),
      },
      Mutation: { announce: (_: unknown, { text }: { text: string }) => text },
      Subscription: {
        progress: {
          async *subscribe() {
            yield { progress: 1 };
            yield { progress: 2 };
          },
        },
      },
    },
  });
}

function refusal(): never {
  throw Object.assign(new Error('Not here.'), {
    extensions: { code: 'FORBIDDEN', turnsNeeded: 3, stacktrace: ['secret.ts'] },
  });
}

function startRegion(name: RegionName, log: string[], openSources: Set<string>): Promise<TestSubgraph> {
  const regionId = ids[name];
  let steps = 0;
  const region = { id: regionId, name, motto: `${name} first` };
  const move = () => ({ regionId, step: (steps += 1) });
  return startSubgraph({
    typeDefs: regionSdl,
    resolvers: {
      Query: {
        sector: (_: unknown, args: { regionId: string; number: number }) => ({
          ...args,
          name: `${name} ${args.number}`,
          region,
        }),
        search: (_: unknown, { where }: { where: object }) => `${name} ${JSON.stringify(where)}`,
        pilots: (_: unknown, { regionIds, rank }: { regionIds: string[]; rank: number }) =>
          regionIds.map((id) => ({ regionId: id, handle: `${name} ace ${rank}`, region })),
      },
      Pilot: { trouble: refusal },
      Region: {
        __resolveReference: async ({ id }: { id: string }) => ({ ...region, id }),
        refuse: refusal,
      },
      Sector: { __resolveReference: async (sector: object) => ({ ...sector, name }) },
      Mutation: {
        move: (_: unknown, { fail }: { fail?: boolean }) => {
          log.push(name);
          return fail ? refusal() : move();
        },
        moveAll: (_: unknown, { regionIds }: { regionIds: string[] }) => {
          log.push(name);
          return regionIds.map(move);
        },
      },
      Subscription: {
        events: {
          subscribe: (_: unknown, { count }: { count: number }) => {
            if (count < 0)
              throw Object.assign(new Error('Join first.'), { extensions: { code: 'NOT_IN_REGION' } });
            openSources.add(name);
            let sent = 0;
            let wake: () => void = () => undefined;
            return {
              async next() {
                // After the given count it stays open without a word.
                if (sent >= count) await new Promise<void>((resolve) => (wake = resolve));
                if (sent >= count) return { done: true, value: undefined };
                sent += 1;
                return { done: false, value: { events: { id: String(sent), regionId, about: { id: '7' } } } };
              },
              async return() {
                openSources.delete(name);
                wake();
                return { done: true, value: undefined };
              },
              [Symbol.asyncIterator]() {
                return this;
              },
            };
          },
        },
      },
    },
  });
}

export async function startGalaxy(options: Partial<EngineOptions> = {}): Promise<Galaxy> {
  const log: string[] = [];
  const openSources = new Set<string>();
  const { masterKey } = options;
  const signing = masterKey === undefined ? {} : { masterKey };
  await using cleanup = new AsyncDisposableStack();
  const nexus = cleanup.use(await startNexus());
  const started = await Promise.all(
    names.map(async (name) => [name, cleanup.use(await startRegion(name, log, openSources))] as const),
  );
  const regions = Object.fromEntries(started) as Record<RegionName, TestSubgraph>;
  const shard = (name: RegionName, change: Partial<Shard> = {}): Shard => ({
    key: ids[name],
    name,
    endpoint: regions[name].url,
    state: 'active',
    revision: 1,
    ...change,
  });
  const directory = cleanup.use(
    await startDirectory({ shards: names.map((name) => shard(name)), ...signing }),
  );
  const watched = cleanup.use(
    createDirectory({ url: directory.url, ...signing, retryMs: { min: 10, max: 50 } }),
  );
  await watched.ready();
  const supergraphSdl = composed({ nexus: nexus.url });
  // A busy machine is no reason to fail.
  const patient = { callTimeoutMs: 20_000, connectTimeoutMs: 20_000, planTimeoutMs: 20_000 };
  const engine = cleanup.use(
    await createEngine({ supergraphSdl, directory: watched, ...patient, ...options }),
  );
  const running = cleanup.move();
  return {
    ...{ engine, nexus, regions, directory, watched, log, openSources, shard },
    clear() {
      for (const server of [nexus, ...Object.values(regions)]) server.requests.length = 0;
    },
    run: async (query, variables, context) =>
      resultOf(await engine.execute(operationOf(query, variables), contextOf(context))),
    subscribe: async (query, variables, context) => {
      const opened = await engine.subscribe(
        operationOf(query, variables),
        contextOf({ deadline: Number.POSITIVE_INFINITY, ...context }),
      );
      return 'next' in opened ? resultsOf(opened) : resultOf(opened);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** An answer with its data parsed. */
export function resultOf({ data, errors }: Answer): ExecutionResult {
  return {
    ...(data !== undefined && { data: JSON.parse(data) as Record<string, unknown> | null }),
    ...(errors.length > 0 && {
      errors: errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions })),
    }),
  };
}

function resultsOf(answers: AsyncIterableIterator<Answer>): AsyncIterableIterator<ExecutionResult> {
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const step = await answers.next();
      return step.done ? { done: true, value: undefined } : { done: false, value: resultOf(step.value) };
    },
    async return() {
      await answers.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

/** Errors as the client sees them. */
export function errorsOf(
  result: ExecutionResult,
): { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[] {
  return (result.errors ?? []).map((error) => error.toJSON());
}

/** Waits for a condition, looking every few milliseconds. */
export async function until(condition: () => boolean, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
