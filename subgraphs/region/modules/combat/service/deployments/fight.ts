/** One fight of a ship with a deployment, settled to the last drone: what both ways to begin it share. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { CombatResult, Remains } from '../../engine/duel.ts';
import type { Fighter } from '../../engine/fighter.ts';
import { strikeMine } from '../../engine/mine.ts';
import { swarm } from '../../engine/swarm.ts';
import type { DeploymentRow, DroneFightRow, MineStrikeRow } from '../../entities.ts';
import { combatEnded, combatStarted } from '../../events.ts';
import { settleLoss } from '../aftermath.ts';
import { writeFight } from '../combats.ts';
import { fighterOf, leaveAs } from '../fighters.ts';
import type { Holds } from '../holds.ts';
import type { Combatant } from '../scene.ts';
import { reduce } from './store.ts';

export interface Clash {
  regionId: string;
  /** The ship and its pilot, locked. */
  pilot: Combatant['pilot'];
  ship: Combatant['ship'];
  /** Locked too. */
  deployment: DeploymentRow;
  /** Who began it. */
  attacker: 'SHIP' | 'DRONES';
  holds: Holds;
  seed: string;
  now: Date;
  lawful: boolean;
  /** What the law does to the ship's pilot once the fight is over; the damage of the police. */
  punish: () => number;
}

export interface Clashed {
  combatId: string;
  result: CombatResult;
  shieldDamage: number;
  hullDamage: number;
  /** Deployed units that are gone. */
  destroyed: number;
}

/** What a fight of either kind comes to. */
interface Outcome {
  result: CombatResult;
  ship: Remains;
  destroyed: number;
  log: Pick<DroneFightRow, 'kind' | 'state' | 'rounds'> | Pick<MineStrikeRow, 'kind' | 'state' | 'rounds'>;
}

export async function clash(tx: EntityManager, fight: Clash): Promise<Clashed> {
  const { regionId, pilot, ship, deployment, attacker, holds, seed, lawful } = fight;
  const combatId = randomUUID();
  const outcome = fought(fighterOf({ pilot, ship }, holds), fight);
  const { shieldPoints, hullPoints } = ship;
  const [mine, theirs] = [pilot.playerId, deployment.ownerId];
  const [attackerId, defenderId] = attacker === 'SHIP' ? [mine, theirs] : [theirs, mine];
  const parties = {
    ...{ kind: outcome.log.kind, combatId, playerId: attackerId, defenderId },
    ...{ targetId: deployment.id, sector: deployment.sector },
  };
  await emit(tx, regionId, ...combatStarted(parties));
  await reduce(tx, deployment, { to: 'consumed', quantity: outcome.destroyed, action: combatId });
  await leaveAs(tx, { pilot, ship }, outcome.ship, { holds, combatId });
  const policeDamage = fight.punish();
  await tx.flush();
  const loss = {
    ...{ victim: { pilot, ship }, victor: null, victorId: theirs, killerId: theirs },
    weapon: deployment.kind === 'MINES' ? ('MISSILE' as const) : ('LASER' as const),
  };
  const spoils =
    outcome.ship.hullPoints === 0
      ? [await settleLoss(tx, loss, { regionId, combatId, seed, now: fight.now, holds })]
      : [];
  await writeFight(tx, {
    ...{ id: combatId, sector: deployment.sector, attackerId, defenderId, targetId: deployment.id },
    attackerShipId: attacker === 'SHIP' ? ship.id : null,
    defenderShipId: attacker === 'SHIP' ? null : ship.id,
    ...{ ...outcome.log, seed, result: outcome.result, lawful, policeDamage, spoils },
  });
  const { result } = outcome;
  await emit(tx, regionId, ...combatEnded(parties, { result, rounds: outcome.log.rounds, spoils }));
  return {
    ...{ combatId, result, destroyed: outcome.destroyed },
    shieldDamage: shieldPoints - outcome.ship.shieldPoints,
    hullDamage: hullPoints - outcome.ship.hullPoints,
  };
}

function fought(ship: Fighter, { deployment, attacker, seed }: Clash): Outcome {
  if (deployment.kind === 'MINES') {
    const state = { ship };
    const strike = strikeMine(state);
    return {
      ...{ result: strike.result, ship: strike.ship, destroyed: 1 },
      log: { kind: 'MINES', state, rounds: [strike] },
    };
  }
  const { quantity: drones } = deployment;
  const state = { ship, drones, defending: deployment.kind === 'DEFENSE_DRONES', attacker };
  const { result, rounds, ...left } = swarm(state, seed);
  return {
    ...{ result, ship: left.ship, destroyed: drones - left.drones },
    log: { kind: 'DRONES', state, rounds },
  };
}
