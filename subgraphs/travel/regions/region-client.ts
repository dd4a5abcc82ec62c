/** Speaks to regions' servers about journeys: signed GraphQL, one call each, an answer or an error. Asking again is the caller's. */
import { z } from 'zod';
import { callService } from '#subgraphs/kit/call.ts';
import { deriveKey, regionKeyName } from '#wire/signature.ts';
import type { JourneyMethod } from '../generated/types.ts';
import type { Place } from './places.ts';

export interface HoldInput {
  journeyId: string;
  playerId: string;
  method: JourneyMethod;
  destinationId: string;
  gateId: string | null;
  fee: number;
  toll: number;
  tollTo: string | null;
  portablePercent: number;
  galacticCitizen: boolean;
}

export interface AcceptInput {
  journeyId: string;
  playerId: string;
  sourceId: string;
  method: JourneyMethod;
  gateId: string | null;
  manifest: string;
  galacticCitizen: boolean;
  stakeholder: boolean;
  visiting: boolean;
  toCapital: boolean;
  /** The region that the player calls home; null before the first. */
  homeId: string | null;
}

/** What a source is told that may have lost its memory of a departure. */
export interface Departed {
  playerId: string;
  destinationId: string;
  method: JourneyMethod;
  manifest: string;
}

const verdictSchema = z.object({
  state: z.enum(['HELD', 'REFUSED', 'ACCEPTED', 'SETTLED', 'RETURNED']),
  code: z.string().nullable(),
  message: z.string().nullable(),
  manifest: z.string().nullable(),
});
/** What a region has decided about a journey, for ever. */
export type Verdict = z.infer<typeof verdictSchema>;

const checkSchema = z.object({ code: z.string().nullable(), message: z.string().nullable() });
const departureSchema = checkSchema.extend({
  ...{ credits: z.number(), coolingUntil: z.string().nullable() },
  // Another region's word: a toll of domain facts §4.4, or none.
  toll: z.number().int().min(0).max(10_000),
  tollTo: z.uuid().nullable(),
});
const entrySchema = checkSchema.extend({ stakeholder: z.boolean() });
export type Entry = z.infer<typeof entrySchema>;
export type Departure = z.infer<typeof departureSchema>;

const linkSchema = z.object({
  state: z.enum(['MATCHED', 'REFUSED', 'RELEASED']),
  sector: z.number().int().min(1).nullable(),
  code: z.string().nullable(),
  message: z.string().nullable(),
});
/** What the region of an exit says about a gate of another region. */
export type LinkAnswer = z.infer<typeof linkSchema>;

export interface LinkQuestion {
  gateId: string;
  gateRegionId: string;
  beaconId: string;
  playerId: string;
}

export interface DepartureQuestion {
  playerId: string;
  method: JourneyMethod;
  gateId: string | null;
  destinationId: string;
  galacticCitizen: boolean;
  portablePercent: number;
}

export interface EntryQuestion {
  playerId: string;
  sourceId: string;
  galacticCitizen: boolean;
  stakeholder: boolean;
  homeId: string | null;
}

