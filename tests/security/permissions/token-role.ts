/** What the token of a role's player says of it; local roles are rows of a region. */
import type { Role } from '#schema/permissions/rules.ts';

const platform = { platformModerator: 'MODERATOR', developer: 'DEVELOPER', admin: 'ADMIN' } as const;

export function tokenRole(role: Role): 'PLAYER' | 'MODERATOR' | 'DEVELOPER' | 'ADMIN' {
  return role in platform ? platform[role as keyof typeof platform] : 'PLAYER';
}
