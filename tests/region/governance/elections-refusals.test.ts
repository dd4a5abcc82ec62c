import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { electionsOf } from '#tests/kit/elections.ts';
import { manyCitizens } from '#tests/kit/government.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';
import { fingerprintOf } from '#tests/security/permissions/fingerprint.ts';

const owner = { id: randomUUID() };
const stranger = { id: randomUUID() };
const nowhere = randomUUID();
let region: TestRegion;
let elections: ReturnType<typeof electionsOf>;
let [ada, ben, eve]: TestPlayer[] = [];
/** Elections that are where they are called. */
let [registering, full, voting, late, over]: string[] = [];
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  elections = electionsOf(region);
  [ada, ben, eve] = await Promise.all([citizen(), citizen(), citizen()]);
  over = await elections.opened(owner, 'GOVERNOR');
  await elections.cancel(owner, over);
  voting = await elections.opened(owner, 'GOVERNOR');
  late = await elections.opened(owner, 'TRADE_COMMISSIONER');
  for (const id of [voting, late]) {
    await elections.stand(ada, id);
    await elections.goOn(id);
  }
  await elections.elect(ben, voting, ada);
  // Over, and nobody has counted: what is not due the ticker leaves.
  await region.sql(
    `update elections set opened_at = now() - interval '9 days', voting_at = now() - interval '8 days', closes_at = now() - interval '1 day'
     where id = $1`,
    [late],
  );
  registering = await elections.opened(owner, 'AMBASSADOR');
  await elections.stand(ada, registering);
  full = await elections.opened(owner, 'COUNCIL_MEMBER');
  await region.sql(
    `insert into candidates (region_id, election_id, player_id, platform) select region_id, $1, unnest($2::uuid[]), 'Me' from region`,
    [full, await manyCitizens(region, 100)],
  );
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

/** A citizen to whom something happened. */
async function citizen(sql?: string): Promise<TestPlayer> {
  const { player } = await elections.citizen();
  if (sql) await region.sql(sql, [player.id]);
  return player;
}

const person = {
  resident: () =>
    citizen(`update members set standing = 'RESIDENT', resident_since = now() where player_id = $1`),
  visitor: async () => (await joinedPilot(region)).player,
  powerless: () =>
    citizen(
      `update members set standing = 'RESIDENT', resident_since = now(), voting_power = 0 where player_id = $1`,
    ),
  disreputable: () =>
    citizen('update pilots set reputation = -1, reputation_at = now() where player_id = $1'),
  twofold: () => citizen('update members set multi_account = true where player_id = $1'),
  banned: () =>
    citizen(
      `insert into settings (region_id, name, value) select region_id, 'bans', jsonb_build_array($1::text) from region
       on conflict (region_id, name) do update set value = excluded.value`,
    ),
  async newcomer() {
    const player = await citizen('update members set account_since = null where player_id = $1');
    return { ...player, since: Math.floor(Date.now() / 1_000) - 59 * 86_400 };
  },
};

