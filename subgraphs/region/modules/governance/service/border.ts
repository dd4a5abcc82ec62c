/** Who is let in by name and who never: lists among the region's settings. Source: domain facts §9.3, §10.3, §13.4. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import { permissionsOf } from '../rules/roles.ts';
import { recordAct } from './audit.ts';
import { authorityOf, requirePermission, type Actor } from './authority.ts';
import { changing, type ChangedMember } from './changes.ts';
import { lockGovernance } from './charter.ts';
import { leaveOffices, requireNoOfficer } from './elections/offices.ts';
import { readSettings, writeSettings } from './settings.ts';

export interface BanRequest {
  /** The player, who need not have a pilot here. */
  playerId: string;
  banned: boolean;
  /** For the audit log. */
  reason: string;
}

/** Bans a player from the region, or lifts the ban. Only the owner bans those who keep order, manage members or hold an office; nobody the owner. TOO_MANY_BANS. */
export async function setBan(em: EntityManager, actor: Actor, request: BanRequest): Promise<ChangedMember> {
  const { playerId, banned } = request;
  const reason = textArgument(request.reason, { name: 'reason', least: 0, most: 500 });
  const input = { setBan: playerId, banned };
  return await changing(em, actor, { input, playerId }, async (tx) => {
    await lockGovernance(tx);
    const { owner } = await requirePermission(tx, actor, 'MODERATE');
    const other = await authorityOf(tx, { playerId, admin: false });
    // Also of who is banned: what the owner decided about those who keep order stays.
    const keepsOrder = permissionsOf({ ...other, banned: false }).has('MODERATE');
    if (other.owner || (!owner && keepsOrder))
      throw new Refusal('FORBIDDEN', 'Who runs the region is not banned from it by others.');
    if (banned && !owner) await requireNoOfficer(tx, playerId);
    const { bans } = await readSettings(tx);
    if (banned && !owner && !bans.includes(playerId)) await requireFewerBans(tx, actor.playerId, bans);
    await writeSettings(tx, { bans: withOrWithout(bans, playerId, banned) });
    if (banned) await leaveOffices(tx, actor.regionId, { playerId });
    const act = banned ? 'banPlayer' : 'liftBan';
    await recordAct(tx, { actorId: actor.playerId, act, subjectId: playerId, details: { reason } });
  });
}

/** Bans of one moderator that stand at most: a tenth of the list, which so belongs to nobody alone. P */
const mostBans = 100;

async function requireFewerBans(tx: EntityManager, actorId: string, bans: readonly string[]): Promise<void> {
  const [{ standing }] = await tx.execute<[{ standing: number }]>(
    `select count(distinct subject_id)::int as standing from audit_log
     where actor_id = ? and act = 'banPlayer' and not refused and subject_id = any(?::uuid[])`,
    [actorId, `{${bans.join(',')}}`],
  );
  if (standing >= mostBans)
    throw new Refusal(
      'TOO_MANY_BANS',
      `${mostBans} players whom you banned are banned still; lift one, or ask the owner of the region.`,
    );
}

/** Lets a player in where the region takes in only whom it has approved, or no more. */
export async function setApproval(
  em: EntityManager,
  actor: Actor,
  playerId: string,
  approved: boolean,
): Promise<ChangedMember> {
  const input = { setApproval: playerId, approved };
  return await changing(em, actor, { input, playerId }, async (tx) => {
    await lockGovernance(tx);
    await requirePermission(tx, actor, 'MEMBERS_MANAGE');
    const { approvals } = await readSettings(tx);
    await writeSettings(tx, { approvals: withOrWithout(approvals, playerId, approved) });
    const act = approved ? 'approvePlayer' : 'withdrawApproval';
    await recordAct(tx, { actorId: actor.playerId, act, subjectId: playerId });
  });
}

function withOrWithout(ids: readonly string[], id: string, listed: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  return listed ? [...others, id] : others;
}
