/** What holds for the Central Nexus alone. */
import { neighbourClusters } from '../clusters.ts';
import type { Invariant } from '../invariants.ts';

const shape = { sectors: 5000, clusters: 20, sectorsPerCluster: 250, zones: 1 };
const gatewayPlaza = 10;

/** §2.4.1 */
export const nexusShape: Invariant = ({ totalSectors, clusters, zones }) => [
  ...(totalSectors === shape.sectors
    ? []
    : [`§2.4.1: the Nexus has ${totalSectors} sectors instead of ${shape.sectors}`]),
  ...(clusters.length === shape.clusters
    ? []
    : [`§2.4.1: the Nexus has ${clusters.length} clusters instead of ${shape.clusters}`]),
  ...clusters
    .filter(({ sectorCount }) => sectorCount !== shape.sectorsPerCluster)
    .map(
      ({ number, sectorCount }) =>
        `§2.4.1: cluster ${number} has ${sectorCount} sectors instead of ${shape.sectorsPerCluster}`,
    ),
  ...(zones.length === shape.zones
    ? []
    : [`§2.4.1: the Nexus has ${zones.length} zones instead of ${shape.zones}`]),
];

/** §2.4.2; that there is exactly one capital is §3.4.3. */
export const capitalInGatewayPlaza: Invariant = ({ sectors, capitalSector }) => {
  const cluster = sectors.find(({ number }) => number === capitalSector)?.cluster;
  return cluster === gatewayPlaza
    ? []
    : [`§2.4.2: capital ${capitalSector} is not in cluster ${gatewayPlaza}`];
};

/** §2.4.4: over edges that are open to see. */
export const neighboursJoined: Invariant = ({ clusters, sectors, edges }) => {
  const clusterOf = new Map(sectors.map(({ number, cluster }) => [number, cluster]));
  const joined = new Set<number>();
  for (const { from, to, latent } of edges) {
    const [a, b] = [clusterOf.get(from), clusterOf.get(to)];
    if (latent || a === undefined || b === undefined || !neighbourClusters(a, clusters.length).includes(b))
      continue;
    joined.add(a).add(b);
  }
  return clusters
    .filter(({ number }) => !joined.has(number))
    .map(({ number }) => `§2.4.4: no edge joins cluster ${number} to a neighbouring cluster`);
};
