/** What a region pays more for goods from another region. Source: domain facts §6.3 and §3.1, where it is P. */
import type { Settings } from '../../governance/rules/settings.ts';
import { commodities, type Commodity } from './commodities.ts';
import { isSpecialty } from './stock.ts';

export interface ImportedUnits {
  commodity: Commodity;
  /** Units from another region. */
  units: number;
  unitPrice: number;
  settings: Pick<Settings, 'tradeBonuses' | 'specialization'>;
  /** Credits in the treasury. */
  available: number;
  /** Factor of a trade agreement with the region that the units come from; 1 without one. */
  agreed: number;
}

/**
 * Credits beyond the price for all units: at most the band's top times the factor. The treasury pays them, as far as it has them. P, against
 * the facts, which let stations pay up to a factor of 1.5: a station pays with new credits, and whoever took its own goods over the border
 * and back would be paid more than he gave for them.
 */
export function bonusOn(imported: ImportedUnits): number {
  const { commodity, units, unitPrice, settings, available, agreed } = imported;
  const specialty = isSpecialty(settings.specialization, commodity) ? 1.1 : 1;
  const factor = (settings.tradeBonuses[commodity] ?? 1) * specialty * agreed;
  const paid = Math.floor(Math.min(unitPrice, commodities[commodity].high) * factor);
  return Math.min(available, units * (paid - unitPrice));
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
