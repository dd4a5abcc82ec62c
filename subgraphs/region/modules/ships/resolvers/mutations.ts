/** What pilots do with their ships. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { RegionContext } from '../../../context.ts';
import type { MutationResolvers, ShipPayloadResolvers } from '../../../generated/types.ts';
import { act, type Info } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import { changeBay } from '../service/bay.ts';
import type { ShipRequest, ShipResult } from '../service/berths.ts';
import { renameShip, switchShip } from '../service/fleet.ts';
import { buyShip, sellShip } from '../service/market.ts';
import { insureShip, upgradeShip } from '../service/outfit.ts';
import { maintainShip, repairShip } from '../service/upkeep.ts';

type Deed<Wish> = (em: EntityManager, request: ShipRequest & Wish) => Promise<ShipResult>;

/** A mutation from its arguments: who may, as what request, and what is read anew afterwards. */
const mutation =
  <Arguments extends { regionId: string }, Wish extends object>(
    deed: Deed<Wish>,
    wishOf: (given: Arguments) => Wish,
  ) =>
  (_root: unknown, given: Arguments, context: RegionContext, info: Info): Promise<ShipResult> =>
    act(given.regionId, context, info, (asker) => deed(context.em, { ...wishOf(given), ...asker }));

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
