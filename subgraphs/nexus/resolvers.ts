/** Decodes arguments, asks the services, shapes the answer. */
import { GraphQLDateTime } from 'graphql-scalars';
import { tellingForbidden } from '#subgraphs/kit/forbidden.ts';
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { uuid } from '#subgraphs/kit/ids.ts';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { cursorOfEvent, requireEvent, resumePlace } from '#subgraphs/kit/platform-stream.ts';
import { requireAdmin, requirePlatform } from '#subgraphs/kit/trust.ts';
import type { NexusContext } from './context.ts';
import type { RegionRow } from './entities.ts';
import { announce } from './announcements/announce.ts';
import { findAnnouncement, findAnnouncements } from './announcements/find.ts';
import { eventTypes } from './events.ts';
import { clusters, findPetals, nexusStatus, readNexus, readStatistics } from './galaxy.ts';
import type { MutationResolvers, Resolvers, SubscriptionResolvers } from './generated/types.ts';
import type { GenerationRequest } from './generation/generate.ts';
import { readProgress, recordReport, type Progress } from './generation/runs.ts';
import { requireRegionServer, requireWarden } from './permissions.ts';
import { findPlatformEvents } from './platform/archive.ts';
import { platformResolvers } from './platform/resolvers.ts';
import { announcements, regionLifecycle } from './platform/subscriptions.ts';
import { takeEvents } from './platform/take.ts';
import { relationMutations, relationQueries, relationRecord } from './relations/resolvers.ts';
import { announceRegion } from './regions/announce.ts';
import { readDelegates, recordAmbassador } from './regions/delegates.ts';
import { countRegions, findRegions, regionNotFound } from './regions/find.ts';
import { centralNexusId, createRegion } from './regions/register.ts';
import { checkedAnnouncement } from './rules/announcing.ts';
import { blueprintOf } from './rules/blueprints.ts';
import { nexusSlug } from './rules/slugs.ts';
import { givenCluster, givenReport, givenSeed } from './rules/report.ts';

async function loadRegion({ regions }: NexusContext, id: string): Promise<RegionRow> {
  const region = await regions.load(id);
  if (!region) throw regionNotFound(id);
  return region;
}

async function loadRegionBySlug({ regionsBySlug }: NexusContext, slug: string): Promise<RegionRow> {
  const region = await regionsBySlug.load(slug);
  if (!region) throw regionNotFound(slug);
  return region;
}

/** Runs a generation for an admin and leaves a trace of who asked for it. */
async function generate(
  context: NexusContext,
  request: Omit<GenerationRequest, 'requestId'>,
): Promise<{ generation: Progress }> {
  const { id: admin } = requireAdmin(context.viewer);
  const { requestId, services } = context;
  services.log.info(
    { audit: true, act: 'generate', admin, requestId, ...request },
    'admin asks for a generation',
  );
  return { generation: await services.generator.generate({ ...request, requestId }) };
}

const generationProgress: SubscriptionResolvers['generationProgress'] = {
  subscribe: (_, { after }, context) =>
    context.services.hub.subscribe(
      ({ type, regionId }) =>
        type === eventTypes.generationProgress &&
        (context.viewer?.role === 'ADMIN' || regionId === centralNexusId),
      { after: resumePlace(context, after) },
    ),
  resolve(event: OutboxEvent) {
    const { cursor } = requireEvent(event);
    return { ...readProgress(event), cursor };
  },
};

const audited = (mutations: MutationResolvers): MutationResolvers =>
  tellingForbidden(mutations, ({ act, player }, { requestId, services }: NexusContext) =>
    services.log.warn({ audit: true, act, player: player.id, requestId, refused: true }, 'refused'),
  );