const goods = z.array(z.object({ good: z.string(), quantity: z.number() }));
const entry = z.object({
  journeyId: z.string(),
  state: z.enum(['HELD', 'REFUSED', 'ACCEPTED', 'SETTLED', 'RETURNED']),
  shipId: z.string().nullable(),
  credits: z.number(),
  goods,
});
const booksSchema = z.object({
  abroadCredits: z.number(),
  abroadGoods: goods,
  journeys: z.object({ nodes: z.array(entry) }),
});
export type Books = z.infer<typeof booksSchema>;
const heldSchema = z.object({
  nodes: z.array(z.object({ journeyId: z.string() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});
export type HeldPage = z.infer<typeof heldSchema>;

export interface RegionClient {
  departure(place: Place, question: DepartureQuestion): Promise<Departure>;
  entry(place: Place, question: EntryQuestion): Promise<Entry>;
  hold(place: Place, input: HoldInput): Promise<Verdict>;
  accept(place: Place, input: AcceptInput): Promise<Verdict>;
  refuse(place: Place, journeyId: string, code: string): Promise<Verdict>;
  settle(place: Place, journeyId: string, refundPercent: number, departed: Departed): Promise<Verdict>;
  giveBack(place: Place, journeyId: string, refundPercent: number): Promise<Verdict>;
  /** What the region's books say about at most a hundred journeys, and what left it less what came. */
  books(place: Place, ids: readonly string[], signal: AbortSignal): Promise<Books>;
  /** A page of the journeys that wait in the region's escrow. */
  held(place: Place, after: string | null, signal: AbortSignal): Promise<HeldPage>;
  matchBeacon(exit: Place, question: LinkQuestion): Promise<LinkAnswer>;
  releaseBeacon(exit: Place, gate: Pick<LinkQuestion, 'gateId' | 'gateRegionId'>): Promise<LinkAnswer>;
}

/** A player waits for the answer: well inside the two seconds that the gateway gives a call. */
const checkMs = 1_200;
/** A step of a journey may have to wait for a lock; what it misses it asks for again. */
const stepMs = 5_000;

const verdict = '{ state code message manifest }';
const documents = {
  departure: `query Departure($regionId: ID!, $playerId: ID!, $method: JourneyMethod!, $gateId: ID, $destinationId: ID!, $galacticCitizen: Boolean!, $portablePercent: Int!) {
    answer: departure(regionId: $regionId, playerId: $playerId, destinationId: $destinationId, method: $method, gateId: $gateId,
      galacticCitizen: $galacticCitizen, portablePercent: $portablePercent) { code message credits coolingUntil toll tollTo } }`,
  entry: `query Entry($regionId: ID!, $playerId: ID!, $sourceId: ID!, $galacticCitizen: Boolean!, $stakeholder: Boolean!, $homeId: ID) {
    answer: entry(regionId: $regionId, playerId: $playerId, sourceId: $sourceId, galacticCitizen: $galacticCitizen, stakeholder: $stakeholder, homeId: $homeId) { code message stakeholder } }`,
  hold: `mutation HoldJourney($regionId: ID!, $input: HoldJourneyInput!) { answer: holdJourney(regionId: $regionId, input: $input) ${verdict} }`,
  accept: `mutation AcceptJourney($regionId: ID!, $input: AcceptJourneyInput!) { answer: acceptJourney(regionId: $regionId, input: $input) ${verdict} }`,
  refuse: `mutation RefuseJourney($regionId: ID!, $journeyId: ID!, $code: String!) { answer: refuseJourney(regionId: $regionId, journeyId: $journeyId, code: $code) ${verdict} }`,
  settle: `mutation SettleJourney($regionId: ID!, $journeyId: ID!, $refundPercent: Int!, $departed: DepartedJourneyInput!) {
    answer: settleJourney(regionId: $regionId, journeyId: $journeyId, refundPercent: $refundPercent, departed: $departed) ${verdict} }`,
  books: `query JourneyBooks($regionId: ID!, $ids: [ID!]!) { answer: journeyAudit(regionId: $regionId, ids: $ids, first: 100) {
    abroadCredits abroadGoods { good quantity } journeys { nodes { journeyId state shipId credits goods { good quantity } } } } }`,
  held: `query HeldJourneys($regionId: ID!, $after: String) { answer: openJourneys(regionId: $regionId, first: 100, after: $after) {
    nodes { journeyId } pageInfo { hasNextPage endCursor } } }`,
  giveBack: `mutation ReturnJourney($regionId: ID!, $journeyId: ID!, $refundPercent: Int!) { answer: returnJourney(regionId: $regionId, journeyId: $journeyId, refundPercent: $refundPercent) ${verdict} }`,
  matchBeacon: `mutation MatchGateBeacon($regionId: ID!, $gateId: ID!, $gateRegionId: ID!, $beaconId: ID!, $playerId: ID!) {
    answer: matchGateBeacon(regionId: $regionId, gateId: $gateId, gateRegionId: $gateRegionId, beaconId: $beaconId, playerId: $playerId) { state sector code message } }`,
  releaseBeacon: `mutation ReleaseGateBeacon($regionId: ID!, $gateId: ID!, $gateRegionId: ID!) {
    answer: releaseGateBeacon(regionId: $regionId, gateId: $gateId, gateRegionId: $gateRegionId) { state sector code message } }`,
};

interface Asking {
  timeoutMs: number;
  traceId?: string | undefined;
  journeyId?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** Clients whose calls belong to a trace, or to none. */
export type Regions = (traceId?: string) => RegionClient;

export function createRegions(masterKey: string): Regions {
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const key = keys.get(name) ?? deriveKey(masterKey, name);
    keys.set(name, key);
    return key;
  };

  async function send<T>(
    { id, slug, endpoint }: Place,
    query: string,
    variables: object,
    schema: z.ZodType<T>,
    { timeoutMs, traceId, journeyId, signal }: Asking,
  ): Promise<T> {
    if (endpoint === null) throw new Error(`the server of ${slug} has not announced itself yet`);
    const keyName = regionKeyName(slug);
    const { answer } = await callService<{ answer: unknown }>({
      ...{ url: endpoint, keyName, key: keyOf(keyName), query, timeoutMs, signal },
      variables: { regionId: id, ...variables },
      ...{ requestId: journeyId, traceId },
    });
    return schema.parse(answer);
  }

  return (traceId) => {
    const ask = <T>(place: Place, query: string, variables: object, schema: z.ZodType<T>, how: Asking) =>
      send(place, query, variables, schema, { ...how, traceId });
    const step = (place: Place, query: string, journeyId: string, variables: object): Promise<Verdict> =>
      ask(place, query, variables, verdictSchema, { timeoutMs: stepMs, journeyId });
    return {
      departure: (place, question) =>
        ask(place, documents.departure, question, departureSchema, { timeoutMs: checkMs }),
      entry: (place, question) => ask(place, documents.entry, question, entrySchema, { timeoutMs: checkMs }),
      hold: (place, input) => step(place, documents.hold, input.journeyId, { input }),
      accept: (place, input) => step(place, documents.accept, input.journeyId, { input }),
      refuse: (place, journeyId, code) => step(place, documents.refuse, journeyId, { journeyId, code }),
      settle: (place, journeyId, refundPercent, departed) =>
        step(place, documents.settle, journeyId, { journeyId, refundPercent, departed }),
      giveBack: (place, journeyId, refundPercent) =>
        step(place, documents.giveBack, journeyId, { journeyId, refundPercent }),
      books: (place, ids, signal) =>
        ask(place, documents.books, { ids }, booksSchema, { timeoutMs: stepMs, signal }),
      held: (place, after, signal) =>
        ask(place, documents.held, { after }, heldSchema, { timeoutMs: stepMs, signal }),
      matchBeacon: (exit, question) =>
        ask(exit, documents.matchBeacon, question, linkSchema, { timeoutMs: checkMs }),
      releaseBeacon: (exit, gate) =>
        ask(exit, documents.releaseBeacon, gate, linkSchema, { timeoutMs: checkMs }),
    };
  };
}
