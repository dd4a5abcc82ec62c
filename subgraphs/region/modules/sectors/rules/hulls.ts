/** What the hulls a pilot can fly are like, as far as moving needs it. Source: domain facts §5.1. */
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
}

export const hulls: Record<HullName, Hull> = {
  ESCAPE_POD: { turnCost: 10, shieldPoints: 150, hullPoints: 200, scanner: 1, warpCapable: false },
  LIGHT_FREIGHTER: { turnCost: 1, shieldPoints: 300, hullPoints: 400, scanner: 2, warpCapable: false },
  CARGO_HAULER: { turnCost: 2, shieldPoints: 400, hullPoints: 600, scanner: 2, warpCapable: false },
  FAST_COURIER: { turnCost: 1, shieldPoints: 200, hullPoints: 300, scanner: 3, warpCapable: false },
  CITIZEN_CLIPPER: { turnCost: 1, shieldPoints: 200, hullPoints: 300, scanner: 3, warpCapable: false },
  SCOUT_SHIP: { turnCost: 1, shieldPoints: 150, hullPoints: 200, scanner: 5, warpCapable: false },
  COLONY_SHIP: { turnCost: 3, shieldPoints: 400, hullPoints: 600, scanner: 2, warpCapable: false },
  DEFENDER: { turnCost: 1, shieldPoints: 700, hullPoints: 800, scanner: 3, warpCapable: false },
  CARRIER: { turnCost: 2, shieldPoints: 800, hullPoints: 900, scanner: 4, warpCapable: false },
  WARP_JUMPER: { turnCost: 1, shieldPoints: 500, hullPoints: 600, scanner: 8, warpCapable: true },
};
