/** The hulls a pilot can fly. Source: domain facts §5.1; prices of its brackets, as §17 row 13 takes them. */
export type HullName =
  | 'ESCAPE_POD'
  | 'LIGHT_FREIGHTER'
  | 'CARGO_HAULER'
  | 'FAST_COURIER'
  | 'CITIZEN_CLIPPER'
  | 'SCOUT_SHIP'
  | 'COLONY_SHIP'
  | 'DEFENDER'
  | 'CARRIER'
  | 'WARP_JUMPER';

export type Weapon = 'LASER' | 'PLASMA' | 'MISSILE' | 'EMP' | 'AUTOCANNON' | 'PARTICLE' | 'TORPEDO';

interface Drive {
  /** Speed; 0 for what only jumps. */
  speed: number;
  /** Factor on the turns of a move. */
  turnCost: number;
  /** Scanner range: 2 and more discover hidden ways. */
  scanner: number;
}

interface Room {
  /** Units of goods it carries. */
  cargo: number;
  /** Settlers it carries. */
  colonists: number;
  /** Drones that fly from it at the same time. */
  drones: number;
  /** Genesis devices it carries. */
  genesis: number;
}

interface Body {
  shieldPoints: number;
  /** Shield points that come back in an hour. */
  shieldRegeneration: number;
  hullPoints: number;
  /** Adds to what an attacker has to overcome. */
  evasion: number;
  /** Part of the damage that shields swallow, and that the armour does. */
  shieldResistance: number;
  armour: number;
}

interface Arms {
  attackPower: number;
  defensePower: number;
  /** Turns that attacking this hull costs. */
  attackTurns: number;
  weapon: Weapon;
}

export interface Hull extends Drive, Room, Body, Arms {
  /** Credits at a shipyard. */
  price: number;
  /** Days a shipyard takes; null for what no shipyard builds. */
  buildDays: number | null;
  /** Uses tunnels at four fifths of the turns. */
  warpCapable: boolean;
}

const drive = (speed: number, turnCost: number, scanner: number): Drive => ({ speed, turnCost, scanner });
const room = (cargo: number, colonists: number, drones: number, genesis: number): Room => ({
  ...{ cargo, colonists, drones, genesis },
});
const body = (shields: [points: number, perHour: number], hullPoints: number, evasion: number): Body => ({
  ...{ shieldPoints: shields[0], shieldRegeneration: shields[1], hullPoints, evasion },
  ...{ shieldResistance: 0, armour: 0 },
});
const arms = (attackPower: number, defensePower: number, attackTurns: number, weapon: Weapon): Arms => ({
  ...{ attackPower, defensePower, attackTurns, weapon },
});
const resistance = (shieldResistance: number, armour: number): Pick<Body, 'shieldResistance' | 'armour'> => ({
  ...{ shieldResistance, armour },
});
const built = (price: number, buildDays: number | null): Pick<Hull, 'price' | 'buildDays'> => ({
  ...{ price, buildDays },
});
const courier: Hull = {
  ...built(30_000, 2),
  ...{ ...drive(2, 1, 3), ...room(200, 2, 0, 0), ...body([200, 15], 300, 35), ...resistance(0, 0.02) },
  ...{ ...arms(20, 15, 8, 'LASER'), warpCapable: false },
};

/** P: where a region gives no ship, newcomers come in what nobody buys or sells: it flies, docks and trades, so that they can earn one. */
export const poorestHull = 'ESCAPE_POD';

export const hulls: Record<HullName, Hull> = {
  ESCAPE_POD: {
    ...built(0, null),
    ...{ ...drive(0.25, 10, 1), ...room(50, 1, 0, 0), ...body([150, 5], 200, 10) },
    ...{ ...arms(10, 10, 10_000, 'LASER'), warpCapable: false },
  },
  LIGHT_FREIGHTER: {
    ...built(10_000, 1),
    ...{ ...drive(1, 1, 2), ...room(500, 5, 2, 0), ...body([300, 10], 400, 15), ...resistance(0.02, 0.03) },
    ...{ ...arms(10, 10, 12, 'LASER'), warpCapable: false },
  },
  CARGO_HAULER: {
    ...built(50_000, 3),
    ...{ ...drive(0.5, 2, 2), ...room(1000, 10, 2, 2), ...body([400, 8], 600, 5), ...resistance(0.03, 0.05) },
    ...{ ...arms(15, 20, 20, 'LASER'), warpCapable: false },
  },
  FAST_COURIER: courier,
  CITIZEN_CLIPPER: { ...courier, ...built(50_000, 2), ...arms(10, 10, 8, 'LASER') },
  SCOUT_SHIP: {
    ...built(25_000, 2),
    ...{ ...drive(2.5, 1, 5), ...room(100, 1, 1, 0), ...body([150, 12], 200, 45), ...resistance(0, 0.02) },
    ...{ ...arms(25, 10, 5, 'EMP'), warpCapable: false },
  },
  COLONY_SHIP: {
    ...built(100_000, 7),
    ...{ ...drive(0.4, 3, 2), ...room(1000, 50, 2, 5), ...body([400, 6], 600, 0), ...resistance(0.03, 0.05) },
    ...{ ...arms(15, 20, 35, 'LASER'), warpCapable: false },
  },
  DEFENDER: {
    ...built(70_000, 5),
    ...{ ...drive(1, 1, 3), ...room(400, 8, 6, 3), ...body([700, 20], 800, 20), ...resistance(0.1, 0.1) },
    ...{ ...arms(40, 50, 18, 'PLASMA'), warpCapable: false },
  },
  CARRIER: {
    ...built(150_000, 10),
    ...{
      ...drive(0.75, 2, 4),
      ...room(800, 20, 12, 5),
      ...body([800, 15], 900, 5),
      ...resistance(0.15, 0.15),
    },
    ...{ ...arms(30, 40, 45, 'MISSILE'), warpCapable: false },
  },
  WARP_JUMPER: {
    ...built(500_000, 21),
    ...{ ...drive(0, 1, 8), ...room(200, 3, 0, 1), ...body([500, 25], 600, 30), ...resistance(0.05, 0.05) },
    ...{ ...arms(20, 15, 100, 'PLASMA'), warpCapable: true },
  },
};
