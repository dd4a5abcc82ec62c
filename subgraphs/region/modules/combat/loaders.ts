/** Batched reads of one request for combat. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { BountyRow, DeploymentRow, WreckRow } from './entities.ts';
import { bountiesOn } from './service/bounties.ts';
import { deploymentsIn } from './service/deployments/store.ts';
import { wrecksAt } from './service/wrecks.ts';

export interface CombatLoaders {
  wrecksAt: DataLoader<number, WreckRow[]>;
  /** Open bounties on a player's head. */
  bountiesOn: DataLoader<string, BountyRow[]>;
  /** What is deployed in a sector. */
  deploymentsAt: DataLoader<number, DeploymentRow[]>;
}

export function createCombatLoaders(em: EntityManager): CombatLoaders {
  return {
    wrecksAt: new DataLoader((sectors) => wrecksAt(em, sectors)),
    bountiesOn: new DataLoader((heads) => bountiesOn(em, heads)),
    deploymentsAt: new DataLoader(async (sectors) => {
      const found = Map.groupBy(await deploymentsIn(em, sectors), ({ sector }) => sector);
      return sectors.map((sector) => found.get(sector) ?? []);
    }),
  };
}
