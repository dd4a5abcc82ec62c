/** The module's events. */
import type { PlatformPayload } from '#wire/platform-payloads.ts';
import type { Commodity } from './rules/commodities.ts';
import { declareEvent } from '../sectors/events.ts';

export interface TradePayload {
  playerId: string;
  sector: number;
  transactionId: string;
  stationId: string;
  direction: 'BUY' | 'SELL';
  commodity: Commodity;
  quantity: number;
  unitPrice: number;
  tax: number;
}

export interface PortPayload {
  sector: number;
  stationId: string;
  commodity: Commodity;
  quantity: number;
}

export interface PricedPayload extends PortPayload {
  /** Credits for a unit, for somebody without a pilot here; null when it is not sold, or not bought. */
  buyPrice: number | null;
  sellPrice: number | null;
}

interface ChangedPayload {
  /** ID of the player who changed it. */
  by: string;
  changes: object;
}

export interface StationPayload {
  sector: number;
  stationId: string;
  /** ID of the player who changed it. */
  by: string;
  change: 'BOUGHT' | 'SOLD' | 'TERMS';
}

export interface BumpedPayload {
  playerId: string;
  shipId: string;
  stationId: string;
  sector: number;
}

export interface AlertPayload extends PortPayload {
  kind: 'SPIKE' | 'CRASH';
  /** Change of the midpoint since the hour began, as a part of it. */
  change: number;
}

export const tradeCompleted = (payload: TradePayload): [string, TradePayload] => ['trade.completed', payload];
export const portUpdated = (payload: PricedPayload): [string, PricedPayload] => ['port.updated', payload];
export const stationChanged = (payload: StationPayload): [string, StationPayload] => [
  'station.changed',
  payload,
];
export const slipBumped = (payload: BumpedPayload): [string, BumpedPayload] => [
  'docking_slip.bumped',
  payload,
];
export const priceAlerted = (payload: AlertPayload): [string, AlertPayload] => ['price.alert', payload];

/** Goods of another region were sold here: told to the platform, which tells it to both regions. */
export const tradedAcross = (
  payload: PlatformPayload<'trade.cross_regional'>,
): [string, PlatformPayload<'trade.cross_regional'>] => ['trade.cross_regional', payload];

/** For the audit and for caches, not for clients. */
export const economyChanged = (payload: ChangedPayload): [string, ChangedPayload] => [
  'economy.changed',
  payload,
];

declareEvent('trade.completed', { type: 'TRADE_COMPLETED', typename: 'TradeCompleted', private: true });
declareEvent('port.updated', { type: 'PORT_UPDATED', typename: 'PortUpdated' });
declareEvent('price.alert', { type: 'PRICE_ALERT', typename: 'PriceAlert' });
declareEvent('station.changed', { type: 'STATION_CHANGED', typename: 'StationChanged' });
declareEvent('docking_slip.bumped', {
  ...{ type: 'DOCKING_SLIP_BUMPED', typename: 'DockingSlipBumped' },
  private: true,
});
