/**
 * Settles what is due in the region's government: each once, in the order in which it was due, whoever tries. P: what is late begins late;
 * terms and registrations run from when they are begun, the ends of votes stay what was announced.
 */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { windowDays } from '../rules/elections/candidacy.ts';
import { scheduled, type Position } from '../rules/elections/offices.ts';
import { advanceElection } from './elections/close.ts';
import { leaveOffices } from './elections/offices.ts';
import { beginElection } from './elections/open.ts';
import { payDefense } from './defense.ts';
import { closeDuePolicy } from './policies/close.ts';
import { settingsOf } from './settings.ts';

type Due =
  | { kind: 'POLICY' }
  | { kind: 'DEFENSE' }
  | { kind: 'TERM'; id: string }
  | { kind: 'ELECTION'; id: string }
  | { kind: 'SCHEDULE'; position: Position };

/** What comes next, due or not. */
type Next = Due & {
  /** Milliseconds until then. */
  after: number;
};

const claimSql = 'select region_id from region for no key update skip locked';
/** A term ends before who was elected to follow takes office; the next election counts from the end of the last, however that ended. */
const nextSql = `
  with rules as (
    select coalesce((select value::int from settings where name = 'electionFrequencyDays'), ?::int) * interval '1 day' as term,
      coalesce((select value #>> '{}' from settings where name = 'governanceType'), ?::text) as type)
  select kind, id, position, extract(epoch from at - clock_timestamp())::float8 * 1000 as after from (
    select closes_at as at, 0 as rank, seq, 'POLICY' as kind, id, null as position from policies where status = 'VOTING'
    union all
    select ends_at, 1, 0, 'TERM', id, null from offices where left_at is null
    union all
    select due_at, 2, seq, 'ELECTION', id, null from elections where due_at is not null
    union all
    select ended_at + term, 3, seq, 'SCHEDULE', null, p.position
    from rules cross join jsonb_array_elements_text(?::jsonb -> rules.type) as p(position) cross join lateral (
      select ended_at, seq from elections e where e.position = p.position order by seq desc limit 1) last
    where ended_at is not null
    union all
    select case when exists (select from defense_days where day = (today at time zone 'utc')::date) then today + interval '1 day'
      else greatest(today, changed_at) end, 4, 0, 'DEFENSE', null, null
    from settings cross join (select date_trunc('day', clock_timestamp(), 'utc') as today) clock
    where name = 'defenseSpending' and value::int > 0
  ) due order by at, rank, seq, id limit 1`;

async function nextOf(em: EntityManager): Promise<Next | undefined> {
  const { governanceType, electionFrequencyDays } = settingsOf({});
  const [next] = await em.execute<Next[]>(nextSql, [
    ...[electionFrequencyDays, governanceType, JSON.stringify(scheduled)],
  ]);
  return next;
}

async function firstDue(em: EntityManager): Promise<Due | undefined> {
  const next = await nextOf(em);
  return next && next.after <= 0 ? next : undefined;
}

/** Milliseconds until something is due; 0 or less when it is, Infinity when nothing will be. */
export async function untilDue(em: EntityManager): Promise<number> {
  return (await nextOf(em))?.after ?? Infinity;
}

/** Events of what sets a deadline, or changes the rules that others follow from. */
const setsDeadline: ReadonlySet<string> = new Set([
  ...['policy.proposed', 'policy.implemented', 'governance.changed'],
  ...['election.opened', 'election.voting', 'election.completed', 'office.taken'],
]);

export const makesDue = (type: string): boolean => setsDeadline.has(type);

/**
 * Settles what is due first, in one transaction. Who is at it holds the region's rules: others go away.
 * @returns whether there was something to settle
 */
export async function settleDue(em: EntityManager, regionId: string): Promise<boolean> {
  // Nothing is due most times when it is asked: without a transaction.
  const due = await firstDue(em);
  if (!due) return false;
  await failpoint('deadline: found');
  const settled =
    due.kind === 'POLICY' ? await closeDuePolicy(em, regionId) : await settleFirst(em, regionId);
  await failpoint('deadline: settled');
  return settled;
}

async function settleFirst(em: EntityManager, regionId: string): Promise<boolean> {
  return await transact(em, async (tx) => {
    if ((await tx.execute<object[]>(claimSql)).length === 0) return false;
    const first = await firstDue(tx);
    if (!first || first.kind === 'POLICY') return first !== undefined;
    await failpoint('election: claimed');
    await settle(tx, regionId, first);
    await failpoint('election: settled');
    return true;
  });
}

async function settle(
  tx: EntityManager,
  regionId: string,
  due: Exclude<Due, { kind: 'POLICY' }>,
): Promise<void> {
  if (due.kind === 'TERM') return await leaveOffices(tx, regionId, { id: due.id });
  if (due.kind === 'ELECTION') return await advanceElection(tx, regionId, due.id);
  if (due.kind === 'DEFENSE') return await payDefense(tx);
  const windows = { registrationDays: windowDays, votingDays: windowDays };
  await beginElection(tx, regionId, due.position, windows, null);
}
