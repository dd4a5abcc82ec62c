import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { closeDuePolicy } from '#subgraphs/region/modules/governance/service/policies/close.ts';
import { readSettings } from '#subgraphs/region/modules/governance/service/settings.ts';
import { openArena } from '#tests/kit/arena.ts';
import { playerBlueprint } from '#tests/kit/blueprints.ts';
import { give, leaveIn } from '#tests/kit/credits.ts';
import { governmentOf, rouse } from '#tests/kit/government.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let government: ReturnType<typeof governmentOf>;
let voters: TestPlayer[];
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id, blueprint: playerBlueprint() });
  government = governmentOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await region.sql('delete from settings');
  await region.sql('truncate policy_votes, policies');
  await region.sql(
    'update members set voting_power = 0, standing = case standing when $1 then $2 else standing end',
    [...['CITIZEN', 'VISITOR']],
  );
  voters = [];
  for (let index = 0; index < 3; index++) voters.push((await government.citizen()).player);
});

async function decide(policyType: string, changes: object, votes: (boolean | null)[]): Promise<any> {
  const { data, errors } = await government.propose(voters[0] as TestPlayer, { policyType, changes });
  if (errors) throw new Error(JSON.stringify(errors));
  const { id } = data.proposePolicy.policy;
  for (const [index, inFavor] of votes.entries())
    if (inFavor !== null) await government.vote(voters[index] as TestPlayer, id, inFavor);
  await government.closeVoting(id);
  await until(async () => {
    await closeDuePolicy(region.services.fork(), region.regionId);
    return (await government.policy(id)).status !== 'VOTING';
  });
  return await government.policy(id);
}
const settings = () => readSettings(region.services.fork());

