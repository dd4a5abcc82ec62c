/** Attacks on planets. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { AttackPlanetPayloadResolvers, MutationResolvers } from '../../../generated/types.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { requireFight } from '../service/combats.ts';
import { attackPlanet } from '../service/invasion.ts';
import { seedOf } from '../service/seed.ts';

export const attackPlanetPayload: AttackPlanetPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  fight: ({ combatId }, _arguments, { em }) => requireFight(em, combatId, 'PLANET'),
};

export const invasionMutations: Pick<MutationResolvers, 'attackPlanet'> = {
  attackPlanet: (_root, { regionId, planetId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackPlanet(context.em, {
        ...{ ...asker, planetId: uuid(planetId, 'planetId') },
        seed: seedOf(context.random),
      }),
    ),
};
