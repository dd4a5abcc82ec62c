/** A pilot locked for a change, with its turns counted up to the database's clock. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { PilotSchema, ShipSchema, type Pilot, type Ship } from '../entities.ts';
import { regenerateShields } from '../../ships/rules/shields.ts';
import { rankOf } from '../rules/ranks.ts';
import { maximumTurns, regenerate } from '../rules/turns.ts';

export interface ActingPilot {
  pilot: Pilot;
  ship: Ship | null;
  /** The database's clock at the start of the transaction. */
  now: Date;
}

/** Locks the player's pilot and its ship until the transaction ends. PILOT_REQUIRED when there is none. */
export async function lockPilot(tx: EntityManager, playerId: string): Promise<ActingPilot> {
  const [acting] = await lockPilots(tx, [playerId]);
  if (!acting) throw pilotRequired();
  return acting;
}

export function pilotRequired(): Refusal {
  return new Refusal('PILOT_REQUIRED', 'You have no pilot in this region; join it first with `joinRegion`.');
}

/** Locks those of the players' pilots that there are, and their ships, each in the order of their IDs. */
export async function lockPilots(tx: EntityManager, playerIds: readonly string[]): Promise<ActingPilot[]> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const pilots = await tx.find(
    PilotSchema,
    { playerId: { $in: [...playerIds] } },
    { lockMode, orderBy: { playerId: 'asc' } },
  );
  const shipIds = pilots.flatMap(({ shipId }) => shipId ?? []);
  const ships =
    shipIds.length > 0
      ? await tx.find(ShipSchema, { id: { $in: shipIds } }, { lockMode, orderBy: { id: 'asc' } })
      : [];
  const now = await databaseTime(tx);
  for (const pilot of pilots) {
    const pool = { turns: pilot.turns, countedTo: pilot.turnsAt.getTime() };
    const counted = regenerate(pool, now.getTime(), maximumTurns(rankOf(pilot.rankPoints).turns));
    pilot.turns = counted.turns;
    pilot.turnsAt = new Date(counted.countedTo);
  }
  for (const ship of ships) Object.assign(ship, regenerateShields(ship, now));
  return pilots.map((pilot) => ({ pilot, ship: ships.find(({ id }) => id === pilot.shipId) ?? null, now }));
}

/** Takes turns from a locked pilot; NOT_ENOUGH_TURNS when it has too few. */
export function spendTurns(pilot: Pilot, turns: number): void {
  if (pilot.turns < turns) {
    throw new Refusal(
      'NOT_ENOUGH_TURNS',
      `This takes ${turns} turns and you have ${pilot.turns}; turns grow by 1000 a day.`,
      {
        turnsNeeded: turns,
        turnsAvailable: pilot.turns,
      },
    );
  }
  pilot.turns -= turns;
}

/** Rules go by the database's clock, never by a server's or a client's. */
export async function databaseTime(em: EntityManager): Promise<Date> {
  const [row] = await em.execute<{ now: Date | string }[]>('select clock_timestamp() as now');
  return new Date(row?.now ?? Number.NaN);
}
