import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { electionsOf, win } from '#tests/kit/elections.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let elections: ReturnType<typeof electionsOf>;
let [ada, ben, eve]: TestPlayer[] = [];
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  elections = electionsOf(region);
  await joinedPilot(region, owner.id);
  const people = await Promise.all([elections.citizen(), elections.citizen(), elections.citizen()]);
  [ada, ben, eve] = people.map(({ player }) => player);
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await region.sql(
    `update elections set status = 'CANCELLED', due_at = null, ended_at = now() where due_at is not null`,
  );
  await region.sql('update offices set left_at = now() where left_at is null');
  await region.sql('delete from grants');
  await region.sql('delete from settings');
  await elections.govern({ governanceType: 'DEMOCRACY' });
});

const permissionsOf = async ({ id }: TestPlayer): Promise<string[]> =>
  (await elections.regional(`pilot(playerId: "${id}") { membership { permissions } }`)).pilot.membership
    .permissions;

it('an election goes from registration over a secret vote to a result and an office, and the office ends with its term', async () => {
  const id = await elections.opened(owner, 'GOVERNOR');
  expect((await elections.stand(ada!, id, '  Work for all ')).errors).toBeUndefined();
  await elections.stand(ben!, id);
  expect(await elections.election(id)).toMatchObject({
    ...{
      status: 'REGISTRATION',
      position: 'GOVERNOR',
      seats: 1,
      threshold: 0.51,
      openedBy: { id: owner.id },
    },
    candidates: [{ player: ada, platform: 'Work for all' }, { player: ben }],
  });
  expect((await elections.goOn(id)).status).toBe('VOTING');
  await region.sql('update members set voting_power = 2501 where player_id = $1', [eve!.id]);
  const cast = await elections.elect(eve!, id, ada!);
  expect(cast.data.voteInElection.election).toMatchObject({ voters: 1, votes: null, yourVote: ada });
  // What a vote weighs is decided when it is cast.
  await region.sql('update members set voting_power = 1000 where player_id = $1', [eve!.id]);
  await elections.elect(ben!, id, ben!);
  const secret = { player: {}, voters: null, votes: null, elected: false };
  expect(await elections.election(id, owner)).toMatchObject({
    ...{ voters: 2, votes: null, yourVote: null, candidates: [secret, secret] },
  });
  expect(await elections.goOn(id)).toMatchObject({
    ...{ status: 'COMPLETED', voters: 2, votes: 3.501, yourVote: null },
    candidates: [
      { player: ada, voters: 1, votes: 2.501, elected: true },
      { player: ben, voters: 1, votes: 1, elected: false },
    ],
  });
  expect(await elections.election(id, ben)).toMatchObject({ yourVote: ben });
  expect(await elections.offices()).toMatchObject([{ position: 'GOVERNOR', player: ada, election: { id } }]);
  expect(await permissionsOf(ada!)).toContain('MEMBERS_MANAGE');

  await elections.sleep(90);
  expect(await permissionsOf(ada!)).not.toContain('MEMBERS_MANAGE');
  expect(await elections.offices()).toEqual([]);
  await elections.settle();
  await until(async () => (await elections.told()).filter(({ type }) => type === 'office.left').length > 0);
  const told = (await elections.told()).filter(({ payload }) => payload['position'] === 'GOVERNOR');
  // The last is the next election, which is due then too.
  expect(told.map(({ type }) => type)).toEqual([
    ...[
      'election.opened',
      'election.voting',
      'election.completed',
      'office.taken',
      'office.left',
      'election.opened',
    ],
  ]);
  expect(told[2]?.payload).toEqual({
    ...{ electionId: id, position: 'GOVERNOR', status: 'COMPLETED', winners: [ada!.id] },
  });
});

