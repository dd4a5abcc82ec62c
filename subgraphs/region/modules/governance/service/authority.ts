/** Who may do what in a region, from its members: services ask in their own transaction, reads may ask the cache. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Viewer } from '#subgraphs/kit/trust.ts';
import { changesRights } from '../../sectors/rules/watching.ts';
import { permissionsOf, type Permission, type Role } from '../rules/roles.ts';

/** Who asks for a change that takes a right. */
export interface Actor {
  regionId: string;
  playerId: string;
  /** A platform admin may do what the region's owner may. */
  admin: boolean;
  /** When the account was made; null when the token does not say. */
  accountSince: Date | null;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Authority extends Role {
  banned: boolean;
  permissions: ReadonlySet<Permission>;
}

/** What a player is in the region and may do there now. */
export async function authorityOf(
  em: EntityManager,
  { playerId, admin }: Pick<Actor, 'playerId' | 'admin'>,
): Promise<Authority> {
  return allowed(await roleOf(em, playerId), admin);
}

const allowed = (role: StoredRole, admin: boolean): Authority => {
  const own = { ...role, owner: role.owner || admin };
  return { ...own, permissions: permissionsOf(own) };
};

/** SQL: whether a row `g` of `grants` still holds; with an office it ends by itself. */
export const grantHoldsSql = 'coalesce(g.until > clock_timestamp(), true)';

/** SQL: what the member `m` was granted, as a list. */
export const grantedSql = `(select coalesce(jsonb_agg(distinct permission order by permission), '[]')
  from grants g where g.player_id = m.player_id and ${grantHoldsSql}) as granted`;

type StoredRole = Role & Pick<Authority, 'banned'>;

/** SQL: whether the member `m` is banned; an owner never is. The list is read once, however many are asked about. */
export const bannedSql = `coalesce(
  m.player_id in (select banned::uuid from settings, jsonb_array_elements_text(value) as banned where name = 'bans')
  and m.player_id is distinct from (select owner_id from region), false)`;

async function roleOf(em: EntityManager, playerId: string): Promise<StoredRole> {
  const [role] = await rolesOf(em, [playerId]);
  if (!role) throw new Error('the region has no row');
  return role;
}

async function rolesOf(em: EntityManager, playerIds: readonly string[]): Promise<StoredRole[]> {
  return await em.execute<StoredRole[]>(
    `select r.owner_id is not distinct from p.id as owner, m.standing, m.local_rank as "localRank",
       ${grantedSql}, ${bannedSql} as banned
     from region r cross join unnest(?::uuid[]) with ordinality as p(id, place) left join members m on m.player_id = p.id order by p.place`,
    [`{${playerIds.join(',')}}`],
  );
}

/** Those of the players who are not banned and have the permission, none of them as a platform admin. */
export async function thoseWith(
  em: EntityManager,
  playerIds: readonly string[],
  permission: Permission,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(playerIds)];
  if (ids.length === 0) return new Set();
  const roles = await rolesOf(em, ids);
  return new Set(ids.filter((_id, place) => roles[place] && permissionsOf(roles[place]).has(permission)));
}

/** BANNED, or FORBIDDEN for who has not the permission. */
export async function requirePermission(
  tx: EntityManager,
  actor: Pick<Actor, 'playerId' | 'admin'>,
  permission: Permission,
): Promise<Authority> {
  const authority = await authorityOf(tx, actor);
  if (authority.banned && !authority.owner) throw new Refusal('BANNED', 'The region has banned you.');
  if (!authority.permissions.has(permission))
    throw new Refusal('FORBIDDEN', `This takes the region's permission ${permission}.`);
  return authority;
}

/** FORBIDDEN for everybody but the region's owner and platform admins. */
export async function requireRuler(
  tx: EntityManager,
  actor: Pick<Actor, 'playerId' | 'admin'>,
): Promise<void> {
  const { owner } = await authorityOf(tx, actor);
  if (!owner) throw new Refusal('FORBIDDEN', 'Only the owner of the region may do this.');
}

const roleKey = (playerId: string): string => `role ${playerId}`;
const playerOf = payloadOf<{ playerId?: string }>();

/** For what is shown; changes ask `requirePermission`. */
export async function cachedAuthority(cache: Cache, em: EntityManager, viewer: Viewer): Promise<Authority> {
  const role = await cache.read('warm', roleKey(viewer.id), () => roleOf(em, viewer.id));
  return allowed(role, viewer.role === 'ADMIN');
}

/** Forgets what a player was when it has become something else. */
export function forgetRoles(cache: Cache, event: OutboxEvent): void {
  const { playerId } = playerOf(event);
  if (playerId !== undefined && changesRights(event)) cache.drop('warm', roleKey(playerId));
}
