/** With 5,000 members and 1,000 policies lists take as many statements as with few, and read by indexes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { closeDuePolicy } from '#subgraphs/region/modules/governance/service/policies/close.ts';
import {
  countMembers,
  listMembers,
  membersByIds,
} from '#subgraphs/region/modules/governance/service/members.ts';
import {
  countPolicies,
  listPolicies,
  openPolicies,
  policiesByIds,
  votesOf,
} from '#subgraphs/region/modules/governance/service/policies/store.ts';
import { manyCitizens } from '#tests/kit/government.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { countStatements } from '#tests/kit/statements.ts';

let region: TestRegion;
let members: string[];
beforeAll(async () => {
  region = await testRegion();
  members = await manyCitizens(region, 5_000);
  await region.sql(
    `insert into policies (region_id, id, type, title, description, changes, proposer_id, proposed_at, closes_at, electorate, threshold, quorum,
       status, rejection, decided_at, voters)
     select $1, gen_random_uuid(), 'TAX_RATE', 'Policy ' || n, '', '{"taxRate": 0.2}', $2, now(), now() + n * interval '1 minute', 'MEMBERS', 510, 330,
       case when n > 960 then 'VOTING' else 'REJECTED' end, case when n <= 960 then 'NO_QUORUM' end, case when n <= 960 then now() end, 20
     from generate_series(1, 1000) n`,
    [region.regionId, members[0]],
  );
  await region.sql(
    `insert into policy_votes (region_id, policy_id, player_id, in_favor, weight)
     select region_id, id, m, true, 1000 from policies cross join unnest($1::uuid[]) m`,
    [members.slice(0, 20)],
  );
  await region.sql('analyze members, pilots, policies, policy_votes');
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const ask = (selection: string): Promise<Reply> =>
  region.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Region { ${selection} } } }`,
    { r: [{ __typename: 'Region', id: region.regionId }] },
    { id: members[3] ?? '' },
  );

it.each([
  ['policies', '(first: $n) { totalCount nodes { title votesFor yourVote proposer { id } } }', 3],
  ['policies', '(first: $n, status: VOTING) { totalCount nodes { title yourVote } }', 3],
  [
    'members',
    '(first: $n) { totalCount nodes { standing votingPower permissions reputation player { id } } }',
    2,
  ],
  ['members', '(first: $n, standing: CITIZEN) { totalCount nodes { standing } }', 2],
])('%s%s take %i statements, however many are listed', async (field, rest, statements) => {
  for (const first of [2, 40]) {
    let reply: Reply | undefined;
    const sent = await countStatements(region, async () => {
      reply = await ask(`${field}${rest.replace('$n', String(first))}`);
    });
    expect(reply?.errors).toBeUndefined();
    expect(reply?.data._entities[0][field].nodes.length).toBe(first);
    expect(sent).toBe(statements);
  }
});

it('pages lead through all of them, each once', async () => {
  const seen = new Set<string>();
  let after: string | null = null;
  do {
    const { data } = await ask(
      `members(first: 100${after ? `, after: "${after}"` : ''}) { nodes { player { id } } pageInfo { endCursor hasNextPage } }`,
    );
    const { nodes, pageInfo } = data._entities[0].members;
    for (const { player } of nodes) seen.add(player.id);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(new Set(members));
  for (const wrong of ['', 'x', Buffer.from('member:x').toString('base64url'), randomUUID()])
    expect(
      (await ask(`members(after: "${wrong}") { nodes { standing } }`)).errors?.[0]?.extensions['code'],
    ).toBe('BAD_USER_INPUT');
});

/** How PostgreSQL would do what is asked. */
async function plansOf(work: (em: EntityManager) => Promise<unknown>): Promise<string> {
  const em = region.services.fork();
  const plans: string[] = [];
  const explaining = {
    execute: async (sql: string, values: unknown[]) => {
      const rows = await em.execute<Record<string, string>[]>(`explain ${sql}`, values);
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return [{ count: 0 }];
    },
  };
  await work(explaining as unknown as EntityManager);
  return plans.join('\n');
}

const someId = randomUUID();
it.each<[string, (em: EntityManager) => Promise<unknown>]>([
  ['a page of members', (em) => listMembers(em, null, someId, 21)],
  ['a page of citizens', (em) => listMembers(em, 'CITIZEN', someId, 21)],
  ['the number of residents', (em) => countMembers(em, 'RESIDENT')],
  ['members by ID', (em) => membersByIds(em, members.slice(0, 20))],
  ['a page of policies', (em) => listPolicies(em, null, 500, 21)],
  ['a page of open policies', (em) => listPolicies(em, 'VOTING', 2 ** 40, 21)],
  ['the number of open policies', (em) => countPolicies(em, 'VOTING')],
  ['policies by ID', (em) => policiesByIds(em, [someId])],
  ['what is voted on', openPolicies],
  ['one’s own votes', (em) => votesOf(em, members[0] ?? '', [someId])],
])('%s is read by an index', async (_what, work) => {
  const plans = await plansOf(work);
  expect(plans).toMatch(/Index/);
  expect(plans).not.toMatch(/Seq Scan on (members|pilots|policies|policy_votes)/);
});

it('whether anything is due is asked in one statement that an index answers', async () => {
  const em = region.services.fork();
  const sent: string[] = [];
  const watched = new Proxy(em, {
    get: (target, name) =>
      name === 'execute'
        ? (sql: string) => (sent.push(sql), target.execute(sql))
        : (Reflect.get(target, name) as unknown),
  });
  expect(await closeDuePolicy(watched, region.regionId)).toBe(false);
  expect(sent.length).toBe(1);
  const rows = await em.execute<Record<string, string>[]>(`explain ${sent[0]}`);
  expect(JSON.stringify(rows)).toContain('policies_due');
});
