import { describe, expect, it } from '@jest/globals';
import { textArgument } from '#subgraphs/kit/texts.ts';
import fc from '#tests/kit/fast-check.ts';
import { requireApplicant, requireVoter } from '#subgraphs/region/modules/governance/rules/citizenship.ts';
import { requireNoConflict, requireRoom } from '#subgraphs/region/modules/governance/rules/conflicts.ts';
import {
  checkProposal,
  clampChanges,
  policyKeys,
  type Changes,
  type PolicyType,
} from '#subgraphs/region/modules/governance/rules/policies.ts';
import { permissionsOf } from '#subgraphs/region/modules/governance/rules/roles.ts';
import { settingsSchema } from '#subgraphs/region/modules/governance/rules/settings.ts';
import { barOf, outcomeOf, quorumOf } from '#subgraphs/region/modules/governance/rules/voting.ts';

const settings = settingsSchema.parse({});
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe('who may what', () => {
  const role = { owner: false, standing: null, localRank: null, granted: [] } as const;
  it('grows with standing, and ranks and grants come on top', () => {
    const of = (more: object) => permissionsOf({ ...role, ...more });
    expect([...of({})]).toEqual([]);
    for (const [lower, higher] of [
      [{ standing: 'VISITOR' }, { standing: 'RESIDENT' }],
      [{ standing: 'RESIDENT' }, { standing: 'CITIZEN' }],
      [{ localRank: 'moderator' }, { localRank: 'administrator' }],
      [{ standing: 'CITIZEN' }, { standing: 'CITIZEN', localRank: 'administrator' }],
      [{ localRank: 'administrator', standing: 'CITIZEN' }, { owner: true }],
    ] as const) {
      expect([...of(lower)].filter((permission) => !of(higher).has(permission))).toEqual([]);
      expect(of(higher).size).toBeGreaterThan(of(lower).size);
    }
    expect(of({ standing: 'VISITOR', granted: ['MODERATE'] }).has('MODERATE')).toBe(true);
    const ranked = { standing: 'CITIZEN', localRank: 'administrator', granted: ['TREATIES_MANAGE'] } as const;
    expect(of({ ...ranked, banned: true })).toEqual(of({ standing: 'VISITOR' }));
    expect(of({ ...ranked, owner: true, banned: true })).toEqual(of({ ...ranked, owner: true }));
    expect(of({ standing: 'CITIZEN', localRank: 'Keeper of the Lamps' })).toEqual(
      of({ standing: 'CITIZEN' }),
    );
    // A rank that every object has carries none.
    expect(of({ localRank: 'constructor' }).size).toBe(0);
  });

  const now = new Date('2102-06-01');
  const resident = { standing: 'RESIDENT', residentSince: new Date('2102-05-02'), reputation: 100 } as const;
  it.each([
    [{}, undefined],
    [{ residentSince: new Date('2102-05-03') }, 'NOT_ELIGIBLE'],
    [{ reputation: 99 }, 'REPUTATION_REQUIRED'],
    [{ standing: 'VISITOR', residentSince: null }, 'NOT_ELIGIBLE'],
    [{ standing: 'CITIZEN' }, 'ALREADY_CITIZEN'],
  ])('applies for citizenship after 30 days and with a reputation of 100: %j %s', (change, code) => {
    expect(codeOf(() => requireApplicant({ ...resident, ...change } as never, now))).toBe(code);
  });

  const voter: Parameters<typeof requireVoter>[0] = {
    ...{ standing: 'RESIDENT', votingPower: 1, multiAccount: false, banned: false, council: false },
  };
  it.each([
    [{}, 'MEMBERS', '2102-04-02', undefined],
    [{}, 'MEMBERS', '2102-04-03', 'ACCOUNT_TOO_NEW'],
    [{}, 'MEMBERS', null, 'ACCOUNT_TOO_NEW'],
    [{ standing: 'VISITOR' }, 'MEMBERS', '2000-01-01', 'NOT_ELIGIBLE'],
    [{ votingPower: 0 }, 'MEMBERS', '2000-01-01', 'NOT_ELIGIBLE'],
    [{ multiAccount: true }, 'MEMBERS', '2000-01-01', 'NOT_ELIGIBLE'],
    [{ banned: true }, 'MEMBERS', '2000-01-01', 'BANNED'],
    [{}, 'COUNCIL', '2000-01-01', 'NOT_ELIGIBLE'],
    [{ council: true }, 'COUNCIL', '2000-01-01', undefined],
  ] as const)(
    'votes as a resident or citizen whose account is 60 days old: %j %s %s %s',
    (change, by, since, code) => {
      const asked = () => requireVoter({ ...voter, ...change }, by, since && new Date(since), now);
      expect(codeOf(asked)).toBe(code);
    },
  );
});

