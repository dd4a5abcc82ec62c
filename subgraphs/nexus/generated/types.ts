import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionRow, AttachmentRow } from '../entities.ts';
import type { RegionPage } from '../regions/find.ts';
import type { NexusParent } from '../galaxy.ts';
import type { Progress } from '../generation/runs.ts';
import type { NexusContext } from '../context.ts';
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
  _FieldSet: { input: string; output: string; }
};

/** Every code an error can carry in `extensions.code`. */
export type ErrorCode =
  /** The ship is insured already. */
  | 'ALREADY_INSURED'
  /** The law lets nobody leave there what falls on innocents: attack drones and mines. */
  | 'ARMS_FORBIDDEN'
  /** The request is not what GraphQL over HTTP expects. */
  | 'BAD_REQUEST'
  /** An argument has a value that cannot be used. */
  | 'BAD_USER_INPUT'
  /** Several operations in one request are not accepted. */
  | 'BATCHING_DISABLED'
  /** The bay has no room for so many drones. */
  | 'BAY_FULL'
  /** The ship has too few berths for colonists. */
  | 'BERTHS_FULL'
  /** Factory, farm, mine, defense and research are too low together; `levels` tells what it takes. */
  | 'BUILDINGS_REQUIRED'
  /** The ship's hold has too little room. */
  | 'CARGO_FULL'
  /** The citadel is too low for this; `citadelLevel` tells what it takes. */
  | 'CITADEL_REQUIRED'
  /** The colony has too little room for more colonists. */
  | 'COLONY_FULL'
  /** This device is deployed from a colony ship only. */
  | 'COLONY_SHIP_REQUIRED'
  /** Pilots do not fight each other in this region. */
  | 'COMBAT_FORBIDDEN'
  /** The request took longer than it may. */
  | 'DEADLINE_EXCEEDED'
  /** You have as many deployed in the sector as you may, or there are as many deployments as there may be; `room` tells how many more fit. */
  | 'DEPLOYMENT_FULL'
  /** There are no such drones. */
  | 'DEPLOYMENT_NOT_FOUND'
  /** Your ship carries no such genesis device. */
  | 'DEVICE_NOT_FOUND'
  /** The station protects the ships that are docked at it. */
  | 'DOCKED_SHIP_PROTECTED'
  /** The e-mail address is taken. */
  | 'EMAIL_TAKEN'
  /** You may not do this. */
  | 'FORBIDDEN'
  /** The citadel houses no more units of this kind. */
  | 'GARRISON_FULL'
  /** The generated map broke an invariant; nothing was written. */
  | 'GENERATION_FAILED'
  /** A generation runs already. */
  | 'GENERATION_RUNNING'
  /** Your ship carries no more genesis devices. */
  | 'GENESIS_BAYS_FULL'
  /** You deployed a genesis device too short a time ago; `until` tells when you may again. */
  | 'GENESIS_COOLDOWN'
  /** You bought as many genesis devices in a week as anybody may. */
  | 'GENESIS_LIMIT'
  /** The document is not valid GraphQL syntax. */
  | 'GRAPHQL_PARSE_FAILED'
  /** The document does not fit the schema. */
  | 'GRAPHQL_VALIDATION_FAILED'
  /** The handle is taken. */
  | 'HANDLE_TAKEN'
  /** There is no higher level. */
  | 'HIGHEST_LEVEL'
  /** No shipyard sells this hull. */
  | 'HULL_NOT_SOLD'
  /** The idempotency key was used with another request before. */
  | 'IDEMPOTENCY_MISMATCH'
  /** Something went wrong on our side; quote the request ID. */
  | 'INTERNAL'
  /** The handle or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token is unknown, expired or revoked. */
  | 'INVALID_REFRESH_TOKEN'
  /** The slug is reserved or has characters that are not allowed. */
  | 'INVALID_SLUG'
  /** A map exists already; say `force: true` to replace it. */
  | 'MAP_EXISTS'
  /** Mutations and subscriptions need POST; other methods are not served. */
  | 'METHOD_NOT_ALLOWED'
  /** You or the target joined the region too short a time ago. */
  | 'NEWCOMER_PROTECTED'
  /** There is nothing to mend on this ship. */
  | 'NOTHING_TO_REPAIR'
  /** None of the accepted media types can be served. */
  | 'NOT_ACCEPTABLE'
  /** The planet is in another sector than your pilot. */
  | 'NOT_AT_PLANET'
  /** The station is in another sector than your pilot. */
  | 'NOT_AT_STATION'
  /** Your ship is not docked at a station. */
  | 'NOT_DOCKED'
  /** Fewer colonists live there than this takes. */
  | 'NOT_ENOUGH_COLONISTS'
  /** The account that pays holds fewer credits than this takes. */
  | 'NOT_ENOUGH_CREDITS'
  /** There are fewer units of the good than this takes. */
  | 'NOT_ENOUGH_GOODS'
  /** You have too few turns; `turnsNeeded` and `turnsAvailable` tell how many. */
  | 'NOT_ENOUGH_TURNS'
  /** There is nothing at this address. */
  | 'NOT_FOUND'
  /** Nobody insures this ship. */
  | 'NOT_INSURABLE'
  /** The entity belongs to another region than the one that was asked. */
  | 'NOT_IN_REGION'
  /** Your pilot is in another sector. */
  | 'NOT_IN_SECTOR'
  /** The station belongs to somebody else, or to nobody. */
  | 'NOT_STATION_OWNER'
  /** The station does not trade the commodity in this direction. */
  | 'NOT_TRADED'
  /** The drones belong to another player. */
  | 'NOT_YOUR_DEPLOYMENT'
  /** The planet is held by another player. */
  | 'NOT_YOUR_PLANET'
  /** All docking slips of the kind you need are taken. */
  | 'NO_FREE_SLIP'
  /** The station does not talk about its price: it belongs to a player, or has done so with you within five minutes (`retryAfterMs`). */
  | 'NO_HAGGLING'
  /** The station you are docked at is no shipyard. */
  | 'NO_SHIPYARD'
  /** No warp or known tunnel leads there. */
  | 'NO_WARP'
  /** There is no work to give up. */
  | 'NO_WORK'
  /** The operation name is unknown, or missing where there are several operations. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** The sector is too far away to be scanned. */
  | 'OUT_OF_SCAN_RANGE'
  /** The station has fewer units than you want to buy. */
  | 'OUT_OF_STOCK'
  /** The target is your own or you. */
  | 'OWN_TARGET'
  /** The body is larger than the server accepts. */
  | 'PAYLOAD_TOO_LARGE'
  /** The hash is not the SHA-256 of the document it came with. */
  | 'PERSISTED_QUERY_HASH_MISMATCH'
  /** No document is known by this hash or ID; send the hash again together with the document's text. */
  | 'PERSISTED_QUERY_NOT_FOUND'
  /** Documents cannot be left here by their hash: send their text without it. */
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  /** You have no pilot in this region; join it first. */
  | 'PILOT_REQUIRED'
  /** The planet was left alone too long; win it back with `reclaimPlanet`. */
  | 'PLANET_DERELICT'
  /** The planet is still being formed; `until` tells how long. */
  | 'PLANET_FORMING'
  /** The region has no such planet. */
  | 'PLANET_NOT_FOUND'
  /** The planet is the capital's own and cannot be held. */
  | 'PLANET_RESTRICTED'
  /** Somebody holds the planet. */
  | 'PLANET_TAKEN'
  /** Nobody holds the planet; claim it first. */
  | 'PLANET_UNCLAIMED'
  /** Nobody can live on the planet. */
  | 'PLANET_UNINHABITABLE'
  /** The operation took too long to plan. */
  | 'PLAN_TIMEOUT'
  /** Escape pods cannot be attacked. */
  | 'POD_PROTECTED'
  /** A GET needs a header that a browser sends to another site only after asking it, such as `content-type: application/json`. */
  | 'PREFLIGHT_REQUIRED'
  /** The price has left the bound you gave. */
  | 'PRICE_CHANGED'
  /** The document selects too much once its fragments are expanded, or its lists could become too long: then `cost` is what it was estimated at and `limit` what is allowed. */
  | 'QUERY_TOO_COMPLEX'
  /** The document is nested too deeply. */
  | 'QUERY_TOO_DEEP'
  /** The document has too many tokens, aliases, root fields or directives. */
  | 'QUERY_TOO_LARGE'
  /** Your pilot's rank is too low. */
  | 'RANK_REQUIRED'
  /** Too many attempts; try again after `retryAfterMs`. */
  | 'RATE_LIMITED'
  /** The refresh token was used before; its whole session has been ended. */
  | 'REFRESH_TOKEN_REUSED'
  /** A region with this slug exists already. */
  | 'REGION_EXISTS'
  /** There is no such region. */
  | 'REGION_NOT_FOUND'
  /** The region can be read but not changed at the moment. */
  | 'REGION_READ_ONLY'
  /** Name a region by argument or by the `X-Region-ID` header. */
  | 'REGION_REQUIRED'
  /** The region is suspended and takes no newcomers. */
  | 'REGION_SUSPENDED'
  /** The region's server did not answer in time. */
  | 'REGION_TIMEOUT'
  /** The region's server cannot be reached; try again after `retryAfterMs`. */
  | 'REGION_UNAVAILABLE'
  /** Your reputation is too low for this. */
  | 'REPUTATION_REQUIRED'
  /** The planet's safe has too little room for the credits. */
  | 'SAFE_FULL'
  /** Pilots do not fight each other in this sector. */
  | 'SAFE_SECTOR'
  /** Your ship is there already. */
  | 'SAME_SECTOR'
  /** The sector has as many planets as it can hold. */
  | 'SECTOR_FULL'
  /** The region has no sector of this number. */
  | 'SECTOR_NOT_FOUND'
  /** Your pilot flies this ship; switch to another first. */
  | 'SHIP_IN_USE'
  /** There are goods in the hold or drones in the bay. */
  | 'SHIP_NOT_EMPTY'
  /** You have no such ship. */
  | 'SHIP_NOT_FOUND'
  /** Your ship cannot move now: it is docked, landed, hangared, towed, immobilised or harmonizing. */
  | 'SHIP_NOT_FREE'
  /** The ship is not laid up at the station you are docked at. */
  | 'SHIP_NOT_HERE'
  /** The shipyard is not done with the ship yet. */
  | 'SHIP_NOT_READY'
  /** Your pilot has no ship, or only a pod that cannot do this. */
  | 'SHIP_REQUIRED'
  /** The station's owner left too few credits in its account for what you sell. */
  | 'STATION_CANNOT_PAY'
  /** The station was taken in an attack and works no more for a while; `until` tells how long. */
  | 'STATION_CLOSED'
  /** Stations of this class are not sold. */
  | 'STATION_NOT_FOR_SALE'
  /** The region has no such station. */
  | 'STATION_NOT_FOUND'
  /** The station belongs to a player already. */
  | 'STATION_OWNED'
  /** The station has no room for more of the good. */
  | 'STOCK_FULL'
  /** The planet's stores have too little room for the good. */
  | 'STORAGE_FULL'
  /** A part of the platform gave an answer that makes no sense. */
  | 'SUBGRAPH_BAD_REPLY'
  /** A part of the platform did not answer in time. */
  | 'SUBGRAPH_TIMEOUT'
  /** A part of the platform cannot be reached; try again after `retryAfterMs`. */
  | 'SUBGRAPH_UNAVAILABLE'
  /** The ship is being turned into a warp gate. */
  | 'TARGET_HARMONIZING'
  /** There is no such ship or pilot. */
  | 'TARGET_NOT_FOUND'
  /** The target is not in your sector. */
  | 'TARGET_NOT_HERE'
  /** The ship is inside a hangar or on a planet. */
  | 'TARGET_UNREACHABLE'
  /** There are as many bounties on this head as there may be. */
  | 'TOO_MANY_BOUNTIES'
  /** You hold as large a part of the region's planets as anybody may. */
  | 'TOO_MANY_PLANETS'
  /** You have as many ships in this region as there may be. */
  | 'TOO_MANY_SHIPS'
  /** A log-in is needed, or the token is expired, revoked or forged. */
  | 'UNAUTHENTICATED'
  /** The body must be `application/json`. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** Only documents that the operator has approved are run; send the `documentId` of one. */
  | 'UNTRUSTED_DOCUMENT'
  /** The hull takes no higher level of this upgrade. */
  | 'UPGRADE_AT_MAXIMUM'
  /** The next level is being built already. */
  | 'WORK_UNDER_WAY'
  /** There is no such wreck in your sector. */
  | 'WRECK_NOT_FOUND';

