import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { claimPlanet } from '#subgraphs/region/modules/planets/service/claim.ts';
import { openArena } from '#tests/kit/arena.ts';
import { planetOf } from '#tests/kit/colonies.ts';
import { give } from '#tests/kit/credits.ts';
import { governmentOf } from '#tests/kit/government.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let government: ReturnType<typeof governmentOf>;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  government = governmentOf(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});
beforeEach(() => region.sql('delete from settings'));

const fields = `standing owner localRank reputation votingPower permissions visits residentSince citizenSince multiAccount player { id }`;
const mutation = (
  player: TestPlayer,
  call: string,
  variables: Record<string, [string, unknown]> = {},
): Promise<Reply> => {
  const declared = Object.entries(variables)
    .map(([name, [type]]) => `, $${name}: ${type}`)
    .join('');
  const given = Object.fromEntries(Object.entries(variables).map(([name, [, value]]) => [name, value]));
  return government.say(player, `mutation ($r: ID!${declared}) { ${call} }`, given);
};
/** Does something that has a member as its result. */
const change = (by: TestPlayer, name: string, given = ''): Promise<Reply> =>
  mutation(by, `${name}(regionId: $r ${given}) { member { ${fields} } }`);
const memberOf = async ({ id }: TestPlayer, asker?: TestPlayer): Promise<any> => {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Pilot { membership { ${fields} } } } }`;
  const pilot = { __typename: 'Pilot', regionId: region.regionId, playerId: id };
  return (await region.ask(document, { r: [pilot] }, asker)).data._entities[0].membership;
};
const ofRegion = async (asker: TestPlayer | undefined, selection: string): Promise<any> => {
  const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { ${selection} } } }`;
  return (await region.ask(document, { r: [{ __typename: 'Region', id: region.regionId }] }, asker)).data
    ._entities[0];
};
const acts = async (): Promise<any[]> =>
  (await ofRegion(owner, 'audit(first: 100) { nodes { act actor { id } subject { id } details } }')).audit
    .nodes;
const resident = async (days = 30, reputation = 100): Promise<JoinedPilot> => {
  const joined = await joinedPilot(region);
  await change(joined.player, 'setHome');
  await region.sql(`update members set resident_since = now() - $2 * interval '1 day' where player_id = $1`, [
    ...[joined.player.id, days],
  ]);
  await region.sql('update pilots set reputation = $2, reputation_at = now() where player_id = $1', [
    ...[joined.player.id, reputation],
  ]);
  return joined;
};
const told = (player: TestPlayer) =>
  region.sql<{ type: string; standing: string }>(
    `select type, payload->>'standing' as standing from outbox where type like 'member.%' and payload->>'playerId' = $1 order by seq`,
    [player.id],
  );

