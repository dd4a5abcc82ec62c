/** What pilots do to each other. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { MutationResolvers } from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import { attackShip } from '../service/attack.ts';
import { postBounty, reclaimBounties } from '../service/bounties.ts';
import { seedOf } from '../service/seed.ts';
import { salvage } from '../service/wrecks.ts';

export const combatMutations: Pick<
  MutationResolvers,
  'attackShip' | 'salvageWreck' | 'postBounty' | 'reclaimBounties'
> = {
  attackShip: async (_root, { regionId, shipId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const request = {
      ...{ regionId: context.regionId, playerId, shipId: uuid(shipId, 'shipId') },
      ...{ seed: seedOf(context.random), key: keyOfField(context.idempotencyKey, info) },
    };
    return afterChange(context, await attackShip(context.em, request));
  },
  salvageWreck: async (_root, { regionId, wreckId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = { playerId, wreckId: uuid(wreckId, 'wreckId'), key };
    return afterChange(context, await salvage(context.em, request));
  },
  postBounty: async (_root, { regionId, playerId: target, amount, days }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = { playerId, targetId: uuid(target, 'playerId'), amount, days, key };
    return afterChange(context, await postBounty(context.em, request));
  },
  reclaimBounties: async (_root, { regionId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    return afterChange(context, await reclaimBounties(context.em, { playerId, key }));
  },
};