export const resolvers: Resolvers = {
  ...platformResolvers,
  RelationRecord: relationRecord,
  DateTime: GraphQLDateTime,
  Region: {
    __resolveReference: async (reference, { regions, regionsBySlug }) =>
      'id' in reference ? regions.load(reference.id) : regionsBySlug.load(reference.slug),
    owner: ({ ownerId }) => (ownerId ? { id: ownerId } : null),
    endpoint: ({ endpoint }, _, { viewer }) => (viewer?.role === 'ADMIN' ? (endpoint ?? null) : null),
  },
  RegionConnection: {
    totalCount: (page, _, { em }) => countRegions(em, page),
  },
  Petal: {
    region: ({ regionId }, _, context) => loadRegion(context, regionId),
  },
  GenerationProgress: {
    region: ({ regionId }, _, context) => loadRegion(context, regionId),
    cursor: ({ cursor, toldBy }, _, { em }) => cursor ?? cursorOfEvent(em, toldBy),
  },
  Nexus: {
    status: nexusStatus,
    // Drawn when the region is founded, but nobody can go there before a map stands.
    capitalSector: ({ region }) => (region?.checksum ? (region.capitalSector ?? null) : null),
    statistics: (_, _args, { em }) => readStatistics(em),
    clusters: () => clusters,
    cluster: (_, { number }) => clusters[number - 1] ?? null,
    petals: (_, _args, { em }) => findPetals(em),
  },
  Query: {
    ...relationQueries,
    region: (_, { id }, context) => loadRegion(context, uuid(id, 'id')),
    regionBySlug: (_, { slug }, context) => loadRegionBySlug(context, slug),
    regions: (_, args, { em, principal, viewer }) =>
      findRegions(em, args, viewer?.role === 'ADMIN' || principal.kind === 'region'),
    nexus: (_, _args, { em, regions }) => readNexus(em, regions),
    announcements: (_, _args, { em }) => findAnnouncements(em),
    async platformEvents(_, args, { em, viewer }) {
      requireAdmin(viewer);
      return await findPlatformEvents(em, args);
    },
    async delegates(_, _args, context) {
      requireRegionServer(context, nexusSlug);
      return await readDelegates(context.em);
    },
    async regionBlueprint(_, { slug }, context) {
      requireRegionServer(context, slug);
      const { id, name, kind, ownerId, seed, capitalSector } = await loadRegionBySlug(context, slug);
      const blueprint = JSON.stringify(blueprintOf(kind, name, capitalSector ?? null));
      return { regionId: id, slug, name, ownerId: ownerId ?? null, seed, blueprint };
    },
  },
  Mutation: audited({
    ...relationMutations,
    generateNexus: (_, { seed, force }, context) =>
      generate(context, { cluster: null, preserveData: false, seed: givenSeed(seed), force }),
    regenerateCluster: (_, { number, preserveData, seed }, context) =>
      generate(context, { cluster: givenCluster(number), preserveData, seed: givenSeed(seed), force: true }),
    async announce(_, args, context, info) {
      const { id: playerId } = requireWarden(context.viewer);
      const { em, requestId, trace, services, idempotencyKey } = context;
      const announcement = checkedAnnouncement(args, new Date());
      const key = keyOfField(idempotencyKey, info);
      const id = await announce(em, { playerId, key, input: ['announce', args] }, announcement, trace.id);
      services.log.info({ audit: true, act: 'announce', player: playerId, requestId, id }, 'announced');
      return { announcement: await findAnnouncement(em, id) };
    },
    createRegion(_, args, context) {
      requirePlatform(context);
      const { em, requestId, services } = context;
      services.log.info(
        { audit: true, act: 'createRegion', requestId, ...args },
        'platform asks for a region',
      );
      return createRegion(em, args);
    },
    announceRegion: (_, args, context) => announceRegion(context.em, context, args),
    async recordAmbassador(_, { regionId, playerId }, context) {
      const region = await loadRegion(context, uuid(regionId, 'regionId'));
      requireRegionServer(context, region.slug);
      await recordAmbassador(context.em, region.id, playerId ? uuid(playerId, 'playerId') : null);
      return true;
    },
    async publishEvents(_, args, context) {
      const { em, services } = context;
      return await services.counts.count(() => takeEvents(em, context, args));
    },
    async reportGeneration(_, args, context) {
      const report = givenReport(args);
      const region = await loadRegion(context, report.regionId);
      requireRegionServer(context, region.slug);
      return recordReport(context.em, report, region.seed);
    },
  }),
  Subscription: { generationProgress, announcements, regionLifecycle },
};
