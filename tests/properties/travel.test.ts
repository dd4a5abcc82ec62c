import fc from '#tests/kit/fast-check.ts';
import { describe, expect, it, test } from '@jest/globals';
import { readTravelConfig } from '#subgraphs/travel/config.ts';
import { isForeign, visitsLeft } from '#subgraphs/travel/rules/allowance.ts';
import { reasonsAgainst, type Answers } from '#subgraphs/travel/rules/authorisation.ts';
import { pauseBefore } from '#subgraphs/travel/rules/backoff.ts';
import {
  feeOf,
  needsPlace,
  portablePercentOf,
  refundOf,
  transitOf,
} from '#subgraphs/travel/rules/passage.ts';
import {
  diversionRefund,
  endingOf,
  followers,
  isCancellable,
  isOver,
  ourRefusals,
} from '#subgraphs/travel/rules/states.ts';
import type { JourneyState } from '#subgraphs/travel/generated/types.ts';

const methods = fc.constantFrom('PLATFORM_GATE', 'PLAYER_GATE', 'WARP_JUMPER');
const passages = fc.record({
  method: methods,
  express: fc.boolean(),
  hops: fc.integer({ min: 1, max: 30 }),
  galacticCitizen: fc.boolean(),
});

describe('a passage', () => {
  it('costs what the facts say', () => {
    const standard = { method: 'PLATFORM_GATE', express: false, hops: 2, galacticCitizen: false } as const;
    expect(feeOf(standard)).toBe(200);
    expect(feeOf({ ...standard, hops: 1 })).toBe(150);
    expect(feeOf({ ...standard, hops: 9 })).toBe(500);
    expect(feeOf({ ...standard, express: true })).toBe(400);
    expect(feeOf({ ...standard, galacticCitizen: true })).toBe(180);
    expect(portablePercentOf({ galacticCitizen: true })).toBe(75);
    expect(portablePercentOf({ galacticCitizen: false })).toBe(25);
  });

  it('is a whole number of credits within bounds, cheaper for citizens, dearer by express, free where the platform does nothing', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const fee = feeOf(passage);
        if (passage.method !== 'PLATFORM_GATE') return expect(fee).toBe(0);
        const bounds = passage.express ? [180, 1_000] : [90, 500];
        expect(
          Number.isInteger(fee) &&
            fee >= bounds[0]! &&
            fee <= bounds[1]! &&
            feeOf({ ...passage, galacticCitizen: true }) <= feeOf({ ...passage, galacticCitizen: false }) &&
            feeOf({ ...passage, express: true }) > feeOf({ ...passage, express: false }),
        ).toBe(true);
        return undefined;
      }),
    );
  });

  it('takes time and a place only where the terminal is passed, and the express lane takes no place', () => {
    const times = { transitMs: 30_000, expressTransitMs: 10_000, timeoutMs: 1 };
    fc.assert(
      fc.property(passages, (passage) => {
        const gate = passage.method === 'PLATFORM_GATE';
        const expected = gate ? (passage.express ? 10_000 : 30_000) : 0;
        expect([transitOf(passage, times), needsPlace(passage)]).toEqual([
          expected,
          gate && !passage.express,
        ]);
      }),
    );
  });

  it('never gives back more than it cost', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(0, 50, 100), (cost, percent) => {
        const refund = refundOf(cost, percent);
        expect(
          Number.isInteger(refund) && refund >= 0 && refund <= cost && (percent < 100 || refund === cost),
        ).toBe(true);
        return undefined;
      }),
    );
  });
});

describe('the allowance', () => {
  it('is three visits a month for free accounts, and any number for Galactic Citizens', () => {
    expect([0, 2, 3, 9].map((made) => visitsLeft(false, made, 3))).toEqual([3, 1, 0, 0]);
    expect(visitsLeft(true, 99, 3)).toBeNull();
  });

  it('counts neither the Nexus nor home, nor a region of the player’s own', () => {
    const visit = { destinationId: 'a', nexusId: 'n', homeId: 'h', owner: false };
    expect(isForeign(visit)).toBe(true);
    expect(isForeign({ ...visit, destinationId: 'n' })).toBe(false);
    expect(isForeign({ ...visit, destinationId: 'h' })).toBe(false);
    expect(isForeign({ ...visit, homeId: undefined })).toBe(true);
    expect(isForeign({ ...visit, owner: true })).toBe(false);
  });
});

