/** Trade: prices show where the sector is known; trades are the pilot's own; the rates are the owner's to set. */
import type { Permissions } from '../rules.ts';

export const economy: Permissions = {
  Query: { follower: 'marketLabels' },
  Mutation: { pilot: 'dock undock buy sell haggle withdrawRevenue', administration: 'updateEconomy' },
  Subscription: { knowing: 'market' },
  MarketPrice: { given: 'commodity quantity capacity buyPrice sellPrice' },
  MarketUpdate: { given: 'stationId at cursor prices' },
  CargoItem: { given: 'commodity quantity' },
  BoardEntry: { given: 'commodity quantity capacity buyPrice sellPrice quote history volatility' },
  Quote: { given: 'unitPrice total tax stationTax fee' },
  PricePoint: { given: 'hour opening closing low high volume' },
  Market: { filtered: 'best routes' },
  Offer: { given: 'station commodity unitPrice quantity' },
  TradeRoute: { given: 'commodity from to buyPrice sellPrice profit quantity' },
  RegionEconomy: {
    given: 'taxRate tariffRate tariffCap specialization tradeBonuses dockingSubsidy arbitrageStipend',
  },
  TradeBonus: { given: 'commodity factor' },
  Treasury: { given: 'balance entries', owner: 'ownerBank' },
  LedgerConnection: { given: 'edges nodes pageInfo' },
  LedgerEdge: { given: 'node cursor' },
  LedgerEntry: { given: 'action amount before after cause reason at' },
  TransactionConnection: { given: 'edges nodes pageInfo' },
  TransactionEdge: { given: 'node cursor' },
  Transaction: {
    given: 'id direction commodity quantity unitPrice total tax stationTax fee bonus tariffRate at',
    knowing: 'station',
  },
  DockPayload: { given: 'pilot station fee subsidy seized' },
  TradePayload: { given: 'transaction pilot station stipend seized' },
  HagglePayload: { given: 'outcome price roundsLeft trade' },
  EconomyPayload: { given: 'region' },
  WithdrawalPayload: { given: 'pilot ownerBank' },
  TradeCompleted: {
    concerned: '@event',
    given: `id type regionId region occurredAt cursor traceId player transactionId stationId sector direction commodity quantity
      unitPrice tax`,
  },
  PortUpdated: {
    knowing: '@event',
    given:
      'id type regionId region occurredAt cursor traceId stationId sector commodity quantity buyPrice sellPrice',
  },
  PriceAlert: {
    knowing: '@event',
    given: 'id type regionId region occurredAt cursor traceId stationId sector commodity kind change',
  },
};
