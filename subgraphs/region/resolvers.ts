/** The resolvers of all modules as one table. */
import type { Resolvers } from './generated/types.ts';
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
import { resolvers as sectors } from './modules/sectors/resolvers/index.ts';

export const resolvers: Resolvers = {
  ...sectors,
  ...shipTypes,
  ...combatTypes,
  ...planetTypes,
  Mutation: {
    ...sectors.Mutation,
    ...economyMutations,
    ...stations.stationMutations,
    ...shipMutations,
    ...combatMutations,
    ...deploymentMutations,
    ...stationMutations,
    ...invasionMutations,
    ...planetMutations,
  },
  Region: { ...sectors.Region, ...trade.regionTrade, ...regionYard, ...regionCombat },
  Sector: { ...sectors.Sector, ...sectorDeployments, ...sectorWrecks, ...sectorPlanet },
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
