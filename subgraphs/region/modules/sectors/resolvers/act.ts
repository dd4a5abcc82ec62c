/** What every mutation of a player does around its own work. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import type { Pilot } from '../entities.ts';
import { assertOwnRegion } from './region.ts';

export type Info = Parameters<typeof keyOfField>[1];

/** Who asks for a change. */
export interface Asker {
  regionId: string;
  playerId: string;
  /** Runs the platform. */
  admin: boolean;
  /** Pays for the platform, as its token says. */
  galacticCitizen: boolean;
  /** When the account was made; null when the token does not say. */
  accountSince: Date | null;
  /** Idempotency key of this field. */
  key: string | undefined;
  /** Takes the player's pilot as the change leaves it: the answer is not to read it again. */
  leave: (pilot: Pilot) => void;
}

/** Runs a change for the player who asks; refuses other regions, and whoever is not logged in. */
export async function act<T>(
  regionId: string,
  context: RegionContext,
  info: Info,
  work: (asker: Asker) => Promise<T>,
): Promise<T> {
  assertOwnRegion(regionId, context);
  const viewer = requireViewer(context.viewer);
  const { id: playerId, role, accountSince = null, galacticCitizen } = viewer;
  const key = keyOfField(context.idempotencyKey, info);
  let left: Pilot | undefined;
  const asker = {
    ...{ regionId: context.regionId, playerId, admin: role === 'ADMIN', galacticCitizen },
    ...{ accountSince, key, leave: (pilot: Pilot) => (left = pilot) },
  };
  const result = afterChange(context, await work(asker));
  context.logins.seen(viewer);
  if (left) context.loaders.pilot.prime(playerId, left);
  return result;
}

/** Entity managers keep what they loaded: after a change, reads of the same request start anew. */
export function afterChange<T>(context: RegionContext, result: T): T {
  context.em.clear();
  context.loaders = context.freshLoaders();
  return result;
}
