/** The capital, and the way from the region to the Nexus. */
import type { Invariant } from '../invariants.ts';
import type { RegionPlan, ZonePlan } from '../plan.ts';
import { listed } from './listed.ts';

/** §3.4.3: exactly one sector is flagged, and it is the declared one. */
export const capitalIsOne: Invariant = ({ sectors, capitalSector }) => {
  const flagged = sectors.filter(({ isCapital }) => isCapital).map(({ number }) => number);
  if (flagged.length !== 1) {
    const which = flagged.length > 0 ? `: ${listed(flagged)}` : '';
    return [`§3.4.3: ${flagged.length} sectors are flagged as capital instead of one${which}`];
  }
  return flagged[0] === capitalSector
    ? []
    : [`§3.4.3: sector ${flagged[0]} is flagged as capital, ${capitalSector} declared`];
};

/** §3.4.3: the capital lies where the blueprint wants it: its sector; outside the Nexus, the FEDERATION zone if there is one. */
export const capitalLiesRight: Invariant = (plan, { kind, capital }) => {
  const wrong = capital.sector !== null && capital.sector !== plan.capitalSector;
  const federated = kind === 'CENTRAL_NEXUS' || !plan.zones.some((zone) => zone.kind === 'FEDERATION');
  const strayed = !federated && zoneOf(plan, plan.capitalSector)?.kind !== 'FEDERATION';
  return [
    ...(wrong ? [`§3.4.3: the capital is sector ${plan.capitalSector} instead of ${capital.sector}`] : []),
    ...(strayed ? [`§3.4.3: capital ${plan.capitalSector} lies outside the FEDERATION zone`] : []),
  ];
};

/** §3.4.10: an attached region has one attachment, in the FRONTIER zone; the Nexus has none. */
export const oneAttachment: Invariant = (plan, { attached }) => {
  const sector = plan.nexusWarpSector;
  if (!attached)
    return sector === null
      ? []
      : [`§3.4.10: sector ${sector} is attached to the Nexus in a region without attachment`];
  if (sector === null) return ['§3.4.10: no sector is attached to the Nexus'];
  if (!plan.sectors.some(({ number }) => number === sector))
    return [`§3.4.10: attached sector ${sector} does not exist`];
  return zoneOf(plan, sector)?.kind === 'FRONTIER'
    ? []
    : [`§3.4.10: attached sector ${sector} lies outside the FRONTIER zone`];
};

function zoneOf({ zones }: RegionPlan, sector: number): ZonePlan | undefined {
  return zones.find(({ firstSector, lastSector }) => firstSector <= sector && sector <= lastSector);
}
