/** Proves that nothing was made or lost: what is held is what the ledgers say, and every action balances. */
import type { EntityManager } from '#subgraphs/kit/database.ts';

/** Each question lists what is wrong, as `subject` and what it holds against what it should. */
const questions: Record<string, string> = {
  'account differs from its ledger': `
    with held as (select 'pilot:' || player_id as account, credits as balance from pilots union all select id, balance from accounts),
         written as (select account, sum(amount) as balance from ledger group by account)
    select coalesce(h.account, w.account) as subject, coalesce(h.balance, 0) as holds, coalesce(w.balance, 0) as should
    from held h full join written w using (account) where coalesce(h.balance, 0) <> coalesce(w.balance, 0)`,
  'action makes or loses credits': `
    select action::text as subject, sum(amount) as holds, 0 as should from entries group by action having sum(amount) <> 0`,
  'entry does not follow the one before it': `
    select account || ' ' || seq as subject, before as holds, previous as should
    from (select account, seq, before, lag(after, 1, 0::bigint) over (partition by account order by seq) as previous from ledger) x
    where before <> previous`,
  'entry does not add up': `
    select account || ' ' || seq as subject, after as holds, before + amount as should from ledger where after <> before + amount`,
  'store differs from its ledger': `
    with held as (
           select 'ship:' || ship_id as place, good, quantity from cargo
           union all select 'station:' || station_id, good, quantity from stock
           union all select place, good, quantity from stores),
         written as (select place, good, sum(amount) as quantity from goods_ledger where place not in ('produced', 'consumed') group by place, good)
    select coalesce(h.place, w.place) || ' ' || coalesce(h.good, w.good) as subject, coalesce(h.quantity, 0) as holds, coalesce(w.quantity, 0) as should
    from held h full join written w using (place, good) where coalesce(h.quantity, 0) <> coalesce(w.quantity, 0)`,
  'action makes or loses goods': `
    select action || ' ' || good as subject, sum(amount) as holds, 0 as should from goods_ledger group by action, good having sum(amount) <> 0`,
  'escrow of a journey is not its credits, fee and toll': `
    select id as subject, balance as holds, due as should from (
      select 'escrow:' || journey_id as id, case state when 'HELD' then fee + toll + (manifest->>'credits')::bigint else 0 end as due from journeys) j
    join accounts using (id) where balance <> due`,
  'escrow of a journey is not what was aboard': `
    with due as (
           select 'escrow:' || journey_id as place, load->>'good' as good, sum((load->>'quantity')::bigint) as quantity from journeys
           cross join lateral jsonb_array_elements((manifest->'cargo') || (manifest->'bay') || (stays->'cargo') || (stays->'bay')) load
           where state = 'HELD' group by 1, 2),
         held as (select place, good, s.quantity from journeys join stores s on place = 'escrow:' || journey_id)
    select place || ' ' || good as subject, coalesce(h.quantity, 0) as holds, coalesce(d.quantity, 0) as should
    from held h full join due d using (place, good) where coalesce(h.quantity, 0) <> coalesce(d.quantity, 0)`,
  'pilot flies what is not here': `
    select p.player_id::text as subject, 1 as holds, 0 as should from pilots p join ships s on s.id = p.ship_id
    where s.status in ('AWAY', 'STORED', 'SCRAPPED', 'DESTROYED')`,
  'hold is overfull': `
    select s.id::text as subject, sum(c.quantity) as holds, s.cargo_capacity as should
    from ships s join cargo c on c.ship_id = s.id group by s.id, s.cargo_capacity having sum(c.quantity) > s.cargo_capacity`,
};

/** Every fault as a sentence, at most 100 of a kind; empty when all is well. Reads both ledgers whole: for checks, not for requests. */
export async function auditBalances(em: EntityManager): Promise<string[]> {
  const faults: string[] = [];
  for (const [fault, sql] of Object.entries(questions)) {
    const rows = await em.execute<{ subject: string; holds: string; should: string }[]>(`${sql} limit 100`);
    faults.push(
      ...rows.map(({ subject, holds, should }) => `${fault}: ${subject} (${holds}, not ${should})`),
    );
  }
  return faults;
}
