/** Ships come into the world here. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { figuresOf } from '../rules/figures.ts';
import type { HullName } from '../rules/hulls.ts';
import { giftValue } from '../rules/shipyards.ts';

const shipNames: Record<HullName, string> = {
  ESCAPE_POD: 'Lifeline',
  LIGHT_FREIGHTER: 'First Cargo',
  CARGO_HAULER: 'Long Haul',
  FAST_COURIER: 'Swift',
  CITIZEN_CLIPPER: 'Citizen',
  SCOUT_SHIP: 'Pathfinder',
  COLONY_SHIP: 'New Home',
  DEFENDER: 'Bulwark',
  CARRIER: 'Mothership',
  WARP_JUMPER: 'Leap',
};

export interface ShipOrder {
  regionId: string;
  playerId: string;
  hull: HullName;
  /** The hull's usual name when null. */
  name: string | null;
  /** Credits paid for it. */
  value: number;
  /** The station where it lies and from when it can be flown; null for one that is in space. */
  berth: { stationId: string; at: Date; readyAt: Date } | null;
}

/** Makes a whole ship. Returns its ID. */
export async function buildShip(tx: EntityManager, order: ShipOrder): Promise<string> {
  const { regionId, playerId, hull, name, value, berth } = order;
  const id = randomUUID();
  const { hullPoints, shieldPoints, cargo } = figuresOf({ hull });
  await tx.execute(
    `insert into ships (region_id, id, player_id, hull, name, status, hull_points, max_hull_points, shield_points, max_shield_points,
       condition, cargo_capacity, value, station_id, docked_at, ready_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 100, ?, ?, ?, ?, ?)`,
    [
      ...[regionId, id, playerId, hull, name ?? shipNames[hull], berth ? 'STORED' : 'IN_SPACE'],
      ...[hullPoints, hullPoints, shieldPoints, shieldPoints, cargo, value],
      ...[berth?.stationId ?? null, berth?.at.toISOString() ?? null, berth?.readyAt.toISOString() ?? null],
    ],
  );
  return id;
}

/** Gives a pilot a whole ship and makes it the one it flies. Returns the ship's ID. */
export async function giveShip(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  hull: HullName,
): Promise<string> {
  const order = { regionId, playerId, hull, name: null, value: giftValue(hull), berth: null };
  const id = await buildShip(tx, order);
  await tx.execute('update pilots set ship_id = ? where player_id = ?', [id, playerId]);
  return id;
}
