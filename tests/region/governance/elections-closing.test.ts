import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import type { Refusal } from '#subgraphs/kit/refusal.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { settleDue, untilDue } from '#subgraphs/region/modules/governance/service/due.ts';
import { voteInElection } from '#subgraphs/region/modules/governance/service/elections/vote.ts';
import { startTicker } from '#subgraphs/kit/ticker.ts';
import { electionsOf, win } from '#tests/kit/elections.ts';
import { manyCitizens } from '#tests/kit/government.ts';
import {
  codeOf,
  testRegion,
  type Reply,
  type TestPlayer,
  type TestRegion,
} from '#tests/kit/region-server.ts';
import { adminUrl } from '#tests/kit/postgres.ts';
import { until } from '#tests/kit/stack.ts';

const owner = { id: randomUUID() };
let region: TestRegion;
let elections: ReturnType<typeof electionsOf>;
let ada: TestPlayer;
let ben: TestPlayer;
beforeAll(async () => {
  region = await testRegion({ ownerId: owner.id });
  elections = electionsOf(region);
  ada = (await elections.citizen()).player;
  ben = (await elections.citizen()).player;
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
  await elections.forget();
  await elections.govern({ governanceType: 'DEMOCRACY', electionFrequencyDays: 90 });
});

const closer = (): Promise<boolean> => settleDue(region.services.fork(), region.regionId);
const types = async (): Promise<string[]> => (await elections.told()).map(({ type }) => type);

/** An election that Ada wins when its time is over. */
async function decided(position = 'TRADE_COMMISSIONER'): Promise<string> {
  const id = await elections.opened(owner, position);
  await elections.stand(ada, id);
  await elections.goOn(id);
  await elections.elect(ben, id, ada);
  return id;
}

/** The time is over for the vote; nobody has counted yet. */
const endVote = (id: string): Promise<unknown> =>
  region.sql(
    `update elections set opened_at = opened_at - interval '8 days', voting_at = voting_at - interval '8 days',
       closes_at = closes_at - interval '8 days', due_at = due_at - interval '8 days' where id = $1`,
    [id],
  );

it('a council is elected anew as a governor is, where there is one', async () => {
  await elections.govern({ governanceType: 'COUNCIL' });
  for (const position of ['GOVERNOR', 'COUNCIL_MEMBER'])
    await elections.cancel(owner, await elections.opened(owner, position));
  const running = async (): Promise<string[]> =>
    (await elections.regional('elections(status: REGISTRATION) { nodes { position } }')).elections.nodes
      .map(({ position }: { position: string }) => position)
      .sort();
  await elections.sleep(89);
  await elections.settle();
  expect(await running()).toEqual([]);
  await elections.sleep(1);
  await elections.settle();
  await until(async () => (await running()).length > 1);
  expect(await running()).toEqual(['COUNCIL_MEMBER', 'GOVERNOR']);
});

