/** What the region and the platform take of a trade. Source: domain facts §6.3. */
import { isTradeDock } from './stations.ts';

/** Part of credits by a rate, rounded down. Rates are counted in hundredths of a percent, so that 0.07 is not 0.0699…. */
export function part(credits: number, rate: number): number {
  return Math.floor((credits * Math.round(rate * 10_000)) / 10_000);
}

export interface Levies {
  /** The region's tax: the owner's part and the treasury's. */
  tax: number;
  ownerPart: number;
  treasuryPart: number;
  /** The platform's fee, which leaves the world. */
  fee: number;
}

const platformFee = 0.02;

/** What is added to a buyer's total and taken off a seller's. Without an owner all of the tax is the treasury's. */
export function leviesOn(total: number, taxRate: number, stationClass: number, hasOwner: boolean): Levies {
  const tax = part(total, taxRate);
  const ownerPart = hasOwner ? Math.floor(tax / 2) : 0;
  const fee = isTradeDock(stationClass) ? 0 : part(total, platformFee);
  return { tax, ownerPart, treasuryPart: tax - ownerPart, fee };
}
