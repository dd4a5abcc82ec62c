/** What a ship can do with what is built into it: the hull's figures, raised by upgrades. Source: domain facts §5.1. */
import { hulls, type Hull, type HullName } from './hulls.ts';
import { topLevel, type Upgrade, type Upgrades } from './upgrades.ts';

export interface Figures extends Hull {
  /** Factor on the wear of time and on the chance of a failure. */
  wear: number;
}

export interface Built {
  hull: HullName;
  /** None when left out. */
  upgrades?: Upgrades | undefined;
}

/** What an upgrade adds at level 5. */
const whole = { speed: 0.5, cargo: 0.3, shields: 200, hull: 300, evasion: 15 };
/** What an upgrade adds per level; scanner, genesis and wear are P. */
const perLevel = { scanner: 1, drones: 2, genesis: 2, wear: 0.15 };

/** The effective figures. Turns of a move fall as the speed grows (P: the facts name the speed and give it no effect). */
export function figuresOf({ hull, upgrades = {} }: Built): Figures {
  const base = hulls[hull];
  const level = (upgrade: Upgrade): number => upgrades[upgrade] ?? 0;
  const added = (upgrade: Upgrade, most: number): number => (most * level(upgrade)) / topLevel;
  const speed = base.speed + added('ENGINE', whole.speed);
  return {
    ...base,
    speed,
    turnCost: speed === 0 ? base.turnCost : (base.turnCost * base.speed) / speed,
    scanner: base.scanner + perLevel.scanner * level('SENSOR'),
    cargo: Math.floor(base.cargo * (1 + added('CARGO_HOLD', whole.cargo)) + 1e-9),
    drones: base.drones + perLevel.drones * level('DRONE_BAY'),
    genesis: base.genesis + perLevel.genesis * level('GENESIS_CONTAINMENT'),
    shieldPoints: base.shieldPoints + added('SHIELD', whole.shields),
    hullPoints: base.hullPoints + added('HULL', whole.hull),
    evasion: base.evasion + added('SENSOR', whole.evasion),
    wear: 1 - perLevel.wear * level('MAINTENANCE_SYSTEM'),
  };
}
