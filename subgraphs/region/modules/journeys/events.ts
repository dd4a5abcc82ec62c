/** The module's events. */
import { declareEvent } from '../sectors/events.ts';
import type { JourneyMethod } from './rules/departure.ts';

export interface TravelPayload {
  playerId: string;
  /** ID of the journey, by the name the platform has for it. */
  travelId: string;
  status: 'DEPARTED' | 'ARRIVED' | 'RETURNED';
  method: JourneyMethod;
  fromRegionId: string;
  toRegionId: string;
  /** Fee and toll in credits; null where they are not known. */
  cost: number | null;
  /** Where the pilot was seen. */
  sector: number;
}

export const regionTravel = (payload: TravelPayload): [string, TravelPayload] => [
  'player.region_travel',
  payload,
];

declareEvent('player.region_travel', { type: 'PLAYER_REGION_TRAVEL', typename: 'RegionTravel' });
