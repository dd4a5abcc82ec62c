import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import {
  arrivalDamage,
  hullAfter,
  moveCost,
  tunnelRadiation,
} from '#subgraphs/region/modules/sectors/rules/movement.ts';
import { cheapestRoute, type Step } from '#subgraphs/region/modules/sectors/rules/route.ts';
import { accepts, type Watcher } from '#subgraphs/region/modules/sectors/rules/watching.ts';
import type { Ship } from '#subgraphs/region/modules/sectors/entities.ts';

const open = { type: 'STANDARD', nebulaCoreTurns: 0 } as const;
const ship = {
  hull: 'SCOUT_SHIP',
  hullPoints: 200,
  maxHullPoints: 200,
  shieldPoints: 150,
  maxShieldPoints: 150,
} as Ship;

describe('the cost of a move', () => {
  it.each([
    [
      'a scout pays the edge',
      { kind: 'WARP', edgeCost: 3, hull: 'SCOUT_SHIP', condition: 100, destination: open },
      3,
    ],
    [
      'a colony ship pays three times',
      { kind: 'WARP', edgeCost: 3, hull: 'COLONY_SHIP', condition: 100, destination: open },
      9,
    ],
    [
      'a warp jumper saves a fifth in tunnels',
      { kind: 'TUNNEL', edgeCost: 10, hull: 'WARP_JUMPER', condition: 100, destination: open },
      8,
    ],
    [
      'but not on warps',
      { kind: 'WARP', edgeCost: 10, hull: 'WARP_JUMPER', condition: 100, destination: open },
      10,
    ],
    [
      'a neglected ship pays half more',
      { kind: 'WARP', edgeCost: 3, hull: 'SCOUT_SHIP', condition: 49, destination: open },
      4,
    ],
    [
      'a nebula core adds its turns',
      {
        kind: 'WARP',
        edgeCost: 1,
        hull: 'SCOUT_SHIP',
        condition: 100,
        destination: { type: 'NEBULA', nebulaCoreTurns: 4 },
      },
      5,
    ],
    [
      'a storm doubles',
      {
        kind: 'WARP',
        edgeCost: 2,
        hull: 'SCOUT_SHIP',
        condition: 100,
        destination: { type: 'WARP_STORM', nebulaCoreTurns: 0 },
      },
      4,
    ],
    [
      'never less than one',
      { kind: 'TUNNEL', edgeCost: 1, hull: 'WARP_JUMPER', condition: 100, destination: open },
      1,
    ],
  ] as const)('%s', (_name, input, turns) => {
    expect(moveCost(input)).toBe(turns);
  });
});

describe('arriving', () => {
  it('costs shields twice the hazard in percent', () => {
    expect(arrivalDamage({ hazardLevel: 10, radiationLevel: 0 }, ship).hazard.shield).toBe(30);
  });

  it('harms the hull by radiation only without shields and above one half', () => {
    const bare = { ...ship, shieldPoints: 0 };
    expect(arrivalDamage({ hazardLevel: 5, radiationLevel: 0.9 }, ship).radiation.hull).toBe(0);
    expect(arrivalDamage({ hazardLevel: 5, radiationLevel: 0.5 }, bare).radiation.hull).toBe(0);
    expect(arrivalDamage({ hazardLevel: 5, radiationLevel: 1 }, bare).radiation.hull).toBe(10);
  });

  it('destroys a ship only in black holes and forbidden sectors, and a pod nowhere', () => {
    const wreck = { ...ship, hullPoints: 3 };
    expect(hullAfter(wreck, 10, 'STAR_CLUSTER')).toBe(1);
    expect(hullAfter(wreck, 10, 'BLACK_HOLE')).toBe(0);
    expect(hullAfter({ ...wreck, hull: 'ESCAPE_POD' }, 10, 'FORBIDDEN')).toBe(1);
  });

  it('leaks radiation below half and more below three tenths of stability', () => {
    expect([0.7, 0.49, 0.29].map((stability) => tunnelRadiation(stability, 200))).toEqual([0, 4, 10]);
  });
});

describe('the cheapest route', () => {
  const graph = fc.array(
    fc.record({
      from: fc.integer({ min: 1, max: 12 }),
      to: fc.integer({ min: 1, max: 12 }),
      turns: fc.integer({ min: 0, max: 9 }),
    }),
    {
      maxLength: 60,
    },
  );

  it('costs what a slow reference says, on any graph', () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const steps: Step[] = edges.map((edge) => ({ ...edge, kind: 'WARP', toll: 0 }));
        const cost = new Map([[1, 0]]);
        for (let round = 0; round < 12; round++) {
          for (const { from, to, turns } of steps) {
            const through = (cost.get(from) ?? Infinity) + turns;
            if (through < (cost.get(to) ?? Infinity)) cost.set(to, through);
          }
        }
        const found = cheapestRoute(1, 9, (sector) => steps.filter((step) => step.from === sector));
        expect(found?.reduce((sum, hop) => sum + hop.turns, 0)).toBe(cost.get(9));
        found?.forEach((hop, index) => expect(hop.from).toBe(index === 0 ? 1 : found[index - 1]?.to));
      }),
    );
  });

  it('is empty when start and goal are the same', () => {
    expect(cheapestRoute(4, 4, () => [])).toEqual([]);
  });
});

describe('who sees an event', () => {
  const event = {
    id: 'e',
    regionId: 'r',
    type: 'player.move',
    payload: { playerId: 'boris', fromSector: 3, toSector: 4 },
    occurredAt: new Date(),
    cursor: '1.1',
    xid: 1,
    seq: 1,
  };
  const watcher = (more: Partial<Watcher>): Watcher => ({
    playerId: 'ada',
    seesAll: false,
    known: new Map([[1, 0]]),
    types: null,
    sectors: null,
    near: null,
    ...more,
  });

  it('is whoever knows one of its sectors, its own player, and the owner', () => {
    expect(accepts(watcher({}), event)).toBe(false);
    expect(accepts(watcher({ known: new Map([[4, 0]]) }), event)).toBe(true);
    expect(accepts(watcher({ playerId: 'boris' }), event)).toBe(true);
    expect(accepts(watcher({ seesAll: true }), event)).toBe(true);
  });

  it('is narrowed down by types and sectors', () => {
    expect(accepts(watcher({ seesAll: true, types: new Set(['PLAYER_ARRIVE']) }), event)).toBe(false);
    expect(accepts(watcher({ seesAll: true, sectors: new Set([9]) }), event)).toBe(false);
  });

  it("grows with the watcher's own scans, which nobody is told of", () => {
    const mine = watcher({});
    expect(accepts(mine, { ...event, type: 'player.scan', payload: { playerId: 'ada', sector: 4 } })).toBe(
      false,
    );
    expect(accepts(mine, event)).toBe(true);
  });
});
