/** Whose stations are, and what their owners decided: rows that outlive the map. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Commodity } from '../rules/commodities.ts';
import type { Deed } from '../rules/ownership.ts';
import { lastHourSql, type LastHour } from './history.ts';
import { dockedSql } from './stations.ts';
import { termsIn, termsSql, type RegionTerms, type TermsColumns } from './terms.ts';

interface Raw extends Omit<Deed, 'price' | 'since'> {
  price: string;
  since: string;
}

const columns = `station_id as "stationId", owner_id as "ownerId", price, since, tax_rate as "taxRate",
  price_lever as "priceLever", docking_fee as "dockingFee", service_charge as "serviceCharge"`;

const parsed = (row: Raw): Deed => ({ ...row, price: Number(row.price), since: new Date(row.since) });

/** Null when the station belongs to nobody. */
export async function deedOf(em: EntityManager, stationId: string): Promise<Deed | null> {
  const [row] = await em.execute<Raw[]>(`select ${columns} from deeds where station_id = ?`, [stationId]);
  return row ? parsed(row) : null;
}

/** What a price depends on beside the stock. */
export interface Market {
  /** Null when the station belongs to nobody. */
  deed: Deed | null;
  region: RegionTerms;
  lastHour: LastHour | null;
}

/** The market of a good at the station where a player's ship is docked; ask once its stock is locked. */
export async function marketAt(tx: EntityManager, playerId: string, good: Commodity): Promise<Market> {
  const [row] = await tx.execute<[TermsColumns & { deed: Raw | null; lastHour: LastHour | null }]>(
    `select (select to_jsonb(d) from (select ${columns} from deeds where station_id = ${dockedSql}) d) as deed,
       ${lastHourSql(dockedSql)} as "lastHour", ${termsSql}`,
    [playerId, playerId, good],
  );
  return { deed: row.deed && parsed(row.deed), region: termsIn(row), lastHour: row.lastHour };
}

/** The deed of a locked station; NOT_STATION_OWNER when it is not the player's. */
export async function requireDeed(tx: EntityManager, stationId: string, playerId: string): Promise<Deed> {
  const deed = await deedOf(tx, stationId);
  if (deed?.ownerId !== playerId)
    throw new Refusal('NOT_STATION_OWNER', 'Only the owner of the station may do this.');
  return deed;
}

/** Those of the stations that belong to somebody, in one statement. */
export async function deedsOf(em: EntityManager, stationIds: readonly string[]): Promise<Deed[]> {
  const rows = await em.execute<Raw[]>(`select ${columns} from deeds where station_id = any(?::uuid[])`, [
    `{${stationIds.join(',')}}`,
  ]);
  return rows.map(parsed);
}

/** The stations on the map that players own, by player, oldest deed first. */
export async function stationsOwnedBy(
  em: EntityManager,
  playerIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await em.execute<{ owner: string; id: string }[]>(
    `select d.owner_id as owner, s.id from deeds d join stations s on s.id = d.station_id
     where d.owner_id = any(?::uuid[]) order by d.since, s.id`,
    [`{${playerIds.join(',')}}`],
  );
  const owned = Map.groupBy(rows, ({ owner }) => owner);
  return new Map([...owned].map(([owner, stations]) => [owner, stations.map(({ id }) => id)]));
}
