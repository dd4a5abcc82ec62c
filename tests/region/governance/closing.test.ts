import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import type { Refusal } from '#subgraphs/kit/refusal.ts';
import { balanceOf } from '#subgraphs/region/ledger/credits.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { untilDue } from '#subgraphs/region/modules/governance/service/due.ts';
import { closeDuePolicy } from '#subgraphs/region/modules/governance/service/policies/close.ts';
import { voteOnPolicy } from '#subgraphs/region/modules/governance/service/policies/vote.ts';
import { readSettings } from '#subgraphs/region/modules/governance/service/settings.ts';
import { startTicker } from '#subgraphs/kit/ticker.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { adminUrl } from '#tests/kit/postgres.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import { Client } from 'pg';
import { governmentOf, manyCitizens } from '#tests/kit/government.ts';
import { codeOf, testRegion, type TestPlayer, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

let region: TestRegion;
let government: ReturnType<typeof governmentOf>;
let citizen: TestPlayer;
beforeAll(async () => {
  region = await testRegion({ ownerId: randomUUID() });
  government = governmentOf(region);
  citizen = (await government.citizen()).player;
  await government.citizen();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await region.sql('delete from settings');
  await government.govern({ governanceType: 'DEMOCRACY', governanceQuorum: 0.25 });
});

/** A policy that passes when its time is over. */
async function passing(policyType: string, changes: object): Promise<string> {
  const { data } = await government.propose(citizen, { policyType, changes });
  const { id } = data.proposePolicy.policy;
  // Of two who may vote both must.
  await region.sql('update policies set voters = 50, weight_for = 50000 where id = $1', [id]);
  return id;
}

const told = (id: string): Promise<{ type: string }[]> =>
  region.sql(`select type from outbox where payload->>'policyId' = $1 and type <> 'policy.proposed'`, [id]);
const closer = () => closeDuePolicy(region.services.fork(), region.regionId);
/** Closes until that fails: while the region's server is at it, there is nothing to do here. */
const failing = (): Promise<void> =>
  until(() =>
    closer().then(
      () => false,
      () => true,
    ),
  );
const status = async (id: string): Promise<string> => (await government.policy(id)).status;

describe('a policy whose time is over is decided once', () => {
  it.each(['policy: claimed', 'policy: enacted', 'policy: decided'])(
    'though who is at it dies at "%s"',
    async (place) => {
      await leaveIn(region, 'treasury', 1_000);
      const id = await passing('TREASURY', { treasuryAdjustment: -300 });
      {
        let deaths = 0;
        using _dead = armFailpoint(place, () => {
          deaths += 1;
          throw new Error('the server is gone');
        });
        await government.endVoting(id);
        await failing();
        expect(deaths).toBeGreaterThan(0);
        expect(await status(id)).toBe('VOTING');
        expect(await balanceOf(region.services.fork(), 'treasury')).toBe(1_000);
      }
      while (await closer());
      await until(async () => (await status(id)) === 'IMPLEMENTED');
      expect(await balanceOf(region.services.fork(), 'treasury')).toBe(700);
      expect(await told(id)).toEqual([{ type: 'policy.implemented' }]);
      expect(await auditBalances(region.services.fork())).toEqual([]);
    },
  );

  it('though its connection is cut in the middle', async () => {
    const id = await passing('TAX_RATE', { taxRate: 0.22 });
    let cuts = 0;
    {
      using _cut = armFailpoint('policy: enacted', async () => {
        const admin = new Client({ connectionString: adminUrl(region.database.name) });
        await admin.connect();
        const cut = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        );
        cuts += cut.rows.length;
        await admin.end();
      });
      await government.endVoting(id);
      await failing();
    }
    expect(cuts).toBeGreaterThan(0);
    while (await closer());
    await until(async () => (await status(id)) === 'IMPLEMENTED');
    expect(await told(id)).toEqual([{ type: 'policy.implemented' }]);
  });

  it('though several are at it at once', async () => {
    await leaveIn(region, 'treasury', 5_000);
    const ids = [
      await passing('TREASURY', { treasuryAdjustment: -1_000 }),
      await passing('TAX_RATE', { taxRate: 0.2 }),
      await passing('DEFENSE', { patrolsBorder: 1 }),
    ];
    await government.endVoting(...ids);
    await Promise.all(Array.from({ length: 12 }, closer));
    while (await closer());
    for (const id of ids) expect(await told(id)).toEqual([{ type: 'policy.implemented' }]);
    expect(await balanceOf(region.services.fork(), 'treasury')).toBe(4_000);
  });
});

