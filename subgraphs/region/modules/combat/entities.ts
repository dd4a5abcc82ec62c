/** The tables of the combat module as their rows are read. */
import type { HullName } from '../ships/rules/hulls.ts';
import type { AssaultRound, StationState } from './engine/assault.ts';
import type { InvasionRound, PlanetState } from './engine/invasion.ts';
import type { CombatResult, DuelState, Round } from './engine/duel.ts';
import type { MineState, MineStrike } from './engine/mine.ts';
import type { SwarmRound, SwarmState } from './engine/swarm.ts';
import type { DeploymentKind } from './rules/deployments.ts';
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

interface FightBase {
  id: string;
  sector: number;
  attackerId: string;
  seed: string;
  result: CombatResult;
  lawful: boolean;
  policeDamage: number;
  spoils: Spoils[];
  at: Date;
}

/** Ship against ship. */
export interface CombatRow extends FightBase {
  kind: 'SHIP';
  defenderId: string;
  attackerShipId: string;
  defenderShipId: string;
  state: DuelState;
  rounds: Round[];
  fledTo: number | null;
}

/** Either side of a fight with a deployment has the one ship there is. */
interface WithDeployment extends FightBase {
  defenderId: string;
  attackerShipId: string | null;
  defenderShipId: string | null;
  /** The deployment. */
  targetId: string;
}

export interface DroneFightRow extends WithDeployment {
  kind: 'DRONES';
  state: SwarmState;
  rounds: SwarmRound[];
}

export interface MineStrikeRow extends WithDeployment {
  kind: 'MINES';
  state: MineState;
  rounds: MineStrike[];
}

export interface StationFightRow extends FightBase {
  kind: 'STATION';
  attackerShipId: string;
  /** The station. */
  targetId: string;
  state: StationState;
  rounds: AssaultRound[];
}

export interface PlanetFightRow extends FightBase {
  kind: 'PLANET';
  /** Who held the planet. */
  defenderId: string;
  attackerShipId: string;
  /** The planet. */
  targetId: string;
  state: PlanetState;
  rounds: InvasionRound[];
}

/** A fight of any kind: state and seed fight it again. */
export type FightRow = CombatRow | DroneFightRow | MineStrikeRow | StationFightRow | PlanetFightRow;
export type FightKind = FightRow['kind'];

export interface DeploymentRow {
  id: string;
  sector: number;
  ownerId: string;
  kind: DeploymentKind;
  deployedAt: Date;
  quantity: number;
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
