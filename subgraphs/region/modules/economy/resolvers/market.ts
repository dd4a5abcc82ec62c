/** `market`: a station's board as it changes, as everybody sees it who may. */
import { uuid } from '#subgraphs/kit/ids.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Subscription } from '#subgraphs/kit/subscription.ts';
import { requirePlatform, requireViewer } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  MarketPriceResolvers,
  MarketUpdateResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../../../generated/types.ts';
import type { Station } from '../../sectors/entities.ts';
import { visible } from '../../sectors/resolvers/sector.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import { placeOf } from '../../sectors/resolvers/watch.ts';
import {
  mayRevoke,
  playerLabel,
  revokedOf,
  rightsTopic,
  sectorLabel,
  strangersLabel,
} from '../../sectors/rules/watching.ts';
import { hearingOf, knownSectors } from '../../sectors/service/visibility.ts';
import { purchasePrice, salePrice } from '../rules/prices.ts';
import { byBoardOrder, isListed, readStock, stockNow } from '../service/board.ts';
import { termsOf } from '../service/terms.ts';

export interface MarketChange {
  stationId: string;
  event: OutboxEvent;
}

const changing = new Set(['port.updated', 'station.changed']);

/** Refuses for a station that the viewer does not know. */
async function stationFor(stationId: string, context: RegionContext): Promise<Station> {
  const found = context.loaders.station.load(stationId);
  const station = context.stream.audience ? await found : await visible(found, context);
  if (!station) throw new Refusal('STATION_NOT_FOUND', 'This region has no such station that you know of.');
  return station;
}

async function watchMarket(
  stationId: string,
  after: string | null | undefined,
  context: RegionContext,
): Promise<Subscription> {
  const { em, relay, stream, viewer } = context;
  if (stream.audience) requirePlatform(context);
  else await hearingOf(em, requireViewer(viewer));
  const own = stream.audience ? undefined : requireViewer(viewer).id;
  const place = { after: placeOf(context, after), from: relay.hub.newest };
  const { sector } = await stationFor(stationId, context);
  const topics = [sectorLabel(sector), rightsTopic];
  let allowed = true;
  const judge = async (): Promise<string[]> => {
    const { seesAll, capitalSector } = await hearingOf(em, requireViewer(viewer));
    const known = await knownSectors(em, requireViewer(viewer).id, [sector]);
    allowed = seesAll || sector === capitalSector || known.has(sector);
    return topics;
  };
  const isChange = ({ type, payload }: OutboxEvent) =>
    changing.has(type) && payload['stationId'] === stationId;
  return relay.hub.subscribe(
    (event) => (own ? allowed && isChange(event) : isChange(event) || !!revokedOf(event)),
    {
      ...place,
      topics,
      latestOnly: true,
      turn: (event) => (own && mayRevoke(event, own) ? judge : undefined),
      describe(event) {
        if (own) return {};
        const revoked = revokedOf(event);
        return revoked ? { silent: true, audience: [], revoked } : { audience: [sectorLabel(sector)] };
      },
    },
  );
}

export const marketQueries: Pick<QueryResolvers, 'marketLabels'> = {
  marketLabels: async (_root, { regionId, stationId }, context) => {
    assertOwnRegion(regionId, context);
    const viewer = requireViewer(context.viewer);
    const { stranger } = await hearingOf(context.em, viewer);
    const { sector } = await stationFor(uuid(stationId, 'stationId'), context);
    return [playerLabel(viewer.id), sectorLabel(sector), ...(stranger ? [strangersLabel] : [])];
  },
};

export const marketSubscription: Pick<SubscriptionResolvers, 'market'> = {
  market: {
    subscribe: async (_root, { regionId, stationId, after }, context) => {
      assertOwnRegion(regionId, context);
      return (await watchMarket(uuid(stationId, 'stationId'), after, context)) as never;
    },
    resolve: (event: unknown, { stationId }: { stationId: string }) => ({
      event: event as OutboxEvent,
      stationId: uuid(stationId, 'stationId'),
    }),
  },
};

export const marketUpdate: MarketUpdateResolvers = {
  at: ({ event }) => event.occurredAt,
  cursor: ({ event }) => event.cursor,
  prices: async ({ stationId }, _arguments, { em, loaders }) => {
    const { specialization } = (await loaders.regionTerms()).settings;
    const onlooker = { playerId: null, specialization, now: (await loaders.now()).getTime() };
    const rows = (await readStock(em, [stationId])).filter(isListed).map((row) => stockNow(row, onlooker));
    return rows.toSorted(byBoardOrder);
  },
};

export const marketPrice: MarketPriceResolvers = {
  commodity: ({ good }) => good,
  buyPrice: async (row, _arguments, { loaders }) =>
    purchasePrice(row, 1, termsOf(null, await loaders.regionTerms(), await loaders.now())),
  sellPrice: async (row, _arguments, { loaders }) =>
    salePrice(row, 1, termsOf(null, await loaders.regionTerms(), await loaders.now())),
};
