/** A pilot locked for a change, with its turns counted up to the database's clock. */
import type { Position } from '#subgraphs/kit/cursor.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { PilotSchema, ShipSchema, type Pilot, type Ship } from '../entities.ts';
import { wearDown } from '../../ships/rules/condition.ts';
import { regenerateShields } from '../../ships/rules/shields.ts';
import { rankOf } from '../rules/ranks.ts';
import { maximumTurns, regenerate } from '../rules/turns.ts';
import { requireSettler, requireVisit } from '../rules/visits.ts';

export interface ActingPilot {
  pilot: Pilot;
  ship: Ship | null;
  /** The database's clock at the start of the transaction. */
  now: Date;
}

/** As `lockLeavingPilot`, for what only those may do who may stay: VISIT_OVER for others. */
export async function lockPilot(tx: EntityManager, playerId: string): Promise<ActingPilot> {
  const acting = await lockLeavingPilot(tx, playerId);
  requireVisit(acting.pilot.visitUntil, acting.now);
  return acting;
}

/** As `lockPilot`, for what lasts longer than a visit: CITIZENSHIP_REQUIRED for who is on one. */
export async function lockSettler(tx: EntityManager, playerId: string): Promise<ActingPilot> {
  const acting = await lockPilot(tx, playerId);
  requireSettler(acting.pilot.visitUntil);
  return acting;
}

/** Locks the player's pilot and its ship until the transaction ends. PILOT_REQUIRED when there is none. */
export async function lockLeavingPilot(tx: EntityManager, playerId: string): Promise<ActingPilot> {
  const [acting] = await lockPilots(tx, [playerId]);
  if (!acting) throw pilotRequired();
  return acting;
}

export function pilotRequired(): Refusal {
  return new Refusal('PILOT_REQUIRED', 'You have no pilot in this region; join it first with `joinRegion`.');
}

/**
 * Locks those of the players' pilots that there are, and their ships, each in the order of their IDs. In two statements and one write: a ship
 * that came while the pilot was waited for is among those that the second sees.
 */
export async function lockPilots(tx: EntityManager, playerIds: readonly string[]): Promise<ActingPilot[]> {
  const ids = `{${playerIds.join(',')}}`;
  const [pilotRows, shipRows] = await Promise.all([
    ...([tx.execute<Timed[]>(pilotsSql, [ids]), tx.execute<Timed[]>(shipsSql, [ids])] as const),
  ]);
  const now = new Date(Math.max(...[...pilotRows, ...shipRows].map((row) => new Date(row.now).getTime())));
  const pilots = pilotRows.map(({ now: _now, ...row }) => tx.map(PilotSchema, row));
  const ships = shipRows.map(({ now: _now, ...row }) => tx.map(ShipSchema, row));
  for (const pilot of pilots) countTurns(pilot, now);
  for (const ship of ships) countTime(ship, now);
  return pilots.map((pilot) => ({ pilot, ship: ships.find(({ id }) => id === pilot.shipId) ?? null, now }));
}

interface Timed {
  /** The database's clock; a row that was waited for, and is not what it was, is read again, and so is the clock. */
  now: string;
}

const pilotsSql =
  'select *, clock_timestamp() as now from pilots where player_id = any(?::uuid[]) order by player_id for update';
const shipsSql = `select *, clock_timestamp() as now from ships
  where id = any(array(select ship_id from pilots where player_id = any(?::uuid[]))) order by id for update`;

/** A player's pilot and its ship as they are now, for questions: not locked, and never written. Null when there is none. */
export async function readPilot(em: EntityManager, playerId: string): Promise<ActingPilot | null> {
  const apart = em.fork();
  const [row] = await apart.execute<{ pilot: object; ship: object | null; now: string }[]>(
    `select to_jsonb(p) as pilot, to_jsonb(s) as ship, clock_timestamp() as now
     from pilots p left join ships s on s.id = p.ship_id where p.player_id = ?`,
    [playerId],
  );
  if (!row) return null;
  const ship = row.ship && apart.map(ShipSchema, row.ship);
  const acting = { pilot: apart.map(PilotSchema, row.pilot), ship, now: new Date(row.now) };
  countTurns(acting.pilot, acting.now);
  if (ship) countTime(ship, acting.now);
  return acting;
}

function countTurns(pilot: Pilot, now: Date): void {
  const pool = { turns: pilot.turns, countedTo: pilot.turnsAt.getTime() };
  const counted = regenerate(pool, now.getTime(), maximumTurns(rankOf(pilot.rankPoints).turns));
  pilot.turns = counted.turns;
  pilot.turnsAt = new Date(counted.countedTo);
}

/** Counts into a locked ship what time does to it. */
export function countTime(ship: Ship, now: Date): void {
  Object.assign(ship, regenerateShields(ship, now), wearDown(ship, now));
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

/** Where the player's pilot was at a place in the region's events; undefined when it has none. */
export async function sectorAt(
  em: EntityManager,
  playerId: string,
  place: Position,
): Promise<number | undefined> {
  const [row] = await em.execute<{ sector: number | null }[]>(
    `select coalesce(
       (select (payload ->> 'fromSector')::int from outbox
        where (xid, seq) > (?::text::xid8, ?::bigint) and type = 'player.move' and payload ->> 'playerId' = ?
        order by xid, seq limit 1),
       (select sector from pilots where player_id = ?)) as sector`,
    [place.xid, place.seq, playerId, playerId],
  );
  return row?.sector ?? undefined;
}
