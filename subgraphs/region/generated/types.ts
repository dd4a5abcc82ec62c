import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Sector as SectorRow, Zone as ZoneRow, Cluster as ClusterRow, Station as StationRow, Planet as PlanetRow, Pilot as PilotRow, Ship as ShipRow, LocalRegion } from '../modules/sectors/entities.ts';
import type { SectorPage } from '../modules/sectors/resolvers/region.ts';
import type { Way } from '../modules/sectors/service/ways.ts';
import type { FoundRoute } from '../modules/sectors/service/route.ts';
import type { Moved } from '../modules/sectors/service/move.ts';
import type { Scanned } from '../modules/sectors/service/scan.ts';
import type { OutboxEvent } from '../../kit/outbox.ts';
import type { StockRow } from '../modules/economy/service/board.ts';
import type { MarketChange } from '../modules/economy/resolvers/market.ts';
import type { CargoRow } from '../modules/economy/loaders.ts';
import type { Trade } from '../modules/economy/service/transactions.ts';
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
import type { Besieged } from '../modules/combat/service/siege.ts';
import type { Deployed, Recalled } from '../modules/combat/service/deployments/deploy.ts';
import type { Salvaged } from '../modules/combat/service/wrecks.ts';
import type { Posted, Reclaimed } from '../modules/combat/service/bounties.ts';
import type { ShipResult } from '../modules/ships/service/berths.ts';
import type { Figures } from '../modules/ships/rules/figures.ts';
import type { SoldHull } from '../modules/ships/resolvers/shipyard.ts';
import type { ColonyRow } from '../modules/planets/entities.ts';
import type { Siege as SiegeState } from '../modules/planets/rules/colony.ts';
import type { DeviceRow } from '../modules/ships/rules/devices.ts';
import type { Bought } from '../modules/planets/service/genesis.ts';
import type { Ruled } from '../modules/planets/service/deed.ts';
import type { Verdict as VerdictRow } from '../modules/journeys/entities.ts';
import type { JourneyRow, JourneyPage, AuditParent } from '../modules/journeys/service/books.ts';
import type { Fetched } from '../modules/journeys/service/locker.ts';
import type { RelationCopy } from '../modules/governance/service/treaties.ts';
import type { Settings } from '../modules/governance/rules/settings.ts';
import type { Theme } from '../modules/governance/service/culture.ts';
import type { MemberRow, InviteRow, PolicyRow, AuditRow, ElectionRow, CandidateRow, OfficeRow } from '../modules/governance/entities.ts';
import type { MemberPage } from '../modules/governance/resolvers/members.ts';
import type { PolicyPage } from '../modules/governance/resolvers/policies.ts';
import type { ChangedMember } from '../modules/governance/service/changes.ts';
import type { ChangedInvite } from '../modules/governance/service/invites.ts';
import type { ChangedPolicy } from '../modules/governance/service/policies/propose.ts';
import type { ElectionPage } from '../modules/governance/resolvers/elections.ts';
import type { ChangedElection } from '../modules/governance/service/elections/open.ts';
import type { Appointed } from '../modules/governance/service/elections/offices.ts';
import type { BeaconRow, GateRow } from '../modules/gates/entities.ts';
import type { GateDeed } from '../modules/gates/service/beacon.ts';
import type { GateAttacked } from '../modules/gates/service/attack.ts';
import type { LinkVerdict as LinkVerdictRow } from '../modules/gates/service/links.ts';
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
  /** A JSON object. */
  JSONObject: { input: object; output: object; }
  /** A whole number that a double can hold exactly: up to 2^53 - 1, beyond the 32 bits of `Int`. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A journey to let in at its destination. */
export type AcceptJourneyInput = {
  /** Whether the player is a galactic citizen. */
  galacticCitizen: Scalars['Boolean']['input'];
  /** ID of the gate, for `PLAYER_GATE`; it decides where the ship arrives. */
  gateId?: InputMaybe<Scalars['ID']['input']>;
  /** ID of the region that the player calls home; null when it is not known. */
  homeId?: InputMaybe<Scalars['ID']['input']>;
  /** ID of the journey. */
  journeyId: Scalars['ID']['input'];
  /** What travels, as the source holds it. */
  manifest: Scalars['String']['input'];
  /** How the source was left. */
  method: JourneyMethod;
  /** Who travels. */
  playerId: Scalars['ID']['input'];
  /** ID of the region it comes from. */
  sourceId: Scalars['ID']['input'];
  /** Whether the player has a stake in the destination: immigration and reputation do not keep such a player out. */
  stakeholder: Scalars['Boolean']['input'];
  /** Arrives at the capital, and nothing but a ban keeps it out: for the Nexus, which takes in whoever its destination refused. */
  toCapital: Scalars['Boolean']['input'];
  /** Whether it is the visit of a free account to a foreign region: then it may act there for 72 hours at most, as long as the region's visa says. */
  visiting?: Scalars['Boolean']['input'];
};

/** Colours and signs that clients may show a region in. */
export type AestheticTheme = {
  __typename?: 'AestheticTheme';
  /** Name of a font. */
  font: Maybe<Scalars['String']['output']>;
  /** Address of an image, https only. The platform never fetches it. */
  logo: Maybe<Scalars['String']['output']>;
  /** Main colour, such as `#1a2b3c`; null where the region has chosen none. */
  primaryColor: Maybe<Scalars['String']['output']>;
  /** Second colour, written alike. */
  secondaryColor: Maybe<Scalars['String']['output']>;
};

