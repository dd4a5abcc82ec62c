/** What each platform event shows. */
import type { PlatformEventName } from '#wire/platform-events.ts';
import type { PlatformPayload } from '#wire/platform-payloads.ts';
import type { NexusContext } from '../context.ts';
import type { RegionRow } from '../entities.ts';
import type { PlatformEventType, RegionTier, Resolvers } from '../generated/types.ts';
import { typeOf, type ToldEvent } from './event.ts';

/** The resolver of a field that the payload of `T` tells. */
const told =
  <T extends PlatformEventName>() =>
  <K extends keyof PlatformPayload<T>>(field: K) =>
  ({ payload }: ToldEvent): PlatformPayload<T>[K] =>
    (payload as PlatformPayload<T>)[field];

const regionOf =
  (field: string) =>
  ({ payload }: ToldEvent, _: object, { regions }: NexusContext): Promise<RegionRow | null> =>
    regions.load(payload[field] as string);

const ofEvery = {
  type: typeOf,
  region: ({ regionId }: ToldEvent, _: object, { regions }: NexusContext) =>
    regionId === null ? null : regions.load(regionId),
  traceId: ({ payload }: ToldEvent) => (payload['traceId'] as string | null | undefined) ?? null,
};

const travel = told<'player.region_travel'>();
const trade = told<'trade.cross_regional'>();
const pact = told<'alliance.formed'>();
const announcement = told<'nexus.announcement'>();
const lifecycle = told<'region.created'>();
const subscription = told<'subscription.changed'>();
const alert = told<'security.alert'>();
const degraded = told<'performance.degraded'>();

const betweenRegions = {
  ...ofEvery,
  async parties({ payload }: ToldEvent, _: object, { regions }: NexusContext): Promise<RegionRow[]> {
    const { regionIds } = payload as PlatformPayload<'alliance.formed'>;
    const found = await Promise.all(regionIds.map((id) => regions.load(id)));
    return found.filter((region) => region !== null);
  },
  ...{ terms: pact('terms'), effectiveAt: pact('effectiveAt') },
};

const objectTypes = {
  PLAYER_REGION_TRAVEL: 'PlayerRegionTravel',
  TRADE_CROSS_REGIONAL: 'CrossRegionalTrade',
  ALLIANCE_FORMED: 'AllianceFormed',
  WAR_DECLARED: 'WarDeclared',
  TREATY_SIGNED: 'RelationChanged',
  TREATY_ENDED: 'RelationChanged',
  EMBARGO_DECLARED: 'RelationChanged',
  EMBARGO_ENDED: 'RelationChanged',
  WAR_ENDED: 'RelationChanged',
  NEXUS_ANNOUNCEMENT: 'Announcement',
  PLATFORM_MAINTENANCE: 'Announcement',
  REGION_CREATED: 'RegionLifecycle',
  REGION_SUSPENDED: 'RegionLifecycle',
  REGION_DELETED: 'RegionLifecycle',
  SUBSCRIPTION_CHANGED: 'SubscriptionChanged',
  SECURITY_ALERT: 'SecurityAlert',
  PERFORMANCE_DEGRADED: 'PerformanceDegraded',
} as const satisfies Record<PlatformEventType, keyof Resolvers>;

export const platformResolvers: Resolvers = {
  PlatformEvent: { __resolveType: (event) => objectTypes[typeOf(event)] },
  PlayerRegionTravel: {
    ...ofEvery,
    player: (event) => ({ id: travel('playerId')(event) }),
    ...{ fromRegion: regionOf('fromRegionId'), toRegion: regionOf('toRegionId') },
    ...{ travelId: travel('travelId'), method: travel('method'), status: travel('status') },
    cost: travel('cost'),
  },
  CrossRegionalTrade: {
    ...ofEvery,
    ...{ sellerRegion: regionOf('sellerRegionId'), buyerRegion: regionOf('buyerRegionId') },
    ...{ transactionId: trade('transactionId'), value: trade('value'), fee: trade('fee') },
  },
  AllianceFormed: betweenRegions,
  WarDeclared: betweenRegions,
  RelationChanged: betweenRegions,
  Announcement: {
    ...ofEvery,
    ...{ title: announcement('title'), body: announcement('body'), severity: announcement('severity') },
    ...{ from: announcement('from'), until: announcement('until') },
  },
  RegionLifecycle: {
    ...ofEvery,
    owner(event) {
      const id = lifecycle('ownerId')(event);
      return id === null ? null : { id };
    },
    tier: ({ payload }) => payload['tier'] as RegionTier,
    ...{ reason: lifecycle('reason'), effectiveAt: lifecycle('effectiveAt') },
  },
  SubscriptionChanged: {
    ...ofEvery,
    ...{ subject: subscription('subject'), plan: subscription('plan') },
    ...{ before: subscription('before'), after: subscription('after') },
    periodEnd: subscription('periodEnd'),
  },
  SecurityAlert: {
    ...ofEvery,
    ...{ kind: alert('kind'), subject: alert('subject'), severity: alert('severity') },
  },
  PerformanceDegraded: {
    ...ofEvery,
    ...{ component: degraded('component'), metric: degraded('metric') },
    ...{ measured: degraded('measured'), threshold: degraded('threshold') },
  },
};
