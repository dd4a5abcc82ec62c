import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import {
  checkedPlatform,
  requireCandidate,
  requireWindows,
} from '#subgraphs/region/modules/governance/rules/elections/candidacy.ts';
import {
  concernsTrade,
  permissionsOfOffice,
  positions,
  seatsOf,
} from '#subgraphs/region/modules/governance/rules/elections/offices.ts';
import {
  tally,
  thresholdOf,
  type Tallied,
} from '#subgraphs/region/modules/governance/rules/elections/tally.ts';
import { permissionsOf } from '#subgraphs/region/modules/governance/rules/roles.ts';

const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

const lists = fc
  .array(
    fc.record({ weight: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.nat(5_000_000)), fit: fc.boolean() }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, seq): Tallied => ({ ...row, seq, playerId: `p${seq}` })));

const of = (...weights: number[]): Tallied[] =>
  weights.map((weight, seq) => ({ playerId: 'abcdefgh'[seq] ?? '', seq, weight, fit: true }));
const governor = (threshold: number, ...weights: number[]) =>
  tally({ seats: 1, threshold, candidates: of(...weights) });

describe('a tally', () => {
  it('is the same in whatever order the candidates come', () => {
    fc.assert(
      fc.property(
        lists.chain((candidates) =>
          fc.tuple(
            fc.constant(candidates),
            fc.shuffledSubarray(candidates, { minLength: candidates.length }),
          ),
        ),
        fc.integer({ min: 1, max: 15 }),
        fc.option(fc.integer({ min: 100, max: 900 })),
        ([candidates, shuffled], seats, threshold) => {
          expect(tally({ seats, threshold, candidates: shuffled })).toEqual(
            tally({ seats, threshold, candidates }),
          );
        },
      ),
    );
  });

  it('elects as many as there are seats at most, and nobody who has fewer votes than somebody who was not', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 15 }), (candidates, seats) => {
        const { status, winners } = tally({ seats, threshold: null, candidates });
        const able = candidates.filter(({ fit, weight }) => fit && weight > 0);
        expect(winners.length).toBe(Math.min(seats, able.length));
        expect(status).toBe(able.length > 0 ? 'COMPLETED' : 'INCONCLUSIVE');
        const weights = (elected: boolean): number[] =>
          able.filter(({ playerId }) => winners.includes(playerId) === elected).map(({ weight }) => weight);
        expect(Math.min(...weights(true))).toBeGreaterThanOrEqual(Math.max(0, ...weights(false)));
      }),
    );
  });

  it('gives a tie to who registered first', () => {
    expect(tally({ seats: 1, threshold: null, candidates: of(5, 7, 7) }).winners).toEqual(['b']);
    expect(tally({ seats: 2, threshold: null, candidates: of(4, 9, 4, 4) }).winners).toEqual(['b', 'a']);
    expect(governor(500, 3, 3)).toEqual({ status: 'COMPLETED', winners: ['a'] });
  });

  it('is void when who governs would have less than the threshold, exact to the thousandth', () => {
    expect(governor(510, 51_000, 49_000).status).toBe('COMPLETED');
    expect(governor(510, 50_999, 49_000)).toEqual({ status: 'VOID', winners: [] });
    expect(governor(510, 1_000, 1_000).status).toBe('VOID');
    fc.assert(
      fc.property(
        fc.array(fc.nat(5_000_000_000), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 100, max: 900 }),
        (weights, threshold) => {
          const [most, all] = [
            Math.max(...weights),
            weights.reduce((sum, weight) => sum + BigInt(weight), 0n),
          ];
          const enough = most > 0 && BigInt(most) * 1_000n >= all * BigInt(threshold);
          expect(governor(threshold, ...weights).status === 'COMPLETED').toBe(enough);
        },
      ),
    );
  });

  it('is inconclusive without votes, and without anybody to vote for', () => {
    expect(tally({ seats: 1, threshold: null, candidates: of(0, 0) }).status).toBe('INCONCLUSIVE');
    expect(tally({ seats: 5, threshold: null, candidates: [] }).status).toBe('INCONCLUSIVE');
  });

  it('passes over who may not take office any more, but not over the votes', () => {
    const candidates = of(60, 40).map((row) => ({ ...row, fit: row.playerId !== 'a' }));
    expect(tally({ seats: 1, threshold: null, candidates }).winners).toEqual(['b']);
    expect(tally({ seats: 1, threshold: 400, candidates }).winners).toEqual(['b']);
    expect(tally({ seats: 1, threshold: 401, candidates }).status).toBe('VOID');
  });

  it('holds the governor alone to the region’s threshold', () => {
    expect(positions.map((position) => thresholdOf(position, { votingThreshold: 0.51 }))).toEqual([
      ...[510, null, null, null],
    ]);
  });
});

