/** How a journey ends at its source, and how either end refuses one. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { ErrorCode } from '#wire/error-codes.ts';
import { abroad, accountOf, burnt, type AccountId } from '../../../ledger/accounts.ts';
import { transferAll, type Transfer } from '../../../ledger/credits.ts';
import { shipGoods, type Shipment } from '../../../ledger/shipments.ts';
import { ShipSchema } from '../../sectors/entities.ts';
import { tollParts } from '../../sectors/rules/gates.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { maximumTurns } from '../../sectors/rules/turns.ts';
import { lockLeavingPilot, type ActingPilot } from '../../sectors/service/pilots.ts';
import type { HeldJourney, Verdict } from '../entities.ts';
import { regionTravel } from '../events.ts';
import { percentOf } from '../rules/share.ts';
import { leaveShip } from './berths.ts';
import { letGoAgain, type Departed } from './let-go-again.ts';
import { close, decide, findVerdict, requireVerdict } from './verdicts.ts';

/** Stores a refusal unless something is stored already, and answers what is. */
export async function refuseJourney(em: EntityManager, journeyId: string, code: ErrorCode): Promise<Verdict> {
  const refusal = new Refusal(code, 'The journey was called off.');
  return await transact(
    em,
    async (tx) =>
      (await decide(tx, { journeyId }, { state: 'REFUSED', refusal })) ??
      (await requireVerdict(tx, journeyId)),
  );
}

export interface Settlement {
  /** Of fee and toll, 0 to 100, rounded down. */
  refundPercent: number;
  /** For a source that may have lost its memory of the departure. */
  departed?: Departed | null | undefined;
}

/**
 * Lets what travels go for good; what does not goes to the pilot's locker, and the charges to whom they are due: back to the pilot what is
 * refunded, to the gate's owner a share of the rest of the toll. JOURNEY_NOT_FOUND for a journey that the region has no memory of,
 * unless it is told what departed.
 */
export async function settleJourney(
  em: EntityManager,
  journeyId: string,
  { refundPercent, departed }: Settlement = { refundPercent: 0 },
): Promise<Verdict> {
  return await transact(em, async (tx) => {
    const held = await close(tx, journeyId, 'SETTLED');
    if (!held) return await settledBefore(tx, journeyId, departed);
    const { playerId, manifest, stays } = held;
    await failpoint('settle: decided');
    const goods = [
      ...outOf(journeyId, [...manifest.cargo, ...manifest.bay], 'abroad'),
      ...outOf(journeyId, [...stays.cargo, ...stays.bay], `locker:${playerId}`),
    ];
    await Promise.all([
      shipGoods(tx, goods, journeyId),
      transferAll(tx, settlementOf(held, journeyId, refundPercent)),
    ]);
    await failpoint('settle: moved');
    return { state: 'SETTLED', code: null, message: null, manifest };
  });
}

function settlementOf(
  { playerId, manifest, fee, toll, tollTo }: HeldJourney,
  journeyId: string,
  refundPercent: number,
): Transfer[] {
  const back = { fee: percentOf(fee, refundPercent), toll: percentOf(toll, refundPercent) };
  const tollLeft = toll - back.toll;
  const { owner, platform } = tollParts(tollLeft);
  const pay = paying(journeyId);
  return [
    pay(abroad, manifest.credits, 'journey', 'Gone to another region.'),
    pay(burnt, fee - back.fee, 'travel_fee', 'Fee of a journey.'),
    pay(burnt, tollTo ? platform : tollLeft, 'travel_toll', "The platform's part of a toll."),
    ...(tollTo ? [pay(accountOf('pilot', tollTo), owner, 'travel_toll', 'Toll of your gate.')] : []),
    pay(accountOf('pilot', playerId), back.fee + back.toll, 'travel_refund', 'Refund of a journey.'),
  ];
}

