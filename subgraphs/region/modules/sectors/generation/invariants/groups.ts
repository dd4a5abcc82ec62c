/** Clusters and zones against the sectors they claim. */
import type { Invariant } from '../invariants.ts';
import { repeated } from './listed.ts';

/** §3.4.5: every sector is in an existing cluster, within its bounds, and every cluster holds as many as it declares. */
export const clustersHoldTheirSectors: Invariant = ({ clusters, sectors }) => {
  const byNumber = new Map(clusters.map((cluster) => [cluster.number, cluster]));
  const members = Map.groupBy(sectors, ({ cluster }) => cluster);
  const lost = sectors.flatMap(({ number, cluster }) => {
    const home = byNumber.get(cluster);
    if (!home) return [`§3.4.5: sector ${number} is in cluster ${cluster}, which does not exist`];
    const within = home.firstSector <= number && number <= home.lastSector;
    return within ? [] : [`§3.4.5: sector ${number} is in cluster ${cluster}, which ends outside it`];
  });
  const off = clusters.flatMap(({ number, sectorCount }) => {
    const count = members.get(number)?.length ?? 0;
    return count === sectorCount
      ? []
      : [`§3.4.5: cluster ${number} declares ${sectorCount} sectors and has ${count}`];
  });
  const twice = repeated(clusters.map(({ number }) => number)).map(
    ([number]) => `§3.4.5: cluster number ${number} is used twice`,
  );
  return [...lost, ...off, ...twice];
};

/** §3.4.5: zones follow each other from 1 to N without gap or overlap, and every sector names the one it lies in. */
export const zonesPartition: Invariant = ({ zones, sectors, totalSectors }) => {
  const broken: string[] = [];
  let next = 1;
  for (const { number, firstSector, lastSector } of zones.toSorted((a, b) => a.firstSector - b.firstSector)) {
    if (firstSector > next) broken.push(`§3.4.5: no zone covers sectors ${next} to ${firstSector - 1}`);
    if (firstSector < next)
      broken.push(`§3.4.5: zone ${number} overlaps the zone before it at sector ${firstSector}`);
    if (lastSector < firstSector) broken.push(`§3.4.5: zone ${number} is empty`);
    next = Math.max(next, lastSector + 1);
  }
  if (next <= totalSectors) broken.push(`§3.4.5: no zone covers sectors ${next} to ${totalSectors}`);
  if (next > totalSectors + 1)
    broken.push(`§3.4.5: the zones end at ${next - 1}, beyond sector ${totalSectors}`);
  const byNumber = new Map(zones.map((zone) => [zone.number, zone]));
  for (const { number, zone } of sectors) {
    const home = byNumber.get(zone);
    if (!home) broken.push(`§3.4.5: sector ${number} is in zone ${zone}, which does not exist`);
    else if (number < home.firstSector || number > home.lastSector)
      broken.push(`§3.4.5: sector ${number} is outside its zone ${zone}`);
  }
  return broken;
};
