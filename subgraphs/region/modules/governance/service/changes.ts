/** What changes of members share: that each is done once and told of, and how standing and the account's age are kept. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { MemberRow } from '../entities.ts';
import { memberChanged } from '../events.ts';
import { fullPower } from '../rules/citizenship.ts';
import type { Standing } from '../rules/roles.ts';
import type { Actor } from './authority.ts';
import { lockMember } from './members.ts';

/** A member that was changed. */
export interface ChangedMember {
  playerId: string;
}

/** Runs a change of one member by another, or by itself, once per idempotency key, and tells of it. */
export async function changing(
  em: EntityManager,
  { regionId, playerId: by, key }: Actor,
  { input, playerId }: { input: object; playerId: string },
  work: (tx: EntityManager) => Promise<void>,
): Promise<ChangedMember> {
  return await transactOnce(em, { playerId: by, key, input }, async (tx) => {
    await work(tx);
    const [row] = await tx.execute<{ standing: Standing }[]>(
      'select standing from members where player_id = ?',
      [playerId],
    );
    if (row) await emit(tx, regionId, ...memberChanged({ playerId, standing: row.standing }));
    return { playerId };
  });
}

/** Locks another player as a member. MEMBER_NOT_FOUND when it has no pilot here. */
export async function requireMember(tx: EntityManager, playerId: string): Promise<MemberRow> {
  const member = await lockMember(tx, playerId);
  if (!member) throw new Refusal('MEMBER_NOT_FOUND', 'This player has no pilot in the region.');
  return member;
}

/** Raises or lowers a locked member. Citizens have a voting power of 1 at least. NOT_ELIGIBLE in the Nexus, where delegates are citizens. */
export async function setStanding(tx: EntityManager, playerId: string, standing: Standing): Promise<void> {
  const [member] = await tx.execute<{ standing: Standing }[]>(
    `update members set standing = ?,
       resident_since = case ? when 'VISITOR' then null else coalesce(resident_since, clock_timestamp()) end,
       citizen_since = case ? when 'CITIZEN' then coalesce(citizen_since, clock_timestamp()) end,
       voting_power = case ? when 'CITIZEN' then greatest(voting_power, ${fullPower}) else voting_power end
     where player_id = ? returning standing`,
    [standing, standing, standing, standing, playerId],
  );
  if (member && member.standing !== standing)
    throw new Refusal('NOT_ELIGIBLE', "Citizens of the Nexus are the regions' delegates, and nobody else.");
}

/** An account's age never changes: it is kept when its player first says it, so that those who may vote can be counted. */
export async function rememberAccount(
  tx: EntityManager,
  { playerId, accountSince }: Actor,
  known: Pick<MemberRow, 'accountSince'>,
): Promise<Date | null> {
  if (!accountSince || known.accountSince) return accountSince ?? known.accountSince;
  await tx.execute('update members set account_since = ? where player_id = ?', [
    accountSince.toISOString(),
    playerId,
  ]);
  return accountSince;
}
