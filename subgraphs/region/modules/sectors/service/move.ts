/** Moving a ship: one edge, one transaction, by the rules of domain facts §4.3. */
import { afterCommit, withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Pilot, Sector, Ship } from '../entities.ts';
import { playerMoved } from '../events.ts';
import { canMove, failureChance, failureWear, moveCost, weakeningAt } from '../rules/movement.ts';
import { expectArrival, wayEncounters, type ArrivalStep, type Encounter } from './arrival.ts';
import { payToll, TollDue, wayFor } from './passage.ts';
import { lockPilots, pilotRequired, spendTurns } from './pilots.ts';
import { breakOff } from './siege.ts';
import { learnEdges, learnSector } from './visibility.ts';
import { hiddenOneWays, waysTo, type Way } from './ways.ts';

export interface Moved {
  playerId: string;
  from: number;
  to: number;
  method: Way['kind'] | 'GATE';
  turnsSpent: number;
  /** Credits paid to pass a player's gate. */
  toll: number;
  encounters: Encounter[];
}

export interface MoveRequest {
  regionId: string;
  playerId: string;
  to: number;
  /** What the map says of `to`; null when there is no such sector. */
  destination: Sector | null;
  random: () => number;
  /** What other modules have to say to an arrival, in order. */
  arrivalSteps: readonly ArrivalStep[];
  /** Credits that the pilot pays at most for passing a player's gate; null for any. */
  maxToll?: number | null;
  /** Idempotency key. */
  key: string | undefined;
  /** Is handed the pilot as the move leaves it, where that is known, so that nobody has to read it again. */
  leave?: (pilot: Pilot) => void;
}

/** No way was known; what the attempt revealed stays known. */
interface Barred {
  from: number;
  revealed: number[];
}

/** Moves the player's ship to the sector `to`: through a player's gate, else over a warp, else through a known tunnel. */
export async function moveShip(em: EntityManager, request: MoveRequest): Promise<Moved> {
  if ((request.maxToll ?? 0) < 0) throw new Refusal('BAD_USER_INPUT', '`maxToll` must be at least 0.');
  const payees: string[] = [];
  for (;;) {
    try {
      const outcome = await moveOnce(em, request, payees);
      if ('revealed' in outcome) throw noWay(outcome.from, request.to, outcome.revealed.length > 0);
      return outcome;
    } catch (error) {
      if (!(error instanceof TollDue)) throw error;
      payees.push(error.ownerId);
    }
  }
}

async function moveOnce(
  em: EntityManager,
  { regionId, playerId, to, destination, random, arrivalSteps, maxToll = null, key, leave }: MoveRequest,
  payees: readonly string[],
): Promise<Moved | Barred> {
  const identity = { playerId, key, input: { moveShip: to, ...(maxToll === null ? {} : { maxToll }) } };
  return await transactOnce(em, identity, async (tx): Promise<Moved | Barred> => {
    // In one write: what is asked behind the lock sees the pilot where it is then.
    const locked = lockPilots(tx, [playerId, ...payees]);
    const between = waysTo(tx, playerId, to);
    between.catch(() => undefined);
    const meet = expectArrival(tx, { playerId, sector: to }, arrivalSteps);
    const acting = (await locked).find((other) => other.pilot.playerId === playerId);
    if (!acting) throw pilotRequired();
    const { pilot, ship, now } = acting;
    const flying = requireFreeShip(ship);
    const from = pilot.sector;
    const sector = requireDestination(pilot, destination, to);
    const way = wayFor(await between, pilot, maxToll);
    if (!way)
      return { from, revealed: await learnEdges(tx, regionId, playerId, await hiddenOneWays(tx, from, to)) };
    const encounters: Encounter[] = [];
    const turnsSpent = way.kind === 'GATE' ? 0 : turnsOf(way, flying, sector);
    spendTurns(pilot, turnsSpent);
    if (way.kind === 'GATE') await payToll(tx, way, pilot, payees);
    else encounters.push(...wayEncounters(way, flying), ...(await useUp(tx, way)));
    encounters.push(...wear(flying, random));
    await breakOff(tx, regionId, pilot, now);
    pilot.sector = to;
    pilot.lastMovedAt = now;
    encounters.push(...(await meet({ regionId, pilot, ship: flying, sector, now, random })));
    const moved = playerMoved({ playerId, fromSector: from, toSector: to, method: way.kind, turnsSpent });
    withCommit(tx, learnSector(tx, regionId, playerId, to, 'visit'));
    withCommit(tx, emit(tx, regionId, ...moved));
    const toll = way.kind === 'GATE' ? way.due : 0;
    // Fights and what is paid for a lost ship change more than is known here.
    const calm = flying.hullPoints > 0 && encounters.every(({ combatId }) => combatId === undefined);
    if (calm && toll === 0) afterCommit(tx, () => leave?.(pilot));
    return { playerId, from, to, method: way.kind, turnsSpent, toll, encounters };
  });
}

function turnsOf({ kind, cost }: Way, { hull, upgrades, condition }: Ship, destination: Sector): number {
  return moveCost({ kind, edgeCost: cost, hull, upgrades, condition, destination });
}

function requireFreeShip(ship: Ship | null): Ship {
  if (!ship || ship.status === 'DESTROYED')
    throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to move.');
  if (!canMove(ship.status)) {
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot move while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
  }
  return ship;
}

function requireDestination(pilot: Pilot, destination: Sector | null, to: number): Sector {
  if (to === pilot.sector) throw new Refusal('SAME_SECTOR', `Your ship is in sector ${to} already.`);
  if (!destination) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${to}.`);
  return destination;
}

/** Counts a use of a tunnel that stands only so many; warns shortly before it collapses. */
async function useUp(tx: EntityManager, way: Way): Promise<Encounter[]> {
  if (way.usesLeft === null) return [];
  const [row] = await tx.execute<{ left: number }[]>(
    'update edges set uses_left = uses_left - 1 where number = ? and uses_left > 0 returning uses_left as left',
    [way.edge],
  );
  if (!row) throw new Refusal('NO_WARP', 'The tunnel has just collapsed.');
  if (row.left === 0)
    return [
      {
        kind: 'TUNNEL_COLLAPSED',
        message: 'The tunnel collapsed behind you.',
        shieldDamage: 0,
        hullDamage: 0,
      },
    ];
  if (row.left > weakeningAt) return [];
  return [
    {
      kind: 'TUNNEL_WEAKENING',
      message: `The tunnel will stand ${row.left} more uses.`,
      shieldDamage: 0,
      hullDamage: 0,
    },
  ];
}

function wear(ship: Ship, random: () => number): Encounter[] {
  if (random() >= failureChance(ship)) return [];
  ship.condition = Math.max(0, ship.condition - failureWear);
  const message = `A part failed; the ship's condition is ${ship.condition} %.`;
  return [{ kind: 'MECHANICAL_FAILURE', message, shieldDamage: 0, hullDamage: 0 }];
}

function noWay(from: number, to: number, revealed: boolean): Refusal {
  if (revealed)
    return new Refusal(
      'NO_WARP',
      `You found the exit of a hidden one-way tunnel from sector ${to}; it cannot be entered here.`,
    );
  return new Refusal(
    'NO_WARP',
    `No warp or known tunnel leads from sector ${from} to sector ${to}; \`sector { warps }\` lists the ways out.`,
  );
}
