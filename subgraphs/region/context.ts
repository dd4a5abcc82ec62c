/** What the region's resolvers work with. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Relay } from '#subgraphs/kit/relay.ts';
import type { Logins } from './logins.ts';
import type { AdmitNewcomer } from './newcomers.ts';
import type { CombatLoaders } from './modules/combat/loaders.ts';
import type { EconomyLoaders } from './modules/economy/loaders.ts';
import type { Notary } from './modules/governance/service/treaties.ts';
import type { GovernanceLoaders } from './modules/governance/loaders.ts';
import type { GateLoaders } from './modules/gates/loaders.ts';
import type { PlanetLoaders } from './modules/planets/loaders.ts';
import type { ShipLoaders } from './modules/ships/loaders.ts';
import type { SectorLoaders } from './modules/sectors/loaders.ts';
import type { ArrivalStep } from './modules/sectors/service/arrival.ts';
import type { RemakeOptions, ReportPhase } from './modules/sectors/service/map.ts';

export type RegionLoaders = SectorLoaders &
  EconomyLoaders &
  ShipLoaders &
  CombatLoaders &
  PlanetLoaders &
  GovernanceLoaders &
  GateLoaders;

export interface RegionContext extends RequestContext {
  /** The region this server answers for. */
  regionId: string;
  em: EntityManager;
  loaders: RegionLoaders;
  /** Loaders that have read nothing yet: after a change, the rest of the request must not see what was before. */
  freshLoaders(): RegionLoaders;
  relay: Relay;
  cache: Cache;
  logins: Logins;
  /** Chance, passed in so that tests can decide it: 0 <= value < 1. */
  random: () => number;
  /** Asks the platform about a player who has no pilot here. */
  admitNewcomer: AdmitNewcomer;
  /** What modules beyond the sectors have to say to an arrival. */
  arrivalSteps: readonly ArrivalStep[];
  /** The Nexus, which decides about relations with other regions. */
  notary: Notary;
  /** Brings the copies of those relations up to date. */
  copyRelations(): Promise<void>;
  /** Makes the map anew and tells the Nexus about the new one. */
  remakeMap(options: RemakeOptions, report: ReportPhase): Promise<void>;
  /** Tells the Nexus how far a generation has come. */
  reportPhase(runId: string, cluster: number | null, phase: string, percent: number): Promise<void>;
}
