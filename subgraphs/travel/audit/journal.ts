/** What the travel service's own tables say for an audit, and what an audit writes there: journeys that are proven to have ended well. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { addEntry, type Amounts, type Known, type Said } from '../rules/books.ts';

export interface Noted extends Known {
  destinationId: string;
  proven: boolean;
}

/** As many as a region is asked about at a time. */
const pageSize = 100;

/**
 * Journeys that are not proven to have ended well, by ID, a page at a time: few, however many there ever were.
 * @param closely regions whose journeys are all read, the proven ones too
 */
export function readPage(em: EntityManager, after: string, closely: readonly string[]): Promise<Noted[]> {
  const regions = `{${closely.join(',')}}`;
  const touching = closely.length > 0 ? 'or ?::uuid[] && array[source_id, destination_id, arrival_id]' : '';
  return em.execute<Noted[]>(
    `select id, state, source_id as "sourceId", destination_id as "destinationId", arrival_id as "arrivalId", proven_at is not null as proven
     from journeys where id > ? and (proven_at is null ${touching}) order by id limit ${pageSize}`,
    [after, ...(closely.length > 0 ? [regions] : [])],
  );
}

/** By region, what its account for abroad holds because of journeys that are proven. */
export async function provenAbroad(em: EntityManager): Promise<Map<string, Amounts>> {
  const rows = await em.execute<{ region: string; name: string; amount: string }[]>(
    'select region_id as region, name, amount from proven_abroad',
  );
  const regions = new Map<string, Amounts>();
  for (const { region, name, amount } of rows)
    regions.set(region, (regions.get(region) ?? new Map<string, number>()).set(name, Number(amount)));
  return regions;
}

/** Marks journeys as proven, and adds what they mean to the regions' accounts, once. */
export async function prove(
  em: EntityManager,
  journeys: ReadonlyMap<string, readonly Said[]>,
): Promise<void> {
  if (journeys.size === 0) return;
  const amounts = [...journeys].flatMap(([journey, said]) =>
    said.flatMap(({ regionId, entry }) => {
      const sums: Amounts = new Map();
      if (entry) addEntry(sums, entry);
      return [...sums].map(([name, amount]) => ({ journey, region_id: regionId, name, amount }));
    }),
  );
  await em.execute(proveSql, [`{${[...journeys.keys()].join(',')}}`, JSON.stringify(amounts)]);
}

const proveSql = `
  with proven as (
    update journeys set proven_at = clock_timestamp() where id = any(?::uuid[]) and proven_at is null returning id)
  insert into proven_abroad as p (region_id, name, amount)
  select region_id, name, sum(amount) from jsonb_to_recordset(?::jsonb) as x(journey uuid, region_id uuid, name text, amount bigint)
    join proven on proven.id = journey group by region_id, name order by region_id, name
  on conflict (region_id, name) do update set amount = p.amount + excluded.amount`;

/** Those of the journeys that nobody carries: over, or never written down. */
export async function carriedByNobody(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    'select id from unnest(?::uuid[]) id where not exists (select from journeys j where j.id = id.id and ended_at is null)',
    [`{${ids.join(',')}}`],
  );
  return rows.map(({ id }) => id);
}
