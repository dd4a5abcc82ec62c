/** Joining a region: one pilot per player, at the capital, with what the region gives to newcomers. */
import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { accountOf, mint } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { PilotSchema, RegionSchema, type Pilot } from '../entities.ts';
import { playerArrived } from '../events.ts';
import { hulls, type HullName } from '../../ships/rules/hulls.ts';
import { maximumTurns } from '../rules/turns.ts';
import { learnSector } from './visibility.ts';

/** Returns the pilot, and whether it is new: joining again changes nothing. */
export async function joinRegion(
  em: EntityManager,
  regionId: string,
  playerId: string,
): Promise<{ pilot: Pilot; joined: boolean }> {
  return await transact(em, async (tx) => {
    const region = await tx.findOneOrFail(RegionSchema, { regionId });
    const { startingCredits, startingHull } = await readSettings(tx);
    const inserted = await tx.execute<object[]>(
      `insert into pilots (region_id, player_id, sector, credits, turns, turns_at)
       values (?, ?, ?, 0, ?, clock_timestamp()) on conflict do nothing returning player_id`,
      [regionId, playerId, region.capitalSector, maximumTurns()],
    );
    if (inserted.length > 0) {
      await transfer(tx, {
        ...{ from: mint, to: accountOf('pilot', playerId), amount: startingCredits, action: randomUUID() },
        ...{ cause: 'starting_credits', reason: 'Given to newcomers.' },
      });
      if (startingHull) await giveShip(tx, regionId, playerId, startingHull);
      await learnSector(tx, regionId, playerId, region.capitalSector, 'visit');
      await emit(tx, regionId, ...playerArrived({ playerId, sector: region.capitalSector }));
    }
    return { pilot: await tx.findOneOrFail(PilotSchema, { playerId }), joined: inserted.length > 0 };
  });
}

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

/** Gives a pilot a whole ship and makes it the one it flies. Returns the ship's ID. */
export async function giveShip(
  tx: EntityManager,
  regionId: string,
  playerId: string,
  hull: HullName,
): Promise<string> {
  const id = randomUUID();
  const { hullPoints, shieldPoints, cargo } = hulls[hull];
  await tx.execute(
    `insert into ships (region_id, id, player_id, hull, name, status, hull_points, max_hull_points, shield_points, max_shield_points, condition, cargo_capacity)
     values (?, ?, ?, ?, ?, 'IN_SPACE', ?, ?, ?, ?, 100, ?)`,
    [
      ...[regionId, id, playerId, hull, shipNames[hull]],
      ...[hullPoints, hullPoints, shieldPoints, shieldPoints, cargo],
    ],
  );
  await tx.execute('update pilots set ship_id = ? where player_id = ?', [id, playerId]);
  return id;
}
