/** What the hulls a pilot can fly are like, as far as moving and carrying need it. Source: domain facts §5.1. */
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

export interface Hull {
  /** Factor on the turns of a move. */
  turnCost: number;
  shieldPoints: number;
  hullPoints: number;
  /** Scanner range: 2 and more discover hidden ways. */
  scanner: number;
  /** Uses tunnels at four fifths of the turns. */
  warpCapable: boolean;
  /** Units of goods it carries. */
  cargo: number;
}

export const hulls: Record<HullName, Hull> = {
  ESCAPE_POD: { turnCost: 10, shieldPoints: 150, hullPoints: 200, scanner: 1, warpCapable: false, cargo: 50 },
  LIGHT_FREIGHTER: {
    turnCost: 1,
    shieldPoints: 300,
    hullPoints: 400,
    scanner: 2,
    warpCapable: false,
    cargo: 500,
  },
  CARGO_HAULER: {
    turnCost: 2,
    shieldPoints: 400,
    hullPoints: 600,
    scanner: 2,
    warpCapable: false,
    cargo: 1000,
  },
  FAST_COURIER: {
    turnCost: 1,
    shieldPoints: 200,
    hullPoints: 300,
    scanner: 3,
    warpCapable: false,
    cargo: 200,
  },
  CITIZEN_CLIPPER: {
    turnCost: 1,
    shieldPoints: 200,
    hullPoints: 300,
    scanner: 3,
    warpCapable: false,
    cargo: 200,
  },
  SCOUT_SHIP: { turnCost: 1, shieldPoints: 150, hullPoints: 200, scanner: 5, warpCapable: false, cargo: 100 },
  COLONY_SHIP: {
    turnCost: 3,
    shieldPoints: 400,
    hullPoints: 600,
    scanner: 2,
    warpCapable: false,
    cargo: 1000,
  },
  DEFENDER: { turnCost: 1, shieldPoints: 700, hullPoints: 800, scanner: 3, warpCapable: false, cargo: 400 },
  CARRIER: { turnCost: 2, shieldPoints: 800, hullPoints: 900, scanner: 4, warpCapable: false, cargo: 800 },
  WARP_JUMPER: { turnCost: 1, shieldPoints: 500, hullPoints: 600, scanner: 8, warpCapable: true, cargo: 200 },
};
