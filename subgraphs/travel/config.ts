/** The travel service's settings, read from the environment. */
import { z } from 'zod';
import { hexKey, readConfig, serverOptions, serviceSettings } from '#subgraphs/kit/config.ts';
import type { TravelOptions } from './server.ts';

const seconds = (standard: number) =>
  z.coerce
    .number()
    .min(0)
    .default(standard)
    .transform((value) => value * 1_000);
const count = (standard: number) => z.coerce.number().int().min(0).default(standard);

const settings = serviceSettings.extend({
  /** The key all services' keys are derived from: lets the service recognise and call regions' servers. */
  SERVICE_MASTER_KEY: hexKey,
  /** GraphQL endpoints of the Nexus and of identity. */
  NEXUS_URL: z.url(),
  IDENTITY_URL: z.url(),
  CENTRAL_NEXUS_ID: z.uuid().default('c0000000-0000-4000-8000-000000000000'),
  /** Seconds in transit, and until a region that does not answer is asked to refuse. */
  TRANSIT_SECONDS: seconds(30),
  EXPRESS_TRANSIT_SECONDS: seconds(10),
  JOURNEY_TIMEOUT_SECONDS: seconds(120),
  /** Journeys at the terminal of the Nexus: in transit at a time, and waiting. */
  TERMINAL_CAPACITY: z.coerce.number().int().min(1).default(50),
  TERMINAL_QUEUE: count(1_000),
  /** Seconds between two audits of all regions' books; 0 for none but those asked for. */
  AUDIT_SECONDS: seconds(300),
  /** Visits to foreign regions that a free account has in a month. */
  FOREIGN_VISITS: count(3),
});

export interface TravelConfig {
  options: TravelOptions;
  logLevel: string;
}

export function readTravelConfig(): TravelConfig {
  const read = readConfig(settings, 'travel');
  return {
    logLevel: read.LOG_LEVEL,
    options: {
      ...serverOptions(read),
      ...{ masterKey: read.SERVICE_MASTER_KEY, keys: read.JWKS_URL },
      ...{ nexusUrl: read.NEXUS_URL, identityUrl: read.IDENTITY_URL },
      auditMs: read.AUDIT_SECONDS,
      settings: {
        nexusId: read.CENTRAL_NEXUS_ID,
        ...{ transitMs: read.TRANSIT_SECONDS, expressTransitMs: read.EXPRESS_TRANSIT_SECONDS },
        timeoutMs: read.JOURNEY_TIMEOUT_SECONDS,
        ...{ capacity: read.TERMINAL_CAPACITY, maxQueue: read.TERMINAL_QUEUE },
        foreignVisits: read.FOREIGN_VISITS,
      },
    },
  };
}
