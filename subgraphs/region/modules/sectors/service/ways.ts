/** Ways out of sectors: edges in the direction they can be travelled, as far as a pilot knows them. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { EdgePlan } from '../generation/plan.ts';

export interface Way {
  edge: number;
  kind: EdgePlan['kind'];
  from: number;
  to: number;
  cost: number;
  twoWay: boolean;
  stability: number;
  latent: boolean;
  usesLeft: number | null;
}

/** Both directions of every edge that has not collapsed; narrow it down by `w."from"`. */
const waysSql = `
  select w.* from (
    select number as edge, kind, from_sector as "from", to_sector as "to", cost, two_way as "twoWay", stability, latent, uses_left as "usesLeft", expires_at from edges
    union all
    select number, kind, to_sector, from_sector, cost, two_way, stability, latent, uses_left, expires_at from edges where two_way
  ) w where (w.expires_at is null or w.expires_at > now()) and w."usesLeft" is distinct from 0`;

const knownTo = `(not w.latent or exists (select from known_edges k where k.player_id = ? and k.edge = w.edge))`;

/** Ways out of each sector that the player knows, cheapest first. */
export async function waysOutOf(
  em: EntityManager,
  sectors: readonly number[],
  playerId: string | null,
  seesAll: boolean,
): Promise<Map<number, Way[]>> {
  const rows = await em.execute<Way[]>(
    `${waysSql} and w."from" = any(?::int[]) ${seesAll ? '' : `and ${knownTo}`} order by w."from", w.cost, w."to"`,
    [`{${sectors.join(',')}}`, ...(seesAll ? [] : [playerId])],
  );
  return Map.groupBy(rows, (row) => row.from);
}

/** The ways from one sector to another, hidden ones included, with whether the player knows each; warps before tunnels. */
export async function waysBetween(
  em: EntityManager,
  from: number,
  to: number,
  playerId: string,
): Promise<(Way & { known: boolean })[]> {
  return await em.execute(
    `select x.*, (not x.latent or exists (select from known_edges k where k.player_id = ? and k.edge = x.edge)) as known
     from (${waysSql} and w."from" = ? and w."to" = ?) x order by x.kind desc, x.cost`,
    [playerId, from, to],
  );
}

/** Every way of the region that the player knows: the graph routes are found in. */
export async function allWays(em: EntityManager, playerId: string | null, seesAll: boolean): Promise<Way[]> {
  return await em.execute<Way[]>(`${waysSql} ${seesAll ? '' : `and ${knownTo}`}`, seesAll ? [] : [playerId]);
}

/** Hidden one-way edges that end where the pilot tries to leave: trying them from their exit reveals them. */
export async function hiddenOneWays(em: EntityManager, from: number, to: number): Promise<number[]> {
  const rows = await em.execute<{ number: number }[]>(
    'select number from edges where latent and not two_way and from_sector = ? and to_sector = ?',
    [to, from],
  );
  return rows.map((row) => row.number);
}

/** Hidden edges at a sector, in either direction. */
export async function hiddenEdgesAt(em: EntityManager, sector: number): Promise<number[]> {
  const rows = await em.execute<{ number: number }[]>(
    'select number from edges where latent and (from_sector = ? or to_sector = ?)',
    [sector, sector],
  );
  return rows.map((row) => row.number);
}
