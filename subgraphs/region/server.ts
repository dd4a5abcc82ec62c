/** One region's server: its database, its map, its GraphQL endpoint, and its word to the Nexus. */
import { setTimeout as pause } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createAnswers } from '#subgraphs/kit/answers.ts';
import { createCache, type Cache } from '#subgraphs/kit/cache.ts';
import { createSharedCache, type SharedCache } from '#subgraphs/kit/shared-cache.ts';
import { tellPlatform } from '#subgraphs/kit/bus/tell-platform.ts';
import { openDatabase, type Database } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { startRelay, type Relay } from '#subgraphs/kit/relay.ts';
import { requireSchema } from '#subgraphs/kit/schema-check.ts';
import { serveSubgraph } from '#subgraphs/kit/serve.ts';
import { startTicker, type Deadline, type Ticker } from '#subgraphs/kit/ticker.ts';
import { createTrust, type Trust } from '#subgraphs/kit/trust.ts';
import { leavesRegion } from '#wire/platform-events.ts';
import { regionKeyName } from '#wire/signature.ts';
import { assertBinding, bindingOf } from './bind.ts';
import { keepBooks } from './bookkeeper.ts';
import type { RegionSettings } from './config.ts';
import type { RegionContext } from './context.ts';
import { followCouncil } from './council.ts';
import { applyToCache } from './modules/economy/service/market-cache.ts';
import { settleMarkets } from './modules/economy/service/settle.ts';
import { forgetRoles } from './modules/governance/service/authority.ts';
import { makesDue, settleDue, untilDue } from './modules/governance/service/due.ts';
import { settleEmbargoes, untilEmbargo } from './modules/governance/service/treaties-copy.ts';
import { entities, RegionSchema, type LocalRegion } from './modules/sectors/entities.ts';
import { topicsOf } from './modules/sectors/rules/watching.ts';
import { createMap } from './modules/sectors/service/map.ts';
import { resolvers } from './resolvers.ts';
import { openLogins } from './logins.ts';
import { createMetricsRoute } from './metrics.ts';
import { migrations } from './migrations/index.ts';
import { settleGateLinks } from './gate-links.ts';
import { createNexusClient, persist, type NexusClient } from './nexus-client.ts';
import { createNotary, followRelations } from './notary.ts';
import { createNewcomers } from './newcomers.ts';
import { reportPresences, type BehindParts } from './presences.ts';
import { contextFactory } from './request-context.ts';

export interface RegionServer extends AsyncDisposable {
  readonly regionId: string;
  readonly port: number;
  readonly url: string;
}

export interface RegionServerOptions {
  slug: string;
  settings: RegionSettings;
  log: Logger;
  /** Chance of mechanical failures, 0 <= value < 1; the operating system's when left out. */
  random?: () => number;
}