/** Colours and signs to show the region in; what is left out it has none of from then on. */
export type AestheticThemeInput = {
  /** At most 50 characters. */
  font?: InputMaybe<Scalars['String']['input']>;
  /** An https URL of at most 500 characters. */
  logo?: InputMaybe<Scalars['String']['input']>;
  /** Six hexadecimal digits behind a `#`. */
  primaryColor?: InputMaybe<Scalars['String']['input']>;
  /** Six hexadecimal digits behind a `#`. */
  secondaryColor?: InputMaybe<Scalars['String']['input']>;
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

/** What an appointment or a resignation led to. */
export type AppointmentPayload = {
  __typename?: 'AppointmentPayload';
  /** The player as a member afterwards. */
  member: Membership;
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

/** What an attack on a warp gate led to. */
export type AttackWarpGatePayload = {
  __typename?: 'AttackWarpGatePayload';
  /** Hit points that it lost. */
  damage: Scalars['Int']['output'];
  /** The gate as it is now. */
  gate: WarpGate;
  /** Whether it was no crime: where there is no law, or when the gate's owner is fair game. */
  lawful: Scalars['Boolean']['output'];
  /** Your pilot. */
  pilot: Pilot;
  /** Points that the police took from your ship. */
  policeDamage: Scalars['Int']['output'];
  /** What of the wreckage went into your hold; empty while the gate stands. */
  salvage: Array<CargoItem>;
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

/** What the beginning of a siege led to. */
export type BesiegePayload = {
  __typename?: 'BesiegePayload';
  /** Whether it was no crime: where there is no law, or when the planet's owner is fair game. */
  lawful: Scalars['Boolean']['output'];
  /** Your pilot, which lies before the planet. */
  pilot: Pilot;
  /** The planet that it besieges. */
  planet: Planet;
  /** Points that the police took from your ship. */
  policeDamage: Scalars['Int']['output'];
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

/** Somebody who stands for election. */
export type Candidate = {
  __typename?: 'Candidate';
  /** Whether the player was elected. */
  elected: Scalars['Boolean']['output'];
  /** What the player stands for. */
  platform: Scalars['String']['output'];
  /** The player. */
  player: Player;
  /** When the player registered; of equals who did first wins. */
  registeredAt: Scalars['DateTime']['output'];
  /** How many voted for the player; null until they are counted. */
  voters: Maybe<Scalars['Int']['output']>;
  /** Weight of their votes; null until they are counted. */
  votes: Maybe<Scalars['Float']['output']>;
};

/** Units of a commodity in a ship's hold. */
export type CargoItem = {
  __typename?: 'CargoItem';
  /** The commodity. */
  commodity: Commodity;
  /** Units of it. */
  quantity: Scalars['Int']['output'];
};

/** Who says yes to residents who qualify as citizens. */
export type CitizenshipPolicy =
  /** Those who manage members. */
  | 'APPROVAL'
  /** Nobody needs to: they are citizens when they apply. */
  | 'AUTOMATIC';

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
  /** Credits that the colonists pay in a day as the colony is now; only for the owner, null for everybody else. */
  dailyTax: Maybe<Scalars['Float']['output']>;
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
  /** Credits in the safe, with what the colonists paid; only for the owner, null for everybody else. */
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
  /** Part of what the colonists earn that they pay to the owner, 0 to 0.2. Each hundredth lowers the highest morale by 2. */
  taxRate: Scalars['Float']['output'];
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
  /** What the victor took of their holds, good by good. */
  loot: Array<Load>;
  /** The players whose ships were destroyed. */
  losses: Array<Player>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What is traded. */
export type Commodity =
  /** People who look for a new home. */
  | 'COLONISTS'
  /** Drones that fight beside a ship once they are in its bay; shipyards of class 11 sell them. */
  | 'COMBAT_DRONES'
  /** Substances. Illegal, as `WEAPONS`: costs 100 points of reputation. */
  | 'CONTRABAND_SUBSTANCES'
  /** Machines and tools. */
  | 'EQUIPMENT'
  /** Technology of unknown origin. */
  | 'EXOTIC_TECHNOLOGY'
  /** Fuel. */
  | 'FUEL'
  /** Fine food. */
  | 'GOURMET_FOOD'
  /** Crystals that focus a warp gate; shipyards of class 11 sell them. */
  | 'LUMEN_CRYSTALS'
  /** Luxuries. */
  | 'LUXURY_GOODS'
  /** Mines; shipyards of class 11 sell them. */
  | 'MINES'
  /** Raw ore. */
  | 'ORE'
  /** Food and fibres. */
  | 'ORGANICS'
  /** Precious metals. */
  | 'PRECIOUS_METALS'
  /** Crystals that hold the beacon of a warp gate; shipyards of class 11 sell them. */
  | 'QUANTUM_CRYSTALS'
  /** Technology that is kept from the public. Illegal, as `WEAPONS`: costs 100 points of reputation. */
  | 'RESTRICTED_TECH'
  /** What capitals trade among regions; starports of class 0 buy and sell it. */
  | 'SPECIAL_GOODS'
  /** Stolen goods. Illegal, as `WEAPONS`: costs 50 points of reputation. */
  | 'STOLEN_GOODS'
  /** Weapons. Illegal: traded at stations of type BLACK_MARKET alone, with those whose reputation is below 0, untaxed. Each such trade is watched by the law with a likelihood of 5 %, and guarded stations search 5 to 15 % of the ships that dock: who is found with it loses it, and 150 points of reputation. */
  | 'WEAPONS';

/** How a region presents itself. Texts are plain: none of their characters is hidden or turns the direction of reading. */
export type Culture = {
  __typename?: 'Culture';
  /** Words of its language, by the standard ones; at most 100. */
  languagePack: Array<LanguageEntry>;
  /** The motto; empty where there is none. */
  motto: Scalars['String']['output'];
  /** Names of the ranks of its society, the highest first, at most 20. */
  socialHierarchy: Array<Scalars['String']['output']>;
  /** Colours and signs. */
  theme: AestheticTheme;
  /** Traditions, at most 20. */
  traditions: Array<Scalars['String']['output']>;
};

/** What to change of a culture; what is left out, or null, stays as it is, and each list is replaced as a whole. */
export type CultureInput = {
  /** At most 100 words. */
  languagePack?: InputMaybe<Array<LanguageEntryInput>>;
  /** At most 200 characters on one line. */
  motto?: InputMaybe<Scalars['String']['input']>;
  /** At most 20, of at most 50 characters each. */
  socialHierarchy?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Colours and signs. */
  theme?: InputMaybe<AestheticThemeInput>;
  /** At most 20, of at most 200 characters each. */
  traditions?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a change of the culture led to. */
export type CulturePayload = {
  __typename?: 'CulturePayload';
  /** The region. */
  region: Region;
};

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

/** An embargo or a war. It takes effect a day after it was declared, in both regions. */
export type Declaration = {
  __typename?: 'Declaration';
  /** When it was declared. */
  declaredAt: Scalars['DateTime']['output'];
  /** From when on it is in effect. */
  effectiveAt: Scalars['DateTime']['output'];
  /** When it was taken back; null before that. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The declaration's ID, a UUID, the same in both regions. */
  id: Scalars['ID']['output'];
  /** Whether it is in effect now. */
  inEffect: Scalars['Boolean']['output'];
  /** The other region; null while it cannot be asked. */
  otherRegion: Maybe<Region>;
  /** Whether this region declared it; else the other did. */
  ours: Scalars['Boolean']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** What is declared. */
  type: DeclarationType;
};

/** An embargo or a war was declared, by this region or against it, or is over. */
export type DeclarationChanged = RegionEvent & {
  __typename?: 'DeclarationChanged';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The declaration as it is now. */
  declaration: Maybe<Declaration>;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What an act about a declaration led to. */
export type DeclarationPayload = {
  __typename?: 'DeclarationPayload';
  /** The declaration. */
  declaration: Declaration;
};

/** What a region declares against another. */
export type DeclarationType =
  /** Nobody travels or trades between the two. Whoever has a home or a stake in the other may go there. */
  | 'EMBARGO'
  /** Members of the two may fight each other in both regions, and no police answers to it. It ends all treaties between them. */
  | 'WAR';

/** What departed, for a source that has lost its memory of it in a restore from a backup. */
export type DepartedJourneyInput = {
  /** ID of the region that accepted it. */
  destinationId: Scalars['ID']['input'];
  /** What travels, as the source held it. */
  manifest: Scalars['String']['input'];
  /** How the source was left. */
  method: JourneyMethod;
  /** Who travels. */
  playerId: Scalars['ID']['input'];
};

/** Whether a pilot could leave now. Nothing is moved. */
export type DepartureCheck = {
  __typename?: 'DepartureCheck';
  /** Why it could not, a value of `ErrorCode`; null when it could. Fee and toll are not counted. */
  code: Maybe<Scalars['String']['output']>;
  /** When the ship may jump again; null when it may now. */
  coolingUntil: Maybe<Scalars['DateTime']['output']>;
  /** Credits it has. */
  credits: Scalars['SafeInt']['output'];
  /** What that ship is built as. */
  hull: Maybe<Hull>;
  /** The same for people. */
  message: Maybe<Scalars['String']['output']>;
  /** Credits of these that could travel, before fee and toll. */
  portableCredits: Scalars['SafeInt']['output'];
  /** Number of the sector the pilot is in; null without a pilot. */
  sector: Maybe<Scalars['Int']['output']>;
  /** ID of the ship it flies; null without one. */
  shipId: Maybe<Scalars['ID']['output']>;
  /** Credits that the pilot would pay to pass the gate; 0 without one. */
  toll: Scalars['SafeInt']['output'];
  /** ID of the gate's owner; null without one. */
  tollTo: Maybe<Scalars['ID']['output']>;
  /** Turns it has. */
  turns: Scalars['Int']['output'];
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
  /** Illegal goods that the station's guards found in your hold and took away. */
  seized: Array<CargoItem>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** Factors on prices for goods from other regions, which the treasury pays; commodities that are not named have none. */
  tradeBonuses?: InputMaybe<Array<TradeBonusInput>>;
};

/** What a change of the economy led to. */
export type EconomyPayload = {
  __typename?: 'EconomyPayload';
  /** The region. */
  region: Region;
};

/** An election of who holds an office. Where the owner decides alone its result is advice, and nobody takes office. */
export type Election = {
  __typename?: 'Election';
  /** Who stands: in the order of registration, once it is counted who has most votes first; 100 at most. */
  candidates: Array<Candidate>;
  /** When it ended; null before. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The election's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** When it was called. */
  openedAt: Scalars['DateTime']['output'];
  /** Who called it; null when it was due. */
  openedBy: Maybe<Player>;
  /** The office it is for. */
  position: OfficePosition;
  /** How many it elects. */
  seats: Scalars['Int']['output'];
  /** How far it has come. */
  status: ElectionStatus;
  /** Part of the weight cast that the winner must have; null where having most is enough. */
  threshold: Maybe<Scalars['Float']['output']>;
  /** How many have voted. */
  voters: Scalars['Int']['output'];
  /** Weight of all votes; null until it is over. */
  votes: Maybe<Scalars['Float']['output']>;
  /** Up to when one can vote. */
  votingClosesAt: Scalars['DateTime']['output'];
  /** When registration ends and the vote begins. */
  votingOpensAt: Scalars['DateTime']['output'];
  /** Whom you voted for; null when you did not vote. */
  yourVote: Maybe<Player>;
};

/** An election is over. */
export type ElectionCompleted = RegionEvent & {
  __typename?: 'ElectionCompleted';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** ID of the election. */
  electionId: Scalars['ID']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** How it ended. */
  outcome: ElectionStatus;
  /** The office it is for. */
  position: OfficePosition;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
  /** Who was elected, who has most votes first. */
  winners: Array<Player>;
};

/** A page of elections. */
export type ElectionConnection = {
  __typename?: 'ElectionConnection';
  /** Elections with their cursors. */
  edges: Array<ElectionEdge>;
  /** Elections without cursors. */
  nodes: Array<Election>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An election in a list. */
export type ElectionEdge = {
  __typename?: 'ElectionEdge';
  /** Pass it as `after` to go on behind this election. */
  cursor: Scalars['String']['output'];
  /** The election. */
  node: Election;
};

/** An election was called: citizens register as candidates. */
export type ElectionOpened = RegionEvent & {
  __typename?: 'ElectionOpened';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** ID of the election. */
  electionId: Scalars['ID']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The office it is for. */
  position: OfficePosition;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
  /** Up to when one can vote. */
  votingClosesAt: Scalars['DateTime']['output'];
  /** When registration ends and the vote begins. */
  votingOpensAt: Scalars['DateTime']['output'];
};

/** What a change of an election led to. */
export type ElectionPayload = {
  __typename?: 'ElectionPayload';
  /** The election afterwards. */
  election: Election;
};

/** How far an election has come. */
export type ElectionStatus =
  /** It was called off. */
  | 'CANCELLED'
  /** Somebody won, and took office unless the owner decides alone here. */
  | 'COMPLETED'
  /** Nobody stood, or nobody voted for somebody who may take office. */
  | 'INCONCLUSIVE'
  /** Citizens register as candidates. */
  | 'REGISTRATION'
  /** Who had most votes had too few of them. */
  | 'VOID'
  /** Members vote; candidates stay as they are. */
  | 'VOTING';

/** Members can vote in an election. */
export type ElectionVoting = RegionEvent & {
  __typename?: 'ElectionVoting';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** ID of the election. */
  electionId: Scalars['ID']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The office it is for. */
  position: OfficePosition;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
  /** Up to when one can vote. */
  votingClosesAt: Scalars['DateTime']['output'];
};

/** Who decides a policy. */
export type Electorate =
  /** The council. */
  | 'COUNCIL'
  /** Residents and citizens. */
  | 'MEMBERS'
  /** The owner alone. */
  | 'OWNER';

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

/** Whether a region would let a player in now. */
export type EntryCheck = {
  __typename?: 'EntryCheck';
  /** Why it would not, a value of `ErrorCode`; null when it would. What the ship carries is looked at only when it comes. */
  code: Maybe<Scalars['String']['output']>;
  /** The same for people. */
  message: Maybe<Scalars['String']['output']>;
  /** Whether the player has a stake in the region: owns it or something in it, has a ship there, lives there, or calls it home. */
  stakeholder: Scalars['Boolean']['output'];
};

/** Events are missing here: look at the state anew. What follows is complete again. */
export type EventsLost = RegionEvent & {
  __typename?: 'EventsLost';
  /** Opaque place where the events go on. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; no two are the same. */
  id: Scalars['ID']['output'];
  /** When it was noticed. */
  occurredAt: Scalars['DateTime']['output'];
  /** Why they are missing. */
  reason: LossReason;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

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

/** Who may pass a warp gate. */
export type GateAccess =
  /** The owner only. */
  | 'PRIVATE'
  /** Everybody, for the toll; who is on the owner's list pays nothing. */
  | 'PUBLIC'
  /** The owner and the players on its list, who pay nothing. */
  | 'WHITELIST';

/** The exit of a warp gate, or of one to be. Nothing can be done to it but by its owner. */
export type GateBeacon = {
  __typename?: 'GateBeacon';
  /** When it goes out unless a gate is focused on it; null for one that leads a gate or is gone. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** ID of the gate that it is the exit of; null without one. */
  gateId: Maybe<Scalars['ID']['output']>;
  /** The beacon's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Goods that it still lacks. */
  missing: Array<CargoItem>;
  /** Who laid it. */
  owner: Player;
  /** From when a gate may be focused on it; null while goods are missing. */
  readyAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of its sector. */
  sector: Scalars['Int']['output'];
  /** What became of it. */
  status: GateBeaconStatus;
};

/** What becomes of the beacon that a warp gate is aimed at. */
export type GateBeaconStatus =
  /** Goods are brought. */
  | 'BUILDING'
  /** Taken down, or its gate is gone. */
  | 'CANCELLED'
  /** Complete: it cures, and then waits to be focused on. */
  | 'DEPLOYED'
  /** Nobody focused on it in time. */
  | 'EXPIRED'
  /** The exit of a gate. */
  | 'MATCHED';

/** What the region of an exit says about a gate that another region asks for. It is kept for ever. */
export type GateLinkVerdict = {
  __typename?: 'GateLinkVerdict';
  /** Why it was refused, a value of `ErrorCode`; null otherwise. */
  code: Maybe<Scalars['String']['output']>;
  /** The same for people. */
  message: Maybe<Scalars['String']['output']>;
  /** Number of the exit's sector; null but for `MATCHED`. */
  sector: Maybe<Scalars['Int']['output']>;
  /** `MATCHED`, `REFUSED`, or `RELEASED`. */
  state: Scalars['String']['output'];
};

/** What a deed at a beacon or gate led to. */
export type GatePayload = {
  __typename?: 'GatePayload';
  /** The beacon, where the deed was one at a beacon. */
  beacon: Maybe<GateBeacon>;
  /** The gate, where the deed was one at a gate. */
  gate: Maybe<WarpGate>;
  /** Your pilot. */
  pilot: Pilot;
};

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

/** How a region is governed. */
export type Governance = {
  __typename?: 'Governance';
  /** Who says yes to new citizens. */
  citizenship: CitizenshipPolicy;
  /** The region's constitution. */
  constitutionalText: Scalars['String']['output'];
  /** Credits that the treasury pays for the region's defence each day, as far as it has them; for 10000 of them all zones are policed by a step more that day. */
  defenseSpending: Scalars['Int']['output'];
  /** Days between elections, 30 to 365. */
  electionFrequencyDays: Scalars['Int']['output'];
  /** Who decides. */
  governanceType: GovernanceType;
  /** Whom the region lets in. */
  immigration: ImmigrationPolicy;
  /** Reputation that the region asks of who comes, -1000 to 1000. */
  minReputation: Scalars['Int']['output'];
  /** Part of those who may vote that must have voted, 0.25 to 0.6. */
  quorum: Scalars['Float']['output'];
  /** Hours that a visit of who is no Galactic Citizen may last from its arrival, 1 to 72. */
  visaHours: Scalars['Int']['output'];
  /** Part of the weight cast that a policy takes to pass, 0.1 to 0.9. */
  votingThreshold: Scalars['Float']['output'];
};

/** How a region is to be governed; what is left out stays. */
export type GovernanceInput = {
  /** Who says yes to new citizens. */
  citizenship?: InputMaybe<CitizenshipPolicy>;
  /** The region's constitution, up to 10,000 characters. */
  constitutionalText?: InputMaybe<Scalars['String']['input']>;
  /** Credits that the treasury pays for the region's defence each day, 0 to 20000. */
  defenseSpending?: InputMaybe<Scalars['Int']['input']>;
  /** Days between elections, 30 to 365. */
  electionFrequencyDays?: InputMaybe<Scalars['Int']['input']>;
  /** Who decides. */
  governanceType?: InputMaybe<GovernanceType>;
  /** Whom the region lets in. */
  immigration?: InputMaybe<ImmigrationPolicy>;
  /** Reputation that the region asks of who comes, -1000 to 1000. */
  minReputation?: InputMaybe<Scalars['Int']['input']>;
  /** Part of those who may vote that must have voted, 0.25 to 0.6. */
  quorum?: InputMaybe<Scalars['Float']['input']>;
  /** Hours that a visit of who is no Galactic Citizen may last, 1 to 72; those under way stay as they are. */
  visaHours?: InputMaybe<Scalars['Int']['input']>;
  /** Part of the weight cast that a policy takes to pass, 0.1 to 0.9. */
  votingThreshold?: InputMaybe<Scalars['Float']['input']>;
};

/** What a change of the region's government led to. */
export type GovernancePayload = {
  __typename?: 'GovernancePayload';
  /** The region afterwards. */
  region: Region;
};

/** Who decides in a region. */
export type GovernanceType =
  /** The owner, at once and alone; not in the Nexus, which has none. */
  | 'AUTOCRACY'
  /** The members of the council, by vote. In the Nexus this is the galactic council: the delegates of all regions, until they have elected one. */
  | 'COUNCIL'
  /** Residents and citizens, by vote. */
  | 'DEMOCRACY';

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

/** A journey to hold at its source. */
export type HoldJourneyInput = {
  /** ID of the region it leads to. */
  destinationId: Scalars['ID']['input'];
  /** Credits that the platform takes. */
  fee: Scalars['SafeInt']['input'];
  /** Whether the player is a galactic citizen: only these jump. */
  galacticCitizen: Scalars['Boolean']['input'];
  /** ID of the gate, for `PLAYER_GATE`. */
  gateId?: InputMaybe<Scalars['ID']['input']>;
  /** ID of the journey, a UUID; it names the journey in both regions. */
  journeyId: Scalars['ID']['input'];
  /** How the region is left. */
  method: JourneyMethod;
  /** Who travels. */
  playerId: Scalars['ID']['input'];
  /** How much of credits, drones, mines and equipment travels, 0 to 100 percent; each amount is rounded down. Other goods travel whole. */
  portablePercent: Scalars['Int']['input'];
  /** Credits for passing the gate, refused with `PRICE_CHANGED` when it asks for others; 85 % of them, rounded down, are its owner's, the rest the platform's. */
  toll: Scalars['SafeInt']['input'];
  /** The player who gets the toll; without one, or without a pilot here, all of it is the platform's. */
  tollTo?: InputMaybe<Scalars['ID']['input']>;
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
  /** Credits for passing a player's gate; 0 for all others. */
  toll: Scalars['Int']['output'];
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
  /** Whether it is sold to Galactic Citizens only. */
  forGalacticCitizens: Scalars['Boolean']['output'];
  /** The hull. */
  hull: Hull;
  /** Credits, without the region's tax and the platform's fee. */
  price: Scalars['Int']['output'];
  /** Name of the rank it takes; null when none is needed. */
  rank: Maybe<Scalars['String']['output']>;
  /** What can be built into it. */
  upgrades: Array<FittedUpgrade>;
};

/** Whom a region lets in that has no pilot here yet. */
export type ImmigrationPolicy =
  /** Whom those who manage members have approved. */
  | 'APPROVAL'
  /** Nobody. */
  | 'CLOSED'
  /** Everybody. */
  | 'OPEN';

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

/** An invitation to citizenship. */
export type Invite = {
  __typename?: 'Invite';
  /** What `redeemInvite` takes. */
  code: Scalars['String']['output'];
  /** Who made it. */
  createdBy: Player;
  /** Until when it can be used; while who made it manages members no more, or is banned, it cannot. */
  expiresAt: Scalars['DateTime']['output'];
  /** The invite's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** For how many it was made. */
  uses: Scalars['Int']['output'];
  /** How many can still use it. */
  usesLeft: Scalars['Int']['output'];
};

/** What a change of an invite led to. */
export type InvitePayload = {
  __typename?: 'InvitePayload';
  /** The invite afterwards. */
  invite: Invite;
};

/** What joining a region led to. */
export type JoinPayload = {
  __typename?: 'JoinPayload';
  /** False when the player had joined before; nothing changed then. */
  joined: Scalars['Boolean']['output'];
  /** The new pilot, or the one there was already. */
  pilot: Pilot;
};

/**
 * What a region's books say about journeys. What is in flight is in one place when, over all regions, `abroadCredits` and the credits of
 * all journeys that are `HELD` in one and `ACCEPTED` in another add up to zero, and each good does the same.
 */
export type JourneyAudit = {
  __typename?: 'JourneyAudit';
  /** Credits that left for other regions less those that came: what the account `abroad` holds. */
  abroadCredits: Scalars['SafeInt']['output'];
  /** The same for each good. */
  abroadGoods: Array<JourneyGoods>;
  /** The journeys asked about, or all, that the region has decided about. */
  journeys: JourneyRecordPage;
};

/** Units of a good that left or came. */
export type JourneyGoods = {
  __typename?: 'JourneyGoods';
  /** The good. */
  good: Scalars['String']['output'];
  /** Units of it. */
  quantity: Scalars['SafeInt']['output'];
};

/** How a journey leaves its region. */
export type JourneyMethod =
  /** Through the platform's gate: from the sector that a region's way to the Nexus begins in, in the Nexus from its capital. */
  | 'PLATFORM_GATE'
  /** Through a warp gate that a player built. */
  | 'PLAYER_GATE'
  /** With the ship's own drive; takes a Warp Jumper. */
  | 'WARP_JUMPER';

/** A journey as a region has it in its books. */
export type JourneyRecord = {
  __typename?: 'JourneyRecord';
  /** When the region heard of it first. */
  at: Scalars['DateTime']['output'];
  /** Fee and toll as they were taken. */
  charges: Scalars['SafeInt']['output'];
  /** Credits that travel; fee and toll are not among them. */
  credits: Scalars['SafeInt']['output'];
  /** Goods that travel. */
  goods: Array<JourneyGoods>;
  /** ID of the journey. */
  journeyId: Scalars['ID']['output'];
  /** How the source is left; null as `playerId` is. */
  method: Maybe<JourneyMethod>;
  /** ID of the region at the other end; null as `playerId` is. */
  otherRegionId: Maybe<Scalars['ID']['output']>;
  /** Who travels; null for a refusal that came before everything else. */
  playerId: Maybe<Scalars['ID']['output']>;
  /** ID of the ship that travels; null when it was refused. */
  shipId: Maybe<Scalars['ID']['output']>;
  /** What the region decided. */
  state: JourneyVerdictState;
};

/** A page of journeys by ID. */
export type JourneyRecordPage = {
  __typename?: 'JourneyRecordPage';
  /** The journeys. */
  nodes: Array<JourneyRecord>;
  /** Where the page is in the list. */
  pageInfo: PageInfo;
};

/** A region's decision about a journey. It is kept for ever: any step may be sent twice, late, or beside another worker, and is answered with what is stored. */
export type JourneyVerdict = {
  __typename?: 'JourneyVerdict';
  /** Why it was refused, a value of `ErrorCode`; null otherwise. */
  code: Maybe<Scalars['String']['output']>;
  /** JSON of what travels, for the destination; opaque to who carries it. Null when it was refused. */
  manifest: Maybe<Scalars['String']['output']>;
  /** The same for people. */
  message: Maybe<Scalars['String']['output']>;
  /** What was decided. */
  state: JourneyVerdictState;
};

/** What a region has decided about a journey. A journey's source goes from `HELD` to `SETTLED` or `RETURNED`, its destination says `ACCEPTED`; either may say `REFUSED`. */
export type JourneyVerdictState =
  /** The destination: what travels has arrived. A journey that was accepted anywhere is never given back. */
  | 'ACCEPTED'
  /** The source: what travels waits in escrow. */
  | 'HELD'
  /** Nothing moved, and nothing ever will by this journey here. */
  | 'REFUSED'
  /** The source: everything is back. */
  | 'RETURNED'
  /** The source: what travels has left for good. */
  | 'SETTLED';

/** A word as it is said in a region. */
export type LanguageEntry = {
  __typename?: 'LanguageEntry';
  /** What the region says instead. */
  text: Scalars['String']['output'];
  /** The standard word. */
  word: Scalars['String']['output'];
};

/** A word as it is to be said. */
export type LanguageEntryInput = {
  /** What to say instead, at most 100 characters. */
  text: Scalars['String']['input'];
  /** The standard word, at most 50 characters. */
  word: Scalars['String']['input'];
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

/** What taking goods out of the locker led to. */
export type LockerPayload = {
  __typename?: 'LockerPayload';
  /** The pilot. */
  pilot: Pilot;
  /** Its ship, with the goods in its hold. */
  ship: Ship;
};

/** Why events are missing. */
export type LossReason =
  /** They are older than events are kept. */
  | 'EXPIRED'
  /** The region was put back to an earlier time: some of what you were told never happened. */
  | 'RESTORED'
  /** You read too slowly. */
  | 'TOO_SLOW';

/** How a region's map was made. */
export type MapInfo = {
  __typename?: 'MapInfo';
  /** SHA-256 of the generated map, as hex. */
  checksum: Scalars['String']['output'];
  /** When the map was generated. */
  generatedAt: Scalars['DateTime']['output'];
  /** The seed; the same seed and blueprint make the same map, with all that is hidden in it: null but for the region's owner and platform admins. */
  seed: Maybe<Scalars['String']['output']>;
};

/** Prices in a region, as far as you know its sectors, without illegal goods; at most five minutes old, and the region's own trades show at once. */
export type Market = {
  __typename?: 'Market';
  /** Where to trade a commodity at the best price, best first. */
  best: Array<Offer>;
  /** What gains most by a unit, best first. */
  routes: Array<TradeRoute>;
};


/** Prices in a region, as far as you know its sectors, without illegal goods; at most five minutes old, and the region's own trades show at once. */
export type MarketBestArgs = {
  commodity: Commodity;
  direction: TradeDirection;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Prices in a region, as far as you know its sectors, without illegal goods; at most five minutes old, and the region's own trades show at once. */
export type MarketRoutesArgs = {
  commodity?: InputMaybe<Commodity>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a station's board says of one commodity to those without rank, reputation or a stake in the station. */
export type MarketPrice = {
  __typename?: 'MarketPrice';
  /** Credits for one unit that is bought there; null when the station does not sell it. */
  buyPrice: Maybe<Scalars['Int']['output']>;
  /** Units the station can hold. */
  capacity: Scalars['Int']['output'];
  /** The commodity. */
  commodity: Commodity;
  /** Units in stock. */
  quantity: Scalars['Int']['output'];
  /** Credits for one unit that is sold there; null when the station does not buy it. */
  sellPrice: Maybe<Scalars['Int']['output']>;
};

/** A station's board after a change. */
export type MarketUpdate = {
  __typename?: 'MarketUpdate';
  /** When the latest change was made. */
  at: Scalars['DateTime']['output'];
  /** Opaque place of the latest change; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The board as it is now. */
  prices: Array<MarketPrice>;
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
};

/** A member's standing, rank or rights changed. */
export type MemberChanged = RegionEvent & {
  __typename?: 'MemberChanged';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** What the player is here now. */
  standing: MemberStanding;
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What to change about a member; what is left out stays. */
export type MemberInput = {
  /** A rank of up to 50 characters; null takes it away. Only the owner of the region gives ranks. */
  localRank?: InputMaybe<Scalars['String']['input']>;
  /** Whether the player is barred from voting for having several accounts. */
  multiAccount?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the player is here. */
  standing?: InputMaybe<MemberStanding>;
  /** What the player's vote weighs, 0 to 5 with three decimals at most. Only the owner of the region changes it. */
  votingPower?: InputMaybe<Scalars['Float']['input']>;
};

/** A player came to the region for the first time. */
export type MemberJoined = RegionEvent & {
  __typename?: 'MemberJoined';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** What the player is here now. */
  standing: MemberStanding;
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What a change of a member led to. */
export type MemberPayload = {
  __typename?: 'MemberPayload';
  /** The member afterwards; null when the player has no pilot in the region. */
  member: Maybe<Membership>;
};

/** What a player is in a region. Nobody is lowered but by those who manage members. */
export type MemberStanding =
  /** Belongs to the region: by grant, invite, application or a colony. In the Nexus: speaks for a region in the galactic council. */
  | 'CITIZEN'
  /** Has made the region its home. */
  | 'RESIDENT'
  /** Has a pilot here. */
  | 'VISITOR';

/** A player as a member of a region. */
export type Membership = {
  __typename?: 'Membership';
  /** Since when the player is a citizen; null for who is none. */
  citizenSince: Maybe<Scalars['DateTime']['output']>;
  /** When the player joined the region. */
  joinedAt: Scalars['DateTime']['output'];
  /** When the player came to the region last. */
  lastVisit: Scalars['DateTime']['output'];
  /** A rank the owner gave; `administrator` and `moderator` carry rights, any other is a title. */
  localRank: Maybe<Scalars['String']['output']>;
  /** True when the player is barred from voting for having several accounts; only for those who manage members, null for everybody else. */
  multiAccount: Maybe<Scalars['Boolean']['output']>;
  /** True for the region's owner, who may do everything. */
  owner: Scalars['Boolean']['output'];
  /** What the player may do here. */
  permissions: Array<RegionalPermission>;
  /** The player. */
  player: Player;
  /** Reputation of the player's pilot here, -1000 to 1000. */
  reputation: Scalars['Int']['output'];
  /** Since when the player is at home here; null for who never was. */
  residentSince: Maybe<Scalars['DateTime']['output']>;
  /** Regions that the player speaks for in the galactic council, as their owner or elected ambassador; none outside the Nexus. */
  speaksFor: Array<Maybe<Region>>;
  /** What the player is here. */
  standing: MemberStanding;
  /** How often the player has come to the region. */
  visits: Scalars['Int']['output'];
  /** What the player's vote weighs, 0 to 5; 1 at least for citizens. */
  votingPower: Scalars['Float']['output'];
};

/** A page of members. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** Members with their cursors. */
  edges: Array<MembershipEdge>;
  /** Members without cursors. */
  nodes: Array<Membership>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A member in a list. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** Pass it as `after` to go on behind this member. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: Membership;
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
  /** Through a warp gate that a player built. */
  | 'GATE'
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
  /** Credits paid to pass a player's gate; 0 without one. */
  toll: Scalars['Int']['output'];
  /** Turns it cost; a player's gate costs none. */
  turnsSpent: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Gives up your planet in your sector. What is in its safe comes back at once; for 7 days any deed of yours there keeps the planet, then everybody may take it. */
  abandonPlanet: Maybe<PlanetPayload>;
  /** Destination: takes in what travels, or stores a refusal. The only commit point of a journey; for the travel subgraph. */
  acceptJourney: JourneyVerdict;
  /** Sets who works on what on your planet in your sector. */
  allocateColonists: Maybe<PlanetPayload>;
  /** Applies for citizenship: after 30 days as a resident, with a reputation of 100 at least. */
  applyForCitizenship: Maybe<MemberPayload>;
  /** Gives a citizen an office that nobody was elected to, until somebody is. Only for the region's owner and platform admins. */
  appoint: Maybe<AppointmentPayload>;
  /** Lets a player in while the region takes in only whom it has approved, or no more. Takes MEMBERS_MANAGE. */
  approvePlayer: Maybe<MemberPayload>;
  /** Attacks drones of another pilot in your sector, for 3 turns. It goes on until they or your ship are gone. */
  attackDrones: Maybe<AttackDronesPayload>;
  /** Attacks a planet that another player holds in your sector, for 3 turns. Who gets through its shield and defenses takes it with all that is on it. Visitors may not: `CITIZENSHIP_REQUIRED`. */
  attackPlanet: Maybe<AttackPlanetPayload>;
  /** Attacks a ship in your sector; costs the turns of its hull. The fight is over when the answer comes. */
  attackShip: Maybe<AttackPayload>;
  /** Attacks a station in your sector, for 3 turns and a fine of 50,000 credits. What is left of its shields and hull stays; at none it is taken and closed for a day. */
  attackStation: Maybe<AttackStationPayload>;
  /** Fires at an open warp gate in your sector, for 75 turns. It collapses when its hit points are gone. */
  attackWarpGate: Maybe<AttackWarpGatePayload>;
  /** Bans a player from the region, or lifts the ban: who is banned neither comes nor goes by its gates, and has no say. Takes MODERATE; of those whom a moderator banned, 100 at most are banned at a time. */
  banPlayer: Maybe<MemberPayload>;
  /** Lays siege to a planet that another player holds in your sector, for 3 turns, where you could attack it, and as much of a crime. The siege lasts as long as you stay there in space: it ends when you leave, dock or lose your ship, and while it lasts anybody may attack you. You besiege one planet at a time. */
  besiegePlanet: Maybe<BesiegePayload>;
  /** Begins the next level of a building on your planet in your sector. You pay the credits, its stores the goods. */
  buildOnPlanet: Maybe<PlanetPayload>;
  /** Buys from the station you are docked at, for 1 turn. You pay the total, the taxes of region and station, and the platform's fee. */
  buy: Maybe<TradePayload>;
  /** Buys a genesis device at the capital's starport or a TradeDock where you are docked. It takes a reputation of 250, a bay of the ship, and at most 3 are sold to you in a week. */
  buyGenesisDevice: Maybe<GenesisPayload>;
  /** Buys a ship at the shipyard you are docked at. It is laid up there until you switch to it; ten ships are the most. */
  buyShip: Maybe<ShipPayload>;
  /** Buys the station you are docked at. The price goes to the region's treasury; the station's account is empty then: `fundStation` lets it buy goods. Visitors may not: `CITIZENSHIP_REQUIRED`. */
  buyStation: Maybe<StationPayload>;
  /** Calls an election off. Only for the region's owner and platform admins. */
  cancelElection: Maybe<ElectionPayload>;
  /** Gives up the terraforming that is under way on your planet in your sector; half its price comes back. */
  cancelTerraforming: Maybe<PlanetPayload>;
  /** Changes a member. Takes MEMBERS_MANAGE. */
  changeMember: Maybe<MemberPayload>;
  /** Takes a planet in your sector that nobody holds, for 10,000 credits, 5 turns and 100 to 1,000 colonists out of your hold. They grow food until you order otherwise, where food grows. Visitors may not: `CITIZENSHIP_REQUIRED`. */
  claimPlanet: Maybe<PlanetPayload>;
  /** Takes goods out of the stores of your planet in your sector. */
  collectResources: Maybe<PlanetPayload>;
  /** Makes an invite to citizenship, good for 7 days. Takes MEMBERS_MANAGE. */
  createInvite: Maybe<InvitePayload>;
  /** Answers an application for citizenship. Takes MEMBERS_MANAGE. */
  decideApplication: Maybe<MemberPayload>;
  /** Declares an embargo or a war. Takes DECLARATIONS_MANAGE. It takes effect a day later. */
  declareAgainst: Maybe<DeclarationPayload>;
  /** Leaves drones of your hold in your sector, for 3 turns: 50 of yours at most, and 8 deployments of anybody. */
  deployDrones: Maybe<DeployPayload>;
  /** Lays the beacon of a warp gate's exit in your sector: 50 turns and 10,000 credits. It then takes 1,000 ore, 500 equipment and a quantum crystal (`supplyWarpGate`), cures for 24 hours, and waits another 24 for its gate. For Galactic Citizens. */
  deployGateBeacon: Maybe<GatePayload>;
  /** Deploys a genesis device of your ship in your sector, for 5 turns. The planet is yours and forms for 48 hours. A sector holds 5 planets, a player a quarter of a region's, and 14 days lie between two deployments. Visitors may not: `CITIZENSHIP_REQUIRED`. */
  deployGenesisDevice: Maybe<PlanetPayload>;
  /** Lays mines of your hold in your sector, for 3 turns: 20 of yours at most, and only where there is no law. They cannot be taken up again. */
  deployMines: Maybe<DeployPayload>;
  /** Puts credits into the safe of your planet in your sector. */
  depositCredits: Maybe<PlanetPayload>;
  /** Brings goods into the stores of your planet in your sector: food where none grows, or what its buildings take. */
  depositResources: Maybe<PlanetPayload>;
  /** Takes down a warp gate of yours, or a beacon that leads no gate. Nothing of it comes back. */
  dismantleWarpGate: Maybe<GatePayload>;
  /** Docks your ship at a station in its sector, for 1 turn and the station's fee. Only docked ships trade. */
  dock: Maybe<DockPayload>;
  /** Gives notice of a treaty, which then ends in seven days, or withdraws a proposal of your own at once. Takes TREATIES_MANAGE. */
  endTreaty: Maybe<TreatyPayload>;
  /** Begins a warp gate in your sector that leads to a beacon of yours, at least 50 sectors away or in another region: 100 turns and 10,000 credits. It then takes 1,000 ore, 500 equipment and 30 lumen crystals, and cures for 24 hours. What another region refuses is paid back. For Galactic Citizens. */
  focusWarpGate: Maybe<GatePayload>;
  /** Moves credits from your pilot to your station's account, from which it pays for what it buys. */
  fundStation: Maybe<StationPayload>;
  /** Makes the region's map anew; for the Nexus subgraph. */
  generateMap: MapInfo;
  /** Gives a member a permission. Only for the region's owner and platform admins. */
  grantPermission: Maybe<MemberPayload>;
  /** Makes an offer to the station you are docked at; it is traded at once when the station takes it, for 1 turn. A talk has four rounds, in which the station gives way step by step; five minutes after it the station talks with you again. Players' stations do not haggle. */
  haggle: Maybe<HagglePayload>;
  /** Gives the empty Warp Jumper that you fly to a finished warp gate of yours, which opens an hour later. You go on in an escape pod. */
  harmonizeWarpGate: Maybe<GatePayload>;
  /** Source: puts ship, goods, credits, fee and toll into escrow, or stores a refusal; for the travel subgraph. */
  holdJourney: JourneyVerdict;
  /** Insures the ship you are docked with at a shipyard for its value, for 30 days. */
  insureShip: Maybe<ShipPayload>;
  /** Joins a region: makes your pilot at its capital, with the region's starting ship and credits; where the region gives no ship, in an escape pod. Joining again changes nothing, but who is without a ship gets a pod. A suspended region takes in nobody but its owner: `REGION_SUSPENDED`. */
  joinRegion: Maybe<JoinPayload>;
  /** Ends your siege of a planet. */
  liftSiege: Maybe<PlanetPayload>;
  /** Moves combat drones from your ship's hold to its bay, where they fight. */
  loadDrones: Maybe<ShipPayload>;
  /** Brings your ship's state of repair to 100 %, at any station. */
  maintainShip: Maybe<ShipPayload>;
  /** Exit: takes a beacon for a gate of another region, or stores why not; for the travel subgraph. */
  matchGateBeacon: GateLinkVerdict;
  /** Moves your pilot to a sector joined to its own: through a player's warp gate that lets you pass, else over a warp, else through a tunnel it knows. Where only gates lead there, refused with `GATE_CLOSED`, `PRICE_CHANGED` or `NOT_ENOUGH_CREDITS` when none of them lets you pass. */
  moveShip: Maybe<MovePayload>;
  /** Calls an election; one at a time for each office. Takes ELECTIONS_CREATE. */
  openElection: Maybe<ElectionPayload>;
  /** Posts a bounty on a player's head: the credits wait until somebody destroys the player's ship or the days are over. A tenth more is the fee. */
  postBounty: Maybe<BountyPayload>;
  /** Proposes a policy: voted on by members or council; in an autocracy the owner's takes effect at once. */
  proposePolicy: Maybe<PolicyPayload>;
  /** Proposes a treaty to another region. Takes TREATIES_MANAGE. It takes effect when that one accepts it. */
  proposeTreaty: Maybe<TreatyPayload>;
  /** Takes colonists of your planet in your sector aboard. */
  recallColonists: Maybe<PlanetPayload>;
  /** Takes drones of your own in your sector back into the hold, for a turn. */
  recallDrones: Maybe<RecallPayload>;
  /** Takes back the credits of your bounties that nobody earned in time; fees stay paid. */
  reclaimBounties: Maybe<ReclaimPayload>;
  /** Takes a derelict planet in your sector as it stands, for 50,000 credits, 100 organics and 50 equipment out of your hold. Its former owner gets the safe and two fifths of the credits. Visitors may not: `CITIZENSHIP_REQUIRED`. */
  reclaimPlanet: Maybe<PlanetPayload>;
  /** Adds units to the garrison of your planet in your sector. */
  recruitGarrison: Maybe<PlanetPayload>;
  /** Makes you a citizen by an invite, as long as who made it may invite. */
  redeemInvite: Maybe<MemberPayload>;
  /** Either end: stores a refusal unless something else is stored already; for the travel subgraph. */
  refuseJourney: JourneyVerdict;
  /** Exit: a gate of another region is gone; for the travel subgraph. */
  releaseGateBeacon: GateLinkVerdict;
  /** Gives one of your ships another name. */
  renameShip: Maybe<ShipPayload>;
  /** Pays ahead for a long-term slip where your ship is docked, or for more days of the one it has. The slip is kept for the ship, and nobody makes it leave. */
  rentBerth: Maybe<BerthPayload>;
  /** Makes the hull of your ship whole, at any station. */
  repairShip: Maybe<ShipPayload>;
  /** Gives up an office that you hold, with all rights that came with it. The owner of the region may appoint somebody until the next election. */
  resignOffice: Maybe<AppointmentPayload>;
  /** Accepts or refuses a treaty that another region proposed. Takes TREATIES_MANAGE. */
  respondToTreaty: Maybe<TreatyPayload>;
  /** Source, once the destination has refused: everything comes back, fee, toll and turns by a percentage; for the travel subgraph. A source that knows no such journey has everything already, and stores a refusal. */
  returnJourney: JourneyVerdict;
  /** Takes an invite back. Takes MEMBERS_MANAGE. */
  revokeInvite: Maybe<InvitePayload>;
  /** Takes back a permission that was granted. Only for the region's owner and platform admins. */
  revokePermission: Maybe<MemberPayload>;
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
  /** Makes the region your home: a visitor becomes a resident. */
  setHome: Maybe<MemberPayload>;
  /** Lets colonists of your ship go down to your planet in your sector. They have no work before `allocateColonists`. */
  settleColonists: Maybe<PlanetPayload>;
  /** Source, once the destination has accepted: the escrow leaves the region for good; for the travel subgraph. A source that holds no such journey takes what departed once more, as far as it is there; what it took is in its books. Of fee and toll a percentage goes back to the pilot's purse. */
  settleJourney: JourneyVerdict;
  /** Decides what your planet in your sector is good at. */
  specializePlanet: Maybe<PlanetPayload>;
  /** Makes you a candidate, up to the beginning of the vote. Takes citizenship and a reputation of 0 at least. */
  standForElection: Maybe<ElectionPayload>;
  /** Builds goods out of your hold into a beacon or gate of your own in your sector. */
  supplyWarpGate: Maybe<GatePayload>;
  /** Lays up your ship at the station you are docked at and takes another that is laid up there. A pod is left for good, and what it carries comes along. */
  switchShip: Maybe<ShipPayload>;
  /** Takes goods out of your locker into your ship's hold, where you leave the region by the platform's gate. Costs no turns. */
  takeFromLocker: Maybe<LockerPayload>;
  /** Sets which part of what they earn the colonists of your planet in your sector pay. It reaches the safe, which shows it at once. */
  taxColony: Maybe<PlanetPayload>;
  /** Undocks your ship, for 1 turn. */
  undock: Maybe<DockPayload>;
  /** Moves combat drones from your ship's bay to its hold, where they are cargo. */
  unloadDrones: Maybe<ShipPayload>;
  /** Changes how the region presents itself. Takes CULTURE_MANAGE. */
  updateCulture: Maybe<CulturePayload>;
  /** Changes what the region takes and gives in trade. Takes ECONOMY_MANAGE, and an autocracy or a mandate of the voters for it. */
  updateEconomy: Maybe<EconomyPayload>;
  /** Changes how an autocracy is governed, at once. Takes GOVERNANCE_MANAGE. */
  updateGovernance: Maybe<GovernancePayload>;
  /** Changes the terms of your station. */
  updateStation: Maybe<StationPayload>;
  /** Says who may pass a warp gate of yours, and for what. */
  updateWarpGate: Maybe<GatePayload>;
  /** Builds one level of an upgrade into the ship you are docked with at a shipyard. */
  upgradeShip: Maybe<ShipPayload>;
  /** Ends the vote on a policy: it fails. Only for the region's owner and platform admins. */
  vetoPolicy: Maybe<PolicyPayload>;
  /** Casts your one vote in an election. It weighs what your voting power is now, stays, and is told to nobody. */
  voteInElection: Maybe<ElectionPayload>;
  /** Casts your one vote on a policy. It weighs what your voting power is now, and stays. */
  voteOnPolicy: Maybe<PolicyPayload>;
  /** Takes you off the list of candidates, up to the beginning of the vote. */
  withdrawCandidacy: Maybe<ElectionPayload>;
  /** Takes credits out of the safe of your planet in your sector. */
  withdrawCredits: Maybe<PlanetPayload>;
  /** Ends an embargo or a war that your region declared, at once. Takes DECLARATIONS_MANAGE. */
  withdrawDeclaration: Maybe<DeclarationPayload>;
  /** Moves credits from your bank as the region's owner to your pilot here. */
  withdrawRevenue: Maybe<WithdrawalPayload>;
  /** Moves credits from your station's account to your pilot. */
  withdrawStationRevenue: Maybe<StationPayload>;
};


export type MutationAbandonPlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationAcceptJourneyArgs = {
  input: AcceptJourneyInput;
  regionId: Scalars['ID']['input'];
};


export type MutationAllocateColonistsArgs = {
  input: AllocationInput;
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationApplyForCitizenshipArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationAppointArgs = {
  playerId: Scalars['ID']['input'];
  position: OfficePosition;
  regionId: Scalars['ID']['input'];
};


export type MutationApprovePlayerArgs = {
  approved?: Scalars['Boolean']['input'];
  playerId: Scalars['ID']['input'];
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


export type MutationAttackWarpGateArgs = {
  gateId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationBanPlayerArgs = {
  banned?: Scalars['Boolean']['input'];
  playerId: Scalars['ID']['input'];
  reason?: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationBesiegePlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
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


export type MutationCancelElectionArgs = {
  electionId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationCancelTerraformingArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationChangeMemberArgs = {
  input: MemberInput;
  playerId: Scalars['ID']['input'];
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


export type MutationCreateInviteArgs = {
  regionId: Scalars['ID']['input'];
  uses?: Scalars['Int']['input'];
};


export type MutationDecideApplicationArgs = {
  approve: Scalars['Boolean']['input'];
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationDeclareAgainstArgs = {
  otherRegionId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
  type: DeclarationType;
};


export type MutationDeployDronesArgs = {
  mode: DroneMode;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  sector: Scalars['Int']['input'];
};


export type MutationDeployGateBeaconArgs = {
  regionId: Scalars['ID']['input'];
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


export type MutationDismantleWarpGateArgs = {
  regionId: Scalars['ID']['input'];
  siteId: Scalars['ID']['input'];
};


export type MutationDockArgs = {
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationEndTreatyArgs = {
  regionId: Scalars['ID']['input'];
  treatyId: Scalars['ID']['input'];
};


export type MutationFocusWarpGateArgs = {
  beaconId: Scalars['ID']['input'];
  exitRegionId?: InputMaybe<Scalars['ID']['input']>;
  regionId: Scalars['ID']['input'];
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


export type MutationGrantPermissionArgs = {
  permission: RegionalPermission;
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationHaggleArgs = {
  commodity: Commodity;
  direction: TradeDirection;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  unitPrice: Scalars['Int']['input'];
};


export type MutationHarmonizeWarpGateArgs = {
  gateId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationHoldJourneyArgs = {
  input: HoldJourneyInput;
  regionId: Scalars['ID']['input'];
};


export type MutationInsureShipArgs = {
  plan: InsurancePlan;
  regionId: Scalars['ID']['input'];
};


export type MutationJoinRegionArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationLiftSiegeArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationLoadDronesArgs = {
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationMaintainShipArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationMatchGateBeaconArgs = {
  beaconId: Scalars['ID']['input'];
  gateId: Scalars['ID']['input'];
  gateRegionId: Scalars['ID']['input'];
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationMoveShipArgs = {
  maxToll?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
  to: Scalars['Int']['input'];
};


export type MutationOpenElectionArgs = {
  position: OfficePosition;
  regionId: Scalars['ID']['input'];
  registrationDays?: Scalars['Int']['input'];
  votingDays?: Scalars['Int']['input'];
};


export type MutationPostBountyArgs = {
  amount: Scalars['SafeInt']['input'];
  days: Scalars['Int']['input'];
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationProposePolicyArgs = {
  input: PolicyInput;
  regionId: Scalars['ID']['input'];
};


export type MutationProposeTreatyArgs = {
  otherRegionId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  terms: TreatyTermsInput;
  type: TreatyType;
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


export type MutationRedeemInviteArgs = {
  code: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRefuseJourneyArgs = {
  code: Scalars['String']['input'];
  journeyId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationReleaseGateBeaconArgs = {
  gateId: Scalars['ID']['input'];
  gateRegionId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
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


export type MutationResignOfficeArgs = {
  position: OfficePosition;
  regionId: Scalars['ID']['input'];
};


export type MutationRespondToTreatyArgs = {
  accept: Scalars['Boolean']['input'];
  regionId: Scalars['ID']['input'];
  treatyId: Scalars['ID']['input'];
};


export type MutationReturnJourneyArgs = {
  journeyId: Scalars['ID']['input'];
  refundPercent: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRevokeInviteArgs = {
  inviteId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationRevokePermissionArgs = {
  permission: RegionalPermission;
  playerId: Scalars['ID']['input'];
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


export type MutationSetHomeArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationSettleColonistsArgs = {
  planetId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSettleJourneyArgs = {
  departed?: InputMaybe<DepartedJourneyInput>;
  journeyId: Scalars['ID']['input'];
  refundPercent?: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSpecializePlanetArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  specialization: PlanetSpecialization;
};


export type MutationStandForElectionArgs = {
  electionId: Scalars['ID']['input'];
  platform: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationSupplyWarpGateArgs = {
  commodity: Commodity;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
  siteId: Scalars['ID']['input'];
};


export type MutationSwitchShipArgs = {
  regionId: Scalars['ID']['input'];
  shipId: Scalars['ID']['input'];
};


export type MutationTakeFromLockerArgs = {
  commodity: Commodity;
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationTaxColonyArgs = {
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  taxRate: Scalars['Float']['input'];
};


export type MutationUndockArgs = {
  regionId: Scalars['ID']['input'];
};


export type MutationUnloadDronesArgs = {
  quantity: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateCultureArgs = {
  input: CultureInput;
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateEconomyArgs = {
  input: EconomyInput;
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateGovernanceArgs = {
  input: GovernanceInput;
  regionId: Scalars['ID']['input'];
};


export type MutationUpdateStationArgs = {
  input: StationInput;
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type MutationUpdateWarpGateArgs = {
  gateId: Scalars['ID']['input'];
  input: WarpGateInput;
  regionId: Scalars['ID']['input'];
};


export type MutationUpgradeShipArgs = {
  regionId: Scalars['ID']['input'];
  upgrade: Upgrade;
};


export type MutationVetoPolicyArgs = {
  policyId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationVoteInElectionArgs = {
  candidateId: Scalars['ID']['input'];
  electionId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationVoteOnPolicyArgs = {
  inFavor: Scalars['Boolean']['input'];
  policyId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationWithdrawCandidacyArgs = {
  electionId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationWithdrawCreditsArgs = {
  amount: Scalars['SafeInt']['input'];
  planetId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationWithdrawDeclarationArgs = {
  declarationId: Scalars['ID']['input'];
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

/** An office as somebody holds it. */
export type Office = {
  __typename?: 'Office';
  /** The election that gave it; null for who was appointed. */
  election: Maybe<Election>;
  /** When the term ends, and all rights with it; sooner when somebody is elected. */
  endsAt: Scalars['DateTime']['output'];
  /** Its ID, a UUID; a new one whenever the office is taken. */
  id: Scalars['ID']['output'];
  /** Who holds it. */
  player: Player;
  /** Which office it is. */
  position: OfficePosition;
  /** Since when. */
  since: Scalars['DateTime']['output'];
};

/** A player holds an office no more. */
export type OfficeLeft = RegionEvent & {
  __typename?: 'OfficeLeft';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the office as this player holds it. */
  officeId: Scalars['ID']['output'];
  /** The player. */
  player: Player;
  /** Which office it is. */
  position: OfficePosition;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** An office that a region has. */
export type OfficePosition =
  /** Makes, answers and ends treaties. */
  | 'AMBASSADOR'
  /** Votes where the council decides; 5 to 15 seats, one for each 50 citizens. */
  | 'COUNCIL_MEMBER'
  /** Runs the region: what administrators may; proposes policies, shapes the culture, declares embargoes and wars. */
  | 'GOVERNOR'
  /** Sets the rates; who was elected sets tariff, trade bonuses and subsidies also where the region decides by vote. */
  | 'TRADE_COMMISSIONER';

/** A player took an office. */
export type OfficeTaken = RegionEvent & {
  __typename?: 'OfficeTaken';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** When the term ends. */
  endsAt: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the office as this player holds it. */
  officeId: Scalars['ID']['output'];
  /** The player. */
  player: Player;
  /** Which office it is. */
  position: OfficePosition;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
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
  /** Beacons of your own in the region, the newest first, 100 at most; those that are gone included. Null for everybody but the pilot's player. */
  gateBeacons: Maybe<Array<GateBeacon>>;
  /** Genesis devices aboard the pilot's ship; only for the pilot, null for everybody else. */
  genesisDevices: Maybe<Array<GenesisDevice>>;
  /** Until when the pilot, who attacked an innocent, may be attacked by those of good name; null when that is over. */
  greyUntil: Maybe<Scalars['DateTime']['output']>;
  /** When the player joined the region. */
  joinedAt: Scalars['DateTime']['output'];
  /** Credits that the region itself has put on the pilot's head and pays to whoever destroys its ship without a crime, as far as the treasury has them: they grow day by day for those of the worst names. */
  lawBounty: Scalars['SafeInt']['output'];
  /** Goods that stayed behind when you left for other regions; `takeFromLocker` brings them aboard. Null for everybody but the pilot's player. */
  locker: Maybe<Array<CargoItem>>;
  /** The pilot's player as a member of the region. */
  membership: Maybe<Membership>;
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
  /** When the visit of a free account to this region is over: then the pilot can only move, dock, have its ship seen to, and leave. Null for who may stay, and for everybody but the pilot. */
  visitUntil: Maybe<Scalars['DateTime']['output']>;
  /** Until when the pilot, of the worst name, may be attacked by anybody; null when that is over. */
  wantedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Warp gates of your own that begin in the region, the newest first, 100 at most; those that are gone included. Null for everybody but the pilot's player. */
  warpGates: Maybe<Array<WarpGate>>;
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
  /** What its ground gives, in percent of what is usual: a factor on all that is made there. */
  richness: Scalars['Int']['output'];
  /** The sector the planet is in. */
  sector: Sector;
  /** How large it is, 1 to 10; the larger, the dearer its garrison. */
  size: Scalars['Int']['output'];
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** Turns it cost; only in the events of your own moves, otherwise null. */
  turnsSpent: Maybe<Scalars['Int']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** A player's session acted in the region for the first time, or was idle for so long that it counts as over. */
export type PlayerSession = RegionEvent & {
  __typename?: 'PlayerSession';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Whose session it is. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector its pilot is in. */
  sector: Scalars['Int']['output'];
  /** ID of the session; only in the events of your own, otherwise null. */
  sessionId: Maybe<Scalars['ID']['output']>;
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** Something that a region decides. */
export type Policy = {
  __typename?: 'Policy';
  /** What it changes, as it was proposed. */
  changes: Scalars['JSONObject']['output'];
  /** When it was decided; null before. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it should be. */
  description: Scalars['String']['output'];
  /** Who decides it. */
  electorate: Electorate;
  /** How many could have voted, counted when it was decided; null before. */
  eligible: Maybe<Scalars['Int']['output']>;
  /** What was changed in fact, within the bounds of the day it was decided; null while or when it was not. */
  enacted: Maybe<Scalars['JSONObject']['output']>;
  /** The policy's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  policyType: PolicyType;
  /** When it was proposed. */
  proposedAt: Scalars['DateTime']['output'];
  /** Who proposed it. */
  proposer: Player;
  /** Part of those who may vote that must vote. */
  quorum: Scalars['Float']['output'];
  /** Why it failed; null when it did not. */
  rejection: Maybe<PolicyRejection>;
  /** How far it has come. */
  status: PolicyStatus;
  /** Part of the weight that must be in favour. */
  threshold: Scalars['Float']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
  /** How many voted. */
  voters: Scalars['Int']['output'];
  /** Weight of the votes against. */
  votesAgainst: Scalars['Float']['output'];
  /** Weight of the votes in favour. */
  votesFor: Scalars['Float']['output'];
  /** Up to when it can be voted on. */
  votingClosesAt: Scalars['DateTime']['output'];
  /** Whether you voted in favour; null when you did not vote. */
  yourVote: Maybe<Scalars['Boolean']['output']>;
};

/** A page of policies. */
export type PolicyConnection = {
  __typename?: 'PolicyConnection';
  /** Policies with their cursors. */
  edges: Array<PolicyEdge>;
  /** Policies without cursors. */
  nodes: Array<Policy>;
  /** Where this page ends. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A policy in a list. */
export type PolicyEdge = {
  __typename?: 'PolicyEdge';
  /** Pass it as `after` to go on behind this policy. */
  cursor: Scalars['String']['output'];
  /** The policy. */
  node: Policy;
};

/** A policy passed, and its changes are made. */
export type PolicyImplemented = RegionEvent & {
  __typename?: 'PolicyImplemented';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the policy. */
  policyId: Scalars['ID']['output'];
  /** What it is about. */
  policyType: PolicyType;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What is proposed. */
export type PolicyInput = {
  /** What it changes; the type says what it may. */
  changes: Scalars['JSONObject']['input'];
  /** Why it should be, up to 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Days it can be voted on, 1 to 30. */
  durationDays?: InputMaybe<Scalars['Int']['input']>;
  /** What it is about. */
  policyType: PolicyType;
  /** What it is called, up to 255 characters. */
  title: Scalars['String']['input'];
};

/** What a change of a policy led to. */
export type PolicyPayload = {
  __typename?: 'PolicyPayload';
  /** The policy afterwards. */
  policy: Policy;
};

/** A policy is voted on. */
export type PolicyProposed = RegionEvent & {
  __typename?: 'PolicyProposed';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the policy. */
  policyId: Scalars['ID']['output'];
  /** What it is about. */
  policyType: PolicyType;
  /** Who proposed it. */
  proposer: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
  /** Up to when it can be voted on. */
  votingClosesAt: Scalars['DateTime']['output'];
};

/** A policy failed. */
export type PolicyRejected = RegionEvent & {
  __typename?: 'PolicyRejected';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the policy. */
  policyId: Scalars['ID']['output'];
  /** What it is about. */
  policyType: PolicyType;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Why it failed. */
  rejection: PolicyRejection;
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** Why a policy failed. */
export type PolicyRejection =
  /** Too little of the weight was in favour. */
  | 'BELOW_THRESHOLD'
  /** Too few voted. */
  | 'NO_QUORUM'
  /** The owner of the region ended it. */
  | 'VETOED';

/** How far a policy has come. */
export type PolicyStatus =
  /** It passed, and its changes are made. */
  | 'IMPLEMENTED'
  /** It failed; `rejection` says why. */
  | 'REJECTED'
  /** It is voted on. */
  | 'VOTING';

/** What a policy is about, and with it which changes it may make. */
export type PolicyType =
  /** `motto`, `traditions`, `socialHierarchy` (lists of texts), `languagePack` (words by words), `aestheticTheme` (`primaryColor`, `secondaryColor`, `font`, `logo`). */
  | 'CULTURAL'
  /** `patrolsFederation`, `patrolsBorder`, `patrolsFrontier`, in the Nexus `patrolsExpanse`: steps from -2 to 2 by which the zone is policed more or less; `defenseSpending` 0 to 20000: credits of the treasury a day, for 10000 of which all zones are policed by a step more. */
  | 'DEFENSE'
  /** `governanceType` (`AUTOCRACY`, `DEMOCRACY`, `COUNCIL`), `electionFrequencyDays` 30 to 365, `constitutionalText`. Takes 0.66 of the weight. */
  | 'GOVERNANCE_CHANGE'
  /** `immigration` (`open`, `approval`, `closed`), `minReputation` -1000 to 1000, `citizenship` (`approval`, `automatic`), `visaHours` 1 to 72, `bans`: the list of player IDs from then on. */
  | 'IMMIGRATION'
  /** `pvpEnabled`, `pvpSafeSecurity` 6 to 10, `pvpOpenSecurity` 2 to 6 and below it, `pvpProtectionHours` 0 to 720. */
  | 'PVP_RULES'
  /** `taxRate` 0.05 to 0.25. */
  | 'TAX_RATE'
  /** `tariffRate` 0 to 0.25, `tradeBonuses` (1 to 3 by commodity), `dockingSubsidy`, `arbitrageStipend`, `contraband` (commodities). */
  | 'TRADE_POLICY'
  /** `treasuryAdjustment`: credits. Below 0 they are spent and leave the world, as far as the treasury has them; above 0 the owner's bank gives them, and only the owner may propose it. */
  | 'TREASURY'
  /** `votingThreshold` 0.1 to 0.9, `governanceQuorum` 0.25 to 0.6. Takes 0.66 of the weight. */
  | 'VOTING_THRESHOLD';

/** Somebody voted on a policy; who and how is not told. */
export type PolicyVoted = RegionEvent & {
  __typename?: 'PolicyVoted';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** ID of the policy. */
  policyId: Scalars['ID']['output'];
  /** What it is about. */
  policyType: PolicyType;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
  /** How many have voted. */
  voters: Scalars['Int']['output'];
  /** Weight of the votes against. */
  votesAgainst: Scalars['Float']['output'];
  /** Weight of the votes in favour. */
  votesFor: Scalars['Float']['output'];
};

/** A station's stock and prices changed. */
export type PortUpdated = RegionEvent & {
  __typename?: 'PortUpdated';
  /** Credits for one unit that is bought there; null when the station does not sell it. */
  buyPrice: Maybe<Scalars['Int']['output']>;
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
  /** Credits for one unit that is sold there; null when the station does not buy it. */
  sellPrice: Maybe<Scalars['Int']['output']>;
  /** ID of the station. */
  stationId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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

/** What somebody did in a region by a right that others have not, or tried without it. */
export type PrivilegedAct = {
  __typename?: 'PrivilegedAct';
  /** The mutation it was done by; `enactPolicy` for what a vote decided. */
  act: Scalars['String']['output'];
  /** Who did it; null for what a vote decided. */
  actor: Maybe<Player>;
  /** When it was done. */
  at: Scalars['DateTime']['output'];
  /** What was asked for. */
  details: Scalars['JSONObject']['output'];
  /** True when it was refused, for lack of the right: told once a day, act and player. */
  refused: Scalars['Boolean']['output'];
  /** The player it was done to; null when it was to none. */
  subject: Maybe<Player>;
};

/** A page of the audit log. */
export type PrivilegedActConnection = {
  __typename?: 'PrivilegedActConnection';
  /** Acts with their cursors. */
  edges: Array<PrivilegedActEdge>;
  /** Acts without cursors. */
  nodes: Array<PrivilegedAct>;
  /** Where this page ends. */
  pageInfo: PageInfo;
};

/** An act in the log. */
export type PrivilegedActEdge = {
  __typename?: 'PrivilegedActEdge';
  /** Pass it as `after` to go on behind this act. */
  cursor: Scalars['String']['output'];
  /** The act. */
  node: PrivilegedAct;
};

export type Query = {
  __typename?: 'Query';
  /** Whether a pilot could leave for another region; for the travel subgraph. */
  departure: DepartureCheck;
  /** Whether the region would let a player in; for the travel subgraph. */
  entry: EntryCheck;
  /** Labels that the viewer holds: who holds one of an event's gets it. Of sectors only those that are asked for; all when left out. */
  eventLabels: Array<Scalars['String']['output']>;
  /** What the region's books say about journeys, or about those that `ids` names, at most 100; for audits of the platform. */
  journeyAudit: JourneyAudit;
  /** Labels that the viewer holds of a station's `market`, which it has to know. */
  marketLabels: Array<Scalars['String']['output']>;
  /** Journeys that wait in escrow, by ID; for the travel subgraph. */
  openJourneys: JourneyRecordPage;
  /** Your pilot in a region; null when you never joined it. */
  pilot: Maybe<Pilot>;
  /** Your pilots in the given regions, in the order given; null where you never joined. The regions are asked in parallel. */
  pilots: Array<Maybe<Pilot>>;
  /** One sector of one region; null with `SECTOR_NOT_FOUND` when the region has none. Without `regionId` the region of the request's `X-Region-ID` header is meant. */
  sector: Maybe<Sector>;
};


export type QueryDepartureArgs = {
  destinationId: Scalars['ID']['input'];
  galacticCitizen?: Scalars['Boolean']['input'];
  gateId?: InputMaybe<Scalars['ID']['input']>;
  method: JourneyMethod;
  playerId: Scalars['ID']['input'];
  portablePercent?: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};


export type QueryEntryArgs = {
  galacticCitizen: Scalars['Boolean']['input'];
  homeId?: InputMaybe<Scalars['ID']['input']>;
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  sourceId: Scalars['ID']['input'];
  stakeholder: Scalars['Boolean']['input'];
};


export type QueryEventLabelsArgs = {
  regionId: Scalars['ID']['input'];
  sectors?: InputMaybe<Array<Scalars['Int']['input']>>;
};


export type QueryJourneyAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  regionId: Scalars['ID']['input'];
};


export type QueryMarketLabelsArgs = {
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type QueryOpenJourneysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
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
  /** Members who applied for citizenship and wait for an answer, the first to apply first, 100 at most; only for those who manage members, null for everybody else. */
  applicants: Maybe<Array<Membership>>;
  /** What was done here by rights that others have not, and what was refused to who lacked them, newest first; only for the region's owner and platform admins, null for everybody else. */
  audit: Maybe<PrivilegedActConnection>;
  /** Open bounties, the highest first. */
  bounties: Maybe<Array<Bounty>>;
  /** The capital sector, where newcomers begin. */
  capital: Maybe<Sector>;
  /** The region's clusters, by number. */
  clusters: Maybe<Array<Cluster>>;
  /** One fight; null unless you were in it, own the region or are a platform admin. */
  combat: Maybe<Combat>;
  /** How the region presents itself; null while it cannot be asked. */
  culture: Maybe<Culture>;
  /** Embargoes and wars between this region and others, those that are over among them: the newest hundred, newest first. */
  declarations: Maybe<Array<Declaration>>;
  /** What the region takes and gives in trade. */
  economy: Maybe<RegionEconomy>;
  /** One election by its ID; null when the region has none. */
  election: Maybe<Election>;
  /** Elections that were called here, newest first. */
  elections: Maybe<ElectionConnection>;
  /** One fight of any kind; null unless you were in it, own the region or are a platform admin. */
  fight: Maybe<Fight>;
  /** How the region is governed. */
  governance: Maybe<Governance>;
  /** The region's ID, a UUID. Everything that lives in the region is routed by it. */
  id: Scalars['ID']['output'];
  /** Invites that can still be used, newest first, 100 at most; only for those who manage members, null for everybody else. */
  invites: Maybe<Array<Invite>>;
  /** Hash of the generated map and the seed it came from. */
  map: Maybe<MapInfo>;
  /** Prices in the region, as far as you know its sectors. */
  market: Maybe<Market>;
  /** Everybody with a pilot here, by ID. */
  members: Maybe<MembershipConnection>;
  /** The natural warp between the region and the Nexus capital; null for the Nexus itself. */
  nexusWarp: Maybe<NexusWarp>;
  /** Offices that somebody holds now, by office. */
  offices: Maybe<Array<Office>>;
  /** A player's pilot in this region; null when the player never joined. Only your own pilot shows more than public facts. */
  pilot: Maybe<Pilot>;
  /** What was proposed here, newest first. */
  policies: Maybe<PolicyConnection>;
  /** One policy by its ID; null when the region has none. */
  policy: Maybe<Policy>;
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
  /** Treaties with other regions, proposals among them: the newest hundred, newest first. */
  treaties: Maybe<Array<Treaty>>;
  /** Wrecks in a sector, the newest first, 100 at most; null while you do not know the sector. */
  wrecks: Maybe<Array<Wreck>>;
  /** The region's zones, by sector number. */
  zones: Maybe<Array<Zone>>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionAuditArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  refused?: InputMaybe<Scalars['Boolean']['input']>;
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
export type RegionElectionArgs = {
  id: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionElectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  position?: InputMaybe<OfficePosition>;
  status?: InputMaybe<ElectionStatus>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionFightArgs = {
  id: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  standing?: InputMaybe<MemberStanding>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionPilotArgs = {
  playerId: Scalars['ID']['input'];
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<PolicyStatus>;
};


/** A region of the galaxy. These fields come from the region's own server: they are null, with an error that names the region, while it is down. */
export type RegionPolicyArgs = {
  id: Scalars['ID']['input'];
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
export type RegionTreatiesArgs = {
  states?: InputMaybe<Array<TreatyState>>;
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
  /** Factors on prices for goods from other regions; the treasury pays what is beyond the price, as far as it has it. */
  tradeBonuses: Array<TradeBonus>;
};

/** Something that happened in a region. */
export type RegionEvent = {
  /** Opaque place of the event in the region's order of events; pass the last one you got as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What happened in a region. */
export type RegionEventType =
  /** A fight ended (`combat.ended`). */
  | 'COMBAT_ENDED'
  /** A fight began (`combat.started`). */
  | 'COMBAT_STARTED'
  /** An embargo or a war with another region changed (`declaration.changed`). */
  | 'DECLARATION_CHANGED'
  /** Your ship had to leave its slip (`docking_slip.bumped`). */
  | 'DOCKING_SLIP_BUMPED'
  /** An election is over, however it ended (`election.completed`). */
  | 'ELECTION_COMPLETED'
  /** An election was called (`election.opened`). */
  | 'ELECTION_OPENED'
  /** Members can vote in an election (`election.voting`). */
  | 'ELECTION_VOTING'
  /** Events before this one can be told no more (`events.lost`); sent whatever you ask for. */
  | 'EVENTS_LOST'
  /** The insurance paid for a ship you lost (`ship.insurance_paid`). */
  | 'INSURANCE_PAID'
  /** A member's standing, rank or rights changed (`member.changed`). */
  | 'MEMBER_CHANGED'
  /** A player came to the region for the first time (`member.joined`). */
  | 'MEMBER_JOINED'
  /** A player holds an office no more (`office.left`). */
  | 'OFFICE_LEFT'
  /** A player took an office (`office.taken`). */
  | 'OFFICE_TAKEN'
  /** The owner of a planet gave it up (`planet.abandoned`). */
  | 'PLANET_ABANDONED'
  /** A siege of a planet began or ended (`planet.besieged`). */
  | 'PLANET_BESIEGED'
  /** Somebody took a planet (`planet.colonized`). */
  | 'PLANET_COLONIZED'
  /** A pilot arrived in the region (`player.arrive`). */
  | 'PLAYER_ARRIVE'
  /** A player came to act in the region (`player.login`). */
  | 'PLAYER_LOGIN'
  /** A player has not acted for a quarter of an hour (`player.logout`). */
  | 'PLAYER_LOGOUT'
  /** A pilot moved from one sector to another (`player.move`). */
  | 'PLAYER_MOVE'
  /** A pilot left for another region, or came from one (`player.region_travel`). */
  | 'PLAYER_REGION_TRAVEL'
  /** A policy passed, and its changes are made (`policy.implemented`). */
  | 'POLICY_IMPLEMENTED'
  /** A policy is voted on (`policy.proposed`). */
  | 'POLICY_PROPOSED'
  /** A policy failed (`policy.rejected`). */
  | 'POLICY_REJECTED'
  /** Somebody voted on a policy (`policy.voted`). */
  | 'POLICY_VOTED'
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
  | 'TRADE_COMPLETED'
  /** A treaty with another region changed (`treaty.changed`). */
  | 'TREATY_CHANGED'
  /** A warp gate got its Warp Jumper and opens within the hour (`warp_gate.built`). */
  | 'WARP_GATE_BUILT'
  /** A warp gate collapsed, or its owner took it down (`warp_gate.destroyed`). */
  | 'WARP_GATE_DESTROYED';

/** Figures about a region. Those of 30 days cover today and the 29 days before, by UTC, and are up to date with every change. */
export type RegionStats = {
  __typename?: 'RegionStats';
  /** Elections that are under way: candidates register, or members vote. */
  activeElections: Scalars['Int']['output'];
  /** Pilots who moved within 30 days. */
  activePilots30d: Scalars['Int']['output'];
  /** Day by day, today first: one element for each day, whether or not anything happened. */
  days: Array<DayStats>;
  /** Edges on the map, hidden ones included. */
  edgesCount: Scalars['Int']['output'];
  /** Fights of the last 30 days. */
  fights30d: Scalars['Int']['output'];
  /** Policies that are being voted on. */
  pendingPolicies: Scalars['Int']['output'];
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

/** A pilot left for another region, came from one, or is back from a journey that failed. */
export type RegionTravel = RegionEvent & {
  __typename?: 'RegionTravel';
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** ID of the region it began in. */
  fromRegionId: Scalars['ID']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** ID of the journey; only in the events of your own journeys, otherwise null. */
  journeyId: Maybe<Scalars['ID']['output']>;
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Who travels. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector where the pilot was seen. */
  sector: Scalars['Int']['output'];
  /** What became of the journey. */
  status: RegionTravelStatus;
  /** ID of the region it leads to. */
  toRegionId: Scalars['ID']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** How its source was left. */
  travelMethod: JourneyMethod;
  /** What happened. */
  type: RegionEventType;
};

/** How far a journey is, as one of its two regions sees it. */
export type RegionTravelStatus =
  /** The pilot came from another region. */
  | 'ARRIVED'
  /** The pilot left the region. */
  | 'DEPARTED'
  /** The journey failed: the pilot is back. */
  | 'RETURNED';

/** What a member may do. It comes with standing, rank or office, or is granted. */
export type RegionalPermission =
  /** Read the region's analytics. Administrators and governors. */
  | 'ANALYTICS_VIEW'
  /** Write to others. Everybody. */
  | 'COMMUNICATE'
  /** Make content for the region. Citizens. */
  | 'CONTENT_CREATE'
  /** Has a seat in the council: votes where the council decides. Members of the council. */
  | 'COUNCIL_MEMBER'
  /** Change the region's culture. Governors. */
  | 'CULTURE_MANAGE'
  /** Declare embargoes and wars, and withdraw what was declared. Governors. */
  | 'DECLARATIONS_MANAGE'
  /** Set taxes, tariffs and bonuses where no vote is needed. Administrators, governors, trade commissioners. */
  | 'ECONOMY_MANAGE'
  /** Call elections. */
  | 'ELECTIONS_CREATE'
  /** Take part in the region's events. Residents and citizens. */
  | 'EVENTS_ATTEND'
  /** Change how an autocracy is governed. */
  | 'GOVERNANCE_MANAGE'
  /** Decide applications, invite, change members, approve entrants. Administrators and governors. */
  | 'MEMBERS_MANAGE'
  /** Ban players from the region. Administrators, moderators and governors. */
  | 'MODERATE'
  /** Propose policies. Citizens and governors. */
  | 'POLICY_PROPOSE'
  /** Trade. Everybody. */
  | 'TRADE'
  /** Set tariff, trade bonuses and subsidies also where others take a vote. Elected trade commissioners; it cannot be granted. */
  | 'TRADE_MANDATE'
  /** Speak for the region to others. Ambassadors. */
  | 'TREATIES_MANAGE'
  /** Vote. Residents and citizens; it cannot be granted. */
  | 'VOTE';

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
  /** Credits for all players' gates on the way. */
  tolls: Scalars['Int']['output'];
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
  /** Beacons here, exits of gates or of gates to be; null while you do not know the sector. */
  gateBeacons: Maybe<Array<GateBeacon>>;
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
  /** Warp gates that begin here; null while you do not know the sector. */
  warpGates: Maybe<Array<WarpGate>>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** Credits to pay before it is flown again, and kept when it is sold: for days it has been laid up beyond the first 7, 1,000 for each of the station's sizes and at most a quarter of its value. Who comes in a pod pays nothing. */
  storageFee: Scalars['Int']['output'];
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
  /** Travelling to another region, or gone there. It comes back under the same ID. */
  | 'AWAY'
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
  /** Credits of bounties that the victor collected, the law's own among them. */
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  | 'OPERATIONAL'
  /** It was hit within the last ten minutes; it works. */
  | 'UNDER_ATTACK';

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
  /** A station's board whenever a trade or its owner changes it; of changes that come faster than you read only the latest is told. Stations in sectors you know. BANNED and REGION_CLOSED as for `regionEvents`. */
  market: MarketUpdate;
  /** What happens in a region, as it happens: your own acts, and what happens in sectors you know. Region owners and platform admins see everything. Events come in one order that never changes, each once. BANNED for whom the region has banned, REGION_CLOSED for who could not enter it. */
  regionEvents: RegionEvent;
};


export type SubscriptionMarketArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  regionId: Scalars['ID']['input'];
  stationId: Scalars['ID']['input'];
};


export type SubscriptionRegionEventsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  around?: InputMaybe<Scalars['Int']['input']>;
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
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
  /** Illegal goods that were taken away from you, because the law watched the trade. */
  seized: Array<CargoItem>;
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
  /** What the treasury paid beyond the price for goods from another region; in the total. */
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
  /** What moved it, newest first. Entries are posted together, a second or so after what they are part of; `balance` has them at once. */
  entries: LedgerConnection;
  /** Credits in the owner's bank: the owner's part of the taxes. Only for the owner, null for everybody else. */
  ownerBank: Maybe<Scalars['SafeInt']['output']>;
};


/** A region's account. */
export type TreasuryEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A treaty with another region, as both have it: each keeps a copy of what the Nexus has recorded. */
export type Treaty = {
  __typename?: 'Treaty';
  /** Until when it can be answered, or lasts. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** The treaty's ID, a UUID, the same in both regions. */
  id: Scalars['ID']['output'];
  /** Whether it is in effect now. */
  inEffect: Scalars['Boolean']['output'];
  /** Whether one of the two ended it before its time. */
  noticed: Scalars['Boolean']['output'];
  /** The other region; null while it cannot be asked. */
  otherRegion: Maybe<Region>;
  /** Whether this region proposed it; else the other did. */
  ours: Scalars['Boolean']['output'];
  /** When it was proposed. */
  proposedAt: Scalars['DateTime']['output'];
  /** When it was signed; null before that. */
  signedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  state: TreatyState;
  /** What it says. */
  terms: TreatyTerms;
  /** What it is about. */
  type: TreatyType;
};

/** A treaty was proposed, signed, refused, given notice of, or has ended. */
export type TreatyChanged = RegionEvent & {
  __typename?: 'TreatyChanged';
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
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** The treaty as it is now. */
  treaty: Maybe<Treaty>;
  /** What happened. */
  type: RegionEventType;
};

/** What an act about a treaty led to. */
export type TreatyPayload = {
  __typename?: 'TreatyPayload';
  /** The treaty. */
  treaty: Treaty;
};

/** How far a treaty has come. */
export type TreatyState =
  /** It is signed, and in effect until its time is over. */
  | 'ACTIVE'
  /** Its time was over, or nobody answered it. */
  | 'EXPIRED'
  /** It waits for the other region's answer, 30 days at most. */
  | 'PROPOSED'
  /** The other region refused it, or it was withdrawn. */
  | 'REJECTED'
  /** One of the two regions ended it, or a declaration did. */
  | 'TERMINATED';

/** What a treaty says. */
export type TreatyTerms = {
  __typename?: 'TreatyTerms';
  /** What else the two agree on, in words; it binds nobody by itself. */
  clauses: Maybe<Scalars['String']['output']>;
  /** Days it lasts from its signature on, 1 to 365. */
  durationDays: Scalars['Int']['output'];
  /** Factor on what is paid for goods from the other region, 1 to 1.2; null where it is no trade agreement or has none. */
  tradeBonus: Maybe<Scalars['Float']['output']>;
};

/** What a treaty is to say. */
export type TreatyTermsInput = {
  /** What else the two agree on: at most 2,000 characters, with line breaks, none of them hidden. */
  clauses?: InputMaybe<Scalars['String']['input']>;
  /** Days it lasts from its signature on, 1 to 365. */
  durationDays?: Scalars['Int']['input'];
  /** Factor on what is paid for goods from the other region, 1 to 1.2; for trade agreements only. */
  tradeBonus?: InputMaybe<Scalars['Float']['input']>;
};

/** What two regions agree on. */
export type TreatyType =
  /** Members of the one enter the other without its approval, and their visits, one a day, add 1 to their reputation there. */
  | 'CULTURAL_EXCHANGE'
  /** The police of both regions answer to crimes: where a sector is policed, their fire is doubled. */
  | 'DEFENSE_PACT'
  /** Members of the one may not attack members of the other, in either of the two regions (`NON_AGGRESSION`). */
  | 'NON_AGGRESSION'
  /** Members of the one trade in the other without its tariff, and members of both are paid a bonus for goods that they bring from the one to the other. */
  | 'TRADE_AGREEMENT';

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

/** A way that a player built from one sector to another far away, in this region or in another. It leads in one direction. */
export type WarpGate = {
  __typename?: 'WarpGate';
  /** Who may pass. */
  access: GateAccess;
  /** IDs of the players on its list; null for everybody but its owner. */
  allowed: Maybe<Array<Scalars['ID']['output']>>;
  /** ID of the region it leads to. */
  exitRegionId: Scalars['ID']['output'];
  /** Number of the sector it leads to there; null until that region has agreed. */
  exitSector: Maybe<Scalars['Int']['output']>;
  /** Hit points that it has left. */
  hitPoints: Scalars['Int']['output'];
  /** The gate's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** Hit points of a whole gate. */
  maxHitPoints: Scalars['Int']['output'];
  /** Goods that it still lacks. */
  missing: Array<CargoItem>;
  /** When it opens or opened; null before a Warp Jumper was given to it. */
  opensAt: Maybe<Scalars['DateTime']['output']>;
  /** Who built it, and gets 85 % of the toll. */
  owner: Player;
  /** From when a Warp Jumper may be given to it; null while goods are missing. */
  readyAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of the sector it begins in. */
  sector: Scalars['Int']['output'];
  /** What became of it. */
  status: WarpGateStatus;
  /** Credits for passing, for everybody but its owner and the players on its list. */
  toll: Scalars['Int']['output'];
};

/** A warp gate was finished, or is gone. */
export type WarpGateChanged = RegionEvent & {
  __typename?: 'WarpGateChanged';
  /** Who did it. */
  by: Player;
  /** Opaque place of the event in the region's order of events. */
  cursor: Scalars['String']['output'];
  /** ID of the gate. */
  gateId: Scalars['ID']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** When it opens; null for one that is gone. */
  opensAt: Maybe<Scalars['DateTime']['output']>;
  /** Its owner. */
  player: Player;
  /** The region it happened in. */
  region: Region;
  /** ID of the region it happened in. */
  regionId: Scalars['ID']['output'];
  /** Number of the sector it begins in. */
  sector: Scalars['Int']['output'];
  /** The trace of the request that led to it (W3C Trace Context), 32 hexadecimal digits; null where it came of itself. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: RegionEventType;
};

/** What is to change at a warp gate; what is left out stays. */
export type WarpGateInput = {
  /** Who may pass. */
  access?: InputMaybe<GateAccess>;
  /** IDs of the players on the list, 200 at most; replaces the list. */
  allowed?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Credits for passing, 0 to 10,000. */
  toll?: InputMaybe<Scalars['Int']['input']>;
};

/** What becomes of a warp gate. */
export type WarpGateStatus =
  /** Open. */
  | 'ACTIVE'
  /** Goods are brought and cure; then it waits for its Warp Jumper. */
  | 'BUILDING'
  /** Taken down by its owner, or refused by the region it was to lead to. */
  | 'CANCELLED'
  /** Shot until it collapsed. */
  | 'COLLAPSED'
  /** Its Warp Jumper becomes a part of it, for an hour. */
  | 'HARMONIZING';

/** How an edge of the map is travelled. */
export type WarpKind =
  /** Through a warp gate that a player built; only in routes. */
  | 'GATE'
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
  AcceptJourneyInput: AcceptJourneyInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AestheticTheme: ResolverTypeWrapper<Theme>;
  AestheticThemeInput: AestheticThemeInput;
  AllocationInput: AllocationInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AppointmentPayload: ResolverTypeWrapper<Appointed>;
  AssaultRound: ResolverTypeWrapper<AssaultRound>;
  AsteroidYield: ResolverTypeWrapper<AsteroidYield>;
  AttackDronesPayload: ResolverTypeWrapper<Attacked>;
  AttackPayload: ResolverTypeWrapper<Attacked>;
  AttackPlanetPayload: ResolverTypeWrapper<Attacked>;
  AttackStationPayload: ResolverTypeWrapper<Attacked>;
  AttackWarpGatePayload: ResolverTypeWrapper<GateAttacked>;
  Berth: ResolverTypeWrapper<PaidBerth>;
  BerthPayload: ResolverTypeWrapper<Rented>;
  BesiegePayload: ResolverTypeWrapper<Besieged>;
  BoardEntry: ResolverTypeWrapper<StockRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Bounty: ResolverTypeWrapper<BountyRow>;
  BountyPayload: ResolverTypeWrapper<Posted>;
  BuildingState: ResolverTypeWrapper<BuildingState>;
  BuildingWork: ResolverTypeWrapper<BuildingWork>;
  Candidate: ResolverTypeWrapper<CandidateRow>;
  CargoItem: ResolverTypeWrapper<CargoRow>;
  CitizenshipPolicy: CitizenshipPolicy;
  Cluster: ResolverTypeWrapper<ClusterRow>;
  ClusterKind: ClusterKind;
  ColonizedHow: ColonizedHow;
  Colony: ResolverTypeWrapper<ColonyRow>;
  Combat: ResolverTypeWrapper<CombatRow>;
  CombatConnection: ResolverTypeWrapper<Omit<CombatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CombatEdge']>, nodes: Array<ResolversTypes['Combat']> }>;
  CombatEdge: ResolverTypeWrapper<Omit<CombatEdge, 'node'> & { node: ResolversTypes['Combat'] }>;
  CombatEnded: ResolverTypeWrapper<OutboxEvent>;
  CombatResult: CombatResult;
  CombatRound: ResolverTypeWrapper<CombatRound>;
  CombatSide: CombatSide;
  CombatStarted: ResolverTypeWrapper<OutboxEvent>;
  Commodity: Commodity;
  Culture: ResolverTypeWrapper<Settings>;
  CultureInput: CultureInput;
  CulturePayload: ResolverTypeWrapper<Omit<CulturePayload, 'region'> & { region: ResolversTypes['Region'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayStats: ResolverTypeWrapper<DayStats>;
  Declaration: ResolverTypeWrapper<RelationCopy>;
  DeclarationChanged: ResolverTypeWrapper<OutboxEvent>;
  DeclarationPayload: ResolverTypeWrapper<Omit<DeclarationPayload, 'declaration'> & { declaration: ResolversTypes['Declaration'] }>;
  DeclarationType: DeclarationType;
  DepartedJourneyInput: DepartedJourneyInput;
  DepartureCheck: ResolverTypeWrapper<DepartureCheck>;
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
  Election: ResolverTypeWrapper<ElectionRow>;
  ElectionCompleted: ResolverTypeWrapper<OutboxEvent>;
  ElectionConnection: ResolverTypeWrapper<ElectionPage>;
  ElectionEdge: ResolverTypeWrapper<Omit<ElectionEdge, 'node'> & { node: ResolversTypes['Election'] }>;
  ElectionOpened: ResolverTypeWrapper<OutboxEvent>;
  ElectionPayload: ResolverTypeWrapper<ChangedElection>;
  ElectionStatus: ElectionStatus;
  ElectionVoting: ResolverTypeWrapper<OutboxEvent>;
  Electorate: Electorate;
  Encounter: ResolverTypeWrapper<Encounter>;
  EncounterKind: EncounterKind;
  EntryCheck: ResolverTypeWrapper<EntryCheck>;
  EventsLost: ResolverTypeWrapper<OutboxEvent>;
  Fight: ResolverTypeWrapper<FightRow>;
  FightKind: FightKind;
  Fighter: ResolverTypeWrapper<Fighter>;
  FittedUpgrade: ResolverTypeWrapper<FittedUpgrade>;
  GarrisonState: ResolverTypeWrapper<GarrisonState>;
  GarrisonUnit: GarrisonUnit;
  GateAccess: GateAccess;
  GateBeacon: ResolverTypeWrapper<BeaconRow>;
  GateBeaconStatus: GateBeaconStatus;
  GateLinkVerdict: ResolverTypeWrapper<LinkVerdictRow>;
  GatePayload: ResolverTypeWrapper<GateDeed>;
  GenesisDevice: ResolverTypeWrapper<DeviceRow>;
  GenesisKind: GenesisKind;
  GenesisPayload: ResolverTypeWrapper<Bought>;
  GoodsInput: GoodsInput;
  Governance: ResolverTypeWrapper<Settings>;
  GovernanceInput: GovernanceInput;
  GovernancePayload: ResolverTypeWrapper<Omit<GovernancePayload, 'region'> & { region: ResolversTypes['Region'] }>;
  GovernanceType: GovernanceType;
  HaggleOutcome: HaggleOutcome;
  HagglePayload: ResolverTypeWrapper<Haggled>;
  HoldJourneyInput: HoldJourneyInput;
  Hop: ResolverTypeWrapper<Hop>;
  Hull: Hull;
  HullOffer: ResolverTypeWrapper<SoldHull>;
  ImmigrationPolicy: ImmigrationPolicy;
  Insurance: ResolverTypeWrapper<Insurance>;
  InsuranceOffer: ResolverTypeWrapper<InsuranceOffer>;
  InsurancePlan: InsurancePlan;
  InvasionRound: ResolverTypeWrapper<InvasionRound>;
  Invite: ResolverTypeWrapper<InviteRow>;
  InvitePayload: ResolverTypeWrapper<ChangedInvite>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  JoinPayload: ResolverTypeWrapper<Omit<JoinPayload, 'pilot'> & { pilot: ResolversTypes['Pilot'] }>;
  JourneyAudit: ResolverTypeWrapper<AuditParent>;
  JourneyGoods: ResolverTypeWrapper<JourneyGoods>;
  JourneyMethod: JourneyMethod;
  JourneyRecord: ResolverTypeWrapper<JourneyRow>;
  JourneyRecordPage: ResolverTypeWrapper<JourneyPage>;
  JourneyVerdict: ResolverTypeWrapper<VerdictRow>;
  JourneyVerdictState: JourneyVerdictState;
  LanguageEntry: ResolverTypeWrapper<LanguageEntry>;
  LanguageEntryInput: LanguageEntryInput;
  LedgerConnection: ResolverTypeWrapper<Omit<LedgerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LedgerEdge']>, nodes: Array<ResolversTypes['LedgerEntry']> }>;
  LedgerEdge: ResolverTypeWrapper<Omit<LedgerEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
  LedgerEntry: ResolverTypeWrapper<LedgerRow>;
  Load: ResolverTypeWrapper<Load>;
  LockerPayload: ResolverTypeWrapper<Fetched>;
  LossReason: LossReason;
  MapInfo: ResolverTypeWrapper<LocalRegion>;
  Market: ResolverTypeWrapper<object>;
  MarketPrice: ResolverTypeWrapper<StockRow>;
  MarketUpdate: ResolverTypeWrapper<MarketChange>;
  MemberChanged: ResolverTypeWrapper<OutboxEvent>;
  MemberInput: MemberInput;
  MemberJoined: ResolverTypeWrapper<OutboxEvent>;
  MemberPayload: ResolverTypeWrapper<ChangedMember>;
  MemberStanding: MemberStanding;
  Membership: ResolverTypeWrapper<MemberRow>;
  MembershipConnection: ResolverTypeWrapper<MemberPage>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MineHit: ResolverTypeWrapper<MineStrikeRow>;
  MoveMethod: MoveMethod;
  MovePayload: ResolverTypeWrapper<Moved>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NexusWarp: ResolverTypeWrapper<LocalRegion>;
  Offer: ResolverTypeWrapper<OfferRow>;
  Office: ResolverTypeWrapper<OfficeRow>;
  OfficeLeft: ResolverTypeWrapper<OutboxEvent>;
  OfficePosition: OfficePosition;
  OfficeTaken: ResolverTypeWrapper<OutboxEvent>;
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
  PlayerSession: ResolverTypeWrapper<OutboxEvent>;
  Policy: ResolverTypeWrapper<PolicyRow>;
  PolicyConnection: ResolverTypeWrapper<PolicyPage>;
  PolicyEdge: ResolverTypeWrapper<Omit<PolicyEdge, 'node'> & { node: ResolversTypes['Policy'] }>;
  PolicyImplemented: ResolverTypeWrapper<OutboxEvent>;
  PolicyInput: PolicyInput;
  PolicyPayload: ResolverTypeWrapper<ChangedPolicy>;
  PolicyProposed: ResolverTypeWrapper<OutboxEvent>;
  PolicyRejected: ResolverTypeWrapper<OutboxEvent>;
  PolicyRejection: PolicyRejection;
  PolicyStatus: PolicyStatus;
  PolicyType: PolicyType;
  PolicyVoted: ResolverTypeWrapper<OutboxEvent>;
  PortUpdated: ResolverTypeWrapper<OutboxEvent>;
  PriceAlert: ResolverTypeWrapper<OutboxEvent>;
  PriceAlertKind: PriceAlertKind;
  PricePoint: ResolverTypeWrapper<PricePoint>;
  PrivilegedAct: ResolverTypeWrapper<AuditRow>;
  PrivilegedActConnection: ResolverTypeWrapper<Omit<PrivilegedActConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PrivilegedActEdge']>, nodes: Array<ResolversTypes['PrivilegedAct']> }>;
  PrivilegedActEdge: ResolverTypeWrapper<Omit<PrivilegedActEdge, 'node'> & { node: ResolversTypes['PrivilegedAct'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<Quote>;
  RecallPayload: ResolverTypeWrapper<Recalled>;
  ReclaimPayload: ResolverTypeWrapper<Reclaimed>;
  Region: ResolverTypeWrapper<{ id: string }>;
  RegionEconomy: ResolverTypeWrapper<RegionTerms>;
  RegionEvent: ResolverTypeWrapper<OutboxEvent>;
  RegionEventType: RegionEventType;
  RegionStats: ResolverTypeWrapper<StatsRow>;
  RegionTravel: ResolverTypeWrapper<OutboxEvent>;
  RegionTravelStatus: RegionTravelStatus;
  RegionalPermission: RegionalPermission;
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
  Transaction: ResolverTypeWrapper<Trade>;
  TransactionConnection: ResolverTypeWrapper<Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TransactionEdge']>, nodes: Array<ResolversTypes['Transaction']> }>;
  TransactionEdge: ResolverTypeWrapper<Omit<TransactionEdge, 'node'> & { node: ResolversTypes['Transaction'] }>;
  Treasury: ResolverTypeWrapper<object>;
  Treaty: ResolverTypeWrapper<RelationCopy>;
  TreatyChanged: ResolverTypeWrapper<OutboxEvent>;
  TreatyPayload: ResolverTypeWrapper<Omit<TreatyPayload, 'treaty'> & { treaty: ResolversTypes['Treaty'] }>;
  TreatyState: TreatyState;
  TreatyTerms: ResolverTypeWrapper<TreatyTerms>;
  TreatyTermsInput: TreatyTermsInput;
  TreatyType: TreatyType;
  Turns: ResolverTypeWrapper<PilotRow>;
  Upgrade: Upgrade;
  Warp: ResolverTypeWrapper<Way>;
  WarpGate: ResolverTypeWrapper<GateRow>;
  WarpGateChanged: ResolverTypeWrapper<OutboxEvent>;
  WarpGateInput: WarpGateInput;
  WarpGateStatus: WarpGateStatus;
  WarpKind: WarpKind;
  Weapon: Weapon;
  WithdrawalPayload: ResolverTypeWrapper<Withdrawn>;
  Wreck: ResolverTypeWrapper<WreckRow>;
  Zone: ResolverTypeWrapper<ZoneRow>;
  ZoneKind: ZoneKind;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptJourneyInput: AcceptJourneyInput;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  AestheticTheme: Theme;
  AestheticThemeInput: AestheticThemeInput;
  AllocationInput: AllocationInput;
  Int: Scalars['Int']['output'];
  AppointmentPayload: Appointed;
  AssaultRound: AssaultRound;
  AsteroidYield: AsteroidYield;
  AttackDronesPayload: Attacked;
  AttackPayload: Attacked;
  AttackPlanetPayload: Attacked;
  AttackStationPayload: Attacked;
  AttackWarpGatePayload: GateAttacked;
  Berth: PaidBerth;
  BerthPayload: Rented;
  BesiegePayload: Besieged;
  BoardEntry: StockRow;
  Float: Scalars['Float']['output'];
  Bounty: BountyRow;
  BountyPayload: Posted;
  BuildingState: BuildingState;
  BuildingWork: BuildingWork;
  Candidate: CandidateRow;
  CargoItem: CargoRow;
  Cluster: ClusterRow;
  Colony: ColonyRow;
  Combat: CombatRow;
  CombatConnection: Omit<CombatConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CombatEdge']>, nodes: Array<ResolversParentTypes['Combat']> };
  CombatEdge: Omit<CombatEdge, 'node'> & { node: ResolversParentTypes['Combat'] };
  CombatEnded: OutboxEvent;
  CombatRound: CombatRound;
  CombatStarted: OutboxEvent;
  Culture: Settings;
  CultureInput: CultureInput;
  CulturePayload: Omit<CulturePayload, 'region'> & { region: ResolversParentTypes['Region'] };
  DateTime: Scalars['DateTime']['output'];
  DayStats: DayStats;
  Declaration: RelationCopy;
  DeclarationChanged: OutboxEvent;
  DeclarationPayload: Omit<DeclarationPayload, 'declaration'> & { declaration: ResolversParentTypes['Declaration'] };
  DepartedJourneyInput: DepartedJourneyInput;
  DepartureCheck: DepartureCheck;
  DeployPayload: Deployed;
  Deployment: DeploymentRow;
  DockPayload: Docked;
  DockingSlipBumped: OutboxEvent;
  DroneFight: DroneFightRow;
  DroneRound: DroneRound;
  EconomyInput: EconomyInput;
  EconomyPayload: Omit<EconomyPayload, 'region'> & { region: ResolversParentTypes['Region'] };
  Election: ElectionRow;
  ElectionCompleted: OutboxEvent;
  ElectionConnection: ElectionPage;
  ElectionEdge: Omit<ElectionEdge, 'node'> & { node: ResolversParentTypes['Election'] };
  ElectionOpened: OutboxEvent;
  ElectionPayload: ChangedElection;
  ElectionVoting: OutboxEvent;
  Encounter: Encounter;
  EntryCheck: EntryCheck;
  EventsLost: OutboxEvent;
  Fight: FightRow;
  Fighter: Fighter;
  FittedUpgrade: FittedUpgrade;
  GarrisonState: GarrisonState;
  GateBeacon: BeaconRow;
  GateLinkVerdict: LinkVerdictRow;
  GatePayload: GateDeed;
  GenesisDevice: DeviceRow;
  GenesisPayload: Bought;
  GoodsInput: GoodsInput;
  Governance: Settings;
  GovernanceInput: GovernanceInput;
  GovernancePayload: Omit<GovernancePayload, 'region'> & { region: ResolversParentTypes['Region'] };
  HagglePayload: Haggled;
  HoldJourneyInput: HoldJourneyInput;
  Hop: Hop;
  HullOffer: SoldHull;
  Insurance: Insurance;
  InsuranceOffer: InsuranceOffer;
  InvasionRound: InvasionRound;
  Invite: InviteRow;
  InvitePayload: ChangedInvite;
  JSONObject: Scalars['JSONObject']['output'];
  JoinPayload: Omit<JoinPayload, 'pilot'> & { pilot: ResolversParentTypes['Pilot'] };
  JourneyAudit: AuditParent;
  JourneyGoods: JourneyGoods;
  JourneyRecord: JourneyRow;
  JourneyRecordPage: JourneyPage;
  JourneyVerdict: VerdictRow;
  LanguageEntry: LanguageEntry;
  LanguageEntryInput: LanguageEntryInput;
  LedgerConnection: Omit<LedgerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LedgerEdge']>, nodes: Array<ResolversParentTypes['LedgerEntry']> };
  LedgerEdge: Omit<LedgerEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
  LedgerEntry: LedgerRow;
  Load: Load;
  LockerPayload: Fetched;
  MapInfo: LocalRegion;
  Market: object;
  MarketPrice: StockRow;
  MarketUpdate: MarketChange;
  MemberChanged: OutboxEvent;
  MemberInput: MemberInput;
  MemberJoined: OutboxEvent;
  MemberPayload: ChangedMember;
  Membership: MemberRow;
  MembershipConnection: MemberPage;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MineHit: MineStrikeRow;
  MovePayload: Moved;
  Mutation: Record<PropertyKey, never>;
  NexusWarp: LocalRegion;
  Offer: OfferRow;
  Office: OfficeRow;
  OfficeLeft: OutboxEvent;
  OfficeTaken: OutboxEvent;
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
  PlayerSession: OutboxEvent;
  Policy: PolicyRow;
  PolicyConnection: PolicyPage;
  PolicyEdge: Omit<PolicyEdge, 'node'> & { node: ResolversParentTypes['Policy'] };
  PolicyImplemented: OutboxEvent;
  PolicyInput: PolicyInput;
  PolicyPayload: ChangedPolicy;
  PolicyProposed: OutboxEvent;
  PolicyRejected: OutboxEvent;
  PolicyVoted: OutboxEvent;
  PortUpdated: OutboxEvent;
  PriceAlert: OutboxEvent;
  PricePoint: PricePoint;
  PrivilegedAct: AuditRow;
  PrivilegedActConnection: Omit<PrivilegedActConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PrivilegedActEdge']>, nodes: Array<ResolversParentTypes['PrivilegedAct']> };
  PrivilegedActEdge: Omit<PrivilegedActEdge, 'node'> & { node: ResolversParentTypes['PrivilegedAct'] };
  Query: Record<PropertyKey, never>;
  Quote: Quote;
  RecallPayload: Recalled;
  ReclaimPayload: Reclaimed;
  Region: { id: string };
  RegionEconomy: RegionTerms;
  RegionEvent: OutboxEvent;
  RegionStats: StatsRow;
  RegionTravel: OutboxEvent;
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
  Transaction: Trade;
  TransactionConnection: Omit<TransactionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TransactionEdge']>, nodes: Array<ResolversParentTypes['Transaction']> };
  TransactionEdge: Omit<TransactionEdge, 'node'> & { node: ResolversParentTypes['Transaction'] };
  Treasury: object;
  Treaty: RelationCopy;
  TreatyChanged: OutboxEvent;
  TreatyPayload: Omit<TreatyPayload, 'treaty'> & { treaty: ResolversParentTypes['Treaty'] };
  TreatyTerms: TreatyTerms;
  TreatyTermsInput: TreatyTermsInput;
  Turns: PilotRow;
  Warp: Way;
  WarpGate: GateRow;
  WarpGateChanged: OutboxEvent;
  WarpGateInput: WarpGateInput;
  WithdrawalPayload: Withdrawn;
  Wreck: WreckRow;
  Zone: ZoneRow;
  String: Scalars['String']['output'];
};

export type AudienceDirectiveArgs = {
  except?: Maybe<Array<Scalars['String']['input']>>;
  labels: Scalars['String']['input'];
};

export type AudienceDirectiveResolver<Result, Parent, ContextType = RegionContext, Args = AudienceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SameForAllDirectiveArgs = { };

export type SameForAllDirectiveResolver<Result, Parent, ContextType = RegionContext, Args = SameForAllDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShardKeyDirectiveArgs = { };

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = RegionContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AestheticThemeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AestheticTheme'] = ResolversParentTypes['AestheticTheme']> = {
  font?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  secondaryColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AppointmentPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AppointmentPayload'] = ResolversParentTypes['AppointmentPayload']> = {
  member?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

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

export type AttackWarpGatePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['AttackWarpGatePayload'] = ResolversParentTypes['AttackWarpGatePayload']> = {
  damage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gate?: Resolver<ResolversTypes['WarpGate'], ParentType, ContextType>;
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  salvage?: Resolver<Array<ResolversTypes['CargoItem']>, ParentType, ContextType>;
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

export type BesiegePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['BesiegePayload'] = ResolversParentTypes['BesiegePayload']> = {
  lawful?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  planet?: Resolver<ResolversTypes['Planet'], ParentType, ContextType>;
  policeDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type CandidateResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate']> = {
  elected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  voters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  dailyTax?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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
  taxRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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
  loot?: Resolver<Array<ResolversTypes['Load']>, ParentType, ContextType>;
  losses?: Resolver<Array<ResolversTypes['Player']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['CombatResult'], ParentType, ContextType>;
  rounds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CultureResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Culture'] = ResolversParentTypes['Culture']> = {
  languagePack?: Resolver<Array<ResolversTypes['LanguageEntry']>, ParentType, ContextType>;
  motto?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  socialHierarchy?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['AestheticTheme'], ParentType, ContextType>;
  traditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CulturePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['CulturePayload'] = ResolversParentTypes['CulturePayload']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
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

export type DeclarationResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Declaration'] = ResolversParentTypes['Declaration']> = {
  declaredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inEffect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DeclarationType'], ParentType, ContextType>;
};

export type DeclarationChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DeclarationChanged'] = ResolversParentTypes['DeclarationChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclarationPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DeclarationPayload'] = ResolversParentTypes['DeclarationPayload']> = {
  declaration?: Resolver<ResolversTypes['Declaration'], ParentType, ContextType>;
};

export type DepartureCheckResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['DepartureCheck'] = ResolversParentTypes['DepartureCheck']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coolingUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  hull?: Resolver<Maybe<ResolversTypes['Hull']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  portableCredits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toll?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  tollTo?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  seized?: Resolver<Array<ResolversTypes['CargoItem']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ElectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Election'] = ResolversParentTypes['Election']> = {
  candidates?: Resolver<Array<ResolversTypes['Candidate']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ElectionStatus'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  voters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  votingClosesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  votingOpensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  yourVote?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
};

export type ElectionCompletedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionCompleted'] = ResolversParentTypes['ElectionCompleted']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  electionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ElectionStatus'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  winners?: Resolver<Array<ResolversTypes['Player']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectionConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionConnection'] = ResolversParentTypes['ElectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ElectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Election']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ElectionEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionEdge'] = ResolversParentTypes['ElectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Election'], ParentType, ContextType>;
};

export type ElectionOpenedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionOpened'] = ResolversParentTypes['ElectionOpened']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  electionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  votingClosesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  votingOpensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ElectionPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionPayload'] = ResolversParentTypes['ElectionPayload']> = {
  election?: Resolver<ResolversTypes['Election'], ParentType, ContextType>;
};

export type ElectionVotingResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['ElectionVoting'] = ResolversParentTypes['ElectionVoting']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  electionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  votingClosesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EncounterResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Encounter'] = ResolversParentTypes['Encounter']> = {
  combatId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hullDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EncounterKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shieldDamage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntryCheckResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['EntryCheck'] = ResolversParentTypes['EntryCheck']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stakeholder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EventsLostResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['EventsLost'] = ResolversParentTypes['EventsLost']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LossReason'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type GateBeaconResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GateBeacon'] = ResolversParentTypes['GateBeacon']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  gateId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['CargoItem']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GateBeaconStatus'], ParentType, ContextType>;
};

export type GateLinkVerdictResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GateLinkVerdict'] = ResolversParentTypes['GateLinkVerdict']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GatePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GatePayload'] = ResolversParentTypes['GatePayload']> = {
  beacon?: Resolver<Maybe<ResolversTypes['GateBeacon']>, ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['WarpGate']>, ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
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

export type GovernanceResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Governance'] = ResolversParentTypes['Governance']> = {
  citizenship?: Resolver<ResolversTypes['CitizenshipPolicy'], ParentType, ContextType>;
  constitutionalText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  defenseSpending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  electionFrequencyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  governanceType?: Resolver<ResolversTypes['GovernanceType'], ParentType, ContextType>;
  immigration?: Resolver<ResolversTypes['ImmigrationPolicy'], ParentType, ContextType>;
  minReputation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  visaHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votingThreshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GovernancePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['GovernancePayload'] = ResolversParentTypes['GovernancePayload']> = {
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
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
  toll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HullOfferResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['HullOffer'] = ResolversParentTypes['HullOffer']> = {
  deliveryDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['ShipFigures'], ParentType, ContextType>;
  forGalacticCitizens?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type InviteResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Invite'] = ResolversParentTypes['Invite']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['InvitePayload'] = ResolversParentTypes['InvitePayload']> = {
  invite?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type JoinPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JoinPayload'] = ResolversParentTypes['JoinPayload']> = {
  joined?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
};

export type JourneyAuditResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JourneyAudit'] = ResolversParentTypes['JourneyAudit']> = {
  abroadCredits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  abroadGoods?: Resolver<Array<ResolversTypes['JourneyGoods']>, ParentType, ContextType>;
  journeys?: Resolver<ResolversTypes['JourneyRecordPage'], ParentType, ContextType>;
};

export type JourneyGoodsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JourneyGoods'] = ResolversParentTypes['JourneyGoods']> = {
  good?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type JourneyRecordResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JourneyRecord'] = ResolversParentTypes['JourneyRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  charges?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  goods?: Resolver<Array<ResolversTypes['JourneyGoods']>, ParentType, ContextType>;
  journeyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['JourneyMethod']>, ParentType, ContextType>;
  otherRegionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  playerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JourneyVerdictState'], ParentType, ContextType>;
};

export type JourneyRecordPageResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JourneyRecordPage'] = ResolversParentTypes['JourneyRecordPage']> = {
  nodes?: Resolver<Array<ResolversTypes['JourneyRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JourneyVerdictResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['JourneyVerdict'] = ResolversParentTypes['JourneyVerdict']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JourneyVerdictState'], ParentType, ContextType>;
};

export type LanguageEntryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['LanguageEntry'] = ResolversParentTypes['LanguageEntry']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  word?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type LockerPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['LockerPayload'] = ResolversParentTypes['LockerPayload']> = {
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  ship?: Resolver<ResolversTypes['Ship'], ParentType, ContextType>;
};

export type MapInfoResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MapInfo'] = ResolversParentTypes['MapInfo']> = {
  checksum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MarketResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Market'] = ResolversParentTypes['Market']> = {
  best?: Resolver<Array<ResolversTypes['Offer']>, ParentType, ContextType, RequireFields<MarketBestArgs, 'commodity' | 'direction'>>;
  routes?: Resolver<Array<ResolversTypes['TradeRoute']>, ParentType, ContextType, Partial<MarketRoutesArgs>>;
};

export type MarketPriceResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MarketPrice'] = ResolversParentTypes['MarketPrice']> = {
  buyPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MarketUpdateResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MarketUpdate'] = ResolversParentTypes['MarketUpdate']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['MarketPrice']>, ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MemberChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MemberChanged'] = ResolversParentTypes['MemberChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['MemberStanding'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberJoinedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MemberJoined'] = ResolversParentTypes['MemberJoined']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['MemberStanding'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MemberPayload'] = ResolversParentTypes['MemberPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  citizenSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastVisit?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  localRank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  multiAccount?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['RegionalPermission']>, ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  reputation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  residentSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  speaksFor?: Resolver<Array<Maybe<ResolversTypes['Region']>>, ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['MemberStanding'], ParentType, ContextType>;
  visits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votingPower?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
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
  toll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  turnsSpent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  abandonPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationAbandonPlanetArgs, 'planetId' | 'regionId'>>;
  acceptJourney?: Resolver<ResolversTypes['JourneyVerdict'], ParentType, ContextType, RequireFields<MutationAcceptJourneyArgs, 'input' | 'regionId'>>;
  allocateColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationAllocateColonistsArgs, 'input' | 'planetId' | 'regionId'>>;
  applyForCitizenship?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationApplyForCitizenshipArgs, 'regionId'>>;
  appoint?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationAppointArgs, 'playerId' | 'position' | 'regionId'>>;
  approvePlayer?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationApprovePlayerArgs, 'approved' | 'playerId' | 'regionId'>>;
  attackDrones?: Resolver<Maybe<ResolversTypes['AttackDronesPayload']>, ParentType, ContextType, RequireFields<MutationAttackDronesArgs, 'deploymentId' | 'regionId'>>;
  attackPlanet?: Resolver<Maybe<ResolversTypes['AttackPlanetPayload']>, ParentType, ContextType, RequireFields<MutationAttackPlanetArgs, 'planetId' | 'regionId'>>;
  attackShip?: Resolver<Maybe<ResolversTypes['AttackPayload']>, ParentType, ContextType, RequireFields<MutationAttackShipArgs, 'regionId' | 'shipId'>>;
  attackStation?: Resolver<Maybe<ResolversTypes['AttackStationPayload']>, ParentType, ContextType, RequireFields<MutationAttackStationArgs, 'regionId' | 'stationId'>>;
  attackWarpGate?: Resolver<Maybe<ResolversTypes['AttackWarpGatePayload']>, ParentType, ContextType, RequireFields<MutationAttackWarpGateArgs, 'gateId' | 'regionId'>>;
  banPlayer?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationBanPlayerArgs, 'banned' | 'playerId' | 'reason' | 'regionId'>>;
  besiegePlanet?: Resolver<Maybe<ResolversTypes['BesiegePayload']>, ParentType, ContextType, RequireFields<MutationBesiegePlanetArgs, 'planetId' | 'regionId'>>;
  buildOnPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationBuildOnPlanetArgs, 'building' | 'planetId' | 'regionId'>>;
  buy?: Resolver<Maybe<ResolversTypes['TradePayload']>, ParentType, ContextType, RequireFields<MutationBuyArgs, 'commodity' | 'quantity' | 'regionId'>>;
  buyGenesisDevice?: Resolver<Maybe<ResolversTypes['GenesisPayload']>, ParentType, ContextType, RequireFields<MutationBuyGenesisDeviceArgs, 'kind' | 'regionId'>>;
  buyShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationBuyShipArgs, 'hull' | 'regionId'>>;
  buyStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationBuyStationArgs, 'regionId' | 'stationId'>>;
  cancelElection?: Resolver<Maybe<ResolversTypes['ElectionPayload']>, ParentType, ContextType, RequireFields<MutationCancelElectionArgs, 'electionId' | 'regionId'>>;
  cancelTerraforming?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationCancelTerraformingArgs, 'planetId' | 'regionId'>>;
  changeMember?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationChangeMemberArgs, 'input' | 'playerId' | 'regionId'>>;
  claimPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationClaimPlanetArgs, 'colonists' | 'planetId' | 'regionId'>>;
  collectResources?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationCollectResourcesArgs, 'goods' | 'planetId' | 'regionId'>>;
  createInvite?: Resolver<Maybe<ResolversTypes['InvitePayload']>, ParentType, ContextType, RequireFields<MutationCreateInviteArgs, 'regionId' | 'uses'>>;
  decideApplication?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationDecideApplicationArgs, 'approve' | 'playerId' | 'regionId'>>;
  declareAgainst?: Resolver<Maybe<ResolversTypes['DeclarationPayload']>, ParentType, ContextType, RequireFields<MutationDeclareAgainstArgs, 'otherRegionId' | 'reason' | 'regionId' | 'type'>>;
  deployDrones?: Resolver<Maybe<ResolversTypes['DeployPayload']>, ParentType, ContextType, RequireFields<MutationDeployDronesArgs, 'mode' | 'quantity' | 'regionId' | 'sector'>>;
  deployGateBeacon?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationDeployGateBeaconArgs, 'regionId'>>;
  deployGenesisDevice?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDeployGenesisDeviceArgs, 'deviceId' | 'name' | 'regionId'>>;
  deployMines?: Resolver<Maybe<ResolversTypes['DeployPayload']>, ParentType, ContextType, RequireFields<MutationDeployMinesArgs, 'quantity' | 'regionId' | 'sector'>>;
  depositCredits?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDepositCreditsArgs, 'amount' | 'planetId' | 'regionId'>>;
  depositResources?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationDepositResourcesArgs, 'goods' | 'planetId' | 'regionId'>>;
  dismantleWarpGate?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationDismantleWarpGateArgs, 'regionId' | 'siteId'>>;
  dock?: Resolver<Maybe<ResolversTypes['DockPayload']>, ParentType, ContextType, RequireFields<MutationDockArgs, 'regionId' | 'stationId'>>;
  endTreaty?: Resolver<Maybe<ResolversTypes['TreatyPayload']>, ParentType, ContextType, RequireFields<MutationEndTreatyArgs, 'regionId' | 'treatyId'>>;
  focusWarpGate?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationFocusWarpGateArgs, 'beaconId' | 'regionId'>>;
  fundStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationFundStationArgs, 'amount' | 'regionId' | 'stationId'>>;
  generateMap?: Resolver<ResolversTypes['MapInfo'], ParentType, ContextType, RequireFields<MutationGenerateMapArgs, 'preserveData' | 'regionId' | 'runId' | 'seed'>>;
  grantPermission?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationGrantPermissionArgs, 'permission' | 'playerId' | 'regionId'>>;
  haggle?: Resolver<Maybe<ResolversTypes['HagglePayload']>, ParentType, ContextType, RequireFields<MutationHaggleArgs, 'commodity' | 'direction' | 'quantity' | 'regionId' | 'unitPrice'>>;
  harmonizeWarpGate?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationHarmonizeWarpGateArgs, 'gateId' | 'regionId'>>;
  holdJourney?: Resolver<ResolversTypes['JourneyVerdict'], ParentType, ContextType, RequireFields<MutationHoldJourneyArgs, 'input' | 'regionId'>>;
  insureShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationInsureShipArgs, 'plan' | 'regionId'>>;
  joinRegion?: Resolver<Maybe<ResolversTypes['JoinPayload']>, ParentType, ContextType, RequireFields<MutationJoinRegionArgs, 'regionId'>>;
  liftSiege?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationLiftSiegeArgs, 'planetId' | 'regionId'>>;
  loadDrones?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationLoadDronesArgs, 'quantity' | 'regionId'>>;
  maintainShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationMaintainShipArgs, 'regionId'>>;
  matchGateBeacon?: Resolver<ResolversTypes['GateLinkVerdict'], ParentType, ContextType, RequireFields<MutationMatchGateBeaconArgs, 'beaconId' | 'gateId' | 'gateRegionId' | 'playerId' | 'regionId'>>;
  moveShip?: Resolver<Maybe<ResolversTypes['MovePayload']>, ParentType, ContextType, RequireFields<MutationMoveShipArgs, 'regionId' | 'to'>>;
  openElection?: Resolver<Maybe<ResolversTypes['ElectionPayload']>, ParentType, ContextType, RequireFields<MutationOpenElectionArgs, 'position' | 'regionId' | 'registrationDays' | 'votingDays'>>;
  postBounty?: Resolver<Maybe<ResolversTypes['BountyPayload']>, ParentType, ContextType, RequireFields<MutationPostBountyArgs, 'amount' | 'days' | 'playerId' | 'regionId'>>;
  proposePolicy?: Resolver<Maybe<ResolversTypes['PolicyPayload']>, ParentType, ContextType, RequireFields<MutationProposePolicyArgs, 'input' | 'regionId'>>;
  proposeTreaty?: Resolver<Maybe<ResolversTypes['TreatyPayload']>, ParentType, ContextType, RequireFields<MutationProposeTreatyArgs, 'otherRegionId' | 'regionId' | 'terms' | 'type'>>;
  recallColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationRecallColonistsArgs, 'planetId' | 'quantity' | 'regionId'>>;
  recallDrones?: Resolver<Maybe<ResolversTypes['RecallPayload']>, ParentType, ContextType, RequireFields<MutationRecallDronesArgs, 'deploymentId' | 'regionId'>>;
  reclaimBounties?: Resolver<Maybe<ResolversTypes['ReclaimPayload']>, ParentType, ContextType, RequireFields<MutationReclaimBountiesArgs, 'regionId'>>;
  reclaimPlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationReclaimPlanetArgs, 'planetId' | 'regionId'>>;
  recruitGarrison?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationRecruitGarrisonArgs, 'planetId' | 'quantity' | 'regionId' | 'unit'>>;
  redeemInvite?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationRedeemInviteArgs, 'code' | 'regionId'>>;
  refuseJourney?: Resolver<ResolversTypes['JourneyVerdict'], ParentType, ContextType, RequireFields<MutationRefuseJourneyArgs, 'code' | 'journeyId' | 'regionId'>>;
  releaseGateBeacon?: Resolver<ResolversTypes['GateLinkVerdict'], ParentType, ContextType, RequireFields<MutationReleaseGateBeaconArgs, 'gateId' | 'gateRegionId' | 'regionId'>>;
  renameShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationRenameShipArgs, 'name' | 'regionId' | 'shipId'>>;
  rentBerth?: Resolver<Maybe<ResolversTypes['BerthPayload']>, ParentType, ContextType, RequireFields<MutationRentBerthArgs, 'days' | 'regionId'>>;
  repairShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationRepairShipArgs, 'regionId'>>;
  resignOffice?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationResignOfficeArgs, 'position' | 'regionId'>>;
  respondToTreaty?: Resolver<Maybe<ResolversTypes['TreatyPayload']>, ParentType, ContextType, RequireFields<MutationRespondToTreatyArgs, 'accept' | 'regionId' | 'treatyId'>>;
  returnJourney?: Resolver<ResolversTypes['JourneyVerdict'], ParentType, ContextType, RequireFields<MutationReturnJourneyArgs, 'journeyId' | 'refundPercent' | 'regionId'>>;
  revokeInvite?: Resolver<Maybe<ResolversTypes['InvitePayload']>, ParentType, ContextType, RequireFields<MutationRevokeInviteArgs, 'inviteId' | 'regionId'>>;
  revokePermission?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationRevokePermissionArgs, 'permission' | 'playerId' | 'regionId'>>;
  salvageWreck?: Resolver<Maybe<ResolversTypes['SalvagePayload']>, ParentType, ContextType, RequireFields<MutationSalvageWreckArgs, 'regionId' | 'wreckId'>>;
  scanSector?: Resolver<Maybe<ResolversTypes['ScanPayload']>, ParentType, ContextType, RequireFields<MutationScanSectorArgs, 'number' | 'regionId'>>;
  sell?: Resolver<Maybe<ResolversTypes['TradePayload']>, ParentType, ContextType, RequireFields<MutationSellArgs, 'commodity' | 'quantity' | 'regionId'>>;
  sellShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationSellShipArgs, 'regionId' | 'shipId'>>;
  sellStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationSellStationArgs, 'regionId' | 'stationId'>>;
  setHome?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationSetHomeArgs, 'regionId'>>;
  settleColonists?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationSettleColonistsArgs, 'planetId' | 'quantity' | 'regionId'>>;
  settleJourney?: Resolver<ResolversTypes['JourneyVerdict'], ParentType, ContextType, RequireFields<MutationSettleJourneyArgs, 'journeyId' | 'refundPercent' | 'regionId'>>;
  specializePlanet?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationSpecializePlanetArgs, 'planetId' | 'regionId' | 'specialization'>>;
  standForElection?: Resolver<Maybe<ResolversTypes['ElectionPayload']>, ParentType, ContextType, RequireFields<MutationStandForElectionArgs, 'electionId' | 'platform' | 'regionId'>>;
  supplyWarpGate?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationSupplyWarpGateArgs, 'commodity' | 'quantity' | 'regionId' | 'siteId'>>;
  switchShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationSwitchShipArgs, 'regionId' | 'shipId'>>;
  takeFromLocker?: Resolver<Maybe<ResolversTypes['LockerPayload']>, ParentType, ContextType, RequireFields<MutationTakeFromLockerArgs, 'commodity' | 'quantity' | 'regionId'>>;
  taxColony?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationTaxColonyArgs, 'planetId' | 'regionId' | 'taxRate'>>;
  undock?: Resolver<Maybe<ResolversTypes['DockPayload']>, ParentType, ContextType, RequireFields<MutationUndockArgs, 'regionId'>>;
  unloadDrones?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationUnloadDronesArgs, 'quantity' | 'regionId'>>;
  updateCulture?: Resolver<Maybe<ResolversTypes['CulturePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCultureArgs, 'input' | 'regionId'>>;
  updateEconomy?: Resolver<Maybe<ResolversTypes['EconomyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateEconomyArgs, 'input' | 'regionId'>>;
  updateGovernance?: Resolver<Maybe<ResolversTypes['GovernancePayload']>, ParentType, ContextType, RequireFields<MutationUpdateGovernanceArgs, 'input' | 'regionId'>>;
  updateStation?: Resolver<Maybe<ResolversTypes['StationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateStationArgs, 'input' | 'regionId' | 'stationId'>>;
  updateWarpGate?: Resolver<Maybe<ResolversTypes['GatePayload']>, ParentType, ContextType, RequireFields<MutationUpdateWarpGateArgs, 'gateId' | 'input' | 'regionId'>>;
  upgradeShip?: Resolver<Maybe<ResolversTypes['ShipPayload']>, ParentType, ContextType, RequireFields<MutationUpgradeShipArgs, 'regionId' | 'upgrade'>>;
  vetoPolicy?: Resolver<Maybe<ResolversTypes['PolicyPayload']>, ParentType, ContextType, RequireFields<MutationVetoPolicyArgs, 'policyId' | 'regionId'>>;
  voteInElection?: Resolver<Maybe<ResolversTypes['ElectionPayload']>, ParentType, ContextType, RequireFields<MutationVoteInElectionArgs, 'candidateId' | 'electionId' | 'regionId'>>;
  voteOnPolicy?: Resolver<Maybe<ResolversTypes['PolicyPayload']>, ParentType, ContextType, RequireFields<MutationVoteOnPolicyArgs, 'inFavor' | 'policyId' | 'regionId'>>;
  withdrawCandidacy?: Resolver<Maybe<ResolversTypes['ElectionPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawCandidacyArgs, 'electionId' | 'regionId'>>;
  withdrawCredits?: Resolver<Maybe<ResolversTypes['PlanetPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawCreditsArgs, 'amount' | 'planetId' | 'regionId'>>;
  withdrawDeclaration?: Resolver<Maybe<ResolversTypes['DeclarationPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawDeclarationArgs, 'declarationId' | 'regionId'>>;
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

export type OfficeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  election?: Resolver<Maybe<ResolversTypes['Election']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OfficeLeftResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['OfficeLeft'] = ResolversParentTypes['OfficeLeft']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  officeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfficeTakenResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['OfficeTaken'] = ResolversParentTypes['OfficeTaken']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  officeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['OfficePosition'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  gateBeacons?: Resolver<Maybe<Array<ResolversTypes['GateBeacon']>>, ParentType, ContextType>;
  genesisDevices?: Resolver<Maybe<Array<ResolversTypes['GenesisDevice']>>, ParentType, ContextType>;
  greyUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lawBounty?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  locker?: Resolver<Maybe<Array<ResolversTypes['CargoItem']>>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
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
  visitUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  wantedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  warpGates?: Resolver<Maybe<Array<ResolversTypes['WarpGate']>>, ParentType, ContextType>;
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
  richness?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Sector'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  turnsSpent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlayerSessionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PlayerSession'] = ResolversParentTypes['PlayerSession']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  changes?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  electorate?: Resolver<ResolversTypes['Electorate'], ParentType, ContextType>;
  eligible?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enacted?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposer?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rejection?: Resolver<Maybe<ResolversTypes['PolicyRejection']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PolicyStatus'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votesAgainst?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  votesFor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  votingClosesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  yourVote?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type PolicyImplementedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyImplemented'] = ResolversParentTypes['PolicyImplemented']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyPayload'] = ResolversParentTypes['PolicyPayload']> = {
  policy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type PolicyProposedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyProposed'] = ResolversParentTypes['PolicyProposed']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  proposer?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  votingClosesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyRejectedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyRejected'] = ResolversParentTypes['PolicyRejected']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rejection?: Resolver<ResolversTypes['PolicyRejection'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyVotedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PolicyVoted'] = ResolversParentTypes['PolicyVoted']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  voters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  votesAgainst?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  votesFor?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortUpdatedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PortUpdated'] = ResolversParentTypes['PortUpdated']> = {
  buyPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  commodity?: Resolver<ResolversTypes['Commodity'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellPrice?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type PrivilegedActResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PrivilegedAct'] = ResolversParentTypes['PrivilegedAct']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
};

export type PrivilegedActConnectionResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PrivilegedActConnection'] = ResolversParentTypes['PrivilegedActConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PrivilegedActEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PrivilegedAct']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrivilegedActEdgeResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['PrivilegedActEdge'] = ResolversParentTypes['PrivilegedActEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PrivilegedAct'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  departure?: Resolver<ResolversTypes['DepartureCheck'], ParentType, ContextType, RequireFields<QueryDepartureArgs, 'destinationId' | 'galacticCitizen' | 'method' | 'playerId' | 'portablePercent' | 'regionId'>>;
  entry?: Resolver<ResolversTypes['EntryCheck'], ParentType, ContextType, RequireFields<QueryEntryArgs, 'galacticCitizen' | 'playerId' | 'regionId' | 'sourceId' | 'stakeholder'>>;
  eventLabels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryEventLabelsArgs, 'regionId'>>;
  journeyAudit?: Resolver<ResolversTypes['JourneyAudit'], ParentType, ContextType, RequireFields<QueryJourneyAuditArgs, 'regionId'>>;
  marketLabels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType, RequireFields<QueryMarketLabelsArgs, 'regionId' | 'stationId'>>;
  openJourneys?: Resolver<ResolversTypes['JourneyRecordPage'], ParentType, ContextType, RequireFields<QueryOpenJourneysArgs, 'regionId'>>;
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
  applicants?: Resolver<Maybe<Array<ResolversTypes['Membership']>>, ParentType, ContextType>;
  audit?: Resolver<Maybe<ResolversTypes['PrivilegedActConnection']>, ParentType, ContextType, Partial<RegionAuditArgs>>;
  bounties?: Resolver<Maybe<Array<ResolversTypes['Bounty']>>, ParentType, ContextType, Partial<RegionBountiesArgs>>;
  capital?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType>;
  clusters?: Resolver<Maybe<Array<ResolversTypes['Cluster']>>, ParentType, ContextType>;
  combat?: Resolver<Maybe<ResolversTypes['Combat']>, ParentType, ContextType, RequireFields<RegionCombatArgs, 'id'>>;
  culture?: Resolver<Maybe<ResolversTypes['Culture']>, ParentType, ContextType>;
  declarations?: Resolver<Maybe<Array<ResolversTypes['Declaration']>>, ParentType, ContextType>;
  economy?: Resolver<Maybe<ResolversTypes['RegionEconomy']>, ParentType, ContextType>;
  election?: Resolver<Maybe<ResolversTypes['Election']>, ParentType, ContextType, RequireFields<RegionElectionArgs, 'id'>>;
  elections?: Resolver<Maybe<ResolversTypes['ElectionConnection']>, ParentType, ContextType, Partial<RegionElectionsArgs>>;
  fight?: Resolver<Maybe<ResolversTypes['Fight']>, ParentType, ContextType, RequireFields<RegionFightArgs, 'id'>>;
  governance?: Resolver<Maybe<ResolversTypes['Governance']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invites?: Resolver<Maybe<Array<ResolversTypes['Invite']>>, ParentType, ContextType>;
  map?: Resolver<Maybe<ResolversTypes['MapInfo']>, ParentType, ContextType>;
  market?: Resolver<Maybe<ResolversTypes['Market']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, Partial<RegionMembersArgs>>;
  nexusWarp?: Resolver<Maybe<ResolversTypes['NexusWarp']>, ParentType, ContextType>;
  offices?: Resolver<Maybe<Array<ResolversTypes['Office']>>, ParentType, ContextType>;
  pilot?: Resolver<Maybe<ResolversTypes['Pilot']>, ParentType, ContextType, RequireFields<RegionPilotArgs, 'playerId'>>;
  policies?: Resolver<Maybe<ResolversTypes['PolicyConnection']>, ParentType, ContextType, Partial<RegionPoliciesArgs>>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<RegionPolicyArgs, 'id'>>;
  route?: Resolver<Maybe<ResolversTypes['Route']>, ParentType, ContextType, RequireFields<RegionRouteArgs, 'from' | 'to'>>;
  sector?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType, RequireFields<RegionSectorArgs, 'number'>>;
  sectors?: Resolver<Maybe<ResolversTypes['SectorConnection']>, ParentType, ContextType, Partial<RegionSectorsArgs>>;
  shipyard?: Resolver<Maybe<ResolversTypes['Shipyard']>, ParentType, ContextType, RequireFields<RegionShipyardArgs, 'stationId'>>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<RegionStationArgs, 'id'>>;
  stats?: Resolver<Maybe<ResolversTypes['RegionStats']>, ParentType, ContextType>;
  treasury?: Resolver<Maybe<ResolversTypes['Treasury']>, ParentType, ContextType>;
  treaties?: Resolver<Maybe<Array<ResolversTypes['Treaty']>>, ParentType, ContextType, Partial<RegionTreatiesArgs>>;
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
  __resolveType: TypeResolveFn<'CombatEnded' | 'CombatStarted' | 'DeclarationChanged' | 'DockingSlipBumped' | 'ElectionCompleted' | 'ElectionOpened' | 'ElectionVoting' | 'EventsLost' | 'MemberChanged' | 'MemberJoined' | 'OfficeLeft' | 'OfficeTaken' | 'PlanetAbandoned' | 'PlanetBesieged' | 'PlanetColonized' | 'PlayerArrived' | 'PlayerMoved' | 'PlayerSession' | 'PolicyImplemented' | 'PolicyProposed' | 'PolicyRejected' | 'PolicyVoted' | 'PortUpdated' | 'PriceAlert' | 'RegionTravel' | 'ShipChanged' | 'ShipDestroyed' | 'StationChanged' | 'TradeCompleted' | 'TreatyChanged' | 'WarpGateChanged', ParentType, ContextType>;
};

export type RegionStatsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RegionStats'] = ResolversParentTypes['RegionStats']> = {
  activeElections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activePilots30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['DayStats']>, ParentType, ContextType, Partial<RegionStatsDaysArgs>>;
  edgesCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fights30d?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pendingPolicies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type RegionTravelResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['RegionTravel'] = ResolversParentTypes['RegionTravel']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RegionTravelStatus'], ParentType, ContextType>;
  toRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  travelMethod?: Resolver<ResolversTypes['JourneyMethod'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemainsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Remains'] = ResolversParentTypes['Remains']> = {
  drones?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hullPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shieldPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RouteResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Route'] = ResolversParentTypes['Route']> = {
  hops?: Resolver<Array<ResolversTypes['Hop']>, ParentType, ContextType>;
  sectors?: Resolver<Array<ResolversTypes['Sector']>, ParentType, ContextType>;
  tolls?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  gateBeacons?: Resolver<Maybe<Array<ResolversTypes['GateBeacon']>>, ParentType, ContextType>;
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
  warpGates?: Resolver<Maybe<Array<ResolversTypes['WarpGate']>>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  storageFee?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  market?: SubscriptionResolver<ResolversTypes['MarketUpdate'], "market", ParentType, ContextType, RequireFields<SubscriptionMarketArgs, 'regionId' | 'stationId'>>;
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
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TradePayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TradePayload'] = ResolversParentTypes['TradePayload']> = {
  pilot?: Resolver<ResolversTypes['Pilot'], ParentType, ContextType>;
  seized?: Resolver<Array<ResolversTypes['CargoItem']>, ParentType, ContextType>;
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

export type TreatyResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['Treaty'] = ResolversParentTypes['Treaty']> = {
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inEffect?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  noticed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  otherRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  ours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TreatyState'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['TreatyTerms'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TreatyType'], ParentType, ContextType>;
};

export type TreatyChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TreatyChanged'] = ResolversParentTypes['TreatyChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  treaty?: Resolver<Maybe<ResolversTypes['Treaty']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TreatyPayloadResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TreatyPayload'] = ResolversParentTypes['TreatyPayload']> = {
  treaty?: Resolver<ResolversTypes['Treaty'], ParentType, ContextType>;
};

export type TreatyTermsResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['TreatyTerms'] = ResolversParentTypes['TreatyTerms']> = {
  clauses?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tradeBonus?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type WarpGateResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['WarpGate'] = ResolversParentTypes['WarpGate']> = {
  access?: Resolver<ResolversTypes['GateAccess'], ParentType, ContextType>;
  allowed?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  exitRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exitSector?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hitPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxHitPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['CargoItem']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WarpGateStatus'], ParentType, ContextType>;
  toll?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WarpGateChangedResolvers<ContextType = RegionContext, ParentType extends ResolversParentTypes['WarpGateChanged'] = ResolversParentTypes['WarpGateChanged']> = {
  by?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gateId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RegionEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  AestheticTheme?: AestheticThemeResolvers<ContextType>;
  AppointmentPayload?: AppointmentPayloadResolvers<ContextType>;
  AssaultRound?: AssaultRoundResolvers<ContextType>;
  AsteroidYield?: AsteroidYieldResolvers<ContextType>;
  AttackDronesPayload?: AttackDronesPayloadResolvers<ContextType>;
  AttackPayload?: AttackPayloadResolvers<ContextType>;
  AttackPlanetPayload?: AttackPlanetPayloadResolvers<ContextType>;
  AttackStationPayload?: AttackStationPayloadResolvers<ContextType>;
  AttackWarpGatePayload?: AttackWarpGatePayloadResolvers<ContextType>;
  Berth?: BerthResolvers<ContextType>;
  BerthPayload?: BerthPayloadResolvers<ContextType>;
  BesiegePayload?: BesiegePayloadResolvers<ContextType>;
  BoardEntry?: BoardEntryResolvers<ContextType>;
  Bounty?: BountyResolvers<ContextType>;
  BountyPayload?: BountyPayloadResolvers<ContextType>;
  BuildingState?: BuildingStateResolvers<ContextType>;
  BuildingWork?: BuildingWorkResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  CargoItem?: CargoItemResolvers<ContextType>;
  Cluster?: ClusterResolvers<ContextType>;
  Colony?: ColonyResolvers<ContextType>;
  Combat?: CombatResolvers<ContextType>;
  CombatConnection?: CombatConnectionResolvers<ContextType>;
  CombatEdge?: CombatEdgeResolvers<ContextType>;
  CombatEnded?: CombatEndedResolvers<ContextType>;
  CombatRound?: CombatRoundResolvers<ContextType>;
  CombatStarted?: CombatStartedResolvers<ContextType>;
  Culture?: CultureResolvers<ContextType>;
  CulturePayload?: CulturePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayStats?: DayStatsResolvers<ContextType>;
  Declaration?: DeclarationResolvers<ContextType>;
  DeclarationChanged?: DeclarationChangedResolvers<ContextType>;
  DeclarationPayload?: DeclarationPayloadResolvers<ContextType>;
  DepartureCheck?: DepartureCheckResolvers<ContextType>;
  DeployPayload?: DeployPayloadResolvers<ContextType>;
  Deployment?: DeploymentResolvers<ContextType>;
  DockPayload?: DockPayloadResolvers<ContextType>;
  DockingSlipBumped?: DockingSlipBumpedResolvers<ContextType>;
  DroneFight?: DroneFightResolvers<ContextType>;
  DroneRound?: DroneRoundResolvers<ContextType>;
  EconomyPayload?: EconomyPayloadResolvers<ContextType>;
  Election?: ElectionResolvers<ContextType>;
  ElectionCompleted?: ElectionCompletedResolvers<ContextType>;
  ElectionConnection?: ElectionConnectionResolvers<ContextType>;
  ElectionEdge?: ElectionEdgeResolvers<ContextType>;
  ElectionOpened?: ElectionOpenedResolvers<ContextType>;
  ElectionPayload?: ElectionPayloadResolvers<ContextType>;
  ElectionVoting?: ElectionVotingResolvers<ContextType>;
  Encounter?: EncounterResolvers<ContextType>;
  EntryCheck?: EntryCheckResolvers<ContextType>;
  EventsLost?: EventsLostResolvers<ContextType>;
  Fight?: FightResolvers<ContextType>;
  Fighter?: FighterResolvers<ContextType>;
  FittedUpgrade?: FittedUpgradeResolvers<ContextType>;
  GarrisonState?: GarrisonStateResolvers<ContextType>;
  GateBeacon?: GateBeaconResolvers<ContextType>;
  GateLinkVerdict?: GateLinkVerdictResolvers<ContextType>;
  GatePayload?: GatePayloadResolvers<ContextType>;
  GenesisDevice?: GenesisDeviceResolvers<ContextType>;
  GenesisPayload?: GenesisPayloadResolvers<ContextType>;
  Governance?: GovernanceResolvers<ContextType>;
  GovernancePayload?: GovernancePayloadResolvers<ContextType>;
  HagglePayload?: HagglePayloadResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  HullOffer?: HullOfferResolvers<ContextType>;
  Insurance?: InsuranceResolvers<ContextType>;
  InsuranceOffer?: InsuranceOfferResolvers<ContextType>;
  InvasionRound?: InvasionRoundResolvers<ContextType>;
  Invite?: InviteResolvers<ContextType>;
  InvitePayload?: InvitePayloadResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  JoinPayload?: JoinPayloadResolvers<ContextType>;
  JourneyAudit?: JourneyAuditResolvers<ContextType>;
  JourneyGoods?: JourneyGoodsResolvers<ContextType>;
  JourneyRecord?: JourneyRecordResolvers<ContextType>;
  JourneyRecordPage?: JourneyRecordPageResolvers<ContextType>;
  JourneyVerdict?: JourneyVerdictResolvers<ContextType>;
  LanguageEntry?: LanguageEntryResolvers<ContextType>;
  LedgerConnection?: LedgerConnectionResolvers<ContextType>;
  LedgerEdge?: LedgerEdgeResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  Load?: LoadResolvers<ContextType>;
  LockerPayload?: LockerPayloadResolvers<ContextType>;
  MapInfo?: MapInfoResolvers<ContextType>;
  Market?: MarketResolvers<ContextType>;
  MarketPrice?: MarketPriceResolvers<ContextType>;
  MarketUpdate?: MarketUpdateResolvers<ContextType>;
  MemberChanged?: MemberChangedResolvers<ContextType>;
  MemberJoined?: MemberJoinedResolvers<ContextType>;
  MemberPayload?: MemberPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MineHit?: MineHitResolvers<ContextType>;
  MovePayload?: MovePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NexusWarp?: NexusWarpResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  Office?: OfficeResolvers<ContextType>;
  OfficeLeft?: OfficeLeftResolvers<ContextType>;
  OfficeTaken?: OfficeTakenResolvers<ContextType>;
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
  PlayerSession?: PlayerSessionResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  PolicyImplemented?: PolicyImplementedResolvers<ContextType>;
  PolicyPayload?: PolicyPayloadResolvers<ContextType>;
  PolicyProposed?: PolicyProposedResolvers<ContextType>;
  PolicyRejected?: PolicyRejectedResolvers<ContextType>;
  PolicyVoted?: PolicyVotedResolvers<ContextType>;
  PortUpdated?: PortUpdatedResolvers<ContextType>;
  PriceAlert?: PriceAlertResolvers<ContextType>;
  PricePoint?: PricePointResolvers<ContextType>;
  PrivilegedAct?: PrivilegedActResolvers<ContextType>;
  PrivilegedActConnection?: PrivilegedActConnectionResolvers<ContextType>;
  PrivilegedActEdge?: PrivilegedActEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  RecallPayload?: RecallPayloadResolvers<ContextType>;
  ReclaimPayload?: ReclaimPayloadResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionEconomy?: RegionEconomyResolvers<ContextType>;
  RegionEvent?: RegionEventResolvers<ContextType>;
  RegionStats?: RegionStatsResolvers<ContextType>;
  RegionTravel?: RegionTravelResolvers<ContextType>;
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
  Treaty?: TreatyResolvers<ContextType>;
  TreatyChanged?: TreatyChangedResolvers<ContextType>;
  TreatyPayload?: TreatyPayloadResolvers<ContextType>;
  TreatyTerms?: TreatyTermsResolvers<ContextType>;
  Turns?: TurnsResolvers<ContextType>;
  Warp?: WarpResolvers<ContextType>;
  WarpGate?: WarpGateResolvers<ContextType>;
  WarpGateChanged?: WarpGateChangedResolvers<ContextType>;
  WithdrawalPayload?: WithdrawalPayloadResolvers<ContextType>;
  Wreck?: WreckResolvers<ContextType>;
  Zone?: ZoneResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RegionContext> = {
  audience?: AudienceDirectiveResolver<any, any, ContextType>;
  sameForAll?: SameForAllDirectiveResolver<any, any, ContextType>;
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
};
