/** A region with a history of decisions: members, policies and the votes on them, elections, offices, what was done by rights. */
import type { Gauge } from '#tests/bench/world/gauge.ts';

export interface Decided {
  policies: number;
  elections: number;
}

/** Policies that are voted on. */
export const open = 40;
/** Who voted on a decided policy, and in an election. */
const voters = 100;
const candidates = 10;
/** The order of elections: the last one of each office runs. */
const positions = `(array['GOVERNOR', 'COUNCIL_MEMBER', 'AMBASSADOR', 'TRADE_COMMISSIONER'])[1 + n % 4]`;

const uuidOf = (prefix: string, n: string): string =>
  `('${prefix}000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const policyId = (n: string): string => uuidOf('c0', n);
const electionId = (n: string): string => uuidOf('e0', n);

const membersSql = `
  insert into members (player_id, standing, citizen_since, account_since, voting_power)
  select player_id, 'CITIZEN', joined_at, '2000-01-01', 1000 + (row_number() over (order by player_id) % 4) * 500 from pilots`;
/** As candidates must have it. */
const reputationSql = 'update pilots set reputation = 100, reputation_at = now()';
/** An invented region's settings; a hundred are banned. */
const settingsSql = `
  insert into settings (name, value) select key, value from jsonb_each(jsonb_build_object('governanceType', 'DEMOCRACY', 'bans',
    (select jsonb_agg(player_id) from (select player_id from pilots order by player_id desc limit 100) p)))
  on conflict (region_id, name) do update set value = excluded.value`;
const policiesSql = `
  insert into policies (id, type, title, description, changes, proposer_id, proposed_at, closes_at, electorate, threshold, quorum, status,
    voters, weight_for, weight_against, eligible, rejection, enacted, decided_at)
  select ${policyId('n')}, 'CULTURAL', 'Policy ' || n, repeat('Because of what was said before. ', 10), jsonb_build_object('motto', 'Motto ' || n),
    players[1 + n % count], now() - make_interval(days => $1 - n), case when live then now() + interval '7 days' else now() - make_interval(days => $1 - n - 7) end,
    'MEMBERS', 600, 100, case when live then 'VOTING' when n % 3 = 0 then 'REJECTED' else 'IMPLEMENTED' end,
    ${voters}, 70000, 30000, case when not live then count end, case when not live and n % 3 = 0 then 'BELOW_THRESHOLD' end,
    case when not live and n % 3 > 0 then jsonb_build_object('motto', 'Motto ' || n) end, case when not live then now() - make_interval(days => $1 - n - 7) end
  from (select array_agg(player_id order by player_id) as players, count(*)::int as count from members) m,
    generate_series(1, $1) n, lateral (select n > $1 - ${open} as live) l order by n`;
const policyVotesSql = `
  insert into policy_votes (policy_id, player_id, in_favor, weight)
  select ${policyId('n')}, players[1 + (n * 7 + v) % (count / 2)], v % 10 < 7, 1000
  from (select array_agg(player_id order by player_id) as players, count(*)::int as count from members) m,
    generate_series(1, $1) n, generate_series(1, ${voters}) v`;
const electionsSql = `
  insert into elections (id, position, status, opened_by, opened_at, voting_at, closes_at, seats, threshold, due_at, voters, weight, ended_at)
  select ${electionId('n')}, ${positions}, case when not live then 'COMPLETED' when n = $1 then 'REGISTRATION' else 'VOTING' end, null,
    ended - interval '14 days', case when n = $1 then now() + interval '6 days' else ended - interval '7 days' end,
    ended, 5, 500, case when n = $1 then now() + interval '6 days' when live then ended end,
    case when not live then ${voters} end, case when not live then 100000 end, case when not live then ended end
  from generate_series(1, $1) n, lateral (select n > $1 - 4 as live) l,
    lateral (select case when live then now() + interval '8 days' else now() - make_interval(days => $1 - n) end as ended) e order by n`;
const candidatesSql = `
  insert into candidates (election_id, player_id, platform, voters, weight, elected)
  select e.id, players[1 + (e.seq * 11 + c) % count], repeat('Better times. ', 10), case when e.due_at is null then 10 end,
    case when e.due_at is null then 10000 end, e.due_at is null and c = 1
  from (select array_agg(player_id order by player_id) as players, count(*)::int as count from members) m, elections e, generate_series(1, ${candidates}) c`;
/** Half of the members have voted in each of those that run. */
const ballotsSql = `
  insert into election_votes (election_id, player_id, candidate_id, weight)
  select e.id, m.player_id, stands[1 + m.n % ${candidates}], m.voting_power
  from (select id, due_at, (select array_agg(player_id) from candidates where election_id = id) as stands from elections where status <> 'REGISTRATION') e
  join (select player_id, voting_power, row_number() over (order by player_id)::int as n, count(*) over () as count from members) m
    on m.n <= case when e.due_at is null then ${voters} else m.count / 2 end`;
const officesSql = `
  insert into offices (id, position, player_id, election_id, taken_at, ends_at, left_at)
  select gen_random_uuid(), position, c.player_id, e.id, ended_at, ended_at + interval '90 days', case when place > 1 then ended_at + interval '1 day' end
  from (select *, row_number() over (partition by position order by seq desc) as place from elections where due_at is null) e
  join candidates c on c.election_id = e.id and c.elected`;
const auditSql = `
  insert into audit_log (actor_id, act, details, at)
  select proposer_id, 'enactPolicy', jsonb_build_object('policyId', id, 'enacted', changes), decided_at from policies, generate_series(1, 10)
  where decided_at is not null order by seq`;
/** What the triggers of the region's tables do beside; nobody is to be told of history. */
const tables =
  'members, grants, settings, policies, policy_votes, elections, candidates, election_votes, offices, audit_log';

/** Has the region's pilots be citizens with a history. */
export async function seedGovernment({ sql }: Gauge, { policies, elections }: Decided): Promise<void> {
  await sql('begin');
  for (const text of [membersSql, reputationSql, settingsSql]) await sql(text);
  for (const text of [policiesSql, policyVotesSql]) await sql(text, [policies]);
  await sql(electionsSql, [elections]);
  for (const text of [candidatesSql, ballotsSql, officesSql, auditSql]) await sql(text);
  await sql('commit');
  await sql(`analyze ${tables}`);
}

/** Those who have voted on nothing that is open, by number. */
export const idle = (sql: Gauge['sql']): Promise<{ id: string }[]> =>
  sql(
    `select player_id as id from (select player_id, row_number() over (order by player_id) as n, count(*) over () as count from members) m
     where n between count / 2 + 100 and count - 200 order by player_id`,
  );
