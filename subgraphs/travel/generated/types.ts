import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ToldJourney } from '../journeys/progress.ts';
import type { JourneyPage } from '../journeys/find.ts';
import type { TravelContext } from '../context.ts';
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

/** What the region of an exit says about a warp gate. */
export type GateLinkAnswer = {
  __typename?: 'GateLinkAnswer';
  /** Why it was refused, a code of `ErrorCode`; null otherwise. */
  code: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  message: Maybe<Scalars['String']['output']>;
  /** Number of the exit's sector; null but for `MATCHED`. */
  sector: Maybe<Scalars['Int']['output']>;
  /** `MATCHED`, `REFUSED`, or `RELEASED`. */
  state: Scalars['String']['output'];
};

/** A player's way from one region to another, with the ship it flies. */
export type Journey = {
  __typename?: 'Journey';
  /** The region where the ship ended up; null while it is on its way. Another one than `to` when the journey was diverted, returned, cancelled or refused. */
  arrivedIn: Maybe<Region>;
  /** True when the player asked to cancel it; `state` tells what came of it. */
  cancelling: Scalars['Boolean']['output'];
  /** When the last change of `state` was. */
  changedAt: Scalars['DateTime']['output'];
  /** Credits it costs: the fee and the toll. */
  cost: Scalars['SafeInt']['output'];
  /** Opaque place of its latest change, to go on behind it with `journeyProgress`; null when it is too old for that. */
  cursor: Maybe<Scalars['ID']['output']>;
  /** When ship and purse left the source region; null before. */
  departedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it leaves transit, as far as is known now; null before departure. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it is on its way. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** True when it skips the terminal's queue for twice the fee. */
  express: Scalars['Boolean']['output'];
  /** The region it leaves. */
  from: Region;
  /** The journey's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** What travels with the player; null before departure. */
  manifest: Maybe<JourneyManifest>;
  /** How the ship travels. */
  method: JourneyMethod;
  /** The player who travels. */
  player: Player;
  /** Place in the terminal's queue, 1 is next; null when it does not wait there. */
  queuePosition: Maybe<Scalars['Int']['output']>;
  /** Credits that were given back; null while nothing was. */
  refund: Maybe<Scalars['SafeInt']['output']>;
  /** Why it was refused, diverted or returned: a code of `ErrorCode`. */
  refusalCode: Maybe<Scalars['String']['output']>;
  /** The same in words. */
  refusalMessage: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  state: JourneyState;
  /** The region it is bound for. */
  to: Region;
};

/** What an audit of the books of all regions found. */
export type JourneyAuditReport = {
  __typename?: 'JourneyAuditReport';
  /** What is lost, doubled or held by nobody, in words; none when everything that could be read is in one place. */
  faults: Array<Scalars['String']['output']>;
  /** Regions whose books could not be read, and why: a region that is down is no fault, but of what only it knows nothing is proven. */
  unread: Array<Scalars['String']['output']>;
};

/** A page of journeys. */
export type JourneyConnection = {
  __typename?: 'JourneyConnection';
  /** The journeys with their cursors. */
  edges: Array<JourneyEdge>;
  /** The journeys alone. */
  nodes: Array<Journey>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many journeys the player has made in all. */
  totalCount: Scalars['Int']['output'];
};

/** A journey and its place in a page. */
export type JourneyEdge = {
  __typename?: 'JourneyEdge';
  /** Opaque place of the journey; pass it as `after` to go on behind it. */
  cursor: Scalars['String']['output'];
  /** The journey. */
  node: Journey;
};

/** What travels with a player. The rest stays in the source region, in the pilot's locker. */
export type JourneyManifest = {
  __typename?: 'JourneyManifest';
  /** Units of goods in its hold. */
  cargoUnits: Scalars['Int']['output'];
  /** Credits in the purse. */
  credits: Scalars['SafeInt']['output'];
  /** What the ship was built as, such as `SCOUT_SHIP`. */
  hull: Maybe<Scalars['String']['output']>;
  /** ID of the ship. */
  shipId: Maybe<Scalars['ID']['output']>;
};