async function settledBefore(
  tx: EntityManager,
  journeyId: string,
  departed: Departed | null | undefined,
): Promise<Verdict> {
  const stored = await findVerdict(tx, journeyId);
  const forgotten = !stored || stored.state === 'REFUSED';
  const verdict = forgotten && departed ? await letGoAgain(tx, journeyId, departed) : undefined;
  return verdict ?? (await requireVerdict(tx, journeyId));
}

/** Stored for a journey that is given back where nobody remembers that it left: a backup has given back everything already. */
const neverLeft = new Refusal('JOURNEY_NOT_FOUND', 'Nothing of the journey had left the region.');

/** Gives everything back; of the charges and turns so many percent, the rest is gone. */
export async function returnJourney(
  em: EntityManager,
  regionId: string,
  journeyId: string,
  refundPercent: number,
): Promise<Verdict> {
  return await transact(em, async (tx) => {
    // Pilots are locked before what is theirs, here too.
    const [row] = await tx.execute<{ player: string }[]>(
      `select player_id as player from journeys where journey_id = ? and state = 'HELD'`,
      [journeyId],
    );
    if (!row)
      return (
        (await decide(tx, { journeyId }, { state: 'REFUSED', refusal: neverLeft })) ??
        (await requireVerdict(tx, journeyId))
      );
    const acting = await lockLeavingPilot(tx, row.player);
    const held = await close(tx, journeyId, 'RETURNED');
    if (!held) return await requireVerdict(tx, journeyId);
    await failpoint('return: decided');
    await bringBack(tx, acting, held, { journeyId, refundPercent });
    const { playerId, method, otherRegionId, manifest } = held;
    const regions = { fromRegionId: regionId, toRegionId: otherRegionId };
    const crossing = { playerId, journeyId, method, sector: acting.pilot.sector, ...regions };
    await emit(tx, regionId, ...regionTravel('RETURNED', crossing));
    await failpoint('return: moved');
    return { state: 'RETURNED', code: null, message: null, manifest };
  });
}

async function bringBack(
  tx: EntityManager,
  { pilot, now }: ActingPilot,
  { manifest, stays, fee, toll, playerId }: HeldJourney,
  { journeyId, refundPercent }: { journeyId: string; refundPercent: number },
): Promise<void> {
  const ship = await tx.findOneOrFail(ShipSchema, { id: manifest.ship.id, playerId, status: 'AWAY' });
  Object.assign(ship, { status: 'IN_SPACE', jumpedAt: stays.jumpedAt && new Date(stays.jumpedAt) });
  const most = Math.max(pilot.turns, maximumTurns(rankOf(pilot.rankPoints).turns));
  pilot.turns = Math.min(most, pilot.turns + percentOf(stays.turns, refundPercent));
  await shipGoods(
    tx,
    [
      ...outOf(journeyId, [...manifest.cargo, ...stays.cargo], `ship:${ship.id}`),
      ...outOf(journeyId, [...manifest.bay, ...stays.bay], `bay:${ship.id}`),
    ],
    journeyId,
  );
  // Who came back with another ship in the meantime goes on with it.
  if (pilot.shipId) await leaveShip(tx, ship, now, journeyId);
  else pilot.shipId = ship.id;
  await tx.flush();
  await failpoint('return: goods moved');
  const pay = paying(journeyId);
  const back = percentOf(fee, refundPercent) + percentOf(toll, refundPercent);
  await transferAll(tx, [
    pay(accountOf('pilot', playerId), manifest.credits, 'journey', 'Back from a journey that failed.'),
    pay(accountOf('pilot', playerId), back, 'travel_refund', 'Refund of a journey.'),
    pay(burnt, fee + toll - back, 'travel_fee', 'Not refunded of a journey.'),
  ]);
}

const outOf = (journeyId: string, load: HeldJourney['manifest']['cargo'], to: Shipment['to']): Shipment[] =>
  load.map((goods) => ({ ...goods, from: `escrow:${journeyId}`, to }));

const paying =
  (journeyId: string) =>
  (to: AccountId, amount: number, cause: string, reason: string): Transfer => ({
    ...{ from: accountOf('escrow', journeyId), to, amount, cause, reason, action: journeyId },
  });
