/** The resolvers of all modules as one table. */
import { tellingForbidden } from '#subgraphs/kit/forbidden.ts';
import type { RegionContext } from './context.ts';
import type { MutationResolvers, Resolvers } from './generated/types.ts';
import {
  combatMutations,
  combatTypes,
  deploymentMutations,
  invasionMutations,
  pilotDeployments,
  pilotName,
  regionCombat,
  sectorDeployments,
  sectorWrecks,
  stationCondition,
  stationMutations,
} from './modules/combat/resolvers/index.ts';
import * as board from './modules/economy/resolvers/board.ts';
import * as events from './modules/economy/resolvers/events.ts';
import {
  marketPrice,
  marketQueries,
  marketSubscription,
  marketUpdate,
} from './modules/economy/resolvers/market.ts';
import * as trade from './modules/economy/resolvers/region.ts';
import * as stations from './modules/economy/resolvers/stations.ts';
import {
  dockPayload,
  economyMutations,
  hagglePayload,
  tradePayload,
  withdrawalPayload,
} from './modules/economy/resolvers/trade.ts';
import {
  pilotShips,
  regionYard,
  shipMutations,
  shipParts,
  shipTypes,
  stationYard,
} from './modules/ships/resolvers/index.ts';
import {
  pilotPlanets,
  planetFields,
  planetMutations,
  planetTypes,
  sectorPlanet,
} from './modules/planets/resolvers/index.ts';
import {
  electionMutations,
  governanceTypes,
  memberMutations,
  pilotMembership,
  policyMutations,
  regionGovernance,
} from './modules/governance/resolvers/index.ts';
import {
  journeyQueries,
  journeySteps,
  journeyTypes,
  lockerMutations,
  pilotLocker,
} from './modules/journeys/resolvers/index.ts';
import * as culture from './modules/governance/resolvers/culture.ts';
import { recordForbidden } from './modules/governance/service/audit.ts';
import * as treaties from './modules/governance/resolvers/treaties.ts';
import { gateMutations, gateTypes, pilotGates, sectorGates } from './modules/gates/resolvers/index.ts';
import { resolvers as sectors } from './modules/sectors/resolvers/index.ts';

const audited = (mutations: MutationResolvers): MutationResolvers =>
  tellingForbidden(mutations, (forbidden, { em }: RegionContext) => recordForbidden(em, forbidden));

export const resolvers: Resolvers = {
  ...sectors,
  ...shipTypes,
  ...combatTypes,
  ...planetTypes,
  ...journeyTypes,
  ...governanceTypes,
  ...gateTypes,
  Query: { ...sectors.Query, ...journeyQueries, ...marketQueries },
  Mutation: audited({
    ...sectors.Mutation,
    ...economyMutations,
    ...stations.stationMutations,
    ...shipMutations,
    ...combatMutations,
    ...deploymentMutations,
    ...stationMutations,
    ...invasionMutations,
    ...planetMutations,
    ...journeySteps,
    ...lockerMutations,
    ...treaties.treatyMutations,
    ...culture.cultureMutations,
    ...memberMutations,
    ...policyMutations,
    ...gateMutations,
    ...electionMutations,
  }),
  Subscription: { ...sectors.Subscription, ...marketSubscription },
  MarketUpdate: marketUpdate,
  MarketPrice: marketPrice,
  Region: {
    ...sectors.Region,
    ...trade.regionTrade,
    ...regionYard,
    ...regionCombat,
    ...treaties.regionRelations,
    ...culture.regionCulture,
    ...regionGovernance,
  },
  Treaty: treaties.treaty,
  Declaration: treaties.declaration,
  TreatyChanged: treaties.treatyChanged,
  DeclarationChanged: treaties.declarationChanged,
  Culture: culture.culture,
  AestheticTheme: culture.aestheticTheme,
  Sector: { ...sectors.Sector, ...sectorDeployments, ...sectorWrecks, ...sectorPlanet, ...sectorGates },
  Planet: { ...sectors.Planet, ...planetFields },
  Station: {
    ...sectors.Station,
    ...board.stationMarket,
    ...stations.stationBerths,
    ...stationYard,
    ...stationCondition,
  },
  Ship: { ...sectors.Ship, ...board.shipHold, ...stations.shipBerths, ...shipParts },
  Pilot: {
    ...sectors.Pilot,
    ...board.pilotTrades,
    ...stations.pilotStations,
    ...pilotShips,
    ...pilotName,
    ...pilotDeployments,
    ...pilotPlanets,
    ...pilotLocker,
    ...pilotMembership,
    ...pilotGates,
  },
  StationDeed: stations.stationDeed,
  Berth: stations.berth,
  StationPayload: stations.stationPayload,
  BerthPayload: stations.berthPayload,
  BoardEntry: board.boardEntry,
  Transaction: board.transaction,
  RegionEconomy: trade.regionEconomy,
  Market: trade.market,
  Offer: trade.offer,
  TradeRoute: trade.tradeRoute,
  Treasury: trade.treasury,
  DockPayload: dockPayload,
  TradePayload: tradePayload,
  HagglePayload: hagglePayload,
  WithdrawalPayload: withdrawalPayload,
  TradeCompleted: events.tradeCompleted,
  PortUpdated: events.portUpdated,
  PriceAlert: events.priceAlert,
  StationChanged: events.stationChanged,
  DockingSlipBumped: events.dockingSlipBumped,
};
