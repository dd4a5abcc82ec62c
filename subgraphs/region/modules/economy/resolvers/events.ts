/** The economy's events as subscribers see them. */
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import type {
  DockingSlipBumpedResolvers,
  PortUpdatedResolvers,
  PriceAlertResolvers,
  StationChangedResolvers,
  TradeCompletedResolvers,
} from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { AlertPayload, BumpedPayload, PricedPayload, StationPayload, TradePayload } from '../events.ts';

const traded = payloadOf<TradePayload>();
const port = payloadOf<PricedPayload>();
const alert = payloadOf<AlertPayload>();
const changed = payloadOf<StationPayload>();
const bumped = payloadOf<BumpedPayload>();

export const tradeCompleted: TradeCompletedResolvers = {
  ...sharedEventFields,
  player: (event) => ({ id: traded(event).playerId }),
  transactionId: (event) => traded(event).transactionId,
  stationId: (event) => traded(event).stationId,
  sector: (event) => traded(event).sector,
  direction: (event) => traded(event).direction,
  commodity: (event) => traded(event).commodity,
  quantity: (event) => traded(event).quantity,
  unitPrice: (event) => traded(event).unitPrice,
  tax: (event) => traded(event).tax,
};

export const portUpdated: PortUpdatedResolvers = {
  ...sharedEventFields,
  stationId: (event) => port(event).stationId,
  sector: (event) => port(event).sector,
  commodity: (event) => port(event).commodity,
  quantity: (event) => port(event).quantity,
  buyPrice: (event) => port(event).buyPrice ?? null,
  sellPrice: (event) => port(event).sellPrice ?? null,
};

export const priceAlert: PriceAlertResolvers = {
  ...sharedEventFields,
  stationId: (event) => alert(event).stationId,
  sector: (event) => alert(event).sector,
  commodity: (event) => alert(event).commodity,
  kind: (event) => alert(event).kind,
  change: (event) => alert(event).change,
};

export const stationChanged: StationChangedResolvers = {
  ...sharedEventFields,
  stationId: (event) => changed(event).stationId,
  sector: (event) => changed(event).sector,
  what: (event) => changed(event).change,
};

export const dockingSlipBumped: DockingSlipBumpedResolvers = {
  ...sharedEventFields,
  shipId: (event) => bumped(event).shipId,
  stationId: (event) => bumped(event).stationId,
  sector: (event) => bumped(event).sector,
};
