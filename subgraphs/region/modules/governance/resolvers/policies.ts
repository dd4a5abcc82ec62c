/** Policies, and how a region is governed. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { connection, encodeCursor, pageSize, type Connection } from '#subgraphs/kit/page.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  GovernanceInput,
  GovernanceResolvers,
  MutationResolvers,
  PolicyInput,
  PolicyPayloadResolvers,
  PolicyResolvers,
  RegionResolvers,
} from '../../../generated/types.ts';
import { newest, newestFirst } from '../../economy/resolvers/board.ts';
import { termsKey } from '../../economy/service/market-cache.ts';
import { present } from '../../sectors/resolvers/region.ts';
import type { PolicyRow } from '../entities.ts';
import { fullPower } from '../rules/citizenship.ts';
import type { Proposal } from '../rules/policies.ts';
import type { Settings } from '../rules/settings.ts';
import { updateGovernance, type GovernanceChanges } from '../service/charter.ts';
import { proposePolicy } from '../service/policies/propose.ts';
import { countPolicies, listPolicies } from '../service/policies/store.ts';
import { vetoPolicy, voteOnPolicy } from '../service/policies/vote.ts';
import { act } from '../../sectors/resolvers/act.ts';

export interface PolicyPage extends Connection<PolicyRow> {
  totalCount: () => Promise<number>;
}

export const regionPolicies: Pick<RegionResolvers, 'governance' | 'policies' | 'policy'> = {
  governance: async (_region, _arguments, { loaders }) => (await loaders.regionTerms()).settings,
  policies: async (_region, { status, ...page }, { em }) => {
    const size = pageSize(page);
    const before = newestFirst('policy', page);
    const rows = await listPolicies(em, status ?? null, before, size + 1);
    return {
      ...connection(rows, size, before === newest, (row) => encodeCursor('policy', row.seq)),
      totalCount: () => countPolicies(em, status ?? null),
    };
  },
  policy: (_region, { id }, { loaders }) => loaders.policy.load(uuid(id, 'id')),
};

const upper = <T extends string>(value: T): Uppercase<T> => value.toUpperCase() as Uppercase<T>;

export const governance: GovernanceResolvers = {
  quorum: ({ governanceQuorum }) => governanceQuorum,
  immigration: ({ immigration }) => upper(immigration),
  citizenship: ({ citizenship }) => upper(citizenship),
};

export const policy: PolicyResolvers = {
  policyType: ({ type }) => type,
  proposer: ({ proposerId }) => ({ id: proposerId }),
  votingClosesAt: ({ closesAt }) => closesAt,
  threshold: ({ threshold }) => threshold / fullPower,
  quorum: ({ quorum }) => quorum / fullPower,
  votesFor: ({ weightFor }) => weightFor / fullPower,
  votesAgainst: ({ weightAgainst }) => weightAgainst / fullPower,
  yourVote: ({ id }, _arguments, { loaders }) => loaders.ownVote.load(id),
};

export const policyPayload: PolicyPayloadResolvers = {
  policy: ({ policyId }, _arguments, { loaders }) => present(loaders.policy.load(policyId)),
};

type Mutations = 'proposePolicy' | 'voteOnPolicy' | 'vetoPolicy' | 'updateGovernance';

export const policyMutations: Pick<MutationResolvers, Mutations> = {
  proposePolicy: async (_root, { regionId, input }, context, info) => {
    const proposed = await act(regionId, context, info, (actor) =>
      proposePolicy(context.em, actor, proposalOf(input)),
    );
    forgetTerms(context);
    return proposed;
  },
  voteOnPolicy: (_root, { regionId, policyId, inFavor }, context, info) =>
    act(regionId, context, info, (actor) =>
      voteOnPolicy(context.em, actor, uuid(policyId, 'policyId'), inFavor),
    ),
  vetoPolicy: (_root, { regionId, policyId }, context, info) =>
    act(regionId, context, info, (actor) => vetoPolicy(context.em, actor, uuid(policyId, 'policyId'))),
  updateGovernance: async (_root, { regionId, input }, context, info) => {
    await act(regionId, context, info, (actor) => updateGovernance(context.em, actor, changesOf(input)));
    forgetTerms(context);
    return { region: { id: context.regionId } };
  },
};

/** The event that drops it everywhere comes later than this answer. */
const forgetTerms = ({ cache }: RegionContext): void => cache.drop('hot', termsKey);

const days = 7;

function proposalOf({ policyType, title, description, changes, durationDays }: PolicyInput): Proposal {
  return {
    ...{ type: policyType, title, changes },
    ...{ description: description ?? '', durationDays: durationDays ?? days },
  };
}

const lower = <T extends string>(value: T): Lowercase<T> => value.toLowerCase() as Lowercase<T>;

/** An explicit null leaves a setting as it is, as leaving it out does. */
function changesOf({ quorum, immigration, citizenship, ...input }: GovernanceInput): GovernanceChanges {
  const given: Partial<Settings> = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && value !== undefined),
  );
  return {
    ...given,
    ...(typeof quorum === 'number' && { governanceQuorum: quorum }),
    ...(immigration && { immigration: lower(immigration) }),
    ...(citizenship && { citizenship: lower(citizenship) }),
  };
}
