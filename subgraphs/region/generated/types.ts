import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Sector as SectorRow, Zone as ZoneRow, Cluster as ClusterRow, Station as StationRow, Planet as PlanetRow, Pilot as PilotRow, Ship as ShipRow, LocalRegion } from '../modules/sectors/entities.ts';
import type { SectorPage } from '../modules/sectors/resolvers/region.ts';
import type { Way } from '../modules/sectors/service/ways.ts';
import type { FoundRoute } from '../modules/sectors/service/route.ts';
import type { Moved } from '../modules/sectors/service/move.ts';
import type { Scanned } from '../modules/sectors/service/scan.ts';
import type { OutboxEvent } from '../../kit/outbox.ts';
import type { StockRow } from '../modules/economy/service/board.ts';
import type { CargoRow } from '../modules/economy/loaders.ts';
import type { TransactionRow } from '../modules/economy/service/transactions.ts';
import type { LedgerRow } from '../modules/economy/service/treasury.ts';
import type { Offer as OfferRow, TradeRoute as TradeRouteRow } from '../modules/economy/rules/offers.ts';
import type { RegionTerms } from '../modules/economy/service/terms.ts';
import type { Docked } from '../modules/economy/service/dock.ts';
import type { Traded } from '../modules/economy/service/trade.ts';
import type { Haggled } from '../modules/economy/service/haggle.ts';
import type { Withdrawn } from '../modules/economy/service/economy.ts';
import type { RegionStats as StatsRow } from '../modules/sectors/service/stats.ts';
import type { Deed } from '../modules/economy/rules/ownership.ts';
import type { PaidBerth, Rented } from '../modules/economy/service/berths.ts';
import type { ChangedStation } from '../modules/economy/service/purchase.ts';
import type { CombatRow, FightRow, DroneFightRow, MineStrikeRow, PlanetFightRow, StationFightRow, DeploymentRow, Spoils as SpoilsRow, WreckRow, BountyRow } from '../modules/combat/entities.ts';
import type { Attacked } from '../modules/combat/service/attack.ts';
import type { Deployed, Recalled } from '../modules/combat/service/deployments/deploy.ts';
import type { Salvaged } from '../modules/combat/service/wrecks.ts';
import type { Posted, Reclaimed } from '../modules/combat/service/bounties.ts';
import type { ShipResult } from '../modules/ships/service/berths.ts';
import type { Figures } from '../modules/ships/rules/figures.ts';
import type { SoldHull } from '../modules/ships/resolvers/shipyard.ts';
import type { ColonyRow, DeviceRow } from '../modules/planets/entities.ts';
import type { Siege as SiegeState } from '../modules/planets/rules/colony.ts';
import type { Bought } from '../modules/planets/service/genesis.ts';
import type { Ruled } from '../modules/planets/service/deed.ts';
import type { RegionContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time in UTC, as an RFC 3339 string. */
  DateTime: { input: string; output: string | Date; }
  /** A whole number that a double can hold exactly: up to 2^53 - 1, beyond the 32 bits of `Int`. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** Colonists for each resource; the rest has no work. */
export type AllocationInput = {
  /** Who make equipment. */
  equipment: Scalars['Int']['input'];
  /** Who make fuel. */
  fuel: Scalars['Int']['input'];
  /** Who make organics. */
  organics: Scalars['Int']['input'];
};

/** One round of a fight with a station. */
export type AssaultRound = {
  __typename?: 'AssaultRound';
  /** Drones of the ship that the station destroyed. */
  dronesDestroyed: Scalars['Int']['output'];
  /** Hull points it cost the station. */
  hullDamage: Scalars['Int']['output'];
  /** Shield points it cost the station. */
  shieldDamage: Scalars['Int']['output'];
  /** Shield points that came back. */
  shieldsRegenerated: Scalars['Int']['output'];
  /** The ship after it. */
  ship: Remains;
  /** The station after it. */
  station: StationRemains;
};

/** Yields of mining in a sector, in units. */
export type AsteroidYield = {
  __typename?: 'AsteroidYield';
  /** Ore. */
  ore: Scalars['Int']['output'];
  /** Precious metals. */
  preciousMetals: Scalars['Int']['output'];
  /** Quantum shards. */
  quantumShards: Scalars['Int']['output'];
};

/** What attacking drones led to. */
export type AttackDronesPayload = {
  __typename?: 'AttackDronesPayload';
  /** The fight. */
  fight: DroneFight;
  /** The attacker after it. */
  pilot: Pilot;
};

/** What an attack led to. */
export type AttackPayload = {
  __typename?: 'AttackPayload';
  /** The fight. */
  combat: Combat;
  /** The attacker after the fight. */
  pilot: Pilot;
};

/** What attacking a planet led to. */
export type AttackPlanetPayload = {
  __typename?: 'AttackPlanetPayload';
  /** The fight. */
  fight: PlanetFight;
  /** The attacker after it. */
  pilot: Pilot;
};

/** What attacking a station led to. */
export type AttackStationPayload = {
  __typename?: 'AttackStationPayload';
  /** The fight. */
  fight: StationFight;
  /** The attacker after it. */
  pilot: Pilot;
};

/** A long-term slip that a ship has at a station. */
export type Berth = {
  __typename?: 'Berth';
  /** The station; null while you do not know its sector. */
  station: Maybe<Station>;
  /** Up to when it is paid. The slip is kept for the ship until then, docked or not. */
  until: Scalars['DateTime']['output'];
};

/** What renting a slip led to. */
export type BerthPayload = {
  __typename?: 'BerthPayload';
  /** Credits it cost. */
  fee: Scalars['Int']['output'];
  /** The pilot afterwards. */
  pilot: Pilot;
  /** The station. */
  station: Station;
  /** Up to when the slip is paid. */
  until: Scalars['DateTime']['output'];
};

/** One commodity on a station's board. */
export type BoardEntry = {
  __typename?: 'BoardEntry';
  /** Credits you would pay for one unit; null when the station does not sell it. */
  buyPrice: Maybe<Scalars['Int']['output']>;
  /** Units the station can hold. */
  capacity: Scalars['Int']['output'];
  /** The commodity. */
  commodity: Commodity;
  /** Hours in which the commodity was traded here, newest first. */
  history: Array<PricePoint>;
  /** Units in stock now. */
  quantity: Scalars['Int']['output'];
  /** What a trade of several units would cost or bring; the price moves with the quantity. Null when the station does not trade it in that direction, or has too few units or too little room. */
  quote: Maybe<Quote>;
  /** Credits you would get for one unit; null when the station does not buy it. */
  sellPrice: Maybe<Scalars['Int']['output']>;
  /** How much the price swings: standard deviation of the last 24 hours' closing midpoints as a part of their mean; null when there are fewer than two. */
  volatility: Maybe<Scalars['Float']['output']>;
};


/** One commodity on a station's board. */
export type BoardEntryHistoryArgs = {
  hours?: InputMaybe<Scalars['Int']['input']>;
};


/** One commodity on a station's board. */
export type BoardEntryQuoteArgs = {
  direction: TradeDirection;
  quantity: Scalars['Int']['input'];
};

/** Credits for whoever destroys a player's ship. */
export type Bounty = {
  __typename?: 'Bounty';
  /** Credits it pays. */
  amount: Scalars['SafeInt']['output'];
  /** Until when it stands. */
  expiresAt: Scalars['DateTime']['output'];
  /** The bounty's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** When it was posted. */
  postedAt: Scalars['DateTime']['output'];
  /** Who pays. */
  poster: Player;
  /** Who is hunted. */
  target: Player;
};

/** What posting a bounty led to. */
export type BountyPayload = {
  __typename?: 'BountyPayload';
  /** The bounty. */
  bounty: Bounty;
  /** Credits it cost beside the bounty. */
  fee: Scalars['SafeInt']['output'];
  /** The poster after it. */
  pilot: Pilot;
};

/** One kind of building on a planet. */
export type BuildingState = {
  __typename?: 'BuildingState';
  /** The kind. */
  building: PlanetBuilding;
  /** Level that stands; 0 when there is nothing yet. */
  level: Scalars['Int']['output'];
  /** What the next level takes; null when there is none above, or while it is being built. */
  next: Maybe<BuildingWork>;
  /** When the next level is ready; null while nobody builds it. */
  readyAt: Maybe<Scalars['DateTime']['output']>;
};

/** What the next level of a building takes. */
export type BuildingWork = {
  __typename?: 'BuildingWork';
  /** Level that the citadel must have. */
  citadelLevel: Scalars['Int']['output'];
  /** Credits out of the pilot's purse. */
  credits: Scalars['Int']['output'];
  /** Goods out of the planet's stores. */
  goods: Array<PlanetStore>;
  /** Hours until it stands. */
  hours: Scalars['Int']['output'];
  /** The level. */
  level: Scalars['Int']['output'];
  /** Levels that factory, farm, mine, defense and research must have together. */
  levels: Scalars['Int']['output'];
};

/** Units of a commodity in a ship's hold. */
export type CargoItem = {
  __typename?: 'CargoItem';
  /** The commodity. */
  commodity: Commodity;
  /** Units of it. */
  quantity: Scalars['Int']['output'];
};

/** A group of neighbouring sectors with a theme. */
export type Cluster = {
  __typename?: 'Cluster';
  /** What can be found there, in words. */
  characteristics: Array<Scalars['String']['output']>;
  /** Number of its first sector. */
  firstSector: Scalars['Int']['output'];
  /** What the cluster is known for. */
  kind: ClusterKind;
  /** Number of its last sector. */
  lastSector: Scalars['Int']['output'];
  /** Name, unique within the region. */
  name: Scalars['String']['output'];
  /** Number of the cluster within its region, from 1. */
  number: Scalars['Int']['output'];
  /** How many sectors it has. */
  sectorCount: Scalars['Int']['output'];
  /** Its sectors, by number. */
  sectors: SectorConnection;
  /** Stable identifier of the theme in the Nexus; null in other regions. */
  theme: Maybe<Scalars['String']['output']>;
};


/** A group of neighbouring sectors with a theme. */
export type ClusterSectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a cluster is known for. */
export type ClusterKind =
  /** Fought over. */
  | 'CONTESTED'
  /** Sparse and far out. */
  | 'FRONTIER_OUTPOST'
  /** Patrolled by the military. */
  | 'MILITARY_ZONE'
  /** Many people. */
  | 'POPULATION_CENTER'
  /** Asteroids with rich yields. */
  | 'RESOURCE_RICH'
  /** Strange phenomena. */
  | 'SPECIAL_INTEREST'
  /** Nothing special. */
  | 'STANDARD'
  /** Much trade. */
  | 'TRADE_HUB';

/** How a planet became somebody's. */
export type ColonizedHow =
  /** Nobody had held it. */
  | 'CLAIM'
  /** It was taken from its owner in a fight. */
  | 'CONQUEST'
  /** A genesis device begins to form it. */
  | 'GENESIS'
  /** Its former owner had left it alone. */
  | 'RECLAIM';

/** A planet that somebody holds. It is counted by whole hours whenever somebody looks. */
export type Colony = {
  __typename?: 'Colony';
  /** What stands on the planet, and what is being built. */
  buildings: Array<BuildingState>;
  /** Level of its citadel, 1 to 5. */
  citadelLevel: Scalars['Int']['output'];
  /** What the citadel is called at this level. */
  citadelName: Scalars['String']['output'];
  /** When it became theirs. */
  claimedAt: Scalars['DateTime']['output'];
  /** What it would bring to a fight; only for the owner, null for everybody else. */
  defenses: Maybe<PlanetDefenses>;
  /** When everybody may take it, unless its owner does something before. */
  derelictFrom: Scalars['DateTime']['output'];
  /** When a planet made by a genesis device is formed; null when it is. */
  formingUntil: Maybe<Scalars['DateTime']['output']>;
  /** What defends it; only for the owner, null for everybody else. */
  garrison: Maybe<Array<GarrisonState>>;
  /** When the days of grace begin, in which any deed of the owner there keeps the planet. */
  graceFrom: Scalars['DateTime']['output'];
  /** Colonists without work; only for the owner, null for everybody else. */
  idle: Maybe<Scalars['Int']['output']>;
  /** In which spirits the colonists are, 0 to 100; the lower, the less they make. */
  morale: Scalars['Int']['output'];
  /** Who holds it. */
  owner: Player;
  /** Colonists who live there. */
  population: Scalars['Int']['output'];
  /** Colonists who can live there: within its citadel, and on the planet as it is. */
  populationLimit: Scalars['Int']['output'];
  /** Who works on what; only for the owner, null for everybody else. */
  production: Maybe<Array<PlanetProduction>>;
  /** Credits in the safe; only for the owner, null for everybody else. */
  safe: Maybe<Scalars['SafeInt']['output']>;
  /** Credits that the safe can hold. */
  safeLimit: Scalars['SafeInt']['output'];
  /** Points that the shield generator has charged. */
  shieldPoints: Scalars['Int']['output'];
  /** Points of the full shield; 0 without a generator. */
  shieldStrength: Scalars['Int']['output'];
  /** The siege of the planet; null when there is none. */
  siege: Maybe<Siege>;
  /** What it is good at; null while nobody decided. */
  specialization: Maybe<PlanetSpecialization>;
  /** Units of each good that the stores can hold. */
  storageLimit: Scalars['Int']['output'];
  /** What is in the stores, colonists excepted; only for the owner, null for everybody else. */
  stores: Maybe<Array<PlanetStore>>;
  /** Whether it is held, may be lost soon, or may be taken by everybody. */
  tenure: PlanetTenure;
};

/** A fight between two ships, for both sides, the region's owner and platform admins. */
export type Combat = Fight & {
  __typename?: 'Combat';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who began it. */
  attacker: Player;
  /** The attacker's ship before it. */
  attackerBefore: Fighter;
  /** Who was attacked. */
  defender: Player;
  /** The defender's ship before it. */
  defenderBefore: Fighter;
  /** Number of the sector that who got away reached. */
  fledTo: Maybe<Scalars['Int']['output']>;
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** False when the attack was a crime. */
  lawful: Scalars['Boolean']['output'];
  /** Shield and hull points that the police shot off the attacker. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended. */
  result: CombatResult;
  /** The rounds, ten at most. */
  rounds: Array<CombatRound>;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** What decided it: the same ships and seed fight the same fight. */
  seed: Scalars['String']['output'];
  /** What became of the destroyed ships' holds. */
  spoils: Array<Spoils>;
};

/** A page of fights. */
export type CombatConnection = {
  __typename?: 'CombatConnection';
  /** The fights with their cursors. */
  edges: Array<CombatEdge>;
  /** The fights alone. */
  nodes: Array<Combat>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A fight and its place in a page. */
export type CombatEdge = {
  __typename?: 'CombatEdge';
  /** Opaque place of the fight; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The fight. */
  node: Combat;
};

/** A fight ended. */
export type CombatEnded = RegionEvent & {
  __typename?: 'CombatEnded';
  /** Who began it. */
  attacker: Player;
  /** ID of the fight; only those who were in it can read it. */
  combatId: Scalars['ID']['output'];
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** Who was attacked; null for what belongs to nobody. */
  defender: Maybe<Player>;
  /** What kind of fight it is. */
  fightKind: FightKind;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** How it ended. */
  result: CombatResult;
  /** How many rounds it took. */
  rounds: Scalars['Int']['output'];
  /** Number of the sector. */
  sector: Scalars['Int']['output'];
  /** ID of the deployment, station or planet that fought; null in a fight between two ships. */
  targetId: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** How a fight ended. */
export type CombatResult =
  /** The attacker got away. */
  | 'ATTACKER_FLED'
  /** The defender was destroyed or captured. */
  | 'ATTACKER_VICTORY'
  /** The defender got away. */
  | 'DEFENDER_FLED'
  /** The attacker was destroyed. */
  | 'DEFENDER_VICTORY'
  /** Both sides stood after the last round. */
  | 'DRAW'
  /** Both ships were destroyed in the same round. */
  | 'MUTUAL_DESTRUCTION';

/** One round of a fight. */
export type CombatRound = {
  __typename?: 'CombatRound';
  /** The attacker's ship after it. */
  attacker: Remains;
  /** The defender's ship after it. */
  defender: Remains;
  /** Who got away at its end. */
  fled: Maybe<CombatSide>;
  /** Each side's fire, the attacker's first. */
  shots: Array<Shot>;
};

/** One side of a fight. */
export type CombatSide =
  /** Who began it. */
  | 'ATTACKER'
  /** Who was attacked. */
  | 'DEFENDER';

/** A fight began. */
export type CombatStarted = RegionEvent & {
  __typename?: 'CombatStarted';
  /** Who began it. */
  attacker: Player;
  /** ID of the fight; only those who were in it can read it. */
  combatId: Scalars['ID']['output'];
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** Who was attacked; null for what belongs to nobody. */
  defender: Maybe<Player>;
  /** What kind of fight it is. */
  fightKind: FightKind;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector. */
  sector: Scalars['Int']['output'];
  /** ID of the deployment, station or planet that fought; null in a fight between two ships. */
  targetId: Maybe<Scalars['ID']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What is traded. */
export type Commodity =
  /** People who look for a new home. */
  | 'COLONISTS'
  /** Drones that fight beside a ship once they are in its bay; shipyards of class 11 sell them. */
  | 'COMBAT_DRONES'
  /** Machines and tools. */
  | 'EQUIPMENT'
  /** Technology of unknown origin. */
  | 'EXOTIC_TECHNOLOGY'
  /** Fuel. */
  | 'FUEL'
  /** Fine food. */
  | 'GOURMET_FOOD'
  /** Luxuries. */
  | 'LUXURY_GOODS'
  /** Mines; shipyards of class 11 sell them. */
  | 'MINES'
  /** Raw ore. */
  | 'ORE'
  /** Food and fibres. */
  | 'ORGANICS'
  /** Precious metals. */
  | 'PRECIOUS_METALS';

/** What happened in a region on one day, by UTC. */
export type DayStats = {
  __typename?: 'DayStats';
  /** When the day began. */
  day: Scalars['DateTime']['output'];
  /** Fights. */
  fights: Scalars['Int']['output'];
  /** Pilots who joined. */
  pilotsJoined: Scalars['Int']['output'];
  /** Ships that were destroyed. */
  shipsLost: Scalars['Int']['output'];
  /** Taxes that were taken of them. */
  taxes: Scalars['SafeInt']['output'];
  /** Credits that changed hands in them. */
  tradeVolume: Scalars['SafeInt']['output'];
  /** Trades. */
  trades: Scalars['Int']['output'];
};

/** What deploying led to. */
export type DeployPayload = {
  __typename?: 'DeployPayload';
  /** All that the pilot has of the kind in the sector; null when nothing of it is left by now. */
  deployment: Maybe<Deployment>;
  /** The pilot after it. */
  pilot: Pilot;
};

/** Drones or mines that a pilot has left in a sector. */
export type Deployment = {
  __typename?: 'Deployment';
  /** When the first of them were left there. */
  deployedAt: Scalars['DateTime']['output'];
  /** The deployment's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: DeploymentKind;
  /** Whose it is. */
  owner: Player;
  /** Units that are left. */
  quantity: Scalars['Int']['output'];
  /** Number of the sector. */
  sector: Scalars['Int']['output'];
};

/** What a pilot has left in a sector to fight. */
export type DeploymentKind =
  /** Drones that attack whoever arrives; only where there is no law. */
  | 'ATTACK_DRONES'
  /** Drones that stand on the defense: they attack only those whom the law lets anybody attack, and hold out a little better. */
  | 'DEFENSE_DRONES'
  /** Mines that strike whoever arrives, one mine each time; only where there is no law. Others do not see them. */
  | 'MINES';

/** What docking or undocking led to. */
export type DockPayload = {
  __typename?: 'DockPayload';
  /** Credits it cost you. */
  fee: Scalars['Int']['output'];
  /** The pilot afterwards. */
  pilot: Pilot;
  /** The station. */
  station: Station;
  /** Credits that the region's treasury paid of it. */
  subsidy: Scalars['Int']['output'];
};

/** Your ship had been docked for more than a day without a long-term slip and left for one that needed its place. It is in space now. Others do not see it. */
export type DockingSlipBumped = RegionEvent & {
  __typename?: 'DockingSlipBumped';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the station's sector. */
  sector: Scalars['Int']['output'];
  /** ID of the ship. */
  shipId: Scalars['ID']['output'];
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** A fight between a ship and deployed drones, until one side was gone. */
export type DroneFight = Fight & {
  __typename?: 'DroneFight';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who began it: the ship's pilot, or the owner of the drones. */
  attacker: Player;
  /** The other of the two. */
  defender: Player;
  /** Whether the drones stood on the defense. */
  defending: Scalars['Boolean']['output'];
  /** ID of the deployment. */
  deploymentId: Scalars['ID']['output'];
  /** The rounds. */
  droneRounds: Array<DroneRound>;
  /** Deployed drones before it. */
  dronesBefore: Scalars['Int']['output'];
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** False when the attack was a crime. */
  lawful: Scalars['Boolean']['output'];
  /** Shield and hull points that the police shot off the attacker. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended. */
  result: CombatResult;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** What decided it: the same sides and seed fight the same fight. */
  seed: Scalars['String']['output'];
  /** The ship before it. */
  shipBefore: Fighter;
  /** What became of the destroyed ship's hold. */
  spoils: Array<Spoils>;
};

/** How deployed drones behave. */
export type DroneMode =
  /** They attack whoever arrives; only where there is no law. */
  | 'ATTACK'
  /** They attack only those whom the law lets anybody attack. */
  | 'DEFENSE';

/** One exchange of every deployed drone that was left with the ship. */
export type DroneRound = {
  __typename?: 'DroneRound';
  /** Deployed drones after it. */
  drones: Scalars['Int']['output'];
  /** Deployed drones that the ship destroyed. */
  dronesDestroyed: Scalars['Int']['output'];
  /** Drones of the ship that were destroyed. */
  escortDestroyed: Scalars['Int']['output'];
  /** Hull points it cost the ship. */
  hullDamage: Scalars['Int']['output'];
  /** Shield points it cost the ship. */
  shieldDamage: Scalars['Int']['output'];
  /** The ship after it. */
  ship: Remains;
};

/** Changes of a region's economy; what is left out stays. */
export type EconomyInput = {
  /** Whether the treasury rewards round trips to other regions. */
  arbitrageStipend?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the treasury pays part of what docking costs. */
  dockingSubsidy?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the region is good at. */
  specialization?: InputMaybe<Specialization>;
  /** The tariff, 0 to the region's cap. */
  tariffRate?: InputMaybe<Scalars['Float']['input']>;
  /** Part of each trade's total that the region takes, 0.05 to 0.25. */
  taxRate?: InputMaybe<Scalars['Float']['input']>;
  /** Factors on what stations pay for goods from other regions; commodities that are not named have none. */
  tradeBonuses?: InputMaybe<Array<TradeBonusInput>>;
};

/** What a change of the economy led to. */
export type EconomyPayload = {
  __typename?: 'EconomyPayload';
  /** The region. */
  region: Region;
};

/** Something a pilot met on a move. */
export type Encounter = {
  __typename?: 'Encounter';
  /** ID of the fight that it was; `Region.fight` tells of it. Null where there was none. */
  combatId: Maybe<Scalars['ID']['output']>;
  /** Hull points it cost. */
  hullDamage: Scalars['Int']['output'];
  /** What it was. */
  kind: EncounterKind;
  /** What happened, in words. */
  message: Scalars['String']['output'];
  /** Shield points it cost. */
  shieldDamage: Scalars['Int']['output'];
};

/** What a pilot met on a move. */
export type EncounterKind =
  /** An anomaly in an unstable tunnel. */
  | 'ANOMALY'
  /** A hidden way was discovered. */
  | 'DISCOVERY'
  /** Deployed drones attacked the ship. */
  | 'DRONES'
  /** The sector's hazard cost shields. */
  | 'HAZARD'
  /** A part of the ship failed. */
  | 'MECHANICAL_FAILURE'
  /** A mine struck the ship. */
  | 'MINES'
  /** Patrol ships in the sector. */
  | 'PATROL'
  /** Another pilot in the sector. */
  | 'PILOT'
  /** The sector's or the tunnel's radiation cost hull. */
  | 'RADIATION'
  /** A tunnel collapsed behind the ship. */
  | 'TUNNEL_COLLAPSED'
  /** A tunnel will collapse after a few more uses. */
  | 'TUNNEL_WEAKENING';

/** A fight of any kind, for those who were in it, the region's owner and platform admins. */
export type Fight = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who began it, or whose drones or mines did. */
  attacker: Player;
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** False when the attack was a crime. */
  lawful: Scalars['Boolean']['output'];
  /** Shield and hull points that the police shot off the attacker. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended. */
  result: CombatResult;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** What decided it: the same sides and seed fight the same fight. */
  seed: Scalars['String']['output'];
  /** What became of the destroyed ships' holds. */
  spoils: Array<Spoils>;
};

/** What kind of fight it is. */
export type FightKind =
  /** Between a ship and deployed drones: a `DroneFight`. */
  | 'DRONES'
  /** A mine struck a ship: a `MineHit`. */
  | 'MINES'
  /** Between a ship and a planet: a `PlanetFight`. */
  | 'PLANET'
  /** Between two ships: a `Combat`. */
  | 'SHIP'
  /** Between a ship and a station: a `StationFight`. */
  | 'STATION';

/** A ship as it went into a fight. */
export type Fighter = {
  __typename?: 'Fighter';
  /** State of repair in percent. */
  condition: Scalars['Int']['output'];
  /** Combat drones that flew with it. */
  drones: Scalars['Int']['output'];
  /** What it was built as. */
  hull: Hull;
  /** Hull points before the fight. */
  hullPoints: Scalars['Int']['output'];
  /** Part by which the pilot's rank strengthened its fire. */
  rankBonus: Scalars['Float']['output'];
  /** Shield points before the fight. */
  shieldPoints: Scalars['Int']['output'];
  /** What it fought with. */
  weapon: Weapon;
};

/** How far something is built into a ship. */
export type FittedUpgrade = {
  __typename?: 'FittedUpgrade';
  /** Its level; 0 when it is not there. */
  level: Scalars['Int']['output'];
  /** The highest level that the hull takes. */
  maximum: Scalars['Int']['output'];
  /** Credits for the next level, without tax and fee; null at the maximum. */
  nextPrice: Maybe<Scalars['Int']['output']>;
  /** What it is. */
  upgrade: Upgrade;
};

/** Units of one kind in a garrison. */
export type GarrisonState = {
  __typename?: 'GarrisonState';
  /** Units of the kind that the citadel houses. */
  limit: Scalars['Int']['output'];
  /** Credits for one more. */
  price: Scalars['Int']['output'];
  /** Units that stand ready. */
  quantity: Scalars['Int']['output'];
  /** The kind. */
  unit: GarrisonUnit;
};

/** What a garrison is made of. */
export type GarrisonUnit =
  /** 2,000 credits each at a first citadel. */
  | 'FIGHTERS'
  /** 1,000 credits each at a first citadel. */
  | 'SHIELDS'
  /** 500 credits each at a first citadel. */
  | 'TURRETS';

/** A genesis device aboard a ship; it is lost with the ship. */
export type GenesisDevice = {
  __typename?: 'GenesisDevice';
  /** When it was bought. */
  boughtAt: Scalars['DateTime']['output'];
  /** The device's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** What it makes. */
  kind: GenesisKind;
};

/** A device that makes a planet. */
export type GenesisKind =
  /** 250,000 credits, for a planet of habitability 70 to 90; deployed from a colony ship only. */
  | 'ADVANCED'
  /** 25,000 credits, for a planet of habitability 40 to 60. */
  | 'BASIC'
  /** 75,000 credits, for a planet of habitability 55 to 75. */
  | 'ENHANCED';

/** What buying a genesis device led to. */
export type GenesisPayload = {
  __typename?: 'GenesisPayload';
  /** ID of the device. */
  deviceId: Scalars['ID']['output'];
  /** The pilot afterwards. */
  pilot: Pilot;
};

/** Units of a good to move. */
export type GoodsInput = {
  /** The good; colonists are settled and recalled instead. */
  commodity: Commodity;
  /** Units, at least 1. */
  quantity: Scalars['Int']['input'];
};

/** What a station says to an offer. */
export type HaggleOutcome =
  /** It takes the offer: the trade is done. */
  | 'ACCEPTED'
  /** It offers another price and waits for yours. */
  | 'COUNTERED'
  /** It talks no more: the offer was a fifth or more off, or it was the last round. */
  | 'WALKED_AWAY';

/** What an offer led to. */
export type HagglePayload = {
  __typename?: 'HagglePayload';
  /** What the station says. */
  outcome: HaggleOutcome;
  /** Credits for a unit: what was agreed on, or what the station offers instead; null when it walked away. */
  price: Maybe<Scalars['Int']['output']>;
  /** Offers you may still make. */
  roundsLeft: Scalars['Int']['output'];
  /** The trade; null unless the offer was accepted. */
  trade: Maybe<TradePayload>;
};

/** One move of a route. */
export type Hop = {
  __typename?: 'Hop';
  /** Number of the sector it leaves. */
  from: Scalars['Int']['output'];
  /** How the edge is travelled. */
  kind: WarpKind;
  /** Number of the sector it reaches. */
  to: Scalars['Int']['output'];
  /** Turns it takes. */
  turns: Scalars['Int']['output'];
};

/** What a ship is built as. */
export type Hull =
  /** A large, slow trader. */
  | 'CARGO_HAULER'
  /** A warship that carries drones. */
  | 'CARRIER'
  /** A courier for Galactic Citizens. */
  | 'CITIZEN_CLIPPER'
  /** Carries settlers. */
  | 'COLONY_SHIP'
  /** A warship. */
  | 'DEFENDER'
  /** What remains when a ship is lost; cannot be destroyed. */
  | 'ESCAPE_POD'
  /** Fast, with a small hold. */
  | 'FAST_COURIER'
  /** A small trader. */
  | 'LIGHT_FREIGHTER'
  /** Fast and hard to hit; the usual first ship. */
  | 'SCOUT_SHIP'
  /** Jumps without warps; uses tunnels at four fifths of the turns. */
  | 'WARP_JUMPER';

/** A hull that a shipyard sells. */
export type HullOffer = {
  __typename?: 'HullOffer';
  /** Days until it can be flown; 0 for what stands ready. */
  deliveryDays: Scalars['Int']['output'];
  /** What it can do. */
  figures: ShipFigures;
  /** The hull. */
  hull: Hull;
  /** Credits, without the region's tax and the platform's fee. */
  price: Scalars['Int']['output'];
  /** Name of the rank it takes; null when anybody may buy it. */
  rank: Maybe<Scalars['String']['output']>;
  /** What can be built into it. */
  upgrades: Array<FittedUpgrade>;
};

/** The insurance of a ship. It pays once. */
export type Insurance = {
  __typename?: 'Insurance';
  /** Credits it pays when the ship is lost. */
  payout: Scalars['Int']['output'];
  /** The plan. */
  plan: InsurancePlan;
  /** Until when it holds. */
  until: Scalars['DateTime']['output'];
};

/** What an insurance costs and pays. */
export type InsuranceOffer = {
  __typename?: 'InsuranceOffer';
  /** Credits it pays when the ship is lost within them. */
  payout: Scalars['Int']['output'];
  /** The plan. */
  plan: InsurancePlan;
  /** Credits it costs, once, for 30 days. */
  premium: Scalars['Int']['output'];
};

/** How much of a ship's value an insurance pays on its loss. */
export type InsurancePlan =
  /** 45 %. */
  | 'BASIC'
  /** 75 %. */
  | 'PREMIUM'
  /** 65 %. */
  | 'STANDARD';

/** One round of a fight with a planet. */
export type InvasionRound = {
  __typename?: 'InvasionRound';
  /** Drones of the ship that the planet destroyed. */
  dronesDestroyed: Scalars['Int']['output'];
  /** Points that got through to the planet. */
  groundHit: Scalars['Int']['output'];
  /** Hull points it cost the ship. */
  hullDamage: Scalars['Int']['output'];
  /** Shield points it cost the ship. */
  shieldDamage: Scalars['Int']['output'];
  /** Points that the ship took from the planet's shield. */
  shieldHit: Scalars['Int']['output'];
  /** Points of the planet's shield after it. */
  shieldPoints: Scalars['Int']['output'];
  /** The ship after it. */
  ship: Remains;
};

/** What joining a region led to. */
export type JoinPayload = {
  __typename?: 'JoinPayload';
  /** False when the player had joined before; nothing changed then. */
  joined: Scalars['Boolean']['output'];
  /** The new pilot, or the one there was already. */
  pilot: Pilot;
};

/** A page of entries. */
export type LedgerConnection = {
  __typename?: 'LedgerConnection';
  /** The entries with their cursors. */
  edges: Array<LedgerEdge>;
  /** The entries alone. */
  nodes: Array<LedgerEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An entry and its place in a page. */
export type LedgerEdge = {
  __typename?: 'LedgerEdge';
  /** Opaque place of the entry; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: LedgerEntry;
};

/** Credits that came or went. Entries are never changed. */
export type LedgerEntry = {
  __typename?: 'LedgerEntry';
  /** ID of the action it belongs to, a UUID. */
  action: Scalars['ID']['output'];
  /** The balance after. */
  after: Scalars['SafeInt']['output'];
  /** Credits: positive when they came, negative when they went. */
  amount: Scalars['SafeInt']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The balance before. */
  before: Scalars['SafeInt']['output'];
  /** Kind of the movement, such as `tax_collection`. */
  cause: Scalars['String']['output'];
  /** Why, in words. */
  reason: Scalars['String']['output'];
};

/** Units of a good. */
export type Load = {
  __typename?: 'Load';
  /** Which good. */
  good: Scalars['String']['output'];
  /** How many units. */
  quantity: Scalars['Int']['output'];
};

/** How a region's map was made. */
export type MapInfo = {
  __typename?: 'MapInfo';
  /** SHA-256 of the generated map, as hex. */
  checksum: Scalars['String']['output'];
  /** When the map was generated. */
  generatedAt: Scalars['DateTime']['output'];
  /** The seed; the same seed and blueprint make the same map. */
  seed: Scalars['String']['output'];
};

/** Prices in a region, as far as you know its sectors; at most five minutes old, and the region's own trades show at once. */
export type Market = {
  __typename?: 'Market';
  /** Where to trade a commodity at the best price, best first. */
  best: Array<Offer>;
  /** What gains most by a unit, best first. */
  routes: Array<TradeRoute>;
};


/** Prices in a region, as far as you know its sectors; at most five minutes old, and the region's own trades show at once. */
export type MarketBestArgs = {
  commodity: Commodity;
  direction: TradeDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Prices in a region, as far as you know its sectors; at most five minutes old, and the region's own trades show at once. */
export type MarketRoutesArgs = {
  commodity?: InputMaybe<Commodity>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A mine struck a ship that arrived. */
export type MineHit = Fight & {
  __typename?: 'MineHit';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Whose mine it was. */
  attacker: Player;
  /** Whose ship it struck. */
  defender: Player;
  /** ID of the deployment. */
  deploymentId: Scalars['ID']['output'];
  /** Hull points it cost. */
  hullDamage: Scalars['Int']['output'];
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Always true: mines lie only where there is no law. */
  lawful: Scalars['Boolean']['output'];
  /** Always 0. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended: a draw when the ship stands. */
  result: CombatResult;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** Mines leave nothing to chance. */
  seed: Scalars['String']['output'];
  /** Shield points it cost. */
  shieldDamage: Scalars['Int']['output'];
  /** The ship before it. */
  shipBefore: Fighter;
  /** What became of the destroyed ship's hold. */
  spoils: Array<Spoils>;
};

/** How a move was made. */
export type MoveMethod =
  /** Through a tunnel. */
  | 'TUNNEL'
  /** Over a warp between neighbours. */
  | 'WARP';

/** What a move led to. */
export type MovePayload = {
  __typename?: 'MovePayload';
  /** What was met on the way and on arrival. */
  encounters: Array<Encounter>;
  /** The sector that was left. */
  from: Sector;
  /** How the move was made. */
  method: MoveMethod;
  /** The pilot after the move. */
  pilot: Pilot;
  /** The sector that was reached. */
  to: Sector;
  /** Turns it cost. */
  turnsSpent: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives up your planet in your sector. What is in its safe comes back at once; for 7 days any deed of yours there keeps the planet, then everybody may take it. */
  abandonPlanet: Maybe<PlanetPayload>;
  /** Sets who works on what on your planet in your sector. */
  allocateColonists: Maybe<PlanetPayload>;
  /** Attacks drones of another pilot in your sector, for 3 turns. It goes on until they or your ship are gone. */
  attackDrones: Maybe<AttackDronesPayload>;
  /** Attacks a planet that another player holds in your sector, for 3 turns. Who gets through its shield and defenses takes it with all that is on it. */
  attackPlanet: Maybe<AttackPlanetPayload>;
  /** Attacks a ship in your sector; costs the turns of its hull. The fight is over when the answer comes. */
  attackShip: Maybe<AttackPayload>;
  /** Attacks a station in your sector, for 3 turns and a fine of 50,000 credits. What is left of its shields and hull stays; at none it is taken and closed for a day. */
  attackStation: Maybe<AttackStationPayload>;
  /** Begins the next level of a building on your planet in your sector. You pay the credits, its stores the goods. */
  buildOnPlanet: Maybe<PlanetPayload>;
  /** Buys from the station you are docked at, for 1 turn. You pay the total, the taxes of region and station, and the platform's fee. */
  buy: Maybe<TradePayload>;
  /** Buys a genesis device at the capital's starport or a TradeDock where you are docked. It takes a reputation of 250, a bay of the ship, and at most 3 are sold to you in a week. */
  buyGenesisDevice: Maybe<GenesisPayload>;
  /** Buys a ship at the shipyard you are docked at. It is laid up there until you switch to it; ten ships are the most. */
  buyShip: Maybe<ShipPayload>;
  /** Buys the station you are docked at. The price goes to the region's treasury; the station's account is empty then: `fundStation` lets it buy goods. */
  buyStation: Maybe<StationPayload>;
  /** Gives up the terraforming that is under way on your planet in your sector; half its price comes back. */
  cancelTerraforming: Maybe<PlanetPayload>;
  /** Takes a planet in your sector that nobody holds, for 10,000 credits, 5 turns and 100 to 1,000 colonists out of your hold. They grow food until you order otherwise, where food grows. */
  claimPlanet: Maybe<PlanetPayload>;
  /** Takes goods out of the stores of your planet in your sector. */
  collectResources: Maybe<PlanetPayload>;
  /** Leaves drones of your hold in your sector, for 3 turns: 50 of yours at most, and 8 deployments of anybody. */
  deployDrones: Maybe<DeployPayload>;
  /** Deploys a genesis device of your ship in your sector, for 5 turns. The planet is yours and forms for 48 hours. A sector holds 5 planets, a player a quarter of a region's, and 14 days lie between two deployments. */
  deployGenesisDevice: Maybe<PlanetPayload>;
  /** Lays mines of your hold in your sector, for 3 turns: 20 of yours at most, and only where there is no law. They cannot be taken up again. */
  deployMines: Maybe<DeployPayload>;
  /** Puts credits into the safe of your planet in your sector. */
  depositCredits: Maybe<PlanetPayload>;
  /** Brings goods into the stores of your planet in your sector: food where none grows, or what its buildings take. */
  depositResources: Maybe<PlanetPayload>;
  /** Docks your ship at a station in its sector, for 1 turn and the station's fee. Only docked ships trade. */
  dock: Maybe<DockPayload>;
  /** Moves credits from your pilot to your station's account, from which it pays for what it buys. */
  fundStation: Maybe<StationPayload>;
  /** Makes the region's map anew; for the Nexus subgraph. */
  generateMap: MapInfo;
  /** Makes an offer to the station you are docked at; it is traded at once when the station takes it, for 1 turn. A talk has four rounds, in which the station gives way step by step; five minutes after it the station talks with you again. Players' stations do not haggle. */
  haggle: Maybe<HagglePayload>;
  /** Insures the ship you are docked with at a shipyard for its value, for 30 days. */
  insureShip: Maybe<ShipPayload>;
  /** Joins a region: makes your pilot at its capital, with the region's starting ship and credits. Joining again changes nothing. */
  joinRegion: Maybe<JoinPayload>;
  /** Moves combat drones from your ship's hold to its bay, where they fight. */
  loadDrones: Maybe<ShipPayload>;
  /** Brings your ship's state of repair to 100 %, at any station. */
  maintainShip: Maybe<ShipPayload>;
  /** Moves your pilot to a sector joined to its own by a warp or a tunnel it knows. */
  moveShip: Maybe<MovePayload>;
  /** Posts a bounty on a player's head: the credits wait until somebody destroys the player's ship or the days are over. A tenth more is the fee. */
  postBounty: Maybe<BountyPayload>;
  /** Takes colonists of your planet in your sector aboard. */
  recallColonists: Maybe<PlanetPayload>;
  /** Takes drones of your own in your sector back into the hold, for a turn. */
  recallDrones: Maybe<RecallPayload>;
  /** Takes back the credits of your bounties that nobody earned in time; fees stay paid. */
  reclaimBounties: Maybe<ReclaimPayload>;
  /** Takes a derelict planet in your sector as it stands, for 50,000 credits, 100 organics and 50 equipment out of your hold. Its former owner gets the safe and two fifths of the credits. */
  reclaimPlanet: Maybe<PlanetPayload>;
  /** Adds units to the garrison of your planet in your sector. */
  recruitGarrison: Maybe<PlanetPayload>;
  /** Gives one of your ships another name. */
  renameShip: Maybe<ShipPayload>;
  /** Pays ahead for a long-term slip where your ship is docked, or for more days of the one it has. The slip is kept for the ship, and nobody makes it leave. */
  rentBerth: Maybe<BerthPayload>;
  /** Makes the hull of your ship whole, at any station. */
  repairShip: Maybe<ShipPayload>;
  /** Takes from a wreck in your sector what your hold has room for, for a turn per 100 units begun. */
  salvageWreck: Maybe<SalvagePayload>;
  /** Scans a sector next to your pilot's for 2 turns: makes it known, and hidden ways of it that your scanner reaches. */
  scanSector: Maybe<ScanPayload>;
  /** Sells to the station you are docked at, for 1 turn. You get the total less the taxes of region and station, and the platform's fee. A player's station pays from its own account: STATION_CANNOT_PAY when that is empty. */
  sell: Maybe<TradePayload>;
  /** Sells an empty ship that is laid up at the shipyard you are docked at. */
  sellShip: Maybe<ShipPayload>;
  /** Gives your station back to the region: the treasury pays its resale value, and you get what is in its account. */
  sellStation: Maybe<StationPayload>;
  /** Lets colonists of your ship go down to your planet in your sector. They have no work before `allocateColonists`. */
  settleColonists: Maybe<PlanetPayload>;
  /** Decides what your planet in your sector is good at. */
  specializePlanet: Maybe<PlanetPayload>;
  /** Lays up your ship at the station you are docked at and takes another that is laid up there. A pod is left for good, and what it carries comes along. */
  switchShip: Maybe<ShipPayload>;
  /** Undocks your ship, for 1 turn. */
  undock: Maybe<DockPayload>;
  /** Moves combat drones from your ship's bay to its hold, where they are cargo. */
  unloadDrones: Maybe<ShipPayload>;
  /** Changes what the region takes and gives in trade; for its owner and platform admins. */
  updateEconomy: Maybe<EconomyPayload>;
  /** Changes the terms of your station. */
  updateStation: Maybe<StationPayload>;
  /** Builds one level of an upgrade into the ship you are docked with at a shipyard. */
  upgradeShip: Maybe<ShipPayload>;
  /** Takes credits out of the safe of your planet in your sector. */
  withdrawCredits: Maybe<PlanetPayload>;
  /** Moves credits from your bank as the region's owner to your pilot here. */
  withdrawRevenue: Maybe<WithdrawalPayload>;
  /** Moves credits from your station's account to your pilot. */
  withdrawStationRevenue: Maybe<StationPayload>;
};


export type MutationAbandonPlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationAllocateColonistsArgs = {
  input: AllocationInput;
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationAttackDronesArgs = {
  deploymentId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationAttackPlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationAttackShipArgs = {
  regionId: Scalars['ID']['input'];
  shipId: Scalars['ID']['input'];
};


export type MutationAttackStationArgs = {
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationBuildOnPlanetArgs = {
  building: PlanetBuilding;
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationBuyArgs = {
  commodity: Commodity;
  maxUnitPrice?: InputMaybe<Scalars['Int']['input']>;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationBuyGenesisDeviceArgs = {
  kind: GenesisKind;
  regionId: Scalars['ID']['input'];
};


export type MutationBuyShipArgs = {
  hull: Hull;
  name?: InputMaybe<Scalars['String']['input']>;
  regionId: Scalars['ID']['input'];
};


export type MutationBuyStationArgs = {
  maxPrice?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationCancelTerraformingArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationClaimPlanetArgs = {
  colonists: Scalars['Int']['input'];
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationCollectResourcesArgs = {
  goods: Array<GoodsInput>;
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationDeployDronesArgs = {
  mode: DroneMode;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  sector: Scalars['Int']['input'];
};


export type MutationDeployGenesisDeviceArgs = {
  deviceId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationDeployMinesArgs = {
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  sector: Scalars['Int']['input'];
};


export type MutationDepositCreditsArgs = {
  amount: Scalars['SafeInt']['input'];
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationDepositResourcesArgs = {
  goods: Array<GoodsInput>;
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationDockArgs = {
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationFundStationArgs = {
  amount: Scalars['SafeInt']['input'];
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationGenerateMapArgs = {
  cluster?: InputMaybe<Scalars['Int']['input']>;
  preserveData: Scalars['Boolean']['input'];
  regionId: Scalars['ID']['input'];
  runId: Scalars['ID']['input'];
  seed: Scalars['String']['input'];
};


export type MutationHaggleArgs = {
  commodity: Commodity;
  direction: TradeDirection;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  unitPrice: Scalars['Int']['input'];
};


export type MutationInsureShipArgs = {
  plan: InsurancePlan;
  regionId: Scalars['ID']['input'];
};


export type MutationJoinRegionArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationLoadDronesArgs = {
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationMaintainShipArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationMoveShipArgs = {
  regionId: Scalars['ID']['input'];
  to: Scalars['Int']['input'];
};


export type MutationPostBountyArgs = {
  amount: Scalars['SafeInt']['input'];
  days: Scalars['Int']['input'];
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRecallColonistsArgs = {
  planetId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRecallDronesArgs = {
  deploymentId: Scalars['ID']['input'];
  quantity?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
};


export type MutationReclaimBountiesArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationReclaimPlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRecruitGarrisonArgs = {
  planetId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  unit: GarrisonUnit;
};


export type MutationRenameShipArgs = {
  name: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
  shipId: Scalars['ID']['input'];
};


export type MutationRentBerthArgs = {
  days: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRepairShipArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationSalvageWreckArgs = {
  regionId: Scalars['ID']['input'];
  wreckId: Scalars['ID']['input'];
};


export type MutationScanSectorArgs = {
  number: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSellArgs = {
  commodity: Commodity;
  minUnitPrice?: InputMaybe<Scalars['Int']['input']>;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSellShipArgs = {
  regionId: Scalars['ID']['input'];
  shipId: Scalars['ID']['input'];
};


export type MutationSellStationArgs = {
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationSettleColonistsArgs = {
  planetId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSpecializePlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  specialization: PlanetSpecialization;
};


export type MutationSwitchShipArgs = {
  regionId: Scalars['ID']['input'];
  shipId: Scalars['ID']['input'];
};


export type MutationUndockArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationUnloadDronesArgs = {
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateEconomyArgs = {
  input: EconomyInput;
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateStationArgs = {
  input: StationInput;
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationUpgradeShipArgs = {
  regionId: Scalars['ID']['input'];
  upgrade: Upgrade;
};


export type MutationWithdrawCreditsArgs = {
  amount: Scalars['SafeInt']['input'];
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationWithdrawRevenueArgs = {
  amount: Scalars['SafeInt']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationWithdrawStationRevenueArgs = {
  amount: Scalars['SafeInt']['input'];
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};

/** The natural warp that attaches a region to the Nexus. */
export type NexusWarp = {
  __typename?: 'NexusWarp';
  /** ID of the Nexus's region. */
  nexusRegionId: Scalars['ID']['output'];
  /** Number of the Nexus capital. */
  nexusSector: Scalars['Int']['output'];
  /** The region's sector where the warp begins; in the FRONTIER zone. */
  sector: Sector;
};

/** A commodity at a station for a price. */
export type Offer = {
  __typename?: 'Offer';
  /** The commodity. */
  commodity: Commodity;
  /** Units in stock for one who buys, units there is room for one who sells. */
  quantity: Scalars['Int']['output'];
  /** The station. */
  station: Station;
  /** Credits for one unit. */
  unitPrice: Scalars['Int']['output'];
};

/** Where a page lies in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last element; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** True when there is more behind this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when there is something before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first element; null on an empty page. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A player's presence in one region: one per player and region. */
export type Pilot = {
  __typename?: 'Pilot';
  /** Open bounties on the pilot's head, the highest first, 20 at most. */
  bounties: Array<Bounty>;
  /** The pilot's fights, newest first; only for the pilot, null for everybody else. */
  combats: Maybe<CombatConnection>;
  /** Credits in this region's currency account; only for the pilot, null for everybody else. */
  credits: Maybe<Scalars['SafeInt']['output']>;
  /** Drones and mines that the pilot has deployed, by sector, 100 at most; only for the pilot, null for everybody else. */
  deployments: Maybe<Array<Deployment>>;
  /** Genesis devices aboard the pilot's ship; only for the pilot, null for everybody else. */
  genesisDevices: Maybe<Array<GenesisDevice>>;
  /** Until when the pilot, who attacked an innocent, may be attacked by those of good name; null when that is over. */
  greyUntil: Maybe<Scalars['DateTime']['output']>;
  /** When the player joined the region. */
  joinedAt: Scalars['DateTime']['output'];
  /** Planets that the pilot holds, the first claimed first, at most 100; only for the pilot, null for everybody else. */
  planets: Maybe<Array<Planet>>;
  /** The player behind the pilot. */
  player: Player;
  /** ID of the player. */
  playerId: Scalars['ID']['output'];
  /** Name of the pilot's rank. */
  rank: Scalars['String']['output'];
  /** Rank points; victories bring them. */
  rankPoints: Scalars['Int']['output'];
  /** ID of the pilot's region. */
  regionId: Scalars['ID']['output'];
  /** Reputation, -1000 to 1000; fades by 5 a week. */
  reputation: Scalars['Int']['output'];
  /** The sector the pilot is in; null while you do not know that sector. */
  sector: Maybe<Sector>;
  /** The pilot's ship. */
  ship: Maybe<Ship>;
  /** All ships of the pilot, the oldest first; only for the pilot, null for everybody else. */
  ships: Maybe<Array<Ship>>;
  /** What the reputation is called. */
  standing: Standing;
  /** Until when the pilot, who attacked a station, may be attacked by anybody; null when that is over. */
  stationGreyUntil: Maybe<Scalars['DateTime']['output']>;
  /** Stations that belong to the player, in the order in which they were bought; only for the pilot, null for everybody else. */
  stations: Maybe<Array<Station>>;
  /** Until when the pilot, who took what was not theirs, may be attacked by anybody; null when that is over. */
  suspectUntil: Maybe<Scalars['DateTime']['output']>;
  /** The pilot's trades, newest first; only for the pilot, null for everybody else. */
  transactions: Maybe<TransactionConnection>;
  /** Turns to spend now; they grow by 1000 a day up to the maximum. Only for the pilot, null for everybody else. */
  turns: Maybe<Turns>;
  /** Until when the pilot, of the worst name, may be attacked by anybody; null when that is over. */
  wantedUntil: Maybe<Scalars['DateTime']['output']>;
};


/** A player's presence in one region: one per player and region. */
export type PilotCombatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A player's presence in one region: one per player and region. */
export type PilotTransactionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A planet as a place on the map. */
export type Planet = {
  __typename?: 'Planet';
  /** What stands and lives there; null while nobody holds the planet. */
  colony: Maybe<Colony>;
  /** How well people can live there, 0 to 100. */
  habitability: Scalars['Int']['output'];
  /** The planet's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** True for the capital's population hub, which nobody can claim. */
  isHub: Scalars['Boolean']['output'];
  /** How many people it can hold. */
  maxPopulation: Scalars['Int']['output'];
  /** Name shown to players. */
  name: Scalars['String']['output'];
  /** How well people could live there before it was terraformed, 0 to 100. */
  naturalHabitability: Scalars['Int']['output'];
  /** ID of the planet's region. */
  regionId: Scalars['ID']['output'];
  /** The sector the planet is in. */
  sector: Sector;
  /** What it is to those who look at it. */
  status: PlanetStatus;
  /** What the planet is like. */
  type: PlanetType;
};

/** The owner of a planet gave it up. */
export type PlanetAbandoned = RegionEvent & {
  __typename?: 'PlanetAbandoned';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the planet. */
  planetId: Scalars['ID']['output'];
  /** Who gave it up. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of its sector. */
  sector: Scalars['Int']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** A siege of a planet began or ended. */
export type PlanetBesieged = RegionEvent & {
  __typename?: 'PlanetBesieged';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** Whether the siege ended. */
  lifted: Scalars['Boolean']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the planet. */
  planetId: Scalars['ID']['output'];
  /** Who besieges it, or did. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of its sector. */
  sector: Scalars['Int']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** What can be built on a planet, level by level. */
export type PlanetBuilding =
  /** The citadel: how many people, goods, credits and units the planet holds. Up to level 5. */
  | 'CITADEL'
  /** Strengthens the planet in a fight, up to level 10. */
  | 'DEFENSE'
  /** Strengthens the defense. */
  | 'DEFENSE_GRID'
  /** A tenth more equipment for each of 10 levels. */
  | 'FACTORY'
  /** A tenth more organics for each of 10 levels. */
  | 'FARM'
  /** A tenth more fuel for each of 10 levels. */
  | 'MINE'
  /** Strikes attackers in the first round. */
  | 'MINEFIELD'
  /** Up to three platforms that weaken attackers. */
  | 'ORBITAL_PLATFORM'
  /** Fires back with more force. */
  | 'RAIL_GUN'
  /** Counts towards the citadel's next level, up to level 10. */
  | 'RESEARCH'
  /** When it stands, its owner knows all sectors within two warps, from the next deed there on. */
  | 'SCANNER_ARRAY'
  /** Charges a shield around the planet, up to level 10. */
  | 'SHIELD_GENERATOR'
  /** Makes people live better: 10, 15, 20, 25 and 30 points of habitability, level by level. Half the price comes back while it is under way. */
  | 'TERRAFORMING'
  /** Turrets that work together. */
  | 'TURRET_NETWORK';

/** Somebody took a planet. */
export type PlanetColonized = RegionEvent & {
  __typename?: 'PlanetColonized';
  /** Colonists who live there. */
  colonists: Scalars['Int']['output'];
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** How it became theirs. */
  how: ColonizedHow;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the planet. */
  planetId: Scalars['ID']['output'];
  /** Whose it is now. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of its sector. */
  sector: Scalars['Int']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** What a planet would bring to a fight as it stands. */
export type PlanetDefenses = {
  __typename?: 'PlanetDefenses';
  /** How hard it hits: twice its turrets and fighters and thrice its defense level. */
  attackPower: Scalars['Int']['output'];
  /** Part of the damage that never arrives, 0 to 0.9. */
  damageReduction: Scalars['Float']['output'];
  /** How hard it is to hit: thrice its shields and five times its defense level; half of that under a siege at morale 0. */
  defensePower: Scalars['Float']['output'];
  /** What an attacker has to shoot away first: what the generator has charged, up to 500 for each level, and 100 for each shield. */
  shieldHitPoints: Scalars['Int']['output'];
};

/** A fight between a ship and a planet. */
export type PlanetFight = Fight & {
  __typename?: 'PlanetFight';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who began it. */
  attacker: Player;
  /** Whether the planet was taken. */
  captured: Scalars['Boolean']['output'];
  /** Who held the planet. */
  defender: Player;
  /** The planet's level of defense: as many points must get through to take it. */
  defenseLevel: Scalars['Int']['output'];
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** The rounds, ten at most. */
  invasionRounds: Array<InvasionRound>;
  /** False when the attack was a crime. */
  lawful: Scalars['Boolean']['output'];
  /** The planet; null when it is on the map no more, or you do not know its sector. */
  planet: Maybe<Planet>;
  /** Shield and hull points that the police shot off the attacker. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended. */
  result: CombatResult;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** What decided it: the same sides and seed fight the same fight. */
  seed: Scalars['String']['output'];
  /** Points of the planet's shield before it. */
  shieldsBefore: Scalars['Int']['output'];
  /** The ship before it. */
  shipBefore: Fighter;
  /** What became of the destroyed ship's hold. */
  spoils: Array<Spoils>;
};

/** What a deed on a planet led to. */
export type PlanetPayload = {
  __typename?: 'PlanetPayload';
  /** The pilot afterwards. */
  pilot: Pilot;
  /** The planet afterwards. */
  planet: Planet;
};

/** Work on one resource. */
export type PlanetProduction = {
  __typename?: 'PlanetProduction';
  /** Colonists who work on it. */
  colonists: Scalars['Int']['output'];
  /** Units that they make in a day as the colony is now. */
  daily: Scalars['Float']['output'];
  /** The resource. */
  resource: PlanetResource;
};

/** What colonists can be set to make. */
export type PlanetResource =
  /** Machines and tools. */
  | 'EQUIPMENT'
  /** Fuel. */
  | 'FUEL'
  /** Food and fibres; the colony eats of them. */
  | 'ORGANICS';

/** What a planet is good at; the rest gets 0.8 to 0.9 of what it would be. */
export type PlanetSpecialization =
  /** Half as much again of organics. */
  | 'AGRICULTURAL'
  /** A tenth more of everything. */
  | 'BALANCED'
  /** Half as much again of equipment. */
  | 'INDUSTRIAL'
  /** Half as strong again in defense. */
  | 'MILITARY'
  /** Research. */
  | 'RESEARCH';

/** What a planet is to those who look at it. */
export type PlanetStatus =
  /** A colony. */
  | 'COLONIZED'
  /** A colony with a citadel of level 3 or more. */
  | 'DEVELOPED'
  /** A colony without people or without food. */
  | 'DYING'
  /** Nobody lives there yet, and people could. */
  | 'HABITABLE'
  /** The capital's own planet, which nobody can claim. */
  | 'RESTRICTED'
  /** It is being formed or terraformed. */
  | 'TERRAFORMING'
  /** Nobody can live there. */
  | 'UNINHABITABLE';

/** Units of a good in a planet's stores. */
export type PlanetStore = {
  __typename?: 'PlanetStore';
  /** The good. */
  commodity: Commodity;
  /** Units of it. */
  quantity: Scalars['Int']['output'];
};

/** Whether a planet is safely its owner's. */
export type PlanetTenure =
  /** Everybody may take it with `reclaimPlanet`. */
  | 'DERELICT'
  /** Its owner was not, or gave it up; for 7 days any deed of the owner there keeps it. */
  | 'GRACE'
  /** Its owner was active within 90 days. */
  | 'HELD';

/** What a planet is like. */
export type PlanetType =
  /** Cold. */
  | 'ARCTIC'
  /** Built, not grown. */
  | 'ARTIFICIAL'
  /** Bare rock. */
  | 'BARREN'
  /** Dry and hot. */
  | 'DESERT'
  /** A gas giant: nobody can live there. */
  | 'GAS_GIANT'
  /** Frozen through. */
  | 'ICE'
  /** Covered by jungle. */
  | 'JUNGLE'
  /** Full of mountains. */
  | 'MOUNTAINOUS'
  /** Covered by seas. */
  | 'OCEANIC'
  /** Like Earth. */
  | 'TERRAN'
  /** Warm and wet. */
  | 'TROPICAL'
  /** Full of volcanoes. */
  | 'VOLCANIC';

/** A player, known across all regions. */
export type Player = {
  __typename?: 'Player';
  /** The player's ID, a UUID. */
  id: Scalars['ID']['output'];
};

/** A pilot arrived in the region. */
export type PlayerArrived = RegionEvent & {
  __typename?: 'PlayerArrived';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player who arrived. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector of arrival. */
  sector: Scalars['Int']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** A pilot moved from one sector to another. */
export type PlayerMoved = RegionEvent & {
  __typename?: 'PlayerMoved';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** Number of the sector that was left. */
  fromSector: Scalars['Int']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** How the move was made. */
  method: MoveMethod;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player who moved. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector that was reached. */
  toSector: Scalars['Int']['output'];
  /** Turns it cost; only in the events of your own moves, otherwise null. */
  turnsSpent: Maybe<Scalars['Int']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** A station's stock and prices changed. */
export type PortUpdated = RegionEvent & {
  __typename?: 'PortUpdated';
  /** The commodity. */
  commodity: Commodity;
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Units left in stock. */
  quantity: Scalars['Int']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the station's sector. */
  sector: Scalars['Int']['output'];
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** A station's price moved by a tenth or more since the hour's first trade. */
export type PriceAlert = RegionEvent & {
  __typename?: 'PriceAlert';
  /** Change of the midpoint, as a part of what it was. */
  change: Scalars['Float']['output'];
  /** The commodity. */
  commodity: Commodity;
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** Which way the price went. */
  kind: PriceAlertKind;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the station's sector. */
  sector: Scalars['Int']['output'];
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** Which way a price went. */
export type PriceAlertKind =
  /** It fell by a tenth or more. */
  | 'CRASH'
  /** It rose by a tenth or more. */
  | 'SPIKE';

/** One hour of a price: midpoints between buying and selling, in credits. */
export type PricePoint = {
  __typename?: 'PricePoint';
  /** After its last trade. */
  closing: Scalars['Float']['output'];
  /** The highest. */
  high: Scalars['Float']['output'];
  /** When the hour began. */
  hour: Scalars['DateTime']['output'];
  /** The lowest. */
  low: Scalars['Float']['output'];
  /** Before the hour's first trade. */
  opening: Scalars['Float']['output'];
  /** Units traded. */
  volume: Scalars['SafeInt']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Your pilot in a region; null when you never joined it. */
  pilot: Maybe<Pilot>;
  /** Your pilots in the given regions, in the order given; null where you never joined. The regions are asked in parallel. */
  pilots: Array<Maybe<Pilot>>;
  /** One sector of one region; null with `SECTOR_NOT_FOUND` when the region has none. Without `regionId` the region of the request's `X-Region-ID` header is meant. */
  sector: Maybe<Sector>;
};


export type QueryPilotArgs = {
  regionId: Scalars['ID']['input'];
};


export type QueryPilotsArgs = {
  regionIds: Array<Scalars['ID']['input']>;
};


export type QuerySectorArgs = {
  number: Scalars['Int']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a trade would cost or bring. */
export type Quote = {
  __typename?: 'Quote';
  /** The platform's fee: added to what you pay, taken off what you get. */
  fee: Scalars['Int']['output'];
  /** What the station's owner takes: added to what you pay, taken off what you get. 0 where nobody owns the station. */
  stationTax: Scalars['Int']['output'];
  /** The region's tax: added to what you pay, taken off what you get. */
  tax: Scalars['Int']['output'];
  /** Credits for all units. */
  total: Scalars['SafeInt']['output'];
  /** Credits for each unit. */
  unitPrice: Scalars['Int']['output'];
};

/** What recalling drones led to. */
export type RecallPayload = {
  __typename?: 'RecallPayload';
  /** What is left there; null when nothing is. */
  deployment: Maybe<Deployment>;
  /** The pilot after it. */
  pilot: Pilot;
  /** Drones that came back into the hold. */
  quantity: Scalars['Int']['output'];
};

/** What reclaiming bounties led to. */
export type ReclaimPayload = {
  __typename?: 'ReclaimPayload';
  /** Credits that came back. */
  credits: Scalars['SafeInt']['output'];
  /** The poster after it. */
  pilot: Pilot;
};

/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type Region = {
  __typename?: 'Region';
  /** Open bounties, the highest first. */
  bounties: Maybe<Array<Bounty>>;
  /** The capital sector, where newcomers begin. */
  capital: Maybe<Sector>;
  /** The region's clusters, by number. */
  clusters: Maybe<Array<Cluster>>;
  /** One fight; null unless you were in it, own the region or are a platform admin. */
  combat: Maybe<Combat>;
  /** What the region takes and gives in trade. */
  economy: Maybe<RegionEconomy>;
  /** One fight of any kind; null unless you were in it, own the region or are a platform admin. */
  fight: Maybe<Fight>;
  /** The region's ID, a UUID. Everything that lives in the region is routed by it. */
  id: Scalars['ID']['output'];
  /** Hash of the generated map and the seed it came from. */
  map: Maybe<MapInfo>;
  /** Prices in the region, as far as you know its sectors. */
  market: Maybe<Market>;
  /** The natural warp between the region and the Nexus capital; null for the Nexus itself. */
  nexusWarp: Maybe<NexusWarp>;
  /** A player's pilot in this region; null when the player never joined. Only your own pilot shows more than public facts. */
  pilot: Maybe<Pilot>;
  /** The cheapest way between two sectors over the edges you know; null when there is none. Costs are those of your ship, or of a hull of turn cost 1 without one. */
  route: Maybe<Route>;
  /** One sector by its number; null with `SECTOR_NOT_FOUND` when the region has none. */
  sector: Maybe<Sector>;
  /** The region's sectors, by number. */
  sectors: Maybe<SectorConnection>;
  /** What a station offers as a shipyard; null when it is none, or while you do not know its sector. */
  shipyard: Maybe<Shipyard>;
  /** One station by its ID; null while you do not know its sector, and when the region has none. */
  station: Maybe<Station>;
  /** Figures about the region. */
  stats: Maybe<RegionStats>;
  /** The region's account; only for those who have a pilot here and the region's owner, null for everybody else. */
  treasury: Maybe<Treasury>;
  /** Wrecks in a sector, the newest first, 100 at most; null while you do not know the sector. */
  wrecks: Maybe<Array<Wreck>>;
  /** The region's zones, by sector number. */
  zones: Maybe<Array<Zone>>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionBountiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  playerId?: InputMaybe<Scalars['ID']['input']>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionCombatArgs = {
  id: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionFightArgs = {
  id: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionPilotArgs = {
  playerId: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionRouteArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionSectorArgs = {
  number: Scalars['Int']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionSectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<SectorFilter>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionShipyardArgs = {
  stationId: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionStationArgs = {
  id: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionWrecksArgs = {
  sector: Scalars['Int']['input'];
};

/** What a region takes and gives in trade. */
export type RegionEconomy = {
  __typename?: 'RegionEconomy';
  /** Whether the treasury rewards round trips to other regions: 500 credits each, 1,000 a day. Paid when a ship sells the last unit it brought. */
  arbitrageStipend: Scalars['Boolean']['output'];
  /** Whether the treasury pays half of what docking costs, up to 250 credits, for everybody at home in the region; at stations that belong to no player. */
  dockingSubsidy: Scalars['Boolean']['output'];
  /** What the region is good at. */
  specialization: Specialization;
  /** The largest tariff that the number of stations allows: 0.05 below three, 0.15 below six, 0.25 from six. */
  tariffCap: Scalars['Float']['output'];
  /** The tariff in force: raises what pilots pay and lowers what they get. */
  tariffRate: Scalars['Float']['output'];
  /** Part of each trade's total that the region takes, 0.05 to 0.25: half goes to its owner, the rest to its treasury. */
  taxRate: Scalars['Float']['output'];
  /** Factors on prices for goods from other regions. */
  tradeBonuses: Array<TradeBonus>;
};

/** Something that happened in a region. */
export type RegionEvent = {
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** What happened in a region. */
export type RegionEventType =
  /** A fight ended (`combat.ended`). */
  | 'COMBAT_ENDED'
  /** A fight began (`combat.started`). */
  | 'COMBAT_STARTED'
  /** Your ship had to leave its slip (`docking_slip.bumped`). */
  | 'DOCKING_SLIP_BUMPED'
  /** The insurance paid for a ship you lost (`ship.insurance_paid`). */
  | 'INSURANCE_PAID'
  /** The owner of a planet gave it up (`planet.abandoned`). */
  | 'PLANET_ABANDONED'
  /** A siege of a planet began or ended (`planet.besieged`). */
  | 'PLANET_BESIEGED'
  /** Somebody took a planet (`planet.colonized`). */
  | 'PLANET_COLONIZED'
  /** A pilot arrived in the region (`player.arrive`). */
  | 'PLAYER_ARRIVE'
  /** A pilot moved from one sector to another (`player.move`). */
  | 'PLAYER_MOVE'
  /** A station's stock and prices changed (`port.updated`). */
  | 'PORT_UPDATED'
  /** A station's price moved by a tenth or more within the hour (`price.alert`). */
  | 'PRICE_ALERT'
  /** A ship was destroyed (`ship.destroyed`). */
  | 'SHIP_DESTROYED'
  /** You insured a ship (`ship.insured`). */
  | 'SHIP_INSURED'
  /** You had a ship maintained (`ship.maintained`). */
  | 'SHIP_MAINTAINED'
  /** You bought a ship (`ship.purchased`). */
  | 'SHIP_PURCHASED'
  /** You had a ship's hull repaired (`ship.repaired`). */
  | 'SHIP_REPAIRED'
  /** You sold a ship (`ship.sold`). */
  | 'SHIP_SOLD'
  /** You switched to another ship (`ship.switched`). */
  | 'SHIP_SWITCHED'
  /** You upgraded a ship (`ship.upgraded`). */
  | 'SHIP_UPGRADED'
  /** A station changed hands or its terms (`station.changed`). */
  | 'STATION_CHANGED'
  /** You bought or sold something (`trade.completed`). */
  | 'TRADE_COMPLETED';

/** Figures about a region. Those of 30 days cover today and the 29 days before, by UTC, and are up to date with every change. */
export type RegionStats = {
  __typename?: 'RegionStats';
  /** Pilots who moved within 30 days. */
  activePilots30d: Scalars['Int']['output'];
  /** Day by day, today first: one element for each day, whether or not anything happened. */
  days: Array<DayStats>;
  /** Edges on the map, hidden ones included. */
  edgesCount: Scalars['Int']['output'];
  /** Fights of the last 30 days. */
  fights30d: Scalars['Int']['output'];
  /** Pilots who ever joined. */
  pilotsCount: Scalars['Int']['output'];
  /** Pilots who joined within 30 days. */
  pilotsJoined30d: Scalars['Int']['output'];
  /** Planets on the map. */
  planetsCount: Scalars['Int']['output'];
  /** Sectors on the map; as the other counts of the map at most an hour old. */
  sectorsCount: Scalars['Int']['output'];
  /** Ships in the region. */
  shipsCount: Scalars['Int']['output'];
  /** Ships that were destroyed within 30 days. */
  shipsLost30d: Scalars['Int']['output'];
  /** Stations on the map. */
  stationsCount: Scalars['Int']['output'];
  /** Taxes that were taken of them. */
  taxes30d: Scalars['SafeInt']['output'];
  /** Credits that changed hands in them. */
  tradeVolume30d: Scalars['SafeInt']['output'];
  /** Trades of the last 30 days. */
  trades30d: Scalars['Int']['output'];
};


/** Figures about a region. Those of 30 days cover today and the 29 days before, by UTC, and are up to date with every change. */
export type RegionStatsDaysArgs = {
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What is left of a ship after a round. */
export type Remains = {
  __typename?: 'Remains';
  /** Combat drones left of those that flew. */
  drones: Scalars['Int']['output'];
  /** Hull points left; 0 when it is destroyed. */
  hullPoints: Scalars['Int']['output'];
  /** Shield points left. */
  shieldPoints: Scalars['Int']['output'];
};

/** The cheapest way between two sectors. */
export type Route = {
  __typename?: 'Route';
  /** The single moves, in order; empty when start and goal are the same. */
  hops: Array<Hop>;
  /** The sectors on the way, the first and the last included. */
  sectors: Array<Sector>;
  /** Turns it takes in all. */
  turns: Scalars['Int']['output'];
};

/** What salvaging led to. */
export type SalvagePayload = {
  __typename?: 'SalvagePayload';
  /** What came into the hold. */
  goods: Array<Load>;
  /** The pilot after it. */
  pilot: Pilot;
  /** True when the law took it for theft. */
  suspect: Scalars['Boolean']['output'];
  /** Turns it cost: one for each 100 units begun. */
  turnsSpent: Scalars['Int']['output'];
};

/** What a scan led to. */
export type ScanPayload = {
  __typename?: 'ScanPayload';
  /** Hidden ways that the scan discovered. */
  discovered: Array<Warp>;
  /** The pilot after the scan. */
  pilot: Pilot;
  /** The scanned sector, now known. */
  sector: Sector;
};

/** The smallest navigable place, named by its region and its number. Facts of the map are public; what is in a sector shows once you know the sector. */
export type Sector = {
  __typename?: 'Sector';
  /** What can be mined here; null while you do not know the sector, or when there is nothing. */
  asteroidYield: Maybe<AsteroidYield>;
  /** The cluster the sector belongs to. */
  cluster: Cluster;
  /** The faction that controls the sector, if any. */
  controllingFaction: Maybe<Scalars['String']['output']>;
  /** Drones deployed here, and mines of your own; null while you do not know the sector. */
  deployments: Maybe<Array<Deployment>>;
  /** How developed it is, 1 to 10. */
  developmentLevel: Scalars['Int']['output'];
  /** Danger to ships, 0 to 10: on arrival shields lose twice this percentage. */
  hazardLevel: Scalars['Int']['output'];
  /** True for the region's one capital sector. */
  isCapital: Scalars['Boolean']['output'];
  /** True when you have been here or scanned it; the capital is known to everybody. */
  known: Scalars['Boolean']['output'];
  /** Name shown to players. */
  name: Scalars['String']['output'];
  /** Number within the region, from 1. */
  number: Scalars['Int']['output'];
  /** Pilots here now, those who moved last first, at most 100; null while you do not know the sector. */
  pilots: Maybe<Array<Pilot>>;
  /** A planet of this sector by its ID; null when it is elsewhere, or while you do not know the sector. */
  planet: Maybe<Planet>;
  /** Planets here; null while you do not know the sector. */
  planets: Maybe<Array<Planet>>;
  /** Radiation, 0 to 1: above 0.5 it harms the hull of a ship without shields. */
  radiationLevel: Scalars['Float']['output'];
  /** The region the sector lies in. */
  region: Region;
  /** ID of the sector's region. */
  regionId: Scalars['ID']['output'];
  /** How safe it is, 1 to 10. */
  securityLevel: Scalars['Int']['output'];
  /** Stations here; null while you do not know the sector. */
  stations: Maybe<Array<Station>>;
  /** How busy it is, 1 to 10. */
  trafficLevel: Scalars['Int']['output'];
  /** What fills the sector. */
  type: SectorType;
  /** Ways out of the sector that you can use and know, cheapest first. */
  warps: Array<Warp>;
  /** Wrecks here, the newest first, 100 at most; null while you do not know the sector. */
  wrecks: Maybe<Array<Wreck>>;
  /** Coordinate on the map. */
  x: Scalars['Int']['output'];
  /** Coordinate on the map. */
  y: Scalars['Int']['output'];
  /** Coordinate on the map. */
  z: Scalars['Int']['output'];
  /** The security band the sector lies in. */
  zone: Zone;
};


/** The smallest navigable place, named by its region and its number. Facts of the map are public; what is in a sector shows once you know the sector. */
export type SectorPlanetArgs = {
  id: Scalars['ID']['input'];
};

/** A page of sectors. */
export type SectorConnection = {
  __typename?: 'SectorConnection';
  /** The sectors with their cursors. */
  edges: Array<SectorEdge>;
  /** The sectors alone. */
  nodes: Array<Sector>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many sectors match in all. */
  totalCount: Scalars['Int']['output'];
};

/** A sector and its place in a page. */
export type SectorEdge = {
  __typename?: 'SectorEdge';
  /** Opaque place of the sector; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The sector. */
  node: Sector;
};

/** Which sectors to list. Conditions are combined with and. */
export type SectorFilter = {
  /** Only sectors of the cluster with this number. */
  cluster?: InputMaybe<Scalars['Int']['input']>;
  /** Only sectors with at least this security level, 1 to 10. */
  minSecurityLevel?: InputMaybe<Scalars['Int']['input']>;
  /** Only sectors of this type. */
  type?: InputMaybe<SectorType>;
  /** Only sectors of this zone. */
  zone?: InputMaybe<ZoneKind>;
};

/** What fills a sector. */
export type SectorType =
  /** Farms. */
  | 'AGRICULTURAL'
  /** Something nobody can explain. */
  | 'ANOMALY'
  /** Rocks to mine and to run into. */
  | 'ASTEROID_FIELD'
  /** A black hole: deadly hazard and radiation. */
  | 'BLACK_HOLE'
  /** Closed by law and by danger. */
  | 'FORBIDDEN'
  /** Yards and factories. */
  | 'INDUSTRIAL'
  /** Gas that blinds sensors and slows ships at its core. */
  | 'NEBULA'
  /** Hard radiation. */
  | 'RADIATION_ZONE'
  /** Open space. */
  | 'STANDARD'
  /** Many close suns. */
  | 'STAR_CLUSTER'
  /** Nothing at all. */
  | 'VOID'
  /** A storm that doubles the turns of every move into it. */
  | 'WARP_STORM'
  /** The mouth of an unstable one-way tunnel. */
  | 'WORMHOLE';

/** A ship. */
export type Ship = {
  __typename?: 'Ship';
  /** Long-term slips that are paid for and kept for the ship, soonest over first; only for its pilot, null for everybody else. */
  berths: Maybe<Array<Berth>>;
  /** What the ship carries; only for its pilot, null for everybody else. */
  cargo: Maybe<Array<CargoItem>>;
  /** Units of goods the ship can carry. */
  cargoCapacity: Scalars['Int']['output'];
  /** State of repair in percent; falls as time goes by and when a part fails. Below 50 a move costs more and fails more often. */
  condition: Scalars['Int']['output'];
  /** What it can do, with what is built into it. */
  figures: ShipFigures;
  /** What it is built as. */
  hull: Hull;
  /** Hull points left. */
  hullPoints: Scalars['Int']['output'];
  /** The ship's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Hull points when whole. */
  maxHullPoints: Scalars['Int']['output'];
  /** Shield points when full. */
  maxShieldPoints: Scalars['Int']['output'];
  /** Name the owner gave it. */
  name: Scalars['String']['output'];
  /** What only its pilot knows of it; null for everybody else. */
  papers: Maybe<ShipPapers>;
  /** ID of the ship's region. */
  regionId: Scalars['ID']['output'];
  /** Shield points left. */
  shieldPoints: Scalars['Int']['output'];
  /** The station the ship is docked or laid up at; null while it is not, or while you do not know that sector. */
  station: Maybe<Station>;
  /** What it is doing. */
  status: ShipStatus;
  /** Factor on the turns of a move; engines lower it. */
  turnCost: Scalars['Float']['output'];
  /** What is built into it and could be. */
  upgrades: Array<FittedUpgrade>;
};

/** Something became of one of your ships. Others do not see it. */
export type ShipChanged = RegionEvent & {
  __typename?: 'ShipChanged';
  /** ID of the station where it happened; null in space. */
  atStationId: Maybe<Scalars['ID']['output']>;
  /** By how much the player's credits changed. */
  credits: Scalars['SafeInt']['output'];
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** What it is built as. */
  hull: Hull;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Whose ship it is. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector. */
  sector: Scalars['Int']['output'];
  /** The ship's ID, a UUID. */
  shipId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** A ship was destroyed in a fight. */
export type ShipDestroyed = RegionEvent & {
  __typename?: 'ShipDestroyed';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** What it was built as. */
  hull: Hull;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** Who destroyed it; null when both ships were, or no player did. */
  killer: Maybe<Player>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Whose ship it was. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector. */
  sector: Scalars['Int']['output'];
  /** The ship's ID, a UUID. */
  shipId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
};

/** What a ship can do. */
export type ShipFigures = {
  __typename?: 'ShipFigures';
  /** Part of the damage that the armour swallows. */
  armour: Scalars['Float']['output'];
  /** Power in attack. */
  attackPower: Scalars['Int']['output'];
  /** Turns that attacking it costs. */
  attackTurns: Scalars['Int']['output'];
  /** Units of goods the hold takes. */
  cargo: Scalars['Int']['output'];
  /** Settlers it takes. */
  colonists: Scalars['Int']['output'];
  /** Power in defence. */
  defensePower: Scalars['Int']['output'];
  /** Combat drones the bay takes. */
  drones: Scalars['Int']['output'];
  /** Adds to what an attacker has to overcome. */
  evasion: Scalars['Int']['output'];
  /** Genesis devices it takes. */
  genesis: Scalars['Int']['output'];
  /** Hull points when whole. */
  hullPoints: Scalars['Int']['output'];
  /** Scanner range: from 2 on scans discover hidden ways. */
  scanner: Scalars['Int']['output'];
  /** Shield points when full. */
  shieldPoints: Scalars['Int']['output'];
  /** Shield points that come back in an hour. */
  shieldRegeneration: Scalars['Int']['output'];
  /** Part of the damage that the shields swallow. */
  shieldResistance: Scalars['Float']['output'];
  /** Speed; from 2 on it helps to get away from a fight. 0 for what only jumps. */
  speed: Scalars['Float']['output'];
  /** Factor on the turns of a move. */
  turnCost: Scalars['Float']['output'];
  /** Uses tunnels at four fifths of the turns. */
  warpCapable: Scalars['Boolean']['output'];
  /** What it fights with. */
  weapon: Weapon;
  /** Factor on wear and on the chance of a failure. */
  wear: Scalars['Float']['output'];
};

/** What only the pilot knows of its ship. */
export type ShipPapers = {
  __typename?: 'ShipPapers';
  /** Combat drones in the bay: those that fight. Drones in the hold are cargo. */
  drones: Scalars['Int']['output'];
  /** Its insurance; null when none holds. */
  insurance: Maybe<Insurance>;
  /** What it can be insured for; empty when nobody insures it. */
  insuranceOffers: Array<InsuranceOffer>;
  /** Credits that bringing the state of repair to 100 % costs, without tax and fee; 0 when it is there. */
  maintenancePrice: Scalars['Int']['output'];
  /** When the shipyard is done with it; null when it was not built to order, or is done. */
  readyAt: Maybe<Scalars['DateTime']['output']>;
  /** Credits that making the hull whole costs, without tax and fee; 0 when it is. */
  repairPrice: Scalars['Int']['output'];
  /** Credits a shipyard pays for it now; null for what none takes. */
  salePrice: Maybe<Scalars['SafeInt']['output']>;
  /** Credits paid for it, upgrades included; a tenth of the hull's price for a ship that was given. */
  value: Scalars['SafeInt']['output'];
};

/** What was done with a ship. */
export type ShipPayload = {
  __typename?: 'ShipPayload';
  /** By how much your credits changed, tax and fee included: negative for what it cost. */
  credits: Scalars['SafeInt']['output'];
  /** The pilot afterwards. */
  pilot: Pilot;
  /** The ship afterwards. */
  ship: Ship;
};

/** What a ship is doing. */
export type ShipStatus =
  /** Lost. */
  | 'DESTROYED'
  /** Docked at a station. */
  | 'DOCKED'
  /** Inside another ship's hangar. */
  | 'HANGARED'
  /** Being turned into a warp gate. */
  | 'HARMONIZING'
  /** Unable to move. */
  | 'IMMOBILISED'
  /** In open space: it can move. */
  | 'IN_SPACE'
  /** Landed on a planet. */
  | 'LANDED'
  /** Sold, or a pod that was left: it is no more. */
  | 'SCRAPPED'
  /** Laid up at a station; nobody flies it. */
  | 'STORED'
  /** Towed by another ship. */
  | 'TOWED';

/** A station that sells, takes back, upgrades and insures ships. Drones and mines are on its board. */
export type Shipyard = {
  __typename?: 'Shipyard';
  /** Hulls it sells. */
  hulls: Array<HullOffer>;
  /** The station. */
  station: Station;
};

/** One side's fire in a round. */
export type Shot = {
  __typename?: 'Shot';
  /** Who fired. */
  by: CombatSide;
  /** Whether it did half as much again to the hull. */
  critical: Scalars['Boolean']['output'];
  /** Drones it destroyed. */
  dronesDestroyed: Scalars['Int']['output'];
  /** Whether it hit. */
  hit: Scalars['Boolean']['output'];
  /** Hull points it cost. */
  hullDamage: Scalars['Int']['output'];
  /** Shield points it cost. */
  shieldDamage: Scalars['Int']['output'];
};

/** A siege of a planet. From its third day it costs the planet 5 morale and a twentieth of each stock a day, and a quarter of its production. */
export type Siege = {
  __typename?: 'Siege';
  /** Who besieges the planet. */
  besieger: Player;
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Whole days it has lasted. */
  turns: Scalars['Int']['output'];
};

/** What a region is good at: it makes a tenth more of its commodities. */
export type Specialization =
  /** Organics and gourmet food. */
  | 'AGRICULTURAL'
  /** Nothing in particular. */
  | 'BALANCED'
  /** Luxuries. */
  | 'COMMERCE'
  /** Equipment and ore. */
  | 'INDUSTRIAL'
  /** Arms. */
  | 'MILITARY'
  /** Exotic technology. */
  | 'TECHNOLOGICAL';

/** What became of a destroyed ship's hold. */
export type Spoils = {
  __typename?: 'Spoils';
  /** Credits of bounties that the victor collected. */
  bounties: Scalars['SafeInt']['output'];
  /** The hold, good by good. */
  shares: Array<SpoilsShare>;
  /** The player whose ship was destroyed. */
  victim: Player;
  /** The player who destroyed it; null when both ships were, or no player did. */
  victor: Maybe<Player>;
  /** ID of the wreck it left; null when nothing was left to drift. */
  wreckId: Maybe<Scalars['ID']['output']>;
};

/** What became of one good in a destroyed ship's hold: looted + wrecked + destroyed is what there was. */
export type SpoilsShare = {
  __typename?: 'SpoilsShare';
  /** Units that are gone. */
  destroyed: Scalars['Int']['output'];
  /** Which good. */
  good: Scalars['String']['output'];
  /** Units that the victor took. */
  looted: Scalars['Int']['output'];
  /** Units that drift in the wreck. */
  wrecked: Scalars['Int']['output'];
};

/** What a pilot's name is worth, by reputation. */
export type Standing =
  /** -500 and below. */
  | 'CRIMINAL'
  /** 250 and above. */
  | 'HEROIC'
  /** Above 0. */
  | 'LAWFUL'
  /** 500 and above. */
  | 'LEGENDARY'
  /** 0. */
  | 'NEUTRAL'
  /** -250 and below. */
  | 'OUTLAW'
  /** Below 0. */
  | 'SUSPICIOUS'
  /** -750 and below. */
  | 'VILLAIN';

/** A station as a place on the map. */
export type Station = {
  __typename?: 'Station';
  /** What the station deals in, at the prices you would get. */
  board: Array<BoardEntry>;
  /** Whose station it is and on which terms; null when it belongs to no player. */
  deed: Maybe<StationDeed>;
  /** What it has to defend itself with. */
  defenses: StationDefenses;
  /** Ships docked now. */
  dockedShips: Scalars['Int']['output'];
  /** Credits you would pay for docking; 0 for the station's owner. A subsidy of the region is not taken off. */
  dockingFee: Scalars['Int']['output'];
  /** The station's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Credits for a day in a long-term slip. */
  longTermFee: Scalars['Int']['output'];
  /** Docking slips for long stays. */
  longTermSlips: Scalars['Int']['output'];
  /** Long-term slips that are paid for. */
  longTermSlipsTaken: Scalars['Int']['output'];
  /** Name shown to players. */
  name: Scalars['String']['output'];
  /** Credits that the station costs; null when it is not for sale. */
  price: Maybe<Scalars['Int']['output']>;
  /** ID of the station's region. */
  regionId: Scalars['ID']['output'];
  /** The sector the station is in. */
  sector: Sector;
  /** How well docked ships are protected. */
  security: StationSecurity;
  /** What it offers as a shipyard; null when it is none. */
  shipyard: Maybe<Shipyard>;
  /** Size, 1 to 10. */
  size: Scalars['Int']['output'];
  /** Class of the station, 0 (capital) to 11 (shipyard): decides what it buys and sells. */
  stationClass: Scalars['Int']['output'];
  /** Docking slips for short stays. */
  transientSlips: Scalars['Int']['output'];
  /** What the station is for. */
  type: StationType;
};

/** What changed about a station. */
export type StationChange =
  /** A player bought it. */
  | 'BOUGHT'
  /** Its owner gave it back to the region. */
  | 'SOLD'
  /** Its owner changed its terms: its prices and fees are others now. */
  | 'TERMS';

/** A station changed hands or its terms. */
export type StationChanged = RegionEvent & {
  __typename?: 'StationChanged';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the station's sector. */
  sector: Scalars['Int']['output'];
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
  /** What changed. */
  what: StationChange;
};

/** A station that belongs to a player. */
export type StationDeed = {
  __typename?: 'StationDeed';
  /** Credits in the station's account; only for the owner, null for everybody else. */
  account: Maybe<Scalars['SafeInt']['output']>;
  /** A flat fee for docking, 50 to 500 credits; null when it goes by size and protection. */
  flatDockingFee: Maybe<Scalars['Int']['output']>;
  /** The player. */
  owner: Player;
  /** Part put on the prices for everybody but the owner, -0.1 to 0.1: raises what pilots pay and lowers what they get, or the other way round when negative. */
  priceLever: Scalars['Float']['output'];
  /** Credits that the region's treasury would pay for the station: half of what it cost. */
  resaleValue: Scalars['SafeInt']['output'];
  /** Factor on what services cost, 0.8 to 2: docking without a flat fee, and long-term slips. */
  serviceCharge: Scalars['Float']['output'];
  /** When the player bought it. */
  since: Scalars['DateTime']['output'];
  /** Part of each trade's total that the owner takes, 0.05 to 0.25: added to what pilots pay, taken off what they get. */
  taxRate: Scalars['Float']['output'];
};

/** What a station has to defend itself with; what fights cost it comes back by the hour. */
export type StationDefenses = {
  __typename?: 'StationDefenses';
  /** Until when an abandoned station stays closed; null for others. */
  closedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Hull points left. */
  hullPoints: Scalars['Int']['output'];
  /** Hull points when whole. */
  maxHullPoints: Scalars['Int']['output'];
  /** Shield points when full. */
  maxShieldPoints: Scalars['Int']['output'];
  /** Shield points left. */
  shieldPoints: Scalars['Int']['output'];
  /** Whether it works. */
  status: StationStatus;
};

/** A fight between a ship and a station. */
export type StationFight = Fight & {
  __typename?: 'StationFight';
  /** The rounds, eight at most. */
  assaultRounds: Array<AssaultRound>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who began it. */
  attacker: Player;
  /** Whether the station was taken. */
  captured: Scalars['Boolean']['output'];
  /** Strength of the station's fire, with its drones and the sector's patrols. */
  fire: Scalars['Int']['output'];
  /** The fight's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Always false: an attack on a station is a crime. */
  lawful: Scalars['Boolean']['output'];
  /** Shield and hull points that the police shot off the attacker. */
  policeDamage: Scalars['Int']['output'];
  /** How it ended. */
  result: CombatResult;
  /** Number of the sector it happened in. */
  sector: Scalars['Int']['output'];
  /** What decided it: the same sides and seed fight the same fight. */
  seed: Scalars['String']['output'];
  /** The ship before it. */
  shipBefore: Fighter;
  /** What became of the destroyed ship's hold. */
  spoils: Array<Spoils>;
  /** The station; null when it is on the map no more, or you do not know its sector. */
  station: Maybe<Station>;
  /** The station before it. */
  stationBefore: StationRemains;
};

/** Terms of a station; what is left out stays. */
export type StationInput = {
  /** A flat fee for docking, 50 to 500 credits; an explicit null goes back to size and protection. */
  flatDockingFee?: InputMaybe<Scalars['Int']['input']>;
  /** Part put on the prices for everybody but you, -0.1 to 0.1. */
  priceLever?: InputMaybe<Scalars['Float']['input']>;
  /** Factor on what services cost, 0.8 to 2. */
  serviceCharge?: InputMaybe<Scalars['Float']['input']>;
  /** Part of each trade's total that you take, 0.05 to 0.25. */
  taxRate?: InputMaybe<Scalars['Float']['input']>;
};

/** What a change of a station led to. */
export type StationPayload = {
  __typename?: 'StationPayload';
  /** Your pilot afterwards. */
  pilot: Pilot;
  /** The station afterwards. */
  station: Station;
};

/** What is left of a station. */
export type StationRemains = {
  __typename?: 'StationRemains';
  /** Hull points left; 0 when it is taken. */
  hullPoints: Scalars['Int']['output'];
  /** Shield points left. */
  shieldPoints: Scalars['Int']['output'];
};

/** How well docked ships are protected. */
export type StationSecurity =
  /** Docked ships cannot be attacked. */
  | 'BASIC'
  /** Not at all. */
  | 'NONE'
  /** The best there is. */
  | 'PREMIUM'
  /** As basic, with patrols. */
  | 'STANDARD';

/** Whether a station works. */
export type StationStatus =
  /** It was taken in an attack: nobody docks or trades there, and it protects nobody, until it opens again. */
  | 'ABANDONED'
  /** Its hull is not whole; it works. */
  | 'DAMAGED'
  /** It is whole. */
  | 'OPERATIONAL';

/** What a station is for. */
export type StationType =
  /** Illegal trade. */
  | 'BLACK_MARKET'
  /** A corporation's seat. */
  | 'CORPORATE'
  /** Diplomacy. */
  | 'DIPLOMATIC'
  /** Industry. */
  | 'INDUSTRIAL'
  /** Military. */
  | 'MILITARY'
  /** Mining. */
  | 'MINING'
  /** A far outpost. */
  | 'OUTPOST'
  /** Science. */
  | 'SCIENTIFIC'
  /** Building of ships. */
  | 'SHIPYARD'
  /** Trade. */
  | 'TRADING';

export type Subscription = {
  __typename?: 'Subscription';
  /** What happens in a region, as it happens: your own acts, and what happens in sectors you know. Region owners and platform admins see everything. */
  regionEvents: RegionEvent;
};


export type SubscriptionRegionEventsArgs = {
  regionId: Scalars['ID']['input'];
  sectors?: InputMaybe<Array<Scalars['Int']['input']>>;
  types?: InputMaybe<Array<RegionEventType>>;
};

/** A factor on what stations pay for a commodity from another region. */
export type TradeBonus = {
  __typename?: 'TradeBonus';
  /** The commodity. */
  commodity: Commodity;
  /** The factor, 1 to 3. */
  factor: Scalars['Float']['output'];
};

/** A factor on what stations pay for a commodity from another region. */
export type TradeBonusInput = {
  /** The commodity. */
  commodity: Commodity;
  /** The factor, 1 to 3. */
  factor: Scalars['Float']['input'];
};

/** You bought or sold something. Others do not see it. */
export type TradeCompleted = RegionEvent & {
  __typename?: 'TradeCompleted';
  /** The commodity. */
  commodity: Commodity;
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** Which way it went. */
  direction: TradeDirection;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player who traded. */
  player: Player;
  /** Units. */
  quantity: Scalars['Int']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the station's sector. */
  sector: Scalars['Int']['output'];
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** The region's tax. */
  tax: Scalars['Int']['output'];
  /** ID of the trade. */
  transactionId: Scalars['ID']['output'];
  /** What happened. */
  type: RegionEventType;
  /** Credits for each unit. */
  unitPrice: Scalars['Int']['output'];
};

/** Which way a trade goes, as the pilot sees it. */
export type TradeDirection =
  /** The pilot buys from the station. */
  | 'BUY'
  /** The pilot sells to the station. */
  | 'SELL';

/** What a trade led to. */
export type TradePayload = {
  __typename?: 'TradePayload';
  /** The pilot afterwards. */
  pilot: Pilot;
  /** The station afterwards. */
  station: Station;
  /** Credits that the treasury gave you for the round trip to another region that ended with this sale. */
  stipend: Scalars['Int']['output'];
  /** The trade. */
  transaction: Transaction;
};

/** A way to gain by carrying a commodity from one station to another. */
export type TradeRoute = {
  __typename?: 'TradeRoute';
  /** Credits for one unit where it is bought. */
  buyPrice: Scalars['Int']['output'];
  /** The commodity to carry. */
  commodity: Commodity;
  /** Where to buy it. */
  from: Station;
  /** Credits a unit brings after taxes and fees of both trades, as in a trade of 100 units. */
  profit: Scalars['Float']['output'];
  /** Units there are to buy, and room to sell. */
  quantity: Scalars['Int']['output'];
  /** Credits for one unit where it is sold. */
  sellPrice: Scalars['Int']['output'];
  /** Where to sell it. */
  to: Station;
};

/** A trade with a station. */
export type Transaction = {
  __typename?: 'Transaction';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was paid beyond the price for goods from another region; in the total. */
  bonus: Scalars['SafeInt']['output'];
  /** The commodity. */
  commodity: Commodity;
  /** Which way it went. */
  direction: TradeDirection;
  /** The platform's fee: added to what was paid, taken off what was got. */
  fee: Scalars['SafeInt']['output'];
  /** The trade's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Units. */
  quantity: Scalars['Int']['output'];
  /** The station; null when it is on the map no more. */
  station: Maybe<Station>;
  /** What the station's owner took: added to what was paid, taken off what was got. */
  stationTax: Scalars['SafeInt']['output'];
  /** The tariff in force, which is in the price. */
  tariffRate: Scalars['Float']['output'];
  /** The region's tax: added to what was paid, taken off what was got. */
  tax: Scalars['SafeInt']['output'];
  /** Credits for all units, bonus included. */
  total: Scalars['SafeInt']['output'];
  /** Credits for each unit. */
  unitPrice: Scalars['Int']['output'];
};

/** A page of trades. */
export type TransactionConnection = {
  __typename?: 'TransactionConnection';
  /** The trades with their cursors. */
  edges: Array<TransactionEdge>;
  /** The trades alone. */
  nodes: Array<Transaction>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A trade and its place in a page. */
export type TransactionEdge = {
  __typename?: 'TransactionEdge';
  /** Opaque place of the trade; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The trade. */
  node: Transaction;
};

/** A region's account. */
export type Treasury = {
  __typename?: 'Treasury';
  /** Credits in it. */
  balance: Scalars['SafeInt']['output'];
  /** What moved it, newest first. */
  entries: LedgerConnection;
  /** Credits in the owner's bank: the owner's part of the taxes. Only for the owner, null for everybody else. */
  ownerBank: Maybe<Scalars['SafeInt']['output']>;
};


/** A region's account. */
export type TreasuryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a pilot can spend on acting. */
export type Turns = {
  __typename?: 'Turns';
  /** Turns available now. */
  available: Scalars['Int']['output'];
  /** Turns are never more than this: 1000 and the bonus of rank. */
  maximum: Scalars['Int']['output'];
  /** When the next turn arrives; null at the maximum. */
  nextAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a shipyard builds into a hull. */
export type Upgrade =
  /** Hold: up to 30 % more. */
  | 'CARGO_HOLD'
  /** Drones in the bay: 2 more per level. */
  | 'DRONE_BAY'
  /** Speed: up to 0.5 more, and fewer turns for a move. */
  | 'ENGINE'
  /** Genesis devices: 2 more per level. */
  | 'GENESIS_CONTAINMENT'
  /** Hull points: up to 300 more. */
  | 'HULL'
  /** Wear and failures: 15 % less per level. */
  | 'MAINTENANCE_SYSTEM'
  /** Scanner range: 1 more per level; evasion: up to 15 more. */
  | 'SENSOR'
  /** Shield points: up to 200 more. */
  | 'SHIELD';

/** One way out of a sector. */
export type Warp = {
  __typename?: 'Warp';
  /** Turns it costs before hull and maintenance are counted, at least 1. */
  cost: Scalars['Int']['output'];
  /** How it is travelled. */
  kind: WarpKind;
  /** True when it is hidden from pilots who have not discovered it. */
  latent: Scalars['Boolean']['output'];
  /** 0 to 1: below 0.7 anomalies happen, below 0.5 radiation leaks. */
  stability: Scalars['Float']['output'];
  /** The sector it leads to. */
  to: Sector;
  /** True when the way back exists. */
  twoWay: Scalars['Boolean']['output'];
};

/** How an edge of the map is travelled. */
export type WarpKind =
  /** Across a distance. */
  | 'TUNNEL'
  /** Between neighbouring sectors. */
  | 'WARP';

/** What fights on a ship. */
export type Weapon =
  /** Against hulls, at close range. */
  | 'AUTOCANNON'
  /** Ruins shields, hardly harms hulls. */
  | 'EMP'
  /** The usual weapon. */
  | 'LASER'
  /** Strong against hulls. */
  | 'MISSILE'
  /** Strong against both. */
  | 'PARTICLE'
  /** Strong against shields. */
  | 'PLASMA'
  /** The strongest against hulls. */
  | 'TORPEDO';

/** What a withdrawal led to. */
export type WithdrawalPayload = {
  __typename?: 'WithdrawalPayload';
  /** Credits left in the owner's bank. */
  ownerBank: Scalars['SafeInt']['output'];
  /** Your pilot in the region, with the credits. */
  pilot: Pilot;
};

/** What drifts where a ship was destroyed. For an hour it belongs to its owner and to who destroyed it: others who salvage it become suspects. */
export type Wreck = {
  __typename?: 'Wreck';
  /** When it was destroyed. */
  at: Scalars['DateTime']['output'];
  /** What can be salvaged. */
  goods: Array<Load>;
  /** What the ship was built as. */
  hull: Hull;
  /** The wreck's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Who destroyed it. */
  killer: Maybe<Player>;
  /** Who flew it. */
  owner: Player;
};

/** A security band: a run of sector numbers under one law. */
export type Zone = {
  __typename?: 'Zone';
  /** How dangerous it is, 0 to 10. */
  danger: Scalars['Int']['output'];
  /** Number of its first sector. */
  firstSector: Scalars['Int']['output'];
  /** Which band it is. */
  kind: ZoneKind;
  /** Number of its last sector. */
  lastSector: Scalars['Int']['output'];
  /** Name shown to players. */
  name: Scalars['String']['output'];
  /** How well it is policed, 0 to 10. */
  policing: Scalars['Int']['output'];
};

/** Security band of a region. */
export type ZoneKind =
  /** In between. */
  | 'BORDER'
  /** The single zone of the Nexus. */
  | 'EXPANSE'
  /** Well policed; the first third of a region's sectors. */
  | 'FEDERATION'
  /** Hardly policed and dangerous; the last third. */
  | 'FRONTIER';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Pilot: Pilot;
  Planet: Planet;
  Region: Region;
  Sector: Sector;
  Ship: Ship;
  Station: Station;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Pilot:
    ( { __typename: 'Pilot' }
    & GraphQLRecursivePick<FederationTypes['Pilot'], {"regionId":true,"playerId":true}> );
  Planet:
    ( { __typename: 'Planet' }
    & GraphQLRecursivePick<FederationTypes['Planet'], {"regionId":true,"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"id":true}> );
  Sector:
    ( { __typename: 'Sector' }
    & GraphQLRecursivePick<FederationTypes['Sector'], {"regionId":true,"number":true}> );
  Ship:
    ( { __typename: 'Ship' }
    & GraphQLRecursivePick<FederationTypes['Ship'], {"regionId":true,"id":true}> );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"regionId":true,"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AllocationInput: AllocationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AssaultRound: ResolverTypeWrapper<AssaultRound>;
  AsteroidYield: ResolverTypeWrapper<AsteroidYield>;
  AttackDronesPayload: ResolverTypeWrapper<Attacked>;
  AttackPayload: ResolverTypeWrapper<Attacked>;
  AttackPlanetPayload: ResolverTypeWrapper<Attacked>;
  AttackStationPayload: ResolverTypeWrapper<Attacked>;
  Berth: ResolverTypeWrapper<PaidBerth>;
  BerthPayload: ResolverTypeWrapper<Rented>;
  BoardEntry: ResolverTypeWrapper<StockRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Bounty: ResolverTypeWrapper<BountyRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BountyPayload: ResolverTypeWrapper<Posted>;
  BuildingState: ResolverTypeWrapper<BuildingState>;
  BuildingWork: ResolverTypeWrapper<BuildingWork>;
  CargoItem: ResolverTypeWrapper<CargoRow>;
  Cluster: ResolverTypeWrapper<ClusterRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ClusterKind: ClusterKind;
  ColonizedHow: ColonizedHow;
  Colony: ResolverTypeWrapper<ColonyRow>;
  Combat: ResolverTypeWrapper<CombatRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CombatConnection: ResolverTypeWrapper<Omit<CombatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CombatEdge']>, nodes: Array<ResolversTypes['Combat']> }>;
  CombatEdge: ResolverTypeWrapper<Omit<CombatEdge, 'node'> & { node: ResolversTypes['Combat'] }>;
  CombatEnded: ResolverTypeWrapper<OutboxEvent>;
  CombatResult: CombatResult;
  CombatRound: ResolverTypeWrapper<CombatRound>;
  CombatSide: CombatSide;
  CombatStarted: ResolverTypeWrapper<OutboxEvent>;
  Commodity: Commodity;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayStats: ResolverTypeWrapper<DayStats>;
  DeployPayload: ResolverTypeWrapper<Deployed>;
  Deployment: ResolverTypeWrapper<DeploymentRow>;
  DeploymentKind: DeploymentKind;
  DockPayload: ResolverTypeWrapper<Docked>;
  DockingSlipBumped: ResolverTypeWrapper<OutboxEvent>;
  DroneFight: ResolverTypeWrapper<DroneFightRow>;
  DroneMode: DroneMode;
  DroneRound: ResolverTypeWrapper<DroneRound>;
  EconomyInput: EconomyInput;
  EconomyPayload: ResolverTypeWrapper<Omit<EconomyPayload, 'region'> & { region: ResolversTypes['Region'] }>;
  Encounter: ResolverTypeWrapper<Encounter>;
  EncounterKind: EncounterKind;
  Fight: ResolverTypeWrapper<FightRow>;
  FightKind: FightKind;
  Fighter: ResolverTypeWrapper<Fighter>;
  FittedUpgrade: ResolverTypeWrapper<FittedUpgrade>;
  GarrisonState: ResolverTypeWrapper<GarrisonState>;
  GarrisonUnit: GarrisonUnit;
  GenesisDevice: ResolverTypeWrapper<DeviceRow>;
  GenesisKind: GenesisKind;
  GenesisPayload: ResolverTypeWrapper<Bought>;
  GoodsInput: GoodsInput;
  HaggleOutcome: HaggleOutcome;
  HagglePayload: ResolverTypeWrapper<Haggled>;
  Hop: ResolverTypeWrapper<Hop>;
  Hull: Hull;
  HullOffer: ResolverTypeWrapper<SoldHull>;
  Insurance: ResolverTypeWrapper<Insurance>;
  InsuranceOffer: ResolverTypeWrapper<InsuranceOffer>;
  InsurancePlan: InsurancePlan;
  InvasionRound: ResolverTypeWrapper<InvasionRound>;
  JoinPayload: ResolverTypeWrapper<Omit<JoinPayload, 'pilot'> & { pilot: ResolversTypes['Pilot'] }>;
  LedgerConnection: ResolverTypeWrapper<Omit<LedgerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LedgerEdge']>, nodes: Array<ResolversTypes['LedgerEntry']> }>;
  LedgerEdge: ResolverTypeWrapper<Omit<LedgerEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntry: ResolverTypeWrapper<LedgerRow>;
  Load: ResolverTypeWrapper<Load>;
  MapInfo: ResolverTypeWrapper<LocalRegion>;
  Market: ResolverTypeWrapper<object>;
  MineHit: ResolverTypeWrapper<MineStrikeRow>;
  MoveMethod: MoveMethod;
  MovePayload: ResolverTypeWrapper<Moved>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NexusWarp: ResolverTypeWrapper<LocalRegion>;
  Offer: ResolverTypeWrapper<OfferRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pilot: ResolverTypeWrapper<PilotRow>;
  Planet: ResolverTypeWrapper<PlanetRow>;
  PlanetAbandoned: ResolverTypeWrapper<OutboxEvent>;
  PlanetBesieged: ResolverTypeWrapper<OutboxEvent>;
  PlanetBuilding: PlanetBuilding;
  PlanetColonized: ResolverTypeWrapper<OutboxEvent>;
  PlanetDefenses: ResolverTypeWrapper<PlanetDefenses>;
  PlanetFight: ResolverTypeWrapper<PlanetFightRow>;
  PlanetPayload: ResolverTypeWrapper<Ruled>;
  PlanetProduction: ResolverTypeWrapper<PlanetProduction>;
  PlanetResource: PlanetResource;
  PlanetSpecialization: PlanetSpecialization;
  PlanetStatus: PlanetStatus;
  PlanetStore: ResolverTypeWrapper<PlanetStore>;
  PlanetTenure: PlanetTenure;
  PlanetType: PlanetType;
  Player: ResolverTypeWrapper<{ id: string }>;
  PlayerArrived: ResolverTypeWrapper<OutboxEvent>;
  PlayerMoved: ResolverTypeWrapper<OutboxEvent>;
  PortUpdated: ResolverTypeWrapper<OutboxEvent>;
  PriceAlert: ResolverTypeWrapper<OutboxEvent>;
  PriceAlertKind: PriceAlertKind;
  PricePoint: ResolverTypeWrapper<PricePoint>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<Quote>;
  RecallPayload: ResolverTypeWrapper<Recalled>;
  ReclaimPayload: ResolverTypeWrapper<Reclaimed>;
  Region: ResolverTypeWrapper<{ id: string }>;
  RegionEconomy: ResolverTypeWrapper<RegionTerms>;
  RegionEvent: ResolverTypeWrapper<OutboxEvent>;
  RegionEventType: RegionEventType;
  RegionStats: ResolverTypeWrapper<StatsRow>;
  Remains: ResolverTypeWrapper<Remains>;
  Route: ResolverTypeWrapper<FoundRoute>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SalvagePayload: ResolverTypeWrapper<Salvaged>;
  ScanPayload: ResolverTypeWrapper<Scanned>;
  Sector: ResolverTypeWrapper<SectorRow>;
  SectorConnection: ResolverTypeWrapper<SectorPage>;
  SectorEdge: ResolverTypeWrapper<Omit<SectorEdge, 'node'> & { node: ResolversTypes['Sector'] }>;
  SectorFilter: SectorFilter;
  SectorType: SectorType;
  Ship: ResolverTypeWrapper<ShipRow>;
  ShipChanged: ResolverTypeWrapper<OutboxEvent>;
  ShipDestroyed: ResolverTypeWrapper<OutboxEvent>;
  ShipFigures: ResolverTypeWrapper<Figures>;
  ShipPapers: ResolverTypeWrapper<ShipRow>;
  ShipPayload: ResolverTypeWrapper<ShipResult>;
  ShipStatus: ShipStatus;
  Shipyard: ResolverTypeWrapper<StationRow>;
  Shot: ResolverTypeWrapper<Shot>;
  Siege: ResolverTypeWrapper<SiegeState>;
  Specialization: Specialization;
  Spoils: ResolverTypeWrapper<SpoilsRow>;
  SpoilsShare: ResolverTypeWrapper<SpoilsShare>;
  Standing: Standing;
  Station: ResolverTypeWrapper<StationRow>;
  StationChange: StationChange;
  StationChanged: ResolverTypeWrapper<OutboxEvent>;
  StationDeed: ResolverTypeWrapper<Deed>;
  StationDefenses: ResolverTypeWrapper<StationDefenses>;
  StationFight: ResolverTypeWrapper<StationFightRow>;
  StationInput: StationInput;
  StationPayload: ResolverTypeWrapper<ChangedStation>;
  StationRemains: ResolverTypeWrapper<StationRemains>;
  StationSecurity: StationSecurity;
  StationStatus: StationStatus;
  StationType: StationType;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TradeBonus: ResolverTypeWrapper<TradeBonus>;
  TradeBonusInput: TradeBonusInput;
  TradeCompleted: ResolverTypeWrapper<OutboxEvent>;
  TradeDirection: TradeDirection;
  TradePayload: ResolverTypeWrapper<Traded>;
  TradeRoute: ResolverTypeWrapper<TradeRouteRow>;
  Transaction: ResolverTypeWrapper<TransactionRow>;
  TransactionConnection: ResolverTypeWrapper<Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TransactionEdge']>, nodes: Array<ResolversTypes['Transaction']> }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  Treasury: ResolverTypeWrapper<object>;
  Turns: ResolverTypeWrapper<PilotRow>;
  Upgrade: Upgrade;
  Warp: ResolverTypeWrapper<Way>;
  WarpKind: WarpKind;
  Weapon: Weapon;
  WithdrawalPayload: ResolverTypeWrapper<Withdrawn>;
  Wreck: ResolverTypeWrapper<WreckRow>;
  Zone: ResolverTypeWrapper<ZoneRow>;
  ZoneKind: ZoneKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllocationInput: AllocationInput;
  Int: Scalars['Int']['output'];
  AssaultRound: AssaultRound;
  AsteroidYield: AsteroidYield;
  AttackDronesPayload: Attacked;
  AttackPayload: Attacked;
  AttackPlanetPayload: Attacked;
  AttackStationPayload: Attacked;
  Berth: PaidBerth;
  BerthPayload: Rented;
  BoardEntry: StockRow;
  Float: Scalars['Float']['output'];
  Bounty: BountyRow;
  ID: Scalars['ID']['output'];
  BountyPayload: Posted;
  BuildingState: BuildingState;
  BuildingWork: BuildingWork;
  CargoItem: CargoRow;
  Cluster: ClusterRow;
  String: Scalars['String']['output'];
  Colony: ColonyRow;
  Combat: CombatRow;
  Boolean: Scalars['Boolean']['output'];
  CombatConnection: Omit<CombatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CombatEdge']>, nodes: Array<ResolversParentTypes['Combat']> };
  CombatEdge: Omit<CombatEdge, 'node'> & { node: ResolversParentTypes['Combat'] };
  CombatEnded: OutboxEvent;
  CombatRound: CombatRound;
  CombatStarted: OutboxEvent;
  DateTime: Scalars['DateTime']['output'];
  DayStats: DayStats;
  DeployPayload: Deployed;
  Deployment: DeploymentRow;
  DockPayload: Docked;
  DockingSlipBumped: OutboxEvent;
  DroneFight: DroneFightRow;
  DroneRound: DroneRound;
  EconomyInput: EconomyInput;
  EconomyPayload: Omit<EconomyPayload, 'region'> & { region: ResolversParentTypes['Region'] };
  Encounter: Encounter;
  Fight: FightRow;
  Fighter: Fighter;
  FittedUpgrade: FittedUpgrade;
  GarrisonState: GarrisonState;
  GenesisDevice: DeviceRow;
  GenesisPayload: Bought;
  GoodsInput: GoodsInput;
  HagglePayload: Haggled;
  Hop: Hop;
  HullOffer: SoldHull;
  Insurance: Insurance;
  InsuranceOffer: InsuranceOffer;
  InvasionRound: InvasionRound;
  JoinPayload: Omit<JoinPayload, 'pilot'> & { pilot: ResolversParentTypes['Pilot'] };
  LedgerConnection: Omit<LedgerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LedgerEdge']>, nodes: Array<ResolversParentTypes['LedgerEntry']> };
  LedgerEdge: Omit<LedgerEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerEntry: LedgerRow;
  Load: Load;
  MapInfo: LocalRegion;
  Market: object;
  MineHit: MineStrikeRow;
  MovePayload: Moved;
  Mutation: Record<PropertyKey, never>;
  NexusWarp: LocalRegion;
  Offer: OfferRow;
  PageInfo: PageInfo;
  Pilot: PilotRow;
  Planet: PlanetRow;
  PlanetAbandoned: OutboxEvent;
  PlanetBesieged: OutboxEvent;
  PlanetColonized: OutboxEvent;
  PlanetDefenses: PlanetDefenses;
  PlanetFight: PlanetFightRow;
  PlanetPayload: Ruled;
  PlanetProduction: PlanetProduction;
  PlanetStore: PlanetStore;
  Player: { id: string };
  PlayerArrived: OutboxEvent;
  PlayerMoved: OutboxEvent;
  PortUpdated: OutboxEvent;
  PriceAlert: OutboxEvent;
  PricePoint: PricePoint;
  Query: Record<PropertyKey, never>;
  Quote: Quote;
  RecallPayload: Recalled;
  ReclaimPayload: Reclaimed;
  Region: { id: string };
  RegionEconomy: RegionTerms;
  RegionEvent: OutboxEvent;
  RegionStats: StatsRow;
  Remains: Remains;
  Route: FoundRoute;
  SafeInt: Scalars['SafeInt']['output'];
  SalvagePayload: Salvaged;
  ScanPayload: Scanned;
  Sector: SectorRow;
  SectorConnection: SectorPage;
  SectorEdge: Omit<SectorEdge, 'node'> & { node: ResolversParentTypes['Sector'] };
  SectorFilter: SectorFilter;
  Ship: ShipRow;
  ShipChanged: OutboxEvent;
  ShipDestroyed: OutboxEvent;
  ShipFigures: Figures;
  ShipPapers: ShipRow;
  ShipPayload: ShipResult;
  Shipyard: StationRow;
  Shot: Shot;
  Siege: SiegeState;
  Spoils: SpoilsRow;
  SpoilsShare: SpoilsShare;
  Station: StationRow;
  StationChanged: OutboxEvent;
  StationDeed: Deed;
  StationDefenses: StationDefenses;
  StationFight: StationFightRow;
  StationInput: StationInput;
  StationPayload: ChangedStation;
  StationRemains: StationRemains;
  Subscription: Record<PropertyKey, never>;
  TradeBonus: TradeBonus;
  TradeBonusInput: TradeBonusInput;
  TradeCompleted: OutboxEvent;
  TradePayload: Traded;
  TradeRoute: TradeRouteRow;
  Transaction: TransactionRow;
  TransactionConnection: Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TransactionEdge']>, nodes: Array<ResolversParentTypes['Transaction']> };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  Treasury: object;
  Turns: PilotRow;
  Warp: Way;
  WithdrawalPayload: Withdrawn;
  Wreck: WreckRow;
  Zone: ZoneRow;
};

export type ShardKeyDirectiveArgs = { };

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = RegionContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AssaultRoundResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AssaultRound'] = ResolversParentTypes['AssaultRound']> = {
  dronesDestroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldsRegenerated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ship?: Resolver<ResolversTypes['Remains'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['StationRemains'], ParentType, ContextType>;
};

export type AsteroidYieldResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AsteroidYield'] = ResolversParentTypes['AsteroidYield']> = {
  ore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  preciousMetals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantumShards?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttackDronesPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AttackDronesPayload'] = ResolversParentTypes['AttackDronesPayload']> = {
  fight?: Resolver<ResolversTypes['DroneFight'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type AttackPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AttackPayload'] = ResolversParentTypes['AttackPayload']> = {
  combat?: Resolver<ResolversTypes['Combat'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type AttackPlanetPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AttackPlanetPayload'] = ResolversParentTypes['AttackPlanetPayload']> = {
  fight?: Resolver<ResolversTypes['PlanetFight'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type AttackStationPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AttackStationPayload'] = ResolversParentTypes['AttackStationPayload']> = {
  fight?: Resolver<ResolversTypes['StationFight'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type BerthResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Berth'] = ResolversParentTypes['Berth']> = {
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BerthPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BerthPayload'] = ResolversParentTypes['BerthPayload']> = {
  fee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BoardEntryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BoardEntry'] = ResolversParentTypes['BoardEntry']> = {
  buyPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['PricePoint']>, ParentType, ContextType, Partial<BoardEntryHistoryArgs>>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType, RequireFields<BoardEntryQuoteArgs, 'direction' | 'quantity'>>;
  sellPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  volatility?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BountyResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Bounty'] = ResolversParentTypes['Bounty']> = {
  amount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  poster?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
};

export type BountyPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BountyPayload'] = ResolversParentTypes['BountyPayload']> = {
  bounty?: Resolver<ResolversTypes['Bounty'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type BuildingStateResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BuildingState'] = ResolversParentTypes['BuildingState']> = {
  building?: Resolver<ResolversTypes['PlanetBuilding'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['BuildingWork']>, ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BuildingWorkResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BuildingWork'] = ResolversParentTypes['BuildingWork']> = {
  citadelLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  goods?: Resolver<Array<ResolversTypes['PlanetStore']>, ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  levels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CargoItemResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CargoItem'] = ResolversParentTypes['CargoItem']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClusterResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Cluster'] = ResolversParentTypes['Cluster']> = {
  characteristics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  firstSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClusterKind'], ParentType, ContextType>;
  lastSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sectorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sectors?: Resolver<ResolversTypes['SectorConnection'], ParentType, ContextType, Partial<ClusterSectorsArgs>>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ColonyResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Colony'] = ResolversParentTypes['Colony']> = {
  buildings?: Resolver<Array<ResolversTypes['BuildingState']>, ParentType, ContextType>;
  citadelLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citadelName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defenses?: Resolver<Maybe<ResolversTypes['PlanetDefenses']>, ParentType, ContextType>;
  derelictFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  formingUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  garrison?: Resolver<Maybe<Array<ResolversTypes['GarrisonState']>>, ParentType, ContextType>;
  graceFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  idle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  morale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  population?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  populationLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  production?: Resolver<Maybe<Array<ResolversTypes['PlanetProduction']>>, ParentType, ContextType>;
  safe?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  safeLimit?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldStrength?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  siege?: Resolver<Maybe<ResolversTypes['Siege']>, ParentType, ContextType>;
  specialization?: Resolver<Maybe<ResolversTypes['PlanetSpecialization']>, ParentType, ContextType>;
  storageLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stores?: Resolver<Maybe<Array<ResolversTypes['PlanetStore']>>, ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['PlanetTenure'], ParentType, ContextType>;
};

export type CombatResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Combat'] = ResolversParentTypes['Combat']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  attackerBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  defender?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  defenderBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  fledTo?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  rounds?: Resolver<Array<ResolversTypes['CombatRound']>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spoils?: Resolver<Array<ResolversTypes['Spoils']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CombatConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CombatConnection'] = ResolversParentTypes['CombatConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CombatEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Combat']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CombatEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CombatEdge'] = ResolversParentTypes['CombatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Combat'], ParentType, ContextType>;
};

export type CombatEndedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CombatEnded'] = ResolversParentTypes['CombatEnded']> = {
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  combatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defender?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  fightKind?: Resolver<ResolversTypes['FightKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  rounds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CombatRoundResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CombatRound'] = ResolversParentTypes['CombatRound']> = {
  attacker?: Resolver<ResolversTypes['Remains'], ParentType, ContextType>;
  defender?: Resolver<ResolversTypes['Remains'], ParentType, ContextType>;
  fled?: Resolver<Maybe<ResolversTypes['CombatSide']>, ParentType, ContextType>;
  shots?: Resolver<Array<ResolversTypes['Shot']>, ParentType, ContextType>;
};

export type CombatStartedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CombatStarted'] = ResolversParentTypes['CombatStarted']> = {
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  combatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defender?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  fightKind?: Resolver<ResolversTypes['FightKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayStatsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DayStats'] = ResolversParentTypes['DayStats']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fights?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilotsJoined?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipsLost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tradeVolume?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  trades?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeployPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DeployPayload'] = ResolversParentTypes['DeployPayload']> = {
  deployment?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type DeploymentResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Deployment'] = ResolversParentTypes['Deployment']> = {
  deployedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeploymentKind'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DockPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DockPayload'] = ResolversParentTypes['DockPayload']> = {
  fee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  subsidy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DockingSlipBumpedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DockingSlipBumped'] = ResolversParentTypes['DockingSlipBumped']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DroneFightResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DroneFight'] = ResolversParentTypes['DroneFight']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  defender?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  defending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deploymentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  droneRounds?: Resolver<Array<ResolversTypes['DroneRound']>, ParentType, ContextType>;
  dronesBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  spoils?: Resolver<Array<ResolversTypes['Spoils']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DroneRoundResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DroneRound'] = ResolversParentTypes['DroneRound']> = {
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dronesDestroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escortDestroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ship?: Resolver<ResolversTypes['Remains'], ParentType, ContextType>;
};

export type EconomyPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['EconomyPayload'] = ResolversParentTypes['EconomyPayload']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type EncounterResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Encounter'] = ResolversParentTypes['Encounter']> = {
  combatId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EncounterKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FightResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Fight'] = ResolversParentTypes['Fight']> = {
  __resolveType: TypeResolveFn<'Combat' | 'DroneFight' | 'MineHit' | 'PlanetFight' | 'StationFight', ParentType, ContextType>;
};

export type FighterResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Fighter'] = ResolversParentTypes['Fighter']> = {
  condition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rankBonus?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weapon?: Resolver<ResolversTypes['Weapon'], ParentType, ContextType>;
};

export type FittedUpgradeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['FittedUpgrade'] = ResolversParentTypes['FittedUpgrade']> = {
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upgrade?: Resolver<ResolversTypes['Upgrade'], ParentType, ContextType>;
};

export type GarrisonStateResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GarrisonState'] = ResolversParentTypes['GarrisonState']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['GarrisonUnit'], ParentType, ContextType>;
};

export type GenesisDeviceResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GenesisDevice'] = ResolversParentTypes['GenesisDevice']> = {
  boughtAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GenesisKind'], ParentType, ContextType>;
};

export type GenesisPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GenesisPayload'] = ResolversParentTypes['GenesisPayload']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type HagglePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['HagglePayload'] = ResolversParentTypes['HagglePayload']> = {
  outcome?: Resolver<ResolversTypes['HaggleOutcome'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  roundsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trade?: Resolver<Maybe<ResolversTypes['TradePayload']>, ParentType, ContextType>;
};

export type HopResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WarpKind'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HullOfferResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['HullOffer'] = ResolversParentTypes['HullOffer']> = {
  deliveryDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['ShipFigures'], ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upgrades?: Resolver<Array<ResolversTypes['FittedUpgrade']>, ParentType, ContextType>;
};

export type InsuranceResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Insurance'] = ResolversParentTypes['Insurance']> = {
  payout?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['InsurancePlan'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InsuranceOfferResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['InsuranceOffer'] = ResolversParentTypes['InsuranceOffer']> = {
  payout?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['InsurancePlan'], ParentType, ContextType>;
  premium?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvasionRoundResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['InvasionRound'] = ResolversParentTypes['InvasionRound']> = {
  dronesDestroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groundHit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldHit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ship?: Resolver<ResolversTypes['Remains'], ParentType, ContextType>;
};

export type JoinPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JoinPayload'] = ResolversParentTypes['JoinPayload']> = {
  joined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type LedgerConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['LedgerConnection'] = ResolversParentTypes['LedgerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LedgerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['LedgerEdge'] = ResolversParentTypes['LedgerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  action?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LoadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Load'] = ResolversParentTypes['Load']> = {
  good?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MapInfoResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MapInfo'] = ResolversParentTypes['MapInfo']> = {
  checksum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MarketResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
  best?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MarketBestArgs, 'commodity' | 'direction'>>;
  routes?: Resolver<Array<ResolversTypes['TradeRoute']>, ParentType, ContextType, Partial<MarketRoutesArgs>>;
};

export type MineHitResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MineHit'] = ResolversParentTypes['MineHit']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  defender?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  deploymentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  spoils?: Resolver<Array<ResolversTypes['Spoils']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MovePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MovePayload'] = ResolversParentTypes['MovePayload']> = {
  encounters?: Resolver<Array<ResolversTypes['Encounter']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['MoveMethod'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  turnsSpent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abandonPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationAbandonPlanetArgs, 'planetId' | 'regionId'>>;
  allocateColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationAllocateColonistsArgs, 'input' | 'planetId' | 'regionId'>>;
  attackDrones?: Resolver<Maybe<ResolversTypes['AttackDronesPayload']>, ParentType, ContextType, RequireFields<MutationAttackDronesArgs, 'deploymentId' | 'regionId'>>;
  attackPlanet?: Resolver<Maybe<ResolversTypes['AttackPlanetPayload']>, ParentType, ContextType, RequireFields<MutationAttackPlanetArgs, 'planetId' | 'regionId'>>;
  attackShip?: Resolver<Maybe<ResolversTypes['AttackPayload']>, ParentType, ContextType, RequireFields<MutationAttackShipArgs, 'regionId' | 'shipId'>>;
  attackStation?: Resolver<Maybe<ResolversTypes['AttackStationPayload']>, ParentType, ContextType, RequireFields<MutationAttackStationArgs, 'regionId' | 'stationId'>>;
  buildOnPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationBuildOnPlanetArgs, 'building' | 'planetId' | 'regionId'>>;
  buy?: Resolver<Maybe<ResolversTypes['TradePayload']>, ParentType, ContextType, RequireFields<MutationBuyArgs, 'commodity' | 'quantity' | 'regionId'>>;
  buyGenesisDevice?: Resolver<Maybe<ResolversTypes['GenesisPayload']>, ParentType, ContextType, RequireFields<MutationBuyGenesisDeviceArgs, 'kind' | 'regionId'>>;
  buyShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationBuyShipArgs, 'hull' | 'regionId'>>;
  buyStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationBuyStationArgs, 'regionId' | 'stationId'>>;
  cancelTerraforming?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationCancelTerraformingArgs, 'planetId' | 'regionId'>>;
  claimPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationClaimPlanetArgs, 'colonists' | 'planetId' | 'regionId'>>;
  collectResources?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationCollectResourcesArgs, 'goods' | 'planetId' | 'regionId'>>;
  deployDrones?: Resolver<Maybe<ResolversTypes['DeployPayload']>, ParentType, ContextType, RequireFields<MutationDeployDronesArgs, 'mode' | 'quantity' | 'regionId' | 'sector'>>;
  deployGenesisDevice?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDeployGenesisDeviceArgs, 'deviceId' | 'name' | 'regionId'>>;
  deployMines?: Resolver<Maybe<ResolversTypes['DeployPayload']>, ParentType, ContextType, RequireFields<MutationDeployMinesArgs, 'quantity' | 'regionId' | 'sector'>>;
  depositCredits?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDepositCreditsArgs, 'amount' | 'planetId' | 'regionId'>>;
  depositResources?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDepositResourcesArgs, 'goods' | 'planetId' | 'regionId'>>;
  dock?: Resolver<Maybe<ResolversTypes['DockPayload']>, ParentType, ContextType, RequireFields<MutationDockArgs, 'regionId' | 'stationId'>>;
  fundStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationFundStationArgs, 'amount' | 'regionId' | 'stationId'>>;
  generateMap?: Resolver<ResolversTypes['MapInfo'], ParentType, ContextType, RequireFields<MutationGenerateMapArgs, 'preserveData' | 'regionId' | 'runId' | 'seed'>>;
  haggle?: Resolver<Maybe<ResolversTypes['HagglePayload']>, ParentType, ContextType, RequireFields<MutationHaggleArgs, 'commodity' | 'direction' | 'quantity' | 'regionId' | 'unitPrice'>>;
  insureShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationInsureShipArgs, 'plan' | 'regionId'>>;
  joinRegion?: Resolver<Maybe<ResolversTypes['JoinPayload']>, ParentType, ContextType, RequireFields<MutationJoinRegionArgs, 'regionId'>>;
  loadDrones?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationLoadDronesArgs, 'quantity' | 'regionId'>>;
  maintainShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationMaintainShipArgs, 'regionId'>>;
  moveShip?: Resolver<Maybe<ResolversTypes['MovePayload']>, ParentType, ContextType, RequireFields<MutationMoveShipArgs, 'regionId' | 'to'>>;
  postBounty?: Resolver<Maybe<ResolversTypes['BountyPayload']>, ParentType, ContextType, RequireFields<MutationPostBountyArgs, 'amount' | 'days' | 'playerId' | 'regionId'>>;
  recallColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationRecallColonistsArgs, 'planetId' | 'quantity' | 'regionId'>>;
  recallDrones?: Resolver<Maybe<ResolversTypes['RecallPayload']>, ParentType, ContextType, RequireFields<MutationRecallDronesArgs, 'deploymentId' | 'regionId'>>;
  reclaimBounties?: Resolver<Maybe<ResolversTypes['ReclaimPayload']>, ParentType, ContextType, RequireFields<MutationReclaimBountiesArgs, 'regionId'>>;
  reclaimPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationReclaimPlanetArgs, 'planetId' | 'regionId'>>;
  recruitGarrison?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationRecruitGarrisonArgs, 'planetId' | 'quantity' | 'regionId' | 'unit'>>;
  renameShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationRenameShipArgs, 'name' | 'regionId' | 'shipId'>>;
  rentBerth?: Resolver<Maybe<ResolversTypes['BerthPayload']>, ParentType, ContextType, RequireFields<MutationRentBerthArgs, 'days' | 'regionId'>>;
  repairShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationRepairShipArgs, 'regionId'>>;
  salvageWreck?: Resolver<Maybe<ResolversTypes['SalvagePayload']>, ParentType, ContextType, RequireFields<MutationSalvageWreckArgs, 'regionId' | 'wreckId'>>;
  scanSector?: Resolver<Maybe<ResolversTypes['ScanPayload']>, ParentType, ContextType, RequireFields<MutationScanSectorArgs, 'number' | 'regionId'>>;
  sell?: Resolver<Maybe<ResolversTypes['TradePayload']>, ParentType, ContextType, RequireFields<MutationSellArgs, 'commodity' | 'quantity' | 'regionId'>>;
  sellShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationSellShipArgs, 'regionId' | 'shipId'>>;
  sellStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationSellStationArgs, 'regionId' | 'stationId'>>;
  settleColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationSettleColonistsArgs, 'planetId' | 'quantity' | 'regionId'>>;
  specializePlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationSpecializePlanetArgs, 'planetId' | 'regionId' | 'specialization'>>;
  switchShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationSwitchShipArgs, 'regionId' | 'shipId'>>;
  undock?: Resolver<Maybe<ResolversTypes['DockPayload']>, ParentType, ContextType, RequireFields<MutationUndockArgs, 'regionId'>>;
  unloadDrones?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationUnloadDronesArgs, 'quantity' | 'regionId'>>;
  updateEconomy?: Resolver<Maybe<ResolversTypes['EconomyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateEconomyArgs, 'input' | 'regionId'>>;
  updateStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateStationArgs, 'input' | 'regionId' | 'stationId'>>;
  upgradeShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationUpgradeShipArgs, 'regionId' | 'upgrade'>>;
  withdrawCredits?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditsArgs, 'amount' | 'planetId' | 'regionId'>>;
  withdrawRevenue?: Resolver<Maybe<ResolversTypes['WithdrawalPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawRevenueArgs, 'amount' | 'regionId'>>;
  withdrawStationRevenue?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawStationRevenueArgs, 'amount' | 'regionId' | 'stationId'>>;
};

export type NexusWarpResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['NexusWarp'] = ResolversParentTypes['NexusWarp']> = {
  nexusRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nexusSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
};

export type OfferResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PilotResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Pilot'] = ResolversParentTypes['Pilot'], FederationReferenceType extends FederationReferenceTypes['Pilot'] = FederationReferenceTypes['Pilot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pilot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bounties?: Resolver<Array<ResolversTypes['Bounty']>, ParentType, ContextType>;
  combats?: Resolver<Maybe<ResolversTypes['CombatConnection']>, ParentType, ContextType, Partial<PilotCombatsArgs>>;
  credits?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  deployments?: Resolver<Maybe<Array<ResolversTypes['Deployment']>>, ParentType, ContextType>;
  genesisDevices?: Resolver<Maybe<Array<ResolversTypes['GenesisDevice']>>, ParentType, ContextType>;
  greyUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  planets?: Resolver<Maybe<Array<ResolversTypes['Planet']>>, ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  playerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rankPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reputation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType>;
  ship?: Resolver<Maybe<ResolversTypes['Ship']>, ParentType, ContextType>;
  ships?: Resolver<Maybe<Array<ResolversTypes['Ship']>>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  stationGreyUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stations?: Resolver<Maybe<Array<ResolversTypes['Station']>>, ParentType, ContextType>;
  suspectUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  transactions?: Resolver<Maybe<ResolversTypes['TransactionConnection']>, ParentType, ContextType, Partial<PilotTransactionsArgs>>;
  turns?: Resolver<Maybe<ResolversTypes['Turns']>, ParentType, ContextType>;
  wantedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PlanetResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Planet'] = ResolversParentTypes['Planet'], FederationReferenceType extends FederationReferenceTypes['Planet'] = FederationReferenceTypes['Planet']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Planet']> | FederationReferenceType, FederationReferenceType, ContextType>;
  colony?: Resolver<Maybe<ResolversTypes['Colony']>, ParentType, ContextType>;
  habitability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHub?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxPopulation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  naturalHabitability?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanetStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlanetType'], ParentType, ContextType>;
};

export type PlanetAbandonedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetAbandoned'] = ResolversParentTypes['PlanetAbandoned']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  planetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanetBesiegedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetBesieged'] = ResolversParentTypes['PlanetBesieged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lifted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  planetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanetColonizedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetColonized'] = ResolversParentTypes['PlanetColonized']> = {
  colonists?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['ColonizedHow'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  planetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanetDefensesResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetDefenses'] = ResolversParentTypes['PlanetDefenses']> = {
  attackPower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  damageReduction?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  defensePower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shieldHitPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanetFightResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetFight'] = ResolversParentTypes['PlanetFight']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  defender?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  defenseLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invasionRounds?: Resolver<Array<ResolversTypes['InvasionRound']>, ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  planet?: Resolver<Maybe<ResolversTypes['Planet']>, ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shieldsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  spoils?: Resolver<Array<ResolversTypes['Spoils']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanetPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetPayload'] = ResolversParentTypes['PlanetPayload']> = {
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  planet?: Resolver<ResolversTypes['Planet'], ParentType, ContextType>;
};

export type PlanetProductionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetProduction'] = ResolversParentTypes['PlanetProduction']> = {
  colonists?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  daily?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['PlanetResource'], ParentType, ContextType>;
};

export type PlanetStoreResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlanetStore'] = ResolversParentTypes['PlanetStore']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlayerResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Player'] = ResolversParentTypes['Player']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlayerArrivedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlayerArrived'] = ResolversParentTypes['PlayerArrived']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlayerMovedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlayerMoved'] = ResolversParentTypes['PlayerMoved']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['MoveMethod'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turnsSpent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortUpdatedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PortUpdated'] = ResolversParentTypes['PortUpdated']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceAlertResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PriceAlert'] = ResolversParentTypes['PriceAlert']> = {
  change?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PriceAlertKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PricePointResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PricePoint'] = ResolversParentTypes['PricePoint']> = {
  closing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  opening?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  volume?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  pilot?: Resolver<Maybe<ResolversTypes['Pilot']>, ParentType, ContextType, RequireFields<QueryPilotArgs, 'regionId'>>;
  pilots?: Resolver<Array<Maybe<ResolversTypes['Pilot']>>, ParentType, ContextType, RequireFields<QueryPilotsArgs, 'regionIds'>>;
  sector?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType, RequireFields<QuerySectorArgs, 'number'>>;
};

export type QuoteResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  fee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationTax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecallPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RecallPayload'] = ResolversParentTypes['RecallPayload']> = {
  deployment?: Resolver<Maybe<ResolversTypes['Deployment']>, ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReclaimPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ReclaimPayload'] = ResolversParentTypes['ReclaimPayload']> = {
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type RegionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bounties?: Resolver<Maybe<Array<ResolversTypes['Bounty']>>, ParentType, ContextType, Partial<RegionBountiesArgs>>;
  capital?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType>;
  clusters?: Resolver<Maybe<Array<ResolversTypes['Cluster']>>, ParentType, ContextType>;
  combat?: Resolver<Maybe<ResolversTypes['Combat']>, ParentType, ContextType, RequireFields<RegionCombatArgs, 'id'>>;
  economy?: Resolver<Maybe<ResolversTypes['RegionEconomy']>, ParentType, ContextType>;
  fight?: Resolver<Maybe<ResolversTypes['Fight']>, ParentType, ContextType, RequireFields<RegionFightArgs, 'id'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  map?: Resolver<Maybe<ResolversTypes['MapInfo']>, ParentType, ContextType>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType>;
  nexusWarp?: Resolver<Maybe<ResolversTypes['NexusWarp']>, ParentType, ContextType>;
  pilot?: Resolver<Maybe<ResolversTypes['Pilot']>, ParentType, ContextType, RequireFields<RegionPilotArgs, 'playerId'>>;
  route?: Resolver<Maybe<ResolversTypes['Route']>, ParentType, ContextType, RequireFields<RegionRouteArgs, 'from' | 'to'>>;
  sector?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType, RequireFields<RegionSectorArgs, 'number'>>;
  sectors?: Resolver<Maybe<ResolversTypes['SectorConnection']>, ParentType, ContextType, Partial<RegionSectorsArgs>>;
  shipyard?: Resolver<Maybe<ResolversTypes['Shipyard']>, ParentType, ContextType, RequireFields<RegionShipyardArgs, 'stationId'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<RegionStationArgs, 'id'>>;
  stats?: Resolver<Maybe<ResolversTypes['RegionStats']>, ParentType, ContextType>;
  treasury?: Resolver<Maybe<ResolversTypes['Treasury']>, ParentType, ContextType>;
  wrecks?: Resolver<Maybe<Array<ResolversTypes['Wreck']>>, ParentType, ContextType, RequireFields<RegionWrecksArgs, 'sector'>>;
  zones?: Resolver<Maybe<Array<ResolversTypes['Zone']>>, ParentType, ContextType>;
};

export type RegionEconomyResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RegionEconomy'] = ResolversParentTypes['RegionEconomy']> = {
  arbitrageStipend?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dockingSubsidy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  specialization?: Resolver<ResolversTypes['Specialization'], ParentType, ContextType>;
  tariffCap?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tariffRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tradeBonuses?: Resolver<Array<ResolversTypes['TradeBonus']>, ParentType, ContextType>;
};

export type RegionEventResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RegionEvent'] = ResolversParentTypes['RegionEvent']> = {
  __resolveType: TypeResolveFn<'CombatEnded' | 'CombatStarted' | 'DockingSlipBumped' | 'PlanetAbandoned' | 'PlanetBesieged' | 'PlanetColonized' | 'PlayerArrived' | 'PlayerMoved' | 'PortUpdated' | 'PriceAlert' | 'ShipChanged' | 'ShipDestroyed' | 'StationChanged' | 'TradeCompleted', ParentType, ContextType>;
};

export type RegionStatsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RegionStats'] = ResolversParentTypes['RegionStats']> = {
  activePilots30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DayStats']>, ParentType, ContextType, Partial<RegionStatsDaysArgs>>;
  edgesCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fights30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilotsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilotsJoined30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planetsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sectorsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipsLost30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxes30d?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tradeVolume30d?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  trades30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemainsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Remains'] = ResolversParentTypes['Remains']> = {
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RouteResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  sectors?: Resolver<Array<ResolversTypes['Sector']>, ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SalvagePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['SalvagePayload'] = ResolversParentTypes['SalvagePayload']> = {
  goods?: Resolver<Array<ResolversTypes['Load']>, ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  suspect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  turnsSpent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScanPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ScanPayload'] = ResolversParentTypes['ScanPayload']> = {
  discovered?: Resolver<Array<ResolversTypes['Warp']>, ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
};

export type SectorResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Sector'] = ResolversParentTypes['Sector'], FederationReferenceType extends FederationReferenceTypes['Sector'] = FederationReferenceTypes['Sector']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sector']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asteroidYield?: Resolver<Maybe<ResolversTypes['AsteroidYield']>, ParentType, ContextType>;
  cluster?: Resolver<ResolversTypes['Cluster'], ParentType, ContextType>;
  controllingFaction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deployments?: Resolver<Maybe<Array<ResolversTypes['Deployment']>>, ParentType, ContextType>;
  developmentLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hazardLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isCapital?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pilots?: Resolver<Maybe<Array<ResolversTypes['Pilot']>>, ParentType, ContextType>;
  planet?: Resolver<Maybe<ResolversTypes['Planet']>, ParentType, ContextType, RequireFields<SectorPlanetArgs, 'id'>>;
  planets?: Resolver<Maybe<Array<ResolversTypes['Planet']>>, ParentType, ContextType>;
  radiationLevel?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  securityLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stations?: Resolver<Maybe<Array<ResolversTypes['Station']>>, ParentType, ContextType>;
  trafficLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SectorType'], ParentType, ContextType>;
  warps?: Resolver<Array<ResolversTypes['Warp']>, ParentType, ContextType>;
  wrecks?: Resolver<Maybe<Array<ResolversTypes['Wreck']>>, ParentType, ContextType>;
  x?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  z?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['Zone'], ParentType, ContextType>;
};

export type SectorConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['SectorConnection'] = ResolversParentTypes['SectorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SectorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Sector']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SectorEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['SectorEdge'] = ResolversParentTypes['SectorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
};

export type ShipResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Ship'] = ResolversParentTypes['Ship'], FederationReferenceType extends FederationReferenceTypes['Ship'] = FederationReferenceTypes['Ship']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ship']> | FederationReferenceType, FederationReferenceType, ContextType>;
  berths?: Resolver<Maybe<Array<ResolversTypes['Berth']>>, ParentType, ContextType>;
  cargo?: Resolver<Maybe<Array<ResolversTypes['CargoItem']>>, ParentType, ContextType>;
  cargoCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['ShipFigures'], ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxHullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxShieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  papers?: Resolver<Maybe<ResolversTypes['ShipPapers']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipStatus'], ParentType, ContextType>;
  turnCost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  upgrades?: Resolver<Array<ResolversTypes['FittedUpgrade']>, ParentType, ContextType>;
};

export type ShipChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ShipChanged'] = ResolversParentTypes['ShipChanged']> = {
  atStationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipDestroyedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ShipDestroyed'] = ResolversParentTypes['ShipDestroyed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  killer?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipFiguresResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ShipFigures'] = ResolversParentTypes['ShipFigures']> = {
  armour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  attackPower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attackTurns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cargo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  colonists?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  defensePower?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evasion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  genesis?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scanner?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldRegeneration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldResistance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  speed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  turnCost?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  warpCapable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  weapon?: Resolver<ResolversTypes['Weapon'], ParentType, ContextType>;
  wear?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ShipPapersResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ShipPapers'] = ResolversParentTypes['ShipPapers']> = {
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  insurance?: Resolver<Maybe<ResolversTypes['Insurance']>, ParentType, ContextType>;
  insuranceOffers?: Resolver<Array<ResolversTypes['InsuranceOffer']>, ParentType, ContextType>;
  maintenancePrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  repairPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salePrice?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ShipPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ShipPayload'] = ResolversParentTypes['ShipPayload']> = {
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  ship?: Resolver<ResolversTypes['Ship'], ParentType, ContextType>;
};

export type ShipyardResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Shipyard'] = ResolversParentTypes['Shipyard']> = {
  hulls?: Resolver<Array<ResolversTypes['HullOffer']>, ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export type ShotResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Shot'] = ResolversParentTypes['Shot']> = {
  by?: Resolver<ResolversTypes['CombatSide'], ParentType, ContextType>;
  critical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dronesDestroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SiegeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Siege'] = ResolversParentTypes['Siege']> = {
  besieger?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpoilsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Spoils'] = ResolversParentTypes['Spoils']> = {
  bounties?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['SpoilsShare']>, ParentType, ContextType>;
  victim?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  victor?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  wreckId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SpoilsShareResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['SpoilsShare'] = ResolversParentTypes['SpoilsShare']> = {
  destroyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  good?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  looted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wrecked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StationResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station'], FederationReferenceType extends FederationReferenceTypes['Station'] = FederationReferenceTypes['Station']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Station']> | FederationReferenceType, FederationReferenceType, ContextType>;
  board?: Resolver<Array<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
  deed?: Resolver<Maybe<ResolversTypes['StationDeed']>, ParentType, ContextType>;
  defenses?: Resolver<ResolversTypes['StationDefenses'], ParentType, ContextType>;
  dockedShips?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dockingFee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  longTermFee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longTermSlips?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  longTermSlipsTaken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  security?: Resolver<ResolversTypes['StationSecurity'], ParentType, ContextType>;
  shipyard?: Resolver<Maybe<ResolversTypes['Shipyard']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationClass?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transientSlips?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['StationType'], ParentType, ContextType>;
};

export type StationChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationChanged'] = ResolversParentTypes['StationChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['StationChange'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StationDeedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationDeed'] = ResolversParentTypes['StationDeed']> = {
  account?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  flatDockingFee?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  priceLever?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  resaleValue?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  serviceCharge?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  taxRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StationDefensesResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationDefenses'] = ResolversParentTypes['StationDefenses']> = {
  closedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxHullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxShieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StationStatus'], ParentType, ContextType>;
};

export type StationFightResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationFight'] = ResolversParentTypes['StationFight']> = {
  assaultRounds?: Resolver<Array<ResolversTypes['AssaultRound']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attacker?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fire?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shipBefore?: Resolver<ResolversTypes['Fighter'], ParentType, ContextType>;
  spoils?: Resolver<Array<ResolversTypes['Spoils']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  stationBefore?: Resolver<ResolversTypes['StationRemains'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StationPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationPayload'] = ResolversParentTypes['StationPayload']> = {
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export type StationRemainsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['StationRemains'] = ResolversParentTypes['StationRemains']> = {
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  regionEvents?: SubscriptionResolver<ResolversTypes['RegionEvent'], "regionEvents", ParentType, ContextType, RequireFields<SubscriptionRegionEventsArgs, 'regionId'>>;
};

export type TradeBonusResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TradeBonus'] = ResolversParentTypes['TradeBonus']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  factor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TradeCompletedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TradeCompleted'] = ResolversParentTypes['TradeCompleted']> = {
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TradeDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TradePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TradePayload'] = ResolversParentTypes['TradePayload']> = {
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  station?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  stipend?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type TradeRouteResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TradeRoute'] = ResolversParentTypes['TradeRoute']> = {
  buyPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
  profit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bonus?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TradeDirection'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  stationTax?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tariffRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransactionConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TransactionConnection'] = ResolversParentTypes['TransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Transaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransactionEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TransactionEdge'] = ResolversParentTypes['TransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
};

export type TreasuryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Treasury'] = ResolversParentTypes['Treasury']> = {
  balance?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['LedgerConnection'], ParentType, ContextType, Partial<TreasuryEntriesArgs>>;
  ownerBank?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type TurnsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Turns'] = ResolversParentTypes['Turns']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WarpResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Warp'] = ResolversParentTypes['Warp']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WarpKind'], ParentType, ContextType>;
  latent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  twoWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WithdrawalPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['WithdrawalPayload'] = ResolversParentTypes['WithdrawalPayload']> = {
  ownerBank?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type WreckResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Wreck'] = ResolversParentTypes['Wreck']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goods?: Resolver<Array<ResolversTypes['Load']>, ParentType, ContextType>;
  hull?: Resolver<ResolversTypes['Hull'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  killer?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
};

export type ZoneResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Zone'] = ResolversParentTypes['Zone']> = {
  danger?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ZoneKind'], ParentType, ContextType>;
  lastSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RegionContext> = {
  AssaultRound?: AssaultRoundResolvers<ContextType>;
  AsteroidYield?: AsteroidYieldResolvers<ContextType>;
  AttackDronesPayload?: AttackDronesPayloadResolvers<ContextType>;
  AttackPayload?: AttackPayloadResolvers<ContextType>;
  AttackPlanetPayload?: AttackPlanetPayloadResolvers<ContextType>;
  AttackStationPayload?: AttackStationPayloadResolvers<ContextType>;
  Berth?: BerthResolvers<ContextType>;
  BerthPayload?: BerthPayloadResolvers<ContextType>;
  BoardEntry?: BoardEntryResolvers<ContextType>;
  Bounty?: BountyResolvers<ContextType>;
  BountyPayload?: BountyPayloadResolvers<ContextType>;
  BuildingState?: BuildingStateResolvers<ContextType>;
  BuildingWork?: BuildingWorkResolvers<ContextType>;
  CargoItem?: CargoItemResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  Colony?: ColonyResolvers<ContextType>;
  Combat?: CombatResolvers<ContextType>;
  CombatConnection?: CombatConnectionResolvers<ContextType>;
  CombatEdge?: CombatEdgeResolvers<ContextType>;
  CombatEnded?: CombatEndedResolvers<ContextType>;
  CombatRound?: CombatRoundResolvers<ContextType>;
  CombatStarted?: CombatStartedResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayStats?: DayStatsResolvers<ContextType>;
  DeployPayload?: DeployPayloadResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  DockPayload?: DockPayloadResolvers<ContextType>;
  DockingSlipBumped?: DockingSlipBumpedResolvers<ContextType>;
  DroneFight?: DroneFightResolvers<ContextType>;
  DroneRound?: DroneRoundResolvers<ContextType>;
  EconomyPayload?: EconomyPayloadResolvers<ContextType>;
  Encounter?: EncounterResolvers<ContextType>;
  Fight?: FightResolvers<ContextType>;
  Fighter?: FighterResolvers<ContextType>;
  FittedUpgrade?: FittedUpgradeResolvers<ContextType>;
  GarrisonState?: GarrisonStateResolvers<ContextType>;
  GenesisDevice?: GenesisDeviceResolvers<ContextType>;
  GenesisPayload?: GenesisPayloadResolvers<ContextType>;
  HagglePayload?: HagglePayloadResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  HullOffer?: HullOfferResolvers<ContextType>;
  Insurance?: InsuranceResolvers<ContextType>;
  InsuranceOffer?: InsuranceOfferResolvers<ContextType>;
  InvasionRound?: InvasionRoundResolvers<ContextType>;
  JoinPayload?: JoinPayloadResolvers<ContextType>;
  LedgerConnection?: LedgerConnectionResolvers<ContextType>;
  LedgerEdge?: LedgerEdgeResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  Load?: LoadResolvers<ContextType>;
  MapInfo?: MapInfoResolvers<ContextType>;
  Market?: MarketResolvers<ContextType>;
  MineHit?: MineHitResolvers<ContextType>;
  MovePayload?: MovePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NexusWarp?: NexusWarpResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pilot?: PilotResolvers<ContextType>;
  Planet?: PlanetResolvers<ContextType>;
  PlanetAbandoned?: PlanetAbandonedResolvers<ContextType>;
  PlanetBesieged?: PlanetBesiegedResolvers<ContextType>;
  PlanetColonized?: PlanetColonizedResolvers<ContextType>;
  PlanetDefenses?: PlanetDefensesResolvers<ContextType>;
  PlanetFight?: PlanetFightResolvers<ContextType>;
  PlanetPayload?: PlanetPayloadResolvers<ContextType>;
  PlanetProduction?: PlanetProductionResolvers<ContextType>;
  PlanetStore?: PlanetStoreResolvers<ContextType>;
  Player?: PlayerResolvers<ContextType>;
  PlayerArrived?: PlayerArrivedResolvers<ContextType>;
  PlayerMoved?: PlayerMovedResolvers<ContextType>;
  PortUpdated?: PortUpdatedResolvers<ContextType>;
  PriceAlert?: PriceAlertResolvers<ContextType>;
  PricePoint?: PricePointResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  RecallPayload?: RecallPayloadResolvers<ContextType>;
  ReclaimPayload?: ReclaimPayloadResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionEconomy?: RegionEconomyResolvers<ContextType>;
  RegionEvent?: RegionEventResolvers<ContextType>;
  RegionStats?: RegionStatsResolvers<ContextType>;
  Remains?: RemainsResolvers<ContextType>;
  Route?: RouteResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SalvagePayload?: SalvagePayloadResolvers<ContextType>;
  ScanPayload?: ScanPayloadResolvers<ContextType>;
  Sector?: SectorResolvers<ContextType>;
  SectorConnection?: SectorConnectionResolvers<ContextType>;
  SectorEdge?: SectorEdgeResolvers<ContextType>;
  Ship?: ShipResolvers<ContextType>;
  ShipChanged?: ShipChangedResolvers<ContextType>;
  ShipDestroyed?: ShipDestroyedResolvers<ContextType>;
  ShipFigures?: ShipFiguresResolvers<ContextType>;
  ShipPapers?: ShipPapersResolvers<ContextType>;
  ShipPayload?: ShipPayloadResolvers<ContextType>;
  Shipyard?: ShipyardResolvers<ContextType>;
  Shot?: ShotResolvers<ContextType>;
  Siege?: SiegeResolvers<ContextType>;
  Spoils?: SpoilsResolvers<ContextType>;
  SpoilsShare?: SpoilsShareResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  StationChanged?: StationChangedResolvers<ContextType>;
  StationDeed?: StationDeedResolvers<ContextType>;
  StationDefenses?: StationDefensesResolvers<ContextType>;
  StationFight?: StationFightResolvers<ContextType>;
  StationPayload?: StationPayloadResolvers<ContextType>;
  StationRemains?: StationRemainsResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TradeBonus?: TradeBonusResolvers<ContextType>;
  TradeCompleted?: TradeCompletedResolvers<ContextType>;
  TradePayload?: TradePayloadResolvers<ContextType>;
  TradeRoute?: TradeRouteResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionConnection?: TransactionConnectionResolvers<ContextType>;
  TransactionEdge?: TransactionEdgeResolvers<ContextType>;
  Treasury?: TreasuryResolvers<ContextType>;
  Turns?: TurnsResolvers<ContextType>;
  Warp?: WarpResolvers<ContextType>;
  WithdrawalPayload?: WithdrawalPayloadResolvers<ContextType>;
  Wreck?: WreckResolvers<ContextType>;
  Zone?: ZoneResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RegionContext> = {
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
};
