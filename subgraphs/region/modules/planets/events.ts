/** The module's events. */
import { declareEvent } from '../sectors/events.ts';

export interface ColonizedPayload {
  planetId: string;
  playerId: string;
  sector: number;
  /** People on the planet when it became the player's. */
  colonists: number;
  how: 'CLAIM' | 'RECLAIM' | 'GENESIS' | 'CONQUEST';
}

export interface AbandonedPayload {
  planetId: string;
  playerId: string;
  sector: number;
}

export const planetColonized = (payload: ColonizedPayload): [string, ColonizedPayload] => [
  'planet.colonized',
  payload,
];
export const planetAbandoned = (payload: AbandonedPayload): [string, AbandonedPayload] => [
  'planet.abandoned',
  payload,
];

declareEvent('planet.colonized', { type: 'PLANET_COLONIZED', typename: 'PlanetColonized' });
declareEvent('planet.abandoned', { type: 'PLANET_ABANDONED', typename: 'PlanetAbandoned' });
