/** The directory is public; where a region's server answers is for platform admins, who alone make maps anew. */
import type { Permissions } from './rules.ts';

export const nexus: Permissions = {
  Query: { anyone: 'region regionBySlug nexus', filtered: 'regions', service: 'regionBlueprint' },
  Mutation: {
    admin: 'generateNexus regenerateCluster',
    service: 'createRegion announceRegion reportGeneration',
  },
  Subscription: { filtered: 'generationProgress' },
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
  GenerationProgress: { given: 'id region cluster state phase percent seed checksum message at' },
  GenerationPayload: { given: 'generation' },
  RegionBlueprint: { service: 'regionId slug name ownerId seed blueprint' },
};
