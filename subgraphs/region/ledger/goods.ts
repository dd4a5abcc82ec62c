/** Goods move here and nowhere else: from one place to another, never below zero, every movement in the goods ledger. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { refusedBySql } from './refused.ts';

/** A ship's hold, a station's stock, any other store (a ship's `bay:`, `planet:`, `wreck:`, `deployment:`, `escrow:`, a player's `locker:`), other regions, or where goods begin and end. */
export type Place =
  | `${'ship' | 'bay' | 'station' | 'planet' | 'wreck' | 'deployment' | 'escrow' | 'locker'}:${string}`
  | 'abroad'
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
  const [out, into] = [taking(from, good, quantity), putting(to, good, quantity)];
  const entries = [action, from, good, -quantity, action, to, good, quantity];
  const sql = `with taken as (${out.sql}), put as (${into.sql}), written as (
       insert into goods_ledger (action, place, good, amount) values (?, ?, ?, ?), (?, ?, ?, ?))
     select case when not exists (select from taken) then refuse('NOT_ENOUGH_GOODS', null)
       when not exists (select from put) then refuse('NO_ROOM', (${roomSql(to)})::text) end`;
  try {
    await tx.execute(sql, [...out.values, ...into.values, ...entries, storeOf(to).id]);
  } catch (error) {
    throw refusalOf(error, { to, good, quantity }) ?? error;
  }
}

/** Room in a ship's hold, by its ID. */
const roomOfShip = `select cargo_capacity - coalesce((select sum(quantity) from cargo where ship_id = s.id), 0) from ships s where id = ?::uuid`;

/** Takes the place's ID as parameter; null where nobody asks how much room there is. */
const roomSql = (place: Place): string =>
  place.startsWith('ship:') ? roomOfShip : 'select null where ?::text is null';

function refusalOf(
  error: unknown,
  { to, good, quantity }: Pick<GoodsMovement, 'to' | 'good' | 'quantity'>,
): Refusal | undefined {
  const refused = refusedBySql(error);
  if (refused?.what === 'NOT_ENOUGH_GOODS')
    return new Refusal('NOT_ENOUGH_GOODS', `There are fewer than ${quantity} units of ${good}.`, { good });
  if (refused?.what !== 'NO_ROOM') return undefined;
  if (to.startsWith('station:'))
    return new Refusal('STOCK_FULL', `The station has no room for ${quantity} units of ${good}.`, { good });
  const room = Number(refused.how);
  return new Refusal('CARGO_FULL', `The hold has room for ${room} more units, not for ${quantity}.`, {
    room,
  });
}

interface Part {
  sql: string;
  values: unknown[];
}

/** Takes goods from a place; returns no row when it holds fewer. */
function taking(place: Place, good: string, quantity: number): Part {
  if (place === 'produced') return { sql: 'select', values: [] };
  if (place === 'consumed') throw new RangeError('what is consumed does not come back');
  const { table, column, id } = storeOf(place);
  return {
    sql: `update ${table} set quantity = quantity - ? where ${column} = ? and good = ? and quantity >= ? returning good`,
    values: [quantity, id, good, quantity],
  };
}

/** Puts goods into a place; returns no row when there is no room. */
function putting(place: Place, good: string, quantity: number): Part {
  if (place === 'consumed') return { sql: 'select', values: [] };
  if (place === 'produced') throw new RangeError('nothing goes back to where it was produced');
  const { table, column, id } = storeOf(place);
  if (table === 'stock')
    return {
      sql: 'update stock set quantity = quantity + ? where station_id = ? and good = ? and quantity + ? <= capacity returning good',
      values: [quantity, id, good, quantity],
    };
  const added = `on conflict (region_id, ${column}, good) do update set quantity = t.quantity + excluded.quantity returning good`;
  if (table === 'cargo')
    return {
      sql: `insert into cargo as t (ship_id, good, quantity) select id, ?::text, ?::bigint from ships s where id = ?
        and cargo_capacity >= ?::bigint + (select coalesce(sum(quantity), 0) from cargo where ship_id = s.id) ${added}`,
      values: [good, quantity, id, quantity],
    };
  return {
    sql: `insert into ${table} as t (${column}, good, quantity) values (?, ?, ?) ${added}`,
    values: [id, good, quantity],
  };
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