it('after a sleep over several ends all that is due is decided once, in the order of the ends', async () => {
  const first = await passing('TAX_RATE', { taxRate: 0.15 });
  const last = await passing('TRADE_POLICY', { tariffRate: 0.1 });
  const second = await passing('DEFENSE', { patrolsFrontier: 2 });
  const later = await passing('CULTURAL', { motto: 'Not yet' });
  await government.endVoting(first, second, last);
  await using _tickers = new AsyncDisposableStack();
  for (const _ of [1, 2])
    _tickers.use(
      startTicker({
        ...{ database: region.services, log: createLog('ticker', 'silent'), againMs: 50 },
        deadlines: { policies: { settle: (em) => closeDuePolicy(em, region.regionId), next: untilDue } },
      }),
    );
  await until(async () => (await status(last)) === 'IMPLEMENTED');
  const order = await region.sql<{ id: string }>(
    `select payload->>'policyId' as id from outbox where type = 'policy.implemented' and payload->>'policyId' = any($1) order by xid, seq`,
    [[first, second, last]],
  );
  expect(order.map(({ id }) => id)).toEqual([first, second, last]);
  expect(await status(later)).toBe('VOTING');
  expect(await readSettings(region.services.fork())).toMatchObject({
    taxRate: 0.15,
    tariffRate: 0.1,
    motto: '',
  });
});

it('F9: 500 members who vote at once, some of them twice, lose no vote and cast none twice', async () => {
  const { data } = await government.propose(citizen, { policyType: 'TAX_RATE', changes: { taxRate: 0.24 } });
  const { id } = data.proposePolicy.policy;
  const voters = await manyCitizens(region, 500);
  await region.sql(
    'update members set voting_power = 1000 + (array_position($1::uuid[], player_id) % 4) * 1001 where player_id = any($1)',
    [voters],
  );
  const actors = voters.map((playerId, index) => {
    const actor = {
      regionId: region.regionId,
      playerId,
      admin: false,
      accountSince: new Date(0),
      key: undefined,
    };
    return { actor, inFavor: index % 5 !== 0 };
  });
  // As many at the same time as there are connections; who votes a second time, every fifth, does so beside the first.
  const queue = actors.flatMap((actor, index) => (index % 5 === 0 ? [actor, actor] : [actor]));
  const refused: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop())
      await voteOnPolicy(region.services.fork(), next.actor, id, next.inFavor).catch((error: Refusal) =>
        refused.push(error.code ?? error.message),
      );
  };
  await Promise.all(Array.from({ length: 50 }, lane));
  expect(new Set(refused)).toEqual(new Set(['ALREADY_VOTED']));
  expect(refused.length).toBe(100);
  const weight = (index: number): number => 1_000 + ((index + 1) % 4) * 1_001;
  const sum = (inFavor: boolean): number =>
    voters.reduce((total, _, index) => total + ((index % 5 !== 0) === inFavor ? weight(index) : 0), 0) /
    1_000;
  expect(await government.policy(id)).toMatchObject({
    ...{ voters: 500, votesFor: sum(true), votesAgainst: sum(false) },
  });
  expect(
    await region.sql('select count(*)::int as votes from policy_votes where policy_id = $1', [id]),
  ).toEqual([{ votes: 500 }]);
  await government.endVoting(id);
  while (await closer());
  await until(async () => (await status(id)) === 'IMPLEMENTED');
  expect(await government.policy(id)).toMatchObject({ eligible: 502, voters: 500 });
});

it('F9: a vote that was begun in time and waits for who decides the policy counts no more, and leaves nothing', async () => {
  const id = await passing('TAX_RATE', { taxRate: 0.23 });
  const decider = new Client({
    connectionString: region.database.ownerUrl,
    options: `-c app.current_region=${region.regionId}`,
  });
  await decider.connect();
  await decider.query('begin');
  await decider.query(
    `update policies set status = 'REJECTED', rejection = 'VETOED', decided_at = now() where id = $1`,
    [id],
  );
  const vote = government.vote(citizen, id);
  const pid = (await decider.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  await until(async () => {
    const sql = 'select from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))';
    return (await region.sql(sql, [pid])).length > 0;
  });
  await decider.query('commit');
  await decider.end();
  expect(codeOf(await vote)).toBe('POLICY_NOT_VOTING');
  expect(await region.sql('select from policy_votes where policy_id = $1', [id])).toEqual([]);
  expect(await government.policy(id)).toMatchObject({ status: 'REJECTED', voters: 50 });
});