describe('an office', () => {
  it('has one holder, but the council 5 seats at least, 15 at most, one for each 50 citizens', () => {
    expect(
      [0, 1, 250, 251, 300, 301, 750, 751, 9_999].map((count) => seatsOf('COUNCIL_MEMBER', count)),
    ).toEqual([...[5, 5, 5, 6, 6, 7, 15, 15, 15]]);
    expect(seatsOf('GOVERNOR', 9_999)).toBe(1);
  });

  it('lets a governor do what administrators may and more, and everybody else one thing', () => {
    const administrator = permissionsOf({
      ...{ owner: false, standing: null, localRank: 'administrator', granted: [] },
    });
    expect(new Set(permissionsOfOffice('GOVERNOR', true))).toEqual(
      new Set([...administrator, 'POLICY_PROPOSE', 'CULTURE_MANAGE', 'DECLARATIONS_MANAGE']),
    );
    expect(permissionsOfOffice('COUNCIL_MEMBER', true)).toEqual(['COUNCIL_MEMBER']);
    expect(permissionsOfOffice('AMBASSADOR', true)).toEqual(['TREATIES_MANAGE']);
  });

  it('comes with a mandate for trade when voters gave it, which its owner has not', () => {
    expect(permissionsOfOffice('TRADE_COMMISSIONER', true)).toEqual(['ECONOMY_MANAGE', 'TRADE_MANDATE']);
    expect(permissionsOfOffice('TRADE_COMMISSIONER', false)).toEqual(['ECONOMY_MANAGE']);
    const owner = { owner: true, standing: null, localRank: null };
    expect(permissionsOf({ ...owner, granted: [] }).has('TRADE_MANDATE')).toBe(false);
    expect(permissionsOf({ ...owner, granted: ['TRADE_MANDATE'] }).has('TRADE_MANDATE')).toBe(true);
    expect(concernsTrade({ tariffRate: 0.1, tradeBonuses: {}, dockingSubsidy: true })).toBe(true);
    expect(concernsTrade({ tariffRate: 0.1, taxRate: 0.1 })).toBe(false);
  });
});

describe('a candidate', () => {
  const person = { standing: 'CITIZEN', multiAccount: false, banned: false, reputation: 0 } as const;
  it.each([
    [{}, undefined],
    [{ standing: 'RESIDENT' }, 'NOT_A_CITIZEN'],
    [{ standing: 'VISITOR' }, 'NOT_A_CITIZEN'],
    [{ reputation: -1 }, 'REPUTATION_REQUIRED'],
    [{ banned: true }, 'BANNED'],
    [{ multiAccount: true }, 'NOT_ELIGIBLE'],
  ] as const)('who is %j: %s', (more, code) => {
    expect(codeOf(() => requireCandidate({ ...person, ...more }))).toBe(code);
  });

  it.each(['', ' ', 'x'.repeat(501), 'a\u202Eb', 'zero\u200Bwidth', 'bell\u0007', '\u2800', '\uD800'])(
    'has a platform that can be read: not %j',
    (platform) => {
      expect(codeOf(() => checkedPlatform(platform))).toBe('BAD_USER_INPUT');
    },
  );

  it('may say as much as 500 characters, in lines', () => {
    expect(checkedPlatform('x'.repeat(500))).toHaveLength(500);
    expect(checkedPlatform('One.\nTwo.')).toBe('One.\nTwo.');
  });

  it('has 1 to 30 days to register, and voters as many', () => {
    const windows = { registrationDays: 7, votingDays: 7 };
    for (const days of [0, 31, -1, 2 ** 31 - 1, Number.NaN]) {
      expect(codeOf(() => requireWindows({ ...windows, registrationDays: days }))).toBe('BAD_USER_INPUT');
      expect(codeOf(() => requireWindows({ ...windows, votingDays: days }))).toBe('BAD_USER_INPUT');
    }
    for (const days of [1, 30]) requireWindows({ registrationDays: days, votingDays: days });
  });
});
