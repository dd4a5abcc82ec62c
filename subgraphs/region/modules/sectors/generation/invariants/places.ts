/** Stations and planets. */
import type { Invariant } from '../invariants.ts';
import { repeated } from './listed.ts';

/** Planets a sector can hold. §3.4.9 */
const mostPlanets = 5;

/** §3.4.6 and §2.4.5 */
export const placesExist: Invariant = ({ stations, planets, sectors }) => {
  const known = new Set(sectors.map(({ number }) => number));
  const lost = (what: string, places: readonly { sector: number; name: string }[]): string[] =>
    places
      .filter(({ sector }) => !known.has(sector))
      .map(({ sector, name }) => `§3.4.6: ${what} ${name} is in sector ${sector}, which does not exist`);
  return [...lost('station', stations), ...lost('planet', planets)];
};

/** §3.4.9 */
export const fewPlanets: Invariant = ({ planets }) =>
  repeated(planets.map(({ sector }) => sector))
    .filter(([, count]) => count > mostPlanets)
    .map(([sector, count]) => `§3.4.9: sector ${sector} has ${count} planets, ${mostPlanets} allowed`);

/** §3.4.9: beside the capital's own, one station a sector. */
export const oneStation: Invariant = ({ stations, capitalSector }) =>
  repeated(
    stations
      .filter(({ sector, stationClass }) => sector !== capitalSector || stationClass !== 0)
      .map(({ sector }) => sector),
  ).map(([sector, count]) => `§3.4.9: sector ${sector} has ${count} stations, 1 allowed`);
