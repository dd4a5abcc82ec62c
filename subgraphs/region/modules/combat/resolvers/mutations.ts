/** What pilots do to each other. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { MutationResolvers } from '../../../generated/types.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { attackShip } from '../service/attack.ts';
import { postBounty, reclaimBounties } from '../service/bounties.ts';
import { seedOf } from '../service/seed.ts';
import { salvage } from '../service/wrecks.ts';

export const combatMutations: Pick<
  MutationResolvers,
  'attackShip' | 'salvageWreck' | 'postBounty' | 'reclaimBounties'
> = {
  attackShip: (_root, { regionId, shipId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackShip(context.em, { ...asker, shipId: uuid(shipId, 'shipId'), seed: seedOf(context.random) }),
    ),
  salvageWreck: (_root, { regionId, wreckId }, context, info) =>
    act(regionId, context, info, (asker) =>
      salvage(context.em, { ...asker, wreckId: uuid(wreckId, 'wreckId') }),
    ),
  postBounty: (_root, { regionId, playerId: target, amount, days }, context, info) =>
    act(regionId, context, info, (asker) =>
      postBounty(context.em, { ...asker, targetId: uuid(target, 'playerId'), amount, days }),
    ),
  reclaimBounties: (_root, { regionId }, context, info) =>
    act(regionId, context, info, (asker) => reclaimBounties(context.em, asker)),
};
