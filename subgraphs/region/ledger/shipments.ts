/** Many goods at once: any number of movements between holds and stores in one statement. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { GoodsMovement, Place } from './goods.ts';

type Shipped = Exclude<Place, `station:${string}` | 'produced' | 'consumed'>;

export interface Shipment extends Omit<GoodsMovement, 'action'> {
  from: Shipped;
  to: Shipped;
}

/**
 * Moves goods whose ships and stores the caller has locked and counted: what is not there, or has no room, is a fault and throws an Error.
 * @param action UUID of what was done
 */
export async function shipGoods(
  tx: EntityManager,
  shipments: readonly Shipment[],
  action: string,
): Promise<void> {
  const changes = shipments.flatMap(({ from, to, good, quantity }) => [
    { ...placed(from), good, amount: -quantity },
    { ...placed(to), good, amount: quantity },
  ]);
  if (changes.length === 0) return;
  const [row] = await tx.execute<{ missing: number }[]>(shipSql, [JSON.stringify(changes), action]);
  if (row?.missing !== 0) throw new Error(`goods of ${action} are not where they should be`);
}

const placed = (place: Shipped): { place: Shipped; ship: string | null } => ({
  ...{ place, ship: place.startsWith('ship:') ? place.slice('ship:'.length) : null },
});

/** In the order of places and goods, as all who lock several: `abroad` is everybody's. */
const shipSql = `
  with change as (
    select place, ship, good, sum(amount)::bigint as amount
    from jsonb_to_recordset(?::jsonb) as x(place text, ship uuid, good text, amount bigint) group by place, ship, good having sum(amount) <> 0
  ), unloaded as (
    update cargo c set quantity = c.quantity + x.amount from change x
    where x.amount < 0 and c.ship_id = x.ship and c.good = x.good returning c.good
  ), loaded as (
    insert into cargo as c (ship_id, good, quantity) select ship, good, amount from change where ship is not null and amount > 0 order by ship, good
    on conflict (region_id, ship_id, good) do update set quantity = c.quantity + excluded.quantity
  ), taken as (
    update stores s set quantity = s.quantity + x.amount from change x
    where x.amount < 0 and x.ship is null and x.place <> 'abroad' and s.place = x.place and s.good = x.good returning s.good
  ), put as (
    insert into stores as s (place, good, quantity) select place, good, amount from change
    where ship is null and (amount > 0 or place = 'abroad') order by place, good
    on conflict (region_id, place, good) do update set quantity = s.quantity + excluded.quantity
  ), written as (
    insert into goods_ledger (action, place, good, amount) select ?::uuid, place, good, amount from change order by good, amount
  )
  select (select count(*) from change where amount < 0 and place <> 'abroad')::int
    - (select count(*) from unloaded)::int - (select count(*) from taken)::int as missing`;
