/** What a region's server says to the Nexus, signed with the region's own key. */
import { setTimeout } from 'node:timers/promises';
import { publisher, type Publish } from '#subgraphs/kit/bus/tell-platform.ts';
import { callService } from '#subgraphs/kit/call.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { regionKeyName } from '#wire/signature.ts';
import type { Delegate } from './modules/governance/service/delegates.ts';
import type { Charter } from './modules/sectors/service/map.ts';

export interface Announcement extends Record<string, unknown> {
  regionId: string;
  endpoint: string;
  totalSectors: number;
  capitalSector: number;
  checksum: string;
  nexusWarpSector: number | null;
}

export interface PhaseReport extends Record<string, unknown> {
  regionId: string;
  runId: string;
  cluster: number | null;
  phase: string;
  percent: number;
}

export interface NexusCapital {
  regionId: string;
  sector: number;
}

export interface NexusClient {
  /** What the region is to be made of. */
  charter(): Promise<Charter>;
  announce(announcement: Announcement): Promise<void>;
  report(report: PhaseReport): Promise<void>;
  /** Hands on events that leave the region. */
  publish(regionId: string): Publish;
  /** Where the natural warp leads to; throws before the Nexus is registered. */
  capital(): Promise<NexusCapital>;
  /** Says who the region's elected ambassador is; null for nobody. */
  recordAmbassador(regionId: string, playerId: string | null): Promise<void>;
  /** Who sits in the galactic council; for the Nexus alone. */
  delegates(): Promise<Delegate[]>;
}

const charterQuery = `query ($slug: String!) { regionBlueprint(slug: $slug) { regionId slug name ownerId seed blueprint } }`;
const announceMutation = `mutation ($regionId: ID!, $endpoint: String!, $totalSectors: Int!, $capitalSector: Int!, $checksum: String!, $nexusWarpSector: Int) {
  announceRegion(regionId: $regionId, endpoint: $endpoint, totalSectors: $totalSectors, capitalSector: $capitalSector, checksum: $checksum, nexusWarpSector: $nexusWarpSector) { id } }`;
const reportMutation = `mutation ($regionId: ID!, $runId: ID!, $cluster: Int, $phase: String!, $percent: Int!) {
  reportGeneration(regionId: $regionId, runId: $runId, cluster: $cluster, state: RUNNING, phase: $phase, percent: $percent) }`;
const ambassadorMutation = `mutation ($regionId: ID!, $playerId: ID) { recordAmbassador(regionId: $regionId, playerId: $playerId) }`;
const delegatesQuery = `{ delegates { regionId playerId } }`;
const capitalQuery = `{ nexus { capitalSector region { id } } }`;

export function createNexusClient(url: string, slug: string, key: string): NexusClient {
  const call = <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> =>
    callService<T>({ url, keyName: regionKeyName(slug), key, query, variables });
  return {
    async charter() {
      const { regionBlueprint } = await call<{ regionBlueprint: (Charter & { blueprint: string }) | null }>(
        charterQuery,
        { slug },
      );
      if (!regionBlueprint)
        throw new Error(
          `the Nexus knows no region "${slug}"; create it with npm run region -- create ${slug}`,
        );
      return { ...regionBlueprint, blueprint: JSON.parse(regionBlueprint.blueprint) as unknown };
    },
    async announce(announcement) {
      await call(announceMutation, announcement);
    },
    async report(report) {
      await call(reportMutation, report);
    },
    publish: (regionId) => publisher(call, { regionId }),
    async capital() {
      const { nexus } = await call<{
        nexus: { capitalSector: number | null; region: { id: string } | null };
      }>(capitalQuery);
      if (nexus.capitalSector === null || !nexus.region) throw new Error('the Nexus has no capital yet');
      return { regionId: nexus.region.id, sector: nexus.capitalSector };
    },
    async recordAmbassador(regionId, playerId) {
      await call(ambassadorMutation, { regionId, playerId });
    },
    delegates: async () => (await call<{ delegates: Delegate[] }>(delegatesQuery)).delegates,
  };
}

/** Pauses between attempts, the last one repeated: the Nexus may be down for long while the region plays on. */
const pausesMs = [100, 200, 500, 1_000, 2_000, 5_000, 30_000];

/** Tries until it works or the signal fires. */
export async function persist<T>(
  what: string,
  work: () => Promise<T>,
  log: Logger,
  signal: AbortSignal,
): Promise<T | undefined> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      return await work();
    } catch (error) {
      const pause = pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 30_000;
      log.warn(
        { reason: (error as Error).message, attempt: attempt + 1, pause },
        `${what} failed; trying again`,
      );
      await pauseFor(pause, signal);
    }
  }
  return undefined;
}

/** Ends early when the signal fires. */
export async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}
