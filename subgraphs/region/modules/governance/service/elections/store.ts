/** Elections as they are kept and found. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { CandidateRow, ElectionRow, ElectionStatus } from '../../entities.ts';
import type { Windows } from '../../rules/elections/candidacy.ts';
import type { Position } from '../../rules/elections/offices.ts';
import type { Result } from '../../rules/elections/tally.ts';

type Texts = 'seq' | 'openedAt' | 'votingAt' | 'closesAt' | 'voters' | 'weight' | 'endedAt';
type Raw = Omit<ElectionRow, Texts> & Record<Texts, string | null>;

/** While an election runs its votes are counted for the turnout alone. */
const electionsSql = `
  select e.id, e.seq, e.position, e.status, e.opened_by as "openedBy", e.opened_at as "openedAt", e.voting_at as "votingAt",
    e.closes_at as "closesAt", e.seats, e.threshold, e.weight, e.ended_at as "endedAt",
    coalesce(e.voters, (select count(*) from election_votes v where v.election_id = e.id)) as voters
  from elections e`;

const date = (text: string | null): Date => new Date(text ?? Number.NaN);

const electionOf = ({
  seq,
  openedAt,
  votingAt,
  closesAt,
  voters,
  weight,
  endedAt,
  ...raw
}: Raw): ElectionRow => ({
  ...{ ...raw, seq: Number(seq), voters: Number(voters), weight: weight === null ? null : Number(weight) },
  ...{ openedAt: date(openedAt), votingAt: date(votingAt), closesAt: date(closesAt) },
  endedAt: endedAt === null ? null : date(endedAt),
});

export type NewElection = Pick<ElectionRow, 'id' | 'position' | 'openedBy' | 'seats' | 'threshold'> & Windows;

/** Opens the registration. Returns when the vote begins and ends. */
export async function insertElection(
  tx: EntityManager,
  { id, position, openedBy, seats, threshold, registrationDays, votingDays }: NewElection,
): Promise<Pick<ElectionRow, 'votingAt' | 'closesAt'>> {
  const days = [registrationDays, registrationDays + votingDays, registrationDays];
  const [row] = await tx.execute<[Record<'votingAt' | 'closesAt', string>]>(
    `insert into elections (id, position, status, opened_by, seats, threshold, opened_at, voting_at, closes_at, due_at)
     select ?::uuid, ?, 'REGISTRATION', ?::uuid, ?::int, ?::int, now, now + ?::int * interval '1 day', now + ?::int * interval '1 day', now + ?::int * interval '1 day'
     from (select clock_timestamp() as now offset 0) as clock
     returning voting_at as "votingAt", closes_at as "closesAt"`,
    [id, position, openedBy, seats, threshold, ...days],
  );
  return { votingAt: date(row.votingAt), closesAt: date(row.closesAt) };
}

/** Lets members vote, from now to the end that was announced. */
export async function beginVoting(tx: EntityManager, id: string): Promise<void> {
  await tx.execute(`update elections set status = 'VOTING', due_at = closes_at where id = ?`, [id]);
}

/** Ends a locked election; its votes are counted for good. */
export async function endElection(
  tx: EntityManager,
  id: string,
  { status, winners }: Omit<Result, 'status'> & { status: ElectionStatus },
): Promise<void> {
  await tx.execute(
    'update candidates set elected = true where election_id = ? and player_id = any(?::uuid[])',
    [...[id, `{${winners.join(',')}}`]],
  );
  await tx.execute(
    `update elections e set status = ?, due_at = null, ended_at = transaction_timestamp(), voters = v.voters, weight = v.weight
     from (select count(*) as voters, coalesce(sum(weight), 0) as weight from election_votes where election_id = ?) v where e.id = ?`,
    [status, id, id],
  );
}

/** Locks an election. ELECTION_NOT_FOUND when there is none. */
export async function lockElection(tx: EntityManager, id: string): Promise<ElectionRow> {
  const [row] = await tx.execute<Raw[]>(`${electionsSql} where e.id = ? for no key update of e`, [id]);
  if (!row) throw unknown();
  return electionOf(row);
}

/** The election as it is. ELECTION_NOT_FOUND when there is none. */
export async function findElection(em: EntityManager, id: string): Promise<ElectionRow> {
  const [found] = await electionsByIds(em, [id]);
  if (!found) throw unknown();
  return found;
}

const unknown = (): Refusal => new Refusal('ELECTION_NOT_FOUND', 'The region has no such election.');

export async function electionsByIds(em: EntityManager, ids: readonly string[]): Promise<ElectionRow[]> {
  const rows = await em.execute<Raw[]>(`${electionsSql} where e.id = any(?::uuid[])`, [`{${ids.join(',')}}`]);
  return rows.map(electionOf);
}

export interface ElectionFilter {
  status: ElectionStatus | null;
  position: Position | null;
}

/** Null matches everything. */
function conditionOf({ status, position }: ElectionFilter): [string, unknown[]] {
  const given = Object.entries({ status, position }).filter(([, value]) => value !== null);
  return [given.map(([name]) => `and ${name} = ?`).join(' '), given.map(([, value]) => value)];
}

/** Up to `limit` elections that were opened before the one of number `before`, newest first. */
export async function listElections(
  em: EntityManager,
  filter: ElectionFilter,
  before: number,
  limit: number,
): Promise<ElectionRow[]> {
  const [condition, values] = conditionOf(filter);
  const rows = await em.execute<Raw[]>(
    `${electionsSql} where seq < ? ${condition} order by seq desc limit ?`,
    [before, ...values, limit],
  );
  return rows.map(electionOf);
}

export async function countElections(em: EntityManager, filter: ElectionFilter): Promise<number> {
  const [condition, values] = conditionOf(filter);
  const [row] = await em.execute<[{ count: number }]>(
    `select count(*)::int as count from elections where true ${condition}`,
    values,
  );
  return row.count;
}

type RawCandidate = Omit<CandidateRow, 'registeredAt' | 'weight'> &
  Record<'registeredAt', string> & {
    weight: string | null;
  };

/** Who stands in elections: those with most votes first once they are counted, before in the order of registration. */
export async function candidatesOf(
  em: EntityManager,
  electionIds: readonly string[],
): Promise<CandidateRow[]> {
  const rows = await em.execute<RawCandidate[]>(
    `select election_id as "electionId", player_id as "playerId", platform, registered_at as "registeredAt", voters, weight, elected
     from candidates where election_id = any(?::uuid[]) order by weight desc nulls last, seq`,
    [`{${electionIds.join(',')}}`],
  );
  return rows.map(({ registeredAt, weight, ...row }) => ({
    ...{ ...row, registeredAt: date(registeredAt), weight: weight === null ? null : Number(weight) },
  }));
}

/** Whom a player voted for in those of the elections that it voted in. */
export async function ballotsOf(
  em: EntityManager,
  playerId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await em.execute<{ id: string; candidateId: string }[]>(
    `select election_id as id, candidate_id as "candidateId" from election_votes where player_id = ? and election_id = any(?::uuid[])`,
    [playerId, `{${ids.join(',')}}`],
  );
  return new Map(rows.map(({ id, candidateId }) => [id, candidateId]));
}