it('where the owner decides alone an election advises, and nobody takes an office', async () => {
  await elections.govern({ governanceType: 'AUTOCRACY' });
  const id = await win(elections, owner, 'TRADE_COMMISSIONER', [ada!, ben!]);
  expect((await elections.election(id)).candidates[0]).toMatchObject({ player: ada, elected: true });
  expect(await elections.offices()).toEqual([]);
  expect(await permissionsOf(ada!)).not.toContain('ECONOMY_MANAGE');
});

describe('an election ends without anybody in office', () => {
  it('when nobody stands: at once', async () => {
    const id = await elections.opened(owner, 'AMBASSADOR');
    await elections.stand(ada!, id);
    await elections.withdraw(ada!, id);
    expect(await elections.goOn(id)).toMatchObject({ status: 'INCONCLUSIVE', candidates: [], votes: 0 });
  });

  it('when nobody votes', async () => {
    const id = await elections.opened(owner, 'AMBASSADOR');
    await elections.stand(ada!, id);
    await elections.goOn(id);
    expect(await elections.goOn(id)).toMatchObject({ status: 'INCONCLUSIVE', voters: 0 });
  });

  it('when who would govern has too few of the votes, by the threshold of the day it was called', async () => {
    await elections.govern({ votingThreshold: 0.7 });
    const id = await elections.opened(owner, 'GOVERNOR');
    await elections.govern({ votingThreshold: 0.1 });
    for (const candidate of [ada!, ben!]) await elections.stand(candidate, id);
    await elections.goOn(id);
    for (const voter of [ada!, eve!]) await elections.elect(voter, id, ada!);
    await elections.elect(ben!, id, ben!);
    expect(await elections.goOn(id)).toMatchObject({ status: 'VOID', threshold: 0.7, votes: 3 });
  });

  it('when the owner calls it off', async () => {
    const id = await elections.opened(owner, 'GOVERNOR');
    await elections.stand(ada!, id);
    await elections.goOn(id);
    await elections.elect(ben!, id, ada!);
    expect((await elections.cancel(owner, id)).data.cancelElection.election).toMatchObject({
      ...{ status: 'CANCELLED', voters: 1 },
    });
    // Another may be called then.
    expect((await elections.open(owner, 'GOVERNOR')).errors).toBeUndefined();
  });

  it('when who won is no citizen any more: the next one does', async () => {
    const { player: gone } = await elections.citizen();
    const id = await elections.opened(owner, 'AMBASSADOR');
    for (const candidate of [gone, ada!]) await elections.stand(candidate, id);
    await elections.goOn(id);
    for (const voter of [gone, ben!]) await elections.elect(voter, id, gone);
    await elections.elect(ada!, id, ada!);
    await region.sql(`update members set standing = 'VISITOR' where player_id = $1`, [gone.id]);
    await elections.goOn(id);
    expect(await elections.offices()).toMatchObject([{ player: ada }]);
  });
});

it('what is asked for again with its key is done once, and answered as before', async () => {
  const { regionId } = region;
  const again = async (player: TestPlayer, field: string): Promise<unknown[]> => {
    const ask = () =>
      region.ask(`mutation ($r: ID!) { ${field} { __typename } }`, { r: regionId }, player, {
        'idempotency-key': 'once',
      });
    return [codeOf(await ask()), codeOf(await ask())];
  };
  const done = [undefined, undefined];
  expect(await again(owner, 'openElection(regionId: $r, position: AMBASSADOR)')).toEqual(done);
  const [{ id } = { id: '' }] = await region.sql<{ id: string }>(
    'select id from elections where due_at is not null',
  );
  expect(await again(ada!, `standForElection(regionId: $r, electionId: "${id}", platform: "Me")`)).toEqual(
    done,
  );
  await elections.goOn(id);
  expect(
    await again(ben!, `voteInElection(regionId: $r, electionId: "${id}", candidateId: "${ada!.id}")`),
  ).toEqual(done);
  expect(await elections.election(id)).toMatchObject({ voters: 1, candidates: [{ player: ada }] });
  expect(await again(owner, `appoint(regionId: $r, position: GOVERNOR, playerId: "${ben!.id}")`)).toEqual(
    done,
  );
  expect(await elections.offices()).toMatchObject([{ player: ben }]);
});

