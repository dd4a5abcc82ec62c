/** Decodes arguments, asks the services, shapes the answer. */
import { GraphQLDateTime, GraphQLSafeInt } from 'graphql-scalars';
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { cursorOfEvent, resumePlace } from '#subgraphs/kit/platform-stream.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requirePlatform, requireService, requireViewer } from '#subgraphs/kit/trust.ts';
import type { TravelContext } from './context.ts';
import type { JourneyRow } from './entities.ts';
import type { QueryTravelQuoteArgs, Resolvers, StartJourneyInput, TravelQuote } from './generated/types.ts';
import { authorise, type JourneyPlan } from './journeys/authorise.ts';
import { cancelJourney } from './journeys/cancel.ts';
import { countJourneys, findJourney, journeysOf } from './journeys/find.ts';
import { followJourney, manifestOf, toldJourney } from './journeys/progress.ts';
import { startJourney } from './journeys/start.ts';
import { queuePosition, readTerminal } from './journeys/terminal.ts';
import { homesOf, presencesOf, recordPresences } from './players/presences.ts';
import { admitNewcomer } from './players/visits.ts';
import { linkGate } from './regions/gate-links.ts';
import { summaryOf } from './rules/manifest.ts';
import { needsPlace, transitOf } from './rules/passage.ts';
import { isOver } from './rules/states.ts';

/** What a player asks for, made sense of. @throws Refusal BAD_USER_INPUT, SAME_REGION */
function planOf(
  { from, to, method, express = false, gateId, ...more }: StartJourneyInput | QueryTravelQuoteArgs,
  playerId: string,
): JourneyPlan {
  const maxToll = ('maxToll' in more ? more.maxToll : null) ?? undefined;
  const plan: JourneyPlan = {
    ...{ playerId, method, express },
    sourceId: uuid(from, 'from'),
    destinationId: uuid(to, 'to'),
    gateId: gateId ? uuid(gateId, 'gateId') : null,
    ...(maxToll !== undefined && { maxToll }),
  };
  if (plan.sourceId === plan.destinationId)
    throw new Refusal('SAME_REGION', 'A journey leads to another region.');
  if ((plan.gateId !== null) !== (method === 'PLAYER_GATE'))
    throw new Refusal('BAD_USER_INPUT', '`gateId` goes with `PLAYER_GATE`, and only with it.');
  if (maxToll !== undefined && maxToll < 0)
    throw new Refusal('BAD_USER_INPUT', '`maxToll` must be at least 0.');
  if (express && method !== 'PLATFORM_GATE')
    throw new Refusal('BAD_USER_INPUT', '`express` is for `PLATFORM_GATE` only.');
  return plan;
}

async function quote(context: TravelContext, args: QueryTravelQuoteArgs): Promise<TravelQuote> {
  const { em, services, viewer, trace } = context;
  const plan = planOf(args, requireViewer(viewer).id);
  const { reasons, ...found } = await authorise(em, services, plan, trace.id);
  const { queued, occupied, capacity } = await readTerminal(em, services.settings);
  return {
    ...found,
    transitSeconds: transitOf(plan, services.settings) / 1_000,
    queueAhead: needsPlace(plan) && (queued > 0 || occupied >= capacity) ? queued : 0,
    refusals: reasons.map(({ code, message }) => ({ code, message })),
  };
}

/** As many as a region's server tells of at a time. */
const maxPlayers = 1_000;

function givenPlayers(ids: readonly string[]): string[] {
  if (ids.length > maxPlayers)
    throw new Refusal('BAD_USER_INPUT', `\`playerIds\` takes at most ${maxPlayers}.`);
  return ids.map((id) => uuid(id, 'playerIds'));
}

const isSelf = ({ viewer }: TravelContext, id: string): boolean => viewer?.id === id;

