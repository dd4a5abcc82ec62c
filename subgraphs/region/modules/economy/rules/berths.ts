/** How many colonists fly in a ship. Source: domain facts §5.1. */
import { hulls, type HullName } from '../../ships/rules/hulls.ts';

/** P: the hulls' figures count cabins; so a colony ship fills a first citadel, and a light freighter just claims a planet. */
const perCabin = 20;

export function berthsOf(hull: HullName): number {
  return hulls[hull].colonists * perCabin;
}
