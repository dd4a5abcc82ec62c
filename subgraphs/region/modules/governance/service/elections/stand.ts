/** Standing for election, and not any more. Source: domain facts §9.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { databaseTime, pilotRequired } from '../../../sectors/service/pilots.ts';
import type { ElectionRow } from '../../entities.ts';
import { checkedPlatform, maxCandidates, requireCandidate } from '../../rules/elections/candidacy.ts';
import type { Actor } from '../authority.ts';
import { membersByIds } from '../members.ts';
import type { ChangedElection } from './open.ts';
import { lockElection } from './store.ts';

/**
 * Makes the player a candidate.
 * @throws Refusal BAD_USER_INPUT, PILOT_REQUIRED, BANNED, NOT_A_CITIZEN, NOT_ELIGIBLE, REPUTATION_REQUIRED, ELECTION_NOT_FOUND,
 *   ELECTION_NOT_ACTIVE, CANDIDATES_LOCKED, ALREADY_CANDIDATE, TOO_MANY_CANDIDATES
 */
export async function standForElection(
  em: EntityManager,
  { playerId, key }: Actor,
  electionId: string,
  given: string,
): Promise<ChangedElection> {
  const platform = checkedPlatform(given);
  const input = { standForElection: electionId, platform };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const member = (await membersByIds(tx, [playerId])).get(playerId);
    if (!member) throw pilotRequired();
    requireCandidate(member);
    await lockOpenLists(tx, electionId);
    const [{ candidates, standing }] = await tx.execute<[{ candidates: number; standing: boolean }]>(
      `select count(*)::int as candidates, coalesce(bool_or(player_id = ?), false) as standing from candidates where election_id = ?`,
      [playerId, electionId],
    );
    if (standing) throw new Refusal('ALREADY_CANDIDATE', 'You stand for this election already.');
    if (candidates >= maxCandidates)
      throw new Refusal('TOO_MANY_CANDIDATES', `At most ${maxCandidates} stand for one election.`);
    await tx.execute('insert into candidates (election_id, player_id, platform) values (?, ?, ?)', [
      ...[electionId, playerId, platform],
    ]);
    return { electionId };
  });
}

/** Takes the player off the list; who comes back registers anew. ELECTION_NOT_FOUND, ELECTION_NOT_ACTIVE, CANDIDATES_LOCKED, UNKNOWN_CANDIDATE. */
export async function withdrawCandidacy(
  em: EntityManager,
  { playerId, key }: Actor,
  electionId: string,
): Promise<ChangedElection> {
  return await transactOnce(em, { playerId, key, input: { withdrawCandidacy: electionId } }, async (tx) => {
    if ((await membersByIds(tx, [playerId])).size === 0) throw pilotRequired();
    await lockOpenLists(tx, electionId);
    const gone = await tx.execute<object[]>(
      'delete from candidates where election_id = ? and player_id = ? returning player_id',
      [electionId, playerId],
    );
    if (gone.length === 0) throw new Refusal('UNKNOWN_CANDIDATE', 'You do not stand for this election.');
    return { electionId };
  });
}

/** Locks an election whose candidates come and go: until the time to vote, whether or not anybody has begun it. */
async function lockOpenLists(tx: EntityManager, electionId: string): Promise<ElectionRow> {
  const election = await lockElection(tx, electionId);
  const { status, votingAt, endedAt } = election;
  if (endedAt) throw new Refusal('ELECTION_NOT_ACTIVE', 'This election is over.', { status });
  if (status !== 'REGISTRATION' || (await databaseTime(tx)) >= votingAt)
    throw new Refusal('CANDIDATES_LOCKED', 'The vote has begun; candidates stay as they are.');
  return election;
}
