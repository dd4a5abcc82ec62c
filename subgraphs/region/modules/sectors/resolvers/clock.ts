/** The database's clock, asked once for all that is read together. */
import type { RegionContext } from '../../../context.ts';
import { databaseTime } from '../service/pilots.ts';

const clocks = new WeakMap<RegionContext['loaders'], Promise<Date>>();

export async function readTime({ em, loaders }: Pick<RegionContext, 'em' | 'loaders'>): Promise<Date> {
  const clock = clocks.get(loaders) ?? databaseTime(em);
  clocks.set(loaders, clock);
  return await clock;
}