describe('one becomes', () => {
  it('a visitor by coming, a resident by making the region a home, and stays what one is', async () => {
    const { player } = await joinedPilot(region);
    expect(await memberOf(player)).toMatchObject({
      standing: 'VISITOR',
      visits: 1,
      votingPower: 1,
      owner: false,
    });
    expect((await change(player, 'setHome')).data.setHome.member.standing).toBe('RESIDENT');
    const { residentSince } = await memberOf(player);
    await change(player, 'setHome');
    expect(await memberOf(player)).toMatchObject({ standing: 'RESIDENT', residentSince });
    const citizen = (await government.citizen()).player;
    await change(citizen, 'setHome');
    expect(await memberOf(citizen)).toMatchObject({ standing: 'CITIZEN' });
    expect((await told(player))[0]).toEqual({ type: 'member.joined', standing: 'VISITOR' });
  });

  it('a citizen as the owner of the region', async () => {
    await joinedPilot(region, owner.id);
    expect(await memberOf(owner)).toMatchObject({ standing: 'CITIZEN', owner: true });
  });

  it('a citizen by holding a colony, from the moment it is held', async () => {
    const arena = await openArena(region, 9, 0);
    const { player } = await arena.fighter({ cargo: { COLONISTS: 100 } });
    await give(region, accountOf('pilot', player.id), 20_000);
    const planet = await planetOf(region, { sector: arena.sector });
    expect(await memberOf(player)).toMatchObject({ standing: 'VISITOR' });
    await claimPlanet(region.services.fork(), {
      ...{
        regionId: region.regionId,
        playerId: player.id,
        planetId: planet.id,
        colonists: 100,
        key: undefined,
      },
    });
    expect(await memberOf(player)).toMatchObject({ standing: 'CITIZEN', votingPower: 1 });
    expect((await told(player)).at(-1)).toEqual({ type: 'member.changed', standing: 'CITIZEN' });
    // Never lowered by itself.
    await region.sql('delete from buildings where planet_id = $1', [planet.id]);
    await region.sql('delete from colonies where planet_id = $1', [planet.id]);
    expect(await memberOf(player)).toMatchObject({ standing: 'CITIZEN' });
  });

  it('a citizen by an application that somebody who manages members approves', async () => {
    const { player } = await resident();
    expect((await change(player, 'applyForCitizenship')).data.applyForCitizenship.member.standing).toBe(
      'RESIDENT',
    );
    expect(codeOf(await change(player, 'applyForCitizenship'))).toBe('ALREADY_APPLIED');
    const waiting = async (asker: TestPlayer) =>
      (await ofRegion(asker, 'applicants { player { id } }')).applicants;
    expect(await waiting(owner)).toContainEqual({ player });
    expect(await waiting(player)).toBe(null);
    const decide = (by: TestPlayer, approve: boolean) =>
      change(by, 'decideApplication', `, playerId: "${player.id}", approve: ${approve}`);
    expect(codeOf(await decide(player, true))).toBe('FORBIDDEN');
    expect((await decide(owner, false)).data.decideApplication.member.standing).toBe('RESIDENT');
    const again = await change(player, 'applyForCitizenship');
    expect(again.errors?.[0]?.extensions).toMatchObject({
      code: 'ALREADY_APPLIED',
      until: expect.any(String),
    });
    await region.sql(`update applications set decided_at = now() - interval '31 days' where player_id = $1`, [
      player.id,
    ]);
    await change(player, 'applyForCitizenship');
    expect((await decide(owner, true)).data.decideApplication.member).toMatchObject({ standing: 'CITIZEN' });
    expect(codeOf(await decide(owner, true))).toBe('APPLICATION_NOT_FOUND');
    expect(await waiting(owner)).not.toContainEqual({ player });
  });

  it('a citizen at once where policy says yes to all who qualify, and nobody else', async () => {
    await government.govern({ citizenship: 'automatic' });
    const apply = async (days: number, reputation: number) =>
      await change((await resident(days, reputation)).player, 'applyForCitizenship');
    expect((await apply(30, 100)).data.applyForCitizenship.member).toMatchObject({ standing: 'CITIZEN' });
    expect(codeOf(await apply(29, 100))).toBe('NOT_ELIGIBLE');
    expect(codeOf(await apply(30, 99))).toBe('REPUTATION_REQUIRED');
  });
});

