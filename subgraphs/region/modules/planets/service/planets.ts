/** Planets locked for a change, with what happened on them since booked. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { balanceOf, transferAll } from '../../../ledger/credits.ts';
import { bookFlows } from '../../../ledger/stores.ts';
import type { Planet, Ship } from '../../sectors/entities.ts';
import type { ActingPilot } from '../../sectors/service/pilots.ts';
import { forgetEndedSiege } from '../../sectors/service/siege.ts';
import type { ColonyRow } from '../entities.ts';
import { advance } from '../rules/advance.ts';
import type { BuildingKind } from '../rules/colony.ts';
import { readColonies, saveBuildings } from './colony-store.ts';

export type PlanetPlace = Pick<
  Planet,
  'id' | 'sector' | 'type' | 'habitability' | 'size' | 'richness' | 'isHub'
>;

/** Locks a planet and its colony against other changes; always before any pilot. PLANET_NOT_FOUND when there is none. */
export async function lockPlanet(tx: EntityManager, planetId: string): Promise<PlanetPlace> {
  const [row] = await tx.execute<PlanetPlace[]>(
    'select id, sector, type, habitability, size, richness, is_hub as "isHub" from planets where id = ? for no key update',
    [planetId],
  );
  if (!row) throw new Refusal('PLANET_NOT_FOUND', 'This region has no such planet.');
  return row;
}

/** The colony of a locked planet as it was counted last; null when there is none. */
export async function colonyOn(tx: EntityManager, planetId: string): Promise<ColonyRow | null> {
  const [row] = await readColonies(tx, [planetId]);
  return row ?? null;
}

/** Counts a colony up to `now` and books what was made, eaten, lost and finished. The caller saves the row. */
export async function bookPast(tx: EntityManager, row: ColonyRow, now: Date, action: string): Promise<void> {
  const { colony, flows } = advance(row.colony, now.getTime());
  const changed = JSON.stringify(colony.buildings) !== JSON.stringify(row.colony.buildings);
  if (row.colony.siege && !colony.siege) await forgetEndedSiege(tx, row.planetId);
  row.colony = colony;
  const goods = Object.entries(flows).map(([good, flow]) => ({ good, ...flow }));
  await bookFlows(tx, `planet:${row.planetId}`, goods, action);
  if (!changed) return;
  await burnSpentEscrows(tx, row, action);
  await saveBuildings(tx, row);
}

/** What is finished cannot be given up any more: its price leaves the world. */
async function burnSpentEscrows(tx: EntityManager, row: ColonyRow, action: string): Promise<void> {
  for (const [kind, escrow] of Object.entries(row.escrows) as [BuildingKind, string][]) {
    if (row.colony.buildings[kind]?.doneAt !== null) continue;
    const from = accountOf('escrow', escrow);
    const amount = await balanceOf(tx, from);
    await transferAll(tx, [
      { from, to: burnt, amount, action, cause: 'planet_works', reason: `${kind} is finished.` },
    ]);
    delete row.escrows[kind];
  }
}

/** The acting pilot's ship, which must be in open space in the planet's sector. */
export function requireInOrbit({ pilot, ship }: ActingPilot, place: { sector: number }): Ship {
  if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship.');
  if (pilot.sector !== place.sector)
    throw new Refusal('NOT_AT_PLANET', 'The planet is in another sector than your pilot.');
  if (ship.status !== 'IN_SPACE')
    throw new Refusal(
      'SHIP_NOT_FREE',
      `Your ship deals with no planet while it is ${ship.status.toLowerCase()}.`,
      {
        status: ship.status,
      },
    );
  return ship;
}