describe('a count', () => {
  const bar = { threshold: 510, quorum: 330, eligible: 100, voters: 40, weightFor: 0, weightAgainst: 0 };

  it.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [3, 2],
    [6, 2],
    [7, 3],
    [100, 33],
    [101, 34],
  ])('of %i who may vote takes %i heads at 0.33', (eligible, heads) => {
    expect(quorumOf(eligible, 330)).toBe(heads);
  });

  it('takes heads for the quorum and weight for the majority', () => {
    expect(outcomeOf({ ...bar, voters: 32, weightFor: 5_000_000 })).toBe('NO_QUORUM');
    expect(outcomeOf({ ...bar, voters: 33, weightFor: 1 })).toBe('PASSED');
    expect(outcomeOf({ ...bar, weightFor: 5_000, weightAgainst: 35_000 })).toBe('BELOW_THRESHOLD');
    expect(outcomeOf({ ...bar })).toBe('BELOW_THRESHOLD');
  });

  it('is exact to the thousandth: 51 of 100 pass at 0.51, one thousandth less does not', () => {
    expect(outcomeOf({ ...bar, weightFor: 51_000, weightAgainst: 49_000 })).toBe('PASSED');
    expect(outcomeOf({ ...bar, weightFor: 50_999, weightAgainst: 49_000 })).toBe('BELOW_THRESHOLD');
    fc.assert(
      fc.property(
        fc.nat(5_000_000),
        fc.nat(5_000_000),
        fc.integer({ min: 100, max: 900 }),
        (yes, no, threshold) => {
          const exact = BigInt(yes) * 1000n >= BigInt(yes + no) * BigInt(threshold) && yes > 0;
          const outcome = outcomeOf({ ...bar, threshold, weightFor: yes, weightAgainst: no });
          return (outcome === 'PASSED') === exact;
        },
      ),
    );
  });

  it('takes 0.66 for what changes how the region is governed, and the region’s own part for everything else', () => {
    const own = { ...settings, votingThreshold: 0.9 };
    expect(barOf('GOVERNANCE_CHANGE', own).threshold).toBe(660);
    expect(barOf('VOTING_THRESHOLD', own).threshold).toBe(660);
    expect(barOf('TAX_RATE', own)).toEqual({ threshold: 900, quorum: 330 });
  });
});

