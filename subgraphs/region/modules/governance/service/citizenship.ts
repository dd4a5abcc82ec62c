/** From visitor to resident to citizen, on one's own account. Source: domain facts §9.2. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { databaseTime } from '../../sectors/service/pilots.ts';
import type { MemberRow } from '../entities.ts';
import { reapplyDays, requireApplicant } from '../rules/citizenship.ts';
import { recordAct } from './audit.ts';
import { requirePermission, type Actor } from './authority.ts';
import { changing, rememberAccount, requireMember, setStanding, type ChangedMember } from './changes.ts';
import { lockOwn, membersByIds } from './members.ts';
import { readSettings } from './settings.ts';

/** Makes the region the player's home: a visitor becomes a resident. Who is one, or a citizen, stays what it is. */
export async function setHome(em: EntityManager, actor: Actor): Promise<ChangedMember> {
  const { playerId } = actor;
  return await changing(em, actor, { input: { setHome: playerId }, playerId }, async (tx) => {
    const member = await lockOwn(tx, playerId);
    if (member.banned) throw new Refusal('BANNED', 'The region has banned you.');
    await rememberAccount(tx, actor, member);
    if (member.standing === 'VISITOR') await setStanding(tx, playerId, 'RESIDENT');
  });
}

/** Applies for citizenship. Where the region's policy says so, who qualifies is a citizen at once. */
export async function applyForCitizenship(em: EntityManager, actor: Actor): Promise<ChangedMember> {
  const { playerId } = actor;
  return await changing(em, actor, { input: { apply: playerId }, playerId }, async (tx) => {
    const member = await lockOwn(tx, playerId);
    if (member.banned) throw new Refusal('BANNED', 'The region has banned you.');
    const now = await databaseTime(tx);
    requireApplicant(member, now);
    await requireNoOther(tx, playerId);
    await rememberAccount(tx, actor, member);
    const { citizenship } = await readSettings(tx);
    const approved = citizenship === 'automatic' ? true : null;
    await tx.execute(
      `insert into applications (player_id, approved, decided_at) values (?, ?, ?)
       on conflict (region_id, player_id) do update set at = clock_timestamp(), approved = excluded.approved,
         decided_at = excluded.decided_at, decided_by = null`,
      [playerId, approved, approved && now.toISOString()],
    );
    if (approved) await setStanding(tx, playerId, 'CITIZEN');
  });
}

/** Refuses who waits for an answer, or was turned down a short time ago. */
async function requireNoOther(tx: EntityManager, playerId: string): Promise<void> {
  const [last] = await tx.execute<{ open: boolean; until: string | null }[]>(
    `select decided_at is null as open,
       case when not approved and decided_at > clock_timestamp() - interval '${reapplyDays} days'
         then decided_at + interval '${reapplyDays} days' end as until
     from applications where player_id = ?`,
    [playerId],
  );
  if (last?.open) throw new Refusal('ALREADY_APPLIED', 'You have applied already; wait for an answer.');
  if (last?.until)
    throw new Refusal('ALREADY_APPLIED', 'You were turned down a short time ago.', {
      until: new Date(last.until).toISOString(),
    });
}

/** Says yes or no to an application. MEMBER_NOT_FOUND, APPLICATION_NOT_FOUND. */
export async function decideApplication(
  em: EntityManager,
  actor: Actor,
  playerId: string,
  approve: boolean,
): Promise<ChangedMember> {
  const input = { decideApplication: playerId, approve };
  return await changing(em, actor, { input, playerId }, async (tx) => {
    await requirePermission(tx, actor, 'MEMBERS_MANAGE');
    const { standing } = await requireMember(tx, playerId);
    const decided = await tx.execute<object[]>(
      `update applications set approved = ?, decided_by = ?, decided_at = clock_timestamp()
       where player_id = ? and decided_at is null returning player_id`,
      [approve, actor.playerId, playerId],
    );
    if (decided.length === 0)
      throw new Refusal('APPLICATION_NOT_FOUND', 'This player has not applied, or has its answer.');
    if (approve && standing !== 'CITIZEN') await setStanding(tx, playerId, 'CITIZEN');
    await recordAct(tx, {
      ...{ actorId: actor.playerId, act: 'decideApplication', subjectId: playerId, details: { approve } },
    });
  });
}

/** Members who wait for an answer, the first to apply first; at most `limit`. */
export async function listApplicants(em: EntityManager, limit: number): Promise<MemberRow[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select a.player_id as id from applications a join members m on m.player_id = a.player_id and m.standing <> 'CITIZEN'
     where a.decided_at is null order by a.at, a.player_id limit ?`,
    [limit],
  );
  const members = await membersByIds(
    em,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id }) => members.get(id) ?? []);
}

/** Counts an arrival from another region. */
export async function countVisit(tx: EntityManager, playerId: string): Promise<void> {
  await tx.execute(
    'update members set visits = visits + 1, last_visit = clock_timestamp() where player_id = ?',
    [playerId],
  );
}
