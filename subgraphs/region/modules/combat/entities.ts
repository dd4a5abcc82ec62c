/** The tables of the combat module as their rows are read. */
import type { HullName } from '../ships/rules/hulls.ts';
import type { CombatResult, DuelState, Round } from './engine/duel.ts';
import type { Share } from './rules/spoils.ts';

/** What became of a destroyed ship's hold. */
export interface Spoils {
  /** The player whose ship was destroyed. */
  victimId: string;
  victorId: string | null;
  wreckId: string | null;
  shares: Share[];
  /** Credits of bounties that the victor collected. */
  bounties: number;
}

export interface CombatRow {
  id: string;
  sector: number;
  attackerId: string;
  defenderId: string;
  attackerShipId: string;
  defenderShipId: string;
  state: DuelState;
  seed: string;
  result: CombatResult;
  rounds: Round[];
  lawful: boolean;
  policeDamage: number;
  spoils: Spoils[];
  fledTo: number | null;
  at: Date;
}

export interface WreckRow {
  id: string;
  sector: number;
  hull: HullName;
  ownerId: string;
  killerId: string | null;
  at: Date;
  goods: { good: string; quantity: number }[];
}

export interface BountyRow {
  id: string;
  targetId: string;
  posterId: string;
  amount: number;
  postedAt: Date;
  expiresAt: Date;
}
