/** Invitations to citizenship. Source: domain facts §9.2. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { InviteRow } from '../entities.ts';
import { invites } from '../rules/citizenship.ts';
import { recordAct } from './audit.ts';
import { requirePermission, thoseWith, type Actor } from './authority.ts';
import { changing, rememberAccount, setStanding, type ChangedMember } from './changes.ts';
import { lockGovernance } from './charter.ts';
import { lockOwn } from './members.ts';

const columns = `id, code, created_by as "createdBy", by_admin as "byAdmin", expires_at as "expiresAt", uses, uses_left as "usesLeft"`;

export interface ChangedInvite {
  inviteId: string;
}

/** Makes an invite for so many. TOO_MANY_INVITES when the player has as many as it may. */
export async function createInvite(em: EntityManager, actor: Actor, uses: number): Promise<ChangedInvite> {
  const { playerId, key } = actor;
  if (uses < 1 || uses > invites.maxUses)
    throw new Refusal('BAD_USER_INPUT', `\`uses\` must be between 1 and ${invites.maxUses}.`);
  return await transactOnce(em, { playerId, key, input: { createInvite: uses } }, async (tx) => {
    await lockGovernance(tx);
    await requirePermission(tx, actor, 'MEMBERS_MANAGE');
    const [{ active }] = await tx.execute<[{ active: number }]>(
      `select count(*)::int as active from invites where created_by = ? and expires_at > clock_timestamp() and uses_left > 0`,
      [playerId],
    );
    if (active >= invites.active)
      throw new Refusal(
        'TOO_MANY_INVITES',
        `You have ${invites.active} invites that can still be used; revoke one first.`,
      );
    const inviteId = randomUUID();
    await tx.execute(
      `insert into invites (id, code, created_by, by_admin, uses, uses_left, expires_at)
       values (?, ?, ?, ?, ?, ?, clock_timestamp() + interval '${invites.days} days')`,
      [inviteId, randomBytes(16).toString('base64url'), playerId, actor.admin, uses, uses],
    );
    await recordAct(tx, { actorId: playerId, act: 'createInvite', details: { inviteId, uses } });
    return { inviteId };
  });
}

/** Takes an invite back. INVITE_NOT_FOUND when there is none that can still be used. */
export async function revokeInvite(
  em: EntityManager,
  actor: Actor,
  inviteId: string,
): Promise<ChangedInvite> {
  const { playerId, key } = actor;
  return await transactOnce(em, { playerId, key, input: { revokeInvite: inviteId } }, async (tx) => {
    await lockGovernance(tx);
    await requirePermission(tx, actor, 'MEMBERS_MANAGE');
    const revoked = await tx.execute<object[]>(
      'update invites set uses_left = 0 where id = ? and uses_left > 0 and expires_at > clock_timestamp() returning id',
      [inviteId],
    );
    if (revoked.length === 0) throw notFound();
    await recordAct(tx, { actorId: playerId, act: 'revokeInvite', details: { inviteId } });
    return { inviteId };
  });
}

const notFound = (): Refusal =>
  new Refusal('INVITE_NOT_FOUND', 'There is no such invite, or it cannot be used any more.');

/** Makes the player a citizen. INVITE_NOT_FOUND, TOO_MANY_INVITES when too many of the same member's were used of late. */
export async function redeemInvite(em: EntityManager, actor: Actor, code: string): Promise<ChangedMember> {
  const { playerId } = actor;
  return await changing(em, actor, { input: { redeemInvite: code }, playerId }, async (tx) => {
    await lockGovernance(tx);
    const member = await lockOwn(tx, playerId);
    if (member.banned) throw new Refusal('BANNED', 'The region has banned you.');
    if (member.standing === 'CITIZEN')
      throw new Refusal('ALREADY_CITIZEN', 'You are a citizen of this region already.');
    const [invite] = await tx.execute<Pick<InviteRow, 'id' | 'createdBy' | 'byAdmin'>[]>(
      `update invites set uses_left = uses_left - 1 where code = ? and uses_left > 0 and expires_at > clock_timestamp()
       returning id, created_by as "createdBy", by_admin as "byAdmin"`,
      // No code is longer, nor has others than these characters.
      [/^[\w-]{22}$/.test(code) ? code : ''],
    );
    if (!invite || (await standing(tx, [invite])).length === 0) throw notFound();
    const before = 'select from invite_uses where invite_id = ? and player_id = ?';
    if ((await tx.execute<object[]>(before, [invite.id, playerId])).length > 0)
      throw new Refusal('INVITE_NOT_FOUND', 'You have used this invite before; ask for another one.');
    const [{ used }] = await tx.execute<[{ used: number }]>(
      `select count(*)::int as used from invite_uses where created_by = ? and at > clock_timestamp() - interval '${invites.days} days'`,
      [invite.createdBy],
    );
    if (used >= invites.redemptions)
      throw new Refusal(
        'TOO_MANY_INVITES',
        'Too many used invites of this member within a week; ask somebody else for one, or wait.',
      );
    await tx.execute('insert into invite_uses (invite_id, created_by, player_id) values (?, ?, ?)', [
      ...[invite.id, invite.createdBy, playerId],
    ]);
    await rememberAccount(tx, actor, member);
    await setStanding(tx, playerId, 'CITIZEN');
  });
}

/** Invites that can still be used, the newest first; at most 100. */
export async function listInvites(em: EntityManager): Promise<InviteRow[]> {
  const rows = await em.execute<InviteRow[]>(
    `select ${columns} from invites where uses_left > 0 and expires_at > clock_timestamp()
     order by created_at desc, id limit 100`,
  );
  return (await standing(em, rows)).map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }));
}

/** Those of the invites that have not lost who made them: who is banned, or manages members no more, invites nobody. */
async function standing<I extends Pick<InviteRow, 'createdBy' | 'byAdmin'>>(
  em: EntityManager,
  given: readonly I[],
): Promise<I[]> {
  const makers = given.flatMap(({ createdBy, byAdmin }) => (byAdmin ? [] : [createdBy]));
  const still = await thoseWith(em, makers, 'MEMBERS_MANAGE');
  return given.filter(({ createdBy, byAdmin }) => byAdmin || still.has(createdBy));
}

export async function inviteById(em: EntityManager, id: string): Promise<InviteRow> {
  const [row] = await em.execute<[InviteRow]>(`select ${columns} from invites where id = ?`, [id]);
  return { ...row, expiresAt: new Date(row.expiresAt) };
}