describe('a proposal', () => {
  const proposal = { type: 'TAX_RATE', title: 'Taxes', description: '', durationDays: 7 } as const;
  const check = (type: PolicyType, changes: unknown, more: object = {}) =>
    checkProposal({ ...proposal, type, changes, ...more });

  const valid: Record<PolicyType, object> = {
    TAX_RATE: { taxRate: 0.2 },
    TRADE_POLICY: {
      tariffRate: 0.1,
      tradeBonuses: { ORE: 1.5 },
      dockingSubsidy: true,
      contraband: ['MINES'],
    },
    PVP_RULES: { pvpEnabled: true, pvpSafeSecurity: 9, pvpOpenSecurity: 2, pvpProtectionHours: 0 },
    IMMIGRATION: {
      immigration: 'closed',
      minReputation: 10,
      citizenship: 'automatic',
      visaHours: 1,
      bans: [],
    },
    DEFENSE: {
      patrolsFederation: 2,
      patrolsBorder: -2,
      patrolsFrontier: 1,
      patrolsExpanse: 2,
      defenseSpending: 20_000,
    },
    CULTURAL: { motto: 'Ad astra', traditions: ['Tea'], aestheticTheme: { primaryColor: '#00ffAA' } },
    GOVERNANCE_CHANGE: {
      governanceType: 'COUNCIL',
      electionFrequencyDays: 30,
      constitutionalText: 'One.\nTwo.',
    },
    VOTING_THRESHOLD: { votingThreshold: 0.6, governanceQuorum: 0.5 },
    TREASURY: { treasuryAdjustment: -5 },
  };
  it.each(Object.entries(valid))(
    'of %s may be %j, and no other type may change the same',
    (type, changes) => {
      expect(check(type as PolicyType, changes).changes).toEqual(changes);
      for (const other of Object.keys(policyKeys) as PolicyType[])
        if (other !== type) expect(codeOf(() => check(other, changes))).toBe('BAD_USER_INPUT');
    },
  );

  it.each([
    ['TAX_RATE', { taxRate: 0.04 }],
    ['TAX_RATE', { taxRate: 1.5 }],
    ['TAX_RATE', { taxRate: -0.1 }],
    ['TAX_RATE', { taxRate: '0.1' }],
    ['TAX_RATE', { taxRate: null }],
    ['TAX_RATE', {}],
    ['TAX_RATE', { taxRate: 0.1, startingCredits: 10_000 }],
    ['TAX_RATE', JSON.parse('{"taxRate": 0.1, "__proto__": {}}')],
    ['TAX_RATE', [0.1]],
    ['TAX_RATE', null],
    ['TRADE_POLICY', { tradeBonuses: { ORE: 3.1 } }],
    ['TRADE_POLICY', { tradeBonuses: { GOLD: 2 } }],
    ['TRADE_POLICY', { tradeBonuses: { constructor: 2 } }],
    ['TRADE_POLICY', { tradeBonuses: JSON.parse('{"__proto__": 99}') }],
    ['CULTURAL', { languagePack: JSON.parse('{"__proto__": "nul\\u0000"}') }],
    ['TRADE_POLICY', { contraband: ['GOLD'] }],
    ['PVP_RULES', { pvpSafeSecurity: 5 }],
    ['PVP_RULES', { pvpOpenSecurity: 2.5 }],
    ['IMMIGRATION', { bans: ['boris'] }],
    ['IMMIGRATION', { immigration: 'maybe' }],
    ['IMMIGRATION', { visaHours: 0 }],
    ['IMMIGRATION', { visaHours: 73 }],
    ['DEFENSE', { patrolsBorder: 3 }],
    ['DEFENSE', { defenseSpending: -1 }],
    ['DEFENSE', { defenseSpending: 20_001 }],
    ['CULTURAL', { motto: ' \u3000' }],
    ['CULTURAL', { motto: 'left\u202Eright' }],
    ['CULTURAL', { motto: 'zero\u200Bwidth' }],
    ['CULTURAL', { traditions: ['nul\u0000'] }],
    ['CULTURAL', { languagePack: { 'a\u0000': 'b' } }],
    ['CULTURAL', { aestheticTheme: { primaryColor: 'red' } }],
    ['CULTURAL', { aestheticTheme: { script: 'x' } }],
    ['CULTURAL', { aestheticTheme: { logo: 'https://a/\u0000' } }],
    ['GOVERNANCE_CHANGE', { governanceType: 'MONARCHY' }],
    ['GOVERNANCE_CHANGE', { constitutionalText: 'x'.repeat(10_001) }],
    ['VOTING_THRESHOLD', { votingThreshold: 0.05 }],
    ['VOTING_THRESHOLD', { governanceQuorum: 0.7 }],
    ['TREASURY', { treasuryAdjustment: 0 }],
    ['TREASURY', { treasuryAdjustment: 1.5 }],
    ['TREASURY', { treasuryAdjustment: 2 ** 60 }],
  ] as [PolicyType, unknown][])('F9: of %s may not be %j', (type, changes) => {
    expect(codeOf(() => check(type, changes))).toBe('BAD_USER_INPUT');
  });

  it('says what its type may change', () => {
    expect(() => check('TAX_RATE', { tariffRate: 0.1 })).toThrow(
      'A policy of type TAX_RATE changes nothing but these: taxRate.',
    );
    expect(() => check('VOTING_THRESHOLD', {})).toThrow(
      'A policy of type VOTING_THRESHOLD changes one of these at least: votingThreshold, governanceQuorum.',
    );
  });

  it('names players in lower case, as they are compared', () => {
    const id = 'a0000000-0000-4000-8000-00000000000b';
    expect(check('IMMIGRATION', { bans: [id.toUpperCase()] }).changes).toEqual({ bans: [id] });
    expect(clampChanges({ bans: [id.toUpperCase()] }, settings)).toEqual({ bans: [id] });
  });

  it.each([
    [{ title: '' }],
    [{ title: '   ' }],
    [{ title: '\u2800' }],
    [{ title: 'x'.repeat(256) }],
    [{ title: 'two\nlines' }],
    [{ title: 'a\u202Eb' }],
    [{ description: 'x'.repeat(5_001) }],
    [{ description: 'a\u0007b' }],
    [{ durationDays: 0 }],
    [{ durationDays: 31 }],
  ])('has a title, a description and a time within bounds: not %j', (more) => {
    expect(codeOf(() => check('TAX_RATE', { taxRate: 0.1 }, more))).toBe('BAD_USER_INPUT');
  });

  it('never follows what is nested further than it may be', () => {
    const deep = JSON.parse(`${'{"taxRate":'.repeat(20_000)}1${'}'.repeat(20_000)}`) as unknown;
    expect(codeOf(() => check('TAX_RATE', deep))).toBe('BAD_USER_INPUT');
  });

  it('is kept without blanks around it and with its accents in one piece', () => {
    expect(textArgument('  Cafe\u0301 ', { name: 'title', most: 10 })).toBe('Café');
  });
});

