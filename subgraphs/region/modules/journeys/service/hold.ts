/** The source's part of a departure: everything that travels goes into escrow, or a refusal is stored. */
import { transact, withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { transferAll } from '../../../ledger/credits.ts';
import { shipGoods } from '../../../ledger/shipments.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { lockPilots, pilotRequired, spendTurns, type ActingPilot } from '../../sectors/service/pilots.ts';
import type { Ship } from '../../sectors/entities.ts';
import type { Stays, Verdict } from '../entities.ts';
import { regionTravel } from '../events.ts';
import { departureTurns, requireDeparture, tollDue, type Departure } from '../rules/departure.ts';
import { manifestOf, type Load, type Manifest } from '../rules/manifest.ts';
import { percentOf, shareOf } from '../rules/share.ts';
import { departureOf, readDeparture, type DepartureScene, type Wish } from './scene.ts';
import { sendAway } from './ships.ts';
import { decide, requireVerdict, sameJourney } from './verdicts.ts';

export interface HoldRequest extends Omit<Wish, 'charges'> {
  journeyId: string;
  playerId: string;
  fee: number;
  toll: number;
  tollTo: string | null;
  /** 0 to 100. */
  portablePercent: number;
}

interface Planned {
  acting: ActingPilot;
  ship: Ship;
  manifest: Manifest;
  stays: Stays;
  /** Everything aboard. */
  cargo: Load;
  bay: Load;
}

/** Holds a journey, or stores why not; asked again, it answers what is stored. */
export async function holdJourney(em: EntityManager, request: HoldRequest): Promise<Verdict> {
  const { journeyId, playerId, destinationId, method, fee, toll, tollTo } = request;
  const end = { role: 'SOURCE', journeyId, playerId, otherRegionId: destinationId, method } as const;
  return await transact(em, async (tx) => {
    // In one write: the second statement runs when the first holds its locks, and sees what they were waited for.
    const [[acting], scene] = await Promise.all([lockPilots(tx, [playerId]), readDeparture(tx, request)]);
    if (scene.stored) return sameJourney(scene.stored, end);
    const plan = planned(acting, scene, request);
    const verdict = await decide(
      ...([tx, end] as const),
      plan instanceof Refusal
        ? { state: 'REFUSED', refusal: plan }
        : { state: 'HELD', manifest: plan.manifest, stays: plan.stays, charges: { fee, toll, tollTo } },
    );
    if (!verdict) return sameJourney(await requireVerdict(tx, journeyId), end);
    if (plan instanceof Refusal) return verdict;
    await failpoint('hold: decided');
    await takeAway(tx, plan, request);
    await failpoint('hold: moved');
    return verdict;
  });
}

/** What will travel, or why nothing may. */
function planned(
  acting: ActingPilot | undefined,
  scene: DepartureScene,
  request: HoldRequest,
): Planned | Refusal {
  try {
    if (!acting) throw pilotRequired();
    const charges = request.fee + request.toll;
    const departure = departureOf(acting, scene, { ...request, charges });
    const ship = requireDeparture(departure);
    requireToll(departure, request);
    const { cargo, bay, pilot, method, now } = departure;
    const turns = departureTurns(method, ship);
    const [hold, drones] = [shareOf(cargo, request.portablePercent), shareOf(bay, request.portablePercent)];
    const jumpedBefore = ship.jumpedAt?.toISOString() ?? null;
    const stays = { cargo: hold.stays, bay: drones.stays, turns, jumpedAt: jumpedBefore };
    const jumpedAt = method === 'WARP_JUMPER' ? now.toISOString() : jumpedBefore;
    const credits = percentOf(pilot.credits - charges, request.portablePercent);
    const { returning } = scene;
    const carried = { cargo: hold.travels, bay: drones.travels, returning, credits };
    const manifest = manifestOf(ship, { jumpedAt, ...carried });
    return { acting, ship, manifest, stays, cargo, bay };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** PRICE_CHANGED when the gate asks for another toll, or has another owner, than when the journey was agreed on. */
function requireToll(departure: Departure, { toll, tollTo, method }: HoldRequest): void {
  if (method !== 'PLAYER_GATE') return;
  const due = tollDue(departure);
  if (due.toll !== toll || due.tollTo !== tollTo)
    throw new Refusal('PRICE_CHANGED', `The toll is ${due.toll} credits.`, { toll: due.toll });
}

/** Pilot and ship are locked, and the verdict is written. */
async function takeAway(tx: EntityManager, plan: Planned, request: HoldRequest): Promise<void> {
  const { acting, ship, manifest, stays, cargo, bay } = plan;
  const { pilot } = acting;
  const { regionId, journeyId, playerId, fee, toll, method, destinationId } = request;
  const to = `escrow:${journeyId}` as const;
  const paid = { from: accountOf('pilot', playerId), to: accountOf('escrow', journeyId), action: journeyId };
  const loads = [
    ...cargo.map((goods) => ({ ...goods, from: `ship:${ship.id}` as const, to })),
    ...bay.map((goods) => ({ ...goods, from: `bay:${ship.id}` as const, to })),
  ];
  await Promise.all([
    shipGoods(tx, loads, journeyId),
    transferAll(tx, [
      { ...paid, amount: fee, cause: 'travel_fee', reason: 'Fee of a journey.' },
      { ...paid, amount: toll, cause: 'travel_toll', reason: 'Toll of a journey.' },
      { ...paid, amount: manifest.credits, cause: 'journey', reason: 'Taken to another region.' },
    ]),
  ]);
  await breakOff(tx, regionId, pilot, acting.now);
  spendTurns(pilot, stays.turns);
  withCommit(tx, sendAway(tx, acting, ship, manifest.ship.jumpedAt));
  const crossing = { playerId, journeyId, method, cost: fee + toll, sector: pilot.sector };
  const regions = { fromRegionId: regionId, toRegionId: destinationId };
  withCommit(tx, emit(tx, regionId, ...regionTravel('DEPARTED', { ...crossing, ...regions })));
}
