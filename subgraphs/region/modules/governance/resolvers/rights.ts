/** Who acts for the region towards others, and shapes how it presents itself. */
import { requireViewer, type Viewer } from '#subgraphs/kit/trust.ts';
import type { RegionContext } from '../../../context.ts';
import { assertOwnRegion } from '../../sectors/resolvers/region.ts';
import type { Permission } from '../rules/roles.ts';
import { requirePermission } from '../service/authority.ts';

/** The viewer when it has the permission: the region's owner, or whose office it is. NOT_IN_REGION, UNAUTHENTICATED, FORBIDDEN. */
export async function requireRight(
  permission: Permission,
  regionId: string,
  context: RegionContext,
): Promise<Viewer> {
  assertOwnRegion(regionId, context);
  const viewer = requireViewer(context.viewer);
  await requirePermission(context.em, { playerId: viewer.id, admin: viewer.role === 'ADMIN' }, permission);
  return viewer;
}