it('what is under way is listed by office and status, and counted among the figures of the region', async () => {
  const listed = async (filter: string): Promise<unknown> => {
    const { nodes, totalCount } = (await elections.regional(`elections${filter} { totalCount nodes { id } }`))
      .elections;
    return [totalCount, ...nodes.map(({ id }: { id: string }) => id)];
  };
  const counted = async (): Promise<unknown> =>
    (await elections.regional('stats { activeElections pendingPolicies }')).stats;
  expect(await counted()).toEqual({ activeElections: 0, pendingPolicies: 0 });
  const [governor, ambassador] = [
    await elections.opened(owner, 'GOVERNOR'),
    await elections.opened(owner, 'AMBASSADOR'),
  ];
  await elections.stand(ada!, ambassador);
  await elections.goOn(ambassador);
  await elections.propose(ada!, { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } });
  expect(await counted()).toEqual({ activeElections: 2, pendingPolicies: 1 });
  expect(await listed('(status: REGISTRATION, position: GOVERNOR)')).toEqual([1, governor]);
  expect((await listed('(position: AMBASSADOR)')) as string[]).toContain(ambassador);
  expect(await listed('(status: VOTING)')).toEqual([1, ambassador]);
  expect(await listed('(status: VOTING, position: AMBASSADOR)')).toEqual([1, ambassador]);
  expect(await listed('(status: VOTING, position: GOVERNOR)')).toEqual([0]);
  await elections.cancel(owner, governor);
  expect(await counted()).toEqual({ activeElections: 1, pendingPolicies: 1 });
});