describe('an invite', () => {
  const invite = (by: TestPlayer, uses = 1) =>
    mutation(by, `createInvite(regionId: $r, uses: ${uses}) { invite { id code uses usesLeft expiresAt } }`);
  const redeem = (player: TestPlayer, code: string) =>
    mutation(player, `redeemInvite(regionId: $r, code: $c) { member { standing } }`, {
      c: ['String!', code],
    });
  const visitor = async () => (await joinedPilot(region)).player;
  beforeEach(async () => {
    await region.sql('delete from invite_uses');
    await region.sql('delete from invites');
  });

  it('makes a citizen of as many as it is for, for a week', async () => {
    const { code, expiresAt } = (await invite(owner, 2)).data.createInvite.invite;
    expect(code).toMatch(/^[\w-]{22}$/);
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 86_400_000)).toBe(7);
    const [first, second, third] = [await visitor(), await visitor(), await visitor()];
    expect((await redeem(first, code)).data.redeemInvite.member.standing).toBe('CITIZEN');
    expect(codeOf(await redeem(first, code))).toBe('ALREADY_CITIZEN');
    await redeem(second, code);
    expect(codeOf(await redeem(third, code))).toBe('INVITE_NOT_FOUND');
    expect(await memberOf(third)).toMatchObject({ standing: 'VISITOR' });
  });

  it('for two is used by two of twenty who try at once', async () => {
    const { code } = (await invite(owner, 2)).data.createInvite.invite;
    const players = await Promise.all(Array.from({ length: 20 }, visitor));
    const replies = await Promise.all(players.map((player) => redeem(player, code)));
    expect(replies.filter(({ errors }) => !errors).length).toBe(2);
    expect(new Set(replies.map(codeOf))).toEqual(new Set([undefined, 'INVITE_NOT_FOUND']));
  });

  it('is used once by each: who was lowered since needs another one', async () => {
    const { code } = (await invite(owner, 2)).data.createInvite.invite;
    const player = await visitor();
    await redeem(player, code);
    await change(owner, 'changeMember', `, playerId: "${player.id}", input: { standing: VISITOR }`);
    expect(codeOf(await redeem(player, code))).toBe('INVITE_NOT_FOUND');
    expect((await ofRegion(owner, 'invites { usesLeft }')).invites).toEqual([{ usesLeft: 1 }]);
    expect(
      (await redeem(player, (await invite(owner)).data.createInvite.invite.code)).errors,
    ).toBeUndefined();
  });

  it('that is over, taken back or never was is none', async () => {
    const { code, id } = (await invite(owner)).data.createInvite.invite;
    await region.sql(`update invites set expires_at = now() - interval '1 second' where id = $1`, [id]);
    const player = await visitor();
    expect(codeOf(await redeem(player, code))).toBe('INVITE_NOT_FOUND');
    const other = (await invite(owner)).data.createInvite.invite;
    expect((await ofRegion(owner, 'invites { id }')).invites).toEqual([{ id: other.id }]);
    const revoked = await mutation(
      owner,
      `revokeInvite(regionId: $r, inviteId: "${other.id}") { invite { usesLeft } }`,
    );
    expect(revoked.data.revokeInvite.invite.usesLeft).toBe(0);
    for (const wrong of [other.code, '', 'x'.repeat(10_000), "' or true --", '\u0000'])
      expect(codeOf(await redeem(player, wrong))).toBe('INVITE_NOT_FOUND');
    expect((await ofRegion(player, 'invites { id }')).invites).toBe(null);
  });

  it('is not given without bounds: 10 at a time, 10 uses each, 20 uses a week', async () => {
    expect(codeOf(await invite(owner, 11))).toBe('BAD_USER_INPUT');
    expect(codeOf(await invite(owner, 0))).toBe('BAD_USER_INPUT');
    expect(codeOf(await invite(await visitor()))).toBe('FORBIDDEN');
    const made = [];
    for (let index = 0; index < 10; index++) made.push((await invite(owner, 10)).data.createInvite.invite);
    expect(codeOf(await invite(owner))).toBe('TOO_MANY_INVITES');
    const player = await visitor();
    await region.sql(
      `insert into invite_uses (region_id, invite_id, created_by, player_id)
       select $1, $2, $3, player_id from members where player_id <> $4 order by player_id limit 20`,
      [region.regionId, made[0].id, owner.id, player.id],
    );
    expect(codeOf(await redeem(player, made[1].code))).toBe('TOO_MANY_INVITES');
    expect((await ofRegion(owner, 'invites { usesLeft }')).invites).toEqual(
      made.map(() => ({ usesLeft: 10 })),
    );
  });
});

