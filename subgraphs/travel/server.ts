/** The travel service, put together. */
import { readFileSync } from 'node:fs';
import type { JWTVerifyGetKey } from 'jose';
import { tellAlerts } from '#subgraphs/kit/bus/tell-platform.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { startRelay } from '#subgraphs/kit/relay.ts';
import { requireSchema } from '#subgraphs/kit/schema-check.ts';
import { serveSubgraph } from '#subgraphs/kit/serve.ts';
import { createTrust } from '#subgraphs/kit/trust.ts';
import { deriveKey } from '#wire/signature.ts';
import type { TravelContext, TravelServices, TravelSettings } from './context.ts';
import { startAudit } from './audit/audit.ts';
import { entities } from './entities.ts';
import { openEngine } from './journeys/engine.ts';
import { startSweep, type Sweep } from './journeys/sweep.ts';
import { createMetrics } from './metrics.ts';
import { migrations } from './migrations/index.ts';
import { createCitizenship } from './players/citizenship.ts';
import { createPlaces } from './regions/places.ts';
import { createRegions } from './regions/region-client.ts';
import { resolvers } from './resolvers.ts';

export interface TravelOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  databaseUrl: string;
  /** Key that the platform's services sign with, under the name `travel`. */
  serviceKey: string;
  masterKey: string;
  /** URL of the public keys, or the keys themselves. */
  keys: string | JWTVerifyGetKey;
  issuer: string;
  audience: string;
  /** GraphQL endpoints of the Nexus and of identity. */
  nexusUrl: string;
  identityUrl: string;
  settings: TravelSettings;
  /** How long the Nexus's word on a region is believed. */
  believedMs?: number;
  /** How often the books of all regions are audited; never by itself when left out. */
  auditMs?: number;
  /** How often the queue moves on by itself and orphans are looked for. */
  sweepMs?: number;
  /** How long whoever carries a journey may be silent before another takes it up. */
  lifelessMs?: number;
}

export interface Travel extends AsyncDisposable {
  readonly port: number;
  /** The GraphQL endpoint. */
  readonly url: string;
}

const sdl = readFileSync(new URL('../../schema/travel.graphql', import.meta.url), 'utf8');

/** Starts the server; refuses with one clear line when its database is not ready. One at a time in a process. */
export async function createTravel(options: TravelOptions, log: Logger): Promise<Travel> {
  const { databaseUrl, masterKey, settings } = options;
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await openDatabase({ url: databaseUrl, entities }));
  await requireSchema(database, 'travel', migrations);
  const { hub } = opened.use(await startRelay(() => database.pool(), databaseUrl, '', log));
  const nexus = { url: options.nexusUrl, key: deriveKey(masterKey, 'nexus') };
  // Of journeys the regions tell.
  opened.use(tellAlerts('travel', nexus, { hub, log }));
  const stopping = new AbortController();
  const metrics = createMetrics(database);
  const shared = {
    ...{ settings, log, metrics },
    places: createPlaces(options.nexusUrl, masterKey, options.believedMs ?? 2_000),
    regions: createRegions(masterKey),
  };
  let sweep: Sweep | undefined;
  const engine = opened.use(
    await openEngine({
      ...{ ...shared, database, databaseUrl, random: Math.random, stopping: stopping.signal },
      placeLeft: () => sweep?.soon(),
    }),
  );
  // Before the engine closes: steps that wait for a region stop waiting.
  opened.defer(() => stopping.abort());
  sweep = opened.use(
    startSweep({
      database,
      engine,
      settings,
      log,
      everyMs: options.sweepMs ?? 1_000,
      lifelessMs: options.lifelessMs ?? 30_000,
    }),
  );
  const audit = opened.use(startAudit({ ...shared, database, everyMs: options.auditMs ?? 0 }));
  const services: TravelServices = {
    ...{ ...shared, engine, hub, audit },
    isGalacticCitizen: createCitizenship(options.identityUrl, masterKey),
  };
  const server = opened.use(
    await serveSubgraph<TravelContext>({
      ...{ name: 'travel', host: options.host, port: options.port, sdl, resolvers, log },
      trust: createTrust({ ...options, name: 'travel', key: options.serviceKey }),
      // A region's server speaks for itself only: a player's token it was handed gives it nothing here.
      context: (base) => ({
        ...base,
        viewer: base.principal.kind === 'region' ? undefined : base.viewer,
        em: database.fork(base),
        services,
      }),
      ready: () => true,
      publicRoute: (path, response) => metrics.route(path, response),
    }),
  );
  const owned = opened.move();
  return { port: server.port, url: server.url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
