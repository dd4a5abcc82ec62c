/** What the travel resolvers work with. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { Audit } from './audit/audit.ts';
import type { Engine } from './journeys/engine.ts';
import type { TerminalSettings } from './journeys/terminal.ts';
import type { TravelMetrics } from './metrics.ts';
import type { Citizenship } from './players/citizenship.ts';
import type { Places } from './regions/places.ts';
import type { Regions } from './regions/region-client.ts';
import type { Times } from './rules/passage.ts';

export interface TravelSettings extends Times, TerminalSettings {
  /** ID of the Central Nexus. */
  nexusId: string;
  /** Visits to foreign regions that a free account has in a month. */
  foreignVisits: number;
}

export interface TravelServices {
  settings: TravelSettings;
  engine: Engine;
  audit: Audit;
  hub: Hub;
  places: Places;
  regions: Regions;
  isGalacticCitizen: Citizenship;
  log: Logger;
  metrics: TravelMetrics;
}

export interface TravelContext extends RequestContext {
  em: EntityManager;
  services: TravelServices;
}
