/** The module's events. */
import { declareEvent } from '../sectors/events.ts';
import type { HullName } from '../ships/rules/hulls.ts';
import type { CombatResult } from './engine/duel.ts';

export interface CombatPayload {
  combatId: string;
  /** The attacker. */
  playerId: string;
  defenderId: string;
  sector: number;
}

export interface CombatEndedPayload extends CombatPayload {
  result: CombatResult;
  rounds: number;
}

export interface ShipDestroyedPayload {
  combatId: string;
  /** Whose ship it was. */
  playerId: string;
  /** Null when both ships were destroyed. */
  killerId: string | null;
  shipId: string;
  hull: HullName;
  sector: number;
}

export const combatStarted = (payload: CombatPayload): [string, CombatPayload] => ['combat.started', payload];
export const combatEnded = (payload: CombatEndedPayload): [string, CombatEndedPayload] => [
  'combat.ended',
  payload,
];
export const shipDestroyed = (payload: ShipDestroyedPayload): [string, ShipDestroyedPayload] => [
  'ship.destroyed',
  payload,
];

declareEvent('combat.started', { type: 'COMBAT_STARTED', typename: 'CombatStarted' });
declareEvent('combat.ended', { type: 'COMBAT_ENDED', typename: 'CombatEnded' });
declareEvent('ship.destroyed', { type: 'SHIP_DESTROYED', typename: 'ShipDestroyed' });
