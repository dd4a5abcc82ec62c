/** What a supergraph's directives say about an operation: its cost, and what it demands of its viewer. Both are found once. */
import { Kind, type DocumentNode, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Config } from '#gateway/config.ts';
import type { Viewer } from '#gateway/context.ts';
import type { Engine } from '#gateway/engine/engine.ts';
import { refusal } from '#gateway/errors.ts';
import { createAuthorizer, type Requirements } from './authorize/authorizer.ts';
import type { Policy } from './authorize/clause.ts';
import { rolePolicy } from './authorize/policies.ts';
import type { Verdict } from './authorize/verdict.ts';
import { createCostEstimator } from './cost/estimator.ts';
import type { Variables } from './cost/formula.ts';
import { createSharing, resumeOf, type Sharing } from './sharing.ts';

/** One validated operation of a document. */
export interface Chosen {
  document: DocumentNode;
  definition: OperationDefinitionNode;
}

export interface Guards {
  /** The estimated cost. Refuses with QUERY_TOO_COMPLEX above the limit. */
  weigh(chosen: Chosen, variables: Variables): number;
  /**
   * What is left of the operation for this viewer; undefined when that is all of it.
   * Refuses with UNAUTHENTICATED or FORBIDDEN where nothing is to be run unless all is allowed.
   */
  authorize(chosen: Chosen, viewer: Viewer | undefined): Verdict | undefined;
  /** Whether it says the same to everybody who may see it; undefined when it may not. */
  share(chosen: Chosen, variables: Variables): Sharing | undefined;
  /** Whether it is a subscription that goes on behind a cursor. */
  resumes(chosen: Chosen, variables: Variables): boolean;
}

export type GuardConfig = Pick<Config, 'limits' | 'assumedListSize' | 'authorization'>;

interface Known {
  readonly cost: (variables: Variables) => number;
  readonly requirements: Requirements | undefined;
  readonly sharing: Sharing | undefined;
  /** What says behind which cursor to go on. */
  readonly resume: ValueNode | undefined;
}

/**
 * Guards of one generation.
 * @param policy decides about policies of `@policy`, beside those that name a role
 */
export function createGuards(
  { schema, supergraphSdl }: Engine,
  { limits, assumedListSize: listSize, authorization }: GuardConfig,
  policy?: Policy,
): Guards {
  const holds: Policy = (name, viewer) => rolePolicy(name, viewer) || (policy?.(name, viewer) ?? false);
  const estimator = createCostEstimator({ supergraphSdl, schema, listSize });
  const authorizer = supergraphSdl === undefined ? undefined : createAuthorizer(supergraphSdl, schema, holds);
  const decideSharing = supergraphSdl === undefined ? undefined : createSharing(supergraphSdl, schema);
  // Where a supergraph says nothing of its lists, their length is a guess: too little to refuse anybody.
  const guessed = supergraphSdl !== undefined && !/@\w*listSize\(/.test(supergraphSdl);
  const all = new WeakMap<OperationDefinitionNode, Known>();

  function knownOf({ document, definition }: Chosen): Known {
    const known = all.get(definition) ?? {
      cost: estimator.compile(document, definition),
      requirements: authorizer?.prepare(document, definition),
      sharing: decideSharing?.(document, definition),
      // Of a supergraph that knows nothing of streams, the argument may mean anything.
      resume: decideSharing && resumeOf(document, definition),
    };
    all.set(definition, known);
    return known;
  }

  return {
    share(chosen, variables) {
      const { sharing } = knownOf(chosen);
      return sharing?.unless.every((name) => (variables[name] ?? null) === null) ? sharing : undefined;
    },
    resumes(chosen, variables) {
      const { resume } = knownOf(chosen);
      if (!resume || resume.kind === Kind.NULL) return false;
      return resume.kind !== Kind.VARIABLE || (variables[resume.name.value] ?? null) !== null;
    },
    weigh(chosen, variables) {
      const cost = knownOf(chosen).cost(variables);
      if (guessed || cost <= limits.cost) return cost;
      throw refusal(
        'QUERY_TOO_COMPLEX',
        `The operation may cost ${cost}, more than ${limits.cost}: ask for shorter lists, or nest fewer of them.`,
        { cost, limit: limits.cost },
      );
    },
    authorize(chosen, viewer) {
      const { requirements } = knownOf(chosen);
      const verdict = requirements && authorizer?.evaluate(requirements, viewer);
      if (!verdict) return undefined;
      const { code, coordinate } = verdict.first;
      // The only field of a subscription: without it there is nothing to subscribe to.
      const nothingLeft = coordinate.startsWith(`${schema.getSubscriptionType()?.name}.`);
      if (authorization === 'filter' && !nothingLeft) return verdict;
      throw code === 'UNAUTHENTICATED'
        ? refusal(code, `Log in to select ${coordinate}.`)
        : refusal(code, `You may not select ${coordinate}.`);
    },
  };
}
