/** One side's fire: does it hit, what does it do to drones, shields and hull. Source: domain facts §7.3. */
import type { Random } from '../../sectors/generation/random.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import { classModifier, weapons } from '../rules/weapons.ts';
import type { Fighter } from './fighter.ts';

export type Side = 'ATTACKER' | 'DEFENDER';

export interface Shot {
  by: Side;
  hit: boolean;
  critical: boolean;
  dronesDestroyed: number;
  shieldDamage: number;
  hullDamage: number;
}

export interface Fire {
  by: Side;
  own: Fighter;
  target: Fighter;
  ownPower: number;
  targetPower: number;
  /** Dampens the damage. */
  nebula: boolean;
}

/** Chance to hit, 0 to 0.8. */
export function hitChance(ownPower: number, opponentPower: number, ecm: number): number {
  const chance = Math.min(0.8, (ownPower / (opponentPower * 1.5)) * 0.6);
  return Math.max(0, chance - ecm);
}

/** One side's fire in a round; changes the target. */
export function fire({ by, own, target, ownPower, targetPower, nebula }: Fire, chance: Random): Shot {
  const missed: Shot = {
    ...{ by, hit: false, critical: false, dronesDestroyed: 0, shieldDamage: 0, hullDamage: 0 },
  };
  if (!chance.chance(hitChance(ownPower, targetPower, target.ecm))) return missed;
  const weapon = weapons[own.weapon];
  if (target.drones > 0) {
    const dronesDestroyed = Math.min(
      target.drones,
      Math.max(1, Math.floor(chance.int(1, 3) * weapon.shield)),
    );
    target.drones -= dronesDestroyed;
    return { ...missed, hit: true, dronesDestroyed };
  }
  return { ...missed, hit: true, ...wound(own, target, nebula, chance) };
}

/** Shields take what they can, the rest reaches the hull. */
function wound(
  own: Fighter,
  target: Fighter,
  nebula: boolean,
  chance: Random,
): Pick<Shot, 'critical' | 'shieldDamage' | 'hullDamage'> {
  const weapon = weapons[own.weapon];
  const drones = 1 + 0.05 * Math.floor(own.drones / 10);
  const damage =
    chance.int(1, 10) *
    (1 + own.rankBonus) *
    classModifier(own.hull, target.hull) *
    weapon.base *
    drones *
    (nebula ? 0.85 : 1);
  const { shieldResistance, armour } = figuresOf(target);
  const perShieldPoint = weapon.shield * (1 - shieldResistance);
  const absorbed = Math.min(damage, target.shieldPoints / perShieldPoint);
  const shieldDamage = absorbed > 0 ? points(absorbed * perShieldPoint, target.shieldPoints) : 0;
  const through = damage - absorbed;
  const critical = through > 0 && chance.chance(0.05);
  const hullDamage =
    through > 0 ? points(through * weapon.hull * (1 - armour) * (critical ? 1.5 : 1), target.hullPoints) : 0;
  target.shieldPoints -= shieldDamage;
  target.hullPoints -= hullDamage;
  return { critical, shieldDamage, hullDamage };
}

/** Damage in whole points: a hit costs at least one, and no more than there are. */
function points(damage: number, left: number): number {
  return Math.min(left, Math.max(1, Math.round(damage)));
}
