/** Wrecks and what is salvaged from them. Source: domain facts §7.4. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { holdOf, moveGoods } from '../../../ledger/goods.ts';
import { carryImports } from '../../economy/service/imports.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import type { WreckRow } from '../entities.ts';
import { suspectFrom } from '../rules/flags.ts';
import { decay, deeds, disgraced } from '../../sectors/rules/reputation.ts';
import { ownedMs, salvageTurns, type Load } from '../rules/spoils.ts';

const select = `select w.id, w.sector, w.hull, w.owner_id as "ownerId", w.killer_id as "killerId", w.at,
  coalesce((select jsonb_agg(jsonb_build_object('good', good, 'quantity', quantity) order by good) from stores
    where place = 'wreck:' || w.id and quantity > 0), '[]') as goods from wrecks w`;
const maxWrecks = 100;

type Raw = Omit<WreckRow, 'at'> & { at: string };

const read = (row: Raw): WreckRow => ({ ...row, at: new Date(row.at) });

/** Wrecks in each sector, the newest first, 100 at most. */
export async function wrecksAt(em: EntityManager, sectors: readonly number[]): Promise<WreckRow[][]> {
  const rows = await em.execute<Raw[]>(
    `select x.* from unnest(?::int[]) s(sector) cross join lateral
       (${select} where w.sector = s.sector order by w.at desc, w.id limit ${maxWrecks}) x`,
    [`{${sectors.join(',')}}`],
  );
  const found = Map.groupBy(rows.map(read), ({ sector }) => sector);
  return sectors.map((sector) => found.get(sector) ?? []);
}

export interface SalvageRequest {
  playerId: string;
  wreckId: string;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Salvaged {
  playerId: string;
  goods: Load[];
  turnsSpent: number;
  /** Whether the law took it for theft. */
  suspect: boolean;
}

/** Takes from a wreck in the pilot's sector as much as the hold has room for. */
export async function salvage(
  em: EntityManager,
  { playerId, wreckId, key }: SalvageRequest,
): Promise<Salvaged> {
  return await transactOnce(em, { playerId, key, input: { salvage: wreckId } }, async (tx) => {
    const { pilot, ship, now } = await lockPilot(tx, playerId);
    if (!ship) throw new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to salvage with.');
    requireFree(ship);
    const wreck = await lockWreck(tx, wreckId, pilot);
    const { capacity, used } = await holdOf(tx, ship.id);
    const goods = fitting(wreck.goods, capacity - used);
    const units = goods.reduce((sum, { quantity }) => sum + quantity, 0);
    if (units === 0) throw new Refusal('CARGO_FULL', 'Your hold is full.', { room: 0 });
    const turnsSpent = salvageTurns(units);
    spendTurns(pilot, turnsSpent);
    const action = randomUUID();
    for (const { good, quantity } of goods)
      await moveGoods(tx, { from: `wreck:${wreckId}`, to: `ship:${ship.id}`, good, quantity, action });
    const salvaged = goods.map((load) => ({ ...load, to: `ship:${ship.id}` as const }));
    await carryImports(tx, `wreck:${wreckId}`, salvaged);
    const suspect = isTheft(wreck, playerId, now);
    if (suspect) accuse(pilot, now);
    await tx.flush();
    const left = wreck.goods.reduce((sum, { quantity }) => sum + quantity, 0) - units;
    if (left === 0) await tx.execute('delete from wrecks where id = ?', [wreckId]);
    return { playerId, goods, turnsSpent, suspect };
  });
}

function requireFree({ status }: Ship): void {
  if (status !== 'IN_SPACE')
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot salvage while it is ${status.toLowerCase()}.`, {
      status,
    });
}

async function lockWreck(tx: EntityManager, wreckId: string, pilot: Pilot): Promise<WreckRow> {
  await tx.execute('select from wrecks where id = ? for update', [wreckId]);
  const [wreck] = await tx.execute<Raw[]>(`${select} where w.id = ? and w.sector = ?`, [
    wreckId,
    pilot.sector,
  ]);
  if (!wreck) throw new Refusal('WRECK_NOT_FOUND', 'There is no such wreck in your sector.');
  return read(wreck);
}

function fitting(goods: readonly Load[], room: number): Load[] {
  let left = room;
  return goods.flatMap(({ good, quantity }) => {
    const taken = Math.min(quantity, left);
    left -= taken;
    return taken > 0 ? [{ good, quantity: taken }] : [];
  });
}

/** For an hour a wreck belongs to its owner and to who made it. */
function isTheft({ ownerId, killerId, at }: WreckRow, playerId: string, now: Date): boolean {
  return playerId !== ownerId && playerId !== killerId && now.getTime() - at.getTime() < ownedMs;
}

function accuse(pilot: Pilot, now: Date): void {
  Object.assign(pilot, decay(pilot, now));
  Object.assign(pilot, disgraced(pilot, deeds.salvageStolen, now));
  pilot.suspectUntil = suspectFrom(pilot.suspectUntil, now);
}
