/** Figures of stations. Sources: domain facts §2.3, §3.3, §6.2; P marks what no source fixes. */
import type { ClusterKind, ZoneKind } from './blueprint.ts';
import type { StationPlan, StationType } from './plan.ts';
import type { Weighted } from './random.ts';

/** Station classes by zone. §3.3; the Expanse of the Nexus §2.3 */
export const classWeights: Record<ZoneKind, Weighted<number>> = {
  FEDERATION: [
    [1, 5],
    [2, 5],
    [3, 15],
    [4, 20],
    [5, 10],
    [6, 15],
    [7, 15],
    [10, 10],
    [11, 5],
  ],
  BORDER: [
    [1, 15],
    [2, 15],
    [3, 20],
    [4, 10],
    [5, 15],
    [6, 15],
    [7, 10],
  ],
  FRONTIER: [
    [1, 20],
    [2, 20],
    [3, 15],
    [5, 20],
    [6, 15],
    [8, 5],
    [9, 5],
  ],
  EXPANSE: [
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 1],
    [8, 1],
  ],
};

/** Added to the zone's weights by kind of cluster; not in the Expanse, whose classes are uniform. §3.3 */
export const classBonus: Partial<Record<ClusterKind, Weighted<number>>> = {
  RESOURCE_RICH: [
    [1, 10],
    [5, 5],
  ],
  TRADE_HUB: [
    [4, 15],
    [6, 10],
  ],
  SPECIAL_INTEREST: [
    [10, 10],
    [11, 10],
  ],
};

/** Station types by kind of cluster. §3.3 */
export const typesByCluster: Record<ClusterKind, readonly StationType[]> = {
  STANDARD: ['TRADING', 'OUTPOST'],
  RESOURCE_RICH: ['MINING', 'INDUSTRIAL', 'OUTPOST'],
  POPULATION_CENTER: ['TRADING', 'CORPORATE', 'DIPLOMATIC'],
  TRADE_HUB: ['TRADING', 'CORPORATE'],
  MILITARY_ZONE: ['MILITARY', 'SHIPYARD'],
  FRONTIER_OUTPOST: ['OUTPOST', 'BLACK_MARKET'],
  CONTESTED: ['TRADING', 'OUTPOST', 'BLACK_MARKET'],
  SPECIAL_INTEREST: ['SCIENTIFIC', 'OUTPOST'],
};

/** Types in the Nexus, whatever the cluster. §2.3 */
export const expanseTypes: Weighted<StationType> = [
  ['TRADING', 2],
  ['INDUSTRIAL', 1],
  ['DIPLOMATIC', 1],
  ['SCIENTIFIC', 1],
];

/** A black market joins the draw in this share of FRONTIER stations. §3.3 */
export const frontierBlackMarkets = 0.3;
/** Black markets among the stations of FRONTIER_OUTPOST clusters of the Nexus. §2.3 */
export const expanseBlackMarkets = 0.04;
/** FRONTIER_OUTPOST clusters have half the stations. §2.3 */
export const outpostDensity = 0.5;

type Berth = Pick<StationPlan, 'size' | 'security' | 'transientSlips' | 'longTermSlips'>;

/** Stations every region is sure to have. Slips §6.2, Nexus starport §2.3; the other sizes P. */
export const starportPrime: Berth = { size: 10, security: 'PREMIUM', transientSlips: 200, longTermSlips: 50 };
export const capitalStarport: Berth = {
  size: 8,
  security: 'STANDARD',
  transientSlips: 80,
  longTermSlips: 30,
};
export const spaceDock: Berth = { size: 7, security: 'STANDARD', transientSlips: 30, longTermSlips: 10 };
export const tradeDocks: readonly (Berth & { tradeDockTier: 'A' | 'B' })[] = [
  { tradeDockTier: 'A', size: 9, security: 'STANDARD', transientSlips: 24, longTermSlips: 8 },
  { tradeDockTier: 'B', size: 8, security: 'STANDARD', transientSlips: 20, longTermSlips: 8 },
  { tradeDockTier: 'B', size: 8, security: 'STANDARD', transientSlips: 20, longTermSlips: 8 },
];

/** Slips §6.2 and size (P; the Nexus §2.3) up to and including a class. */
export const berths: readonly {
  upTo: number;
  transientSlips: number;
  longTermSlips: number;
  size: [number, number];
}[] = [
  { upTo: 2, transientSlips: 8, longTermSlips: 2, size: [2, 4] },
  { upTo: 6, transientSlips: 12, longTermSlips: 4, size: [3, 6] },
  { upTo: 10, transientSlips: 20, longTermSlips: 6, size: [5, 8] },
  { upTo: 11, transientSlips: 24, longTermSlips: 8, size: [6, 9] },
];
export const expanseSize: [number, number] = [4, 7];

/** What a station of each type is called after its founder. */
export const stationNouns: Record<StationType, readonly string[]> = {
  TRADING: ['Exchange', 'Market', 'Trading Post', 'Bazaar'],
  MILITARY: ['Garrison', 'Bastion', 'Citadel'],
  INDUSTRIAL: ['Works', 'Foundry', 'Fabricators', 'Refinery'],
  MINING: ['Mine', 'Diggings', 'Ore Depot', 'Quarry'],
  SCIENTIFIC: ['Observatory', 'Laboratory', 'Institute'],
  SHIPYARD: ['Shipyard', 'Drydock', 'Slipway'],
  OUTPOST: ['Outpost', 'Station', 'Waystation', 'Relay'],
  BLACK_MARKET: ['Den', 'Freehold', 'Hideaway'],
  DIPLOMATIC: ['Embassy', 'Forum', 'Concord'],
  CORPORATE: ['Holdings', 'Tower', 'Concourse', 'Plaza'],
};
