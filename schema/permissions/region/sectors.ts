/** The map: its facts are public, what is in a sector shows to those who know the sector. */
import type { Permissions } from '../rules.ts';

export const sectors: Permissions = {
  Query: { anyone: 'sector' },
  Mutation: { service: 'generateMap' },
  Region: {
    anyone: '@key id sector sectors clusters zones capital stats nexusWarp route pilot map economy market',
    knowing: 'station',
    member: 'treasury',
  },
  MapInfo: { given: 'checksum generatedAt', staff: 'seed' },
  SectorConnection: { given: 'edges nodes pageInfo totalCount' },
  SectorEdge: { given: 'node cursor' },
  PageInfo: { given: 'hasNextPage hasPreviousPage startCursor endCursor' },
  Zone: { given: 'kind name firstSector lastSector policing danger' },
  Cluster: { given: 'number name kind theme firstSector lastSector sectorCount characteristics sectors' },
  Sector: {
    anyone: `@key regionId number region name type x y z zone cluster isCapital securityLevel developmentLevel trafficLevel
      hazardLevel radiationLevel controllingFaction known`,
    filtered: 'warps',
    knowing: 'stations planets pilots asteroidYield',
  },
  AsteroidYield: { given: 'ore preciousMetals quantumShards' },
  Warp: { given: 'kind to cost twoWay stability latent' },
  NexusWarp: { given: 'sector nexusRegionId nexusSector' },
  Station: {
    knowing: '@key',
    given: `regionId id name stationClass type size security transientSlips longTermSlips sector dockingFee dockedShips
      longTermSlipsTaken longTermFee price deed board`,
  },
  Planet: { knowing: '@key', given: 'regionId id name type habitability maxPopulation isHub sector' },
  Route: { given: 'turns tolls sectors hops' },
  Hop: { given: 'from to kind turns toll' },
};