describe('an office', () => {
  it('is the owner’s to give while nobody is elected, and whoever is elected takes it over', async () => {
    const given = await elections.appoint(owner, 'AMBASSADOR', ada!);
    expect(given.data.appoint.member.permissions).toContain('TREATIES_MANAGE');
    expect(codeOf(await elections.appoint(owner, 'AMBASSADOR', ada!))).toBe('OFFICE_TAKEN');
    await elections.appoint(owner, 'AMBASSADOR', ben!);
    expect(await permissionsOf(ada!)).not.toContain('TREATIES_MANAGE');
    await win(elections, owner, 'AMBASSADOR', [eve!]);
    expect(await elections.offices()).toMatchObject([{ position: 'AMBASSADOR', player: eve }]);
    expect(codeOf(await elections.appoint(owner, 'AMBASSADOR', ben!))).toBe('OFFICE_TAKEN');
    expect(await permissionsOf(ben!)).not.toContain('TREATIES_MANAGE');
  });

  it('is vacant when its holder resigns, and the owner’s to fill until the next election', async () => {
    await win(elections, owner, 'AMBASSADOR', [ada!, ben!]);
    await elections.forget();
    const resigned = await elections.resign(ada!, 'AMBASSADOR');
    expect(resigned.data.resignOffice.member.permissions).not.toContain('TREATIES_MANAGE');
    expect(await elections.offices()).toEqual([]);
    expect(codeOf(await elections.resign(ada!, 'AMBASSADOR'))).toBe('OFFICE_NOT_HELD');
    expect(await elections.told()).toMatchObject([
      { type: 'office.left', payload: { position: 'AMBASSADOR', playerId: ada!.id } },
    ]);
    const { audit } = await elections.regional(
      'audit(first: 1) { nodes { act actor { id } subject { id } details } }',
      owner,
    );
    expect(audit.nodes).toEqual([
      { act: 'resignOffice', actor: ada, subject: ada, details: { position: 'AMBASSADOR' } },
    ]);
    await elections.appoint(owner, 'AMBASSADOR', ben!);
    expect(await elections.offices()).toMatchObject([{ player: ben, election: null }]);
    await win(elections, owner, 'AMBASSADOR', [ada!]);
    expect(await elections.offices()).toMatchObject([{ player: ada }]);
  });

  it('leaves alone what the owner has granted besides', async () => {
    const change = (field: string): string =>
      `mutation ($r: ID!) { ${field}(regionId: $r, playerId: "${ada!.id}", permission: TREATIES_MANAGE) { member { permissions } } }`;
    await elections.appoint(owner, 'AMBASSADOR', ada!);
    await elections.say(owner, change('grantPermission'));
    await elections.say(owner, change('revokePermission'));
    expect(await permissionsOf(ada!)).toContain('TREATIES_MANAGE');
    await elections.say(owner, change('grantPermission'));
    await elections.appoint(owner, 'AMBASSADOR', ben!);
    expect(await permissionsOf(ada!)).toContain('TREATIES_MANAGE');
  });

  it.each([
    ['banned', `banPlayer(regionId: $r, playerId: $p, banned: true)`],
    [
      'found to have several accounts',
      `changeMember(regionId: $r, playerId: $p, input: { multiAccount: true })`,
    ],
    ['no citizen any more', `changeMember(regionId: $r, playerId: $p, input: { standing: RESIDENT })`],
  ])('ends for who is %s', async (_what, field) => {
    const { player } = await elections.citizen();
    await elections.appoint(owner, 'TRADE_COMMISSIONER', player);
    const change = `mutation ($r: ID!, $p: ID!) { ${field} { member { standing } } }`;
    // Who runs the region for the owner takes no office from anybody.
    await elections.appoint(owner, 'GOVERNOR', ada!);
    expect(codeOf(await elections.say(ada!, change, { p: player.id }))).toBe('FORBIDDEN');
    expect(await permissionsOf(player)).toContain('ECONOMY_MANAGE');
    await elections.say(owner, change, { p: player.id });
    expect(await elections.offices()).toMatchObject([{ position: 'GOVERNOR' }]);
    expect(await permissionsOf(player)).not.toContain('ECONOMY_MANAGE');
  });

  it('ends for whom a policy bans', async () => {
    const { player } = await elections.citizen();
    for (const [position, holder] of [
      ['AMBASSADOR', player],
      ['TRADE_COMMISSIONER', ada!],
    ] as const)
      await elections.appoint(owner, position, holder);
    await elections.govern({ governanceType: 'AUTOCRACY' });
    const wish = { policyType: 'IMMIGRATION', changes: { bans: [player.id] } };
    expect((await elections.propose(owner, wish)).errors).toBeUndefined();
    expect(await elections.offices()).toMatchObject([{ player: ada }]);
    expect(await permissionsOf(player)).not.toContain('TREATIES_MANAGE');
  });

  it('lets an ambassador make treaties and a governor declare, shape the culture and manage members, from the next request on', async () => {
    const r = region.regionId;
    const ask = (player: TestPlayer, field: string) =>
      region.ask(`mutation ($r: ID!) { ${field} { __typename } }`, { r }, player);
    const treaty = `proposeTreaty(regionId: $r, otherRegionId: "${randomUUID()}", type: NON_AGGRESSION, terms: {})`;
    const deeds = [
      `declareAgainst(regionId: $r, otherRegionId: "${randomUUID()}", type: EMBARGO, reason: "Why")`,
      'updateCulture(regionId: $r, input: { motto: "Onward" })',
      'createInvite(regionId: $r)',
    ];
    const invites = async (): Promise<unknown> => (await elections.regional('invites { code }', ben)).invites;
    // Kept by the cache: nobody who manages members.
    expect(await invites()).toBeNull();
    for (const deed of [treaty, ...deeds]) expect(codeOf(await ask(ben!, deed))).toBe('FORBIDDEN');
    await elections.appoint(owner, 'AMBASSADOR', ben!);
    expect((await ask(ben!, treaty)).errors).toBeUndefined();
    for (const deed of deeds) expect(codeOf(await ask(ben!, deed))).toBe('FORBIDDEN');
    await win(elections, owner, 'GOVERNOR', [ben!]);
    for (const deed of deeds) expect((await ask(ben!, deed)).errors).toBeUndefined();
    await until(async () => (await invites()) !== null);
    await elections.sleep(90);
    for (const deed of [treaty, ...deeds]) expect(codeOf(await ask(ben!, deed))).toBe('FORBIDDEN');
    await elections.settle();
    await until(async () => (await invites()) === null);
  });
});

