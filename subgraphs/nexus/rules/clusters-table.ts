/**
 * The twenty clusters of the Nexus: names, themes and levels of the founding plan, each 250 sectors, in order of sector number.
 * Data, so that another plan can take its place without a change of code.
 */
type ClusterKind = 'STANDARD' | 'POPULATION_CENTER' | 'TRADE_HUB';
export type Bounds = [min: number, max: number];

export interface ClusterEntry {
  name: string;
  theme: string;
  kind: ClusterKind;
  security: Bounds;
  development: Bounds;
  traffic: Bounds;
  characteristics: string[];
}

export const sectorsPerCluster = 250;

function cluster(
  name: string,
  theme: string,
  kind: ClusterKind,
  levels: [security: Bounds, development: Bounds, traffic: Bounds],
  characteristics: string[],
): ClusterEntry {
  const [security, development, traffic] = levels;
  return { name, theme, kind, security, development, traffic, characteristics };
}

// prettier-ignore
export const clusterTable: readonly ClusterEntry[] = [
  cluster('Commerce Central Hub', 'commerce_central', 'TRADE_HUB', [[7, 9], [8, 10], [8, 10]], ['premium_markets', 'trade_hubs', 'financial_centers']),
  cluster('Diplomatic Quarter', 'diplomatic_quarter', 'POPULATION_CENTER', [[8, 10], [7, 9], [4, 7]], ['embassies', 'negotiation_chambers', 'cultural_centers']),
  cluster('Industrial Complex', 'industrial_zone', 'TRADE_HUB', [[4, 7], [6, 9], [6, 9]], ['manufacturing', 'shipyards', 'industrial_complexes']),
  cluster('Residential District Alpha', 'residential_district', 'TRADE_HUB', [[5, 8], [5, 8], [3, 6]], ['housing', 'services', 'entertainment']),
  cluster('Transit Hub Prime', 'transit_hub', 'STANDARD', [[6, 8], [7, 10], [8, 10]], ['warp_gates', 'transportation', 'logistics']),
  cluster('High Security Zone', 'high_security_zone', 'POPULATION_CENTER', [[9, 10], [8, 10], [1, 3]], ['restricted_access', 'high_value', 'premium_services']),
  cluster('Cultural Center', 'cultural_center', 'TRADE_HUB', [[6, 8], [6, 9], [5, 8]], ['events', 'festivals', 'cultural_exchange']),
  cluster('Research Campus', 'research_campus', 'TRADE_HUB', [[7, 9], [8, 10], [3, 6]], ['technology', 'innovation', 'research_facilities']),
  cluster('Free Trade Zone', 'free_trade_zone', 'STANDARD', [[3, 6], [5, 8], [7, 10]], ['unrestricted_trade', 'black_market', 'smuggling']),
  cluster('Gateway Plaza', 'gateway_plaza', 'STANDARD', [[6, 8], [6, 8], [8, 10]], ['welcome_center', 'orientation', 'first_contact']),
  cluster('Financial District', 'financial_district', 'TRADE_HUB', [[7, 9], [8, 10], [6, 9]], ['banking', 'insurance', 'exchange']),
  cluster('Medical Center', 'medical_center', 'POPULATION_CENTER', [[8, 10], [7, 9], [3, 5]], ['refugee_care', 'crew_recovery']),
  cluster('Technology Park', 'technology_park', 'STANDARD', [[6, 8], [8, 10], [4, 6]], ['exotic_technology']),
  cluster('Starport Complex', 'starport_complex', 'TRADE_HUB', [[6, 8], [7, 9], [7, 10]], ['shipyards', 'docking']),
  cluster('Civic Center', 'civic_center', 'STANDARD', [[8, 9], [7, 9], [4, 6]], ['galactic_council']),
  cluster('Entertainment District', 'entertainment_district', 'TRADE_HUB', [[5, 7], [6, 8], [6, 9]], ['leisure', 'luxury_market']),
  cluster('Manufacturing Zone', 'manufacturing_zone', 'STANDARD', [[4, 7], [6, 8], [5, 8]], ['equipment_production']),
  cluster('Academic Quarter', 'academic_quarter', 'POPULATION_CENTER', [[7, 9], [7, 9], [2, 5]], ['training', 'archives']),
  cluster("Merchant's Row", 'merchants_row', 'STANDARD', [[6, 8], [6, 8], [7, 9]], ['retail_marketplace']),
  cluster('Frontier Gateway', 'frontier_gateway', 'STANDARD', [[2, 5], [2, 5], [3, 6]], ['outward_warps', 'explorers']),
];

/** Gateway Plaza: holds the capital, where everyone from another region arrives. */
export const capitalCluster = clusterTable.findIndex(({ theme }) => theme === 'gateway_plaza') + 1;

/** First and last sector of a cluster by its number, from 1. */
export function sectorsOf(number: number): { firstSector: number; lastSector: number } {
  return { firstSector: (number - 1) * sectorsPerCluster + 1, lastSector: number * sectorsPerCluster };
}
