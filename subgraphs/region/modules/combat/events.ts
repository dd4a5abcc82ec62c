/** The module's events. */
import { declareEvent } from '../sectors/events.ts';
import type { HullName } from '../ships/rules/hulls.ts';
import type { CombatResult } from './engine/duel.ts';
import type { FightKind, Spoils } from './entities.ts';

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
  /** IDs of the players whose ships were destroyed. */
  losses: string[];
  /** What the victor took of their holds. */
  loot: { good: string; quantity: number }[];
}

interface Ending extends Pick<CombatEndedPayload, 'result'> {
  rounds: readonly unknown[];
  spoils: readonly Spoils[];
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
export const combatEnded = (
  parties: CombatPayload,
  { result, rounds, spoils }: Ending,
): [string, CombatEndedPayload] => {
  const losses = spoils.map(({ victimId }) => victimId);
  const taken = spoils.flatMap(({ shares }) => shares).filter(({ looted }) => looted > 0);
  const loot = taken.map(({ good, looted }) => ({ good, quantity: looted }));
  return ['combat.ended', { ...parties, result, rounds: rounds.length, losses, loot }];
};
export const shipDestroyed = (payload: ShipDestroyedPayload): [string, ShipDestroyedPayload] => [
  'ship.destroyed',
  payload,
];

declareEvent('combat.started', { type: 'COMBAT_STARTED', typename: 'CombatStarted' });
declareEvent('combat.ended', { type: 'COMBAT_ENDED', typename: 'CombatEnded' });
declareEvent('ship.destroyed', { type: 'SHIP_DESTROYED', typename: 'ShipDestroyed' });
