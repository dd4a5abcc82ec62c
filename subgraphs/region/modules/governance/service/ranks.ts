/** What those who run a region make of its members. Source: domain facts §9.2, §9.6. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import { fullPower, maxPower } from '../rules/citizenship.ts';
import type { Permission, Standing } from '../rules/roles.ts';
import { isCouncilElected, leaveOffices, requireNoOfficer } from './elections/offices.ts';
import { recordAct } from './audit.ts';
import { requirePermission, requireRuler, type Actor } from './authority.ts';
import { lockGovernance } from './charter.ts';
import { changing, requireMember, setStanding, type ChangedMember } from './changes.ts';

export interface MemberChanges {
  standing?: Standing;
  /** Null takes it away. */
  localRank?: string | null;
  /** A decimal with three places at most. */
  votingPower?: number;
  multiAccount?: boolean;
}

/**
 * Changes a member. Ranks and voting power are the owner's to give; nobody else touches the owner, or takes an office from who holds one.
 * @throws Refusal FORBIDDEN, MEMBER_NOT_FOUND, BAD_USER_INPUT
 */
export async function changeMember(
  em: EntityManager,
  actor: Actor,
  playerId: string,
  changes: MemberChanges,
): Promise<ChangedMember> {
  const { standing, localRank, votingPower, multiAccount } = changes;
  const rank = localRank ? textArgument(localRank, { name: 'localRank', most: 50 }) : localRank;
  const unfit = multiAccount === true || (standing !== undefined && standing !== 'CITIZEN');
  const power = votingPower === undefined ? undefined : powerOf(votingPower);
  return await changing(em, actor, { input: { changeMember: playerId, changes }, playerId }, async (tx) => {
    if (unfit) await lockGovernance(tx);
    const { owner } = await requirePermission(tx, actor, 'MEMBERS_MANAGE');
    if (!owner && (rank !== undefined || power !== undefined)) await requireRuler(tx, actor);
    const member = await requireMember(tx, playerId);
    if (member.owner && !owner)
      throw new Refusal('FORBIDDEN', 'Nobody but the owner of the region changes the owner.');
    if (unfit && !owner) await requireNoOfficer(tx, playerId);
    if (multiAccount === false && member.multiAccount && !owner && playerId === actor.playerId)
      throw new Refusal('FORBIDDEN', 'Nobody lifts this bar from itself; ask the owner of the region.');
    if (standing) await setStanding(tx, playerId, standing);
    if (unfit) await leaveOffices(tx, actor.regionId, { playerId });
    if (power !== undefined && power < fullPower && (standing ?? member.standing) === 'CITIZEN')
      throw new Refusal('BAD_USER_INPUT', 'The voting power of citizens is 1 at least.');
    const [row] = await tx.execute<{ power: number }[]>(
      `update members set local_rank = case when ? then ? else local_rank end, voting_power = coalesce(?, voting_power),
         multi_account = coalesce(?, multi_account) where player_id = ? returning voting_power as power`,
      [rank !== undefined, rank || null, power ?? null, multiAccount ?? null, playerId],
    );
    if (power !== undefined && row?.power !== power)
      throw new Refusal('NOT_ELIGIBLE', "In the Nexus only the regions' delegates have voting power.");
    const act = { actorId: actor.playerId, act: 'changeMember', subjectId: playerId, details: changes };
    await recordAct(tx, act);
  });
}

function powerOf(given: number): number {
  const power = Math.round(given * fullPower);
  if (!(power >= 0 && power <= maxPower && Math.abs(power - given * fullPower) < 1e-6))
    throw new Refusal(
      'BAD_USER_INPUT',
      '`votingPower` must be between 0 and 5, with three decimals at most.',
    );
  return power;
}

/** Gives a member a permission that its standing and rank do not, or takes it back. Again, it changes nothing. */
export async function setGrant(
  em: EntityManager,
  actor: Actor,
  playerId: string,
  permission: Permission,
  granted: boolean,
): Promise<ChangedMember> {
  if (permission === 'VOTE')
    throw new Refusal('BAD_USER_INPUT', 'Votes come with standing; make the member a resident or a citizen.');
  if (permission === 'TRADE_MANDATE')
    throw new Refusal(
      'BAD_USER_INPUT',
      'Voters give this mandate; open an election for a trade commissioner.',
    );
  const input = { setGrant: playerId, permission, granted };
  return await changing(em, actor, { input, playerId }, async (tx) => {
    await lockGovernance(tx);
    await requireRuler(tx, actor);
    await requireMember(tx, playerId);
    if (granted && permission === 'COUNCIL_MEMBER') await requireUnelectedCouncil(tx);
    await (granted
      ? tx.execute(
          'insert into grants (player_id, permission, granted_by) values (?, ?, ?) on conflict do nothing',
          [playerId, permission, actor.playerId],
        )
      : tx.execute(`delete from grants where player_id = ? and permission = ? and office = ''`, [
          playerId,
          permission,
        ]));
    const act = granted ? 'grantPermission' : 'revokePermission';
    await recordAct(tx, { actorId: actor.playerId, act, subjectId: playerId, details: { permission } });
  });
}

/** Seats are the voters' to give once they have given some; the owner appoints to those that are vacant. */
async function requireUnelectedCouncil(tx: EntityManager): Promise<void> {
  if (await isCouncilElected(tx))
    throw new Refusal('VOTE_REQUIRED', 'The council is elected; appoint to a seat that is vacant.');
}
