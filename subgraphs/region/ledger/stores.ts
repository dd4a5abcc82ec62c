/** A store as a whole: what was made in it and used up of it, all goods in one statement. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Place } from './goods.ts';

/** Units of a good that came into the world in a place and left it there, in this order. */
export interface GoodsFlow {
  good: string;
  made: number;
  used: number;
}

/** Books what happened in a store that the caller has locked. A database error when more is used than there is. */
export async function bookFlows(
  tx: EntityManager,
  place: Extract<Place, `planet:${string}`>,
  flows: readonly GoodsFlow[],
  action: string,
): Promise<void> {
  const moved = flows.filter(({ made, used }) => made > 0 || used > 0);
  if (moved.length === 0) return;
  await tx.execute(
    `with flow as (
       select * from jsonb_to_recordset(?::jsonb) as x(good text, made bigint, used bigint)
     ), changed as (
       update stores s set quantity = s.quantity + f.made - f.used from flow f where s.place = ? and s.good = f.good returning s.good
     ), opened as (
       insert into stores (place, good, quantity) select ?, good, made - used from flow where good not in (select good from changed)
     )
     insert into goods_ledger (action, place, good, amount)
     select ?::uuid, ?, good, made from flow where made > 0 union all select ?::uuid, 'produced', good, -made from flow where made > 0
     union all select ?::uuid, ?, good, -used from flow where used > 0 union all select ?::uuid, 'consumed', good, used from flow where used > 0`,
    [JSON.stringify(moved), place, place, ...[action, place, action], ...[action, place, action]],
  );
}
