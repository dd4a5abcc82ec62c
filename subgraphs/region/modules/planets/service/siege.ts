/** Sieges as fights begin and end them: the planet's law and strength are the fight's affair, what a siege costs is ours. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { ColonyRow } from '../entities.ts';
import { planetBesieged } from '../events.ts';
import { saveColony } from './colony-store.ts';
import { bookPast } from './planets.ts';

/** Besieges a locked planet from `now` on; a siege by another player gives way. The caller has locked the planet and proved that it may. */
export async function beginSiege(
  tx: EntityManager,
  regionId: string,
  row: ColonyRow,
  besiegerId: string,
  now: Date,
): Promise<void> {
  await bookPast(tx, row, now, randomUUID());
  row.colony.siege = { besiegerId, since: now.getTime(), turns: 0 };
  await saveColony(tx, row);
  await emit(tx, regionId, ...planetBesieged(told(row, besiegerId, false)));
}

/** Ends the siege of a locked planet, if there is one: what it cost up to `now` is booked. */
export async function liftSiege(
  tx: EntityManager,
  regionId: string,
  row: ColonyRow,
  now: Date,
): Promise<void> {
  if (!row.colony.siege) return;
  const { besiegerId } = row.colony.siege;
  await bookPast(tx, row, now, randomUUID());
  row.colony.siege = null;
  await saveColony(tx, row);
  await emit(tx, regionId, ...planetBesieged(told(row, besiegerId, true)));
}

const told = ({ planetId, sector }: ColonyRow, playerId: string, lifted: boolean) => ({
  ...{ planetId, playerId, sector, lifted },
});
