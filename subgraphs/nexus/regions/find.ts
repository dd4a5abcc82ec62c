/** Reads regions: one by one in batches, or as pages. */
import DataLoader from 'dataloader';
import type { FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { isUuid, slugPattern, uuid } from '#subgraphs/kit/ids.ts';
import { connection, decodeCursor, encodeCursor, pageSize, type Connection } from '#subgraphs/kit/page.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { fresh, Region, type RegionRow } from '../entities.ts';
import type { QueryRegionsArgs } from '../generated/types.ts';

export type RegionLoader = DataLoader<string, RegionRow | null>;

/** Batches, but never caches: a subscription's context lives for hours. */
function loader(
  load: (keys: string[]) => Promise<RegionRow[]>,
  keyOf: (row: RegionRow) => string,
): RegionLoader {
  return new DataLoader(
    async (given) => {
      // IDs and slugs are kept in lower case.
      const keys = given.map((key) => key.toLowerCase());
      const rows = keys.length > 0 ? await load([...new Set(keys)]) : [];
      const byKey = new Map(rows.map((row) => [keyOf(row), row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
    { cache: false },
  );
}

export function regionsById(em: EntityManager): RegionLoader {
  return loader(
    (ids) => em.find(Region, { id: { $in: ids.filter(isUuid) } }, fresh),
    ({ id }) => id,
  );
}

export function regionsBySlug(em: EntityManager): RegionLoader {
  return loader(
    (slugs) => em.find(Region, { slug: { $in: slugs.filter((slug) => slugPattern.test(slug)) } }, fresh),
    ({ slug }) => slug,
  );
}

export function regionNotFound(name: string): Refusal {
  return new Refusal('REGION_NOT_FOUND', `There is no region \`${name.slice(0, 50)}\`.`);
}

type Filter = FilterQuery<RegionRow>;

export interface RegionPage extends Connection<RegionRow> {
  /** What `totalCount` counts, when it is asked for. */
  filter: Filter;
}

const cursorKind = 'region';
/** IDs in one request at most, as many as a page holds. */
const maxIds = 100;

/**
 * One page of regions, oldest first.
 * @param seesPending whether regions still being generated are listed
 * @throws Refusal BAD_USER_INPUT
 */
export async function findRegions(
  em: EntityManager,
  args: QueryRegionsArgs,
  seesPending: boolean,
): Promise<RegionPage> {
  const size = pageSize(args);
  const filter = filterOf(args, seesPending);
  const cursor = decodeCursor(cursorKind, args.after);
  const place = cursor === undefined ? undefined : placeOf(cursor);
  const rows = await em.find(Region, place ? { $and: [filter, place] } : filter, {
    ...fresh,
    orderBy: { createdAt: 'asc', id: 'asc' },
    limit: size + 1,
  });
  return { ...connection(rows, size, !place, cursorOf), filter };
}

export function countRegions(em: EntityManager, page: RegionPage): Promise<number> {
  return em.count(Region, page.filter);
}

function filterOf({ ids, kind, status }: QueryRegionsArgs, seesPending: boolean): Filter {
  if (ids && ids.length > maxIds) throw new Refusal('BAD_USER_INPUT', `\`ids\` must be at most ${maxIds}.`);
  const conditions: Filter[] = [];
  if (ids) conditions.push({ id: { $in: ids.map((id) => uuid(id, 'ids')) } });
  if (kind) conditions.push({ kind });
  if (status) conditions.push({ status });
  if (!seesPending) conditions.push({ status: { $ne: 'PENDING' } });
  return { $and: conditions };
}

function cursorOf({ createdAt, id }: RegionRow): string {
  return encodeCursor(cursorKind, `${createdAt.getTime()}.${id}`);
}

/** Times are kept to the millisecond, so a cursor's time is the row's own. */
function placeOf(cursor: string): Filter {
  const [, time = '', id = ''] = /^(\d{1,14})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (!isUuid(id)) throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
  const createdAt = new Date(Number(time));
  return { $or: [{ createdAt: { $gt: createdAt } }, { createdAt, id: { $gt: id } }] };
}
