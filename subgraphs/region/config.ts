/** Settings of one region's server. */
import { z } from 'zod';
import { readConfig, serviceSettings } from '#subgraphs/kit/config.ts';

const settings = serviceSettings.extend({
  /** GraphQL endpoint of the Nexus: gives the region's blueprint, takes its announcements. */
  NEXUS_URL: z.url(),
  /** GraphQL endpoint of the travel service: hears who has a pilot here; nobody hears when left out. */
  TRAVEL_URL: z.url().optional(),
  /** URL under which the gateway reaches this server; its own address when left out. */
  PUBLIC_URL: z.url().optional(),
  /** Redis (6 or newer) that the servers of a region share cached reads in; each keeps its own alone when left out. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Days that events are kept for those who come back for them; 90 when left out. */
  EVENT_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).optional(),
  LIMIT_EVENTS_BEHIND: z.coerce.number().int().min(1_000).optional(),
});

export type RegionSettings = z.infer<typeof settings>;

/** Reads the settings of one region: environment first, then the env file of `region-<slug>`. */
export function readRegionConfig(slug: string): RegionSettings {
  return readConfig(settings, `region-${slug}`);
}
