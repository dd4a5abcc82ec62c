/** Region servers are killed and frozen while they settle what is due: each thing happens once, in order, whoever ends it. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { electionsOf, win } from '#tests/kit/elections.ts';
import { startMortal, type End, type MortalProcess } from '#tests/kit/mortal-process.ts';
import { testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let elections: ReturnType<typeof electionsOf>;
let ada: TestPlayer;
let ben: TestPlayer;
let policyId: string;
let electionId: string;

/** A region that nobody serves, and in it, in this order, since days: a policy that passed, a vote that Ben won, a term, the next election. */
beforeEach(async () => {
  region = await testRegion({ ownerId: owner.id });
  elections = electionsOf(region);
  ada = (await elections.citizen()).player;
  ben = (await elections.citizen()).player;
  await elections.govern({ governanceType: 'DEMOCRACY', electionFrequencyDays: 90 });
  await leaveIn(region, 'treasury', 1_000);
  await win(elections, owner, 'GOVERNOR', [ada]);
  await elections.sleep(74);
  const wish = { policyType: 'TREASURY', changes: { treasuryAdjustment: -300 }, durationDays: 1 };
  policyId = (await elections.propose(ada, wish)).data.proposePolicy.policy.id;
  await region.sql('update policies set voters = 50, weight_for = 50000 where id = $1', [policyId]);
  electionId = await elections.opened(owner, 'AMBASSADOR');
  await elections.stand(ben, electionId);
  await elections.goOn(electionId);
  await elections.elect(ada, electionId, ben);
  await elections.forget();
  await region.server[Symbol.asyncDispose]();
  await elections.sleep(17);
}, 60_000);
afterEach(async () => {
  await region[Symbol.asyncDispose]();
});

const whole = [
  ...['policy.implemented', 'election.completed AMBASSADOR', 'office.taken AMBASSADOR'],
  ...['office.left GOVERNOR', 'election.opened GOVERNOR'],
];

function serve(end?: End): MortalProcess {
  const { DATABASE_URL, SERVICE_KEY, JWKS_URL, NEXUS_URL } = region.settings;
  return startMortal({
    ...{ main: 'subgraphs/region/main.ts', args: ['--region', region.slug] },
    env: { DATABASE_URL, SERVICE_KEY, JWKS_URL, NEXUS_URL },
    ...(end && { end }),
  });
}

async function told(): Promise<string[]> {
  return (await elections.told()).map(({ type, payload }) =>
    typeof payload['position'] === 'string' ? `${type} ${payload['position']}` : type,
  );
}

/** All that was due has happened once: what was told, what was enacted, who is in office, where the credits are. */
async function expectAllOnce(): Promise<void> {
  await until(async () => (await told()).length >= whole.length, 30_000);
  expect(await told()).toEqual(whole);
  const acts = `select act, subject_id as who from audit_log where details ->> 'policyId' = $1 or details ->> 'electionId' = $2 and act = 'takeOffice' order by seq`;
  expect(await region.sql(acts, [policyId, electionId])).toEqual([
    ...[
      { act: 'enactPolicy', who: null },
      { act: 'takeOffice', who: ben.id },
    ],
  ]);
  const em = region.services.fork();
  expect(await balanceOf(em, 'treasury')).toBe(700);
  expect(await auditBalances(em)).toEqual([]);
  const offices = 'select position, player_id as "playerId" from offices where left_at is null';
  expect(await region.sql(offices)).toEqual([{ position: 'AMBASSADOR', playerId: ben.id }]);
}

test('a server that slept through several deadlines and is killed again and again, at every step of each, does all once and in order', async () => {
  /** Where it dies, and how much has been told by then. */
  const deaths: [string, number][] = [
    ...(['deadline: found', 'policy: enacted', 'policy: decided'].map((at) => [at, 0]) as [string, number][]),
    ...([
      ['deadline: settled', 1],
      ['election: installed', 1],
    ] as [string, number][]),
    ...([3, 4, 5].map((count) => ['deadline: settled', count]) as [string, number][]),
  ];
  for (const [at, count] of deaths) {
    await using server = serve({ at, signal: 'SIGKILL' });
    expect([at, await server.ended]).toEqual([at, 'SIGKILL']);
    expect([at, await told()]).toEqual([at, whole.slice(0, count)]);
  }
  await using server = serve();
  await server.url;
  await expectAllOnce();
}, 240_000);

test.each(['killed', 'woken'])(
  'while one server stands still with a decision in its hands, another serves and leaves it alone; when the first is %s, all is done once',
  async (fate) => {
    await using first = serve({ at: 'policy: enacted', signal: 'SIGSTOP' });
    await first.reached;
    await using second = serve();
    const url = await second.url;
    const query = `query ($x: [_Any!]!) { _entities(representations: $x) { ... on Region { policy(id: "${policyId}") { status } } } }`;
    const x = [{ __typename: 'Region', id: region.regionId }];
    const { data } = await region.ask(query, { x }, undefined, {}, url);
    expect(data._entities).toEqual([{ policy: { status: 'VOTING' } }]);
    expect(await told()).toEqual([]);
    first.kill(fate === 'killed' ? 'SIGKILL' : 'SIGCONT');
    await expectAllOnce();
  },
  120_000,
);

test('two servers that wake up at once do all of it once', async () => {
  await using _first = serve();
  await using _second = serve();
  await expectAllOnce();
}, 120_000);
