/** What those leave behind who lose their rights, and how much of a region's lists is one moderator's. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { governmentOf } from '#tests/kit/government.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';

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

const say = (by: TestPlayer, field: string): Promise<Reply> =>
  government.say(by, `mutation ($r: ID!) { ${field} }`);
const rank = (who: TestPlayer, name: string | null): Promise<Reply> =>
  say(
    owner,
    `changeMember(regionId: $r, playerId: "${who.id}", input: { localRank: ${JSON.stringify(name)} }) { member { localRank } }`,
  );
const ban = (by: TestPlayer, id: string, banned = true): Promise<Reply> =>
  say(by, `banPlayer(regionId: $r, playerId: "${id}", banned: ${banned}) { member { standing } }`);
const ranked = async (name: string): Promise<TestPlayer> => {
  const { player } = await joinedPilot(region);
  await rank(player, name);
  return player;
};
const invite = async (by: TestPlayer): Promise<string> =>
  (await say(by, 'createInvite(regionId: $r, uses: 10) { invite { code } }')).data.createInvite.invite.code;
const redeem = async (code: string): Promise<unknown> => {
  const { player } = await joinedPilot(region);
  const reply = await say(player, `redeemInvite(regionId: $r, code: "${code}") { member { standing } }`);
  return codeOf(reply) ?? reply.data.redeemInvite.member.standing;
};
const shown = async (): Promise<string[]> => {
  const { data } = await region.ask(
    'query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { invites { code } } } }',
    { e: [{ __typename: 'Region', id: region.regionId }] },
    owner,
  );
  return data._entities[0].invites.map(({ code }: { code: string }) => code);
};

it('an invite admits nobody while who made it is banned or manages members no more', async () => {
  const maker = await ranked('administrator');
  const code = await invite(maker);
  expect([await redeem(code), await shown()]).toEqual(['CITIZEN', [code]]);
  await rank(maker, null);
  expect([await redeem(code), await shown()]).toEqual(['INVITE_NOT_FOUND', []]);
  await rank(maker, 'administrator');
  expect(await redeem(code)).toBe('CITIZEN');
  await ban(owner, maker.id);
  expect([await redeem(code), await shown()]).toEqual(['INVITE_NOT_FOUND', []]);
  // What was refused used up nothing.
  const left = await region.sql('select uses_left from invites where code = $1', [code]);
  expect(left).toEqual([{ uses_left: 8 }]);
});

it('an invite of a platform admin, who need not be a member, admits', async () => {
  expect(await redeem(await invite({ id: randomUUID(), role: 'ADMIN' }))).toBe('CITIZEN');
});

it('of those whom one moderator banned, 100 at most are banned at a time; the owner bans as many as there is room for', async () => {
  const [moderator, other] = [await ranked('moderator'), await ranked('moderator')];
  const banned = Array.from({ length: 99 }, () => randomUUID() as string);
  await government.govern({ bans: banned });
  await region.sql(
    `insert into audit_log (region_id, actor_id, act, subject_id) select $1, $2, 'banPlayer', unnest($3::uuid[])`,
    [region.regionId, moderator.id, banned],
  );
  expect((await ban(moderator, randomUUID())).errors).toBeUndefined();
  const bans = await region.sql(`select value from settings where name = 'bans'`);
  expect(codeOf(await ban(moderator, randomUUID()))).toBe('TOO_MANY_BANS');
  expect(await region.sql(`select value from settings where name = 'bans'`)).toEqual(bans);
  expect((await ban(other, randomUUID())).errors).toBeUndefined();
  expect((await ban(owner, randomUUID())).errors).toBeUndefined();
  await ban(moderator, banned[0] ?? '', false);
  expect((await ban(moderator, randomUUID())).errors).toBeUndefined();
  await government.govern({ bans: [] });
});

it('a veto comes too late when the time to vote is over, decided or not', async () => {
  await government.govern({ governanceType: 'DEMOCRACY' });
  const { player } = await government.citizen();
  const wish = { policyType: 'TAX_RATE', changes: { taxRate: 0.2 } };
  const { id } = (await government.propose(player, wish)).data.proposePolicy.policy;
  await government.endVoting(id);
  const veto = `vetoPolicy(regionId: $r, policyId: "${id}") { policy { status } }`;
  expect(['VOTING_WINDOW_CLOSED', 'POLICY_NOT_VOTING']).toContain(codeOf(await say(owner, veto)));
  expect((await government.policy(id)).rejection).not.toBe('VETOED');
});

it('F10: what was tried without the right is in the log once a day, apart from what was done when that is asked', async () => {
  const { player } = await joinedPilot(region);
  const victim = randomUUID();
  for (let tries = 0; tries < 5; tries++) expect(codeOf(await ban(player, victim))).toBe('FORBIDDEN');
  const log = async (refused: boolean): Promise<object[]> => {
    const { data } = await region.ask(
      `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region {
         audit(first: 100, refused: ${refused}) { nodes { act actor { id } subject { id } details refused } } } } }`,
      { e: [{ __typename: 'Region', id: region.regionId }] },
      owner,
    );
    return data._entities[0].audit.nodes;
  };
  const tried = { act: 'banPlayer', actor: player, subject: { id: victim }, details: {}, refused: true };
  expect((await log(true)).filter((act) => (act as typeof tried).actor.id === player.id)).toEqual([tried]);
  expect(await log(false)).not.toContainEqual(expect.objectContaining({ refused: true }));
  await region.sql(`update audit_log set at = at - interval '1 day' where actor_id = $1`, [player.id]);
  await ban(player, victim);
  expect((await log(true)).filter((act) => (act as typeof tried).actor.id === player.id)).toHaveLength(2);
});
