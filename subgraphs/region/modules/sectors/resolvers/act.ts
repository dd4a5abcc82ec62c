/** What every mutation of a player does around its own work. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import { assertOwnRegion } from './region.ts';

export type Info = Parameters<typeof keyOfField>[1];

/** Who asks for a change. */
export interface Asker {
  regionId: string;
  playerId: string;
  /** Idempotency key of this field. */
  key: string | undefined;
}

/** Runs a change for the player who asks; refuses other regions, and whoever is not logged in. */
export async function act<T>(
  regionId: string,
  context: RegionContext,
  info: Info,
  work: (asker: Asker) => Promise<T>,
): Promise<T> {
  assertOwnRegion(regionId, context);
  const { id: playerId } = requireViewer(context.viewer);
  const key = keyOfField(context.idempotencyKey, info);
  return afterChange(context, await work({ regionId: context.regionId, playerId, key }));
}

/** Entity managers keep what they loaded: after a change, reads of the same request start anew. */
export function afterChange<T>(context: RegionContext, result: T): T {
  context.em.clear();
  context.loaders = context.freshLoaders();
  return result;
}
