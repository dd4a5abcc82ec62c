import fc from '#tests/kit/fast-check.ts';
import { describe, expect, it } from '@jest/globals';
import { attackTurns, gateHitPoints, salvaged, salvo } from '#subgraphs/region/modules/gates/rules/attack.ts';
import {
  beaconPhase,
  focusPhase,
  isLongEnough,
  maxGates,
  mayStand,
  missingOf,
} from '#subgraphs/region/modules/gates/rules/building.ts';
import {
  beaconStatus,
  expiresAt,
  gateStatus,
  readyAt,
} from '#subgraphs/region/modules/gates/rules/status.ts';
import { tollFor, tollParts, type GateTerms } from '#subgraphs/region/modules/sectors/rules/gates.ts';

const hourMs = 3_600_000;
const start = Date.parse('2102-01-01T00:00:00Z');
const at = (hours: number): Date => new Date(start + hours * hourMs);
const hours = fc.nat(800).map((quarters) => quarters / 4);
const players = fc.constantFrom('a', 'b', 'c');
const terms: fc.Arbitrary<GateTerms> = fc.record({
  ownerId: players,
  access: fc.constantFrom('PUBLIC' as const, 'WHITELIST' as const, 'PRIVATE' as const),
  toll: fc.integer({ min: 0, max: 10_000 }),
  allowed: fc.uniqueArray(players),
});

describe('a toll', () => {
  it('is nothing for the owner and its guests, the gate’s for others, and nobody else passes', () => {
    fc.assert(
      fc.property(terms, players, (gate, player) => {
        const due = tollFor(gate, player);
        if (player === gate.ownerId) return expect(due).toBe(0);
        if (gate.access === 'PRIVATE') return expect(due).toBeNull();
        if (gate.allowed.includes(player)) return expect(due).toBe(0);
        return expect(due).toBe(gate.access === 'PUBLIC' ? gate.toll : null);
      }),
    );
  });

  it('is divided without rest, 85 % of it to the owner, rounded down', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (toll) => {
        const { owner, platform } = tollParts(toll);
        expect([owner + platform, owner]).toEqual([toll, Math.floor(toll * 0.85 + 1e-9)]);
      }),
    );
  });
});

describe('a phase', () => {
  it('takes what the facts say', () => {
    const goods = { ORE: 1_000, EQUIPMENT: 500 };
    expect(beaconPhase).toEqual({ turns: 50, credits: 10_000, goods: { ...goods, QUANTUM_CRYSTALS: 1 } });
    expect(focusPhase).toEqual({ turns: 100, credits: 10_000, goods: { ...goods, LUMEN_CRYSTALS: 30 } });
    expect([maxGates(false), maxGates(true)]).toEqual([1, 4]);
  });

  it('lacks what it takes less what was brought, and nothing once all is there', () => {
    const brought = fc.record({ ORE: fc.nat(1_200), EQUIPMENT: fc.nat(600), LUMEN_CRYSTALS: fc.nat(40) });
    fc.assert(
      fc.property(brought, (delivered) => {
        const lacks = Object.fromEntries(
          missingOf(focusPhase, delivered).map(({ good, quantity }) => [good, quantity]),
        );
        for (const [good, quantity] of Object.entries(focusPhase.goods))
          expect(lacks[good] ?? 0).toBe(Math.max(0, quantity - delivered[good as 'ORE']));
      }),
    );
  });
});

describe('time', () => {
  it('makes a beacon ready a day after its last goods, puts it out after two, and leaves what is matched or gone as it is', () => {
    const states = fc.constantFrom(
      'BUILDING' as const,
      'DEPLOYED' as const,
      'MATCHED' as const,
      'CANCELLED' as const,
    );
    fc.assert(
      fc.property(states, hours, hours, (state, supplied, now) => {
        const suppliedAt = state === 'BUILDING' ? null : at(supplied);
        const beacon = { state, laidAt: at(0), suppliedAt };
        const waits = state === 'BUILDING' || state === 'DEPLOYED';
        const out = now >= (suppliedAt ? supplied : 0) + 48;
        expect(beaconStatus(beacon, at(now))).toBe(waits && out ? 'EXPIRED' : state);
        const ready = readyAt(beacon);
        if (ready) expect(expiresAt(beacon).getTime() - ready.getTime()).toBe(24 * hourMs);
        else expect(state).toBe('BUILDING');
      }),
    );
  });

  it('opens a gate when it has harmonized, and nothing else', () => {
    fc.assert(
      fc.property(hours, hours, (opens, now) => {
        const harmonizing = { state: 'HARMONIZING' as const, opensAt: at(opens) };
        expect(gateStatus(harmonizing, at(now))).toBe(opens <= now ? 'ACTIVE' : 'HARMONIZING');
        for (const state of ['BUILDING', 'CANCELLED', 'COLLAPSED'] as const)
          expect(gateStatus({ state, opensAt: at(opens) }, at(now))).toBe(state);
      }),
    );
  });
});

describe('a place', () => {
  const ground = { type: 'STANDARD', number: 9, cluster: 2, capitalSector: 1, capitalCluster: 1 } as const;
  const free = { ...ground, gateSector: 5, isNexus: false };

  it('takes gates but where space is bent, at the capital, at the platform’s gate, and in all of Gateway Plaza', () => {
    expect(mayStand(free)).toBe(true);
    for (const type of ['BLACK_HOLE', 'WARP_STORM', 'FORBIDDEN'] as const)
      expect(mayStand({ ...free, type })).toBe(false);
    expect([mayStand({ ...free, number: 1 }), mayStand({ ...free, number: 5 })]).toEqual([false, false]);
    expect([mayStand({ ...free, cluster: 1 }), mayStand({ ...free, cluster: 1, isNexus: true })]).toEqual([
      ...[true, false],
    ]);
  });

  it('is far enough from another at fifty sectors, in both directions alike', () => {
    const point = fc.record({ x: fc.nat(60), y: fc.nat(60), z: fc.nat(60) });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const squared = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2;
        expect([isLongEnough(a, b), isLongEnough(b, a)]).toEqual(Array(2).fill(squared >= 2_500));
      }),
    );
  });
});

describe('an attack', () => {
  it('takes at least a hit point, more from who is stronger, and about a day’s turns to destroy a gate', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), hours, (power, more) => {
        expect(salvo(power)).toBeGreaterThanOrEqual(1);
        expect(salvo(power + more)).toBeGreaterThanOrEqual(salvo(power));
      }),
    );
    const turns = Math.ceil(gateHitPoints / salvo(40)) * attackTurns;
    expect(turns > 700 && turns < 1_500).toBe(true);
  });

  it('leaves salvage that fits, the dearest first, and never more than there is', () => {
    fc.assert(
      fc.property(fc.nat(2_000), (room) => {
        const loads = salvaged(room);
        const units = loads.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(units).toBe(Math.min(room, 760));
        if (room > 0) expect(loads[0]?.good).toBe('LUMEN_CRYSTALS');
      }),
    );
  });
});
