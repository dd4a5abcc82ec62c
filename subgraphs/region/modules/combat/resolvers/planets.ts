/** Attacks on planets. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { AttackPlanetPayloadResolvers, MutationResolvers } from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { findFight } from '../service/combats.ts';
import { attackPlanet } from '../service/invasion.ts';
import { seedOf } from '../service/seed.ts';

export const attackPlanetPayload: AttackPlanetPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  fight: async ({ combatId }, _arguments, { em }) => {
    const fight = await findFight(em, combatId);
    if (fight?.kind !== 'PLANET') throw new Error(`${combatId} is no fight with a planet`);
    return fight;
  },
};

export const invasionMutations: Pick<MutationResolvers, 'attackPlanet'> = {
  attackPlanet: async (_root, { regionId, planetId }, context, info) => {
    assertOwnRegion(regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const request = {
      ...{ regionId: context.regionId, playerId, planetId: uuid(planetId, 'planetId') },
      ...{ seed: seedOf(context.random), key: keyOfField(context.idempotencyKey, info) },
    };
    return afterChange(context, await attackPlanet(context.em, request));
  },
};
