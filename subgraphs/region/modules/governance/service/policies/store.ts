/** Policies as they are kept and found. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { PolicyRow, PolicyStatus, Rejection } from '../../entities.ts';
import type { OpenPolicy } from '../../rules/conflicts.ts';
import type { Changes } from '../../rules/policies.ts';

type Texts = 'seq' | 'weightFor' | 'weightAgainst' | 'proposedAt' | 'closesAt' | 'decidedAt';
type Raw = Omit<PolicyRow, Texts> & Record<Texts, string>;

const policiesSql = `
  select id, seq, type, title, description, changes, proposer_id as "proposerId", proposed_at as "proposedAt", closes_at as "closesAt",
    electorate, threshold, quorum, status, voters, weight_for as "weightFor", weight_against as "weightAgainst", eligible, rejection,
    enacted, decided_at as "decidedAt"
  from policies`;

const policyOf = ({
  seq,
  weightFor,
  weightAgainst,
  proposedAt,
  closesAt,
  decidedAt,
  ...raw
}: Raw): PolicyRow => ({
  ...{ ...raw, seq: Number(seq), weightFor: Number(weightFor), weightAgainst: Number(weightAgainst) },
  ...{ proposedAt: new Date(proposedAt), closesAt: new Date(closesAt) },
  decidedAt: decidedAt ? new Date(decidedAt) : null,
});

export type NewPolicy = Pick<
  PolicyRow,
  'id' | 'type' | 'title' | 'description' | 'changes' | 'proposerId' | 'electorate' | 'threshold' | 'quorum'
> & { days: number };

/** Puts a policy to the vote. Returns when that ends. */
export async function insertPolicy(tx: EntityManager, policy: NewPolicy): Promise<Date> {
  const { id, type, title, description, changes, proposerId, electorate, threshold, quorum, days } = policy;
  const [row] = await tx.execute<[{ at: string }]>(
    `insert into policies (id, type, title, description, changes, proposer_id, electorate, threshold, quorum, status, proposed_at, closes_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'VOTING', transaction_timestamp(), transaction_timestamp() + ?::int * interval '1 day')
     returning closes_at as at`,
    [id, type, title, description, JSON.stringify(changes), proposerId, electorate, threshold, quorum, days],
  );
  return new Date(row.at);
}

export type Decision = { enacted: Changes } | { rejection: Rejection };

/** Ends a locked policy. @param eligible those who could have voted; null when nobody was asked */
export async function decidePolicy(
  tx: EntityManager,
  id: string,
  decision: Decision,
  eligible: number | null,
): Promise<void> {
  const enacted = 'enacted' in decision ? JSON.stringify(decision.enacted) : null;
  const rejection = 'rejection' in decision ? decision.rejection : null;
  await tx.execute(
    `update policies set status = ?, enacted = ?, rejection = ?, eligible = ?, decided_at = clock_timestamp() where id = ?`,
    [enacted === null ? 'REJECTED' : 'IMPLEMENTED', enacted, rejection, eligible, id],
  );
}

/** Those that are being voted on, whether or not their time is over. */
export async function openPolicies(tx: EntityManager): Promise<OpenPolicy[]> {
  return await tx.execute<OpenPolicy[]>(
    `select id, proposer_id as "proposerId", changes from policies where status = 'VOTING' order by closes_at, seq`,
  );
}

/** Locks a policy. POLICY_NOT_FOUND when there is none. */
export async function lockPolicy(tx: EntityManager, id: string): Promise<PolicyRow> {
  const [row] = await tx.execute<Raw[]>(`${policiesSql} where id = ? for no key update`, [id]);
  if (!row) throw unknown();
  return policyOf(row);
}

/** The policy as it is. POLICY_NOT_FOUND when there is none. */
export async function findPolicy(em: EntityManager, id: string): Promise<PolicyRow> {
  const [found] = await policiesByIds(em, [id]);
  if (!found) throw unknown();
  return found;
}

const unknown = (): Refusal => new Refusal('POLICY_NOT_FOUND', 'The region has no such policy.');

/** Locks the policy whose time was over first of those that are still open. */
export async function lockDue(tx: EntityManager): Promise<PolicyRow | undefined> {
  const [row] = await tx.execute<Raw[]>(
    `${policiesSql} where status = 'VOTING' and closes_at <= (select clock_timestamp())
     order by closes_at, seq limit 1 for no key update`,
  );
  return row && policyOf(row);
}

export async function policiesByIds(em: EntityManager, ids: readonly string[]): Promise<PolicyRow[]> {
  const rows = await em.execute<Raw[]>(`${policiesSql} where id = any(?::uuid[])`, [`{${ids.join(',')}}`]);
  return rows.map(policyOf);
}

const ofStatus = (status: PolicyStatus | null): [string, unknown[]] =>
  status === null ? ['', []] : ['and status = ?', [status]];

/** Up to `limit` policies that were proposed before the one of number `before`, newest first. */
export async function listPolicies(
  em: EntityManager,
  status: PolicyStatus | null,
  before: number,
  limit: number,
): Promise<PolicyRow[]> {
  const [condition, values] = ofStatus(status);
  const rows = await em.execute<Raw[]>(
    `${policiesSql} where seq < ? ${condition} order by seq desc limit ?`,
    [before, ...values, limit],
  );
  return rows.map(policyOf);
}

export async function countPolicies(em: EntityManager, status: PolicyStatus | null): Promise<number> {
  const [condition, values] = ofStatus(status);
  const [row] = await em.execute<[{ count: number }]>(
    `select count(*)::int as count from policies where true ${condition}`,
    values,
  );
  return row.count;
}

/** How a player voted on those of the policies that it voted on: whether in favour. */
export async function votesOf(
  em: EntityManager,
  playerId: string,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const rows = await em.execute<{ id: string; inFavor: boolean }[]>(
    `select policy_id as id, in_favor as "inFavor" from policy_votes where player_id = ? and policy_id = any(?::uuid[])`,
    [playerId, `{${ids.join(',')}}`],
  );
  return new Map(rows.map(({ id, inFavor }) => [id, inFavor]));
}
