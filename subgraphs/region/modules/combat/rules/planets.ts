/** How strong a planet is in a fight. Source: domain facts §7.6; P is marked. */

export type Specialization = 'AGRICULTURAL' | 'INDUSTRIAL' | 'MILITARY' | 'RESEARCH' | 'BALANCED';

/** Levels and units as a fight depends on them. */
export interface PlanetStrength {
  defenseLevel: number;
  generatorLevel: number;
  /** Shield units of the garrison. */
  shields: number;
  turrets: number;
  fighters: number;
  platforms: number;
  specialization: Specialization | null;
  /** 0 to 100. */
  morale: number;
  besieged: boolean;
}

/** Half of it where a siege has broken all morale. */
function spirit({ morale, besieged }: PlanetStrength): number {
  return besieged && morale === 0 ? 0.5 : 1;
}

/** P: the garrison's turrets and fighters are its weapons. */
export function planetAttack({ turrets, fighters, defenseLevel }: PlanetStrength): number {
  return 2 * (turrets + fighters) + 3 * defenseLevel;
}

export function planetDefense(planet: PlanetStrength): number {
  return (3 * planet.shields + 5 * planet.defenseLevel) * spirit(planet);
}

/** Factor on the defense (§8). */
const factors: Partial<Record<Specialization, number>> = { MILITARY: 1.5, BALANCED: 1.1 };

/** Part of a hit that does nothing, 0.9 at most. P: fighters count 1 % each, 10 % at most; a siege halves this too. */
export function damageReduction(planet: PlanetStrength): number {
  const parts =
    Math.min(50, 5 * planet.defenseLevel) +
    Math.min(40, 4 * planet.generatorLevel) +
    Math.min(18, 3 * planet.turrets) +
    Math.min(18, 6 * planet.platforms) +
    Math.min(10, planet.fighters);
  const factor = (planet.specialization && factors[planet.specialization]) ?? 1;
  return Math.min(0.9, (parts / 100) * factor * spirit(planet));
}

/** Points of shield that a generator holds up in a fight, and each shield unit. */
export const generatorPoints = 500;
export const unitPoints = 100;
/** P: a turret network counts as three turrets, a defense grid as two levels of defense. */
export const networkTurrets = 3;
export const gridLevels = 2;

/** Turns of an attack. */
export const invasionTurns = 3;
/** P: laying siege costs what an attack does. */
export const siegeTurns = 3;
