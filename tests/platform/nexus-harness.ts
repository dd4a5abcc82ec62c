/** A nexus server over a database of its own, and what the platform, players and regions say to it. */
import { createHash } from 'node:crypto';
import { createLog } from '#subgraphs/kit/log.ts';
import { migrations } from '#subgraphs/nexus/migrations/index.ts';
import { createNexus, type Nexus, type NexusOptions } from '#subgraphs/nexus/server.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';
import { post, type PostOptions, type Reply } from '#tests/kit/signed-client.ts';
import { regionKeyName } from '#wire/signature.ts';
import {
  audience,
  createSigningKeys,
  issuer,
  keyOf,
  masterKey,
  type SigningKeys,
} from '#tests/kit/signing-keys.ts';

export const centralNexusId = 'c0000000-0000-4000-8000-000000000000';
export const terranSpaceId = 'e0000000-0000-4000-8000-000000000000';
export const andromeda = {
  id: 'a0000000-0000-4000-8000-000000000001',
  slug: 'andromeda',
  name: 'Andromeda',
  ownerId: 'aaaaaaaa-0000-4000-8000-00000000000a',
};
export const borealis = {
  id: 'b0000000-0000-4000-8000-000000000001',
  slug: 'borealis',
  name: 'Borealis',
  ownerId: 'dddddddd-0000-4000-8000-00000000000d',
};

export interface NexusHarness extends AsyncDisposable {
  readonly nexus: Nexus;
  readonly database: FreshDatabase;
  readonly signing: SigningKeys;
  readonly options: NexusOptions;
  /** As the gateway asks, for nobody in particular. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    options?: PostOptions,
  ): Promise<Reply<T>>;
  /** As the gateway asks for a platform admin. */
  askAsAdmin<T = Record<string, unknown>>(query: string, variables?: object): Promise<Reply<T>>;
  /** As a region's server asks. */
  askAsRegion<T = Record<string, unknown>>(
    slug: string,
    query: string,
    variables?: object,
    options?: PostOptions,
  ): Promise<Reply<T>>;
  announce(
    slug: string,
    announcement: Announcement,
  ): Promise<Reply<{ announceRegion: { id: string; status: string } }>>;
}

export interface Announcement {
  regionId: string;
  endpoint: string;
  totalSectors: number;
  capitalSector: number;
  checksum: string;
  nexusWarpSector: number | null;
}

export const checksumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the server of a player's region announces. */
export function announcementOf(
  region: { id: string; slug: string },
  changes: Partial<Announcement> = {},
): Announcement {
  return {
    regionId: region.id,
    endpoint: `http://127.0.0.1:4100/${region.slug}/graphql`,
    totalSectors: 1000,
    capitalSector: 17,
    checksum: checksumOf(region.slug),
    nexusWarpSector: 900,
    ...changes,
  };
}

/** What the server of the Nexus announces; its capital is the one the blueprint names. */
export async function nexusAnnouncement(
  harness: NexusHarness,
  changes: Partial<Announcement> = {},
): Promise<Announcement> {
  const { data } = await harness.ask<{ regionBlueprint: { blueprint: string } }>(
    '{ regionBlueprint(slug: "central-nexus") { blueprint } }',
  );
  const { capital } = JSON.parse(data?.regionBlueprint.blueprint ?? '{}') as { capital: { sector: number } };
  const own = { totalSectors: 5000, capitalSector: capital.sector, nexusWarpSector: null };
  return announcementOf({ id: centralNexusId, slug: 'central-nexus' }, { ...own, ...changes });
}

const announceRegion = `mutation ($regionId: ID!, $endpoint: String!, $totalSectors: Int!, $capitalSector: Int!, $checksum: String!,
  $nexusWarpSector: Int) { announceRegion(regionId: $regionId, endpoint: $endpoint, totalSectors: $totalSectors,
  capitalSector: $capitalSector, checksum: $checksum, nexusWarpSector: $nexusWarpSector) { id status } }`;

export async function startNexus(
  changes: Partial<NexusOptions> = {},
  log = createLog('nexus', 'silent'),
): Promise<NexusHarness> {
  const signing = await createSigningKeys();
  const database = await freshDatabase({ migrations });
  const options: NexusOptions = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    serviceKey: keyOf('nexus'),
    masterKey,
    keys: signing.keys,
    issuer,
    audience,
    seedRegions: [andromeda, borealis],
    ...changes,
  };
  const nexus = await createNexus(options, log);
  const ask: NexusHarness['ask'] = (query, variables = {}, given = {}) =>
    post(nexus.url, 'nexus', keyOf('nexus'), query, { ...variables }, given);
  const askAsRegion: NexusHarness['askAsRegion'] = (slug, query, variables = {}, given = {}) =>
    post(nexus.url, regionKeyName(slug), keyOf(regionKeyName(slug)), query, { ...variables }, given);
  return {
    nexus,
    database,
    signing,
    options,
    ask,
    askAsRegion,
    askAsAdmin: async (query, variables = {}) =>
      ask(query, variables, { authorization: await signing.bearer({ role: 'ADMIN' }) }),
    announce: (slug, announcement) => askAsRegion(slug, announceRegion, announcement),
    async [Symbol.asyncDispose]() {
      await nexus[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

export function codes(reply: Reply<unknown>): string[] {
  return reply.errors.map(({ extensions }) => extensions.code);
}
