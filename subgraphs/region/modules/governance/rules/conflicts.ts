/** Which policies cannot be voted on at the same time, or say nothing new. P: what contradicts what. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Changes } from './policies.ts';
import type { Settings } from './settings.ts';

export interface OpenPolicy {
  id: string;
  proposerId: string;
  changes: Changes;
}

/** P: that are being voted on at a time, in all and of one member. */
export const maxOpen = 50;
export const maxOpenOfOne = 5;

/** Refuses with TOO_MANY_POLICIES one more than there may be. */
export function requireRoom(open: readonly OpenPolicy[], proposerId: string): void {
  const own = open.filter((policy) => policy.proposerId === proposerId).length;
  if (open.length >= maxOpen || own >= maxOpenOfOne)
    throw new Refusal(
      'TOO_MANY_POLICIES',
      `At most ${maxOpen} policies are voted on at a time, ${maxOpenOfOne} of one member; wait for one to be decided.`,
    );
}

/**
 * Refuses with POLICY_CONFLICT what changes a setting that an open policy changes too, what cannot hold together with what is in force
 * or voted on, and what is in force already.
 */
export function requireNoConflict(changes: Changes, open: readonly OpenPolicy[], now: Settings): void {
  const keys = Object.keys(changes) as (keyof Changes)[];
  const other = open.find((policy) => keys.some((key) => key in policy.changes));
  if (other)
    throw new Refusal('POLICY_CONFLICT', 'Another policy that changes this is being voted on.', {
      policyId: other.id,
    });
  const inForce: Changes = now;
  if (keys.every((key) => JSON.stringify(changes[key]) === JSON.stringify(inForce[key])))
    throw new Refusal('POLICY_CONFLICT', 'All of this is in force already.');
  const partner = open.find((policy) => !areLawful({ ...now, ...policy.changes, ...changes }));
  if (partner || !areLawful({ ...now, ...changes }))
    throw new Refusal(
      'POLICY_CONFLICT',
      'Sectors cannot be open to fights and closed to them: `pvpOpenSecurity` must stay below `pvpSafeSecurity`.',
      partner && { policyId: partner.id },
    );
}

const areLawful = ({ pvpOpenSecurity, pvpSafeSecurity }: Settings): boolean =>
  pvpOpenSecurity < pvpSafeSecurity;
