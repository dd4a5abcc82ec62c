/** Batched reads of one request for planets. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { accountOf } from '../../ledger/accounts.ts';
import type { ColonyRow } from './entities.ts';
import { advance } from './rules/advance.ts';
import { readColonies } from './service/colony-store.ts';

export interface PlanetLoaders {
  /** The colony on a planet as it is now, whether or not anybody counted it lately. */
  colony: DataLoader<string, ColonyRow | null>;
  /** Credits in the safe of a planet. */
  safe: DataLoader<string, number>;
}

export function createPlanetLoaders(em: EntityManager, now: () => Promise<Date>): PlanetLoaders {
  return {
    colony: new DataLoader(async (ids) => {
      const rows = new Map((await readColonies(em, ids)).map((row) => [row.planetId, row]));
      if (rows.size === 0) return ids.map(() => null);
      const at = (await now()).getTime();
      return ids.map((id) => {
        const row = rows.get(id);
        return row ? { ...row, colony: advance(row.colony, at).colony } : null;
      });
    }),
    safe: new DataLoader(async (ids) => {
      const accounts = ids.map((id) => accountOf('planet', id));
      const rows = await em.execute<{ id: string; balance: string }[]>(
        'select id, balance from accounts where id = any(?::text[])',
        [`{${accounts.join(',')}}`],
      );
      const balances = new Map(rows.map(({ id, balance }) => [id, Number(balance)]));
      return accounts.map((id) => balances.get(id) ?? 0);
    }),
  };
}