describe('who runs a region', () => {
  const set = (by: TestPlayer, on: TestPlayer, input: string) =>
    change(by, 'changeMember', `, playerId: "${on.id}", input: { ${input} }`);
  const grant = (by: TestPlayer, on: TestPlayer, permission: string, verb = 'grant') =>
    change(by, `${verb}Permission`, `, playerId: "${on.id}", permission: ${permission}`);
  const rates = (by: TestPlayer) =>
    mutation(by, 'updateEconomy(regionId: $r, input: { taxRate: 0.11 }) { region { economy { taxRate } } }');
  let helper: TestPlayer;
  let member: TestPlayer;
  beforeEach(async () => {
    helper = (await joinedPilot(region)).player;
    member = (await joinedPilot(region)).player;
  });

  it('is who the owner makes an administrator, from the next request on and as long as it lasts', async () => {
    expect(codeOf(await rates(helper))).toBe('FORBIDDEN');
    expect(codeOf(await set(helper, member, 'standing: CITIZEN'))).toBe('FORBIDDEN');
    // What the server has read of the helper before is forgotten.
    expect((await ofRegion(helper, 'applicants { standing }')).applicants).toBe(null);
    await set(owner, helper, 'localRank: "administrator"');
    expect((await rates(helper)).errors).toBeUndefined();
    expect((await set(helper, member, 'standing: CITIZEN')).data.changeMember.member.standing).toBe(
      'CITIZEN',
    );
    let seen: unknown = null;
    for (let tries = 0; seen === null && tries < 100; tries++)
      seen = (await ofRegion(helper, 'applicants { standing }')).applicants;
    expect(seen).toEqual(expect.any(Array));
    await set(owner, helper, 'localRank: null');
    expect(codeOf(await rates(helper))).toBe('FORBIDDEN');
  });

  it('gives neither ranks nor voting power, nor touches the owner, but for the owner itself', async () => {
    await set(owner, helper, 'localRank: "administrator"');
    for (const input of ['localRank: "administrator"', 'votingPower: 5'])
      expect(codeOf(await set(helper, member, input))).toBe('FORBIDDEN');
    expect(codeOf(await set(helper, owner, 'standing: VISITOR'))).toBe('FORBIDDEN');
    expect(codeOf(await grant(helper, member, 'MODERATE'))).toBe('FORBIDDEN');
    expect(
      (await set(owner, member, 'votingPower: 2.125, localRank: "Poet"')).data.changeMember.member,
    ).toMatchObject({
      ...{ votingPower: 2.125, localRank: 'Poet' },
    });
    for (const wrong of [
      'votingPower: 5.001',
      'votingPower: -1',
      'votingPower: 1.0001',
      `localRank: "${'x'.repeat(51)}"`,
    ])
      expect(codeOf(await set(owner, member, wrong))).toBe('BAD_USER_INPUT');
    await set(owner, member, 'standing: CITIZEN');
    expect(codeOf(await set(owner, member, 'votingPower: 0.5'))).toBe('BAD_USER_INPUT');
    expect(codeOf(await set(owner, { id: randomUUID() }, 'standing: CITIZEN'))).toBe('MEMBER_NOT_FOUND');
  });

  it('may be granted a right and lose it again, and each right opens one thing', async () => {
    await grant(owner, helper, 'ECONOMY_MANAGE');
    expect((await memberOf(helper)).permissions).toContain('ECONOMY_MANAGE');
    expect((await rates(helper)).errors).toBeUndefined();
    expect(codeOf(await set(helper, member, 'standing: CITIZEN'))).toBe('FORBIDDEN');
    await grant(owner, helper, 'ECONOMY_MANAGE', 'revoke');
    expect(codeOf(await rates(helper))).toBe('FORBIDDEN');
    expect(codeOf(await grant(owner, helper, 'VOTE'))).toBe('BAD_USER_INPUT');
  });

  it('bans and approves by name, moderators too but not each other', async () => {
    const ban = (by: TestPlayer, on: TestPlayer, banned = true) =>
      change(by, 'banPlayer', `, playerId: "${on.id}", banned: ${banned}, reason: "Noise"`);
    const join = (player: TestPlayer) => mutation(player, 'joinRegion(regionId: $r) { joined }');
    await set(owner, helper, 'localRank: "moderator"');
    const stranger = { id: randomUUID() };
    expect((await ban(helper, stranger)).data.banPlayer).toEqual({ member: null });
    expect(codeOf(await join(stranger))).toBe('BANNED');
    await ban(helper, stranger, false);
    await government.govern({ immigration: 'approval' });
    expect(codeOf(await join(stranger))).toBe('APPROVAL_REQUIRED');
    const approve = (by: TestPlayer) => change(by, 'approvePlayer', `, playerId: "${stranger.id}"`);
    expect(codeOf(await approve(helper))).toBe('FORBIDDEN');
    await approve(owner);
    expect((await join(stranger)).data.joinRegion.joined).toBe(true);
    await set(owner, member, 'localRank: "moderator"');
    for (const untouchable of [member, owner])
      expect(codeOf(await ban(helper, untouchable))).toBe('FORBIDDEN');
    expect((await ban(owner, member)).errors).toBeUndefined();
    expect(codeOf(await change(member, 'setHome'))).toBe('BANNED');
  });

  it('has no say while banned, whatever rank and grants it keeps, and nobody but the owner lifts that', async () => {
    await set(owner, helper, 'localRank: "administrator"');
    await grant(owner, helper, 'TREATIES_MANAGE');
    const ban = (by: TestPlayer, on: TestPlayer, banned = true) =>
      change(by, 'banPlayer', `, playerId: "${on.id}", banned: ${banned}`);
    await ban(owner, helper);
    for (const refused of [
      await ban(helper, member),
      await ban(helper, helper, false),
      await rates(helper),
      await set(helper, member, 'standing: CITIZEN'),
      await mutation(helper, 'createInvite(regionId: $r) { invite { code } }'),
      await mutation(
        helper,
        'endTreaty(regionId: $r, treatyId: "a0000000-0000-4000-8000-000000000001") { treaty { id } }',
      ),
    ])
      expect(codeOf(refused)).toBe('BANNED');
    expect((await memberOf(helper)).permissions).toEqual(['TRADE', 'COMMUNICATE']);
    await set(owner, member, 'localRank: "moderator"');
    expect(codeOf(await ban(member, helper, false))).toBe('FORBIDDEN');
    await ban(owner, helper, false);
    expect((await rates(helper)).errors).toBeUndefined();
    // By a policy as well, from the next look at what only those see who manage members.
    await until(async () => (await ofRegion(helper, 'applicants { standing }')).applicants !== null);
    const bans = [helper.id.toUpperCase(), owner.id];
    await government.propose(owner, { policyType: 'IMMIGRATION', changes: { bans } });
    expect(codeOf(await rates(helper))).toBe('BANNED');
    await until(async () => (await ofRegion(helper, 'applicants { standing }')).applicants === null);
    expect((await rates(owner)).errors).toBeUndefined();
  });

  it('does not lift from itself that it was found to have several accounts', async () => {
    await set(owner, helper, 'localRank: "administrator", multiAccount: true');
    expect(codeOf(await set(helper, helper, 'multiAccount: false'))).toBe('FORBIDDEN');
    expect((await set(helper, helper, 'multiAccount: true')).errors).toBeUndefined();
    expect((await set(owner, helper, 'multiAccount: false')).errors).toBeUndefined();
  });

  it('twenty who ban others at once ban all of them', async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    await Promise.all(ids.map((id) => change(owner, 'banPlayer', `, playerId: "${id}"`)));
    const [row] = await region.sql<{ bans: string[] }>(
      `select value as bans from settings where name = 'bans'`,
    );
    expect(row?.bans.toSorted()).toEqual(ids.toSorted());
  });

  it('leaves every such act in a log that the owner reads and nobody changes', async () => {
    await set(owner, helper, 'localRank: "administrator"');
    await rates(helper);
    await set(helper, member, 'multiAccount: true');
    await grant(owner, member, 'MODERATE');
    await change(helper, 'banPlayer', `, playerId: "${randomUUID()}"`);
    const [ban, granted, changed, rated, ranked] = await acts();
    expect(ban).toMatchObject({ act: 'banPlayer', actor: helper });
    expect(granted).toMatchObject({
      act: 'grantPermission',
      subject: member,
      details: { permission: 'MODERATE' },
    });
    expect(changed).toMatchObject({ act: 'changeMember', actor: helper, details: { multiAccount: true } });
    expect(rated).toMatchObject({ act: 'updateEconomy', actor: helper, details: { taxRate: 0.11 } });
    expect(ranked).toMatchObject({ act: 'changeMember', actor: owner, subject: helper });
    expect((await ofRegion(helper, 'audit { nodes { act } }')).audit).toBe(null);
    const services = region.services.fork();
    await expect(services.execute(`update audit_log set act = ''`)).rejects.toThrow('permission denied');
    await expect(services.execute('delete from audit_log')).rejects.toThrow('permission denied');
    expect((await memberOf(member, owner)).multiAccount).toBe(true);
    expect((await memberOf(member)).multiAccount).toBe(null);
  });

  it('does it once however often it is asked with one key', async () => {
    await region.sql('delete from invite_uses');
    await region.sql('delete from invites');
    const before = (await acts()).length;
    const document = `mutation ($r: ID!) { createInvite(regionId: $r) { invite { code } } }`;
    const ask = () =>
      region.ask(document, { r: region.regionId }, owner, { 'idempotency-key': `k-${region.regionId}` });
    const [first, second] = [await ask(), await ask()];
    expect(first.errors).toBeUndefined();
    expect(second).toEqual(first);
    expect((await acts()).length).toBe(before + 1);
  });
});
