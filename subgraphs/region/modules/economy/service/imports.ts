/** Goods that a ship brought from another region: what trade bonuses and stipends are paid for, once. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { lockedBalance } from '../../../ledger/credits.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import type { Commodity } from '../rules/commodities.ts';
import { bonusOn, type Bonus } from '../rules/bonuses.ts';
import { stipendFor } from './stipends.ts';

export interface ImportedSale {
  playerId: string;
  shipId: string;
  stationId: string;
  ownerId: string | null;
  commodity: Commodity;
  quantity: number;
  unitPrice: number;
  settings: Settings;
  /** Whether the station belongs to a player. */
  owned: boolean;
}

export interface Reward extends Bonus {
  /** Credits from the treasury for the round trip that the sale ended. */
  stipend: number;
}

export const noReward: Reward = { total: 0, fromTreasury: 0, stipend: 0 };

/** Takes the units sold off the ship's imports and returns what they earn beyond the price. */
export async function rewardOf(tx: EntityManager, sale: ImportedSale): Promise<Reward> {
  const { playerId, shipId, stationId, ownerId, commodity, quantity, unitPrice, settings, owned } = sale;
  const [row] = await tx.execute<{ units: string }[]>(
    'select quantity as units from imports where ship_id = ? and good = ? and quantity > 0 for no key update',
    [shipId, commodity],
  );
  const units = Math.min(quantity, Number(row?.units ?? 0));
  if (units === 0) return noReward;
  await tx.execute('update imports set quantity = quantity - ? where ship_id = ? and good = ?', [
    ...[units, shipId, commodity],
  ]);
  // In the order in which accounts are locked everywhere.
  await lockedBalance(tx, accountOf('station', stationId));
  if (ownerId) await lockedBalance(tx, accountOf('owner', ownerId));
  const available = await lockedBalance(tx, treasury);
  const bonus = bonusOn({ commodity, units, unitPrice, settings, available, owned });
  if (!settings.arbitrageStipend) return { ...bonus, stipend: 0 };
  const left = available - bonus.fromTreasury;
  return { ...bonus, stipend: await stipendFor(tx, { playerId, shipId, available: left }) };
}

/** What a ship unloaded elsewhere is imported no more: no more units than it carries. */
export async function forgetImports(tx: EntityManager, shipId: string): Promise<void> {
  await tx.execute(
    `update imports i set quantity = least(i.quantity, coalesce((select c.quantity from cargo c where c.ship_id = i.ship_id and c.good = i.good), 0))
     where i.ship_id = ? and i.quantity > 0`,
    [shipId],
  );
}