/** How a journey leaves its region. */
export type JourneyMethod =
  /** Through the platform's gate: from the sector that a region's way to the Nexus begins in, in the Nexus from its capital. */
  | 'PLATFORM_GATE'
  /** Through a warp gate that a player built. */
  | 'PLAYER_GATE'
  /** With the ship's own drive; takes a Warp Jumper. */
  | 'WARP_JUMPER';

/** What a request about a journey led to. */
export type JourneyPayload = {
  __typename?: 'JourneyPayload';
  /** The journey as it stands. */
  journey: Journey;
};

/** Why a journey would be refused. */
export type JourneyRefusal = {
  __typename?: 'JourneyRefusal';
  /** A code of `ErrorCode`. */
  code: Scalars['String']['output'];
  /** The same in words. */
  message: Scalars['String']['output'];
};

/** How far a journey has come. */
export type JourneyState =
  /** Arrived: the player can act there, and the source region closes its books. */
  | 'ARRIVED'
  /** Allowed, and about to depart; nothing has moved or been paid. */
  | 'AUTHORISED'
  /** Cancelled by the player; everything is in the source region. */
  | 'CANCELLED'
  /** Arrived, and all books are closed. */
  | 'COMPLETED'
  /** Refused by its destination after departure; the ship is at the capital of the Nexus. */
  | 'DIVERTED'
  /** Departed: ship, hold and purse are in the source region's escrow. */
  | 'ESCROWED'
  /** Refused at departure; nothing had moved, nothing was paid. */
  | 'FAILED'
  /** Waits for a place at the terminal; nothing has moved or been paid. */
  | 'QUEUED'
  /** Refused after departure, or too late; everything is back in the source region, the cost refunded. */
  | 'RETURNED'
  /** Out of transit; the destination is asked to take it in. */
  | 'SHIPPED';

export type Mutation = {
  __typename?: 'Mutation';
  /** A region's server asks before it lets in a player who has no pilot there: a free account has so many visits to foreign regions in a month. `TRAVEL_LIMIT` when there are none left, `REGION_SUSPENDED` for newcomers to a suspended region that they do not own. */
  admitNewcomer: Newcomer;
  /** Asks for a journey of yours to be cancelled: in the queue at once, after departure if its destination has not taken it in. Refunds all of the cost before departure, half of it after. `JOURNEY_OVER` when it has arrived; cancelling twice changes nothing. */
  cancelJourney: Maybe<JourneyPayload>;
  /** A region's server asks the region that a warp gate is to lead to, or tells it that the gate is gone; asked again, the answer is the same. */
  linkWarpGate: GateLinkAnswer;
  /** A region's server says which players have a pilot there; told twice is told once. */
  recordPresences: Scalars['Boolean']['output'];
  /** Sends your ship to another region. With an `Idempotency-Key` the journey is made once, however often the request is sent. Refused, with nothing moved, for the first reason that `travelQuote` lists, with `TRAVELLING` while another journey of yours is under way, and with `TERMINAL_FULL` when too many wait for a place. */
  startJourney: Maybe<JourneyPayload>;
};


export type MutationAdmitNewcomerArgs = {
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
};


export type MutationCancelJourneyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationLinkWarpGateArgs = {
  beaconId: Scalars['ID']['input'];
  exitRegionId: Scalars['ID']['input'];
  gateId: Scalars['ID']['input'];
  playerId: Scalars['ID']['input'];
  regionId: Scalars['ID']['input'];
  release: Scalars['Boolean']['input'];
};


export type MutationRecordPresencesArgs = {
  playerIds: Array<Scalars['ID']['input']>;
  regionId: Scalars['ID']['input'];
};


export type MutationStartJourneyArgs = {
  input: StartJourneyInput;
};

/** How a player stands to a region that it joins. */
export type Newcomer = {
  __typename?: 'Newcomer';
  /** True when it has no pilot anywhere else. */
  first: Scalars['Boolean']['output'];
  /** True when it comes as a visitor: a free account in a region that is not its home. */
  visiting: Scalars['Boolean']['output'];
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
  /** ID of the player. */
  playerId: Scalars['ID']['output'];
  /** ID of the pilot's region. */
  regionId: Scalars['ID']['output'];
};

