/** Chooses the planner: the native one with Apollo's behind it for what it cannot plan, or Apollo's alone. */
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { widen } from './widen.ts';
import { createGapCounter, type CountGaps } from './rehearsal/gaps.ts';
import { createHivePlanner } from './hive-planner.ts';
import type { OperationPlan, Planner, PlanNode, PlanRequest, SubscriptionPlan } from './plan.ts';

export type PlannerChoice = 'auto' | 'hive' | 'apollo';

/** @throws when the native planner is demanded but its binary is missing, or the supergraph cannot be read */
export async function createPlanner(
  supergraph: Supergraph,
  choice: PlannerChoice = 'auto',
): Promise<Planner> {
  const countGaps = createGapCounter(supergraph);
  const native = choice === 'apollo' ? undefined : createHivePlanner(supergraph);
  if (!native && choice === 'hive')
    throw new Error('PLANNER=hive: its native binary is missing here. Use PLANNER=auto.');
  if (native && choice === 'hive') return inTurn(native, async () => native, countGaps);
  const apollo = loadApollo(supergraph.sdl);
  return inTurn(native ?? (await apollo()), apollo, countGaps);
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
  mend: ({ root }) => ({ root: root && widen(root) }),
};

const subscriptions: Making<SubscriptionPlan> = {
  plan: (planner, request) => planner.planSubscription(request),
  rootOf: ({ primary, rest }) => ({ kind: 'sequence', nodes: rest ? [primary, rest] : [primary] }),
  mend: ({ primary, rest }) => ({ primary, rest: rest && widen(rest) }),
};

/** Each planner refuses some operations, and forgets parts of others: they are tried until nothing is forgotten. */
function inTurn(first: Planner, second: () => Promise<Planner>, countGaps: CountGaps): Planner {
  async function attempt<T>(making: Making<T>, planner: Planner, request: PlanRequest): Promise<Attempt<T>> {
    const judge = (made: T) => ({ made, gaps: countGaps(making.rootOf(made) ?? empty, request.shape) });
    const result = judge(await making.plan(planner, request));
    if (result.gaps === 0) return result;
    const mended = judge(making.mend(result.made));
    return mended.gaps < result.gaps ? mended : result;
  }

  async function best<T>(making: Making<T>, request: PlanRequest): Promise<T> {
    const plain = () => ({ ...request, query: request.plainQuery() });
    const attempts = [
      // The native planner completes what mutations return only after the last of them has run.
      ...(request.serial ? [] : [() => attempt(making, first, request)]),
      async () => attempt(making, await second(), request),
      async () => attempt(making, await second(), plain()),
    ];
    return await leastGaps(attempts, request.signal);
  }

  return {
    name: first.name,
    overrideLabels: first.overrideLabels,
    plan: (request) => best(operations, request),
    planSubscription: (request) => best(subscriptions, request),
  };
}

/**
 * The first attempt without gaps; else the one with the fewest, for what looks like a gap may be none.
 * @throws what the first attempt threw, when none is without gaps: rather an error than nulls in silence
 */
async function leastGaps<T>(
  attempts: readonly (() => Promise<Attempt<T>>)[],
  signal: AbortSignal | undefined,
): Promise<T> {
  let least: Attempt<T> | undefined;
  let refused: { reason: unknown } | undefined;
  for (const attempt of attempts) {
    try {
      const result = await attempt();
      if (result.gaps === 0) return result.made;
      if (!least || result.gaps < least.gaps) least = result;
    } catch (error) {
      if (signal?.aborted) throw error;
      if (!least) refused ??= { reason: error };
    }
  }
  if (refused || !least) throw refused?.reason;
  return least.made;
}

/** Only when it is needed: it takes a quarter of a second. */
function loadApollo(supergraphSdl: string): () => Promise<Planner> {
  let loading: Promise<Planner> | undefined;
  return () =>
    (loading ??= import('./apollo-planner.ts').then(({ createApolloPlanner }) =>
      createApolloPlanner(supergraphSdl),
    ));
}
