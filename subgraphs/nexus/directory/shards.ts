/** Regions as the gateway's directory shows them. */
import type { Shard } from '#wire/directory.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { fresh, Region, type RegionRow } from '../entities.ts';
import { shardStateOf } from '../rules/lifecycle.ts';

/** Undefined for a region that is not listed: still being generated. */
function shardOf(region: RegionRow): Shard | undefined {
  const state = shardStateOf[region.status];
  if (!state) return undefined;
  return {
    key: region.id,
    name: region.slug,
    endpoint: region.endpoint ?? null,
    state,
    revision: region.revision,
  };
}

export async function loadShard(em: EntityManager, key: string): Promise<Shard | undefined> {
  const region = await em.findOne(Region, { id: key }, fresh);
  return region ? shardOf(region) : undefined;
}

export async function loadShards(em: EntityManager): Promise<Shard[]> {
  const regions = await em.find(Region, {}, { ...fresh, orderBy: { createdAt: 'asc', id: 'asc' } });
  return regions.map(shardOf).filter((shard) => shard !== undefined);
}
