/** The module's events. */
import { declareEvent } from '../sectors/events.ts';
import type { HullName } from '../ships/rules/hulls.ts';
import type { CombatResult } from './engine/duel.ts';
import type { FightKind } from './entities.ts';

export interface CombatPayload {
  kind: FightKind;
  combatId: string;
  /** The attacker. */
  playerId: string;
  /** Null for what belongs to nobody. */
  defenderId: string | null;
  /** The deployment, station or planet that fought; null in a fight between two ships. */
  targetId: string | null;
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
  /** Null when both ships were destroyed, or no player destroyed it. */
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
