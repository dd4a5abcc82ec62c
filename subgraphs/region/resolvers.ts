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
import {
  dockPayload,
  economyMutations,
  tradePayload,
  withdrawalPayload,
} from './modules/economy/resolvers/trade.ts';
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
  ...combatTypes,
  ...planetTypes,
  Mutation: {
    ...sectors.Mutation,
    ...economyMutations,
    ...combatMutations,
    ...deploymentMutations,
    ...stationMutations,
    ...invasionMutations,
    ...planetMutations,
  },
  Region: { ...sectors.Region, ...trade.regionTrade, ...regionCombat },
  Sector: { ...sectors.Sector, ...sectorPlanet, ...sectorDeployments, ...sectorWrecks },
  Planet: { ...sectors.Planet, ...planetFields },
  Station: { ...sectors.Station, ...board.stationMarket, ...stationCondition },
  Ship: { ...sectors.Ship, ...board.shipHold },
  Pilot: { ...sectors.Pilot, ...board.pilotTrades, ...pilotName, ...pilotDeployments, ...pilotPlanets },
  BoardEntry: board.boardEntry,
  Transaction: board.transaction,
  RegionEconomy: trade.regionEconomy,
  Market: trade.market,
  Offer: trade.offer,
  TradeRoute: trade.tradeRoute,
  Treasury: trade.treasury,
  DockPayload: dockPayload,
  TradePayload: tradePayload,
  WithdrawalPayload: withdrawalPayload,
  TradeCompleted: events.tradeCompleted,
  PortUpdated: events.portUpdated,
  PriceAlert: events.priceAlert,
};
