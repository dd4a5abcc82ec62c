/** A region's server says where it answers and what it holds. */
import { LockMode } from '@mikro-orm/core';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { fresh, Region, type RegionRow } from '../entities.ts';
import { eventTypes } from '../events.ts';
import type { MutationAnnounceRegionArgs } from '../generated/types.ts';
import { endRun } from '../generation/runs.ts';
import { requireRegionServer, type Caller } from '../permissions.ts';
import { checkAnnouncement } from '../rules/announcement.ts';
import { blueprintOf } from '../rules/blueprints.ts';
import { statusAfterAnnouncement } from '../rules/lifecycle.ts';
import { regionNotFound } from './find.ts';
import { changeStatus } from './status.ts';

/**
 * Records the announcement; every one counts the revision up, so that the gateway gives a restarted server a fresh chance.
 * @throws Refusal REGION_NOT_FOUND, FORBIDDEN for another region's server, BAD_USER_INPUT
 */
export async function announceRegion(
  em: EntityManager,
  caller: Caller,
  args: MutationAnnounceRegionArgs,
): Promise<RegionRow> {
  const id = uuid(args.regionId, 'regionId');
  return transact(em, async (tx) => {
    const region = await tx.findOne(Region, { id }, { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!region) throw regionNotFound(id);
    requireRegionServer(caller, region.slug);
    checkAnnouncement({ ...region, capitalSector: region.capitalSector ?? null }, args);
    const warpSector = args.nexusWarpSector ?? null;
    const needsWarp = blueprintOf(region.kind, region.name, null).attached;
    const status = statusAfterAnnouncement(region.status, !needsWarp || warpSector !== null);
    await tx.execute(
      `update regions set endpoint = ?, total_sectors = ?, capital_sector = ?, checksum = ?, revision = revision + 1 where id = ?`,
      [args.endpoint, args.totalSectors, args.capitalSector, args.checksum, id],
    );
    await changeStatus(tx, region, status);
    // A server that comes back with the map it had says nothing about a run; one with another map has finished it.
    if (args.checksum !== region.checksum) await endRun(tx, id, args.checksum);
    if (warpSector !== null) await attach(tx, id, warpSector);
    await emit(tx, id, eventTypes.regionAnnounced, { slug: region.slug, status });
    return tx.findOneOrFail(Region, { id }, fresh);
  });
}

/** A region is attached once; a new map may move its end of the warp. */
async function attach(tx: EntityManager, regionId: string, warpSector: number): Promise<void> {
  await tx.execute(
    `insert into attachments (region_id, warp_sector) values (?, ?)
     on conflict (region_id) do update set warp_sector = excluded.warp_sector`,
    [regionId, warpSector],
  );
}
