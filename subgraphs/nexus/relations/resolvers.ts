/** What regions' servers ask about their relations. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { NexusContext } from '../context.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  RelationRecordResolvers,
  RelationRequest,
} from '../generated/types.ts';
import { requireRegionServer } from '../permissions.ts';
import { regionNotFound } from '../regions/find.ts';
import { answerRelation, endRelation } from './change.ts';
import { makeRelation } from './make.ts';
import type { Act } from './once.ts';
import { readRelations } from './store.ts';

/** The region's ID when its own server asks; REGION_NOT_FOUND, FORBIDDEN otherwise. */
async function ownRegion(context: NexusContext, given: string): Promise<string> {
  const regionId = uuid(given, 'regionId');
  const region = await context.regions.load(regionId);
  if (!region) throw regionNotFound(regionId);
  requireRegionServer(context, region.slug);
  return regionId;
}

async function actOf(
  context: NexusContext,
  regionId: string,
  { playerId, key }: RelationRequest,
): Promise<Act> {
  return {
    regionId: await ownRegion(context, regionId),
    playerId: uuid(playerId, 'playerId'),
    ...{ key: key ?? undefined, traceId: context.trace.id },
  };
}

export const relationQueries: Pick<QueryResolvers, 'relations'> = {
  async relations(_, { regionId, after, patience }, context) {
    if (after < 0) throw new Refusal('BAD_USER_INPUT', '`after` must not be negative.');
    if (patience < 0 || patience > maxPatience)
      throw new Refusal('BAD_USER_INPUT', `\`patience\` is 0 to ${maxPatience} seconds.`);
    const own = await ownRegion(context, regionId);
    const asked = { regionId: own, patienceMs: patience * 1_000, signal: context.signal };
    return await context.services.news.find(asked, () =>
      readRelations(context.em, '? in (from_region_id, to_region_id) and revision > ?', [own, after]),
    );
  },
};

/** Seconds: well within what any request may take. */
const maxPatience = 20;

export const relationMutations: Pick<MutationResolvers, 'makeRelation' | 'answerRelation' | 'endRelation'> = {
  async makeRelation(_, { regionId, request, kind, otherRegionId, terms, reason }, context) {
    const asked = { kind, otherRegionId, terms: terms ?? null, reason: reason ?? null };
    return await makeRelation(context.em, await actOf(context, regionId, request), asked);
  },
  async answerRelation(_, { regionId, request, id, accept }, context) {
    return await answerRelation(context.em, await actOf(context, regionId, request), {
      ...{ id: id.toLowerCase(), accept },
    });
  },
  async endRelation(_, { regionId, request, id }, context) {
    return await endRelation(context.em, await actOf(context, regionId, request), id.toLowerCase());
  },
};

export const relationRecord: RelationRecordResolvers = {
  terms: ({ terms }) => terms && JSON.stringify(terms),
  noticed: ({ noticeBy }) => noticeBy !== null,
};
