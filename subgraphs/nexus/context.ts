/** What the nexus resolvers work with. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type { Generator } from './generation/generate.ts';
import type { RegionLoader } from './regions/find.ts';

interface NexusServices {
  hub: Hub<OutboxEvent>;
  generator: Generator;
  log: Logger;
}

export interface NexusContext extends RequestContext {
  em: EntityManager;
  regions: RegionLoader;
  regionsBySlug: RegionLoader;
  services: NexusServices;
}
