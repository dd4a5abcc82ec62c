/** The loss of a ship, wherever it happens. Source: domain facts §5.1, §7.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { accountOf, insurer, mint } from '../../../ledger/accounts.ts';
import { lockedBalance, transferAll } from '../../../ledger/credits.ts';
import { moveGoods, type Place } from '../../../ledger/goods.ts';
import { freeBerths } from '../../economy/service/berths.ts';
import { forgetImports } from '../../economy/service/imports.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { shipChanged } from '../events.ts';
import { payoutNow } from '../rules/insurance.ts';
import { giveShip } from './build.ts';
import { loseDevices } from './devices.ts';

export interface Loss {
  regionId: string;
  pilot: Pilot;
  /** Locked. */
  ship: Ship;
  now: Date;
  /** UUID of what it was lost by. */
  action: string;
}

/** Takes a ship out of the world: what is still in it is gone, its insurance pays once, and its pilot goes on in a pod. */
export async function loseShip(tx: EntityManager, loss: Loss): Promise<void> {
  const { regionId, pilot, ship, now, action } = loss;
  const { playerId, sector } = pilot;
  await breakOff(tx, regionId, pilot, now);
  const credits = payoutNow(ship, now);
  Object.assign(ship, { status: 'DESTROYED', stationId: null, dockedAt: null, value: 0, ...noInsurance });
  await tx.flush();
  await consumeContents(tx, ship.id, action);
  await freeBerths(tx, ship.id);
  await loseDevices(tx, ship.id);
  pilot.shipId = await giveShip(tx, regionId, playerId, 'ESCAPE_POD');
  if (credits === 0) return;
  await payOut(tx, playerId, credits, action);
  const paid = { playerId, shipId: ship.id, hull: ship.hull, stationId: null, sector, credits };
  await emit(tx, regionId, ...shipChanged('ship.insurance_paid', paid));
}

export const noInsurance = { insurance: null, insuredValue: null, insuredUntil: null };

/** What is left in the hold and in the bay goes with the ship. */
async function consumeContents(tx: EntityManager, shipId: string, action: string): Promise<void> {
  const rows = await tx.execute<{ place: Place; good: string; quantity: string }[]>(
    `select 'ship:' || ship_id as place, good, quantity from cargo where ship_id = ? and quantity > 0
     union all select place, good, quantity from stores where place = ? and quantity > 0`,
    [shipId, `bay:${shipId}`],
  );
  for (const { place, good, quantity } of rows)
    await moveGoods(tx, { from: place, to: 'consumed', good, quantity: Number(quantity), action });
  if (rows.length > 0) await forgetImports(tx, shipId);
}

/** The insurer lives on premiums; what these do not cover comes from the mint. */
async function payOut(tx: EntityManager, playerId: string, amount: number, action: string): Promise<void> {
  const short = Math.max(0, amount - (await lockedBalance(tx, insurer)));
  const reason = 'Paid for a lost ship.';
  await transferAll(tx, [
    { from: mint, to: insurer, amount: short, cause: 'insurance_float', reason, action },
    { from: insurer, to: accountOf('pilot', playerId), amount, cause: 'insurance_payout', reason, action },
  ]);
}
