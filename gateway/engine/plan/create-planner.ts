/** Chooses the planner: the native one with Apollo's behind it for what it cannot plan, or Apollo's alone. */
import { GraphQLError } from 'graphql';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { createApolloThread } from './apollo-thread.ts';
import { createHivePlanner } from './hive-planner.ts';
import type { OperationPlan, Planner, PlanNode, PlanRequest, SubscriptionPlan } from './plan.ts';
import { createGapCounter, type CountGaps } from './rehearsal/gaps.ts';
import { widen } from './widen.ts';

export type PlannerChoice = 'auto' | 'hive' | 'apollo';

export interface PlannerOptions {
  choice?: PlannerChoice;
  /** Most milliseconds that a plan may take; on a crowded machine its thread may have to wait for its turn. */
  timeoutMs?: number;
}

/** @throws when the native planner is demanded but its binary is missing, or the supergraph cannot be read */
export function createPlanner(
  supergraph: Supergraph,
  { choice = 'auto', timeoutMs = 1_000 }: PlannerOptions = {},
): Planner {
  const countGaps = createGapCounter(supergraph);
  const native = choice === 'apollo' ? undefined : createHivePlanner(supergraph, timeoutMs);
  if (!native && choice === 'hive')
    throw new Error('PLANNER=hive: its native binary is missing here. Use PLANNER=auto.');
  if (native && choice === 'hive') return inTurn(native, native, countGaps);
  const apollo = createApolloThread(supergraph.sdl, timeoutMs);
  return inTurn(native ?? apollo, apollo, countGaps);
}

/** Subgraphs are never asked for nothing: a plan without a fetch leaves everything out. */
const empty: PlanNode = { kind: 'sequence', nodes: [] };

interface Attempt<T> {
  readonly made: T;
  readonly gaps: number;
}

/** How plans of one kind of operation are made, read and mended. */
interface Making<T> {
  plan(planner: Planner, request: PlanRequest): Promise<T>;
  rootOf(made: T): PlanNode | undefined;
  mend(made: T): T;
}

const operations: Making<OperationPlan> = {
  plan: (planner, request) => planner.plan(request),
  rootOf: ({ root }) => root,
  mend: ({ planner, root }) => ({ planner, root: root && widen(root) }),
};

const subscriptions: Making<SubscriptionPlan> = {
  plan: (planner, request) => planner.planSubscription(request),
  rootOf: ({ primary, rest }) => ({ kind: 'sequence', nodes: rest ? [primary, rest] : [primary] }),
  mend: ({ rest, ...made }) => ({ ...made, rest: rest && widen(rest) }),
};

/** Each planner refuses some operations, and forgets parts of others: they are tried until nothing is forgotten. */
function inTurn(first: Planner, second: Planner, countGaps: CountGaps): Planner {
  async function attempt<T>(making: Making<T>, planner: Planner, request: PlanRequest): Promise<Attempt<T>> {
    const judge = (made: T) => ({ made, gaps: countGaps(making.rootOf(made) ?? empty, request.shape) });
    const result = judge(await making.plan(planner, request));
    if (result.gaps === 0) return result;
    const mended = judge(making.mend(result.made));
    return mended.gaps < result.gaps ? mended : result;
  }

  async function best<T>(making: Making<T>, request: PlanRequest): Promise<T> {
    const attempts = [
      // The native planner completes what mutations return only after the last of them has run.
      ...(request.serial ? [] : [() => attempt(making, first, request)]),
      () => attempt(making, second, request),
      () => attempt(making, second, { ...request, query: request.plainQuery() }),
    ];
    return await leastGaps(attempts);
  }

  return {
    name: first.name,
    overrideLabels: first.overrideLabels,
    plan: (request) => best(operations, request),
    planSubscription: (request) => best(subscriptions, request),
    async [Symbol.asyncDispose]() {
      await Promise.all([first[Symbol.asyncDispose](), second[Symbol.asyncDispose]()]);
    },
  };
}

/**
 * The first attempt without gaps; else the one with the fewest, for what looks like a gap may be none.
 * @throws what the first attempt threw, when none is without gaps: rather an error than nulls in silence
 */
async function leastGaps<T>(attempts: readonly (() => Promise<Attempt<T>>)[]): Promise<T> {
  let least: Attempt<T> | undefined;
  let refused: { reason: unknown } | undefined;
  for (const attempt of attempts) {
    try {
      const result = await attempt();
      if (result.gaps === 0) return result.made;
      if (!least || result.gaps < least.gaps) least = result;
    } catch (error) {
      if (!least) refused ??= { reason: error };
      // What takes one of them too long would take the next one longer.
      if (error instanceof GraphQLError) break;
    }
  }
  if (refused || !least) throw refused?.reason;
  return least.made;
}
