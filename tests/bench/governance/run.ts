/** `npm run bench -- governance`: a region of many members that has decided much, read as governors read it, and acted in as its citizens act. */
import { loadavg } from 'node:os';
import { table } from '#infra/cli/table.ts';
import { settleDue } from '#subgraphs/region/modules/governance/service/due.ts';
import type { Output } from '#tests/bench/output.ts';
import { openGauge, type Gauge, type Measured, type Work } from '#tests/bench/world/gauge.ts';
import { openWorld } from '#tests/bench/world/open.ts';
import { verdictOf } from '#tests/bench/world/run.ts';
import { askedOfRegion, dashboard } from '#tests/kit/screens.ts';
import { idle, open, seedGovernment } from './seed.ts';

export interface GovernanceBenchOptions {
  members: number;
  policies: number;
  requests: number;
}

const elections = 200;
const goal = 50;
const warmUps = 20;

type Prepare = Work['prepare'];
interface Named {
  name: string;
  prepare: Prepare;
}

interface Citizens {
  gauge: Gauge;
  regionId: string;
  /** Citizens who have a vote left everywhere, each used once. */
  next: () => string;
  policies: { id: string }[];
  running: Record<'VOTING' | 'REGISTRATION', { id: string; candidateId: string }>;
}

export async function benchGovernance({
  members,
  policies,
  requests,
}: GovernanceBenchOptions): Promise<Output> {
  await using world = await openWorld({ pilots: members, transactions: 1_000 });
  await using gauge = await openGauge(world);
  await seedGovernment(gauge, { policies, elections });
  const { regionId } = world;
  const citizens = await citizensOf(gauge, regionId);
  const results: (Measured & { name: string })[] = [];
  for (const { name, prepare } of [...readsOf(citizens), ...actsOf(citizens), ...closings(citizens)])
    results.push({ name, ...(await gauge.measure({ prepare, warmUps, count: requests })) });
  const load = loadavg().slice(0, 2);
  const rows = results.map(({ name, statements, whole, waited, database, server }) => [
    ...[name, String(statements)],
    ...[whole, waited, database].flatMap(({ p50, p95 }) => [p50.toFixed(1), p95.toFixed(1)]),
    ...[server.toFixed(1), verdictOf(whole.p95, database.p95 + server, goal)],
  ]);
  const head = [
    ...[
      '',
      'statements',
      'p50',
      'p95',
      'waited p50',
      'waited p95',
      'PostgreSQL CPU p50',
      'PostgreSQL CPU p95',
    ],
    ...['server CPU', `< ${goal}`],
  ];
  const lines = [
    `a region of ${members} members, ${policies} policies and ${elections} elections; ${requests} of each, in ms: the whole answer, how long it waits for the database, CPU of PostgreSQL, and of the server with who asks it`,
    table(head, rows),
    `load of the machine, 1 and 5 minutes: ${load.map((value) => value.toFixed(1)).join(', ')}; above the number of cores, waiting times are those of the machine`,
  ];
  return { json: { members, policies, elections, results, load }, text: lines.join('\n') };
}

async function citizensOf(gauge: Gauge, regionId: string): Promise<Citizens> {
  const { sql } = gauge;
  const players = await idle(sql);
  let used = 0;
  const running = async (status: string): Promise<{ id: string; candidateId: string }> => {
    const [found] = await sql<{ id: string; candidateId: string }>(
      `select id, player_id as "candidateId" from elections join candidates on election_id = id where status = $1 order by elections.seq limit 1`,
      [status],
    );
    if (!found) throw new Error(`no election is at ${status}`);
    return found;
  };
  return {
    ...{ gauge, regionId },
    next: () => players[used++ % players.length]?.id ?? '',
    policies: await sql<{ id: string }>(`select id from policies where status = 'VOTING' order by seq`),
    running: { VOTING: await running('VOTING'), REGISTRATION: await running('REGISTRATION') },
  };
}

