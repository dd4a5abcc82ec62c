/**
 * A source that was restored from a backup has lost the hold of a journey that was accepted elsewhere, and has again what it held. It
 * lets go of it once more, as far as it is still there.
 */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { abroad, accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { shipGoods, type Shipment } from '../../../ledger/shipments.ts';
import { ShipSchema, type Ship } from '../../sectors/entities.ts';
import { lockPilots } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import type { Verdict } from '../entities.ts';
import { regionTravel } from '../events.ts';
import type { JourneyMethod } from '../rules/departure.ts';
import type { Load, Manifest } from '../rules/manifest.ts';
import { parted } from '../rules/share.ts';
import { decide } from './verdicts.ts';

/** What whoever carries a journey knows of its departure. */
export interface Departed {
  regionId: string;
  playerId: string;
  destinationId: string;
  method: JourneyMethod;
  manifest: Manifest;
}

/**
 * Writes the journey down as SETTLED with what could be taken: where that is less than what travelled, it is in two places, and the two
 * regions' books say so to every audit. P: no fee, toll or turns are taken again; the backup gave them back, and nobody has them twice.
 * Undefined when another was first.
 */
export async function letGoAgain(
  tx: EntityManager,
  journeyId: string,
  { regionId, playerId, destinationId, method, manifest }: Departed,
): Promise<Verdict | undefined> {
  const [acting] = await lockPilots(tx, [playerId]);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const ship = await tx.findOne(ShipSchema, { id: manifest.ship.id, playerId }, { lockMode });
  const aboard = await loadOf(tx, manifest.ship.id);
  const hold = parted(aboard.cargo, manifest.cargo);
  const bay = parted(aboard.bay, manifest.bay);
  const credits = Math.min(acting?.pilot.credits ?? 0, manifest.credits);
  const taken = { ...manifest, cargo: hold.taken, bay: bay.taken, credits };
  const verdict = await decide(
    tx,
    { role: 'SOURCE', journeyId, playerId, otherRegionId: destinationId, method },
    {
      ...{ state: 'SETTLED', manifest: taken, charges: { fee: 0, toll: 0, tollTo: null } },
      stays: { cargo: hold.rest, bay: bay.rest, turns: 0, jumpedAt: null },
    },
  );
  if (!verdict || !acting) return verdict;
  const { pilot, now } = acting;
  const [place, locker] = [`ship:${manifest.ship.id}`, `locker:${playerId}`] as const;
  const from = (goods: Load, source: Shipment['from'], to: Shipment['to']): Shipment[] =>
    goods.map((units) => ({ ...units, from: source, to }));
  const drones = `bay:${manifest.ship.id}` as const;
  await shipGoods(
    tx,
    [
      ...from(hold.taken, place, 'abroad'),
      ...from(hold.rest, place, locker),
      ...from(bay.taken, drones, 'abroad'),
      ...from(bay.rest, drones, locker),
    ],
    journeyId,
  );
  await transfer(tx, {
    ...{ from: accountOf('pilot', playerId), to: abroad, amount: credits, action: journeyId },
    ...{ cause: 'journey', reason: 'Gone to another region before the region was restored.' },
  });
  if (ship) sendAway(ship);
  if (pilot.shipId === manifest.ship.id) {
    await breakOff(tx, regionId, pilot, now);
    pilot.shipId = null;
  }
  await tx.flush();
  const regions = { fromRegionId: regionId, toRegionId: destinationId };
  const crossing = { playerId, journeyId, method, sector: pilot.sector, ...regions };
  await emit(tx, regionId, ...regionTravel('DEPARTED', crossing));
  return verdict;
}

/** Whatever became of it here since the backup: it flies elsewhere, and takes up this row when it comes back. */
function sendAway(ship: Ship): void {
  Object.assign(ship, { status: 'AWAY', stationId: null, dockedAt: null });
}

async function loadOf(tx: EntityManager, shipId: string): Promise<{ cargo: Load; bay: Load }> {
  const [row] = await tx.execute<{ cargo: Load; bay: Load }[]>(
    `select coalesce((select jsonb_agg(jsonb_build_object('good', good, 'quantity', quantity) order by good)
         from cargo where ship_id = ? and quantity > 0), '[]') as cargo,
       coalesce((select jsonb_agg(jsonb_build_object('good', good, 'quantity', quantity) order by good)
         from stores where place = ? and quantity > 0), '[]') as bay`,
    [shipId, `bay:${shipId}`],
  );
  return row ?? { cargo: [], bay: [] };
}
