/** Figures about the region, in one statement. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

export interface Stats {
  sectorsCount: number;
  stationsCount: number;
  planetsCount: number;
  pilotsCount: number;
  activePilots30d: number;
  shipsCount: number;
  edgesCount: number;
  trades30d: number;
  tradeVolume30d: number;
  taxes30d: number;
}

export async function regionStats(em: EntityManager): Promise<Stats> {
  const [row] = await em.execute<Stats[]>(`
    with month as (
      select coalesce(sum(trades), 0)::int as trades, coalesce(sum(credits), 0)::float8 as credits, coalesce(sum(taxes), 0)::float8 as taxes
      from trade_days where day > (clock_timestamp() at time zone 'utc')::date - 30)
    select (select trades from month) as "trades30d", (select credits from month) as "tradeVolume30d", (select taxes from month) as "taxes30d",
    (select count(*)::int from sectors) as "sectorsCount",
    (select count(*)::int from stations) as "stationsCount",
    (select count(*)::int from planets) as "planetsCount",
    (select count(*)::int from pilots) as "pilotsCount",
    (select count(*)::int from pilots where last_moved_at > now() - interval '30 days') as "activePilots30d",
    (select count(*)::int from ships where status not in ('DESTROYED', 'SCRAPPED')) as "shipsCount",
    (select count(*)::int from edges where uses_left is distinct from 0) as "edgesCount"`);
  if (!row) throw new Error('statistics have no row');
  return row;
}