describe('what is enacted', () => {
  it('lies within the bounds of today, whatever was proposed', () => {
    const changes = { taxRate: 0.9, pvpSafeSecurity: 1, startingCredits: 50 } as Changes;
    expect(clampChanges(changes, settings)).toEqual({
      taxRate: 0.25,
      pvpSafeSecurity: 6,
      startingCredits: 100,
    });
    const gone = { motto: 5, treasury: 3, immigration: 'maybe' } as unknown as Changes;
    expect(clampChanges(gone, settings)).toEqual({});
  });

  it('never opens a sector to fights that it closes to them', () => {
    expect(clampChanges({ pvpOpenSecurity: 6 }, { ...settings, pvpSafeSecurity: 6 })).toEqual({
      pvpOpenSecurity: 5,
    });
  });
});

describe('a policy contradicts', () => {
  const open = (changes: Changes) => [{ id: 'other', proposerId: 'p', changes }];
  const conflict = (changes: Changes, others = open({}), now = settings) =>
    codeOf(() => requireNoConflict(changes, others, now));

  it('another that is voted on and changes the same, or could not hold beside it', () => {
    expect(conflict({ taxRate: 0.2 }, open({ taxRate: 0.15 }))).toBe('POLICY_CONFLICT');
    expect(conflict({ pvpOpenSecurity: 6 }, open({ pvpSafeSecurity: 6 }))).toBe('POLICY_CONFLICT');
    expect(conflict({ taxRate: 0.2 }, open({ tariffRate: 0.1 }))).toBeUndefined();
  });

  it('what is in force when it could not hold beside it, or says nothing new', () => {
    expect(conflict({ pvpOpenSecurity: 6 }, [], { ...settings, pvpSafeSecurity: 6 })).toBe('POLICY_CONFLICT');
    expect(conflict({ taxRate: settings.taxRate }, [])).toBe('POLICY_CONFLICT');
  });

  it('nothing, but there is no room for a sixth of one member, nor for a 51st in all', () => {
    const many = (count: number, proposerId: string) =>
      Array.from({ length: count }, () => ({ id: 'x', proposerId, changes: {} }));
    expect(codeOf(() => requireRoom(many(4, 'me'), 'me'))).toBeUndefined();
    expect(codeOf(() => requireRoom(many(5, 'me'), 'me'))).toBe('TOO_MANY_POLICIES');
    expect(codeOf(() => requireRoom(many(49, 'others'), 'me'))).toBeUndefined();
    expect(codeOf(() => requireRoom(many(50, 'others'), 'me'))).toBe('TOO_MANY_POLICIES');
  });
});
