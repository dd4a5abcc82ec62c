import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RegionRow, AttachmentRow } from '../entities.ts';
import type { RegionPage } from '../regions/find.ts';
import type { NexusParent } from '../galaxy.ts';
import type { Progress } from '../generation/runs.ts';
import type { ToldEvent } from '../platform/event.ts';
import type { RelationRow } from '../relations/store.ts';
import type { EventPage } from '../platform/archive.ts';
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
  /** A whole number that a double can hold exactly: up to 2^53 - 1, beyond the 32 bits of `Int`. */
  SafeInt: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** Regions formed an alliance. */
export type AllianceFormed = PlatformEvent & {
  __typename?: 'AllianceFormed';
  /** When it begins. */
  effectiveAt: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The regions of the alliance; those that are gone are left out. */
  parties: Array<Region>;
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** What they agreed. */
  terms: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

/** News for everybody, or a maintenance that is to come; the same for all. */
export type Announcement = PlatformEvent & {
  __typename?: 'Announcement';
  /** The text, at most 4000 characters with line breaks. */
  body: Scalars['String']['output'];
  /** Opaque place among the announcements, to go on behind it; null when it is too old for that. */
  cursor: Maybe<Scalars['ID']['output']>;
  /** When it begins. */
  from: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** How serious it is. */
  severity: Severity;
  /** One line of at most 120 characters. */
  title: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
  /** When it ends. */
  until: Scalars['DateTime']['output'];
};

/** What an announcement is about. */
export type AnnouncementKind =
  /** The platform, or a part of it, will not be there for a while. */
  | 'MAINTENANCE'
  /** News of any kind. */
  | 'NEWS';

/** What an announcement led to. */
export type AnnouncementPayload = {
  __typename?: 'AnnouncementPayload';
  /** The announcement. */
  announcement: Announcement;
};

/** Goods were traded between regions. */
export type CrossRegionalTrade = PlatformEvent & {
  __typename?: 'CrossRegionalTrade';
  /** The region that bought; null when it is gone. */
  buyerRegion: Maybe<Region>;
  /** The platform's fee, in credits. */
  fee: Scalars['SafeInt']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** The region that sold; null when it is gone. */
  sellerRegion: Maybe<Region>;
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** ID of the transaction, a UUID. */
  transactionId: Scalars['ID']['output'];
  /** What happened. */
  type: PlatformEventType;
  /** What was paid for the goods, in credits. */
  value: Scalars['SafeInt']['output'];
};

/** Somebody who speaks for a region in the galactic council: its owner, or its elected ambassador. */
export type Delegate = {
  __typename?: 'Delegate';
  /** The player, a UUID. */
  playerId: Scalars['ID']['output'];
  /** ID of the region. */
  regionId: Scalars['ID']['output'];
};

/** Every code an error can carry in `extensions.code`. */
export type ErrorCode =
  /** Your account is too new to vote; `until` tells from when on it may. */
  | 'ACCOUNT_TOO_NEW'
  /** You wait for an answer to an application, or were turned down a short time ago (`until`). */
  | 'ALREADY_APPLIED'
  /** The planet is under siege, or your pilot lays siege to another. */
  | 'ALREADY_BESIEGED'
  /** You stand for this election already. */
  | 'ALREADY_CANDIDATE'
  /** You are a citizen of the region already. */
  | 'ALREADY_CITIZEN'
  /** The ship is insured already. */
  | 'ALREADY_INSURED'
  /** You have voted on this; the first vote counts. */
  | 'ALREADY_VOTED'
  /** The player has not applied, or has its answer. */
  | 'APPLICATION_NOT_FOUND'
  /** The region lets in only whom it has approved. */
  | 'APPROVAL_REQUIRED'
  /** The law lets nobody leave there what falls on innocents: attack drones and mines. */
  | 'ARMS_FORBIDDEN'
  /** The two regions are at war, or a war is declared: they sign no treaties. */
  | 'AT_WAR'
  /** The request is not what GraphQL over HTTP expects. */
  | 'BAD_REQUEST'
  /** An argument has a value that cannot be used. */
  | 'BAD_USER_INPUT'
  /** The region has banned you. */
  | 'BANNED'
  /** Several operations in one request are not accepted. */
  | 'BATCHING_DISABLED'
  /** The bay has no room for so many drones. */
  | 'BAY_FULL'
  /** The beacon went out, was taken down, or leads a gate already. */
  | 'BEACON_CLOSED'
  /** The region has no such beacon. */
  | 'BEACON_NOT_FOUND'
  /** The ship has too few berths for colonists. */
  | 'BERTHS_FULL'
  /** Factory, farm, mine, defense and research are too low together; `levels` tells what it takes. */
  | 'BUILDINGS_REQUIRED'
  /** Candidates come and go until the vote begins; it has begun. */
  | 'CANDIDATES_LOCKED'
  /** The ship's hold has too little room. */
  | 'CARGO_FULL'
  /** The citadel is too low for this; `citadelLevel` tells what it takes. */
  | 'CITADEL_REQUIRED'
  /** Only Galactic Citizens may do this: travel that way, build a warp gate, or own something where they are visitors. */
  | 'CITIZENSHIP_REQUIRED'
  /** The colony has too little room for more colonists. */
  | 'COLONY_FULL'
  /** This device is deployed from a colony ship only. */
  | 'COLONY_SHIP_REQUIRED'
  /** Pilots do not fight each other in this region. */
  | 'COMBAT_FORBIDDEN'
  /** The ship's drive cools down; `until` tells when it jumps again. */
  | 'COOLDOWN'
  /** The request took longer than it may. */
  | 'DEADLINE_EXCEEDED'
  /** You have as many deployed in the sector as you may, or there are as many deployments as there may be; `room` tells how many more fit. */
  | 'DEPLOYMENT_FULL'
  /** There are no such drones. */
  | 'DEPLOYMENT_NOT_FOUND'
  /** The destination takes nobody in just now; try again after `retryAfterMs`. */
  | 'DESTINATION_DOWN'
  /** Your ship carries no such genesis device. */
  | 'DEVICE_NOT_FOUND'
  /** The station protects the ships that are docked at it. */
  | 'DOCKED_SHIP_PROTECTED'
  /** The election is not at that point: it is not voted on yet, or it is over. */
  | 'ELECTION_NOT_ACTIVE'
  /** The region has no such election. */
  | 'ELECTION_NOT_FOUND'
  /** An election for this office (`electionId`) is under way; one at a time. */
  | 'ELECTION_RUNNING'
  /** The e-mail address is taken. */
  | 'EMAIL_TAKEN'
  /** There is an embargo between the two regions. */
  | 'EMBARGO'
  /** In a stream of the platform, in the place of events that are kept no more: `reason` is EXPIRED, RESTORED or TOO_SLOW. The stream goes on, from `cursor`. */
  | 'EVENTS_LOST'
  /** You may not do this. */
  | 'FORBIDDEN'
  /** The citadel houses no more units of this kind. */
  | 'GARRISON_FULL'
  /** The owner of the warp gate does not let you pass. */
  | 'GATE_CLOSED'
  /** The region has no such warp gate. */
  | 'GATE_NOT_FOUND'
  /** The warp gate or beacon is not finished yet; `until` says when, where that is known. */
  | 'GATE_NOT_READY'
  /** Entrance and exit of a warp gate are too near to each other. */
  | 'GATE_TOO_SHORT'
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
  /** There is no such invite, or it cannot be used any more. */
  | 'INVITE_NOT_FOUND'
  /** You were in a fight too short a time ago; `until` tells when it is over. */
  | 'IN_COMBAT'
  /** The player cancelled the journey. */
  | 'JOURNEY_CANCELLED'
  /** There is no such journey. */
  | 'JOURNEY_NOT_FOUND'
  /** The journey has arrived or ended; nothing can be cancelled any more. */
  | 'JOURNEY_OVER'
  /** A region did not answer in time; the journey was called off. */
  | 'JOURNEY_TIMED_OUT'
  /** Your reputation in the region is too low to be let in. */
  | 'LOW_REPUTATION'
  /** A map exists already; say `force: true` to replace it. */
  | 'MAP_EXISTS'
  /** The player has no pilot in the region. */
  | 'MEMBER_NOT_FOUND'
  /** Mutations and subscriptions need POST; other methods are not served. */
  | 'METHOD_NOT_ALLOWED'
  /** You or the target joined the region too short a time ago. */
  | 'NEWCOMER_PROTECTED'
  /** A non-aggression treaty of your home region with the other player's forbids it. */
  | 'NON_AGGRESSION'
  /** There is nothing to mend on this ship. */
  | 'NOTHING_TO_REPAIR'
  /** None of the accepted media types can be served. */
  | 'NOT_ACCEPTABLE'
  /** Your ship is not where the region is left by this way. */
  | 'NOT_AT_GATE'
  /** The planet is in another sector than your pilot. */
  | 'NOT_AT_PLANET'
  /** The station is in another sector than your pilot. */
  | 'NOT_AT_STATION'
  /** Only citizens of the region may do this. */
  | 'NOT_A_CITIZEN'
  /** Your pilot does not besiege that planet. */
  | 'NOT_BESIEGING'
  /** Your ship is not docked at a station. */
  | 'NOT_DOCKED'
  /** Your standing in the region does not let you; where time will change that, `until` tells when. */
  | 'NOT_ELIGIBLE'
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
  /** The warp gate or beacon belongs to another player. */
  | 'NOT_YOUR_GATE'
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
  /** You do not hold this office, or no more. */
  | 'OFFICE_NOT_HELD'
  /** The office is held by who was elected, the player holds it already, or every seat is taken. */
  | 'OFFICE_TAKEN'
  /** The operation name is unknown, or missing where there are several operations. */
  | 'OPERATION_RESOLUTION_FAILURE'
  /** The sector is too far away to be scanned. */
  | 'OUT_OF_SCAN_RANGE'
  /** The station has fewer units than you want to buy. */
  | 'OUT_OF_STOCK'
  /** Only the owner of the region may propose this. */
  | 'OWNER_DECIDES'
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
  /** The policy changes what another one (`policyId`) that is voted on changes, cannot hold together with what is in force, or is in force already. */
  | 'POLICY_CONFLICT'
  /** The region has no such policy. */
  | 'POLICY_NOT_FOUND'
  /** The policy is decided. */
  | 'POLICY_NOT_VOTING'
  /** A GET needs a header that a browser sends to another site only after asking it, such as `content-type: application/json`. */
  | 'PREFLIGHT_REQUIRED'
  /** The price has left the bound you gave. */
  | 'PRICE_CHANGED'
  /** Your ship carries what may not cross the region's border. */
  | 'QUARANTINED_CARGO'
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
  /** The region lets nobody in. */
  | 'REGION_CLOSED'
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
  /** The two regions have such a treaty or declaration already, or one that waits for its answer. */
  | 'RELATION_EXISTS'
  /** The region has no such treaty or declaration. */
  | 'RELATION_NOT_FOUND'
  /** The treaty or declaration is not yours to answer or to end, or it is over. */
  | 'RELATION_NOT_OPEN'
  /** Your reputation is not what this takes: too low, or too good for black markets. */
  | 'REPUTATION_REQUIRED'
  /** The planet's safe has too little room for the credits. */
  | 'SAFE_FULL'
  /** Pilots do not fight each other in this sector. */
  | 'SAFE_SECTOR'
  /** The journey leads to the region it begins in. */
  | 'SAME_REGION'
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
  /** The ship is in no state to travel to another region, or not built for this way. */
  | 'SHIP_UNFIT'
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
  /** The queue at the terminal of the Nexus is full; try again after `retryAfterMs`, or take the express lane. */
  | 'TERMINAL_FULL'
  /** As many players whom you banned are banned still as may be. */
  | 'TOO_MANY_BANS'
  /** There are as many bounties on this head as there may be. */
  | 'TOO_MANY_BOUNTIES'
  /** As many stand for this election as may. */
  | 'TOO_MANY_CANDIDATES'
  /** You have as many gates or beacons as you may (`limit`), or as many lead to the sector. */
  | 'TOO_MANY_GATES'
  /** There are as many invites of this member, or as many were used within a week, as may be. */
  | 'TOO_MANY_INVITES'
  /** You hold as large a part of the region's planets as anybody may. */
  | 'TOO_MANY_PLANETS'
  /** As many policies are voted on as may be at a time, in all or of yours. */
  | 'TOO_MANY_POLICIES'
  /** You have as many ships in this region as there may be. */
  | 'TOO_MANY_SHIPS'
  /** You are on a journey already. */
  | 'TRAVELLING'
  /** You have made all the visits to foreign regions that a free account has in a month. */
  | 'TRAVEL_LIMIT'
  /** A log-in is needed, or the token is expired, revoked or forged. */
  | 'UNAUTHENTICATED'
  /** The player does not stand for this election. */
  | 'UNKNOWN_CANDIDATE'
  /** The body must be `application/json`. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** Only documents that the operator has approved are run; send the `documentId` of one. */
  | 'UNTRUSTED_DOCUMENT'
  /** The hull takes no higher level of this upgrade. */
  | 'UPGRADE_AT_MAXIMUM'
  /** A free account's visit to a foreign region is over; you can move, dock, have your ship seen to, and leave. */
  | 'VISIT_OVER'
  /** The region decides this by vote; propose a policy. */
  | 'VOTE_REQUIRED'
  /** The time to vote is over. */
  | 'VOTING_WINDOW_CLOSED'
  /** No warp gate may begin or end in this sector. */
  | 'WARP_PROTECTED'
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
  /** Opaque place of this step, to go on behind it with `generationProgress`; null when it is too old for that. */
  cursor: Maybe<Scalars['ID']['output']>;
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
  /** Tells everybody something. Platform moderators and admins only. Repeated with its `Idempotency-Key` it does nothing and gives the first result again. */
  announce: AnnouncementPayload;
  /** A region's server says where it answers and what it holds. */
  announceRegion: Region;
  /** A region's server answers a treaty that was proposed to it. */
  answerRelation: RelationRecord;
  /** Adds a region to the directory, before its server exists. For operators' tools. */
  createRegion: Region;
  /** A region's server ends a treaty or takes back a proposal or a declaration. */
  endRelation: RelationRecord;
  /** Makes the map of the whole Nexus anew. Platform admins only. Answers when the map is written or refused, or after a moment with the generation still `RUNNING`: `generationProgress` and `nexus { generation }` tell how it goes on. */
  generateNexus: GenerationPayload;
  /** A region's server proposes a treaty (`terms`: JSON) or makes a declaration (`reason`). */
  makeRelation: RelationRecord;
  /** Takes events that leave their region, at most 100, in order; none only asks how far they were taken. `regionId` is null for the platform's own, which name their service. */
  publishEvents: PublishedEvents;
  /** A region's server says who its elected ambassador is now; null for nobody. */
  recordAmbassador: Scalars['Boolean']['output'];
  /** Makes one cluster of the Nexus anew. Platform admins only. */
  regenerateCluster: GenerationPayload;
  /** A region's server says how far its map has come. */
  reportGeneration: Scalars['Boolean']['output'];
};


