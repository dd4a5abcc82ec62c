/** Size and numbering of the sectors. */
import type { Invariant } from '../invariants.ts';
import { listed, repeated } from './listed.ts';

/** §3.4.1 */
export const totalAsDeclared: Invariant = ({ sectors, totalSectors }) =>
  sectors.length === totalSectors
    ? []
    : [`§3.4.1: ${sectors.length} sectors are there, ${totalSectors} declared`];

/** §3.4.2: numbers are 1 to N, each once. */
export const numbersContiguous: Invariant = ({ sectors, totalSectors }) => {
  const present = new Set(sectors.map(({ number }) => number));
  const twice = repeated(sectors.map(({ number }) => number));
  const outside = [...present].filter(
    (number) => !Number.isInteger(number) || number < 1 || number > totalSectors,
  );
  const missing = Array.from({ length: totalSectors }, (_, index) => index + 1).filter(
    (number) => !present.has(number),
  );
  return [
    ...twice.map(([number, times]) => `§3.4.2: sector number ${number} is used ${times} times`),
    ...outside.map((number) => `§3.4.2: sector number ${number} is not within 1 to ${totalSectors}`),
    ...(missing.length > 0 ? [`§3.4.2: sector numbers are missing: ${listed(missing)}`] : []),
  ];
};

/** §3.4.12: the size is within the bounds of the blueprint's tier (standard: 800 to 1200). */
export const sizeOfTier: Invariant = ({ totalSectors }, { sectors }) => {
  const [least, most] = typeof sectors === 'number' ? [sectors, sectors] : sectors;
  return totalSectors >= least && totalSectors <= most
    ? []
    : [`§3.4.12: ${totalSectors} sectors are not within ${least} to ${most}`];
};
