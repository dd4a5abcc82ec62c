/** Slips of stations: those for short stays are taken by who is docked, those for long ones by who paid ahead. §6.2 */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { slipBumped } from '../events.ts';
import { berthFee, berthUntil } from '../rules/ownership.ts';
import { bumpAfterMs } from '../rules/stations.ts';
import { deedOf } from './deeds.ts';
import { dockedAt, lockStation, requireDocked, requireWorking, type StationRow } from './stations.ts';

/** A long-term slip that is paid for: kept for the ship until then, wherever it is (P). */
export interface PaidBerth {
  shipId: string;
  stationId: string;
  until: Date;
}

/** A ship's docking counts against the short-term slips unless it has a long-term one there. */
const transient = `not exists (select from berths b where b.station_id = s.station_id and b.ship_id = s.id and b.until > ?)`;

/**
 * Makes sure that a ship may dock at a locked station. When all short-term slips are taken, ships leave whose day is over, those that
 * have been there longest first; a ship whose long-term slip has run out is one of them.
 */
export async function requireSlip(
  tx: EntityManager,
  { regionId, station, shipId, now }: { regionId: string; station: StationRow; shipId: string; now: Date },
): Promise<void> {
  const { id, sector, transientSlips } = station;
  const at = now.toISOString();
  const [row] = await tx.execute<{ docked: number; kept: boolean }[]>(
    `select (select count(*)::int from ships s where s.station_id = ? and s.status = 'DOCKED' and ${transient}) as docked,
       exists (select from berths where station_id = ? and ship_id = ? and until > ?) as kept`,
    [id, at, id, shipId, at],
  );
  const excess = (row?.docked ?? 0) + 1 - transientSlips;
  if (row?.kept || excess <= 0) return;
  const bumped = await tx.execute<{ shipId: string; playerId: string }[]>(
    // Not `id in (select … limit …)`: a plan that asks it again for each row bumps more ships than it may.
    `with leaving as materialized
       (select id from ships s where station_id = ? and status = 'DOCKED' and docked_at < ? and ${transient} order by docked_at limit ? for update skip locked)
     update ships set status = 'IN_SPACE', station_id = null, docked_at = null from leaving where ships.id = leaving.id
     returning ships.id as "shipId", player_id as "playerId"`,
    [id, new Date(now.getTime() - bumpAfterMs).toISOString(), at, excess],
  );
  if (bumped.length < excess)
    throw new Refusal('NO_FREE_SLIP', `All ${transientSlips} slips of the station are taken.`);
  for (const ship of bumped) await emit(tx, regionId, ...slipBumped({ ...ship, stationId: id, sector }));
}

export interface RentRequest {
  playerId: string;
  /** Days to pay for, 1 to 30. */
  days: number;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Rented {
  playerId: string;
  stationId: string;
  /** An ISO time. */
  until: string;
  fee: number;
}

/** Pays ahead for a long-term slip where the player's ship is docked, or for more days of the one it has. */
export async function rentBerth(em: EntityManager, { playerId, days, key }: RentRequest): Promise<Rented> {
  if (days < 1) throw new Refusal('BAD_USER_INPUT', '`days` must be at least 1.');
  return await transactOnce(em, { playerId, key, input: { rentBerth: days } }, async (tx) => {
    const { id } = await dockedAt(tx, playerId);
    const station = await lockStation(tx, id, 'berths');
    const acting = await lockPilot(tx, playerId);
    const ship = requireDocked(acting, id);
    requireWorking(station, acting.now);
    const paid = await freeBerth(tx, station, ship.id, acting.now);
    const until = berthUntil(paid, acting.now, days);
    if (!until) throw new Refusal('BAD_USER_INPUT', 'A slip is paid for 30 days ahead at most.');
    const fee = days * berthFee(await deedOf(tx, id));
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: accountOf('station', id), amount: fee },
      ...{ cause: 'berth', reason: `Long-term slip for ${days} days.`, action: randomUUID() },
    });
    await tx.execute(
      `insert into berths (station_id, ship_id, until) values (?, ?, ?)
       on conflict (region_id, station_id, ship_id) do update set until = excluded.until`,
      [id, ship.id, until.toISOString()],
    );
    return { playerId, stationId: id, until: until.toISOString(), fee };
  });
}

/** Up to when the ship has paid already; null for one that takes a slip that is free. NO_FREE_SLIP when none is. */
async function freeBerth(
  tx: EntityManager,
  { id, longTermSlips }: StationRow,
  shipId: string,
  now: Date,
): Promise<Date | null> {
  const running = await tx.execute<{ ship: string; until: string }[]>(
    'select ship_id as ship, until from berths where station_id = ? and until > ?',
    [id, now.toISOString()],
  );
  const own = running.find(({ ship }) => ship === shipId);
  if (own) return new Date(own.until);
  if (running.length >= longTermSlips)
    throw new Refusal('NO_FREE_SLIP', `All ${longTermSlips} long-term slips of the station are taken.`);
  return null;
}

/** Who is gone needs no slip: others may have what it paid for. */
export async function freeBerths(tx: EntityManager, shipId: string): Promise<void> {
  await tx.execute('delete from berths where ship_id = ?', [shipId]);
}

/** The slips that ships have paid for and still have, soonest over first. */
export async function berthsOf(
  em: EntityManager,
  shipIds: readonly string[],
  now: Date,
): Promise<PaidBerth[]> {
  const rows = await em.execute<(Omit<PaidBerth, 'until'> & { until: string })[]>(
    `select ship_id as "shipId", station_id as "stationId", until from berths
     where ship_id = any(?::uuid[]) and until > ? order by until, station_id`,
    [`{${shipIds.join(',')}}`, now.toISOString()],
  );
  return rows.map((row) => ({ ...row, until: new Date(row.until) }));
}

export interface Occupancy {
  /** Ships docked. */
  ships: number;
  /** Long-term slips that are paid for. */
  longTerm: number;
}

/** How full stations are, in one statement. */
export async function occupancyOf(
  em: EntityManager,
  stationIds: readonly string[],
): Promise<Map<string, Occupancy>> {
  const rows = await em.execute<(Occupancy & { id: string })[]>(
    `select t.id, (select count(*)::int from ships where station_id = t.id and status = 'DOCKED') as ships,
       (select count(*)::int from berths where station_id = t.id and until > clock_timestamp()) as "longTerm"
     from unnest(?::uuid[]) as t(id)`,
    [`{${stationIds.join(',')}}`],
  );
  return new Map(rows.map(({ id, ...occupancy }) => [id, occupancy]));
}
