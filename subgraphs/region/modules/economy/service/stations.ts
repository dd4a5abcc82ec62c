/** Stations as trading needs them: where they are, who is docked. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Ship, Station } from '../../sectors/entities.ts';
import { pilotRequired, type ActingPilot } from '../../sectors/service/pilots.ts';

export type StationRow = Pick<
  Station,
  | 'id'
  | 'sector'
  | 'stationClass'
  | 'type'
  | 'size'
  | 'security'
  | 'transientSlips'
  | 'longTermSlips'
  | 'closedUntil'
>;

const columns = `id, sector, station_class as "stationClass", type, size, security, transient_slips as "transientSlips",
  long_term_slips as "longTermSlips", closed_until as "closedUntil"`;

/** The station a player's ship is docked at, if it is, as part of a statement with the player's ID as parameter: not locked. */
export const dockedSql =
  '(select station_id from ships where id = (select ship_id from pilots where player_id = ?))';

/** What a change of a station keeps others from: who is docked there may be changed while others trade, whose it is may not. */
const locks = { berths: 'no key update', deed: 'update' };

/** Locks a station against other changes. STATION_NOT_FOUND when there is none. */
export async function lockStation(
  tx: EntityManager,
  stationId: string,
  change: keyof typeof locks,
): Promise<StationRow> {
  const [row] = await tx.execute<StationRow[]>(
    `select ${columns} from stations where id = ? for ${locks[change]}`,
    [stationId],
  );
  if (!row) throw new Refusal('STATION_NOT_FOUND', 'This region has no such station.');
  return row;
}

/**
 * The station that a player's ship is docked at; it keeps its owner until the transaction ends. NOT_DOCKED when the ship is
 * not, SHIP_REQUIRED without a ship, PILOT_REQUIRED without a pilot.
 */
export async function dockedAt(tx: EntityManager, playerId: string): Promise<StationRow> {
  const [row] = await tx.execute<((StationRow | { id: null }) & { flies: boolean })[]>(
    `select docked.*, p.ship_id is not null as flies from pilots p left join lateral
       (select ${columns} from stations where id = (select station_id from ships where id = p.ship_id) for key share) docked on true
     where p.player_id = ?`,
    [playerId],
  );
  if (!row) throw pilotRequired();
  if (!row.flies) throw noShip();
  if (row.id === null) throw notDocked();
  return row;
}

/** The pilot's ship, which must be docked at that station now that it is locked. */
export function requireDocked({ ship }: ActingPilot, stationId: string): Ship {
  if (!ship) throw noShip();
  if (ship.status !== 'DOCKED' || ship.stationId !== stationId) throw notDocked();
  return ship;
}

/** A station that was taken in an attack serves nobody for a while. */
export function requireWorking({ closedUntil }: Pick<StationRow, 'closedUntil'>, now: Date): void {
  const until = closedUntil ? new Date(closedUntil) : now;
  if (until > now)
    throw new Refusal('STATION_CLOSED', 'The station was taken in an attack and works no more for a while.', {
      until: until.toISOString(),
    });
}

/** Lost abroad, or on its way there. */
function noShip(): Refusal {
  return new Refusal('SHIP_REQUIRED', 'Your pilot has no ship in this region.');
}

export function notDocked(): Refusal {
  return new Refusal('NOT_DOCKED', 'Your ship is not docked; `dock` at a station in your sector first.');
}