describe('in a democracy', () => {
  beforeEach(() => government.govern({ governanceType: 'DEMOCRACY' }));

  it.each([
    [[true, true, null], 'IMPLEMENTED', null],
    [[true, false, null], 'REJECTED', 'BELOW_THRESHOLD'],
    [[true, null, null], 'REJECTED', 'NO_QUORUM'],
    [[false, false, false], 'REJECTED', 'BELOW_THRESHOLD'],
  ])('votes %j make a policy %s %s', async (votes, status, rejection) => {
    const decided = await decide('TAX_RATE', { taxRate: 0.2 }, votes);
    expect(decided).toMatchObject({ status, rejection, eligible: 3, threshold: 0.51, quorum: 0.33 });
    expect((await settings()).taxRate).toBe(status === 'IMPLEMENTED' ? 0.2 : 0.1);
  });

  it('a vote weighs what the member’s power is when it is cast, to the thousandth', async () => {
    await region.sql('update members set voting_power = 2041 where player_id = $1', [voters[0]?.id]);
    const decided = await decide('TAX_RATE', { taxRate: 0.2 }, [true, false, false]);
    expect(decided).toMatchObject({ votesFor: 2.041, votesAgainst: 2, rejection: 'BELOW_THRESHOLD' });
    await region.sql('update members set voting_power = 2082 where player_id = $1', [voters[0]?.id]);
    expect(await decide('TAX_RATE', { taxRate: 0.2 }, [true, false, false])).toMatchObject({
      status: 'IMPLEMENTED',
    });
  });

  it('how it is governed changes with 0.66 of the weight only', async () => {
    const change = { votingThreshold: 0.6, governanceQuorum: 0.6 };
    await region.sql('update members set voting_power = 1900 where player_id = $1', [voters[0]?.id]);
    expect(await decide('VOTING_THRESHOLD', change, [true, false, null])).toMatchObject({
      ...{ threshold: 0.66, status: 'REJECTED' },
    });
    expect(await decide('VOTING_THRESHOLD', change, [true, true, false])).toMatchObject({
      status: 'IMPLEMENTED',
    });
    expect(await decide('TAX_RATE', { taxRate: 0.2 }, [true, true, true])).toMatchObject({
      ...{ threshold: 0.6, quorum: 0.6 },
    });
    await decide('GOVERNANCE_CHANGE', { governanceType: 'AUTOCRACY' }, [true, true, true]);
    expect(
      codeOf(
        await government.propose(voters[0] as TestPlayer, {
          policyType: 'TAX_RATE',
          changes: { taxRate: 0.1 },
        }),
      ),
    ).toBe('OWNER_DECIDES');
  });

  it('each type changes what it is about', async () => {
    const all: [string, Record<string, unknown>][] = [
      ['TAX_RATE', { taxRate: 0.05 }],
      [
        'TRADE_POLICY',
        { tariffRate: 0.1, tradeBonuses: { ORE: 2 }, dockingSubsidy: true, contraband: ['MINES'] },
      ],
      ['PVP_RULES', { pvpSafeSecurity: 10, pvpOpenSecurity: 6, pvpProtectionHours: 1 }],
      ['IMMIGRATION', { immigration: 'approval', minReputation: 5, citizenship: 'automatic', visaHours: 24 }],
      ['DEFENSE', { patrolsBorder: -2 }],
      ['CULTURAL', { motto: 'Ad astra', traditions: ['Tea'], languagePack: { credits: 'lamps' } }],
      ['GOVERNANCE_CHANGE', { electionFrequencyDays: 30, constitutionalText: 'We,\nthe pilots' }],
      ['VOTING_THRESHOLD', { governanceQuorum: 0.25 }],
    ];
    for (const [type, changes] of all) {
      expect(await decide(type, changes, [true, true, true])).toMatchObject({
        status: 'IMPLEMENTED',
        enacted: changes,
      });
      expect(await settings()).toMatchObject(changes);
    }
  });

  it('credits of the treasury are spent as far as there are any, and added only by the owner who has them', async () => {
    await leaveIn(region, 'treasury', 500);
    const treasury = () => balanceOf(region.services.fork(), 'treasury');
    expect(await decide('TREASURY', { treasuryAdjustment: -800 }, [true, true, true])).toMatchObject({
      enacted: { treasuryAdjustment: -500 },
    });
    expect(await treasury()).toBe(0);
    const gift = { policyType: 'TREASURY', changes: { treasuryAdjustment: 900 } };
    expect(codeOf(await government.propose(voters[0] as TestPlayer, gift))).toBe('OWNER_DECIDES');
    await give(region, accountOf('owner', owner.id), 300);
    const { id } = (await government.propose(owner, gift)).data.proposePolicy.policy;
    for (const voter of voters) await government.vote(voter, id);
    await government.closeVoting(id);
    await until(async () => (await government.policy(id)).status === 'IMPLEMENTED');
    expect((await government.policy(id)).enacted).toEqual({ treasuryAdjustment: 300 });
    expect(await treasury()).toBe(300);
    expect(await auditBalances(region.services.fork())).toEqual([]);
    const entries = await region.sql<{ cause: string }>(
      `select cause from entries where account = 'treasury' and action = $1`,
      [id],
    );
    expect(entries).toEqual([{ cause: 'policy_enactment' }]);
  });

  it('a zone that is policed more is answered for more by its police', async () => {
    const arena = await openArena(region, 6, 1);
    const zone = async (): Promise<string> => {
      const sql = 'select kind from zones join sectors s on s.zone = zones.number where s.number = $1';
      return (await region.sql<{ kind: string }>(sql, [arena.sector]))[0]?.kind ?? '';
    };
    await region.sql('update zones set policing = 5');
    const damage = async (): Promise<number> => {
      const [attacker, target] = [await arena.fighter(), await arena.fighter()];
      return (await arena.attack(attacker, target)).data.attackShip.combat.policeDamage;
    };
    expect(await damage()).toBe(50);
    const kind = await zone();
    await decide('DEFENSE', { [`patrols${kind[0]}${kind.slice(1).toLowerCase()}`]: 2 }, [true, true, true]);
    expect(await damage()).toBe(70);
  });

  it('the owner ends a vote by a veto, and nobody else does', async () => {
    const { data } = await government.propose(voters[0] as TestPlayer, {
      policyType: 'TAX_RATE',
      changes: { taxRate: 0.2 },
    });
    const { id } = data.proposePolicy.policy;
    const veto = (by: TestPlayer) =>
      government.say(
        by,
        `mutation ($r: ID!) { vetoPolicy(regionId: $r, policyId: "${id}") { policy { status rejection } } }`,
      );
    expect(codeOf(await veto(voters[0] as TestPlayer))).toBe('FORBIDDEN');
    expect((await veto(owner)).data.vetoPolicy.policy).toEqual({ status: 'REJECTED', rejection: 'VETOED' });
    expect(codeOf(await veto(owner))).toBe('POLICY_NOT_VOTING');
    expect(codeOf(await government.vote(voters[1] as TestPlayer, id))).toBe('POLICY_NOT_VOTING');
  });
});

