/** What an owner takes of what the colonists earn. Source: domain facts §8, which gives the bounds of the rate; the rest is P. */
import { citadelOf } from './citadel.ts';
import { populationOf, type Colony } from './colony.ts';

/** The rate, 0 to it. */
export const highestTaxRate = 0.2;

/** Credits that a colonist earns in a day: little beside what the goods bring that it makes. */
const wage = 5;

/** Credits that the colonists pay in a day, fractions included. */
export function dailyTax(colony: Pick<Colony, 'stock' | 'taxRate'>): number {
  return populationOf(colony) * wage * colony.taxRate;
}

/** The morale that a rate leaves: two points less for each hundredth, so that the highest costs a fifth of all production. */
export function highestMorale({ taxRate }: Pick<Colony, 'taxRate'>): number {
  return 100 - Math.round(200 * taxRate);
}

/** Whole credits that wait to be taken to the safe. */
export function taxesDue({ taxes }: Pick<Colony, 'taxes'>): number {
  return Math.floor(taxes / 1_000_000);
}

/** Millionths of a credit that wait at most: as many as the safe holds. */
export function mostTaxes(colony: Pick<Colony, 'buildings'>): number {
  return citadelOf(colony).safe * 1_000_000;
}