/** What the tabs of a governor show, and the longest pages of the lists. */
function readsOf({ gauge, next, policies, running }: Citizens): Named[] {
  const ofRegion = (selection: string): string =>
    `query ($regionId: ID!) { _entities(representations: [{__typename: "Region", id: $regionId}]) { ... on Region { ${selection} } } }`;
  const policy =
    'id title status changes votesFor votesAgainst voters eligible rejection enacted yourVote proposer { id }';
  const election =
    'id position status voters votes candidates { player { id } platform votes elected } yourVote { id }';
  const fields: Record<string, string> = {
    'policies, 100': `policies(first: 100) { totalCount nodes { ${policy} } }`,
    'policies that are voted on': `policies(first: 100, status: VOTING) { totalCount nodes { ${policy} } }`,
    'one policy': `policy(id: "${policies[0]?.id}") { ${policy} }`,
    'elections, 100': `elections(first: 100) { totalCount nodes { ${election} } }`,
    'one election': `election(id: "${running.VOTING.id}") { ${election} }`,
    'members, 100':
      'members(first: 100) { totalCount nodes { player { id } standing votingPower permissions reputation } }',
    offices: 'offices { position player { id } endsAt election { id } }',
  };
  const reads = [
    ...Object.entries(dashboard).map(([screen, document]): [string, string] => [
      screen,
      askedOfRegion(document.toString()),
    ]),
    ...Object.entries(fields).map(([name, selection]): [string, string] => [name, ofRegion(selection)]),
  ];
  return reads.map(([name, query]) => ({ name, prepare: () => gauge.asking(query, {}, next()) }));
}

/** Each by another citizen; what stands in the way of the next is put away before. */
function actsOf({ gauge, next, policies, running }: Citizens): Named[] {
  const { sql, asking } = gauge;
  const input = { policyType: 'TAX_RATE', title: 'Another rate', changes: { taxRate: 0.11 } };
  const acts: Record<string, Prepare> = {
    async proposePolicy() {
      await sql(`delete from policies where title = $1`, [input.title]);
      const document = `mutation ($regionId: ID!, $input: PolicyInput!) { proposePolicy(regionId: $regionId, input: $input) { policy { id status } } }`;
      return await asking(document, { input }, next());
    },
    async voteOnPolicy(n) {
      const document = `mutation ($regionId: ID!, $id: ID!) { voteOnPolicy(regionId: $regionId, policyId: $id, inFavor: true) { policy { votesFor yourVote } } }`;
      return await asking(document, policies[n % open] ?? {}, next());
    },
    async standForElection() {
      const { id } = running.REGISTRATION;
      await sql(`delete from candidates where election_id = $1 and platform = 'Bench'`, [id]);
      const document = `mutation ($regionId: ID!, $id: ID!) { standForElection(regionId: $regionId, electionId: $id, platform: "Bench") { election { candidates { player { id } } } } }`;
      return await asking(document, { id }, next());
    },
    async voteInElection() {
      const document = `mutation ($regionId: ID!, $id: ID!, $candidateId: ID!) { voteInElection(regionId: $regionId, electionId: $id, candidateId: $candidateId) { election { voters yourVote { id } } } }`;
      return await asking(document, running.VOTING, next());
    },
  };
  return Object.entries(acts).map(([name, prepare]) => ({ name, prepare }));
}

/** What the ticker does: as the server, straight at the services. */
function closings({ gauge, regionId, policies, running }: Citizens): Named[] {
  const { sql, database } = gauge;
  const settle = (): Promise<boolean> => settleDue(database.fork(), regionId);
  return [
    {
      name: 'closing a policy, enacted',
      prepare: async () => {
        await sql(
          `update policies set status = 'VOTING', enacted = null, decided_at = null, voters = 4000, weight_for = 4000000, closes_at = now() - interval '1 second',
             changes = '{"taxRate": 0.12}' where id = $1`,
          [policies[0]?.id],
        );
        return settle;
      },
    },
    {
      name: 'closing an election, with its offices',
      prepare: async () => {
        await sql(
          `update elections set status = 'VOTING', voters = null, weight = null, ended_at = null, due_at = now() - interval '1 second', threshold = 0 where id = $1`,
          [running.VOTING.id],
        );
        return settle;
      },
    },
  ];
}