/** What a request to generate the Nexus or one of its clusters led to. */
export type GenerationPayload = {
  __typename?: 'GenerationPayload';
  /** The generation: finished, or `RUNNING` when it takes longer than a moment. */
  generation: GenerationProgress;
};

/** How far a generation of a region's map has come. */
export type GenerationProgress = {
  __typename?: 'GenerationProgress';
  /** When this was true. */
  at: Scalars['DateTime']['output'];
  /** SHA-256 of the finished map as hex; null until it is finished. */
  checksum: Maybe<Scalars['String']['output']>;
  /** Number of the cluster when only one is remade, otherwise null. */
  cluster: Maybe<Scalars['Int']['output']>;
  /** ID of the run, a UUID. */
  id: Scalars['ID']['output'];
  /** What went wrong, when it failed. */
  message: Maybe<Scalars['String']['output']>;
  /** How much is done, 0 to 100. */
  percent: Scalars['Int']['output'];
  /** The phase it is in, such as `tunnels`. */
  phase: Scalars['String']['output'];
  /** The region whose map is made. */
  region: Region;
  /** The seed the map is made from; the same seed makes the same map. */
  seed: Maybe<Scalars['String']['output']>;
  /** Whether it runs, stands or failed. */
  state: GenerationState;
};

/** State of a generation. */
export type GenerationState =
  /** It failed; nothing was written. */
  | 'FAILED'
  /** It runs. */
  | 'RUNNING'
  /** It is finished and written. */
  | 'SUCCEEDED';