/** A player, known across all regions. */
export type Player = {
  __typename?: 'Player';
  /** The player's ID, a UUID. */
  id: Scalars['ID']['output'];
  /** The player's journeys, newest first; only for the player, null for everybody else. */
  journeys: Maybe<JourneyConnection>;
  /** The player's pilots in all regions it has joined or travelled to, earliest region first; an entry is null while its region cannot be reached. Only for the player, null for everybody else. */
  pilots: Maybe<Array<Maybe<Pilot>>>;
};


/** A player, known across all regions. */
export type PlayerJourneysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The region that a player calls home: the one that was joined first. */
export type PlayerHome = {
  __typename?: 'PlayerHome';
  /** ID of the region. */
  homeId: Scalars['ID']['output'];
  /** ID of the player. */
  playerId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Audits the books of all regions; for operators' tools. */
  auditJourneys: JourneyAuditReport;
  /** One of your journeys; null with `JOURNEY_NOT_FOUND` when it is none of yours. */
  journey: Maybe<Journey>;
  /** The regions that players call home, where they have pilots; for regions' servers. At most 1,000. */
  playerHomes: Array<PlayerHome>;
  /** The terminal of the Nexus as it is now. */
  terminal: Terminal;
  /** What a journey would cost you now, and what stands against it. */
  travelQuote: Maybe<TravelQuote>;
};


export type QueryJourneyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlayerHomesArgs = {
  playerIds: Array<Scalars['ID']['input']>;
};


export type QueryTravelQuoteArgs = {
  express?: Scalars['Boolean']['input'];
  from: Scalars['ID']['input'];
  gateId?: InputMaybe<Scalars['ID']['input']>;
  method: JourneyMethod;
  to: Scalars['ID']['input'];
};

/** A region of the galaxy: the unit of ownership, governance and isolation. */
export type Region = {
  __typename?: 'Region';
  /** The region's ID, a UUID. Everything that lives in the region is routed by it. */
  id: Scalars['ID']['output'];
};

