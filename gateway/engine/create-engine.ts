/** The gateway's own engine: plans an operation once, walks the plan over the servers, projects what they answer. */
import { createBreakers, type Breakers } from '#gateway/regions/breakers.ts';
import type { BreakerOptions } from '#gateway/regions/breaker.ts';
import { reasonOf } from '#gateway/regions/deadline.ts';
import { createDeliver } from '#gateway/regions/deliver.ts';
import type { Directory } from '#gateway/regions/directory.ts';
import { createLocator } from '#gateway/regions/locate.ts';
import { apiSchemaOf, apiSdlOf } from '#gateway/supergraph/api-schema.ts';
import { loadSupergraph } from '#gateway/supergraph/load.ts';
import { createSeats, type Seats } from '#gateway/seats.ts';
import { fieldsRequiredWithArguments } from '#gateway/supergraph/required-arguments.ts';
import { createClient, type ClientOptions } from '#gateway/transport/client.ts';
import { answerOf, beginRun } from './answer.ts';
import type { Engine } from './engine.ts';
import { createCompiler } from './fetch/compile.ts';
import { runStage, type Services } from './fetch/run.ts';
import { askLabels } from './labels.ts';
import { createOperations } from './operations.ts';
import type { CacheFigures } from './prepared-cache.ts';
import { createPlanner, type PlannerChoice } from './plan/create-planner.ts';
import { subscribe } from './subscribe.ts';

/** `ClientOptions`: `masterKey`, `callTimeoutMs`, `maxReplyBytes`, `connections`, `maxWaiting`, `connectTimeoutMs`, `onCall`. */
export interface EngineOptions extends ClientOptions {
  supergraphSdl: string;
  /** Name of the supergraph's file in messages. */
  file?: string;
  /** Subgraph name to URL, in place of the supergraph's own. */
  routingUrls?: Readonly<Record<string, string>>;
  /** Finds the servers of shards; needed when a subgraph is sharded. Stays the caller's to dispose. */
  directory?: Directory;
  /** Derives the API schema's SDL from the supergraph's; here and now when left out, which blocks for some 25 ms. */
  deriveApiSdl?: (supergraphSdl: string) => Promise<string>;
  planner?: PlannerChoice;
  planTimeoutMs?: number;
  /** Labels of progressive `@override`s that are on. */
  overrideLabels?: ReadonlySet<string>;
  random?: () => number;
  /** Most representations in one request. */
  maxEntitiesPerRequest?: number;
  /** Most regions that one list argument may name. */
  maxRegionsPerList?: number;
  /** Most events of one subscription that may wait to be read. */
  maxWaitingEvents?: number;
  /** Most bytes of them. */
  maxWaitingBytes?: number;
  /** For how long a subscription whose server told its place is opened again after a loss. */
  resumeMs?: number;
  /** How long the rest of a subscription's plan may take per event. */
  eventTimeoutMs?: number;
  /** Counts the subscriptions at each server, by its name, and bounds them; 10,000 each when left out. */
  upstreams?: Seats;
  /** When to stop asking a failing server. */
  breaker?: Partial<BreakerOptions>;
}

export interface OwnEngine extends Engine {
  /** State of each server's breaker, for gauges. */
  readonly breakers: Pick<Breakers, 'states'>;
  /** Name of the planner in use. */
  readonly planner: string;
  /** Figures of the operations that are kept ready to run, for gauges. */
  readonly prepared: CacheFigures;
}

/** Rejects with every fault listed when the supergraph cannot be served. Disposing the engine closes its connections. */
export async function createEngine(options: EngineOptions): Promise<OwnEngine> {
  const { supergraphSdl, directory, random = Math.random, upstreams = createSeats(10_000) } = options;
  const supergraph = loadSupergraph(supergraphSdl, options);
  if (!directory && [...supergraph.subgraphs.values()].some(({ sharded }) => sharded)) {
    throw new Error(
      'The supergraph has a sharded subgraph: DIRECTORY_URL must say where its servers are listed.',
    );
  }
  const sdl = await (options.deriveApiSdl ?? apiSdlOf)(supergraphSdl);
  const schema = apiSchemaOf(sdl);
  const planner = createPlanner(supergraph, {
    ...(options.planner && { choice: options.planner }),
    ...(options.planTimeoutMs !== undefined && { timeoutMs: options.planTimeoutMs }),
  });
  const breakers = createBreakers({ now: () => performance.now(), random, ...options.breaker });
  const stopWatching = directory?.onChange((shard, previous) => breakers.shardChanged(shard, previous));
  const client = createClient(options);
  const locator = createLocator(directory);
  const queue = {
    maxEvents: options.maxWaitingEvents ?? 1_000,
    maxBytes: options.maxWaitingBytes ?? 1024 * 1024,
  };
  const services: Services = {
    supergraph,
    deliver: createDeliver({ locator, breakers, client }),
    maxEntitiesPerRequest: options.maxEntitiesPerRequest ?? 500,
    maxRegionsPerList: options.maxRegionsPerList ?? 20,
  };
  const operations = createOperations({
    schema,
    planner,
    compiler: createCompiler(supergraph),
    isOfType: supergraph.isOfType,
    required: fieldsRequiredWithArguments(supergraph.schema),
    overrideLabels: options.overrideLabels ?? new Set(),
    random,
  });

  return {
    schema,
    sdl,
    supergraphSdl,
    breakers,
    planner: planner.name,
    prepared: operations.cache,
    async execute(operation, context) {
      const ready = operations.prepare(operation);
      const prepared = ready instanceof Promise ? await ready : ready;
      context.explanation?.planned(prepared.plan, prepared === ready);
      const run = beginRun(prepared, operation.variables, context, services);
      if (prepared.stage) await runStage(prepared.stage, run);
      // Time is up: what there is, is answered. The client left: there is nobody to answer.
      if (context.signal.aborted && reasonOf(context.signal) === 'aborted') throw context.signal.reason;
      return answerOf(prepared, run);
    },
    async subscribe(operation, context) {
      const prepared = await operations.prepare(operation);
      return await subscribe(prepared, operation.variables, context, {
        ...{ services, locator, breakers, client, upstreams, queue, random },
        resumeMs: options.resumeMs ?? 60_000,
        eventTimeoutMs: options.eventTimeoutMs ?? 5_000,
      });
    },
    labels: async (operation, context) =>
      askLabels(await operations.prepare(operation), operation.variables, context, services),
    async [Symbol.asyncDispose]() {
      stopWatching?.();
      await Promise.all([planner[Symbol.asyncDispose](), client[Symbol.asyncDispose]()]);
    },
  };
}