it('in a council republic its members alone vote, and they alone make the quorum', async () => {
  await government.govern({ governanceType: 'COUNCIL' });
  const seat = (player: TestPlayer | undefined) =>
    government.say(
      owner,
      `mutation ($r: ID!) { grantPermission(regionId: $r, playerId: "${player?.id}", permission: COUNCIL_MEMBER) { member { permissions } } }`,
    );
  for (const councillor of voters.slice(0, 2)) expect((await seat(councillor)).errors).toBeUndefined();
  const { data } = await government.propose(voters[2] as TestPlayer, {
    policyType: 'TAX_RATE',
    changes: { taxRate: 0.2 },
  });
  const { id, electorate } = data.proposePolicy.policy;
  expect(electorate).toBe('COUNCIL');
  expect(codeOf(await government.vote(voters[2] as TestPlayer, id))).toBe('NOT_ELIGIBLE');
  for (const councillor of voters.slice(0, 2)) await government.vote(councillor, id);
  await government.closeVoting(id);
  await until(async () => (await government.policy(id)).status === 'IMPLEMENTED');
  expect(await government.policy(id)).toMatchObject({ eligible: 2, voters: 2 });
});

describe('who may not vote or propose is refused, and nothing is written', () => {
  const day = 86_400;
  let id: string;
  const wish = { policyType: 'TRADE_POLICY', changes: { tariffRate: 0.05 } };
  beforeEach(async () => {
    await government.govern({ governanceType: 'DEMOCRACY' });
    const { data } = await government.propose(voters[0] as TestPlayer, {
      policyType: 'TAX_RATE',
      changes: { taxRate: 0.2 },
    });
    id = data.proposePolicy.policy.id;
  });
  const written = async (): Promise<unknown> =>
    await region.sql(`select (select count(*) from policies) as policies, (select count(*) from policy_votes) as votes,
      (select count(*) from outbox where type like 'policy.%') as events, (select sum(voters) from policies) as voters`);
  /** The code it is refused with; fails when it wrote anything. */
  const refusalOf = async (work: () => Promise<Reply>): Promise<unknown> => {
    const before = await written();
    const code = codeOf(await work());
    expect(await written()).toEqual(before);
    return code;
  };

  it('F9: twice, whatever the second says', async () => {
    await government.vote(voters[0] as TestPlayer, id, true);
    expect(await refusalOf(() => government.vote(voters[0] as TestPlayer, id, false))).toBe('ALREADY_VOTED');
    expect(await government.policy(id)).toMatchObject({ votesFor: 1, votesAgainst: 0 });
  });

  it('F9: after the end, whether or not it was decided yet', async () => {
    await region.sql(
      `update policies set proposed_at = now() - interval '2 days', closes_at = now() where id = $1`,
      [id],
    );
    expect(['VOTING_WINDOW_CLOSED', 'POLICY_NOT_VOTING']).toContain(
      codeOf(await government.vote(voters[0] as TestPlayer, id)),
    );
    await rouse(region);
    await until(async () => (await government.policy(id)).status !== 'VOTING');
    expect(await refusalOf(() => government.vote(voters[0] as TestPlayer, id))).toBe('POLICY_NOT_VOTING');
  });

  it('as a visitor, without power, as one of several accounts, banned, without a pilot', async () => {
    const visitor = (await joinedPilot(region)).player;
    expect(await refusalOf(() => government.vote(visitor, id))).toBe('NOT_ELIGIBLE');
    expect(await refusalOf(() => government.propose(visitor, wish))).toBe('NOT_A_CITIZEN');
    expect(await refusalOf(() => government.vote({ id: randomUUID() }, id))).toBe('PILOT_REQUIRED');
    expect(await refusalOf(() => government.propose({ id: randomUUID() }, wish))).toBe('PILOT_REQUIRED');
    const [first, second] = voters as [TestPlayer, TestPlayer];
    await region.sql('update members set multi_account = true where player_id = $1', [first.id]);
    expect(await refusalOf(() => government.vote(first, id))).toBe('NOT_ELIGIBLE');
    expect(await refusalOf(() => government.propose(first, wish))).toBe('NOT_ELIGIBLE');
    await government.govern({ bans: [second.id] });
    expect(await refusalOf(() => government.vote(second, id))).toBe('BANNED');
    expect(await refusalOf(() => government.propose(second, wish))).toBe('BANNED');
    await region.sql(
      `update members set standing = 'RESIDENT', resident_since = now(), voting_power = 0 where player_id = $1`,
      [voters[2]?.id],
    );
    expect(await refusalOf(() => government.vote(voters[2] as TestPlayer, id))).toBe('NOT_ELIGIBLE');
  });

  it('with an account of less than 60 days, as identity’s token says', async () => {
    const now = Math.floor(Date.now() / 1000);
    const member = (await joinedPilot(region)).player;
    await government.say(member, 'mutation ($r: ID!) { setHome(regionId: $r) { member { standing } } }');
    await region.sql('update members set account_since = null, voting_power = 1000 where player_id = $1', [
      member.id,
    ]);
    expect(await refusalOf(() => government.vote({ ...member, since: now - 59 * day }, id))).toBe(
      'ACCOUNT_TOO_NEW',
    );
    expect((await government.vote({ ...member, since: now - 61 * day }, id)).errors).toBeUndefined();
  });

  it('F9: on what is not there, or lies in another region', async () => {
    expect(await refusalOf(() => government.vote(voters[0] as TestPlayer, randomUUID()))).toBe(
      'POLICY_NOT_FOUND',
    );
    expect(await refusalOf(() => government.vote(voters[0] as TestPlayer, 'x'))).toBe('BAD_USER_INPUT');
    const elsewhere = `mutation ($o: ID!, $p: ID!) { voteOnPolicy(regionId: $o, policyId: $p, inFavor: true) { policy { id } } }`;
    expect(await refusalOf(() => region.ask(elsewhere, { o: randomUUID(), p: id }, voters[0]))).toBe(
      'NOT_IN_REGION',
    );
  });

  it('a policy that contradicts another, is one too many, or cannot be', async () => {
    const propose = (changes: unknown, policyType = 'TAX_RATE', more: object = {}) =>
      government.propose(voters[0] as TestPlayer, { policyType, changes, ...more });
    expect(await refusalOf(() => propose({ taxRate: 0.15 }))).toBe('POLICY_CONFLICT');
    expect(await refusalOf(() => propose({ pvpSafeSecurity: 8 }, 'PVP_RULES'))).toBe('POLICY_CONFLICT');
    const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as unknown;
    const bad: [unknown, string?, object?][] = [
      [deep],
      [{ taxRate: deep }],
      [{ taxRate: 7 }],
      [{ taxrate: 0.1 }],
      [JSON.parse('{"__proto__": {"taxRate": 0.1}}')],
      ['taxRate'],
      [[]],
      [null],
      [{ motto: 'a\u202Eb' }, 'CULTURAL'],
      [{ motto: 'a\u200Bb' }, 'CULTURAL'],
      [{ motto: 'a\u0000b' }, 'CULTURAL'],
      [{ motto: '\ud800' }, 'CULTURAL'],
      [{ traditions: Array.from({ length: 21 }, () => 'Tea') }, 'CULTURAL'],
      [{ tariffRate: 0.05 }, 'TRADE_POLICY', { title: 'x'.repeat(256) }],
      [{ tariffRate: 0.05 }, 'TRADE_POLICY', { title: 'a\u0000b' }],
      [{ tariffRate: 0.05 }, 'TRADE_POLICY', { description: '\u2066hidden' }],
      [{ tariffRate: 0.05 }, 'TRADE_POLICY', { durationDays: 31 }],
      [{ tariffRate: 0.05 }, 'TRADE_POLICY', { durationDays: 0 }],
      [{ tariffRate: 0.05 }, 'NO_SUCH_TYPE'],
    ];
    for (const [changes, type, more] of bad)
      expect(await refusalOf(() => propose(changes, type, more))).toBe('BAD_USER_INPUT');
    for (const [key, value] of [
      ['motto', 'x'],
      ['traditions', ['x']],
      ['socialHierarchy', ['x']],
      ['languagePack', { a: 'b' }],
    ] as const)
      expect((await propose({ [key]: value }, 'CULTURAL')).errors).toBeUndefined();
    expect(await refusalOf(() => propose({ tariffRate: 0.05 }, 'TRADE_POLICY'))).toBe('TOO_MANY_POLICIES');
  });
});