/** A journey to make. */
export type StartJourneyInput = {
  /** Skip the terminal's queue and most of the transit for twice the fee; only through the platform gate. */
  express?: Scalars['Boolean']['input'];
  /** ID of the region to leave; your pilot must be there. */
  from: Scalars['ID']['input'];
  /** ID of the player's gate, for `PLAYER_GATE` only. */
  gateId?: InputMaybe<Scalars['ID']['input']>;
  /** The most to pay the gate's owner: `PRICE_CHANGED` where it asks for more by now. Any toll when left out. */
  maxToll?: InputMaybe<Scalars['Int']['input']>;
  /** How to travel. */
  method: JourneyMethod;
  /** ID of the region to reach. */
  to: Scalars['ID']['input'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** One of your journeys: as it stands, then as it was after each change of its state, until it has ended. */
  journeyProgress: Journey;
};


export type SubscriptionJourneyProgressArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

/** The terminal at the capital of the Nexus, which all journeys by platform gate pass. */
export type Terminal = {
  __typename?: 'Terminal';
  /** Journeys it can have under way at the same time; express ones have a lane of their own. */
  capacity: Scalars['Int']['output'];
  /** Places that are taken. */
  occupied: Scalars['Int']['output'];
  /** Journeys that wait, first come first served. */
  queued: Scalars['Int']['output'];
};

/** What a journey would cost and whether it would be allowed, asked now. Nothing is reserved. */
export type TravelQuote = {
  __typename?: 'TravelQuote';
  /** The discount that is in the fee, in percent. */
  discountPercent: Scalars['Int']['output'];
  /** Credits for the passage, discounts included. */
  fee: Scalars['SafeInt']['output'];
  /** Percent of credits, drones and other portable goods that come along; the rest stays in the pilot's locker. */
  portablePercent: Scalars['Int']['output'];
  /** Journeys waiting at the terminal that would go first; 0 when it would depart at once. */
  queueAhead: Scalars['Int']['output'];
  /** Why the journey would be refused, in the order of authorisation; empty when it would be allowed. */
  refusals: Array<JourneyRefusal>;
  /** Credits the gate's owner asks beside it; 0 without a player's gate. */
  toll: Scalars['SafeInt']['output'];
  /** Seconds in transit. */
  transitSeconds: Scalars['Int']['output'];
  /** Visits to foreign regions left this month; null for whoever may make any number. */
  visitsLeft: Maybe<Scalars['Int']['output']>;
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
  Player: Player;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Player:
    ( { __typename: 'Player' }
    & GraphQLRecursivePick<FederationTypes['Player'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  GateLinkAnswer: ResolverTypeWrapper<GateLinkAnswer>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Journey: ResolverTypeWrapper<ToldJourney>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  JourneyAuditReport: ResolverTypeWrapper<JourneyAuditReport>;
  JourneyConnection: ResolverTypeWrapper<JourneyPage>;
  JourneyEdge: ResolverTypeWrapper<Omit<JourneyEdge, 'node'> & { node: ResolversTypes['Journey'] }>;
  JourneyManifest: ResolverTypeWrapper<JourneyManifest>;
  JourneyMethod: JourneyMethod;
  JourneyPayload: ResolverTypeWrapper<Omit<JourneyPayload, 'journey'> & { journey: ResolversTypes['Journey'] }>;
  JourneyRefusal: ResolverTypeWrapper<JourneyRefusal>;
  JourneyState: JourneyState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Newcomer: ResolverTypeWrapper<Newcomer>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pilot: ResolverTypeWrapper<Pilot>;
  Player: ResolverTypeWrapper<{ id: string }>;
  PlayerHome: ResolverTypeWrapper<PlayerHome>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Region: ResolverTypeWrapper<Region>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  StartJourneyInput: StartJourneyInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Terminal: ResolverTypeWrapper<Terminal>;
  TravelQuote: ResolverTypeWrapper<TravelQuote>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  GateLinkAnswer: GateLinkAnswer;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Journey: ToldJourney;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  JourneyAuditReport: JourneyAuditReport;
  JourneyConnection: JourneyPage;
  JourneyEdge: Omit<JourneyEdge, 'node'> & { node: ResolversParentTypes['Journey'] };
  JourneyManifest: JourneyManifest;
  JourneyPayload: Omit<JourneyPayload, 'journey'> & { journey: ResolversParentTypes['Journey'] };
  JourneyRefusal: JourneyRefusal;
  Mutation: Record<PropertyKey, never>;
  Newcomer: Newcomer;
  PageInfo: PageInfo;
  Pilot: Pilot;
  Player: { id: string };
  PlayerHome: PlayerHome;
  Query: Record<PropertyKey, never>;
  Region: Region;
  SafeInt: Scalars['SafeInt']['output'];
  StartJourneyInput: StartJourneyInput;
  Subscription: Record<PropertyKey, never>;
  Terminal: Terminal;
  TravelQuote: TravelQuote;
};

export type ShardKeyDirectiveArgs = { };

export type ShardKeyDirectiveResolver<Result, Parent, ContextType = TravelContext, Args = ShardKeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type GateLinkAnswerResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['GateLinkAnswer'] = ResolversParentTypes['GateLinkAnswer']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sector?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JourneyResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Journey'] = ResolversParentTypes['Journey']> = {
  arrivedIn?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  cancelling?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  departedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  express?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['JourneyManifest']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['JourneyMethod'], ParentType, ContextType>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  queuePosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  refusalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JourneyState'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type JourneyAuditReportResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyAuditReport'] = ResolversParentTypes['JourneyAuditReport']> = {
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unread?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JourneyConnectionResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyConnection'] = ResolversParentTypes['JourneyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JourneyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Journey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JourneyEdgeResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyEdge'] = ResolversParentTypes['JourneyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Journey'], ParentType, ContextType>;
};

export type JourneyManifestResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyManifest'] = ResolversParentTypes['JourneyManifest']> = {
  cargoUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  hull?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type JourneyPayloadResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyPayload'] = ResolversParentTypes['JourneyPayload']> = {
  journey?: Resolver<ResolversTypes['Journey'], ParentType, ContextType>;
};

export type JourneyRefusalResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['JourneyRefusal'] = ResolversParentTypes['JourneyRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  admitNewcomer?: Resolver<ResolversTypes['Newcomer'], ParentType, ContextType, RequireFields<MutationAdmitNewcomerArgs, 'playerId' | 'regionId'>>;
  cancelJourney?: Resolver<Maybe<ResolversTypes['JourneyPayload']>, ParentType, ContextType, RequireFields<MutationCancelJourneyArgs, 'id'>>;
  linkWarpGate?: Resolver<ResolversTypes['GateLinkAnswer'], ParentType, ContextType, RequireFields<MutationLinkWarpGateArgs, 'beaconId' | 'exitRegionId' | 'gateId' | 'playerId' | 'regionId' | 'release'>>;
  recordPresences?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationRecordPresencesArgs, 'playerIds' | 'regionId'>>;
  startJourney?: Resolver<Maybe<ResolversTypes['JourneyPayload']>, ParentType, ContextType, RequireFields<MutationStartJourneyArgs, 'input'>>;
};

export type NewcomerResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Newcomer'] = ResolversParentTypes['Newcomer']> = {
  first?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visiting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PilotResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Pilot'] = ResolversParentTypes['Pilot']> = {
  playerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlayerResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Player'] = ResolversParentTypes['Player'], FederationReferenceType extends FederationReferenceTypes['Player'] = FederationReferenceTypes['Player']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Player']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  journeys?: Resolver<Maybe<ResolversTypes['JourneyConnection']>, ParentType, ContextType, Partial<PlayerJourneysArgs>>;
  pilots?: Resolver<Maybe<Array<Maybe<ResolversTypes['Pilot']>>>, ParentType, ContextType>;
};