export const resolvers: Resolvers = {
  DateTime: GraphQLDateTime,
  SafeInt: GraphQLSafeInt,
  Player: {
    __resolveReference: async ({ id }) => await Promise.resolve({ id: id.toLowerCase() }),
    async pilots({ id: playerId }, _, context) {
      if (!isSelf(context, playerId)) return null;
      const regions = await presencesOf(context.em, playerId);
      return regions.map((regionId) => ({ regionId, playerId }));
    },
    journeys: ({ id }, args, context) => (isSelf(context, id) ? journeysOf(context.em, id, args) : null),
  },
  Journey: {
    player: ({ playerId }) => ({ id: playerId }),
    from: ({ sourceId }) => ({ id: sourceId }),
    to: ({ destinationId }) => ({ id: destinationId }),
    arrivedIn: ({ arrivalId }) => (arrivalId ? { id: arrivalId } : null),
    cost: ({ fee, toll }) => fee + toll,
    async manifest(journey, _, { em }) {
      const manifest = await manifestOf(em, journey);
      return manifest ? summaryOf(manifest) : null;
    },
    queuePosition: (journey, _, { em }) => queuePosition(em, journey),
    cancelling: ({ cancelling, state }) => cancelling && !isOver(state),
    cursor: ({ cursor, toldBy }, _, { em }) => cursor ?? cursorOfEvent(em, toldBy),
  },
  JourneyConnection: {
    totalCount: (page, _, { em }) => countJourneys(em, page),
  },
  Query: {
    journey: (_, { id }, { em, viewer }) => findJourney(em, id.toLowerCase(), requireViewer(viewer).id),
    travelQuote: (_, args, context) => quote(context, args),
    auditJourneys(_, _args, context) {
      requirePlatform(context);
      return context.services.audit.run();
    },
    async playerHomes(_, { playerIds }, context) {
      requireService(context);
      return await homesOf(context.em, givenPlayers(playerIds), context.services.settings.nexusId);
    },
    terminal: (_, _args, { em, services }) => readTerminal(em, services.settings),
  },
  Mutation: {
    async startJourney(_, { input }, context, info) {
      const { em, services, viewer, idempotencyKey, trace } = context;
      const plan = planOf(input, requireViewer(viewer).id);
      return { journey: await startJourney(em, services, plan, keyOfField(idempotencyKey, info), trace.id) };
    },
    async cancelJourney(_, { id }, { em, services, viewer }) {
      return { journey: await cancelJourney(em, services, id.toLowerCase(), requireViewer(viewer).id) };
    },
    async admitNewcomer(_, { regionId, playerId }, context) {
      await requireOwnServer(context, regionId);
      const [region, player] = [uuid(regionId, 'regionId'), uuid(playerId, 'playerId')];
      return admitNewcomer(context.em, context.services, region, player);
    },
    async recordPresences(_, { regionId, playerIds }, context) {
      await requireOwnServer(context, regionId);
      await recordPresences(context.em, uuid(regionId, 'regionId'), givenPlayers(playerIds));
      return true;
    },
    async linkWarpGate(_, { regionId, exitRegionId, release, ...asked }, context) {
      await requireOwnServer(context, regionId);
      const gate = { gateId: uuid(asked.gateId, 'gateId'), gateRegionId: uuid(regionId, 'regionId') };
      const beaconId = uuid(asked.beaconId, 'beaconId');
      const playerId = uuid(asked.playerId, 'playerId');
      const exit = uuid(exitRegionId, 'exitRegionId');
      return await linkGate(context.services, { ...gate, beaconId, playerId }, exit, release);
    },
  },
  Subscription: {
    journeyProgress: {
      async subscribe(_, { id, after }, context) {
        const { em, services, viewer } = context;
        const asked = { id: id.toLowerCase(), playerId: requireViewer(viewer).id };
        return (await followJourney(em, services.hub, {
          ...asked,
          after: resumePlace(context, after),
        })) as never;
      },
      resolve: (told: OutboxEvent | JourneyRow, _: object, { em }: TravelContext) => toldJourney(em, told),
    },
  },
};

/** FORBIDDEN for players and for another region's server. */
async function requireOwnServer(
  { principal, viewer, services }: TravelContext,
  regionId: string,
): Promise<void> {
  requireService({ viewer });
  if (principal.kind === 'platform') return;
  const place = await services.places.find(uuid(regionId, 'regionId'));
  if (place?.slug !== principal.slug)
    throw new Refusal('FORBIDDEN', `The server of \`${principal.slug}\` speaks for its own region only.`);
}
