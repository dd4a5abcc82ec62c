/** Trades as they were done: append-only rows, which a trigger sums up by day. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Commodity } from '../rules/commodities.ts';

export interface TransactionRow {
  id: string;
  seq: number;
  playerId: string;
  stationId: string;
  direction: 'BUY' | 'SELL';
  commodity: Commodity;
  quantity: number;
  unitPrice: number;
  total: number;
  tax: number;
  stationTax: number;
  fee: number;
  bonus: number;
  tariffRate: number;
  at: Date;
}

/** A trade as it is told at once; where it stands among others shows when it is read. */
export type Trade = Omit<TransactionRow, 'seq'>;

const columns = `id, seq, player_id as "playerId", station_id as "stationId", direction, good as commodity, quantity,
  unit_price as "unitPrice", total, tax, station_tax as "stationTax", fee, bonus, tariff_rate as "tariffRate", at`;

type Texts = 'seq' | 'total' | 'tax' | 'stationTax' | 'fee' | 'bonus' | 'at';
type Raw = Omit<TransactionRow, Texts> & Record<Texts, string>;

const parsed = (row: Raw): TransactionRow => ({
  ...row,
  ...{ seq: Number(row.seq), total: Number(row.total), tax: Number(row.tax), fee: Number(row.fee) },
  ...{ stationTax: Number(row.stationTax), bonus: Number(row.bonus), at: new Date(row.at) },
});

export async function recordTrade(tx: EntityManager, sector: number, trade: Trade): Promise<void> {
  await tx.execute(
    `insert into transactions (id, player_id, station_id, sector, direction, good, quantity, unit_price, total, tax, station_tax, fee,
       tariff_rate, bonus, at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[trade.id, trade.playerId, trade.stationId, sector, trade.direction, trade.commodity],
      ...[trade.quantity, trade.unitPrice, trade.total, trade.tax, trade.stationTax, trade.fee],
      ...[trade.tariffRate, trade.bonus, trade.at],
    ],
  );
}

/** Puts the parts together in which the sums of days that are over stand: parts are for those who write at the same time. */
export async function foldTradeDays(em: EntityManager): Promise<void> {
  await em.execute(
    `with parts as (
       delete from trade_days where part <> 0 and day < (clock_timestamp() at time zone 'utc')::date
       returning day, good, trades, quantity, credits, taxes)
     insert into trade_days as d (day, good, part, trades, quantity, credits, taxes)
     select day, good, 0, sum(trades), sum(quantity), sum(credits), sum(taxes) from parts group by day, good
     on conflict (region_id, day, good, part) do update set trades = d.trades + excluded.trades,
       quantity = d.quantity + excluded.quantity, credits = d.credits + excluded.credits, taxes = d.taxes + excluded.taxes`,
  );
}

/** A pilot's trades, newest first, up to `limit` that are older than `before`. */
export async function transactionsOf(
  em: EntityManager,
  playerId: string,
  before: number,
  limit: number,
): Promise<TransactionRow[]> {
  const rows = await em.execute<Raw[]>(
    `select ${columns} from transactions where player_id = ? and seq < ? order by seq desc limit ?`,
    [playerId, before, limit],
  );
  return rows.map(parsed);
}

export async function transactionById(em: EntityManager, id: string): Promise<TransactionRow> {
  const [row] = await em.execute<Raw[]>(`select ${columns} from transactions where id = ?`, [id]);
  if (!row) throw new Error(`there is no transaction ${id}`);
  return parsed(row);
}