/** Inclusive bounds of a whole number. */
export type IntRange = {
  __typename?: 'IntRange';
  /** Largest value. */
  max: Scalars['Int']['output'];
  /** Smallest value. */
  min: Scalars['Int']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** A region's server says where it answers and what it holds. */
  announceRegion: Region;
  /** Adds a region to the directory, before its server exists. For operators' tools. */
  createRegion: Region;
  /** Makes the map of the whole Nexus anew. Platform admins only. Answers when the map is written or refused, or after a moment with the generation still `RUNNING`: `generationProgress` and `nexus { generation }` tell how it goes on. */
  generateNexus: GenerationPayload;
  /** Makes one cluster of the Nexus anew. Platform admins only. */
  regenerateCluster: GenerationPayload;
  /** A region's server says how far its map has come. */
  reportGeneration: Scalars['Boolean']['output'];
};


export type MutationAnnounceRegionArgs = {
  capitalSector: Scalars['Int']['input'];
  checksum: Scalars['String']['input'];
  endpoint: Scalars['String']['input'];
  nexusWarpSector?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
  totalSectors: Scalars['Int']['input'];
};


export type MutationCreateRegionArgs = {
  name: Scalars['String']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  slug: Scalars['String']['input'];
};


export type MutationGenerateNexusArgs = {
  force?: Scalars['Boolean']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRegenerateClusterArgs = {
  number: Scalars['Int']['input'];
  preserveData?: Scalars['Boolean']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
};


export type MutationReportGenerationArgs = {
  checksum?: InputMaybe<Scalars['String']['input']>;
  cluster?: InputMaybe<Scalars['Int']['input']>;
  message?: InputMaybe<Scalars['String']['input']>;
  percent: Scalars['Int']['input'];
  phase: Scalars['String']['input'];
  regionId: Scalars['ID']['input'];
  runId: Scalars['ID']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
  state: GenerationState;
};

/** The Central Nexus: the hub of the galaxy. */
export type Nexus = {
  __typename?: 'Nexus';
  /** Number of the capital sector, where everyone from another region arrives; null before the first generation. */
  capitalSector: Maybe<Scalars['Int']['output']>;
  /** One cluster by its number, 1 to 20; null when there is none. */
  cluster: Maybe<NexusCluster>;
  /** The twenty clusters, by number. */
  clusters: Array<NexusCluster>;
  /** The latest generation, of the Nexus or of one cluster; null when there was none. */
  generation: Maybe<GenerationProgress>;
  /** The regions attached to the Nexus, oldest first; at most 100. */
  petals: Array<Petal>;
  /** The region that holds the Nexus's sectors; null before it is registered. */
  region: Maybe<Region>;
  /** Figures over the whole galaxy. */
  statistics: NexusStatistics;
  /** Whether the Nexus can be played in. */
  status: NexusStatus;
};


/** The Central Nexus: the hub of the galaxy. */
export type NexusClusterArgs = {
  number: Scalars['Int']['input'];
};

/** One of the twenty thematic parts of the Nexus, as the Nexus plans it. Its sectors live in the region `central-nexus`. */
export type NexusCluster = {
  __typename?: 'NexusCluster';
  /** What the cluster is known for. */
  characteristics: Array<Scalars['String']['output']>;
  /** Bounds of its sectors' development levels, 1 to 10. */
  developmentLevel: IntRange;
  /** Number of the cluster's first sector. */
  firstSector: Scalars['Int']['output'];
  /** Number of the cluster's last sector. */
  lastSector: Scalars['Int']['output'];
  /** Name shown to players. */
  name: Scalars['String']['output'];
  /** Number of the cluster, 1 to 20. */
  number: Scalars['Int']['output'];
  /** Bounds of its sectors' security levels, 1 to 10. */
  securityLevel: IntRange;
  /** Stable identifier of the theme, such as `commerce_central`. */
  theme: Scalars['String']['output'];
  /** Bounds of its sectors' traffic levels, 1 to 10. */
  trafficLevel: IntRange;
};

/** Figures over the whole galaxy. */
export type NexusStatistics = {
  __typename?: 'NexusStatistics';
  /** Regions that are active, the platform's own included. */
  activeRegions: Scalars['Int']['output'];
  /** Regions attached to the Nexus. */
  petals: Scalars['Int']['output'];
  /** Regions of any status that players own. */
  playerRegions: Scalars['Int']['output'];
  /** Sectors of all regions that reported their map. */
  totalSectors: Scalars['Int']['output'];
};

/** Whether the Nexus can be played in. */
export type NexusStatus =
  /** No map has been generated yet. */
  | 'EMPTY'
  /** The last generation failed; the map before it stands. */
  | 'FAILED'
  /** A generation runs. */
  | 'GENERATING'
  /** The map stands. */
  | 'READY';

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

/** A region attached to the Nexus by its natural warp. */
export type Petal = {
  __typename?: 'Petal';
  /** When the warp opened. */
  attachedAt: Scalars['DateTime']['output'];
  /** The attached region. */
  region: Region;
  /** The region's own sector where the warp begins. */
  warpSector: Scalars['Int']['output'];
};

/** A player, known across all regions. */
export type Player = {
  __typename?: 'Player';
  /** The player's ID, a UUID. */
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The Central Nexus. */
  nexus: Nexus;
  /** One region by its ID; null with `REGION_NOT_FOUND` when there is none. */
  region: Maybe<Region>;
  /** The newest supported blueprint of a region's map, for the region's own server. */
  regionBlueprint: Maybe<RegionBlueprint>;
  /** One region by its slug; null with `REGION_NOT_FOUND` when there is none. */
  regionBySlug: Maybe<Region>;
  /** The regions of the galaxy, oldest first; null with `BAD_USER_INPUT` when an argument makes no sense. Regions still being generated are listed to platform admins only. */
  regions: Maybe<RegionConnection>;
};


export type QueryRegionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRegionBlueprintArgs = {
  slug: Scalars['String']['input'];
};


export type QueryRegionBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<RegionKind>;
  status?: InputMaybe<RegionStatus>;
};

