/** The directory is public; where a region's server answers is for platform admins, who alone make maps anew. */
import type { Permissions } from './rules.ts';

/** What every event of the platform tells. */
const platformEvent = 'id type region occurredAt traceId';

export const nexus: Permissions = {
  Query: {
    anyone: 'region regionBySlug nexus announcements',
    filtered: 'regions',
    admin: 'platformEvents',
    service: 'regionBlueprint relations delegates',
  },
  Mutation: {
    admin: 'generateNexus regenerateCluster',
    wardens: 'announce',
    service: `createRegion announceRegion reportGeneration publishEvents makeRelation answerRelation endRelation
      recordAmbassador`,
  },
  Subscription: { filtered: 'generationProgress', anyone: 'announcements regionLifecycle' },
  Player: { given: 'id' },
  Region: {
    anyone: '@key id slug name kind tier status owner createdAt statusSince',
    admin: 'endpoint',
  },
  RegionConnection: { given: 'edges nodes pageInfo totalCount' },
  RegionEdge: { given: 'node cursor' },
  PageInfo: { given: 'hasNextPage hasPreviousPage startCursor endCursor' },
  IntRange: { given: 'min max' },
  NexusCluster: {
    given: `number name theme firstSector lastSector securityLevel developmentLevel trafficLevel characteristics`,
  },
  Petal: { given: 'region warpSector attachedAt' },
  NexusStatistics: { given: 'activeRegions playerRegions totalSectors petals' },
  Nexus: { given: 'region status capitalSector statistics clusters cluster petals generation' },
  GenerationProgress: { given: 'id region cluster state phase percent seed checksum message at cursor' },
  GenerationPayload: { given: 'generation' },
  PlayerRegionTravel: { given: `${platformEvent} travelId player fromRegion toRegion method status cost` },
  CrossRegionalTrade: { given: `${platformEvent} transactionId sellerRegion buyerRegion value fee` },
  AllianceFormed: { given: `${platformEvent} parties terms effectiveAt` },
  WarDeclared: { given: `${platformEvent} parties terms effectiveAt` },
  RelationChanged: { given: `${platformEvent} parties terms effectiveAt` },
  RelationRecord: {
    service: 'id kind fromRegionId toRegionId state terms reason madeAt startsAt endsAt noticed revision',
  },
  Announcement: { given: `${platformEvent} cursor title body severity from until` },
  RegionLifecycle: { given: `${platformEvent} cursor owner tier reason effectiveAt` },
  SubscriptionChanged: { given: `${platformEvent} subject plan before after periodEnd` },
  SecurityAlert: { given: `${platformEvent} kind subject severity` },
  PerformanceDegraded: { given: `${platformEvent} component metric measured threshold` },
  PlatformEventConnection: { given: 'edges nodes pageInfo' },
  PlatformEventEdge: { given: 'node cursor' },
  AnnouncementPayload: { given: 'announcement' },
  PublishedEvents: { service: 'cursor refused' },
  RefusedEvent: { service: 'id message' },
  Delegate: { service: 'regionId playerId' },
  RegionBlueprint: { service: 'regionId slug name ownerId seed blueprint' },
};
