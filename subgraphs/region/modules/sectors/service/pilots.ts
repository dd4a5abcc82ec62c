/** A pilot locked for a change, with its turns counted up to the database's clock. */
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { PilotSchema, ShipSchema, type Pilot, type Ship } from '../entities.ts';
import { maximumTurns, regenerate } from '../rules/turns.ts';

export interface ActingPilot {
  pilot: Pilot;
  ship: Ship | null;
  /** The database's clock at the start of the transaction. */
  now: Date;
}

/** Locks the player's pilot and its ship until the transaction ends. PILOT_REQUIRED when there is none. */
export async function lockPilot(tx: EntityManager, playerId: string): Promise<ActingPilot> {
  const pilot = await tx.findOne(PilotSchema, { playerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!pilot)
    throw new Refusal('PILOT_REQUIRED', 'You have no pilot in this region; join it first with `joinRegion`.');
  const ship = pilot.shipId
    ? await tx.findOne(ShipSchema, { id: pilot.shipId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  const now = await databaseTime(tx);
  const counted = regenerate(
    { turns: pilot.turns, countedTo: pilot.turnsAt.getTime() },
    now.getTime(),
    maximumTurns(),
  );
  pilot.turns = counted.turns;
  pilot.turnsAt = new Date(counted.countedTo);
  return { pilot, ship, now };
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
