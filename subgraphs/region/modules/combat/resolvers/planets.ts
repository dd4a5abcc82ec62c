/** Attacks on planets, and sieges. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  AttackPlanetPayloadResolvers,
  BesiegePayloadResolvers,
  MutationResolvers,
} from '../../../generated/types.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { requireFight } from '../service/combats.ts';
import { attackPlanet } from '../service/invasion.ts';
import { seedOf } from '../service/seed.ts';
import { besiegePlanet, liftSiege } from '../service/siege.ts';

export const attackPlanetPayload: AttackPlanetPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  fight: ({ combatId }, _arguments, { em }) => requireFight(em, combatId, 'PLANET'),
};

export const besiegePayload: BesiegePayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  planet: ({ planetId }, _arguments, { loaders }) => present(loaders.planet.load(planetId)),
};

export const invasionMutations: Pick<MutationResolvers, 'attackPlanet' | 'besiegePlanet' | 'liftSiege'> = {
  attackPlanet: (_root, { regionId, planetId }, context, info) =>
    act(regionId, context, info, (asker) =>
      attackPlanet(context.em, {
        ...{ ...asker, planetId: uuid(planetId, 'planetId') },
        seed: seedOf(context.random),
      }),
    ),
  besiegePlanet: (_root, { regionId, planetId }, context, info) =>
    act(regionId, context, info, (asker) =>
      besiegePlanet(context.em, { ...asker, planetId: uuid(planetId, 'planetId') }),
    ),
  liftSiege: (_root, { regionId, planetId }, context, info) =>
    act(regionId, context, info, (asker) =>
      liftSiege(context.em, { ...asker, planetId: uuid(planetId, 'planetId') }),
    ),
};