/** Starts the server of one region. A database without a map gets one first; the Nexus is told in the background. */
export async function createRegionServer({
  slug,
  settings,
  log,
  random,
}: RegionServerOptions): Promise<RegionServer> {
  const binding = await bindingOf(settings.DATABASE_URL);
  assertBinding(binding, slug);
  const { regionId } = binding;
  await using cleanup = new AsyncDisposableStack();
  const database = cleanup.use(
    await openDatabase({ url: settings.DATABASE_URL, entities, currentRegion: regionId }),
  );
  await requireSchema(database, `region-${slug}`, migrations);
  const stopping = new AbortController();
  cleanup.defer(() => stopping.abort());
  const nexus = createNexusClient(settings.NEXUS_URL, slug, settings.SERVICE_KEY);
  await ensureMap(database, nexus, regionId, log, stopping.signal);
  await settleMarkets(database.fork());
  const relay = cleanup.use(await relayOf(database, settings, regionId, log));
  const publish = nexus.publish(regionId);
  cleanup.use(tellPlatform({ hub: relay.hub, scope: regionId, accept: leavesRegion, publish, log }));
  const behind = { database, relay, regionId, slug, settings, log, signal: stopping.signal };
  const notary = createNotary(settings.NEXUS_URL, slug, settings.SERVICE_KEY);
  workBehind({ ...behind, nexus, notary });
  const { cache, shared } = openCache(settings, regionId, relay, log);
  if (shared) cleanup.use(shared);
  cleanup.use(tickerOf(database, relay, regionId, log));
  const logins = cleanup.use(openLogins({ database, regionId, log }));
  const announce = announcer(database, nexus, log, stopping.signal);
  const endpoint = { url: '' };
  const server = cleanup.use(
    await serveSubgraph<RegionContext>({
      name: `region-${slug}`,
      regionId,
      host: settings.HOST,
      port: settings.PORT,
      sdl: readFileSync(new URL('../../schema/region.graphql', import.meta.url), 'utf8'),
      resolvers,
      trust: trustOf(slug, settings),
      log,
      context: contextFactory({
        database,
        nexus,
        notary,
        relay,
        cache,
        logins,
        regionId,
        random: random ?? cryptoRandom,
        announce: () => announce(endpoint.url),
        admitNewcomer: createNewcomers(regionId, slug, settings),
      }),
      ready: () => true,
      answers: createAnswers(() => database.fork()),
      publicRoute: createMetricsRoute(slug, cache, shared, relay.hub),
    }),
  );
  endpoint.url = settings.PUBLIC_URL ?? server.url;
  // A Nexus that is down must not keep the region from serving: the announcement goes on behind.
  await Promise.race([announce(endpoint.url), pause(announceFirstMs, undefined, { ref: false })]);
  const running = cleanup.move();
  return {
    ...{ regionId, port: server.port, url: server.url },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Begins what goes on beside the requests, until the server stops. */
function workBehind(
  parts: BehindParts & { nexus: NexusClient; notary: ReturnType<typeof createNotary> },
): void {
  reportPresences(parts);
  settleGateLinks(parts);
  keepBooks(parts);
  followCouncil(parts);
  followRelations(parts);
}

/** Whose requests and tokens the region believes. */
function trustOf(slug: string, settings: RegionSettings): Trust {
  const { SERVICE_KEY: key, JWKS_URL: keys, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = settings;
  return createTrust({ name: regionKeyName(slug), key, keys, issuer, audience });
}

/** Settles what is due, and hears of what will be. */
function tickerOf(database: Database, relay: Relay, regionId: string, log: Logger): Ticker {
  const deadlines: Record<string, Deadline> = {
    government: { settle: (em) => settleDue(em, regionId), next: untilDue },
    embargoes: { settle: settleEmbargoes, next: untilEmbargo },
  };
  const ticker = startTicker({ database, deadlines, log });
  relay.hub.listen(({ type }) => {
    if (makesDue(type) || type === 'declaration.changed') ticker.wake();
  });
  return ticker;
}

/** Follows the region's outbox. */
async function relayOf(
  database: Database,
  { DATABASE_URL, EVENT_RETENTION_DAYS, LIMIT_EVENTS_BEHIND }: RegionSettings,
  regionId: string,
  log: Logger,
): Promise<Relay> {
  return await startRelay(() => database.pool(), DATABASE_URL, `-c app.current_region=${regionId}`, log, {
    ...{ regionId, topicsOf },
    retentionDays: EVENT_RETENTION_DAYS,
    maxBehind: LIMIT_EVENTS_BEHIND,
  });
}

/** The region's cache, which hears of all that happens in the region. */
function openCache(
  { REDIS_URL }: RegionSettings,
  regionId: string,
  relay: Relay,
  log: Logger,
): { cache: Cache; shared: SharedCache | undefined } {
  const shared = REDIS_URL ? createSharedCache(REDIS_URL, regionId, log) : undefined;
  const cache = createCache({ shared });
  // Taken at once and never queued: a cache that lags behind is worse than none.
  relay.hub.listen((event) => {
    applyToCache(cache, event);
    forgetRoles(cache, event);
  });
  return { cache, shared };
}

/** How long a start waits for the Nexus to hear of it. */
const announceFirstMs = 3_000;

const cryptoRandom = (): number => randomInt(2 ** 32) / 2 ** 32;

async function ensureMap(
  database: Database,
  nexus: NexusClient,
  regionId: string,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  if (await localRegion(database)) return;
  const charter = await persist('reading the blueprint', () => nexus.charter(), log, signal);
  if (!charter) return;
  if (charter.regionId !== regionId)
    throw new Error(
      `the Nexus knows this region by another ID (${charter.regionId}) than its database (${regionId})`,
    );
  await createMap(database, charter, async () => undefined, log);
}

async function localRegion(database: Database): Promise<LocalRegion | null> {
  return await database.fork().findOne(RegionSchema, { slug: { $ne: '' } });
}

/** Tells the Nexus where the server answers and what it holds, until it listens; learns the Nexus end of the natural warp. */
function announcer(
  database: Database,
  nexus: NexusClient,
  log: Logger,
  signal: AbortSignal,
): (url: string) => Promise<void> {
  return async (endpoint) => {
    const local = await localRegion(database);
    if (!local) return;
    const { regionId, totalSectors, capitalSector, checksum } = local;
    const nexusWarpSector = local.nexusWarpSector ?? null;
    const announcement = { regionId, endpoint, totalSectors, capitalSector, checksum, nexusWarpSector };
    await persist('announcing the region', () => nexus.announce(announcement), log, signal);
    if (nexusWarpSector === null) return;
    const capital = await persist('asking for the Nexus capital', () => nexus.capital(), log, signal);
    if (!capital) return;
    const ends = [capital.regionId, capital.sector];
    await database.fork().execute('update region set nexus_region_id = ?, nexus_sector = ?', ends);
  };
}
