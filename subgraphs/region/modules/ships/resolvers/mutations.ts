/** What pilots do with their ships. */
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireViewer } from '#subgraphs/kit/trust.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { RegionContext } from '../../../context.ts';
import type { MutationResolvers, ShipPayloadResolvers } from '../../../generated/types.ts';
import { afterChange } from '../../sectors/resolvers/pilot.ts';
import { assertOwnRegion, present } from '../../sectors/resolvers/region.ts';
import { changeBay } from '../service/bay.ts';
import type { ShipRequest, ShipResult } from '../service/berths.ts';
import { renameShip, switchShip } from '../service/fleet.ts';
import { buyShip, sellShip } from '../service/market.ts';
import { insureShip, upgradeShip } from '../service/outfit.ts';
import { maintainShip, repairShip } from '../service/upkeep.ts';

type Info = Parameters<typeof keyOfField>[1];
type Act<Wish> = (em: EntityManager, request: ShipRequest & Wish) => Promise<ShipResult>;

/** A mutation from its arguments: who may, as what request, and what is read anew afterwards. */
const mutation =
  <Arguments extends { regionId: string }, Wish extends object>(
    act: Act<Wish>,
    wishOf: (given: Arguments) => Wish,
  ) =>
  async (_root: unknown, given: Arguments, context: RegionContext, info: Info): Promise<ShipResult> => {
    assertOwnRegion(given.regionId, context);
    const { id: playerId } = requireViewer(context.viewer);
    const key = keyOfField(context.idempotencyKey, info);
    const request = { ...wishOf(given), regionId: context.regionId, playerId, key };
    return afterChange(context, await act(context.em, request));
  };

interface OfShip {
  regionId: string;
  shipId: string;
}
const shipId = (given: OfShip): Pick<OfShip, 'shipId'> => ({ shipId: uuid(given.shipId, 'shipId') });

function positive(quantity: number): number {
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
  return quantity;
}

type Mutations =
  | ('buyShip' | 'sellShip' | 'switchShip' | 'renameShip' | 'upgradeShip' | 'insureShip')
  | ('repairShip' | 'maintainShip' | 'loadDrones' | 'unloadDrones');

export const shipMutations: Pick<MutationResolvers, Mutations> = {
  buyShip: mutation(buyShip, ({ hull, name }) => ({ hull, name: name ?? null })),
  sellShip: mutation(sellShip, shipId),
  switchShip: mutation(switchShip, shipId),
  renameShip: mutation(renameShip, (given: OfShip & { name: string }) => ({
    ...shipId(given),
    name: given.name,
  })),
  upgradeShip: mutation(upgradeShip, ({ upgrade }) => ({ upgrade })),
  insureShip: mutation(insureShip, ({ plan }) => ({ plan })),
  repairShip: mutation(repairShip, () => ({})),
  maintainShip: mutation(maintainShip, () => ({})),
  loadDrones: mutation(changeBay, ({ quantity }) => ({ change: positive(quantity) })),
  unloadDrones: mutation(changeBay, ({ quantity }) => ({ change: -positive(quantity) })),
};

export const shipPayload: ShipPayloadResolvers = {
  pilot: ({ playerId }, _arguments, { loaders }) => present(loaders.pilot.load(playerId)),
  ship: ({ shipId: id }, _arguments, { loaders }) => present(loaders.ship.load(id)),
};
