/** How people eat, grow in number and die. Source: domain facts §8. */
import { populationLimit } from './citadel.ts';
import { populationOf, type Colony } from './colony.ts';
import { habitabilityOf } from './habitability.ts';

/** Units of organics that a colonist eats in a day. */
export const foodPerDay = 0.5;
/** Colonists that die for each unit of food that is missing. */
export const deathsPerMissingUnit = 2;
/** Units of gourmet food that a colonist eats in a day, where there is some. P. */
export const gourmetPerDay = 0.01;

const growthPerDay = 0.01;
/** Below it people leave or die faster than they are born. */
const barelyHabitable = 20;
/** Part of the limit above which growth tapers off. */
const tapersAt = 0.9;

/** Colonists that a fed planet wins in a day, or loses when it is below zero; fractions included. */
export function dailyGrowth(colony: Colony): number {
  const population = populationOf(colony);
  const habitability = habitabilityOf(colony);
  if (habitability < barelyHabitable) return -population * growthPerDay;
  const limit = populationLimit(colony);
  const free = Math.max(0, 1 - population / limit);
  return population * growthPerDay * (habitability / 100) * Math.min(1, free / (1 - tapersAt));
}
