/** Moving a ship: one edge, one transaction, by the rules of domain facts §4.3. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { SectorSchema, type Pilot, type Sector, type Ship } from '../entities.ts';
import { playerMoved } from '../events.ts';
import { canMove, failureChance, failureWear, moveCost, weakeningAt } from '../rules/movement.ts';
import { arrive, wayEncounters, type ArrivalStep, type Encounter } from './arrival.ts';
import { lockPilot, spendTurns } from './pilots.ts';
import { learnEdges, learnSector } from './visibility.ts';
import { hiddenOneWays, waysBetween, type Way } from './ways.ts';

export interface Moved {
  playerId: string;
  from: number;
  to: number;
  method: Way['kind'];
  turnsSpent: number;
  encounters: Encounter[];
}

export interface MoveRequest {
  regionId: string;
  playerId: string;
  to: number;
  random: () => number;
  /** What other modules have to say to an arrival, in order. */
  arrivalSteps: readonly ArrivalStep[];
  /** Idempotency key. */
  key: string | undefined;
}

/** No way was known; what the attempt revealed stays known. */
interface Barred {
  from: number;
  revealed: number[];
}

/** Moves the player's ship over a warp or a known tunnel to the sector `to`. */
export async function moveShip(em: EntityManager, request: MoveRequest): Promise<Moved> {
  const { regionId, playerId, to, random, arrivalSteps, key } = request;
  const identity = { playerId, key, input: { moveShip: to } };
  const outcome = await transactOnce(em, identity, async (tx): Promise<Moved | Barred> => {
    const { pilot, ship, now } = await lockPilot(tx, playerId);
    const flying = requireFreeShip(ship);
    const destination = await requireDestination(tx, pilot, to);
    const from = pilot.sector;
    const way = (await waysBetween(tx, from, to, playerId)).find(({ known }) => known);
    if (!way)
      return { from, revealed: await learnEdges(tx, regionId, playerId, await hiddenOneWays(tx, from, to)) };
    const turnsSpent = moveCost({
      kind: way.kind,
      edgeCost: way.cost,
      hull: flying.hull,
      upgrades: flying.upgrades,
      condition: flying.condition,
      destination,
    });
    spendTurns(pilot, turnsSpent);
    const encounters = [...wayEncounters(way, flying), ...(await useUp(tx, way)), ...wear(flying, random)];
    pilot.sector = to;
    pilot.lastMovedAt = now;
    const arrival = { regionId, pilot, ship: flying, sector: destination, now, random };
    encounters.push(...(await arrive(tx, arrival, arrivalSteps)));
    await tx.flush();
    await learnSector(tx, regionId, playerId, to, 'visit');
    await emit(
      tx,
      regionId,
      ...playerMoved({ playerId, fromSector: from, toSector: to, method: way.kind, turnsSpent }),
    );
    return { playerId, from, to, method: way.kind, turnsSpent, encounters };
  });
  if ('revealed' in outcome) throw noWay(outcome.from, to, outcome.revealed.length > 0);
  return outcome;
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

async function requireDestination(tx: EntityManager, pilot: Pilot, to: number): Promise<Sector> {
  if (to === pilot.sector) throw new Refusal('SAME_SECTOR', `Your ship is in sector ${to} already.`);
  const sector = Number.isSafeInteger(to) && to > 0 ? await tx.findOne(SectorSchema, { number: to }) : null;
  if (!sector) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${to}.`);
  return sector;
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
