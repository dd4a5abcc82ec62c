/** What the region, the station's owner and the platform take of a trade. Source: domain facts §6.3. */
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
  /** What the station's owner takes. */
  stationTax: number;
  /** The platform's fee, which leaves the world. */
  fee: number;
}

/** Where a trade is taxed. */
export interface TaxPlace {
  stationClass: number;
  /** The region's rate. */
  taxRate: number;
  /** Whether the region has an owner; without one all of the tax is the treasury's. */
  hasOwner: boolean;
  /** The rate of the station's owner; 0 where nobody owns it. */
  stationTaxRate: number;
  /** Neither region nor platform hears of the trade. P: of illegal goods. */
  untaxed?: boolean;
}

const platformFee = 0.02;

/** What is added to a buyer's total and taken off a seller's. */
export function leviesOn(
  total: number,
  { stationClass, taxRate, hasOwner, stationTaxRate, untaxed = false }: TaxPlace,
): Levies {
  const tax = untaxed ? 0 : part(total, taxRate);
  const ownerPart = hasOwner ? Math.floor(tax / 2) : 0;
  const fee = untaxed || isTradeDock(stationClass) ? 0 : part(total, platformFee);
  return { tax, ownerPart, treasuryPart: tax - ownerPart, stationTax: part(total, stationTaxRate), fee };
}
