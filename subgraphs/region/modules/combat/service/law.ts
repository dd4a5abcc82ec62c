/** What the law does about a fight: names, flags and the police. Source: domain facts §7.7. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { transferWithCommit } from '../../../ledger/credits.ts';
import type { CombatResult } from '../engine/duel.ts';
import { greyFrom, stationGreyFrom, type Fine } from '../rules/flags.ts';
import { policeFire } from '../rules/places.ts';
import { deeds, disgraced } from '../../sectors/rules/reputation.ts';
import { makeName } from './names.ts';
import { rankPointsFor } from '../rules/rewards.ts';
import type { Pilot } from '../../sectors/entities.ts';
import type { Site } from './ground.ts';
import type { Combatant, Scene } from './scene.ts';

/**
 * Changes ranks, names and flags of both sides by what happened, and lets the police fire on who attacked an innocent.
 * Repelling an attack makes a name only where the attack was a crime (P).
 * @returns the damage of the police
 */
export async function enforceLaw(
  tx: EntityManager,
  { attacker, defender, site, lawful, now }: Scene,
  result: CombatResult,
): Promise<number> {
  reward(attacker, defender, result);
  if (lawful) return 0;
  if (result === 'DEFENDER_VICTORY' || result === 'ATTACKER_FLED')
    await makeName(tx, defender.pilot, attacker.pilot.playerId, deeds.repelAttacker);
  return punish(attacker, site, now);
}

/** Marks who attacked an innocent, and lets the police fire. Returns the damage of the police. */
export function punish(culprit: Combatant, { policing }: Pick<Site, 'policing'>, now: Date): number {
  culprit.pilot.greyUntil = greyFrom(now);
  defame(culprit.pilot, now);
  return shootAt(culprit, policeFire(policing));
}

/** Marks who attacked a station, and lets the police fire where there are any. Returns their damage. */
export function outlaw(culprit: Combatant, policing: number, now: Date): number {
  culprit.pilot.stationGreyUntil = stationGreyFrom(now);
  defame(culprit.pilot, now);
  return shootAt(culprit, policeFire(policing));
}

/** Takes a fine from a locked pilot for the treasury, no more than was in its wallet when it was locked. To be taken last of all. */
export async function fine(
  tx: EntityManager,
  { playerId, credits }: Pilot,
  { credits: most, reason }: Fine,
  action: string,
): Promise<void> {
  await transferWithCommit(tx, [
    {
      ...{ from: accountOf('pilot', playerId), to: treasury, action },
      ...{ amount: Math.min(credits, most), cause: 'fine', reason },
    },
  ]);
}

function defame(pilot: Pilot, now: Date): void {
  Object.assign(pilot, disgraced(pilot, deeds.attackInnocent, now));
}

function reward(attacker: Combatant, defender: Combatant, result: CombatResult): void {
  const sides = {
    ATTACKER_VICTORY: [attacker.pilot, defender.pilot] as const,
    DEFENDER_VICTORY: [defender.pilot, attacker.pilot] as const,
  };
  const [winner, loser] = result in sides ? sides[result as keyof typeof sides] : [];
  if (winner && loser) winner.rankPoints += rankPointsFor(winner.rankPoints, loser.rankPoints);
}

/** Shields first; the police leave a ship its last hull point. */
function shootAt({ ship }: Combatant, damage: number): number {
  if (ship.hullPoints === 0) return 0;
  const shields = Math.min(ship.shieldPoints, damage);
  const hull = Math.min(ship.hullPoints - 1, damage - shields);
  ship.shieldPoints -= shields;
  ship.hullPoints -= hull;
  return shields + hull;
}
