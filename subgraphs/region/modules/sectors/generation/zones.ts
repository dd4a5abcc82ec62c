/** Security bands: zones partition the sectors by number. Source: domain facts §3.2. */
import type { Phase } from './phases.ts';

/** Shares are counted in ten-thousandths: sums of binary fractions would put a bound one sector off on round sizes. */
const unit = 10_000;

/** Bounds are floor(share so far x n), as in floor(0.33 n), floor(0.67 n), n; the last zone ends with the region. */
export const layOutZones: Phase = (plan, { zones }) => {
  let share = 0;
  let last = 0;
  for (const [index, { kind, name, policing, danger, share: own }] of zones.entries()) {
    share += Math.round(own * unit);
    const firstSector = last + 1;
    last = index === zones.length - 1 ? plan.totalSectors : Math.floor((share * plan.totalSectors) / unit);
    plan.zones.push({ number: index + 1, kind, name, firstSector, lastSector: last, policing, danger });
  }
};
