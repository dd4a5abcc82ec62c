/** Resolver types of every subgraph, from its SDL. */
import type { CodegenConfig } from '@graphql-codegen/cli';

const plugins = ['typescript', 'typescript-resolvers'];

/** `mappers` names what a resolver returns for a type when it is not the type itself. */
function resolvers(
  contextType: string,
  mappers: Record<string, string> = {},
): { federation: true; importExtension: '.ts'; [key: string]: unknown } {
  return {
    federation: true,
    importExtension: '.ts',
    contextType,
    mappers,
    enumsAsTypes: true,
    useTypeImports: true,
    avoidOptionals: { field: true, inputValue: false, object: false },
    scalars: {
      DateTime: { input: 'string', output: 'string | Date' },
      SafeInt: 'number',
      _FieldSet: 'string',
    },
  };
}

const entity = (name: string): string => `../modules/sectors/entities.ts#${name} as ${name}Row`;

/** What the region's resolvers get as parents. */
const regionMappers = {
  Region: '{ id: string }',
  Player: '{ id: string }',
  Sector: entity('Sector'),
  SectorConnection: '../modules/sectors/resolvers/region.ts#SectorPage',
  Zone: entity('Zone'),
  Cluster: entity('Cluster'),
  Station: entity('Station'),
  Planet: entity('Planet'),
  Pilot: entity('Pilot'),
  Ship: entity('Ship'),
  Turns: entity('Pilot'),
  Warp: '../modules/sectors/service/ways.ts#Way',
  Route: '../modules/sectors/service/route.ts#FoundRoute',
  MovePayload: '../modules/sectors/service/move.ts#Moved',
  ScanPayload: '../modules/sectors/service/scan.ts#Scanned',
  MapInfo: '../modules/sectors/entities.ts#LocalRegion',
  NexusWarp: '../modules/sectors/entities.ts#LocalRegion',
  RegionEvent: '../../kit/outbox.ts#OutboxEvent',
  PlayerMoved: '../../kit/outbox.ts#OutboxEvent',
  PlayerArrived: '../../kit/outbox.ts#OutboxEvent',
  TradeCompleted: '../../kit/outbox.ts#OutboxEvent',
  PortUpdated: '../../kit/outbox.ts#OutboxEvent',
  PriceAlert: '../../kit/outbox.ts#OutboxEvent',
  StationChanged: '../../kit/outbox.ts#OutboxEvent',
  DockingSlipBumped: '../../kit/outbox.ts#OutboxEvent',
  BoardEntry: '../modules/economy/service/board.ts#StockRow',
  CargoItem: '../modules/economy/loaders.ts#CargoRow',
  Transaction: '../modules/economy/service/transactions.ts#TransactionRow',
  LedgerEntry: '../modules/economy/service/treasury.ts#LedgerRow',
  Offer: '../modules/economy/rules/offers.ts#Offer as OfferRow',
  TradeRoute: '../modules/economy/rules/offers.ts#TradeRoute as TradeRouteRow',
  RegionEconomy: '../modules/economy/service/terms.ts#RegionTerms',
  DockPayload: '../modules/economy/service/dock.ts#Docked',
  TradePayload: '../modules/economy/service/trade.ts#Traded',
  HagglePayload: '../modules/economy/service/haggle.ts#Haggled',
  WithdrawalPayload: '../modules/economy/service/economy.ts#Withdrawn',
  RegionStats: '../modules/sectors/service/stats.ts#RegionStats as StatsRow',
  StationDeed: '../modules/economy/rules/ownership.ts#Deed',
  Berth: '../modules/economy/service/berths.ts#PaidBerth',
  StationPayload: '../modules/economy/service/purchase.ts#ChangedStation',
  BerthPayload: '../modules/economy/service/berths.ts#Rented',
  Market: 'object',
  Treasury: 'object',
  CombatStarted: '../../kit/outbox.ts#OutboxEvent',
  CombatEnded: '../../kit/outbox.ts#OutboxEvent',
  ShipDestroyed: '../../kit/outbox.ts#OutboxEvent',
  Combat: '../modules/combat/entities.ts#CombatRow',
  Fight: '../modules/combat/entities.ts#FightRow',
  DroneFight: '../modules/combat/entities.ts#DroneFightRow',
  MineHit: '../modules/combat/entities.ts#MineStrikeRow',
  PlanetFight: '../modules/combat/entities.ts#PlanetFightRow',
  AttackPlanetPayload: '../modules/combat/service/attack.ts#Attacked',
  StationFight: '../modules/combat/entities.ts#StationFightRow',
  AttackStationPayload: '../modules/combat/service/attack.ts#Attacked',
  Deployment: '../modules/combat/entities.ts#DeploymentRow',
  DeployPayload: '../modules/combat/service/deployments/deploy.ts#Deployed',
  RecallPayload: '../modules/combat/service/deployments/deploy.ts#Recalled',
  AttackDronesPayload: '../modules/combat/service/attack.ts#Attacked',
  Spoils: '../modules/combat/entities.ts#Spoils as SpoilsRow',
  Wreck: '../modules/combat/entities.ts#WreckRow',
  Bounty: '../modules/combat/entities.ts#BountyRow',
  AttackPayload: '../modules/combat/service/attack.ts#Attacked',
  SalvagePayload: '../modules/combat/service/wrecks.ts#Salvaged',
  BountyPayload: '../modules/combat/service/bounties.ts#Posted',
  ShipChanged: '../../kit/outbox.ts#OutboxEvent',
  ShipPayload: '../modules/ships/service/berths.ts#ShipResult',
  ShipPapers: entity('Ship'),
  ShipFigures: '../modules/ships/rules/figures.ts#Figures',
  Shipyard: entity('Station'),
  HullOffer: '../modules/ships/resolvers/shipyard.ts#SoldHull',
  Colony: '../modules/planets/entities.ts#ColonyRow',
  Siege: '../modules/planets/rules/colony.ts#Siege as SiegeState',
  GenesisDevice: '../modules/planets/entities.ts#DeviceRow',
  GenesisPayload: '../modules/planets/service/genesis.ts#Bought',
  PlanetPayload: '../modules/planets/service/deed.ts#Ruled',
  PlanetColonized: '../../kit/outbox.ts#OutboxEvent',
  PlanetAbandoned: '../../kit/outbox.ts#OutboxEvent',
  PlanetBesieged: '../../kit/outbox.ts#OutboxEvent',
  ReclaimPayload: '../modules/combat/service/bounties.ts#Reclaimed',
};

const nexusMappers = {
  Region: '../entities.ts#RegionRow',
  RegionConnection: '../regions/find.ts#RegionPage',
  Petal: '../entities.ts#AttachmentRow',
  Nexus: '../galaxy.ts#NexusParent',
  GenerationProgress: '../generation/runs.ts#Progress',
};

const identityMappers = {
  Player: '../resolvers.ts#PlayerParent',
  Session: '../resolvers.ts#SessionParent',
};

const config: CodegenConfig = {
  generates: {
    'subgraphs/nexus/generated/types.ts': {
      schema: 'schema/nexus.graphql',
      plugins,
      config: resolvers('../context.ts#NexusContext', nexusMappers),
    },
    'subgraphs/identity/generated/types.ts': {
      schema: 'schema/identity.graphql',
      plugins,
      config: resolvers('../context.ts#IdentityContext', identityMappers),
    },
    'subgraphs/region/generated/types.ts': {
      schema: 'schema/region.graphql',
      plugins,
      config: { ...resolvers('../context.ts#RegionContext'), mappers: regionMappers },
    },
  },
};

export default config;
