/** Writes a whole map by bulk inserts in one transaction, and reads it back as the plan it was written from. */
import { createHash } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { EdgePlan, RegionPlan } from '../generation/plan.ts';

/** Uses an unstable one-way tunnel stands before it collapses. P: facts §4.3 name the limit, not its size. */
const unstableUses = 500;
const unstableBelow = 0.75;

/** Columns in order, as `jsonb_to_recordset` wants them; plan values are named alike in camel case. */
const columns = {
  zones: 'number int, kind text, name text, first_sector int, last_sector int, policing int, danger int',
  clusters:
    'number int, name text, theme text, kind text, first_sector int, last_sector int, sector_count int, characteristics text[], nebula_coverage int',
  sectors:
    'number int, name text, type text, zone int, cluster int, x int, y int, z int, is_capital boolean, nebula_core_turns int, ' +
    'security_level int, development_level int, traffic_level int, hazard_level int, radiation_level double precision, ' +
    'asteroid_yield jsonb, patrol_ships int, controlling_faction text',
  edges:
    'number int, kind text, from_sector int, to_sector int, two_way boolean, cost int, stability double precision, latent boolean, uses_left int',
  stations:
    'id uuid, sector int, name text, station_class int, type text, size int, security text, transient_slips int, long_term_slips int, ' +
    'trade_dock_tier text, is_space_dock boolean',
  planets:
    'id uuid, sector int, name text, type text, habitability int, max_population bigint, size int, richness int, is_hub boolean',
} as const;

type TableName = keyof typeof columns;

function columnNames(table: TableName): string[] {
  return columns[table].split(', ').map((column) => column.slice(0, column.indexOf(' ')));
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const renamed = (row: object, rename: (name: string) => string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [rename(name), value]));

async function bulkInsert(
  tx: EntityManager,
  table: TableName,
  regionId: string,
  rows: object[],
  conflict = '',
): Promise<void> {
  const names = columnNames(table);
  await tx.execute(
    `insert into ${table} (region_id, ${names.join(', ')})
     select ?::uuid, ${names.map((name) => `x.${name}`).join(', ')} from jsonb_to_recordset(?::jsonb) as x(${columns[table]}) ${conflict}`,
    [regionId, JSON.stringify(rows.map((row) => renamed(row, snakeCase)))],
  );
}

/** Sectors are updated in place: pilots and what they know refer to them by number. */
const updateSectors = `on conflict (region_id, number) do update set ${columnNames('sectors')
  .filter((name) => name !== 'number')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')}`;

/** Replaces the map. Zones and clusters are checked at commit, so that their rows can be replaced under the sectors. */
export async function writeMap(tx: EntityManager, regionId: string, plan: RegionPlan): Promise<void> {
  const known = await tx.execute<object[]>(
    `select k.player_id, k.since, e.kind, e.from_sector, e.to_sector from known_edges k join edges e on e.number = k.edge`,
  );
  for (const table of ['stations', 'edges', 'zones', 'clusters']) await tx.execute(`delete from ${table}`);
  // What players hold outlives the map it was made with; whoever is claiming a planet is waited for, so that the next statement knows.
  await tx.execute('select from planets for update');
  await tx.execute(
    'delete from planets p where not exists (select from colonies c where c.planet_id = p.id)',
  );
  await tx.execute('update sectors set is_capital = false where is_capital');
  await bulkInsert(tx, 'zones', regionId, plan.zones);
  await bulkInsert(tx, 'clusters', regionId, plan.clusters);
  await bulkInsert(tx, 'sectors', regionId, plan.sectors, updateSectors);
  await bulkInsert(tx, 'edges', regionId, plan.edges.map(edgeRow));
  // What a pilot had discovered stays known where it still exists, whatever its number is now.
  await tx.execute(
    `insert into known_edges (region_id, player_id, edge, since)
     select e.region_id, x.player_id, e.number, x.since
     from jsonb_to_recordset(?::jsonb) as x(player_id uuid, since timestamptz, kind text, from_sector int, to_sector int)
     join edges e using (kind, from_sector, to_sector)`,
    [JSON.stringify(known)],
  );
  for (const table of ['stations', 'planets'] as const) {
    await bulkInsert(
      tx,
      table,
      regionId,
      plan[table].map((place) => ({ ...place, id: placeId(regionId, table, place) })),
      'on conflict do nothing',
    );
  }
}

/** A UUID that is the same for the same place of the same region, so that regenerating a map from its seed keeps IDs. */
export function placeId(
  regionId: string,
  kind: 'stations' | 'planets',
  place: { sector: number; name: string },
): string {
  const hex = createHash('sha256').update(`${regionId} ${kind} ${place.sector} ${place.name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function edgeRow({ from, to, ...edge }: EdgePlan, index: number): object {
  const collapses = edge.kind === 'TUNNEL' && !edge.twoWay && edge.stability < unstableBelow;
  return {
    ...edge,
    number: index + 1,
    fromSector: from,
    toSector: to,
    usesLeft: collapses ? unstableUses : null,
  };
}

/** pg reads a bigint as text. */
type PlanetRow = Omit<RegionPlan['planets'][number], 'maxPopulation'> & { maxPopulation: string };

interface EdgeRow extends Omit<EdgePlan, 'from' | 'to'> {
  fromSector: number;
  toSector: number;
  number: number;
  usesLeft: number | null;
}

/** The map in force as a plan. Collapsed tunnels are gone from it. */
export async function readMap(em: EntityManager): Promise<RegionPlan> {
  const read = async (table: string, names: string[], order: string): Promise<Record<string, unknown>[]> => {
    const standing = table === 'edges' ? 'where uses_left is distinct from 0' : '';
    const rows = await em.execute<object[]>(
      `select ${names.join(', ')} from ${table} ${standing} order by ${order}`,
    );
    return rows.map((row) => renamed(row, camelCase));
  };
  const rowsOf = async <K extends TableName>(table: K): Promise<RegionPlan[K]> => {
    const names = columnNames(table).filter((name) => name !== 'id');
    return (await read(
      table,
      names,
      names.includes('number') ? 'number' : 'sector, name',
    )) as unknown as RegionPlan[K];
  };
  const [head] = await read(
    'region',
    ['seed', 'total_sectors', 'capital_sector', 'nexus_warp_sector'],
    'slug',
  );
  if (!head) throw new Error('there is no map to read');
  const edges = (await rowsOf('edges')) as unknown as EdgeRow[];
  const planets = (await rowsOf('planets')) as unknown as PlanetRow[];
  return {
    ...(head as Pick<RegionPlan, 'seed' | 'totalSectors' | 'capitalSector' | 'nexusWarpSector'>),
    zones: await rowsOf('zones'),
    clusters: await rowsOf('clusters'),
    sectors: await rowsOf('sectors'),
    edges: edges.map(({ fromSector, toSector, number: _number, usesLeft: _usesLeft, ...edge }) => ({
      ...edge,
      from: fromSector,
      to: toSector,
    })),
    stations: await rowsOf('stations'),
    planets: planets.map((planet) => ({ ...planet, maxPopulation: Number(planet.maxPopulation) })),
  };
}
