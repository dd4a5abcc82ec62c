/** What a pilot meets on the way and on arrival, and what it does to the ship. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Pilot, Sector, Ship } from '../entities.ts';
import { arrivalDamage, hullAfter, isAnomalous, tunnelRadiation } from '../rules/movement.ts';
import { loseShip } from '../../ships/service/loss.ts';
import type { Way } from './ways.ts';

export interface Encounter {
  kind:
    | 'PILOT'
    | 'HAZARD'
    | 'RADIATION'
    | 'PATROL'
    | 'MINES'
    | 'DRONES'
    | 'ANOMALY'
    | 'MECHANICAL_FAILURE'
    | 'TUNNEL_WEAKENING'
    | 'TUNNEL_COLLAPSED'
    | 'DISCOVERY';
  message: string;
  shieldDamage: number;
  hullDamage: number;
  /** The fight that it was. */
  combatId?: string;
}

/** What an unstable tunnel does to the ship; warps do nothing. */
export function wayEncounters(way: Way, ship: Ship): Encounter[] {
  if (way.kind !== 'TUNNEL') return [];
  const encounters: Encounter[] = [];
  if (isAnomalous(way.stability)) {
    encounters.push({
      kind: 'ANOMALY',
      message: 'Space and time shimmered in the tunnel.',
      shieldDamage: 0,
      hullDamage: 0,
    });
  }
  const hullDamage = Math.min(
    tunnelRadiation(way.stability, ship.maxHullPoints),
    Math.max(0, ship.hullPoints - 1),
  );
  if (hullDamage > 0) {
    ship.hullPoints -= hullDamage;
    encounters.push({
      kind: 'RADIATION',
      message: 'Radiation leaked into the tunnel.',
      shieldDamage: 0,
      hullDamage,
    });
  }
  return encounters;
}

export interface Arrival {
  regionId: string;
  pilot: Pilot;
  ship: Ship;
  sector: Sector;
  now: Date;
  /** Chance, drawn from only where something happens. */
  random: () => number;
}

/** Who will be where. */
export interface Coming {
  playerId: string;
  sector: number;
}

/** Meets who arrives. */
type Meeting = (arrival: Arrival) => Promise<Encounter[]>;

/**
 * What else meets who arrives with a ship that stands, in the transaction of the move: what it has to read it asks for as soon as somebody
 * is coming. A step that destroys the ship gives the pilot a pod.
 */
export type ArrivalStep = (tx: EntityManager, coming: Coming) => Meeting;

/**
 * Asks who is where a locked pilot is coming to. On arrival it applies the place's hazard and radiation, takes the steps of other modules, and lists
 * who is there. A ship lost to a deadly place leaves its pilot in a pod.
 */
export function expectArrival(tx: EntityManager, coming: Coming, steps: readonly ArrivalStep[]): Meeting {
  const others = othersAt(tx, coming);
  others.catch(() => undefined);
  const meetings = steps.map((step) => step(tx, coming));
  return async (arrival) => {
    const encounters = await endure(tx, arrival);
    for (const meet of meetings) if (arrival.ship.hullPoints > 0) encounters.push(...(await meet(arrival)));
    return [...encounters, ...present(await others, arrival.sector)];
  };
}

/** What the place does to the ship. */
async function endure(tx: EntityManager, arrival: Arrival): Promise<Encounter[]> {
  const { regionId, pilot, ship, sector, now } = arrival;
  const encounters: Encounter[] = [];
  const { hazard, radiation } = arrivalDamage(sector, ship);
  if (hazard.shield > 0) {
    ship.shieldPoints -= hazard.shield;
    encounters.push({
      kind: 'HAZARD',
      message: `The place wore down your shields.`,
      shieldDamage: hazard.shield,
      hullDamage: 0,
    });
  }
  if (radiation.hull > 0) {
    const left = hullAfter(ship, radiation.hull, sector.type);
    const hullDamage = ship.hullPoints - left;
    ship.hullPoints = left;
    if (hullDamage > 0)
      encounters.push({
        kind: 'RADIATION',
        message: 'Radiation burned the hull.',
        shieldDamage: 0,
        hullDamage,
      });
  }
  if (ship.hullPoints === 0) await loseShip(tx, { regionId, pilot, ship, now, action: randomUUID() });
  return encounters;
}

async function othersAt(tx: EntityManager, { sector, playerId }: Coming): Promise<number> {
  const [others] = await tx.execute<{ count: number }[]>(
    'select count(*)::int as count from pilots where sector = ? and player_id <> ? and ship_id is not null',
    [sector, playerId],
  );
  return others?.count ?? 0;
}

function present(count: number, sector: Sector): Encounter[] {
  return [
    ...(count > 0
      ? [
          {
            kind: 'PILOT' as const,
            message: count === 1 ? 'Another pilot is here.' : `${count} other pilots are here.`,
            shieldDamage: 0,
            hullDamage: 0,
          },
        ]
      : []),
    ...(sector.patrolShips > 0
      ? [
          {
            kind: 'PATROL' as const,
            message: `${sector.patrolShips} patrol ships watch this sector.`,
            shieldDamage: 0,
            hullDamage: 0,
          },
        ]
      : []),
  ];
}
