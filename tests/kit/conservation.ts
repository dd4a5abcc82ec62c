/** Whether a region is sound: nothing made or lost, nothing below zero, nothing left over. */
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { TestRegion } from './region-server.ts';

/** Each lists what is wrong as `subject`. */
const questions: Record<string, string> = {
  'below zero': `
    select id as subject from accounts where balance < 0 and id <> 'mint'
    union all select player_id::text from pilots where credits < 0 or turns < 0
    union all select ship_id || ' ' || good from cargo where quantity < 0
    union all select station_id || ' ' || good from stock where quantity < 0 or quantity > capacity
    union all select place || ' ' || good from stores where quantity < 0`,
  'an escrow of nothing': `
    select id as subject from accounts a where kind = 'escrow' and balance > 0
      and not exists (select from buildings where 'escrow:' || escrow_id = a.id)
      and not exists (select from warp_gates g where 'escrow:' || g.id = a.id and link = 'ASKED')
      and not exists (select from bounties b where 'escrow:' || b.id = a.id and settled_at is null)`,
  'a store of nothing': `
    select place as subject from stores where quantity > 0 and case split_part(place, ':', 1)
      when 'deployment' then not exists (select from deployments where 'deployment:' || id = place)
      when 'wreck' then not exists (select from wrecks where 'wreck:' || id = place)
      when 'planet' then not exists (select from colonies where 'planet:' || planet_id = place)
      when 'bay' then not exists (select from ships where 'bay:' || id = place and status not in ('DESTROYED', 'SCRAPPED')) end`,
  'deployed without units': `
    select id::text as subject from deployments d
      where not exists (select from stores where place = 'deployment:' || d.id and quantity > 0)`,
  'a lost ship that holds something': `
    select id::text as subject from ships s where status in ('DESTROYED', 'SCRAPPED') and (insurance is not null or value > 0
      or exists (select from cargo where ship_id = s.id and quantity > 0) or exists (select from berths where ship_id = s.id))`,
  'laid up and flown': `
    select id::text as subject from ships s where status = 'STORED' and exists (select from pilots where ship_id = s.id)`,
  'more ships than ten': `
    select player_id::text as subject from ships where status not in ('DESTROYED', 'SCRAPPED') and hull <> 'ESCAPE_POD'
      group by player_id having count(*) > 10`,
  'more imported than aboard': `
    select place || ' ' || good as subject from imports i where good not in ('COLONISTS', 'COMBAT_DRONES', 'MINES') and quantity > coalesce(
      (select quantity from cargo c where 'ship:' || c.ship_id = i.place and c.good = i.good),
      (select quantity from stores s where s.place = i.place and s.good = i.good), 0)`,
  'more at work than live there': `
    select planet_id::text as subject from colonies c where fuel_workers + organics_workers + equipment_workers > coalesce(
      (select quantity from stores where place = 'planet:' || planet_id and good = 'COLONISTS'), 0)`,
};

/** Each lists what is wrong about warp gates as `subject`. */
const gateQuestions: Record<string, string> = {
  'a gate without its exit, or an exit without its gate': `
    select coalesce(g.id, b.id)::text as subject from (select * from warp_gates where exit_region_id = region_id) g
      full join (select * from gate_beacons where state = 'MATCHED' and gate_region_id = region_id) b on b.gate_id = g.id and b.id = g.beacon_id
      where (g.state in ('BUILDING', 'HARMONIZING')) is distinct from (b.id is not null)`,
  'more gates of a player than four, or more exits in a sector than five': `
    select owner_id::text as subject from warp_gates where state in ('BUILDING', 'HARMONIZING') group by owner_id having count(*) > 4
    union all select sector::text from gate_beacons where state = 'MATCHED' group by sector having count(*) > 5`,
};

/** Every fault as a sentence; none when all is well. */
export async function unsound(region: TestRegion): Promise<string[]> {
  const faults = await auditBalances(region.services.fork());
  for (const [fault, sql] of Object.entries({ ...questions, ...gateQuestions }))
    for (const { subject } of await region.sql<{ subject: string }>(sql)) faults.push(`${fault}: ${subject}`);
  return faults;
}

/** Credits that the region has fined a pilot. */
export async function finesOf(region: TestRegion, playerId: string): Promise<number> {
  const [row] = await region.sql<{ credits: number }>(
    `select coalesce(-sum(amount), 0)::int as credits from ledger where cause = 'fine' and account = 'pilot:' || $1`,
    [playerId],
  );
  return row?.credits ?? NaN;
}

/** Credits of all players together: in wallets, banks, safes, bounties, and in the accounts of their stations. */
export async function wealthOfPlayers(region: TestRegion): Promise<number> {
  const [row] = await region.sql<{ credits: string }>(
    `select (select sum(credits) from pilots) + coalesce(sum(amount), 0) as credits from entries
     where split_part(account, ':', 1) in ('owner', 'planet', 'escrow') or exists (select from deeds d where account = 'station:' || d.station_id)`,
  );
  return Number(row?.credits);
}
