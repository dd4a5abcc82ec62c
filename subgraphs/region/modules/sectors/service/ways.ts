/** Ways out of sectors: edges in the direction they can be travelled, as far as a pilot knows them. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { EdgePlan } from '../generation/plan.ts';
import type { GateTerms } from '../rules/gates.ts';

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

/** A player's warp gate within the region, open to whom its owner lets pass. */
export interface GateWay extends GateTerms {
  id: string;
  from: number;
  to: number;
}

const gatesSql = `select id, sector as "from", exit_sector as "to", owner_id as "ownerId", access, toll, to_jsonb(allowed) as allowed
  from warp_gates where state = 'HARMONIZING' and opens_at <= now() and exit_region_id = region_id`;

/** The open gates that begin in the sectors a player knows, or in all. */
export async function openGates(
  em: EntityManager,
  playerId: string | null,
  seesAll: boolean,
): Promise<GateWay[]> {
  const known = 'and sector in (select sector from known_sectors where player_id = ?)';
  return await em.execute<GateWay[]>(`${gatesSql} ${seesAll ? '' : known}`, seesAll ? [] : [playerId]);
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

/** Where a player's pilot is, by the player's ID. */
const hereSql = '(select sector from pilots where player_id = ?)';

export interface Between {
  /** Hidden ones included, with whether the player knows each; warps before tunnels. */
  ways: (Way & { known: boolean })[];
  gates: GateWay[];
}

/** The ways and the open gates from the sector where a player's pilot is to another, in one statement. */
export async function waysTo(em: EntityManager, playerId: string, to: number): Promise<Between> {
  const [found] = await em.execute<Between[]>(
    `select (select coalesce(jsonb_agg(y order by y.kind desc, y.cost), '[]') from (
         select x.*, (not x.latent or exists (select from known_edges k where k.player_id = ? and k.edge = x.edge)) as known
         from (${waysSql} and w."from" = ${hereSql} and w."to" = ?) x) y) as ways,
       (select coalesce(jsonb_agg(g order by g.toll, g.id), '[]') from (${gatesSql} and sector = ${hereSql} and exit_sector = ?) g) as gates`,
    [playerId, playerId, to, playerId, to],
  );
  if (!found) throw new Error('a statement without a table has a row');
  return found;
}

/** Hidden, or at an end some day. */
const isLimited = '(w.latent or w."usesLeft" is not null or w.expires_at is not null)';

/** The ways of the region that are hidden or will end, as far as the player knows them. */
export async function limitedWays(
  em: EntityManager,
  playerId: string | null,
  seesAll: boolean,
): Promise<Way[]> {
  return await em.execute<Way[]>(
    `${waysSql} and ${isLimited} ${seesAll ? '' : `and ${knownTo}`}`,
    seesAll ? [] : [playerId],
  );
}

/** The ways that everybody can take for ever, cheapest first, and the sectors where others begin or might. */
export async function openWays(em: EntityManager): Promise<{ open: Way[]; elsewhere: number[] }> {
  const open = await em.execute<Way[]>(`${waysSql} and not ${isLimited} order by w."from", w.cost, w."to"`);
  const rows = await em.execute<{ sector: number }[]>(
    `select from_sector as sector from edges where latent or uses_left is not null or expires_at is not null
     union select to_sector from edges where two_way and (latent or uses_left is not null or expires_at is not null)`,
  );
  return { open, elsewhere: rows.map(({ sector }) => sector) };
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

/** The sectors within so many jumps over ways that the player knows, the one it begins with included. */
export async function sectorsWithin(
  em: EntityManager,
  from: number,
  jumps: number,
  playerId: string,
  seesAll: boolean,
): Promise<Set<number>> {
  const found = new Set([from]);
  let outermost = [from];
  for (let jump = 0; jump < jumps && outermost.length > 0; jump++) {
    const ways = await waysOutOf(em, outermost, playerId, seesAll);
    const reached = new Set([...ways.values()].flat().map(({ to }) => to));
    outermost = [...reached].filter((sector) => !found.has(sector));
    for (const sector of outermost) found.add(sector);
  }
  return found;
}