describe('an election whose time is over is closed once', () => {
  it.each(['election: claimed', 'election: counted', 'election: installed', 'election: settled'])(
    'though who is at it dies at "%s"',
    async (place) => {
      const id = await decided();
      {
        let deaths = 0;
        using _dead = armFailpoint(place, () => {
          deaths += 1;
          throw new Error('the server is gone');
        });
        await endVote(id);
        // The region's own server is at it too, and dies as often.
        await until(async () => {
          await closer().catch(() => undefined);
          return deaths > 1;
        });
        expect(await elections.election(id)).toMatchObject({ status: 'VOTING', votes: null });
        expect(await elections.offices()).toEqual([]);
        expect(await region.sql('select from grants')).toEqual([]);
      }
      await elections.settle();
      await until(async () => (await elections.election(id)).status === 'COMPLETED');
      expect(await types()).toEqual([
        ...['election.opened', 'election.voting', 'election.completed', 'office.taken'],
      ]);
      expect(await elections.offices()).toMatchObject([{ player: ada, election: { id } }]);
    },
  );

  it('though its connection is cut in the middle', async () => {
    const id = await decided();
    let cuts = 0;
    {
      using _cut = armFailpoint('election: installed', async () => {
        const admin = new Client({ connectionString: adminUrl(region.database.name) });
        await admin.connect();
        const cut = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        );
        cuts += cut.rows.length;
        await admin.end();
      });
      await endVote(id);
      await until(async () => {
        await closer().catch(() => undefined);
        return cuts > 0;
      });
    }
    await elections.settle();
    await until(async () => (await elections.election(id)).status === 'COMPLETED');
    expect((await types()).filter((type) => type === 'office.taken')).toHaveLength(1);
  });

  it('though twelve are at it at once, and so is everything else that is due', async () => {
    await win(elections, owner, 'AMBASSADOR', [ben]);
    const id = await decided();
    const next = await elections.opened(owner, 'COUNCIL_MEMBER');
    await elections.stand(ben, next);
    await elections.sleep(90);
    await elections.forget();
    await Promise.all(Array.from({ length: 12 }, closer));
    await elections.settle();
    await until(async () => (await elections.election(next)).status === 'INCONCLUSIVE');
    const told = await elections.told();
    const count = (type: string, position: string): number =>
      told.filter((event) => event.type === type && event.payload['position'] === position).length;
    expect(count('election.completed', 'TRADE_COMMISSIONER')).toBe(1);
    expect(count('office.taken', 'TRADE_COMMISSIONER')).toBe(1);
    expect(count('office.left', 'AMBASSADOR')).toBe(1);
    expect(count('election.voting', 'COUNCIL_MEMBER')).toBe(1);
    expect(count('election.completed', 'COUNCIL_MEMBER')).toBe(1);
    expect(await elections.offices()).toMatchObject([{ player: ada, election: { id } }]);
  });
});

it('after a sleep over several deadlines all that is due is done once, in the order in which it was due', async () => {
  const governed = await win(elections, owner, 'GOVERNOR', [ada]);
  await elections.sleep(80);
  // Now: policy due in 1 day, vote due in 14, the governor's term and the next election in 10.
  const policy = await elections.propose(ada, {
    ...{ policyType: 'CULTURAL', changes: { motto: 'Awake' }, durationDays: 1 },
  });
  const id = await elections.opened(owner, 'AMBASSADOR');
  await elections.stand(ben, id);
  await elections.forget();
  await elections.sleep(15);
  await using _tickers = new AsyncDisposableStack();
  for (const _ of [1, 2])
    _tickers.use(
      startTicker({
        ...{ database: region.services, log: createLog('ticker', 'silent'), againMs: 50 },
        deadlines: { government: { settle: (em) => settleDue(em, region.regionId), next: untilDue } },
      }),
    );
  const order = async (): Promise<string[]> =>
    (await elections.told()).map(({ type, payload }) =>
      typeof payload['position'] === 'string' ? `${type} ${payload['position']}` : type,
    );
  const expected = [
    ...['policy.rejected', 'election.voting AMBASSADOR', 'office.left GOVERNOR', 'election.opened GOVERNOR'],
    'election.completed AMBASSADOR',
  ];
  await until(async () => (await order()).length >= expected.length);
  expect(await order()).toEqual(expected);
  expect((await elections.policy(policy.data.proposePolicy.policy.id)).status).toBe('REJECTED');
  // Nobody could vote; who was not awake loses no day of the registration that begins now.
  expect((await elections.election(id)).status).toBe('INCONCLUSIVE');
  const [next] = (
    await elections.regional('elections(first: 1) { nodes { id status votingOpensAt openedBy { id } } }')
  ).elections.nodes;
  expect(next).toMatchObject({ status: 'REGISTRATION', openedBy: null });
  expect(Date.parse(next.votingOpensAt) - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
  expect(next.id).not.toBe(governed);
});

describe('the next election of a governor', () => {
  it.each(['COMPLETED', 'VOID', 'INCONCLUSIVE', 'CANCELLED'])(
    'is due when the last ended as %s so many days ago',
    async (status) => {
      const id = await elections.opened(owner, 'GOVERNOR');
      await elections.cancel(owner, id);
      await region.sql('update elections set status = $2 where id = $1', [id, status]);
      const running = async (): Promise<unknown[]> =>
        (await elections.regional('elections(status: REGISTRATION) { nodes { position } }')).elections.nodes;
      await elections.sleep(89);
      await elections.settle();
      expect(await running()).toEqual([]);
      await elections.govern({ governanceType: 'AUTOCRACY' });
      await elections.sleep(1);
      await elections.settle();
      expect(await running()).toEqual([]);
      await elections.govern({ governanceType: 'DEMOCRACY' });
      await elections.settle();
      await until(async () => (await running()).length > 0);
      await Promise.all([closer(), closer(), closer()]);
      expect(await running()).toEqual([{ position: 'GOVERNOR' }]);
    },
  );
});

it('500 members who vote at once, some of them twice, over eight connections, lose no vote and cast none twice', async () => {
  const { regionId } = region;
  const id = await elections.opened(owner, 'GOVERNOR');
  for (const candidate of [ada, ben]) await elections.stand(candidate, id);
  await elections.goOn(id);
  const voters = await manyCitizens(region, 500);
  await region.sql(
    'update members set voting_power = 1000 + (array_position($1::uuid[], player_id) % 4) * 1001 where player_id = any($1)',
    [voters],
  );
  const choice = (index: number): TestPlayer => (index % 3 === 0 ? ben : ada);
  const queue = voters.flatMap((playerId, index) => {
    const vote = { playerId, candidateId: choice(index).id };
    return index % 5 === 0 ? [vote, vote] : [vote];
  });
  await using small = await openDatabase({
    ...{ url: region.database.url, entities, currentRegion: regionId, poolSize: 8 },
  });
  const refused: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { playerId, candidateId } = next;
      const actor = { regionId, playerId, admin: false, accountSince: new Date(0), key: undefined };
      await voteInElection(small.fork(), actor, id, candidateId).catch((error: Refusal) =>
        refused.push(error.code ?? error.message),
      );
    }
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  expect(new Set(refused)).toEqual(new Set(['ALREADY_VOTED']));
  expect(refused).toHaveLength(100);
  const sum = (of: TestPlayer): number =>
    voters.reduce(
      (total, _, index) => total + (choice(index) === of ? 1_000 + ((index + 1) % 4) * 1_001 : 0),
      0,
    ) / 1_000;
  expect(await elections.goOn(id)).toMatchObject({
    ...{ status: 'COMPLETED', voters: 500 },
    candidates: [
      { player: ada, votes: sum(ada), elected: true },
      { player: ben, votes: sum(ben), elected: false },
    ],
  });
});

