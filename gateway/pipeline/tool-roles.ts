/** Who builds tools on the gateway and who runs it: they may see more of how it works than players do. */
import type { Viewer } from '#gateway/context.ts';

const toolRoles = new Set(['ADMIN', 'DEVELOPER']);

export function hasToolRole(viewer: Viewer | undefined): boolean {
  return viewer !== undefined && toolRoles.has(viewer.role);
}
