/** What a planet brings to a fight, as fights and its owner read it; what that is worth is combat's to say. Source: domain facts §7.6. */
import {
  generatorPoints,
  gridLevels,
  networkTurrets,
  unitPoints,
  type PlanetStrength,
} from '../../combat/rules/planets.ts';
import { levelOf, type Colony } from './colony.ts';

type Defended = Pick<Colony, 'buildings' | 'garrison' | 'specialization' | 'siege' | 'morale'>;
type Shielded = Pick<Colony, 'buildings' | 'garrison' | 'shieldPoints'>;

export function strengthOf(colony: Defended): PlanetStrength {
  const { garrison, specialization, morale } = colony;
  return {
    defenseLevel: levelOf(colony, 'DEFENSE') + gridLevels * levelOf(colony, 'DEFENSE_GRID'),
    ...{ generatorLevel: levelOf(colony, 'SHIELD_GENERATOR'), shields: garrison.SHIELDS },
    turrets: garrison.TURRETS + networkTurrets * levelOf(colony, 'TURRET_NETWORK'),
    ...{ fighters: garrison.FIGHTERS, platforms: levelOf(colony, 'ORBITAL_PLATFORM') },
    ...{ specialization, morale, besieged: colony.siege !== null },
  };
}

/** What the generator has charged, as far as it holds that up in a fight. */
function charged({ buildings, shieldPoints }: Shielded): number {
  return Math.min(shieldPoints, generatorPoints * levelOf({ buildings }, 'SHIELD_GENERATOR'));
}

/** What an attacker has to shoot away before anything else is hit. */
export function shieldHitPoints(colony: Shielded): number {
  return charged(colony) + unitPoints * colony.garrison.SHIELDS;
}

/** Takes points from the shield: the generator's charge goes first; after that each shield unit that is hit is gone (P). */
export function wearShield(colony: Shielded, lost: number): void {
  const charge = Math.min(charged(colony), lost);
  colony.shieldPoints -= charge;
  colony.garrison.SHIELDS -= Math.ceil((lost - charge) / unitPoints);
}
