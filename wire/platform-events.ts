/**
 * Events that leave their region, and those of the platform itself: how far each is told, and whether a region's server may
 * publish it. What is not listed stays where it happened.
 */

interface Propagation {
  /** Fields of the payload that hold the regions it concerns; where there are none, it concerns the region that it is about. */
  concerns?: readonly string[];
  /** Told to everybody, not only to the regions it concerns. */
  global: boolean;
  /** Regions' servers may publish it, about themselves. Platform services may publish everything. */
  fromRegions: boolean;
}

/** Source of the names: domain facts §14; P: those of embargoes, and that a war ends. */
export const platformEvents = {
  'player.region_travel': { concerns: ['fromRegionId', 'toRegionId'], global: false, fromRegions: true },
  'trade.cross_regional': { concerns: ['sellerRegionId', 'buyerRegionId'], global: false, fromRegions: true },
  'alliance.formed': { concerns: ['regionIds'], global: true, fromRegions: true },
  'war.declared': { concerns: ['regionIds'], global: true, fromRegions: true },
  'treaty.signed': { concerns: ['regionIds'], global: true, fromRegions: false },
  'treaty.ended': { concerns: ['regionIds'], global: true, fromRegions: false },
  'embargo.declared': { concerns: ['regionIds'], global: true, fromRegions: false },
  'embargo.ended': { concerns: ['regionIds'], global: true, fromRegions: false },
  'war.ended': { concerns: ['regionIds'], global: true, fromRegions: false },
  'nexus.announcement': { global: true, fromRegions: false },
  'platform.maintenance': { global: true, fromRegions: false },
  'region.created': { global: true, fromRegions: false },
  'region.suspended': { global: true, fromRegions: false },
  'region.deleted': { global: true, fromRegions: false },
  'subscription.changed': { global: true, fromRegions: false },
  'security.alert': { global: true, fromRegions: true },
  'performance.degraded': { global: true, fromRegions: true },
} as const satisfies Record<string, Propagation>;

export type PlatformEventName = keyof typeof platformEvents;

export function isPlatformEvent(type: string): type is PlatformEventName {
  return Object.hasOwn(platformEvents, type);
}

/** True for what a region's server hands on to the Nexus. */
export function leavesRegion(type: string): boolean {
  return isPlatformEvent(type) && platformEvents[type].fromRegions;
}

/** IDs of the regions that an event concerns. */
export function concernedRegions(
  type: PlatformEventName,
  regionId: string | null,
  payload: Record<string, unknown>,
): string[] {
  const { concerns }: Propagation = platformEvents[type];
  return concerns
    ? concerns.flatMap((field) => payload[field] as string | string[])
    : regionId
      ? [regionId]
      : [];
}

/** Whether the regions it concerns are told of it by their topic of cross-regional events. */
export function isCrossRegional(type: PlatformEventName): boolean {
  return 'concerns' in platformEvents[type];
}
