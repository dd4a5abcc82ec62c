/** What the nexus resolvers work with. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { Generator } from './generation/generate.ts';
import type { TakeCounts } from './metrics.ts';
import type { News } from './relations/news.ts';
import type { RegionLoader } from './regions/find.ts';

interface NexusServices {
  hub: Hub;
  generator: Generator;
  news: News;
  log: Logger;
  counts: TakeCounts;
}

export interface NexusContext extends RequestContext {
  em: EntityManager;
  regions: RegionLoader;
  regionsBySlug: RegionLoader;
  services: NexusServices;
}