/** A region of the galaxy: the unit of ownership, governance and isolation. */
export type Region = {
  __typename?: 'Region';
  /** When the region was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The address of the server that answers for the region; only for platform admins, null for everybody else. */
  endpoint: Maybe<Scalars['String']['output']>;
  /** The region's ID, a UUID. Everything that lives in the region is routed by it. */
  id: Scalars['ID']['output'];
  /** What the region is in the galaxy. */
  kind: RegionKind;
  /** The name shown to players. */
  name: Scalars['String']['output'];
  /** The player who owns the region; null for the platform's own. */
  owner: Maybe<Player>;
  /** The region's name in URLs and commands: 3 to 50 characters of a-z, 0-9, - and _. */
  slug: Scalars['String']['output'];
  /** Where the region stands in its life. */
  status: RegionStatus;
  /** When the region last changed its status. */
  statusSince: Scalars['DateTime']['output'];
  /** The tier the region was created with. */
  tier: RegionTier;
};

/** What a region's server needs in order to make its map. */
export type RegionBlueprint = {
  __typename?: 'RegionBlueprint';
  /** The blueprint as JSON. */
  blueprint: Scalars['String']['output'];
  name: Scalars['String']['output'];
  ownerId: Maybe<Scalars['ID']['output']>;
  regionId: Scalars['ID']['output'];
  seed: Scalars['String']['output'];
  slug: Scalars['String']['output'];
};

