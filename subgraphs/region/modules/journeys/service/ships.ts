/** Ships that come from other regions, by identity: one that has been here before takes up its old row. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Ship } from '../../sectors/entities.ts';
import type { ActingPilot } from '../../sectors/service/pilots.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import type { Manifest } from '../rules/manifest.ts';

interface Landing {
  regionId: string;
  playerId: string;
  ship: Manifest['ship'];
}

const taken = [
  ...['hull', 'name', 'status', 'hull_points', 'max_hull_points', 'shield_points', 'max_shield_points'],
  ...[
    'shields_at',
    'condition',
    'condition_at',
    'upgrades',
    'cargo_capacity',
    'value',
    'acquired_at',
    'ready_at',
  ],
  ...['insurance', 'insured_value', 'insured_until', 'station_id', 'docked_at', 'jumped_at'],
];

const landSql = `
  insert into ships (region_id, id, player_id, hull, name, status, hull_points, max_hull_points, shield_points, max_shield_points, shields_at,
    condition, condition_at, upgrades, cargo_capacity, value, acquired_at, insurance, insured_value, insured_until, jumped_at)
  values (?, ?, ?, ?, ?, 'IN_SPACE', ?, ?, ?, ?, clock_timestamp(), ?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (region_id, id) do update set ${taken.map((column) => `${column} = excluded.${column}`).join(', ')}
  where ships.status = 'AWAY' and ships.player_id = excluded.player_id returning id`;

/** Puts a ship into space. An Error when it is here already: a ship is in one region at a time. */
export async function landShip(tx: EntityManager, { regionId, playerId, ship }: Landing): Promise<void> {
  const { hullPoints, shieldPoints, cargo } = figuresOf(ship);
  const landed = await tx.execute<object[]>(landSql, [
    ...[regionId, ship.id, playerId, ship.hull, ship.name],
    ...[Math.min(ship.hullPoints, hullPoints), hullPoints],
    ...[Math.min(ship.shieldPoints, shieldPoints), shieldPoints],
    ...[ship.condition, JSON.stringify(ship.upgrades), cargo, ship.value, ship.acquiredAt],
    ...[ship.insurance, ship.insuredValue, ship.insuredUntil, ship.jumpedAt],
  ]);
  if (landed.length === 0) throw new Error(`ship ${ship.id} is in two regions`);
}

const awaySql = `
  with gone as (
    update ships set status = 'AWAY', station_id = null, docked_at = null, jumped_at = ?, shield_points = ?, shields_at = ?, condition = ?,
      condition_at = ? where id = ?)
  update pilots set ship_id = null, turns = ?, turns_at = ?, besieging = ? where player_id = ?`;

/** Writes down in one statement that a locked pilot has left with its ship; nothing else may be done with either in this transaction. */
export async function sendAway(
  tx: EntityManager,
  { pilot }: Pick<ActingPilot, 'pilot'>,
  ship: Ship,
  jumpedAt: string | null,
): Promise<void> {
  const written = tx.execute(awaySql, [
    ...[jumpedAt, ship.shieldPoints, ship.shieldsAt, ship.condition, ship.conditionAt, ship.id],
    ...[pilot.turns, pilot.turnsAt, pilot.besieging ?? null, pilot.playerId],
  ]);
  // What time has changed of them is written; the commit must not write them again, as they were.
  tx.clear();
  await written;
}
