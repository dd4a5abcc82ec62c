/** Voting in an election. Source: domain facts §9.2, §9.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { databaseTime, pilotRequired } from '../../../sectors/service/pilots.ts';
import type { ElectionRow, MemberRow } from '../../entities.ts';
import { requireVoter } from '../../rules/citizenship.ts';
import type { Actor } from '../authority.ts';
import { rememberAccount } from '../changes.ts';
import { membersByIds } from '../members.ts';
import type { ChangedElection } from './open.ts';
import { findElection } from './store.ts';

/**
 * Casts the player's one vote, with its voting power of now as the weight. Nothing changes it afterwards.
 * @param candidateId the player whom it is for
 * @throws Refusal PILOT_REQUIRED, ELECTION_NOT_FOUND, BANNED, NOT_ELIGIBLE, ACCOUNT_TOO_NEW, ELECTION_NOT_ACTIVE, VOTING_WINDOW_CLOSED,
 *   UNKNOWN_CANDIDATE, ALREADY_VOTED
 */
export async function voteInElection(
  em: EntityManager,
  actor: Actor,
  electionId: string,
  candidateId: string,
): Promise<ChangedElection> {
  const { playerId, key } = actor;
  const input = { voteInElection: electionId, candidateId };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const [members, election, now] = await Promise.all([
      membersByIds(tx, [playerId]),
      findElection(tx, electionId),
      databaseTime(tx),
    ]);
    const member = members.get(playerId);
    if (!member) throw pilotRequired();
    requireVoter({ ...member, council: false }, 'MEMBERS', await rememberAccount(tx, actor, member), now);
    requireOpen(election, now);
    await requireStanding(tx, electionId, candidateId);
    await castVote(tx, electionId, candidateId, member);
    return { electionId };
  });
}

function requireOpen({ status, closesAt, endedAt }: ElectionRow, now: Date): void {
  if (endedAt || status !== 'VOTING')
    throw new Refusal('ELECTION_NOT_ACTIVE', 'This election is not voted on now.', { status });
  if (now >= closesAt)
    throw new Refusal('VOTING_WINDOW_CLOSED', 'The time to vote in this election is over.', {
      closedAt: closesAt.toISOString(),
    });
}

async function requireStanding(tx: EntityManager, electionId: string, candidateId: string): Promise<void> {
  const found = await tx.execute<object[]>('select from candidates where election_id = ? and player_id = ?', [
    electionId,
    candidateId,
  ]);
  if (found.length === 0)
    throw new Refusal('UNKNOWN_CANDIDATE', 'This player does not stand for the election.');
}

/** Votes share the election's row, so that they wait for who counts them, and that one for them, but never for one another. */
async function castVote(
  tx: EntityManager,
  electionId: string,
  candidateId: string,
  { playerId, votingPower }: MemberRow,
): Promise<void> {
  const cast = await tx.execute<object[]>(
    `with open as (select id from elections where id = ? and status = 'VOTING' and closes_at > clock_timestamp() for share)
     insert into election_votes (election_id, player_id, candidate_id, weight) select id, ?::uuid, ?::uuid, ?::int from open
     on conflict do nothing returning weight`,
    [electionId, playerId, candidateId, votingPower],
  );
  if (cast.length > 0) return;
  requireOpen(await findElection(tx, electionId), await databaseTime(tx));
  throw new Refusal('ALREADY_VOTED', 'You have voted in this election; the first vote counts.');
}