/** A page of regions. */
export type RegionConnection = {
  __typename?: 'RegionConnection';
  /** The regions with their cursors. */
  edges: Array<RegionEdge>;
  /** The regions alone. */
  nodes: Array<Region>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many regions match in all. */
  totalCount: Scalars['Int']['output'];
};

/** A region and its place in a page. */
export type RegionEdge = {
  __typename?: 'RegionEdge';
  /** Opaque place of the region; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The region. */
  node: Region;
};

/** What a region is in the galaxy. */
export type RegionKind =
  /** The hub that every player can reach: 5000 sectors, owned by the platform. */
  | 'CENTRAL_NEXUS'
  /** A region that a player owns and governs. */
  | 'PLAYER_OWNED'
  /** The starter region: 300 sectors, governed by the platform. */
  | 'TERRAN_SPACE';

/** Where a region stands in its life. */
export type RegionStatus =
  /** Everything is allowed. */
  | 'ACTIVE'
  /** Generated, but its warp to the Nexus could not be opened yet. */
  | 'ATTACHMENT_PENDING'
  /** Generation failed and could not be undone; the operators decide. */
  | 'GENERATION_CORRUPT'
  /** Suspended for a week: last warning before the end. */
  | 'GRACE'
  /** Being generated; not served yet. */
  | 'PENDING'
  /** Payment failed or was cancelled: play goes on, nobody new may settle. */
  | 'SUSPENDED'
  /** Ended; its data is deleted a week later. */
  | 'TERMINATED'
  /** Idle for half a year and unloaded; comes back when a player returns. */
  | 'TOMBSTONED';

