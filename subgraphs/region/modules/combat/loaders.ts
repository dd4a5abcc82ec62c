/** Batched reads of one request for combat. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { DeploymentRow } from './entities.ts';
import { deploymentsIn } from './service/deployments/store.ts';

export interface CombatLoaders {
  /** What is deployed in a sector. */
  deploymentsAt: DataLoader<number, DeploymentRow[]>;
}

export function createCombatLoaders(em: EntityManager): CombatLoaders {
  return {
    deploymentsAt: new DataLoader(async (sectors) => {
      const found = Map.groupBy(await deploymentsIn(em, sectors), ({ sector }) => sector);
      return sectors.map((sector) => found.get(sector) ?? []);
    }),
  };
}
