/** Adds regions to the directory: those that must exist at start, and those that operators create. */
import { randomBytes, randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { fresh, Region, type RegionRow } from '../entities.ts';
import { eventTypes } from '../events.ts';
import type { MutationCreateRegionArgs, RegionKind } from '../generated/types.ts';
import { drawCapital, tierOf } from '../rules/blueprints.ts';
import { newName, newSlug, nexusSlug, terranSlug } from '../rules/slugs.ts';

export const centralNexusId = 'c0000000-0000-4000-8000-000000000000';
const terranSpaceId = 'e0000000-0000-4000-8000-000000000000';

const regionsPerOwner = 5;

export interface SeedRegion {
  id: string;
  slug: string;
  name: string;
  ownerId: string;
}

interface NewRegion {
  id: string;
  slug: string;
  name: string;
  kind: RegionKind;
  ownerId: string | null;
  seed: string;
}

/** Makes sure that the platform's own regions and the seeds exist; existing ones stay as they are. */
export async function foundRegions(em: EntityManager, seeds: SeedRegion[]): Promise<void> {
  const own: NewRegion[] = [
    {
      id: centralNexusId,
      slug: nexusSlug,
      name: 'Central Nexus',
      kind: 'CENTRAL_NEXUS',
      ownerId: null,
      seed: nexusSlug,
    },
    {
      id: terranSpaceId,
      slug: terranSlug,
      name: 'Terran Space',
      kind: 'TERRAN_SPACE',
      ownerId: null,
      seed: terranSlug,
    },
  ];
  const seeded = seeds.map((seed): NewRegion => ({ ...seed, kind: 'PLAYER_OWNED', seed: seed.slug }));
  await transact(em, async (tx) => {
    for (const region of [...own, ...seeded]) {
      if (await insertRegion(tx, region)) continue;
      const known = await tx.findOne(Region, { slug: region.slug }, fresh);
      if (known?.id !== region.id) {
        throw new Error(
          `nexus cannot start: the region ${region.slug} is known under another ID than ${region.id}.`,
        );
      }
    }
  });
}

/** Adds a player's or the platform's region. Refuses with INVALID_SLUG, REGION_EXISTS, BAD_USER_INPUT; FORBIDDEN over 5 per owner. */
export async function createRegion(em: EntityManager, args: MutationCreateRegionArgs): Promise<RegionRow> {
  const slug = newSlug(args.slug);
  const name = newName(args.name);
  const ownerId = args.ownerId ? uuid(args.ownerId, 'ownerId') : null;
  const id = randomUUID();
  return transact(em, async (tx) => {
    if (ownerId) await requireRoom(tx, ownerId);
    const seed = randomBytes(8).toString('hex');
    if (!(await insertRegion(tx, { id, slug, name, kind: 'PLAYER_OWNED', ownerId, seed }))) {
      throw new Refusal('REGION_EXISTS', `There is a region \`${slug}\` already; choose another slug.`);
    }
    return tx.findOneOrFail(Region, { id }, fresh);
  });
}

/** Two creations for one owner wait for each other: a count alone would let both through. */
async function requireRoom(tx: EntityManager, ownerId: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [ownerId]);
  const owned = await tx.count(Region, { ownerId, status: { $ne: 'TERMINATED' } });
  if (owned >= regionsPerOwner)
    throw new Refusal('FORBIDDEN', `A player may own at most ${regionsPerOwner} regions.`);
}

async function insertRegion(tx: EntityManager, region: NewRegion): Promise<boolean> {
  const capital = region.kind === 'CENTRAL_NEXUS' ? drawCapital(region.seed) : null;
  const made = await tx.execute(
    `insert into regions (id, slug, name, kind, tier, owner_id, seed, capital_sector)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      region.id,
      region.slug,
      region.name,
      region.kind,
      tierOf[region.kind],
      region.ownerId,
      region.seed,
      capital,
    ],
  );
  if (made.length === 0) return false;
  await emit(tx, region.id, eventTypes.regionRegistered, { slug: region.slug, kind: region.kind });
  return true;
}
