/** Figures about the region, from what is counted by day as it happens; only the map is counted itself, and seldom. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';

export interface MapCounts {
  sectorsCount: number;
  stationsCount: number;
  planetsCount: number;
  edgesCount: number;
}

/** How much there is on the map; kept until the map changes, an hour at most. */
export async function mapCounts(cache: Cache, em: EntityManager): Promise<MapCounts> {
  return await cache.read('cold', 'map counts', async () => {
    const [row] = await em.execute<MapCounts[]>(`
      select (select count(*)::int from sectors) as "sectorsCount",
        (select count(*)::int from stations) as "stationsCount",
        (select count(*)::int from planets) as "planetsCount",
        (select count(*)::int from edges where uses_left is distinct from 0) as "edgesCount"`);
    return row ?? none();
  });
}

export interface Figures {
  pilotsCount: number;
  shipsCount: number;
  activePilots30d: number;
  pilotsJoined30d: number;
  fights30d: number;
  shipsLost30d: number;
  trades30d: number;
  tradeVolume30d: number;
  taxes30d: number;
  activeElections: number;
  pendingPolicies: number;
}

export type RegionStats = MapCounts & Figures;

const today = `(clock_timestamp() at time zone 'utc')::date`;

/** Totals, the sums of the last 30 days, and what is being decided. */
export async function regionFigures(em: EntityManager): Promise<Figures> {
  const of = (what: string): string => `coalesce(sum(amount) filter (where what = '${what}'), 0)::int`;
  const [row] = await em.execute<Figures[]>(`
    select * from (
      select ${of('pilots')} as "pilotsCount", ${of('ships')} as "shipsCount", ${of('last_moved')} as "activePilots30d",
        ${of('joined')} as "pilotsJoined30d", ${of('fights')} as "fights30d", ${of('ships_lost')} as "shipsLost30d"
      from day_tallies where day = '-infinity' or day > ${today} - 30
    ) tallies, (
      select coalesce(sum(trades), 0)::int as "trades30d", coalesce(sum(credits), 0)::float8 as "tradeVolume30d",
        coalesce(sum(taxes), 0)::float8 as "taxes30d"
      from trade_days where day > ${today} - 30
    ) trades, (
      select (select count(*)::int from elections where due_at is not null) as "activeElections",
        (select count(*)::int from policies where status = 'VOTING') as "pendingPolicies"
    ) government`);
  return row ?? none();
}

export interface DayFigures {
  /** When the day began, RFC 3339. */
  day: string;
  trades: number;
  tradeVolume: number;
  taxes: number;
  fights: number;
  shipsLost: number;
  pilotsJoined: number;
}

/** One row for each of the last days, today first. */
export async function dayFigures(em: EntityManager, last: number): Promise<DayFigures[]> {
  return await em.execute<DayFigures[]>(
    `select to_char(d.day, 'YYYY-MM-DD"T00:00:00Z"') as day, coalesce(t.trades, 0)::int as trades,
       coalesce(t.credits, 0)::float8 as "tradeVolume", coalesce(t.taxes, 0)::float8 as taxes,
       coalesce(y.fights, 0)::int as fights, coalesce(y.lost, 0)::int as "shipsLost", coalesce(y.joined, 0)::int as "pilotsJoined"
     from (select ${today} - n as day from generate_series(0, ?::int - 1) n) d
     left join (select day, sum(trades) as trades, sum(credits) as credits, sum(taxes) as taxes from trade_days
       where day > ${today} - ?::int group by day) t on t.day = d.day
     left join (select day, sum(amount) filter (where what = 'fights') as fights, sum(amount) filter (where what = 'ships_lost') as lost,
       sum(amount) filter (where what = 'joined') as joined from day_tallies where day > ${today} - ?::int group by day) y on y.day = d.day
     order by d.day desc`,
    [last, last, last],
  );
}

function none(): never {
  throw new Error('statistics have no row');
}
