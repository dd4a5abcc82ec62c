/** Fights and what they led to, as clients see them. */
import type {
  AttackPayloadResolvers,
  BountyPayloadResolvers,
  BountyResolvers,
  CombatResolvers,
  ReclaimPayloadResolvers,
  SalvagePayloadResolvers,
  SpoilsResolvers,
  WreckResolvers,
} from '../../../generated/types.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { findBounty } from '../service/bounties.ts';
import { findCombat } from '../service/combats.ts';

/** The driver leaves timestamps as PostgreSQL writes them. */
const instant = (at: Date | string): Date => new Date(at);
const player = (id: string): { id: string } => ({ id });
const playerOrNull = (id: string | null): { id: string } | null => (id === null ? null : { id });

export const combat: CombatResolvers = {
  at: ({ at }) => instant(at),
  attacker: ({ attackerId }) => player(attackerId),
  defender: ({ defenderId }) => player(defenderId),
  attackerBefore: ({ state }) => state.attacker,
  defenderBefore: ({ state }) => state.defender,
};

export const spoils: SpoilsResolvers = {
  victim: ({ victimId }) => player(victimId),
  victor: ({ victorId }) => playerOrNull(victorId),
};

export const wreck: WreckResolvers = {
  at: ({ at }) => instant(at),
  owner: ({ ownerId }) => player(ownerId),
  killer: ({ killerId }) => playerOrNull(killerId),
};

export const bounty: BountyResolvers = {
  postedAt: ({ postedAt }) => instant(postedAt),
  expiresAt: ({ expiresAt }) => instant(expiresAt),
  target: ({ targetId }) => player(targetId),
  poster: ({ posterId }) => player(posterId),
};

export const attackPayload: AttackPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  combat: ({ combatId }, _arguments, { em }) => present(findCombat(em, combatId)),
};

export const salvagePayload: SalvagePayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};

export const bountyPayload: BountyPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  bounty: ({ bountyId }, _arguments, { em }) => present(findBounty(em, bountyId)),
};

export const reclaimPayload: ReclaimPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
};
