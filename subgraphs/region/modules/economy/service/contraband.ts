/** What the law does to those who are found with what it forbids. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { decay, disgraced } from '../../sectors/rules/reputation.ts';
import type { ActingPilot } from '../../sectors/service/pilots.ts';
import type { Commodity } from '../rules/commodities.ts';
import { disgrace, illegalGoods, isIllegal, isTrusted } from '../rules/contraband.ts';
import { forgetImports } from './imports.ts';

/** Units of a good that were taken away. */
export interface Seized {
  commodity: Commodity;
  quantity: number;
}

export interface Search extends ActingPilot {
  /** Of being caught, 0 to 1. */
  likelihood: number;
  /** Chance: 0 <= value < 1. */
  random: () => number;
  /** What it is seen with beside its hold. */
  seenWith?: Commodity;
}

/** Lets the law look into the hold of a locked ship: what it forbids is gone then, and the pilot's name the worse. */
export async function search(tx: EntityManager, suspect: Search): Promise<Seized[]> {
  const { pilot, ship, now, likelihood, random, seenWith } = suspect;
  if (!ship || random() >= likelihood) return [];
  const rows = await tx.execute<{ commodity: Commodity; quantity: string }[]>(
    'select good as commodity, quantity from cargo where ship_id = ? and quantity > 0 and good = any(?::text[]) order by good',
    [ship.id, `{${illegalGoods.join(',')}}`],
  );
  const seized = rows.map(({ commodity, quantity }) => ({ commodity, quantity: Number(quantity) }));
  const action = randomUUID();
  for (const { commodity: good, quantity } of seized)
    await moveGoods(tx, { from: `ship:${ship.id}`, to: 'consumed', good, quantity, action });
  if (seized.length > 0) await forgetImports(tx, ship.id);
  const found = [...seized.map(({ commodity }) => commodity), ...(seenWith ? [seenWith] : [])];
  const deed = disgrace(found);
  if (deed < 0) {
    Object.assign(pilot, decay(pilot, now));
    Object.assign(pilot, disgraced(pilot, deed, now));
  }
  return seized;
}

/** REPUTATION_REQUIRED where black markets do not trust the pilot with the good. */
export function requireTrust({ pilot, now }: ActingPilot, good: Commodity): void {
  const { reputation } = decay(pilot, now);
  if (isIllegal(good) && !isTrusted(reputation))
    throw new Refusal(
      'REPUTATION_REQUIRED',
      `Black markets deal in ${good} only with those whose reputation is below 0; yours is ${reputation}.`,
      { reputation },
    );
}