describe('authorisation', () => {
  const fine: Answers = {
    departure: { code: null, message: null, credits: 1_000, coolingUntil: null },
    entry: { code: null, message: null },
    destination: { status: 'ACTIVE', shard: 'active' },
    ...{ stakeholder: false, visitsLeft: 3, foreignVisit: true, cost: 200, toll: 0, maxToll: undefined },
  };
  const codes = (changes: Partial<Answers>): string[] =>
    reasonsAgainst({ ...fine, ...changes }).map(({ code }) => code);
  const departure = (code: string) => ({ ...fine.departure!, code, message: 'so' });

  it('has nothing against a journey that nobody has anything against', () => expect(codes({})).toEqual([]));

  it('names reasons in the documented order, whoever says them', () => {
    const poor = { code: 'COOLDOWN', message: 'so', credits: 1, coolingUntil: null };
    expect(
      codes({ departure: poor, entry: { code: 'REGION_CLOSED', message: null }, visitsLeft: 0 }),
    ).toEqual(['REGION_CLOSED', 'TRAVEL_LIMIT', 'NOT_ENOUGH_CREDITS', 'COOLDOWN']);
    expect(codes({ departure: departure('IN_COMBAT'), entry: null })).toEqual([
      'IN_COMBAT',
      'DESTINATION_DOWN',
    ]);
    // A ban anywhere comes first, the source's embargo where the destination's would be.
    const banned = { code: 'BANNED', message: null };
    expect(codes({ departure: departure('IN_COMBAT'), entry: banned })).toEqual(['BANNED', 'IN_COMBAT']);
    const infamous = { code: 'LOW_REPUTATION', message: null };
    expect(codes({ departure: departure('EMBARGO'), entry: infamous, visitsLeft: 0 })).toEqual([
      ...['LOW_REPUTATION', 'EMBARGO', 'TRAVEL_LIMIT'],
    ]);
  });

  it('closes a suspended region to all but its stakeholders, and any that is not served to all', () => {
    const destination = { status: 'SUSPENDED', shard: 'active' };
    expect(codes({ destination })).toEqual(['REGION_SUSPENDED']);
    expect(codes({ destination, stakeholder: true })).toEqual([]);
    // Who has a stake there is not known while it is silent.
    expect(codes({ destination, entry: null })).toEqual(['DESTINATION_DOWN']);
    expect(codes({ destination: { ...fine.destination, shard: 'draining' } })).toEqual(['DESTINATION_DOWN']);
    expect(codes({ entry: null })).toEqual(['DESTINATION_DOWN']);
    expect(codes({ departure: null })).toEqual(['REGION_UNAVAILABLE']);
  });
});

describe('the states of a journey', () => {
  const states = Object.keys(followers) as JourneyState[];

  it('lead to an end from everywhere, and never back', () => {
    const seen = (state: JourneyState, path: JourneyState[]): boolean =>
      !path.includes(state) && followers[state].every((next) => seen(next, [...path, state]));
    expect(states.filter((state) => !seen(state, []))).toEqual([]);
  });

  it('can be cancelled until the ship has arrived', () => {
    expect(states.filter(isCancellable)).toEqual(['QUEUED', 'AUTHORISED', 'ESCROWED', 'SHIPPED']);
    expect(states.filter(isOver)).toEqual(['COMPLETED', 'DIVERTED', 'RETURNED', 'CANCELLED', 'FAILED']);
  });

  it('end by what the destination stored: half back for whoever cancelled, all back otherwise, or the Nexus takes the ship', () => {
    expect(endingOf(ourRefusals.cancelled, true)).toEqual({
      ...{ kind: 'return', state: 'CANCELLED', refundPercent: 50 },
    });
    expect(endingOf(ourRefusals.cancelled, true, true)).toMatchObject({ refundPercent: 100 });
    const whole = { kind: 'return', state: 'RETURNED', refundPercent: 100 };
    expect(endingOf(ourRefusals.late, true)).toEqual(whole);
    expect(endingOf('EMBARGO', false)).toEqual(whole);
    expect(endingOf('EMBARGO', true)).toEqual({ kind: 'divert' });
  });
});

test('who is diverted has used the passage, unless the destination as a whole was closed', () => {
  expect(['REGION_SUSPENDED', 'REGION_NOT_FOUND'].map(diversionRefund)).toEqual([100, 100]);
  expect(['QUARANTINED_CARGO', 'BANNED', 'EMBARGO', null].map(diversionRefund)).toEqual([0, 0, 0, 0]);
});

test('pauses between attempts grow, and stay short enough for a journey to end within a minute after its regions are back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, chance) => {
        const pause = pauseBefore(attempt, chance);
        expect(pause >= 75 && pause <= 5_000 && pause <= pauseBefore(attempt + 1, chance)).toBe(true);
      },
    ),
  );
});

test('what the facts give as figures is what holds unless an operator says otherwise', () => {
  const before = { ...process.env };
  const url = 'http://127.0.0.1:9/graphql';
  Object.assign(process.env, {
    ...{ DATA_DIR: '/nowhere', PORT: '0', DATABASE_URL: 'postgres://localhost/travel', JWKS_URL: url },
    ...{ NEXUS_URL: url, IDENTITY_URL: url, SERVICE_KEY: '0'.repeat(64), SERVICE_MASTER_KEY: '0'.repeat(64) },
  });
  const { options } = readTravelConfig();
  process.env = before;
  expect(options).toMatchObject({
    auditMs: 300_000,
    settings: {
      ...{ transitMs: 30_000, expressTransitMs: 10_000, timeoutMs: 120_000 },
      ...{ capacity: 50, maxQueue: 1_000, foreignVisits: 3 },
    },
  });
});
