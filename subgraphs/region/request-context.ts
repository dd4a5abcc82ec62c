/** What a request of the region works with. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { Database, EntityManager } from '#subgraphs/kit/database.ts';
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { Relay } from '#subgraphs/kit/relay.ts';
import type { RegionContext, RegionLoaders } from './context.ts';
import { createCombatLoaders } from './modules/combat/loaders.ts';
import { ambush } from './modules/combat/service/deployments/ambush.ts';
import { createEconomyLoaders } from './modules/economy/loaders.ts';
import { settleMarkets } from './modules/economy/service/settle.ts';
import { createGovernanceLoaders } from './modules/governance/loaders.ts';
import { createGateLoaders } from './modules/gates/loaders.ts';
import { createPlanetLoaders } from './modules/planets/loaders.ts';
import { createLoaders } from './modules/sectors/loaders.ts';
import { ownsRegion } from './modules/sectors/permissions.ts';
import { remakeMap } from './modules/sectors/service/map.ts';
import { createShipLoaders } from './modules/ships/loaders.ts';
import type { Logins } from './logins.ts';
import type { NexusClient } from './nexus-client.ts';
import { catchUp } from './notary.ts';
import type { Notary } from './modules/governance/service/treaties.ts';
import type { AdmitNewcomer } from './newcomers.ts';

/** In the order in which they meet who arrives. */
const arrivalSteps = [ambush];

interface ContextParts {
  database: Database;
  nexus: NexusClient;
  notary: Notary;
  relay: Relay;
  cache: Cache;
  logins: Logins;
  regionId: string;
  random: () => number;
  announce: () => Promise<void>;
  admitNewcomer: AdmitNewcomer;
}

/** Makes the context of each request. */
export function contextFactory({
  database,
  nexus,
  announce,
  ...shared
}: ContextParts): (base: RequestContext) => RegionContext {
  const { cache, notary, regionId } = shared;
  return (base) => {
    const { viewer } = base;
    const playerId = viewer?.id ?? null;
    // Made when they are asked for: most events of a stream need neither.
    let forked: EntityManager | undefined;
    let loaders: RegionLoaders | undefined;
    const fork = (): EntityManager => (forked ??= database.fork(base));
    const freshLoaders = (): RegionLoaders => {
      const em = fork();
      const places = createLoaders(cache, em, { playerId, seesAll: (local) => ownsRegion(viewer, local) });
      return {
        ...places,
        ...createEconomyLoaders(em, cache, playerId, places),
        ...createShipLoaders(em),
        ...createCombatLoaders(em),
        ...createPlanetLoaders(em, places.now),
        ...createGovernanceLoaders(em, playerId),
        ...createGateLoaders(em, places.now),
      };
    };
    return {
      ...{ ...base, ...shared, freshLoaders, arrivalSteps },
      get em() {
        return fork();
      },
      get loaders() {
        return (loaders ??= freshLoaders());
      },
      set loaders(fresh) {
        loaders = fresh;
      },
      copyRelations: () => catchUp({ database, notary, regionId }),
      remakeMap: async (options, report) => {
        await remakeMap(fork(), options, report);
        await settleMarkets(fork());
        await announce();
      },
      reportPhase: (runId, cluster, phase, percent) =>
        nexus.report({ regionId, runId, cluster, phase, percent }),
    };
  };
}
