/** Goods move here and nowhere else: from one place to another, never below zero, every movement in the goods ledger. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';

/** A ship's hold, a station's stock, any other store (a ship's `bay:`, `planet:`, `wreck:`, `deployment:`, `escrow:`), or where goods begin and end. */
export type Place =
  | `${'ship' | 'bay' | 'station' | 'planet' | 'wreck' | 'deployment' | 'escrow'}:${string}`
  | 'produced'
  | 'consumed';

export interface GoodsMovement {
  from: Place;
  to: Place;
  good: string;
  /** Units: a whole number of at least 0; 0 moves nothing and leaves no entry. */
  quantity: number;
  /** UUID of what was done; the entries of one action and good sum to zero. */
  action: string;
}

/**
 * Moves goods. Lock the ships and stations it touches before.
 * @throws Refusal NOT_ENOUGH_GOODS when `from` holds fewer, CARGO_FULL when the ship and STOCK_FULL when the station has no room
 */
export async function moveGoods(
  tx: EntityManager,
  { from, to, good, quantity, action }: GoodsMovement,
): Promise<void> {
  if (!Number.isSafeInteger(quantity) || quantity < 0)
    throw new RangeError(`${quantity} is not a quantity of goods`);
  if (from === to) throw new RangeError(`${from} is both ends of a movement`);
  if (quantity === 0) return;
  await take(tx, from, good, quantity);
  await put(tx, to, good, quantity);
  await tx.execute(
    'insert into goods_ledger (action, place, good, amount) values (?, ?, ?, ?), (?, ?, ?, ?)',
    [action, from, good, -quantity, action, to, good, quantity],
  );
}

async function take(tx: EntityManager, place: Place, good: string, quantity: number): Promise<void> {
  if (place === 'produced') return;
  if (place === 'consumed') throw new RangeError('what is consumed does not come back');
  const { table, column, id } = storeOf(place);
  const taken = await tx.execute<object[]>(
    `update ${table} set quantity = quantity - ? where ${column} = ? and good = ? and quantity >= ? returning good`,
    [quantity, id, good, quantity],
  );
  if (taken.length === 0)
    throw new Refusal('NOT_ENOUGH_GOODS', `There are fewer than ${quantity} units of ${good}.`, { good });
}

async function put(tx: EntityManager, place: Place, good: string, quantity: number): Promise<void> {
  if (place === 'consumed') return;
  if (place === 'produced') throw new RangeError('nothing goes back to where it was produced');
  const { table, column, id } = storeOf(place);
  if (table === 'stock') {
    const put = await tx.execute<object[]>(
      'update stock set quantity = quantity + ? where station_id = ? and good = ? and quantity + ? <= capacity returning good',
      [quantity, id, good, quantity],
    );
    if (put.length === 0)
      throw new Refusal('STOCK_FULL', `The station has no room for ${quantity} units of ${good}.`, { good });
    return;
  }
  if (table === 'cargo') await requireRoom(tx, id, quantity);
  await tx.execute(
    `insert into ${table} as t (${column}, good, quantity) values (?, ?, ?)
     on conflict (region_id, ${column}, good) do update set quantity = t.quantity + excluded.quantity`,
    [id, good, quantity],
  );
}

async function requireRoom(tx: EntityManager, shipId: string, quantity: number): Promise<void> {
  const { capacity, used } = await holdOf(tx, shipId);
  if (used + quantity > capacity) {
    throw new Refusal(
      'CARGO_FULL',
      `The hold has room for ${capacity - used} more units, not for ${quantity}.`,
      { room: capacity - used },
    );
  }
}

export interface Hold {
  /** Units the ship can carry. */
  capacity: number;
  /** Units it carries. */
  used: number;
}

/** How full a ship is. */
export async function holdOf(em: EntityManager, shipId: string): Promise<Hold> {
  const [row] = await em.execute<Hold[]>(
    `select cargo_capacity as capacity,
       (select coalesce(sum(quantity), 0)::int from cargo where ship_id = s.id) as used from ships s where id = ?`,
    [shipId],
  );
  if (!row) throw new Error(`there is no ship ${shipId}`);
  return row;
}

function storeOf(place: Place): { table: 'cargo' | 'stock' | 'stores'; column: string; id: string } {
  const id = place.slice(place.indexOf(':') + 1);
  if (place.startsWith('ship:')) return { table: 'cargo', column: 'ship_id', id };
  if (place.startsWith('station:')) return { table: 'stock', column: 'station_id', id };
  return { table: 'stores', column: 'place', id: place };
}

/** Units of a good in a place. */
export async function quantityAt(em: EntityManager, place: Place, good: string): Promise<number> {
  const { table, column, id } = storeOf(place);
  const [row] = await em.execute<{ quantity: string }[]>(
    `select quantity from ${table} where ${column} = ? and good = ?`,
    [id, good],
  );
  return Number(row?.quantity ?? 0);
}
