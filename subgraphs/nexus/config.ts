/** The nexus's settings, read from the environment. */
import { z } from 'zod';
import { hexKey, json, readConfig, serverOptions, serviceSettings } from '#subgraphs/kit/config.ts';
import { slugPattern } from '#subgraphs/kit/ids.ts';
import type { NexusOptions } from './server.ts';

const seedRegion = z.object({
  id: z.uuid(),
  slug: z.string().regex(slugPattern),
  name: z.string().min(1).max(80),
  ownerId: z.uuid(),
});

const settings = serviceSettings.extend({
  /** The key all services' keys are derived from: lets the nexus recognise and call regions' servers. */
  SERVICE_MASTER_KEY: hexKey,
  /** Redis (7 or newer, with `appendonly yes`) that holds the platform's bus; the own database does when left out. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Players' regions that must exist, as a JSON array. */
  SEED_REGIONS: json.pipe(z.array(seedRegion)).default([]),
});

export interface NexusConfig {
  options: NexusOptions;
  logLevel: string;
}

export function readNexusConfig(): NexusConfig {
  const read = readConfig(settings, 'nexus');
  return {
    logLevel: read.LOG_LEVEL,
    options: {
      ...serverOptions(read),
      masterKey: read.SERVICE_MASTER_KEY,
      keys: read.JWKS_URL,
      redisUrl: read.REDIS_URL,
      seedRegions: read.SEED_REGIONS,
    },
  };
}