/** How large a region may be and what it costs; fixed at creation. */
export type RegionTier =
  /** The Nexus itself. */
  | 'NEXUS'
  /** Owned by the platform, without a subscription. */
  | 'PLATFORM'
  /** A player's region of 800 to 1200 sectors. */
  | 'STANDARD';

export type Subscription = {
  __typename?: 'Subscription';
  /** Progress of generations: of the Nexus for everybody, of other regions for platform admins. */
  generationProgress: GenerationProgress;
};



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
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Region:
    ( { __typename: 'Region' }
    & ( GraphQLRecursivePick<FederationTypes['Region'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Region'], {"slug":true}> ) );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  GenerationPayload: ResolverTypeWrapper<Omit<GenerationPayload, 'generation'> & { generation: ResolversTypes['GenerationProgress'] }>;
  GenerationProgress: ResolverTypeWrapper<Progress>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  GenerationState: GenerationState;
  IntRange: ResolverTypeWrapper<IntRange>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Nexus: ResolverTypeWrapper<NexusParent>;
  NexusCluster: ResolverTypeWrapper<NexusCluster>;
  NexusStatistics: ResolverTypeWrapper<NexusStatistics>;
  NexusStatus: NexusStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Petal: ResolverTypeWrapper<AttachmentRow>;
  Player: ResolverTypeWrapper<Player>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<RegionRow>;
  RegionBlueprint: ResolverTypeWrapper<RegionBlueprint>;
  RegionConnection: ResolverTypeWrapper<RegionPage>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  RegionKind: RegionKind;
  RegionStatus: RegionStatus;
  RegionTier: RegionTier;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  GenerationPayload: Omit<GenerationPayload, 'generation'> & { generation: ResolversParentTypes['GenerationProgress'] };
  GenerationProgress: Progress;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  IntRange: IntRange;
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Nexus: NexusParent;
  NexusCluster: NexusCluster;
  NexusStatistics: NexusStatistics;
  PageInfo: PageInfo;
  Petal: AttachmentRow;
  Player: Player;
  Query: Record<PropertyKey, never>;
  Region: RegionRow;
  RegionBlueprint: RegionBlueprint;
  RegionConnection: RegionPage;
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  Subscription: Record<PropertyKey, never>;
};

export type ShardKeyDirectiveArgs = { };

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = NexusContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type GenerationPayloadResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['GenerationPayload'] = ResolversParentTypes['GenerationPayload']> = {
  generation?: Resolver<ResolversTypes['GenerationProgress'], ParentType, ContextType>;
};

export type GenerationProgressResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['GenerationProgress'] = ResolversParentTypes['GenerationProgress']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checksum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  seed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['GenerationState'], ParentType, ContextType>;
};

export type IntRangeResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['IntRange'] = ResolversParentTypes['IntRange']> = {
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  announceRegion?: Resolver<ResolversTypes['Region'], ParentType, ContextType, RequireFields<MutationAnnounceRegionArgs, 'capitalSector' | 'checksum' | 'endpoint' | 'regionId' | 'totalSectors'>>;
  createRegion?: Resolver<ResolversTypes['Region'], ParentType, ContextType, RequireFields<MutationCreateRegionArgs, 'name' | 'slug'>>;
  generateNexus?: Resolver<ResolversTypes['GenerationPayload'], ParentType, ContextType, RequireFields<MutationGenerateNexusArgs, 'force'>>;
  regenerateCluster?: Resolver<ResolversTypes['GenerationPayload'], ParentType, ContextType, RequireFields<MutationRegenerateClusterArgs, 'number' | 'preserveData'>>;
  reportGeneration?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationReportGenerationArgs, 'percent' | 'phase' | 'regionId' | 'runId' | 'state'>>;
};

export type NexusResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Nexus'] = ResolversParentTypes['Nexus']> = {
  capitalSector?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['NexusCluster']>, ParentType, ContextType, RequireFields<NexusClusterArgs, 'number'>>;
  clusters?: Resolver<Array<ResolversTypes['NexusCluster']>, ParentType, ContextType>;
  generation?: Resolver<Maybe<ResolversTypes['GenerationProgress']>, ParentType, ContextType>;
  petals?: Resolver<Array<ResolversTypes['Petal']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['NexusStatistics'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NexusStatus'], ParentType, ContextType>;
};

export type NexusClusterResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['NexusCluster'] = ResolversParentTypes['NexusCluster']> = {
  characteristics?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  developmentLevel?: Resolver<ResolversTypes['IntRange'], ParentType, ContextType>;
  firstSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  securityLevel?: Resolver<ResolversTypes['IntRange'], ParentType, ContextType>;
  theme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trafficLevel?: Resolver<ResolversTypes['IntRange'], ParentType, ContextType>;
};

export type NexusStatisticsResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['NexusStatistics'] = ResolversParentTypes['NexusStatistics']> = {
  activeRegions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  petals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  playerRegions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalSectors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PetalResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Petal'] = ResolversParentTypes['Petal']> = {
  attachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  warpSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlayerResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Player'] = ResolversParentTypes['Player']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  nexus?: Resolver<ResolversTypes['Nexus'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'id'>>;
  regionBlueprint?: Resolver<Maybe<ResolversTypes['RegionBlueprint']>, ParentType, ContextType, RequireFields<QueryRegionBlueprintArgs, 'slug'>>;
  regionBySlug?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionBySlugArgs, 'slug'>>;
  regions?: Resolver<Maybe<ResolversTypes['RegionConnection']>, ParentType, ContextType, Partial<QueryRegionsArgs>>;
};

export type RegionResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegionKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RegionStatus'], ParentType, ContextType>;
  statusSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['RegionTier'], ParentType, ContextType>;
};

export type RegionBlueprintResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RegionBlueprint'] = ResolversParentTypes['RegionBlueprint']> = {
  blueprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  generationProgress?: SubscriptionResolver<ResolversTypes['GenerationProgress'], "generationProgress", ParentType, ContextType>;
};

export type Resolvers<ContextType = NexusContext> = {
  DateTime?: GraphQLScalarType;
  GenerationPayload?: GenerationPayloadResolvers<ContextType>;
  GenerationProgress?: GenerationProgressResolvers<ContextType>;
  IntRange?: IntRangeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nexus?: NexusResolvers<ContextType>;
  NexusCluster?: NexusClusterResolvers<ContextType>;
  NexusStatistics?: NexusStatisticsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Petal?: PetalResolvers<ContextType>;
  Player?: PlayerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionBlueprint?: RegionBlueprintResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = NexusContext> = {
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
};
