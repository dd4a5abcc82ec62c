/** Who was let in arrives: pilot, ship, goods and credits, in the transaction of the verdict. */
import { withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { abroad, accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { shipGoods } from '../../../ledger/shipments.ts';
import { rememberImports } from '../../economy/service/imports.ts';
import { countVisit } from '../../governance/service/citizenship.ts';
import { welcome } from '../../governance/service/treaties-visits.ts';
import { playerArrived } from '../../sectors/events.ts';
import { maximumTurns } from '../../sectors/rules/turns.ts';
import { visitUntil } from '../../sectors/rules/visits.ts';
import { lockPilots, type ActingPilot } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { learnSector } from '../../sectors/service/visibility.ts';
import { regionTravel } from '../events.ts';
import { parted } from '../rules/share.ts';
import type { Arrival, Entry } from './admission.ts';
import { leaveShip } from './berths.ts';
import { landShip } from './ships.ts';

/** Lands the ship with what it carries. The pilot, if there is one, is locked, and the verdict is written. */
export async function takeIn(
  tx: EntityManager,
  known: ActingPilot | undefined,
  entry: Entry,
  arrival: Arrival,
): Promise<void> {
  const { regionId, journeyId, playerId, sourceId, method, manifest, homeId } = arrival;
  const { sector } = entry;
  const shipId = manifest.ship.id;
  const acting = known ?? (await newPilot(tx, { ...arrival, ...entry, shipId }));
  if (acting) await moveIn(tx, acting, entry, arrival);
  await landShip(tx, { regionId, playerId, ship: manifest.ship });
  await tx.flush();
  await failpoint('accept: ship landed');
  const loads = [
    ...manifest.cargo.map((goods) => ({ ...goods, from: 'abroad' as const, to: `ship:${shipId}` as const })),
    ...manifest.bay.map((goods) => ({ ...goods, from: 'abroad' as const, to: `bay:${shipId}` as const })),
  ];
  await Promise.all([
    shipGoods(tx, loads, journeyId),
    rememberImports(tx, { shipId, origin: sourceId }, parted(manifest.cargo, manifest.returning).rest),
    transfer(tx, {
      ...{ from: abroad, to: accountOf('pilot', playerId), amount: manifest.credits, action: journeyId },
      ...{ cause: 'journey', reason: 'Brought from another region.' },
    }),
    welcome(tx, { regionId, playerId, homeId: known?.pilot.homeRegionId ?? homeId }),
  ]);
  withCommit(tx, learnSector(tx, regionId, playerId, sector, 'visit'));
  const regions = { fromRegionId: sourceId, toRegionId: regionId };
  const travelled = regionTravel('ARRIVED', { playerId, journeyId, method, sector, ...regions });
  withCommit(tx, emitAll(tx, regionId, [travelled, playerArrived({ playerId, sector })]));
}

/** The pilot leaves what it was at, and is where it arrives. */
async function moveIn(
  tx: EntityManager,
  { pilot, ship, now }: ActingPilot,
  { sector, stay }: Entry,
  { regionId, journeyId, playerId, homeId, manifest }: Arrival,
): Promise<void> {
  await breakOff(tx, regionId, pilot, now);
  await countVisit(tx, playerId);
  if (ship) await leaveShip(tx, ship, now, journeyId);
  const shipId = manifest.ship.id;
  Object.assign(pilot, { sector, shipId, lastMovedAt: now, visitUntil: visitUntil(stay, now) });
  pilot.homeRegionId ??= homeId;
}

interface Newcomer extends Entry {
  regionId: string;
  playerId: string;
  shipId: string;
  homeId: string | null;
}

/** Makes a pilot with nothing but the ship that lands next. One that joined just now is locked and returned instead. */
async function newPilot(
  tx: EntityManager,
  { regionId, playerId, sector, shipId, homeId, stay }: Newcomer,
): Promise<ActingPilot | undefined> {
  const inserted = await tx.execute<object[]>(
    `insert into pilots (region_id, player_id, sector, credits, turns, turns_at, ship_id, last_moved_at, home_region_id, visit_until)
     values (?, ?, ?, 0, ?, clock_timestamp(), ?, clock_timestamp(), ?, clock_timestamp() + ? * interval '1 hour')
     on conflict do nothing returning player_id`,
    [regionId, playerId, sector, maximumTurns(), shipId, homeId, stay],
  );
  return inserted.length > 0 ? undefined : (await lockPilots(tx, [playerId]))[0];
}