it('a seat that the owner grants while the council is being elected waits for that, and is refused', async () => {
  await elections.govern({ governanceType: 'COUNCIL' });
  const id = await decided('COUNCIL_MEMBER');
  const grant = `mutation ($r: ID!, $p: ID!) { grantPermission(regionId: $r, playerId: $p, permission: COUNCIL_MEMBER) { member { permissions } } }`;
  let granted: Promise<Reply> | undefined;
  {
    using _granting = armFailpoint('election: installed', async () => {
      granted ??= elections.say(owner, grant, { p: ben.id });
      const waits = until(async () => {
        const sql = 'select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0';
        return (await region.sql(sql)).length > 0;
      });
      await Promise.race([granted, waits.catch(() => undefined)]);
    });
    await endVote(id);
    await elections.settle();
    await until(async () => (await elections.election(id)).status === 'COMPLETED');
  }
  expect(codeOf((await granted) as Reply)).toBe('VOTE_REQUIRED');
  expect(await region.sql(`select from grants where office = ''`)).toEqual([]);
});

it('a vote that was begun in time and waits for who counts it is refused then, and leaves nothing', async () => {
  const id = await decided();
  const counter = new Client({
    ...{ connectionString: region.database.ownerUrl, options: `-c app.current_region=${region.regionId}` },
  });
  await counter.connect();
  await counter.query('begin');
  const end = `update elections set status = 'INCONCLUSIVE', due_at = null, ended_at = now(), voters = 1, weight = 1000 where id = $1`;
  await counter.query(end, [id]);
  const vote = elections.elect(ada, id, ada);
  const pid = (await counter.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  await until(async () => {
    const sql = 'select from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))';
    return (await region.sql(sql, [pid])).length > 0;
  });
  await counter.query('commit');
  await counter.end();
  expect(codeOf(await vote)).toBe('ELECTION_NOT_ACTIVE');
  expect(await region.sql('select from election_votes where election_id = $1', [id])).toHaveLength(1);
});
