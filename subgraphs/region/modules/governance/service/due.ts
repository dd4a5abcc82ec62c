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
import { closeDuePolicy } from './policies/close.ts';
import { settingsOf } from './settings.ts';

type Due =
  | { kind: 'POLICY' }
  | { kind: 'TERM'; id: string }
  | { kind: 'ELECTION'; id: string }
  | { kind: 'SCHEDULE'; position: Position };

const claimSql = 'select region_id from region for no key update skip locked';
/** A term ends before who was elected to follow takes office; the next election counts from the end of the last, however that ended. */
const dueSql = `
  with rules as (
    select coalesce((select value::int from settings where name = 'electionFrequencyDays'), ?::int) * interval '1 day' as term,
      coalesce((select value #>> '{}' from settings where name = 'governanceType'), ?::text) as type)
  select kind, id, position from (
    select closes_at as at, 0 as rank, seq, 'POLICY' as kind, id, null as position from policies
    where status = 'VOTING' and closes_at <= clock_timestamp()
    union all
    select ends_at, 1, 0, 'TERM', id, null from offices where left_at is null and ends_at <= clock_timestamp()
    union all
    select due_at, 2, seq, 'ELECTION', id, null from elections where due_at <= clock_timestamp()
    union all
    select ended_at + term, 3, seq, 'SCHEDULE', null, p.position
    from rules cross join jsonb_array_elements_text(?::jsonb -> rules.type) as p(position) cross join lateral (
      select ended_at, seq from elections e where e.position = p.position order by seq desc limit 1) last
    where ended_at + term <= clock_timestamp()
  ) due order by at, rank, seq, id limit 1`;

async function firstDue(em: EntityManager): Promise<Due | undefined> {
  const { governanceType, electionFrequencyDays } = settingsOf({});
  const [due] = await em.execute<Due[]>(dueSql, [
    ...[electionFrequencyDays, governanceType, JSON.stringify(scheduled)],
  ]);
  return due;
}

/**
 * Settles what is due first, in one transaction. Who is at it holds the region's rules: others go away.
 * @returns whether there was something to settle
 */
export async function settleDue(em: EntityManager, regionId: string): Promise<boolean> {
  // Asked all the time, and nothing is due nearly always: without a transaction.
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
  const windows = { registrationDays: windowDays, votingDays: windowDays };
  await beginElection(tx, regionId, due.position, windows, null);
}
