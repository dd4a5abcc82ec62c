/** Fills a region as a good year would: pilots, what they know and own, trades, fights. In bulk, beside the services, with ledgers that add up. */
import { Client } from 'pg';
import { say } from '#tests/bench/progress.ts';

export interface Population {
  pilots: number;
  transactions: number;
}

/** Days over which things happened. */
const days = 30;
const fights = 5_000;
/** Sectors that a pilot knows beside its own. */
const known = 40;

const playerId = (n: string): string => `('b0000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const shipId = (n: string): string => `('5b000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const pilotsSql = `
  insert into pilots (region_id, player_id, sector, credits, turns, turns_at, joined_at, last_moved_at, rank_points, reputation)
  select $1, ${playerId('n')}, 1 + (random() * 999)::int, 1000000, 1000, now(), now() - make_interval(days => n % 300),
    case when n % 3 > 0 then now() - make_interval(days => n % 60) end, n % 500, n % 400 - 200
  from generate_series(1, $2::int) n`;
const shipsSql = `
  insert into ships (region_id, id, player_id, hull, name, status, hull_points, max_hull_points, shield_points, max_shield_points, condition, cargo_capacity)
  select $1, ${shipId('n')}, ${playerId('n')}, 'LIGHT_FREIGHTER', 'Ship ' || n, 'IN_SPACE', 200, 200, 100, 100, 100, 500
  from generate_series(1, $2::int) n`;
const startingCreditsSql = `
  with moves as (select n, gen_random_uuid() as action from generate_series(1, $2::int) n),
    paid as (insert into accounts (region_id, id, kind, balance) values ($1, 'mint', 'mint', -1000000 * $2::bigint))
  insert into ledger (region_id, action, account, amount, before, after, cause, reason)
  select $1, action, 'pilot:' || ${playerId('n')}, 1000000, 0, 1000000, 'starting_credits', 'Given to newcomers.' from moves
  union all select $1, action, 'mint', -1000000, -1000000 * (n - 1)::bigint, -1000000 * n::bigint, 'starting_credits', 'Given to newcomers.' from moves`;
const cargoSql = `
  with loads as (select gen_random_uuid() as action, ${shipId('n')} as ship, good from generate_series(1, $2::int) n,
      unnest(array['ORE', 'ORGANICS', 'EQUIPMENT', 'FUEL']) good where n % 2 = 0),
    held as (insert into cargo (region_id, ship_id, good, quantity) select $1, ship, good, 50 from loads)
  insert into goods_ledger (region_id, action, place, good, amount)
  select $1, action, 'ship:' || ship, good, 50 from loads union all select $1, action, 'produced', good, -50 from loads`;
const knownSql = `
  insert into known_sectors (region_id, player_id, sector, how)
  select region_id, player_id, sector, 'visit' from pilots
  union select region_id, player_id, 1 + (sector + n * 7) % 1000, 'scan' from pilots, generate_series(1, ${known}) n`;
const transactionsSql = `
  with markets as (select row_number() over () as at, k.station_id, s.sector, k.good from stock k join stations s on s.id = k.station_id),
    size as (select count(*) as markets from markets),
    drawn as (select n, 1 + (random() * ($2::int - 1))::int as pilot, 1 + (random() * (markets - 1))::int as market from generate_series(1, $3::int) n, size)
  insert into transactions (region_id, id, player_id, station_id, sector, direction, good, quantity, unit_price, total, tax, fee, tariff_rate, bonus, at)
  select $1, gen_random_uuid(), ${playerId('pilot')}, station_id, sector, case when n % 2 = 0 then 'BUY' else 'SELL' end, good,
    10, 20 + n % 30, 10 * (20 + n % 30), 10, 2, 0.05, 0, now() - make_interval(secs => ${days * 86_400} * (1 - n::float8 / $3::int))
  from drawn join markets on at = market order by n`;
const taxesSql = `
  with taxes as (select n, gen_random_uuid() as action from generate_series(1, $2::int) n),
    minted as (update accounts set balance = balance - 10 * $2::bigint where id = 'mint' returning balance + 10 * $2::bigint as before),
    kept as (insert into accounts (region_id, id, kind, balance) values ($1, 'treasury', 'treasury', 10 * $2::bigint))
  insert into ledger (region_id, action, account, amount, before, after, cause, reason)
  select $1, action, 'treasury', 10, 10 * (n - 1), 10 * n, 'tax_collection', 'Sold 10 ORE.' from taxes
  union all select $1, action, 'mint', -10, before - 10 * (n - 1), before - 10 * n, 'tax_collection', 'Sold 10 ORE.' from taxes, minted`;
const rollupsSql = `
  insert into trade_days (region_id, day, good, part, trades, quantity, credits, taxes)
  select region_id, (at at time zone 'utc')::date, good, get_byte(uuid_send(station_id), 15) & 15, count(*), sum(quantity), sum(total), sum(tax)
  from transactions group by 1, 2, 3, 4`;
const historySql = `
  insert into price_history (region_id, station_id, good, hour, opening, closing, low, high, volume)
  select region_id, station_id, good, date_trunc('hour', at), min(unit_price), max(unit_price), min(unit_price), max(unit_price), sum(quantity)
  from transactions group by 1, 2, 3, 4`;
const side = `jsonb_build_object('hull', 'LIGHT_FREIGHTER', 'weapon', 'LASER', 'hullPoints', 200, 'shieldPoints', 100, 'condition', 100, 'drones', 0, 'rankBonus', 0)`;
const combatsSql = `
  insert into combats (region_id, id, kind, sector, attacker_id, defender_id, attacker_ship_id, defender_ship_id, state, seed, result, rounds, lawful, police_damage, spoils, at)
  select $1, gen_random_uuid(), 'SHIP', 1 + n % 1000, ${playerId('1 + n % $2::int')}, ${playerId('1 + (n + 1) % $2::int')}, ${shipId('1 + n % $2::int')},
    ${shipId('1 + (n + 1) % $2::int')}, jsonb_build_object('attacker', ${side}, 'defender', ${side}), n::text, 'DRAW', '[]', true, 0, '[]',
    now() - make_interval(secs => ${days * 86_400} * (1 - n::float8 / ${fights}))
  from generate_series(1, ${fights}) n`;
const wrecksSql = `
  insert into wrecks (region_id, id, sector, hull, owner_id) select $1, gen_random_uuid(), 1 + n % 1000, 'SCOUT_SHIP', ${playerId('1 + n % $2::int')}
  from generate_series(1, 2000) n`;
/** As the triggers would have counted, one row at a time. */
const talliesSql = `
  insert into day_tallies (region_id, day, what, amount)
  select region_id, '-infinity'::date, 'pilots', count(*) from pilots group by 1
  union all select region_id, '-infinity', 'ships', count(*) from ships group by 1
  union all select region_id, (joined_at at time zone 'utc')::date, 'joined', count(*) from pilots group by 1, 2
  union all select region_id, (last_moved_at at time zone 'utc')::date, 'last_moved', count(*) from pilots where last_moved_at is not null group by 1, 2
  union all select region_id, (at at time zone 'utc')::date, 'fights', count(*) from combats group by 1, 2`;

/** Fills a region that has a map of 1,000 sectors and stock, and nobody in it, as the superuser. */
export async function seedRegion(
  adminUrl: string,
  regionId: string,
  { pilots, transactions }: Population,
): Promise<void> {
  const client = new Client({ connectionString: adminUrl, options: `-c app.current_region=${regionId}` });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select setseed(0.5)');
    // Neither triggers nor foreign keys: what is written here is right by how it is made.
    await client.query('set local session_replication_role = replica');
    for (const sql of [pilotsSql, shipsSql, startingCreditsSql, cargoSql, combatsSql, wrecksSql])
      await client.query(sql, [regionId, pilots]);
    await client.query('update pilots p set ship_id = s.id from ships s where s.player_id = p.player_id');
    await client.query(knownSql);
    say('pilots are there; now their trades');
    await client.query(transactionsSql, [regionId, pilots, transactions]);
    await client.query(taxesSql, [regionId, transactions]);
    for (const sql of [rollupsSql, historySql, talliesSql]) await client.query(sql);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
