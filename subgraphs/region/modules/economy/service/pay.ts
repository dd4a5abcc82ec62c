/** What pilots pay at a station beside the price: the levies, and whole bills for what is no trade in goods. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { accountOf, burnt, treasury } from '../../../ledger/accounts.ts';
import { transferAll, type Transfer } from '../../../ledger/credits.ts';
import { leviesOn, type Levies } from '../rules/taxes.ts';
import { deedOf } from './deeds.ts';
import type { StationRow } from './stations.ts';
import { regionTerms } from './terms.ts';

interface Levied {
  playerId: string;
  levies: Levies;
  ownerId: string | null;
  reason: string;
  action: string;
}

/** Moves the levies from the pilot to whom they are due. */
export function levyTransfers({ playerId, levies, ownerId, reason, action }: Levied): Transfer[] {
  const levy = (to: Transfer['to'], amount: number, cause: string): Transfer => ({
    ...{ from: accountOf('pilot', playerId), to, amount, cause, reason, action },
  });
  return [
    levy(treasury, levies.treasuryPart, 'tax_collection'),
    ...(ownerId ? [levy(accountOf('owner', ownerId), levies.ownerPart, 'tax_collection')] : []),
    levy(burnt, levies.fee, 'platform_fee'),
  ];
}

export interface Bill extends Pick<Transfer, 'cause' | 'reason' | 'action'> {
  playerId: string;
  station: StationRow;
  /** Credits without levies. */
  price: number;
}

/**
 * Pays a station for a service; tax and fee come on top, as in a trade. The pilot is locked. What it costs at a player's
 * station is used up there (P): who got back what a ship of his own cost could sell it elsewhere for new credits.
 * Returns the credits it took. NOT_ENOUGH_CREDITS when the pilot has fewer.
 */
export async function payStation(tx: EntityManager, bill: Bill): Promise<number> {
  const { playerId, station, price, ...entry } = bill;
  const { settings, ownerId } = await regionTerms(tx);
  const levies = leviesOn(price, {
    ...{ stationClass: station.stationClass, taxRate: settings.taxRate, hasOwner: ownerId !== null },
    stationTaxRate: 0,
  });
  const to = (await deedOf(tx, station.id)) ? burnt : accountOf('station', station.id);
  await transferAll(tx, [
    { ...entry, from: accountOf('pilot', playerId), to, amount: price },
    ...levyTransfers({ playerId, levies, ownerId, reason: entry.reason, action: entry.action }),
  ]);
  return price + levies.tax + levies.fee;
}
