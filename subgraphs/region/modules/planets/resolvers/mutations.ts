/** What pilots do with planets. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { RegionContext } from '../../../context.ts';
import type { AllocationInput, GoodsInput, MutationResolvers } from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import { claimPlanet } from '../service/claim.ts';
import type { PlanetRequest, Ruled } from '../service/deed.ts';
import { collectResources, depositResources } from '../service/goods.ts';
import { allocateColonists, recallColonists, settleColonists } from '../service/people.ts';

type Mutations =
  | ('claimPlanet' | 'settleColonists' | 'recallColonists')
  | ('allocateColonists' | 'collectResources' | 'depositResources');

type Info = Parameters<typeof keyOfField>[1];

/** A mutation on one planet: checks who asks and where, and lets the service do the rest. */
function onPlanet<A extends { regionId: string; planetId: string }, W extends object>(
  serve: (em: EntityManager, request: PlanetRequest & W) => Promise<Ruled>,
  wish: (given: A) => W,
) {
  return async (_root: unknown, given: A, context: RegionContext, info: Info): Promise<Ruled> => {
    assertOwnRegion(given.regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const request = {
      ...{ regionId: context.regionId, playerId, planetId: uuid(given.planetId, 'planetId') },
      ...{ key: keyOfField(context.idempotencyKey, info), ...wish(given) },
    };
    return afterChange(context, await serve(context.em, request));
  };
}

export const planetMutations: Pick<MutationResolvers, Mutations> = {
  claimPlanet: onPlanet(claimPlanet, ({ colonists }: Given & { colonists: number }) => ({ colonists })),
  settleColonists: onPlanet(settleColonists, ({ quantity }: Given & { quantity: number }) => ({ quantity })),
  recallColonists: onPlanet(recallColonists, ({ quantity }: Given & { quantity: number }) => ({ quantity })),
  allocateColonists: onPlanet(allocateColonists, ({ input }: Given & { input: AllocationInput }) => ({
    allocations: { FUEL: input.fuel, ORGANICS: input.organics, EQUIPMENT: input.equipment },
  })),
  collectResources: onPlanet(collectResources, ({ goods }: Given & { goods: GoodsInput[] }) => ({ goods })),
  depositResources: onPlanet(depositResources, ({ goods }: Given & { goods: GoodsInput[] }) => ({ goods })),
};

interface Given {
  regionId: string;
  planetId: string;
}
