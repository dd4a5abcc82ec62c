/** What shipyards offer. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type {
  HullOfferResolvers,
  RegionResolvers,
  ShipyardResolvers,
  StationResolvers,
} from '../../../generated/types.ts';
import type { Station } from '../../sectors/entities.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { figuresOf } from '../rules/figures.ts';
import { hulls, type HullName } from '../rules/hulls.ts';
import { deliveryDays, isForCitizens, isShipyard, rankFor, soldHulls } from '../rules/shipyards.ts';
import { fittedIn } from './ship.ts';

export interface SoldHull {
  hull: HullName;
}

const yardOf = (station: Station | null): Station | null => (station && isShipyard(station) ? station : null);

export const stationYard: Pick<StationResolvers, 'shipyard'> = { shipyard: (row) => yardOf(row) };

export const regionYard: Pick<RegionResolvers, 'shipyard'> = {
  shipyard: async (_region, { stationId }, context) =>
    yardOf(await visible(context.loaders.station.load(uuid(stationId, 'stationId')), context)),
};

export const shipyard: ShipyardResolvers = {
  station: (row) => row,
  hulls: () => soldHulls.map((hull) => ({ hull })),
};

export const hullOffer: HullOfferResolvers = {
  price: ({ hull }) => hulls[hull].price,
  deliveryDays: ({ hull }) => deliveryDays(hull),
  forGalacticCitizens: ({ hull }) => isForCitizens(hull),
  rank: ({ hull }) => rankFor(hull)?.name ?? null,
  figures: (offer) => figuresOf(offer),
  upgrades: (offer) => fittedIn(offer),
};
