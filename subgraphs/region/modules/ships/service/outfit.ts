/** What a shipyard does to the ship a pilot flies: upgrades and insurance. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, insurer } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { payStation } from '../../economy/service/pay.ts';
import type { Ship } from '../../sectors/entities.ts';
import { figuresOf } from '../rules/figures.ts';
import { isInsurable, isInsured, policyEnd, premiumOf, type InsurancePlan } from '../rules/insurance.ts';
import { maximumLevel, upgradePrice, type Upgrade } from '../rules/upgrades.ts';
import { settled, visitShipyard, type ShipRequest, type ShipResult } from './berths.ts';

/** Builds one level of an upgrade into the ship; what it costs adds to the ship's value. */
export async function upgradeShip(
  em: EntityManager,
  { regionId, playerId, upgrade, key }: ShipRequest & { upgrade: Upgrade },
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { upgradeShip: upgrade } }, async (tx) => {
    const visit = await visitShipyard(tx, playerId);
    const { ship, station } = visit;
    const price = upgradePrice(ship.hull, ship.upgrades, upgrade);
    if (price === null) {
      const maximum = maximumLevel(ship.hull, upgrade);
      const message = `${ship.hull} takes no more than level ${maximum} of ${upgrade}.`;
      throw new Refusal('UPGRADE_AT_MAXIMUM', message, { maximum });
    }
    const bill = { cause: 'ship_upgrade', reason: `Upgrade: ${upgrade}.`, action: randomUUID() };
    const paid = await payStation(tx, { ...bill, playerId, station, price });
    buildIn(ship, upgrade);
    ship.value += price;
    return await settled(tx, 'ship.upgraded', { regionId, visit, ship, credits: -paid });
  });
}

/** Capacity and maxima are stored, because the database guards what fills them. New hull plates are whole, new shields empty. */
function buildIn(ship: Ship, upgrade: Upgrade): void {
  ship.upgrades = { ...ship.upgrades, [upgrade]: (ship.upgrades[upgrade] ?? 0) + 1 };
  const { hullPoints, shieldPoints, cargo } = figuresOf(ship);
  ship.hullPoints += Math.max(0, hullPoints - ship.maxHullPoints);
  Object.assign(ship, { maxHullPoints: hullPoints, maxShieldPoints: shieldPoints, cargoCapacity: cargo });
}

/** Insures the ship for its value. */
export async function insureShip(
  em: EntityManager,
  { regionId, playerId, plan, key }: ShipRequest & { plan: InsurancePlan },
): Promise<ShipResult> {
  return await transactOnce(em, { playerId, key, input: { insureShip: plan } }, async (tx) => {
    const visit = await visitShipyard(tx, playerId);
    const { ship, now } = visit;
    const { value } = ship;
    if (!isInsurable(ship)) throw new Refusal('NOT_INSURABLE', 'Nobody insures this ship.');
    if (isInsured(ship, now)) throw new Refusal('ALREADY_INSURED', 'The ship is insured already.');
    const premium = premiumOf(plan, value);
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: insurer, amount: premium, action: randomUUID() },
      ...{ cause: 'insurance_premium', reason: `Insured: ${plan}.` },
    });
    Object.assign(ship, { insurance: plan, insuredValue: value, insuredUntil: policyEnd(now) });
    return await settled(tx, 'ship.insured', { regionId, visit, ship, credits: -premium });
  });
}
