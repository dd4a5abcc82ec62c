/** Stations' stock as a whole: opened with its first goods, closed when the station is gone. Both in one statement. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

export interface OpeningStock {
  stationId: string;
  good: string;
  quantity: number;
  capacity: number;
}

/** Gives stations their first stock; what is there already stays. */
export async function openStock(
  tx: EntityManager,
  stock: readonly OpeningStock[],
  action: string,
): Promise<void> {
  await tx.execute(
    `with opened as (
       insert into stock (station_id, good, quantity, capacity)
       select "stationId", good, quantity, capacity from jsonb_to_recordset(?::jsonb) as x("stationId" uuid, good text, quantity bigint, capacity bigint)
       on conflict do nothing returning station_id, good, quantity)
     insert into goods_ledger (action, place, good, amount)
     select ?::uuid, 'station:' || station_id, good, quantity from opened where quantity > 0
     union all select ?::uuid, 'produced', good, -sum(quantity) from opened group by good having sum(quantity) > 0`,
    [JSON.stringify(stock), action, action],
  );
}

/** Uses up what stations hold that are on the map no more. */
export async function closeStock(tx: EntityManager, action: string): Promise<void> {
  await tx.execute(
    `with closed as (
       delete from stock s where not exists (select from stations t where t.id = s.station_id) returning station_id, good, quantity)
     insert into goods_ledger (action, place, good, amount)
     select ?::uuid, 'station:' || station_id, good, -quantity from closed where quantity > 0
     union all select ?::uuid, 'consumed', good, sum(quantity) from closed group by good having sum(quantity) > 0`,
    [action, action],
  );
}

/** Remembers up to when production is counted into a station's stock. */
export async function setCounted(
  tx: EntityManager,
  stationId: string,
  good: string,
  at: Date,
): Promise<void> {
  await tx.execute('update stock set counted_at = ? where station_id = ? and good = ?', [
    at.toISOString(),
    stationId,
    good,
  ]);
}
