/** Sieges as planets suffer them: who may lay one is the law's affair and combat's, what it costs is ours. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Pilot } from '../../sectors/entities.ts';
import { dissolveSiege, isBesieging, takePosition } from '../../sectors/service/siege.ts';
import type { ColonyRow } from '../entities.ts';
import { saveColony } from './colony-store.ts';
import { bookPast } from './planets.ts';

/** Besieges a locked planet from `now` on. The caller has locked the pilot too and proved that it may. ALREADY_BESIEGED for the second. */
export async function beginSiege(
  tx: EntityManager,
  regionId: string,
  row: ColonyRow,
  { pilot, now }: { pilot: Pilot; now: Date },
): Promise<void> {
  const { planetId } = row;
  await bookPast(tx, row, now, randomUUID());
  if (row.colony.siege) throw new Refusal('ALREADY_BESIEGED', 'The planet is under siege already.');
  if (await isBesieging(tx, pilot))
    throw new Refusal('ALREADY_BESIEGED', 'Your pilot besieges another planet; break off first.');
  row.colony.siege = { besiegerId: pilot.playerId, since: now.getTime(), turns: 0, until: null };
  await takePosition(tx, regionId, { pilot, planetId, now });
  await saveColony(tx, row);
}

/** Ends the siege of a locked planet, if there is one: what it cost up to `now` is booked. */
export async function liftSiege(
  tx: EntityManager,
  regionId: string,
  row: ColonyRow,
  now: Date,
): Promise<void> {
  if (!row.colony.siege) return;
  await bookPast(tx, row, now, randomUUID());
  await dissolveSiege(tx, regionId, row);
  row.colony.siege = null;
  await saveColony(tx, row);
}
