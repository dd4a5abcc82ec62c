/** What each kind of region is to be made of. A region's server generates its map by this and by its seed alone. */
import { createHash } from 'node:crypto';
import type { RegionKind, RegionTier } from '../generated/types.ts';
import { capitalCluster, clusterTable, sectorsOf, sectorsPerCluster, type Bounds } from './clusters-table.ts';

interface Zone {
  kind: 'FEDERATION' | 'BORDER' | 'FRONTIER' | 'EXPANSE';
  name: string;
  share: number;
  policing: number;
  danger: number;
  security: Bounds;
  development: Bounds;
  traffic: Bounds;
}

/** The JSON a region's server receives; each region proves it against its own schema. */
export interface Blueprint {
  kind: RegionKind;
  sectors: number | Bounds;
  zones: Zone[];
  clusters: { fixed: object[] } | { count: number | null; kinds: string[] };
  stationDensity: number;
  planetDensity: number;
  warpDensity: number;
  capital: { sector: number | null; cluster: number | null; stationName: string; planetName: string };
  attached: boolean;
}

export const tierOf: Record<RegionKind, RegionTier> = {
  CENTRAL_NEXUS: 'NEXUS',
  TERRAN_SPACE: 'PLATFORM',
  PLAYER_OWNED: 'STANDARD',
};

const threeZones: Zone[] = [
  {
    kind: 'FEDERATION',
    name: 'Federation Space',
    share: 0.33,
    policing: 9,
    danger: 1,
    security: [8, 10],
    development: [6, 9],
    traffic: [5, 8],
  },
  {
    kind: 'BORDER',
    name: 'Border Regions',
    share: 0.34,
    policing: 5,
    danger: 4,
    security: [4, 7],
    development: [3, 6],
    traffic: [3, 6],
  },
  {
    kind: 'FRONTIER',
    name: 'Frontier Space',
    share: 0.33,
    policing: 2,
    danger: 8,
    security: [1, 3],
    development: [1, 3],
    traffic: [1, 3],
  },
];

/** The Nexus's single zone; its levels are the clusters', so these bounds only span them. */
const expanse: Zone = {
  kind: 'EXPANSE',
  name: 'The Expanse',
  share: 1,
  policing: 3,
  danger: 6,
  security: [1, 10],
  development: [1, 10],
  traffic: [1, 10],
};

/** Sparse hub: the densities of the founding plan, a third of a region's tunnels. */
function nexusBlueprint(capitalSector: number | null): Blueprint {
  return {
    kind: 'CENTRAL_NEXUS',
    sectors: clusterTable.length * sectorsPerCluster,
    zones: [expanse],
    clusters: { fixed: clusterTable.map((cluster) => ({ ...cluster, sectors: sectorsPerCluster })) },
    stationDensity: 0.05,
    planetDensity: 0.1,
    warpDensity: 0.3,
    capital: {
      sector: capitalSector,
      cluster: capitalCluster,
      stationName: 'Central Nexus Starport Prime',
      planetName: 'Terra Nova Prime',
    },
    attached: false,
  };
}

const common = {
  zones: threeZones,
  stationDensity: 0.15,
  planetDensity: 0.25,
  warpDensity: 1,
  attached: true,
};

/** The blueprint of a region; `capitalSector` counts for the Nexus only, whose capital never moves. */
export function blueprintOf(kind: RegionKind, name: string, capitalSector: number | null): Blueprint {
  if (kind === 'CENTRAL_NEXUS') return nexusBlueprint(capitalSector);
  if (kind === 'TERRAN_SPACE') {
    return {
      ...common,
      kind,
      sectors: 300,
      clusters: { count: 6, kinds: ['POPULATION_CENTER', 'TRADE_HUB', 'STANDARD'] },
      capital: { sector: 1, cluster: null, stationName: 'Sol Station', planetName: 'Earth' },
    };
  }
  return {
    ...common,
    kind,
    sectors: [800, 1200],
    clusters: {
      count: null,
      kinds: ['STANDARD', 'RESOURCE_RICH', 'TRADE_HUB', 'FRONTIER_OUTPOST', 'SPECIAL_INTEREST'],
    },
    capital: { sector: null, cluster: null, stationName: `${name} Starport`, planetName: `${name} Prime` },
  };
}

/** The sector of the Nexus capital: drawn from the seed within Gateway Plaza. */
export function drawCapital(seed: string): number {
  const { firstSector } = sectorsOf(capitalCluster);
  return (
    firstSector + (createHash('sha256').update(`capital ${seed}`).digest().readUInt32BE() % sectorsPerCluster)
  );
}
