/** The nexus server, put together. */
import { readFileSync } from 'node:fs';
import type { JWTVerifyGetKey } from 'jose';
import type { RequestContext } from '#subgraphs/kit/context.ts';
import { openBus } from '#subgraphs/kit/bus/open.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { startRelay } from '#subgraphs/kit/relay.ts';
import { requireSchema } from '#subgraphs/kit/schema-check.ts';
import { serveSubgraph } from '#subgraphs/kit/serve.ts';
import { createTrust } from '#subgraphs/kit/trust.ts';
import type { NexusContext } from './context.ts';
import { createDirectory } from './directory/directory.ts';
import { settleWhenDue } from './due.ts';
import { entities } from './entities.ts';
import { createGenerator } from './generation/generate.ts';
import { createRegionServer } from './generation/region-server.ts';
import { migrations } from './migrations/index.ts';
import { createMetrics } from './metrics.ts';
import { startArchive } from './platform/archive.ts';
import { publishOnBus } from './platform/to-bus.ts';
import { createNews } from './relations/news.ts';
import { regionsById, regionsBySlug } from './regions/find.ts';
import { foundRegions, type SeedRegion } from './regions/register.ts';
import { resolvers } from './resolvers.ts';

export interface NexusOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  databaseUrl: string;
  /** Redis that holds the platform's bus; the database does when left out. */
  redisUrl?: string | undefined;
  /** Key that the platform's services sign with, under the name `nexus`. */
  serviceKey: string;
  masterKey: string;
  /** URL of the public keys, or the keys themselves. */
  keys: string | JWTVerifyGetKey;
  issuer: string;
  audience: string;
  seedRegions: SeedRegion[];
  /** How long a region's server may take to make a map. */
  generationTimeoutMs?: number;
  /** How long a client waits for a map before it is told that the generation runs. */
  generationPatienceMs?: number;
  heartbeatMs?: number;
}

export interface Nexus extends AsyncDisposable {
  readonly port: number;
  /** The GraphQL endpoint. */
  readonly url: string;
}

const sdl = readFileSync(new URL('../../schema/nexus.graphql', import.meta.url), 'utf8');

/** A region's server speaks for itself only: a player's token it was handed gives it nothing here. */
function callerOf(base: RequestContext): RequestContext {
  return base.principal.kind === 'region' ? { ...base, viewer: undefined } : base;
}

/** Starts the server; refuses with one clear line when its database is not ready. */
export async function createNexus(options: NexusOptions, log: Logger): Promise<Nexus> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await openDatabase({ url: options.databaseUrl, entities }));
  await requireSchema(database, 'nexus', migrations);
  await foundRegions(database.fork(), options.seedRegions);
  const { hub } = opened.use(await startRelay(() => database.pool(), options.databaseUrl, '', log));
  const regionServer = createRegionServer(options.masterKey, options.generationTimeoutMs ?? 30_000);
  const place = { redisUrl: options.redisUrl, databaseUrl: options.databaseUrl, pool: () => database.pool() };
  const bus = opened.use(openBus(place, log));
  opened.use(startArchive(bus, database));
  opened.use(publishOnBus(bus, hub, database, log));
  opened.use(settleWhenDue(database, hub, log));
  const metrics = createMetrics();
  const news = createNews(hub);
  const services = {
    hub,
    news,
    log,
    counts: metrics,
    generator: opened.use(createGenerator(database, regionServer, options.generationPatienceMs ?? 1_000)),
  };
  const server = opened.use(
    await serveSubgraph<NexusContext>({
      name: 'nexus',
      host: options.host,
      port: options.port,
      sdl,
      resolvers,
      log,
      trust: createTrust({ ...options, name: 'nexus', key: options.serviceKey }),
      context(base) {
        const em = database.fork(base);
        return {
          ...callerOf(base),
          em,
          regions: regionsById(em),
          regionsBySlug: regionsBySlug(em),
          services,
        };
      },
      ready: () => true,
      publicRoute: (path, response) => metrics.route(path, response),
      route: (path, response, principal) => directory.route(path, response, principal),
    }),
  );
  // Last: streams and questions that are kept end before the server waits for its connections.
  const directory = opened.use(
    createDirectory({ database, hub, log, heartbeatMs: options.heartbeatMs ?? 10_000 }),
  );
  opened.use(news);
  const owned = opened.move();
  return { port: server.port, url: server.url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
