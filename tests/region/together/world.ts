/** Two sectors with something of everything, and pilots who have the means for all of it. */
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { commodityNames } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { openArena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { passHours, planetOf } from '#tests/kit/colonies.ts';
import { give } from '#tests/kit/credits.ts';
import { standingGate } from '#tests/kit/gates.ts';
import { stationOf, type TestStation } from '#tests/kit/market.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

export interface Market extends TestStation {
  stationClass: number;
}

export interface Places {
  region: TestRegion;
  pilots: JoinedPilot[];
  /** The first sells and mends ships. */
  stations: Market[];
  /** No law, and the law of the police. */
  ends: readonly [number, number];
}

const means = {
  ...{ hull: 'CARRIER', hullPoints: 900, shieldPoints: 800, drones: 8 },
  cargo: { ...Object.fromEntries(commodityNames.map((name) => [name, 30])), COLONISTS: 250 },
};

export async function openWorld(pilotsAtOnce: number): Promise<Places & AsyncDisposable> {
  let draws = 0;
  await using cleanup = new AsyncDisposableStack();
  const region = cleanup.use(
    await testRegion({ blueprint: playerBlueprint(), random: () => (draws++ % 9973) / 9973 }),
  );
  const arena = await openArena(region, 2, 3);
  const [next] = await region.sql<{ number: number }>(
    `update sectors set security_level = 6, type = 'STANDARD' where number =
       (select case from_sector when $1 then to_sector else from_sector end from edges
        where two_way and not latent and $1 in (from_sector, to_sector) order by number limit 1) returning number`,
    [arena.sector],
  );
  const ends = [arena.sector, next?.number ?? arena.sector] as const;
  await region.sql('update sectors set hazard_level = 0, radiation_level = 0');
  const stations: Market[] = [];
  for (const [index, stationClass] of [11, 0, 1, 2, 8, 10].entries()) {
    const station = await stationOf(region, stationClass, 6);
    const sector = ends[index % 3 === 2 ? 1 : 0];
    await region.sql('update stations set sector = $2, long_term_slips = 3 where id = $1', [
      station.id,
      sector,
    ]);
    stations.push({ ...station, sector, stationClass });
  }
  // Those of class 1 and 2 deal in what the law forbids.
  await region.sql(`update stations set type = 'BLACK_MARKET' where id = any($1)`, [
    stations.filter(({ stationClass }) => [1, 2].includes(stationClass)).map(({ id }) => id),
  ]);
  await settleMarkets(region.services.fork());
  for (const [index, type] of ['JUNGLE', 'OCEANIC', 'ICE', 'DESERT', 'GAS_GIANT'].entries())
    await planetOf(region, { type, sector: ends[index % 2 ? 1 : 0], habitability: 85 - index * 9 });
  const pilots: JoinedPilot[] = [];
  for (let index = 0; index < pilotsAtOnce; index++) {
    const pilot = await arena.fighter(means);
    await give(region, accountOf('pilot', pilot.player.id), 4_000_000);
    pilots.push({ ...pilot, player: { ...pilot.player, galacticCitizen: true } });
  }
  // One of them has a gate from the one end to the other, which leads both nearer and farther than gates do.
  const [keeper] = pilots;
  if (keeper) await standingGate(region, keeper, { from: ends[0], to: ends[1], toll: 20, hitPoints: 4_000 });
  // As upgrades will count it.
  await region.sql(`update ships set cargo_capacity = 800 where hull = 'CARRIER'`);
  // A part of what they carry comes from another region.
  await region.sql(`insert into imports (region_id, place, good, quantity)
    select region_id, 'ship:' || ship_id, good, 20 from cargo where quantity > 20`);
  // The region's owner is one of them.
  await region.sql('update region set owner_id = $1', [pilots[0]?.player.id]);
  await region.sql('update pilots set reputation = 400');
  const running = cleanup.move();
  return {
    ...{ region, pilots, stations, ends },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Lets days pass while nobody acts: what waits is ready, who is weary is fresh, who lost a ship has one again. */
export async function rest({ region }: Places): Promise<void> {
  const { sql } = region;
  const planets = await sql<{ id: string; sector: number }>(
    'select planet_id as id, 0 as sector from colonies',
  );
  for (const planet of planets) await passHours(region, planet, 50);
  // Half of all keep a good name.
  await sql(`update pilots set turns = 1000, turns_at = clock_timestamp(),
    reputation = case when player_id::text < '8' then 400 when player_id::text < 'b' then -10 else reputation end`);
  await sql(`update ships set ready_at = ready_at - interval '5 days', docked_at = docked_at - interval '2 days',
    insured_until = insured_until - interval '1 day', hull_points = max_hull_points where status not in ('DESTROYED', 'SCRAPPED')`);
  await sql(`update ships set hull = 'CARRIER', cargo_capacity = 800, max_hull_points = 900, hull_points = 900
    where hull = 'ESCAPE_POD' and status not in ('DESTROYED', 'SCRAPPED')`);
  await sql(
    `update stations set damaged_at = damaged_at - interval '1 day', closed_until = closed_until - interval '1 day'`,
  );
  // Somebody brought what beacons and gates lacked, and beacons were laid far away.
  await sql(`update gate_beacons set state = 'DEPLOYED', supplied_at = now() - interval '25 hours', sector =
    (select far.number from sectors far, sectors near where near.number = sector
     order by (far.x - near.x) ^ 2 + (far.y - near.y) ^ 2 desc limit 1) where state = 'BUILDING'`);
  await sql(`update warp_gates set state = 'HARMONIZING', opens_at = now() where state = 'BUILDING'`);
  await sql(`update berths set until = until - interval '1 day'`);
  await sql(
    `update bounties set posted_at = posted_at - interval '1 day', expires_at = expires_at - interval '1 day' where settled_at is null`,
  );
  await sql(
    `update genesis_devices set bought_at = bought_at - interval '7 days', deployed_at = deployed_at - interval '14 days'`,
  );
  await sql(`update stock set counted_at = counted_at - interval '6 hours'`);
}
