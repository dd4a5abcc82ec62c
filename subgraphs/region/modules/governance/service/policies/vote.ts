/** Voting on a policy, and the owner's veto. Source: domain facts §9.1, §9.3. */
import { withCommit, type EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { databaseTime, pilotRequired } from '../../../sectors/service/pilots.ts';
import type { MemberRow, PolicyRow } from '../../entities.ts';
import { policyRejected, policyVoted } from '../../events.ts';
import { requireVoter } from '../../rules/citizenship.ts';
import { recordAct } from '../audit.ts';
import { requireRuler, type Actor } from '../authority.ts';
import { rememberAccount } from '../changes.ts';
import { membersByIds } from '../members.ts';
import type { ChangedPolicy } from './propose.ts';
import { decidePolicy, findPolicy, lockPolicy } from './store.ts';

/**
 * Casts the player's one vote, with its voting power of now as the weight. Nothing changes it afterwards.
 * @throws Refusal PILOT_REQUIRED, POLICY_NOT_FOUND, BANNED, NOT_ELIGIBLE, ACCOUNT_TOO_NEW, POLICY_NOT_VOTING, VOTING_WINDOW_CLOSED, ALREADY_VOTED
 */
export async function voteOnPolicy(
  em: EntityManager,
  actor: Actor,
  policyId: string,
  inFavor: boolean,
): Promise<ChangedPolicy> {
  const { regionId, playerId, key } = actor;
  const input = { voteOnPolicy: policyId, inFavor };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const [members, policy, now] = await Promise.all([
      membersByIds(tx, [playerId]),
      findPolicy(tx, policyId),
      databaseTime(tx),
    ]);
    const member = members.get(playerId);
    if (!member) throw pilotRequired();
    requireVoter(
      { ...member, council: member.granted.includes('COUNCIL_MEMBER') },
      policy.electorate === 'COUNCIL' ? 'COUNCIL' : 'MEMBERS',
      ...([await rememberAccount(tx, actor, member), now] as const),
    );
    requireOpen(policy, now);
    const told = await castVote(tx, policyId, member, inFavor);
    withCommit(tx, emit(tx, regionId, ...policyVoted({ policyId, policyType: policy.type, ...told })));
    return { policyId };
  });
}

function requireOpen({ status, closesAt }: PolicyRow, now: Date): void {
  if (status !== 'VOTING') throw new Refusal('POLICY_NOT_VOTING', 'This policy is decided.', { status });
  if (now >= closesAt)
    throw new Refusal('VOTING_WINDOW_CLOSED', 'The time to vote on this policy is over.', {
      closedAt: closesAt.toISOString(),
    });
}

/** Returns how the vote stands then. Votes wait for one another, and for who decides the policy, only here, at the end. */
async function castVote(
  tx: EntityManager,
  id: string,
  { playerId, votingPower }: MemberRow,
  inFavor: boolean,
): Promise<Pick<PolicyRow, 'voters' | 'weightFor' | 'weightAgainst'>> {
  const [stand] = await tx.execute<Record<'voters' | 'weightFor' | 'weightAgainst', string>[]>(
    `with cast_vote as (
       insert into policy_votes (policy_id, player_id, in_favor, weight) values (?, ?, ?, ?)
       on conflict do nothing returning in_favor, weight)
     update policies set voters = voters + 1, weight_for = weight_for + case when in_favor then weight else 0 end,
       weight_against = weight_against + case when in_favor then 0 else weight end
     from cast_vote where id = ? and status = 'VOTING' and closes_at > clock_timestamp()
     returning voters, weight_for as "weightFor", weight_against as "weightAgainst"`,
    [id, playerId, inFavor, votingPower, id],
  );
  if (!stand) {
    requireOpen(await findPolicy(tx, id), await databaseTime(tx));
    throw new Refusal('ALREADY_VOTED', 'You have voted on this policy; the first vote counts.');
  }
  return {
    voters: Number(stand.voters),
    ...{ weightFor: Number(stand.weightFor), weightAgainst: Number(stand.weightAgainst) },
  };
}

/** Ends a vote against the policy, as long as it goes on. POLICY_NOT_FOUND, POLICY_NOT_VOTING, VOTING_WINDOW_CLOSED. */
export async function vetoPolicy(em: EntityManager, actor: Actor, policyId: string): Promise<ChangedPolicy> {
  const { regionId, playerId, key } = actor;
  return await transactOnce(em, { playerId, key, input: { vetoPolicy: policyId } }, async (tx) => {
    await requireRuler(tx, actor);
    const policy = await lockPolicy(tx, policyId);
    requireOpen(policy, await databaseTime(tx));
    await decidePolicy(tx, policyId, { rejection: 'VETOED' }, null);
    await recordAct(tx, { actorId: playerId, act: 'vetoPolicy', details: { policyId } });
    const told = { policyId, policyType: policy.type, rejection: 'VETOED' } as const;
    await emit(tx, regionId, ...policyRejected(told));
    return { policyId };
  });
}
