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

interface Crossing extends Omit<TravelPayload, 'travelId' | 'status' | 'cost'> {
  journeyId: string;
  /** Null when left out. */
  cost?: number;
}

export const regionTravel = (
  status: TravelPayload['status'],
  { journeyId, cost, ...crossing }: Crossing,
): [string, TravelPayload] => [
  'player.region_travel',
  { ...crossing, status, travelId: journeyId, cost: cost ?? null },
];

declareEvent('player.region_travel', { type: 'PLAYER_REGION_TRAVEL', typename: 'RegionTravel' });