export type MutationAnnounceArgs = {
  body: Scalars['String']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  kind?: AnnouncementKind;
  severity?: Severity;
  title: Scalars['String']['input'];
  until: Scalars['DateTime']['input'];
};


export type MutationAnnounceRegionArgs = {
  capitalSector: Scalars['Int']['input'];
  checksum: Scalars['String']['input'];
  endpoint: Scalars['String']['input'];
  nexusWarpSector?: InputMaybe<Scalars['Int']['input']>;
  regionId: Scalars['ID']['input'];
  totalSectors: Scalars['Int']['input'];
};


export type MutationAnswerRelationArgs = {
  accept: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  request: RelationRequest;
};


export type MutationCreateRegionArgs = {
  name: Scalars['String']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  slug: Scalars['String']['input'];
};


export type MutationEndRelationArgs = {
  id: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  request: RelationRequest;
};


export type MutationGenerateNexusArgs = {
  force?: Scalars['Boolean']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
};


export type MutationMakeRelationArgs = {
  kind: RelationKind;
  otherRegionId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  regionId: Scalars['ID']['input'];
  request: RelationRequest;
  terms?: InputMaybe<Scalars['String']['input']>;
};


export type MutationPublishEventsArgs = {
  events: Array<PublishedEventInput>;
  regionId?: InputMaybe<Scalars['ID']['input']>;
  service?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRecordAmbassadorArgs = {
  playerId?: InputMaybe<Scalars['ID']['input']>;
  regionId: Scalars['ID']['input'];
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

/** A part of the platform is slower than it should be. */
export type PerformanceDegraded = PlatformEvent & {
  __typename?: 'PerformanceDegraded';
  /** The part, such as `gateway`. */
  component: Scalars['String']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** What it was. */
  measured: Scalars['Float']['output'];
  /** What was measured, such as `p99_ms`. */
  metric: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** What it may be at most. */
  threshold: Scalars['Float']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
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

/** Something that leaves its region, or that the platform tells of itself. */
export type PlatformEvent = {
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

/** A page of platform events. */
export type PlatformEventConnection = {
  __typename?: 'PlatformEventConnection';
  /** The events with their cursors. */
  edges: Array<PlatformEventEdge>;
  /** The events alone. */
  nodes: Array<PlatformEvent>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A platform event and its place in a page. */
export type PlatformEventEdge = {
  __typename?: 'PlatformEventEdge';
  /** Opaque place of the event; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: PlatformEvent;
};

/** What leaves its region, and what the platform tells of itself. */
export type PlatformEventType =
  /** Regions formed an alliance (`alliance.formed`). */
  | 'ALLIANCE_FORMED'
  /** A region announced an embargo on another (`embargo.declared`). */
  | 'EMBARGO_DECLARED'
  /** An embargo was lifted (`embargo.ended`). */
  | 'EMBARGO_ENDED'
  /** News for everybody (`nexus.announcement`). */
  | 'NEXUS_ANNOUNCEMENT'
  /** A part of the platform is slower than it should be (`performance.degraded`). */
  | 'PERFORMANCE_DEGRADED'
  /** Maintenance is announced (`platform.maintenance`). */
  | 'PLATFORM_MAINTENANCE'
  /** A player travels from one region to another (`player.region_travel`). */
  | 'PLAYER_REGION_TRAVEL'
  /** A region can be played in from now on (`region.created`). */
  | 'REGION_CREATED'
  /** A region has ended (`region.deleted`). */
  | 'REGION_DELETED'
  /** A region takes no newcomers from now on (`region.suspended`). */
  | 'REGION_SUSPENDED'
  /** Something suspicious was seen (`security.alert`). */
  | 'SECURITY_ALERT'
  /** A subscription changed (`subscription.changed`). */
  | 'SUBSCRIPTION_CHANGED'
  /** Goods were traded between regions (`trade.cross_regional`). */
  | 'TRADE_CROSS_REGIONAL'
  /** A treaty of two regions has ended (`treaty.ended`). */
  | 'TREATY_ENDED'
  /** Two regions have a treaty from now on (`treaty.signed`). */
  | 'TREATY_SIGNED'
  /** A region declared war (`war.declared`). */
  | 'WAR_DECLARED'
  /** A war is over (`war.ended`). */
  | 'WAR_ENDED';

/** A player, known across all regions. */
export type Player = {
  __typename?: 'Player';
  /** The player's ID, a UUID. */
  id: Scalars['ID']['output'];
};

/** A player travels from one region to another. */
export type PlayerRegionTravel = PlatformEvent & {
  __typename?: 'PlayerRegionTravel';
  /** Fee and toll in credits; null where the region that tells does not know. */
  cost: Maybe<Scalars['SafeInt']['output']>;
  /** The region that is left; null when it is gone. */
  fromRegion: Maybe<Region>;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** How the player travels, such as `PLATFORM_GATE`. */
  method: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player who travels. */
  player: Player;
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** How far the journey has come, such as `COMPLETED`. */
  status: Scalars['String']['output'];
  /** The region that is reached; null when it is gone. */
  toRegion: Maybe<Region>;
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** ID of the journey, a UUID. */
  travelId: Scalars['ID']['output'];
  /** What happened. */
  type: PlatformEventType;
};

/** An event that a service wants to be told to the platform. */
export type PublishedEventInput = {
  /** The event's place in the outbox it comes from. */
  cursor: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  occurredAt: Scalars['DateTime']['input'];
  /** The payload as JSON. */
  payload: Scalars['String']['input'];
  type: Scalars['String']['input'];
};

/** How far a service's events have been taken. */
export type PublishedEvents = {
  __typename?: 'PublishedEvents';
  /** The place of the last event that was taken; null before the first. */
  cursor: Maybe<Scalars['String']['output']>;
  /** Events that make no sense and were left out. */
  refused: Array<RefusedEvent>;
};

export type Query = {
  __typename?: 'Query';
  /** Announcements that have not ended, those that begin first in front; at most 100. */
  announcements: Array<Announcement>;
  /** Who sits in the galactic council, by region; for the server of the Nexus. */
  delegates: Array<Delegate>;
  /** The Central Nexus. */
  nexus: Nexus;
  /** What the platform told its services in the last 90 days, newest first. Platform admins only. */
  platformEvents: Maybe<PlatformEventConnection>;
  /** One region by its ID; null with `REGION_NOT_FOUND` when there is none. */
  region: Maybe<Region>;
  /** The newest supported blueprint of a region's map, for the region's own server. */
  regionBlueprint: Maybe<RegionBlueprint>;
  /** One region by its slug; null with `REGION_NOT_FOUND` when there is none. */
  regionBySlug: Maybe<Region>;
  /** The regions of the galaxy, oldest first; null with `BAD_USER_INPUT` when an argument makes no sense. Regions still being generated are listed to platform admins only. */
  regions: Maybe<RegionConnection>;
  /** What changed between a region and others behind a revision, at most 100 relations in the order of their changes; for the region's own server. */
  relations: Array<RelationRecord>;
};


export type QueryPlatformEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  regionId?: InputMaybe<Scalars['ID']['input']>;
  types?: InputMaybe<Array<PlatformEventType>>;
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


export type QueryRelationsArgs = {
  after: Scalars['SafeInt']['input'];
  patience?: Scalars['Int']['input'];
  regionId: Scalars['ID']['input'];
};

/** An event that was left out. */
export type RefusedEvent = {
  __typename?: 'RefusedEvent';
  id: Scalars['ID']['output'];
  message: Scalars['String']['output'];
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

/** A region begins, takes no newcomers any more, or ends; the same for all. */
export type RegionLifecycle = PlatformEvent & {
  __typename?: 'RegionLifecycle';
  /** Opaque place among the regions' events, to go on behind it; null when it is too old for that. */
  cursor: Maybe<Scalars['ID']['output']>;
  /** From when on. */
  effectiveAt: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The player who owns the region; null for the platform's own. */
  owner: Maybe<Player>;
  /** Why, as far as it is told. */
  reason: Maybe<Scalars['String']['output']>;
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** The tier of the region. */
  tier: RegionTier;
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

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

/** Two regions signed a treaty or ended one, or one of them announced or lifted an embargo, or ended a war. */
export type RelationChanged = PlatformEvent & {
  __typename?: 'RelationChanged';
  /** From when on it is so. */
  effectiveAt: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The two regions, who proposed or declared it first; one that is gone is left out. */
  parties: Array<Region>;
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** What it is, and its terms or its reason. */
  terms: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

/** What two regions may have with each other. */
export type RelationKind =
  /** A treaty: members enter without a visa and are welcome. */
  | 'CULTURAL_EXCHANGE'
  /** A treaty: the police of both answers to crimes. */
  | 'DEFENSE_PACT'
  /** A declaration: no travel and no trade between the two. */
  | 'EMBARGO'
  /** A treaty: their members do not attack each other. */
  | 'NON_AGGRESSION'
  /** A treaty: no tariffs for members, and a bonus on goods. */
  | 'TRADE_AGREEMENT'
  /** A declaration: their members may fight each other. */
  | 'WAR';

/** A treaty or a declaration of two regions, as the Nexus has it; both regions keep a copy. */
export type RelationRecord = {
  __typename?: 'RelationRecord';
  /** Until when it can be answered or is in effect; null for no end. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** ID of the region that proposed or declared it. */
  fromRegionId: Scalars['ID']['output'];
  /** Its ID, a UUID, the same in both regions. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: RelationKind;
  /** When it was proposed or declared. */
  madeAt: Scalars['DateTime']['output'];
  /** Whether one of the sides ended it before its time. */
  noticed: Scalars['Boolean']['output'];
  /** Why a declaration was made; null for treaties. */
  reason: Maybe<Scalars['String']['output']>;
  /** Counts the changes of all relations: the higher one is the later one. */
  revision: Scalars['SafeInt']['output'];
  /** From when on it is in effect; null until it is accepted. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  state: RelationState;
  /** JSON of a treaty's terms; null for declarations. */
  terms: Maybe<Scalars['String']['output']>;
  /** ID of the other region. */
  toRegionId: Scalars['ID']['output'];
};

/** Who asks for a change of a relation: what repeats it does nothing and gives the first result again. */
export type RelationRequest = {
  /** The request's idempotency key; null when the client gave none. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** The player who acts for the region, a UUID. */
  playerId: Scalars['ID']['input'];
};

/** How far a relation has come. */
export type RelationState =
  /** It is made; it is in effect between its two times. */
  | 'ACTIVE'
  /** Its time was over. */
  | 'EXPIRED'
  /** A treaty waits for its answer. */
  | 'PROPOSED'
  /** The proposal was refused, or withdrawn. */
  | 'REJECTED'
  /** One of the sides ended it. */
  | 'TERMINATED';

/** Something suspicious was seen. */
export type SecurityAlert = PlatformEvent & {
  __typename?: 'SecurityAlert';
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** What it is, such as `refresh_token_reused`. */
  kind: Scalars['String']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** How serious it is. */
  severity: Severity;
  /** Whom or what it is about. */
  subject: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

/** How serious something is. */
export type Severity =
  /** Needs attention at once. */
  | 'CRITICAL'
  /** Good to know. */
  | 'INFO'
  /** Needs attention. */
  | 'WARNING';

export type Subscription = {
  __typename?: 'Subscription';
  /** Announcements as they are made. */
  announcements: Announcement;
  /** Progress of generations: of the Nexus for everybody, of other regions for platform admins. */
  generationProgress: GenerationProgress;
  /** Regions that begin, take no newcomers any more, or end. */
  regionLifecycle: RegionLifecycle;
};


export type SubscriptionAnnouncementsArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionGenerationProgressArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionRegionLifecycleArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** A subscription changed. */
export type SubscriptionChanged = PlatformEvent & {
  __typename?: 'SubscriptionChanged';
  /** Its state now. */
  after: Scalars['String']['output'];
  /** Its state before; null when it is new. */
  before: Maybe<Scalars['String']['output']>;
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** Until when it is paid; null when it is not. */
  periodEnd: Maybe<Scalars['DateTime']['output']>;
  /** The plan that is subscribed to. */
  plan: Scalars['String']['output'];
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** Whose or what for: the ID of a player or of a region. */
  subject: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
};

/** A region declared war. */
export type WarDeclared = PlatformEvent & {
  __typename?: 'WarDeclared';
  /** When it begins. */
  effectiveAt: Scalars['DateTime']['output'];
  /** The event's ID, a UUID; the same when delivered again. */
  id: Scalars['ID']['output'];
  /** When it happened. */
  occurredAt: Scalars['DateTime']['output'];
  /** The regions at war, who declared it first; those that are gone are left out. */
  parties: Array<Region>;
  /** The region it comes from; null for the platform's own. */
  region: Maybe<Region>;
  /** Why, and for what. */
  terms: Scalars['String']['output'];
  /** The trace of the request that led to it (W3C Trace Context), as far as it is known. */
  traceId: Maybe<Scalars['String']['output']>;
  /** What happened. */
  type: PlatformEventType;
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
  AllianceFormed: ResolverTypeWrapper<ToldEvent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Announcement: ResolverTypeWrapper<ToldEvent>;
  AnnouncementKind: AnnouncementKind;
  AnnouncementPayload: ResolverTypeWrapper<Omit<AnnouncementPayload, 'announcement'> & { announcement: ResolversTypes['Announcement'] }>;
  CrossRegionalTrade: ResolverTypeWrapper<ToldEvent>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Delegate: ResolverTypeWrapper<Delegate>;
  ErrorCode: ErrorCode;
  GenerationPayload: ResolverTypeWrapper<Omit<GenerationPayload, 'generation'> & { generation: ResolversTypes['GenerationProgress'] }>;
  GenerationProgress: ResolverTypeWrapper<Progress>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  GenerationState: GenerationState;
  IntRange: ResolverTypeWrapper<IntRange>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Nexus: ResolverTypeWrapper<NexusParent>;
  NexusCluster: ResolverTypeWrapper<NexusCluster>;
  NexusStatistics: ResolverTypeWrapper<NexusStatistics>;
  NexusStatus: NexusStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PerformanceDegraded: ResolverTypeWrapper<ToldEvent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Petal: ResolverTypeWrapper<AttachmentRow>;
  PlatformEvent: ResolverTypeWrapper<ToldEvent>;
  PlatformEventConnection: ResolverTypeWrapper<EventPage>;
  PlatformEventEdge: ResolverTypeWrapper<Omit<PlatformEventEdge, 'node'> & { node: ResolversTypes['PlatformEvent'] }>;
  PlatformEventType: PlatformEventType;
  Player: ResolverTypeWrapper<Player>;
  PlayerRegionTravel: ResolverTypeWrapper<ToldEvent>;
  PublishedEventInput: PublishedEventInput;
  PublishedEvents: ResolverTypeWrapper<PublishedEvents>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusedEvent: ResolverTypeWrapper<RefusedEvent>;
  Region: ResolverTypeWrapper<RegionRow>;
  RegionBlueprint: ResolverTypeWrapper<RegionBlueprint>;
  RegionConnection: ResolverTypeWrapper<RegionPage>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  RegionKind: RegionKind;
  RegionLifecycle: ResolverTypeWrapper<ToldEvent>;
  RegionStatus: RegionStatus;
  RegionTier: RegionTier;
  RelationChanged: ResolverTypeWrapper<ToldEvent>;
  RelationKind: RelationKind;
  RelationRecord: ResolverTypeWrapper<RelationRow>;
  RelationRequest: RelationRequest;
  RelationState: RelationState;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SecurityAlert: ResolverTypeWrapper<ToldEvent>;
  Severity: Severity;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SubscriptionChanged: ResolverTypeWrapper<ToldEvent>;
  WarDeclared: ResolverTypeWrapper<ToldEvent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllianceFormed: ToldEvent;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Announcement: ToldEvent;
  AnnouncementPayload: Omit<AnnouncementPayload, 'announcement'> & { announcement: ResolversParentTypes['Announcement'] };
  CrossRegionalTrade: ToldEvent;
  DateTime: Scalars['DateTime']['output'];
  Delegate: Delegate;
  GenerationPayload: Omit<GenerationPayload, 'generation'> & { generation: ResolversParentTypes['GenerationProgress'] };
  GenerationProgress: Progress;
  Int: Scalars['Int']['output'];
  IntRange: IntRange;
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Nexus: NexusParent;
  NexusCluster: NexusCluster;
  NexusStatistics: NexusStatistics;
  PageInfo: PageInfo;
  PerformanceDegraded: ToldEvent;
  Float: Scalars['Float']['output'];
  Petal: AttachmentRow;
  PlatformEvent: ToldEvent;
  PlatformEventConnection: EventPage;
  PlatformEventEdge: Omit<PlatformEventEdge, 'node'> & { node: ResolversParentTypes['PlatformEvent'] };
  Player: Player;
  PlayerRegionTravel: ToldEvent;
  PublishedEventInput: PublishedEventInput;
  PublishedEvents: PublishedEvents;
  Query: Record<PropertyKey, never>;
  RefusedEvent: RefusedEvent;
  Region: RegionRow;
  RegionBlueprint: RegionBlueprint;
  RegionConnection: RegionPage;
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  RegionLifecycle: ToldEvent;
  RelationChanged: ToldEvent;
  RelationRecord: RelationRow;
  RelationRequest: RelationRequest;
  SafeInt: Scalars['SafeInt']['output'];
  SecurityAlert: ToldEvent;
  Subscription: Record<PropertyKey, never>;
  SubscriptionChanged: ToldEvent;
  WarDeclared: ToldEvent;
};

export type SameForAllDirectiveArgs = { };

export type SameForAllDirectiveResolver<Result, Parent, ContextType = NexusContext, Args = SameForAllDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShardKeyDirectiveArgs = { };

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = NexusContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AllianceFormedResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['AllianceFormed'] = ResolversParentTypes['AllianceFormed']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnnouncementResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Announcement'] = ResolversParentTypes['Announcement']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnnouncementPayloadResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['AnnouncementPayload'] = ResolversParentTypes['AnnouncementPayload']> = {
  announcement?: Resolver<ResolversTypes['Announcement'], ParentType, ContextType>;
};

export type CrossRegionalTradeResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['CrossRegionalTrade'] = ResolversParentTypes['CrossRegionalTrade']> = {
  buyerRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  sellerRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transactionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DelegateResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Delegate'] = ResolversParentTypes['Delegate']> = {
  playerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GenerationPayloadResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['GenerationPayload'] = ResolversParentTypes['GenerationPayload']> = {
  generation?: Resolver<ResolversTypes['GenerationProgress'], ParentType, ContextType>;
};

export type GenerationProgressResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['GenerationProgress'] = ResolversParentTypes['GenerationProgress']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checksum?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cluster?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  announce?: Resolver<ResolversTypes['AnnouncementPayload'], ParentType, ContextType, RequireFields<MutationAnnounceArgs, 'body' | 'kind' | 'severity' | 'title' | 'until'>>;
  announceRegion?: Resolver<ResolversTypes['Region'], ParentType, ContextType, RequireFields<MutationAnnounceRegionArgs, 'capitalSector' | 'checksum' | 'endpoint' | 'regionId' | 'totalSectors'>>;
  answerRelation?: Resolver<ResolversTypes['RelationRecord'], ParentType, ContextType, RequireFields<MutationAnswerRelationArgs, 'accept' | 'id' | 'regionId' | 'request'>>;
  createRegion?: Resolver<ResolversTypes['Region'], ParentType, ContextType, RequireFields<MutationCreateRegionArgs, 'name' | 'slug'>>;
  endRelation?: Resolver<ResolversTypes['RelationRecord'], ParentType, ContextType, RequireFields<MutationEndRelationArgs, 'id' | 'regionId' | 'request'>>;
  generateNexus?: Resolver<ResolversTypes['GenerationPayload'], ParentType, ContextType, RequireFields<MutationGenerateNexusArgs, 'force'>>;
  makeRelation?: Resolver<ResolversTypes['RelationRecord'], ParentType, ContextType, RequireFields<MutationMakeRelationArgs, 'kind' | 'otherRegionId' | 'regionId' | 'request'>>;
  publishEvents?: Resolver<ResolversTypes['PublishedEvents'], ParentType, ContextType, RequireFields<MutationPublishEventsArgs, 'events'>>;
  recordAmbassador?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRecordAmbassadorArgs, 'regionId'>>;
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

export type PerformanceDegradedResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PerformanceDegraded'] = ResolversParentTypes['PerformanceDegraded']> = {
  component?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measured?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PetalResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Petal'] = ResolversParentTypes['Petal']> = {
  attachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  warpSector?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlatformEventResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PlatformEvent'] = ResolversParentTypes['PlatformEvent']> = {
  __resolveType: TypeResolveFn<'AllianceFormed' | 'Announcement' | 'CrossRegionalTrade' | 'PerformanceDegraded' | 'PlayerRegionTravel' | 'RegionLifecycle' | 'RelationChanged' | 'SecurityAlert' | 'SubscriptionChanged' | 'WarDeclared', ParentType, ContextType>;
};

export type PlatformEventConnectionResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PlatformEventConnection'] = ResolversParentTypes['PlatformEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlatformEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PlatformEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PlatformEventEdgeResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PlatformEventEdge'] = ResolversParentTypes['PlatformEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlatformEvent'], ParentType, ContextType>;
};

export type PlayerResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Player'] = ResolversParentTypes['Player']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlayerRegionTravelResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PlayerRegionTravel'] = ResolversParentTypes['PlayerRegionTravel']> = {
  cost?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  fromRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  travelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishedEventsResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['PublishedEvents'] = ResolversParentTypes['PublishedEvents']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['RefusedEvent']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  announcements?: Resolver<Array<ResolversTypes['Announcement']>, ParentType, ContextType>;
  delegates?: Resolver<Array<ResolversTypes['Delegate']>, ParentType, ContextType>;
  nexus?: Resolver<ResolversTypes['Nexus'], ParentType, ContextType>;
  platformEvents?: Resolver<Maybe<ResolversTypes['PlatformEventConnection']>, ParentType, ContextType, Partial<QueryPlatformEventsArgs>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'id'>>;
  regionBlueprint?: Resolver<Maybe<ResolversTypes['RegionBlueprint']>, ParentType, ContextType, RequireFields<QueryRegionBlueprintArgs, 'slug'>>;
  regionBySlug?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionBySlugArgs, 'slug'>>;
  regions?: Resolver<Maybe<ResolversTypes['RegionConnection']>, ParentType, ContextType, Partial<QueryRegionsArgs>>;
  relations?: Resolver<Array<ResolversTypes['RelationRecord']>, ParentType, ContextType, RequireFields<QueryRelationsArgs, 'after' | 'patience' | 'regionId'>>;
};

export type RefusedEventResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RefusedEvent'] = ResolversParentTypes['RefusedEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type RegionLifecycleResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RegionLifecycle'] = ResolversParentTypes['RegionLifecycle']> = {
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['RegionTier'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationChangedResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RelationChanged'] = ResolversParentTypes['RelationChanged']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RelationRecordResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['RelationRecord'] = ResolversParentTypes['RelationRecord']> = {
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fromRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  noticed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RelationState'], ParentType, ContextType>;
  terms?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  toRegionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SecurityAlertResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['SecurityAlert'] = ResolversParentTypes['SecurityAlert']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  announcements?: SubscriptionResolver<ResolversTypes['Announcement'], "announcements", ParentType, ContextType, Partial<SubscriptionAnnouncementsArgs>>;
  generationProgress?: SubscriptionResolver<ResolversTypes['GenerationProgress'], "generationProgress", ParentType, ContextType, Partial<SubscriptionGenerationProgressArgs>>;
  regionLifecycle?: SubscriptionResolver<ResolversTypes['RegionLifecycle'], "regionLifecycle", ParentType, ContextType, Partial<SubscriptionRegionLifecycleArgs>>;
};

export type SubscriptionChangedResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['SubscriptionChanged'] = ResolversParentTypes['SubscriptionChanged']> = {
  after?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarDeclaredResolvers<ContextType = NexusContext, ParentType extends ResolversParentTypes['WarDeclared'] = ResolversParentTypes['WarDeclared']> = {
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parties?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PlatformEventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = NexusContext> = {
  AllianceFormed?: AllianceFormedResolvers<ContextType>;
  Announcement?: AnnouncementResolvers<ContextType>;
  AnnouncementPayload?: AnnouncementPayloadResolvers<ContextType>;
  CrossRegionalTrade?: CrossRegionalTradeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Delegate?: DelegateResolvers<ContextType>;
  GenerationPayload?: GenerationPayloadResolvers<ContextType>;
  GenerationProgress?: GenerationProgressResolvers<ContextType>;
  IntRange?: IntRangeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Nexus?: NexusResolvers<ContextType>;
  NexusCluster?: NexusClusterResolvers<ContextType>;
  NexusStatistics?: NexusStatisticsResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PerformanceDegraded?: PerformanceDegradedResolvers<ContextType>;
  Petal?: PetalResolvers<ContextType>;
  PlatformEvent?: PlatformEventResolvers<ContextType>;
  PlatformEventConnection?: PlatformEventConnectionResolvers<ContextType>;
  PlatformEventEdge?: PlatformEventEdgeResolvers<ContextType>;
  Player?: PlayerResolvers<ContextType>;
  PlayerRegionTravel?: PlayerRegionTravelResolvers<ContextType>;
  PublishedEvents?: PublishedEventsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefusedEvent?: RefusedEventResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionBlueprint?: RegionBlueprintResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  RegionLifecycle?: RegionLifecycleResolvers<ContextType>;
  RelationChanged?: RelationChangedResolvers<ContextType>;
  RelationRecord?: RelationRecordResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SecurityAlert?: SecurityAlertResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SubscriptionChanged?: SubscriptionChangedResolvers<ContextType>;
  WarDeclared?: WarDeclaredResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = NexusContext> = {
  sameForAll?: SameForAllDirectiveResolver<any, any, ContextType>;
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
};