export type PlayerHomeResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['PlayerHome'] = ResolversParentTypes['PlayerHome']> = {
  homeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  playerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditJourneys?: Resolver<ResolversTypes['JourneyAuditReport'], ParentType, ContextType>;
  journey?: Resolver<Maybe<ResolversTypes['Journey']>, ParentType, ContextType, RequireFields<QueryJourneyArgs, 'id'>>;
  playerHomes?: Resolver<Array<ResolversTypes['PlayerHome']>, ParentType, ContextType, RequireFields<QueryPlayerHomesArgs, 'playerIds'>>;
  terminal?: Resolver<ResolversTypes['Terminal'], ParentType, ContextType>;
  travelQuote?: Resolver<Maybe<ResolversTypes['TravelQuote']>, ParentType, ContextType, RequireFields<QueryTravelQuoteArgs, 'express' | 'from' | 'method' | 'to'>>;
};

export type RegionResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SubscriptionResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  journeyProgress?: SubscriptionResolver<ResolversTypes['Journey'], "journeyProgress", ParentType, ContextType, RequireFields<SubscriptionJourneyProgressArgs, 'id'>>;
};

export type TerminalResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['Terminal'] = ResolversParentTypes['Terminal']> = {
  capacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TravelQuoteResolvers<ContextType = TravelContext, ParentType extends ResolversParentTypes['TravelQuote'] = ResolversParentTypes['TravelQuote']> = {
  discountPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  portablePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queueAhead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['JourneyRefusal']>, ParentType, ContextType>;
  toll?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  transitSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visitsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = TravelContext> = {
  DateTime?: GraphQLScalarType;
  GateLinkAnswer?: GateLinkAnswerResolvers<ContextType>;
  Journey?: JourneyResolvers<ContextType>;
  JourneyAuditReport?: JourneyAuditReportResolvers<ContextType>;
  JourneyConnection?: JourneyConnectionResolvers<ContextType>;
  JourneyEdge?: JourneyEdgeResolvers<ContextType>;
  JourneyManifest?: JourneyManifestResolvers<ContextType>;
  JourneyPayload?: JourneyPayloadResolvers<ContextType>;
  JourneyRefusal?: JourneyRefusalResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Newcomer?: NewcomerResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pilot?: PilotResolvers<ContextType>;
  Player?: PlayerResolvers<ContextType>;
  PlayerHome?: PlayerHomeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  Subscription?: SubscriptionResolvers<ContextType>;
  Terminal?: TerminalResolvers<ContextType>;
  TravelQuote?: TravelQuoteResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = TravelContext> = {
  shardKey?: ShardKeyDirectiveResolver<any, any, ContextType>;
};