type Attempt = (who: TestPlayer) => Promise<Reply>;
const cases: [what: string, code: string, attempt: Attempt, who?: () => Promise<TestPlayer>][] = [
  ['an election while one runs', 'ELECTION_RUNNING', () => elections.open(owner, 'GOVERNOR')],
  ['an election that a citizen calls', 'FORBIDDEN', () => elections.open(ben!, 'GOVERNOR')],
  [
    'registration without a day',
    'BAD_USER_INPUT',
    () => elections.open(owner, 'GOVERNOR', ', registrationDays: 0'),
  ],
  ['a vote of 31 days', 'BAD_USER_INPUT', () => elections.open(owner, 'GOVERNOR', ', votingDays: 31')],
  ['to stand twice', 'ALREADY_CANDIDATE', () => elections.stand(ada!, registering!)],
  ['to stand without a pilot', 'PILOT_REQUIRED', () => elections.stand(stranger, registering!)],
  ['to stand as a resident', 'NOT_A_CITIZEN', (who) => elections.stand(who, registering!), person.resident],
  [
    'to stand with a bad name',
    'REPUTATION_REQUIRED',
    (who) => elections.stand(who, registering!),
    person.disreputable,
  ],
  ['to stand when banned', 'BANNED', (who) => elections.stand(who, registering!), person.banned],
  [
    'to stand with several accounts',
    'NOT_ELIGIBLE',
    (who) => elections.stand(who, registering!),
    person.twofold,
  ],
  [
    'a platform of 501 characters',
    'BAD_USER_INPUT',
    () => elections.stand(ben!, registering!, 'x'.repeat(501)),
  ],
  [
    'a platform that hides something',
    'BAD_USER_INPUT',
    () => elections.stand(ben!, registering!, 'a\u200Bb'),
  ],
  ['to stand when the vote has begun', 'CANDIDATES_LOCKED', () => elections.stand(ben!, voting!)],
  ['to stand when it is over', 'ELECTION_NOT_ACTIVE', () => elections.stand(ben!, over!)],
  ['to stand nowhere', 'ELECTION_NOT_FOUND', () => elections.stand(ben!, nowhere)],
  ['to stand as the 101st', 'TOO_MANY_CANDIDATES', () => elections.stand(ben!, full!)],
  ['to step down when the vote has begun', 'CANDIDATES_LOCKED', () => elections.withdraw(ada!, voting!)],
  ['to step down when it is over', 'ELECTION_NOT_ACTIVE', () => elections.withdraw(ada!, over!)],
  ['to step down from nothing', 'UNKNOWN_CANDIDATE', () => elections.withdraw(ben!, registering!)],
  ['to step down without a pilot', 'PILOT_REQUIRED', () => elections.withdraw(stranger, registering!)],
  ['to vote twice', 'ALREADY_VOTED', () => elections.elect(ben!, voting!, ada!)],
  ['to vote without a pilot', 'PILOT_REQUIRED', () => elections.elect(stranger, voting!, ada!)],
  ['to vote as a visitor', 'NOT_ELIGIBLE', (who) => elections.elect(who, voting!, ada!), person.visitor],
  ['to vote without power', 'NOT_ELIGIBLE', (who) => elections.elect(who, voting!, ada!), person.powerless],
  [
    'to vote with several accounts',
    'NOT_ELIGIBLE',
    (who) => elections.elect(who, voting!, ada!),
    person.twofold,
  ],
  ['to vote when banned', 'BANNED', (who) => elections.elect(who, voting!, ada!), person.banned],
  [
    'to vote with an account of 59 days',
    'ACCOUNT_TOO_NEW',
    (who) => elections.elect(who, voting!, ada!),
    person.newcomer,
  ],
  ['to vote for who does not stand', 'UNKNOWN_CANDIDATE', () => elections.elect(eve!, voting!, ben!)],
  ['to vote before the vote', 'ELECTION_NOT_ACTIVE', () => elections.elect(eve!, registering!, ada!)],
  ['to vote when it is over', 'ELECTION_NOT_ACTIVE', () => elections.elect(eve!, over!, ada!)],
  ['to vote late', 'VOTING_WINDOW_CLOSED', () => elections.elect(eve!, late!, ada!)],
  ['to vote nowhere', 'ELECTION_NOT_FOUND', () => elections.elect(eve!, nowhere, ada!)],
  ['to cancel as a candidate', 'FORBIDDEN', () => elections.cancel(ada!, voting!)],
  ['to cancel twice', 'ELECTION_NOT_ACTIVE', () => elections.cancel(owner, over!)],
  ['to cancel what is decided', 'ELECTION_NOT_ACTIVE', () => elections.cancel(owner, late!)],
  ['to cancel nothing', 'ELECTION_NOT_FOUND', () => elections.cancel(owner, nowhere)],
  ['to resign from what one does not hold', 'OFFICE_NOT_HELD', () => elections.resign(ada!, 'GOVERNOR')],
  ['to resign without a pilot', 'PILOT_REQUIRED', () => elections.resign(stranger, 'GOVERNOR')],
  ['to appoint without the right', 'FORBIDDEN', () => elections.appoint(ada!, 'AMBASSADOR', ada!)],
  ['to appoint a stranger', 'MEMBER_NOT_FOUND', () => elections.appoint(owner, 'AMBASSADOR', stranger)],
  [
    'to appoint a resident',
    'NOT_A_CITIZEN',
    (who) => elections.appoint(owner, 'AMBASSADOR', who),
    person.resident,
  ],
  [
    'to appoint who is banned',
    'NOT_ELIGIBLE',
    (who) => elections.appoint(owner, 'AMBASSADOR', who),
    person.banned,
  ],
];

const named = cases.map(([what, code, attempt, who]) => [what, code, { attempt, who }] as const);
it.each(named)('F9: refused without a trace: %s (%s)', async (_what, code, { attempt, who }) => {
  const player = await who?.();
  const held = () => fingerprintOf(region, ['audit_log']);
  const before = await held();
  expect(codeOf(await attempt(player ?? stranger))).toBe(code);
  expect(await held()).toBe(before);
});
