/** What pilots do with planets. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import type { RegionContext } from '../../../context.ts';
import type { MutationResolvers } from '../../../generated/types.ts';
import { act, type Info } from '../../sectors/resolvers/act.ts';
import { claimPlanet } from '../service/claim.ts';
import type { PlanetRequest, Ruled } from '../service/deed.ts';
import { deployGenesisDevice } from '../service/deploy.ts';
import { buyGenesisDevice } from '../service/genesis.ts';
import { collectResources, depositResources } from '../service/goods.ts';
import {
  depositCredits,
  recruitGarrison,
  specializePlanet,
  taxColony,
  withdrawCredits,
} from '../service/orders.ts';
import { allocateColonists, recallColonists, settleColonists } from '../service/people.ts';
import { abandonPlanet, reclaimPlanet } from '../service/tenure.ts';
import { buildOnPlanet, cancelTerraforming } from '../service/works.ts';

type Mutations =
  | ('claimPlanet' | 'reclaimPlanet' | 'abandonPlanet')
  | ('settleColonists' | 'recallColonists' | 'allocateColonists')
  | ('collectResources' | 'depositResources' | 'depositCredits' | 'withdrawCredits')
  | ('buildOnPlanet' | 'cancelTerraforming' | 'specializePlanet' | 'recruitGarrison' | 'taxColony')
  | ('buyGenesisDevice' | 'deployGenesisDevice');

type Wish<R extends PlanetRequest> = Omit<R, keyof PlanetRequest> & Pick<R, 'regionId' | 'planetId'>;

/** A mutation on one planet: checks who asks and where; the other arguments are the wish that the service is given. */
function onPlanet<R extends PlanetRequest>(serve: (em: EntityManager, request: R) => Promise<Ruled>) {
  return (_root: unknown, given: Wish<R>, context: RegionContext, info: Info): Promise<Ruled> =>
    act(given.regionId, context, info, (asker) => {
      const request = { ...given, ...asker, planetId: uuid(given.planetId, 'planetId') };
      return serve(context.em, request as unknown as R);
    });
}

export const planetMutations: Pick<MutationResolvers, Mutations> = {
  claimPlanet: onPlanet(claimPlanet),
  reclaimPlanet: onPlanet(reclaimPlanet),
  abandonPlanet: onPlanet(abandonPlanet),
  settleColonists: onPlanet(settleColonists),
  recallColonists: onPlanet(recallColonists),
  allocateColonists: onPlanet(allocateColonists),
  collectResources: onPlanet(collectResources),
  depositResources: onPlanet(depositResources),
  depositCredits: onPlanet(depositCredits),
  withdrawCredits: onPlanet(withdrawCredits),
  buildOnPlanet: onPlanet(buildOnPlanet),
  cancelTerraforming: onPlanet(cancelTerraforming),
  specializePlanet: onPlanet(specializePlanet),
  recruitGarrison: onPlanet(recruitGarrison),
  taxColony: onPlanet(taxColony),
  buyGenesisDevice: (_root, { regionId, kind }, context, info) =>
    act(regionId, context, info, (asker) => buyGenesisDevice(context.em, { ...asker, kind })),
  deployGenesisDevice: (_root, { regionId, deviceId, name }, context, info) =>
    act(regionId, context, info, (asker) =>
      deployGenesisDevice(context.em, {
        ...{ ...asker, deviceId: uuid(deviceId, 'deviceId') },
        ...{ name, random: context.random },
      }),
    ),
};
