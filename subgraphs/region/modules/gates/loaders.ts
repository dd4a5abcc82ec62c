/** Batched reads of one request for warp gates. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { BeaconRow, GateRow } from './entities.ts';
import { beaconStatus } from './rules/status.ts';
import { beaconsIn, gatesIn } from './service/store.ts';

export interface GateLoaders {
  /** Gates that begin in a sector. */
  gatesAt: DataLoader<number, GateRow[]>;
  /** Beacons in a sector that have not gone out. */
  beaconsAt: DataLoader<number, BeaconRow[]>;
}

export function createGateLoaders(em: EntityManager, now: () => Promise<Date>): GateLoaders {
  return {
    gatesAt: new DataLoader(async (sectors) => grouped(sectors, await gatesIn(em, sectors))),
    beaconsAt: new DataLoader(async (sectors) => {
      const [beacons, at] = [await beaconsIn(em, sectors), await now()];
      return grouped(
        sectors,
        beacons.filter((beacon) => beaconStatus(beacon, at) !== 'EXPIRED'),
      );
    }),
  };
}

function grouped<T extends { sector: number }>(sectors: readonly number[], rows: readonly T[]): T[][] {
  const found = Map.groupBy(rows, ({ sector }) => sector);
  return sectors.map((sector) => found.get(sector) ?? []);
}
