/** Treaties and declarations. */
import type { GraphQLResolveInfo } from 'graphql';
import { keyOfField } from '#subgraphs/kit/idempotency.ts';
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { declarationKinds, treatyKinds, type Relation } from '#wire/relations.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  DeclarationChangedResolvers,
  DeclarationResolvers,
  DeclarationType,
  MutationResolvers,
  RegionResolvers,
  TreatyChangedResolvers,
  TreatyResolvers,
  TreatyType,
} from '../../../generated/types.ts';
import { afterChange, type Info } from '../../sectors/resolvers/act.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type { RelationPayload } from '../treaties-events.ts';
import type { Permission } from '../rules/roles.ts';
import { checkedClauses, checkedReason, checkedTerms } from '../rules/treaties.ts';
import {
  asCopy,
  decide,
  findRelation,
  logDecision,
  relationsOf,
  type NotaryRequest,
  type RelationCopy,
} from '../service/treaties.ts';
import { requireRight } from './rights.ts';

export const regionRelations: Pick<RegionResolvers, 'treaties' | 'declarations'> = {
  treaties: (_region, { states }, { em }) => relationsOf(em, treatyKinds, states ?? null),
  declarations: (_region, _arguments, { em }) => relationsOf(em, declarationKinds, null),
};

const shared = {
  otherRegion: ({ otherRegionId }: RelationCopy) => ({ id: otherRegionId }),
  ours: ({ ours }: RelationCopy) => ours,
};

export const treaty: TreatyResolvers = {
  ...shared,
  type: ({ kind }) => kind as TreatyType,
  terms: ({ terms }) => terms ?? { durationDays: 0, tradeBonus: null, clauses: null },
  proposedAt: ({ madeAt }) => new Date(madeAt),
  signedAt: ({ startsAt }) => startsAt && new Date(startsAt),
  endsAt: ({ endsAt }) => endsAt && new Date(endsAt),
};

export const declaration: DeclarationResolvers = {
  ...shared,
  type: ({ kind }) => kind as DeclarationType,
  reason: ({ reason }) => reason ?? '',
  declaredAt: ({ madeAt }) => new Date(madeAt),
  effectiveAt: ({ startsAt, madeAt }) => new Date(startsAt ?? madeAt),
  endedAt: ({ endsAt }) => endsAt && new Date(endsAt),
};

/** Has the Nexus decide, for who may. */
async function act(
  permission: Permission,
  regionId: string,
  context: RegionContext,
  info: Info & Pick<GraphQLResolveInfo, 'fieldName'>,
  ask: (request: NotaryRequest) => Promise<Relation>,
): Promise<RelationCopy> {
  const { id: playerId } = await requireRight(permission, regionId, context);
  const request = { playerId, key: keyOfField(context.idempotencyKey, info) };
  const decided = await decide(
    () => ask(request),
    () => context.copyRelations(),
  );
  await logDecision(context.em, request, info.fieldName, decided);
  const now = await context.loaders.now();
  return afterChange(context, asCopy(context.regionId, decided, now));
}

type Mutations = 'proposeTreaty' | 'respondToTreaty' | 'endTreaty' | 'declareAgainst' | 'withdrawDeclaration';

export const treatyMutations: Pick<MutationResolvers, Mutations> = {
  proposeTreaty: async (_root, { regionId, otherRegionId, type, terms }, context, info) => ({
    treaty: await act('TREATIES_MANAGE', regionId, context, info, (request) => {
      const { durationDays, tradeBonus = null } = terms;
      const clauses = checkedClauses(terms.clauses);
      const checked = checkedTerms(type, { durationDays, tradeBonus, clauses });
      const asked = { kind: type, otherRegionId, terms: checked, reason: null };
      return context.notary.make(context.regionId, request, asked);
    }),
  }),
  respondToTreaty: async (_root, { regionId, treatyId, accept }, context, info) => ({
    treaty: await act('TREATIES_MANAGE', regionId, context, info, (request) =>
      context.notary.answer(context.regionId, request, treatyId, accept),
    ),
  }),
  endTreaty: async (_root, { regionId, treatyId }, context, info) => ({
    treaty: await act('TREATIES_MANAGE', regionId, context, info, (request) =>
      context.notary.end(context.regionId, request, treatyId),
    ),
  }),
  declareAgainst: async (_root, { regionId, otherRegionId, type, reason }, context, info) => ({
    declaration: await act('DECLARATIONS_MANAGE', regionId, context, info, (request) => {
      const asked = { kind: type, otherRegionId, terms: null, reason: checkedReason(reason) };
      return context.notary.make(context.regionId, request, asked);
    }),
  }),
  withdrawDeclaration: async (_root, { regionId, declarationId }, context, info) => ({
    declaration: await act('DECLARATIONS_MANAGE', regionId, context, info, (request) =>
      context.notary.end(context.regionId, request, declarationId),
    ),
  }),
};

const told = payloadOf<RelationPayload>();
const now = (event: OutboxEvent, { em }: RegionContext): Promise<RelationCopy | null> =>
  findRelation(em, told(event).relationId);

export const treatyChanged: TreatyChangedResolvers = {
  ...sharedEventFields,
  treaty: (event, _arguments, context) => now(event, context),
};

export const declarationChanged: DeclarationChangedResolvers = {
  ...sharedEventFields,
  declaration: (event, _arguments, context) => now(event, context),
};
