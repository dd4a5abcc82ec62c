/** What a region pays more for goods from another region. Source: domain facts §6.3 and §3.1, where it is P. */
import type { Settings } from '../../governance/rules/settings.ts';
import { commodities, type Commodity } from './commodities.ts';
import { isSpecialty } from './stock.ts';

export interface Bonus {
  /** Credits beyond the price, for all units. */
  total: number;
  /** Part of it that the treasury pays; the station pays the rest. */
  fromTreasury: number;
}

export interface BonusInput {
  commodity: Commodity;
  /** Units from another region. */
  units: number;
  unitPrice: number;
  settings: Pick<Settings, 'tradeBonuses' | 'specialization'>;
  /** Credits in the treasury. */
  available: number;
  /** Whether the station belongs to a player. */
  owned: boolean;
  /** Factor of a trade agreement with the region that the units come from; 1 without one. */
  agreed: number;
}

/** Bonuses beyond this factor are the treasury's to pay; at players' stations all are (P): they never promised any. */
const stationPaysUpTo = (owned: boolean): number => (owned ? 1 : 1.5);

/** The bonus of a sale: at most the band's top times the factor, and no more than the treasury can pay of its part. */
export function bonusOn(input: BonusInput): Bonus {
  const { commodity, units, unitPrice, settings, available, owned, agreed } = input;
  const specialty = isSpecialty(settings.specialization, commodity) ? 1.1 : 1;
  const factor = (settings.tradeBonuses[commodity] ?? 1) * specialty * agreed;
  const paid = Math.floor(Math.min(unitPrice, commodities[commodity].high) * factor);
  const byStation = Math.min(paid, Math.floor(unitPrice * stationPaysUpTo(owned))) - unitPrice;
  const fromTreasury = Math.min(available, units * (paid - unitPrice - byStation));
  return { total: units * byStation + fromTreasury, fromTreasury };
}

interface Traveller {
  /** Where the sale is. */
  regionId: string;
  /** The region that the seller calls home. */
  homeRegionId: string | null;
  /** Where the goods come from. */
  origin: string | null;
  /** Factors by region with which there is a trade agreement. */
  agreements: Readonly<Record<string, number>>;
}

/** The factor of a trade agreement on goods that a member of one of its two regions brought from the other; 1 without one. §9.5, P */
export function agreedFactor({ regionId, homeRegionId, origin, agreements }: Traveller): number {
  const member = origin !== null && (homeRegionId === regionId || homeRegionId === origin);
  return (member ? agreements[origin] : undefined) ?? 1;
}
