/** Goods that a ship brought from another region: what trade bonuses and stipends are paid for, once. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { lockedBalance } from '../../../ledger/credits.ts';
import { treasury } from '../../../ledger/accounts.ts';
import type { Commodity } from '../rules/commodities.ts';
import { requireNoEmbargo } from '../../governance/rules/treaties.ts';
import { agreedFactor, bonusOn } from '../rules/bonuses.ts';
import { stipendFor } from './stipends.ts';

export interface ImportedSale {
  regionId: string;
  /** The region that the seller calls home. */
  homeRegionId: string | null;
  agreements: Readonly<Record<string, number>>;
  playerId: string;
  shipId: string;
  commodity: Commodity;
  quantity: number;
  unitPrice: number;
  settings: Settings;
  imported: Imported;
}

/** What a ship has aboard of a good that came from another region; the origin is null where it came from several. */
export interface Imported {
  units: number;
  origin: string | null;
}

/** Locks the imports of a good in a locked pilot's ship. */
export async function lockImports(
  tx: EntityManager,
  playerId: string,
  commodity: Commodity,
): Promise<Imported> {
  const [row] = await tx.execute<{ units: string; origin: string | null }[]>(
    `select quantity as units, origin from imports
     where place = 'ship:' || (select ship_id from pilots where player_id = ?) and good = ? and quantity > 0 for no key update`,
    [playerId, commodity],
  );
  return { units: Number(row?.units ?? 0), origin: row?.origin ?? null };
}

/** Credits from the treasury. */
export interface Reward {
  /** Beyond the price, for all units. */
  bonus: number;
  /** For the round trip that the sale ended. */
  stipend: number;
  /** What of the sale came from another region; null when nothing did. */
  sold: Imported | null;
}

export const noReward: Reward = { bonus: 0, stipend: 0, sold: null };

/** Takes the units sold off the ship's imports and returns what they earn beyond the price. EMBARGO for goods of a region that nobody trades with. */
export async function rewardOf(tx: EntityManager, sale: ImportedSale): Promise<Reward> {
  const { playerId, shipId, commodity, quantity, unitPrice, settings, imported } = sale;
  const place: ImportPlace = `ship:${shipId}`;
  const { origin } = imported;
  const units = Math.min(quantity, imported.units);
  if (units === 0) return noReward;
  requireNoEmbargo(origin, settings.embargoes);
  await tx.execute('update imports set quantity = quantity - ? where place = ? and good = ?', [
    ...[units, place, commodity],
  ]);
  const available = await lockedBalance(tx, treasury);
  const agreed = agreedFactor({ ...sale, origin });
  const bonus = bonusOn({ commodity, units, unitPrice, settings, available, agreed });
  const sold = { units, origin };
  if (!settings.arbitrageStipend) return { bonus, stipend: 0, sold };
  const stipend = await stipendFor(tx, { playerId, shipId, available: available - bonus });
  return { bonus, stipend, sold };
}

interface Carried {
  /** Where the goods go; null when they are gone. */
  to: ImportPlace | null;
  good: string;
  quantity: number;
}

/** A hold or a wreck: what is looted and salvaged stays an import. */
type ImportPlace = `${'ship' | 'wreck'}:${string}`;

/** Lets imports go with the goods that leave a place, in the order given: before all other units of the good (P), as they are sold first. */
export async function carryImports(
  tx: EntityManager,
  from: ImportPlace,
  movements: readonly Carried[],
): Promise<void> {
  const rows = await tx.execute<{ good: string; quantity: string; origin: string | null }[]>(
    'select good, quantity, origin from imports where place = ? and quantity > 0 for no key update',
    [from],
  );
  const left = new Map(rows.map(({ good, quantity }) => [good, Number(quantity)]));
  for (const { to, good, quantity } of movements) {
    const units = Math.min(quantity, left.get(good) ?? 0);
    if (units === 0) continue;
    left.set(good, (left.get(good) ?? 0) - units);
    await tx.execute('update imports set quantity = quantity - ? where place = ? and good = ?', [
      ...[units, from, good],
    ]);
    if (to !== null)
      await tx.execute(
        `insert into imports as i (place, good, quantity, origin) values (?, ?, ?, ?)
         on conflict (region_id, place, good) do update set quantity = i.quantity + excluded.quantity,
           origin = case when i.quantity = 0 or i.origin = excluded.origin then excluded.origin end`,
        [to, good, units, rows.find((row) => row.good === good)?.origin ?? null],
      );
  }
}

/** What a ship unloaded elsewhere is imported no more: no more units than it carries. */
export async function forgetImports(tx: EntityManager, shipId: string): Promise<void> {
  await tx.execute(
    `update imports i set quantity = least(i.quantity, coalesce((select c.quantity from cargo c where c.ship_id = ? and c.good = i.good), 0))
     where i.place = ? and i.quantity > 0`,
    [shipId, `ship:${shipId}`],
  );
}

/** What a ship brings from another region is imported as long as it carries it; what it brought before is no longer aboard. */
export async function rememberImports(
  tx: EntityManager,
  { shipId, origin }: { shipId: string; origin: string },
  brought: readonly { good: string; quantity: number }[],
): Promise<void> {
  const place = `ship:${shipId}`;
  await tx.execute(
    `with brought as (select good, quantity from jsonb_to_recordset(?::jsonb) as x(good text, quantity bigint)), gone as (
       update imports set quantity = 0 where place = ? and quantity > 0 and good not in (select good from brought))
     insert into imports (place, good, quantity, origin) select ?, good, quantity, ?::uuid from brought
     on conflict (region_id, place, good) do update set quantity = excluded.quantity, origin = excluded.origin`,
    [JSON.stringify(brought), place, place, origin],
  );
}
