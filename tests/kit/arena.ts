/** A sector to fight in, and pilots who may. */
import { randomUUID } from 'node:crypto';
import { transact } from '#subgraphs/kit/database.ts';
import { moveGoods, type Place } from '#subgraphs/region/ledger/goods.ts';
import { attackShip } from '#subgraphs/region/modules/combat/service/attack.ts';
import { joinedPilot, type JoinedPilot } from './pilots.ts';
import type { Reply, TestRegion } from './region-server.ts';

export interface Ready {
  hull?: string;
  hullPoints?: number;
  shieldPoints?: number;
  cargo?: Record<string, number>;
  /** Combat drones in the bay. */
  drones?: number;
}

export interface Arena {
  readonly sector: number;
  /** A pilot in the arena who joined long ago. */
  fighter(ready?: Ready): Promise<JoinedPilot>;
  attack(by: JoinedPilot, on: JoinedPilot, headers?: Record<string, string>): Promise<Reply>;
}

const attackMutation = `mutation ($r: ID!, $s: ID!) { attackShip(regionId: $r, shipId: $s) {
  pilot { rankPoints reputation standing greyUntil turns { available } sector { number } ship { hull shieldPoints hullPoints } }
  combat { id result seed sector lawful policeDamage fledTo attacker { id } defender { id } rounds { fled shots { by hit } defender { hullPoints } }
    spoils { victim { id } victor { id } wreckId bounties shares { good looted wrecked destroyed } } } } }`;

/** No law, the law of the police, and no fights: three arenas of a region. */
export async function openArenas(region: TestRegion): Promise<{ open: Arena; policed: Arena; safe: Arena }> {
  return {
    open: await openArena(region, 3, 0),
    policed: await openArena(region, 6, 1),
    safe: await openArena(region, 9, 2),
  };
}

/** SQL: a ship is docked, wherever. */
export const inDock = `status = 'DOCKED', docked_at = clock_timestamp(),
  station_id = (select id from stations order by id limit 1)`;

/** What stands up to stations and planets. */
export const carrier = {
  ...{ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800 },
  cargo: { COMBAT_DRONES: 12, ORE: 20 },
};

/** Attacks until the target's ship is lost, and returns that fight: how one ends is up to its seed. */
export async function destroy(
  region: TestRegion,
  { sector }: Arena,
  by: JoinedPilot,
  on: JoinedPilot,
): Promise<any> {
  for (let attempt = 0; attempt < 200; attempt++) {
    await region.sql('update pilots set turns = 1000, sector = $2 where player_id = $1', [
      ...[by.player.id, sector],
    ]);
    await region.sql('update pilots set sector = $2 where player_id = $1', [on.player.id, sector]);
    const request = { regionId: region.regionId, playerId: by.player.id, shipId: on.shipId, key: undefined };
    const { combatId } = await attackShip(region.services.fork(), { ...request, seed: `${attempt}` });
    const [combat] = await region.sql<any>('select * from combats where id = $1', [combatId]);
    if (combat.result === 'ATTACKER_VICTORY') return combat;
  }
  throw new Error('the target stands');
}

/** Types of the events that tell of a fight, in order. */
export async function toldOf(region: TestRegion, combatId: string): Promise<string[]> {
  const events = await region.sql<{ type: string }>(
    `select type from outbox where payload->>'combatId' = $1 order by seq`,
    [combatId],
  );
  return events.map(({ type }) => type);
}

/** Makes sector `index` (from 0) of those with an exit an arena of this security level. */
export async function openArena(region: TestRegion, securityLevel: number, index: number): Promise<Arena> {
  const [row] = await region.sql<{ number: number }>(
    `update sectors set security_level = $1, type = 'STANDARD' where number =
       (select s.number from sectors s where not is_capital and exists (select from edges where from_sector = s.number and two_way and not latent)
        order by s.number limit 1 offset $2) returning number`,
    [securityLevel, index],
  );
  if (!row) throw new Error('there is no such sector');
  const sector = row.number;
  return {
    sector,
    async fighter({
      hull = 'SCOUT_SHIP',
      hullPoints = 200,
      shieldPoints = 150,
      cargo = {},
      drones = 0,
    } = {}) {
      const joined = await joinedPilot(region);
      await region.sql(
        `update pilots set sector = $2, joined_at = clock_timestamp() - interval '100 hours' where player_id = $1`,
        [joined.player.id, sector],
      );
      await region.sql(
        `update ships set hull = $2, hull_points = $3, max_hull_points = greatest(max_hull_points, $3),
           shield_points = $4, max_shield_points = greatest(max_shield_points, $4), cargo_capacity = 2000 where id = $1`,
        [joined.shipId, hull, hullPoints, shieldPoints],
      );
      const give = (to: Place, good: string, quantity: number): Promise<void> =>
        transact(region.services.fork(), (tx) =>
          moveGoods(tx, { from: 'produced', to, good, quantity, action: randomUUID() }),
        );
      for (const [good, quantity] of Object.entries(cargo))
        await give(`ship:${joined.shipId}`, good, quantity);
      await give(`bay:${joined.shipId}`, 'COMBAT_DRONES', drones);
      return joined;
    },
    attack: (by, on, headers = {}) =>
      region.ask(attackMutation, { r: region.regionId, s: on.shipId }, by.player, headers),
  };
}
