/** What a planet brings to a fight, as fights and its owner read it. Source: domain facts §7.6. */
import { levelOf, type Colony } from './colony.ts';

type Defended = Pick<Colony, 'buildings' | 'garrison' | 'specialization' | 'siege' | 'morale'>;

/** P: the "weapons" of the facts are the turrets. */
export function attackPower({ buildings, garrison }: Defended): number {
  return 2 * garrison.TURRETS + 3 * levelOf({ buildings }, 'DEFENSE');
}

/** A siege halves it once nobody believes in relief. */
export function defensePower(colony: Defended): number {
  const power = 3 * colony.garrison.SHIELDS + 5 * levelOf(colony, 'DEFENSE');
  return colony.siege && colony.morale === 0 ? power / 2 : power;
}

/** Part of the damage that never arrives, 0 to 0.9. */
export function damageReduction(colony: Defended): number {
  const share = (count: number, each: number, most: number): number => Math.min(most, count * each);
  const percent =
    share(levelOf(colony, 'DEFENSE'), 5, 50) +
    share(levelOf(colony, 'SHIELD_GENERATOR'), 4, 40) +
    share(colony.garrison.TURRETS, 3, 18) +
    share(levelOf(colony, 'ORBITAL_PLATFORM'), 6, 18);
  return Math.min(90, percent * (colony.specialization === 'MILITARY' ? 1.5 : 1)) / 100;
}

/** What an attacker has to shoot away before anything else is hit. */
export function shieldHitPoints(colony: Defended): number {
  return 500 * levelOf(colony, 'SHIELD_GENERATOR') + 100 * colony.garrison.SHIELDS;
}
