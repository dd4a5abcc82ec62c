/** A station's stock of a good with its production counted up to now. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { setCounted } from '../../../ledger/stock.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import type { Commodity } from '../rules/commodities.ts';
import type { Stocked } from '../rules/prices.ts';
import { count, hourlyChange } from '../rules/stock.ts';
import { dockedSql, type StationRow } from './stations.ts';

interface Counting {
  good: Commodity;
  specialization: Settings['specialization'];
  /** ID of what is done. */
  action: string;
}

/** A station's locked stock as it was last counted. */
export interface StockRow {
  stationId: string;
  quantity: string;
  capacity: string;
  counted_at: string;
  /** The database's clock. */
  now: string;
}

/** Locks the stock of the station where a player's ship is docked. NOT_TRADED when the station does not deal in the good. */
export async function lockStock(tx: EntityManager, playerId: string, good: Commodity): Promise<StockRow> {
  const [row] = await tx.execute<StockRow[]>(
    `select station_id as "stationId", quantity, capacity, counted_at, clock_timestamp() as now
     from stock where station_id = ${dockedSql} and good = ? for no key update`,
    [playerId, good],
  );
  if (!row) throw new Refusal('NOT_TRADED', `The station does not deal in ${good}.`);
  return row;
}

/** Books what was made or used up since. */
export async function countStock(
  tx: EntityManager,
  { id, stationClass }: StationRow,
  row: StockRow,
  { good, specialization, action }: Counting,
): Promise<Stocked> {
  const before = {
    ...{ quantity: Number(row.quantity), capacity: Number(row.capacity) },
    countedTo: new Date(row.counted_at).getTime(),
  };
  const after = count(before, new Date(row.now).getTime(), hourlyChange(stationClass, good, specialization));
  const grown = after.quantity - before.quantity;
  const store = `station:${id}` as const;
  if (grown > 0) await moveGoods(tx, { from: 'produced', to: store, good, quantity: grown, action });
  if (grown < 0) await moveGoods(tx, { from: store, to: 'consumed', good, quantity: -grown, action });
  if (after.countedTo !== before.countedTo) await setCounted(tx, id, good, new Date(after.countedTo));
  return { stationClass, good, quantity: after.quantity, capacity: after.capacity };
}