describe('a council', () => {
  const seats = async (): Promise<string[]> =>
    (await elections.offices()).map(({ player }) => player.id).toSorted();
  const council = { governanceType: 'COUNCIL', governanceQuorum: 0.25 };

  it('is elected by all who may vote, fills its seats with those who have most, and then decides instead of whom the owner seated', async () => {
    await elections.govern(council);
    const { player: seated } = await elections.citizen();
    const grant = `mutation ($r: ID!, $p: ID!) { grantPermission(regionId: $r, playerId: $p, permission: COUNCIL_MEMBER) { member { permissions } } }`;
    await elections.say(owner, grant, { p: seated.id });
    const id = await elections.opened(owner, 'COUNCIL_MEMBER');
    const standing = [...(await Promise.all(Array.from({ length: 4 }, () => elections.citizen())))];
    const candidates = [ada!, ben!, eve!, ...standing.map(({ player }) => player)];
    for (const candidate of candidates) await elections.stand(candidate, id);
    await elections.goOn(id);
    // Ada and three others by two votes or one; of those with none nobody has a seat.
    for (const [voter, index] of candidates.map(
      (voter, at) => [voter, [0, 0, 3, 4, 5, 3, 6][at] ?? 0] as const,
    ))
      await elections.elect(voter, id, candidates[index]!);
    expect(await elections.goOn(id)).toMatchObject({ status: 'COMPLETED', seats: 5, voters: 7 });
    expect(await seats()).toEqual([0, 3, 4, 5, 6].map((index) => candidates[index]!.id).toSorted());
    expect(await permissionsOf(seated)).not.toContain('COUNCIL_MEMBER');
    expect(codeOf(await elections.say(owner, grant, { p: seated.id }))).toBe('VOTE_REQUIRED');
    expect(codeOf(await elections.appoint(owner, 'COUNCIL_MEMBER', seated))).toBe('OFFICE_TAKEN');
    const wish = { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } };
    const { policy } = (await elections.propose(ada!, wish)).data.proposePolicy;
    expect(codeOf(await elections.vote(ben!, policy.id))).toBe('NOT_ELIGIBLE');
    for (const member of [0, 3])
      expect((await elections.vote(candidates[member]!, policy.id)).errors).toBeUndefined();
    await elections.endVoting(policy.id);
    await elections.settle();
    await until(async () => (await elections.policy(policy.id)).status === 'IMPLEMENTED');
    expect(await elections.policy(policy.id)).toMatchObject({ eligible: 5, voters: 2 });
  });

  it('has the owner fill the seats that are vacant, as many as there are', async () => {
    await elections.govern(council);
    const people = await Promise.all(Array.from({ length: 6 }, () => elections.citizen()));
    const replies: unknown[] = [];
    for (const { player } of people)
      replies.push((await elections.appoint(owner, 'COUNCIL_MEMBER', player)).errors?.[0]);
    // Nobody was elected: the message is about seats.
    const taken = { extensions: { code: 'OFFICE_TAKEN' }, message: expect.stringContaining('seats') };
    expect(replies).toMatchObject([...Array.from({ length: 5 }, () => undefined), taken]);
    expect(await seats()).toHaveLength(5);
  });
});
