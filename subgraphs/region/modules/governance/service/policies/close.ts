/** Ends votes whose time is over: each once, in the order of their ends, whoever tries. Source: domain facts §9.3. */
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { failpoint } from '#subgraphs/kit/failpoint.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { PolicyRow } from '../../entities.ts';
import { policyImplemented, policyRejected } from '../../events.ts';
import { votingAgeDays } from '../../rules/citizenship.ts';
import { outcomeOf } from '../../rules/voting.ts';
import { recordAct } from '../audit.ts';
import { bannedSql, grantHoldsSql } from '../authority.ts';
import { enact } from './enact.ts';
import { decidePolicy, lockDue } from './store.ts';

/**
 * Decides the policy that is due first, and enacts it when it passed, in one transaction. Who is at it holds the region's rules: others go
 * away, so that what one decision changes is there for the next.
 * @returns whether there was one to decide
 */
export async function closeDuePolicy(em: EntityManager, regionId: string): Promise<boolean> {
  // Another server may have been faster: without a transaction.
  if ((await em.execute<object[]>(dueSql)).length === 0) return false;
  return await transact(em, async (tx) => {
    const [claimed] = await tx.execute<{ ownerId: string | null }[]>(claimSql);
    const policy = claimed && (await lockDue(tx));
    if (!policy) return false;
    await failpoint('policy: claimed');
    await decide(tx, regionId, policy, claimed.ownerId);
    await failpoint('policy: decided');
    return true;
  });
}

/** The time is asked for once, or no index would serve: it is another one each time. */
const dueSql = `select id from policies where status = 'VOTING' and closes_at <= (select clock_timestamp())
  order by closes_at, seq limit 1`;
const claimSql = `select owner_id as "ownerId" from region for no key update skip locked`;

async function decide(
  tx: EntityManager,
  regionId: string,
  policy: PolicyRow,
  ownerId: string | null,
): Promise<void> {
  const { id: policyId, type: policyType } = policy;
  const eligible = await countVoters(tx, policy);
  const outcome = outcomeOf({ ...policy, eligible });
  if (outcome !== 'PASSED') {
    await decidePolicy(tx, policyId, { rejection: outcome }, eligible);
    return await emit(tx, regionId, ...policyRejected({ policyId, policyType, rejection: outcome }));
  }
  const enacted = await enact(tx, { regionId, policyId, ownerId }, policy.changes);
  await failpoint('policy: enacted');
  await decidePolicy(tx, policyId, { enacted }, eligible);
  await recordAct(tx, { actorId: null, act: 'enactPolicy', details: { policyId, enacted } });
  await emit(tx, regionId, ...policyImplemented({ policyId, policyType }));
}

/** Heads of the quorum. P: those of whom it is known that they may vote; who never said how old the account is does not count. */
async function countVoters(tx: EntityManager, { electorate }: PolicyRow): Promise<number> {
  const seated = `and exists (select from grants g where g.player_id = m.player_id 
    and g.permission = 'COUNCIL_MEMBER' and ${grantHoldsSql})`;
  const [row] = await tx.execute<[{ count: number }]>(
    `select count(*)::int as count from members m
     where standing <> 'VISITOR' and voting_power > 0 and not multi_account
       and account_since <= clock_timestamp() - interval '${votingAgeDays} days'
       and not ${bannedSql}
       ${electorate === 'COUNCIL' ? seated : ''}`,
  );
  return row.count;
}
