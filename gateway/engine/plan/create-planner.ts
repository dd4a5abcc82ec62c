/** Chooses the planner: the native one with Apollo's behind it for what it cannot plan, or Apollo's alone. */
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { createGapCounter, type CountGaps } from './gaps.ts';
import { createHivePlanner } from './hive-planner.ts';
import type { Planner, PlanNode, PlanRequest, SubscriptionPlan } from './plan.ts';

export type PlannerChoice = 'auto' | 'hive' | 'apollo';

/** @throws when the native planner is demanded but its binary is missing, or the supergraph cannot be read */
export async function createPlanner(
  supergraph: Supergraph,
  choice: PlannerChoice = 'auto',
): Promise<Planner> {
  const countGaps = createGapCounter(supergraph);
  const native = choice === 'apollo' ? undefined : createHivePlanner(supergraph.sdl);
  if (!native && choice === 'hive')
    throw new Error('PLANNER=hive: its native binary is missing here. Use PLANNER=auto.');
  if (native && choice === 'hive') return inTurn(native, async () => native, countGaps);
  const apollo = loadApollo(supergraph.sdl);
  return inTurn(native ?? (await apollo()), apollo, countGaps);
}

interface Attempt<T> {
  readonly made: T;
  readonly gaps: number;
}

/** Each planner refuses some operations, and forgets parts of others: they are tried until nothing is forgotten. */
function inTurn(first: Planner, second: () => Promise<Planner>, countGaps: CountGaps): Planner {
  async function best<T>(
    request: PlanRequest,
    plan: (planner: Planner, request: PlanRequest) => Promise<T>,
    rootOf: (made: T) => PlanNode | undefined,
  ): Promise<T> {
    const attempt = async (planner: Planner, asked: PlanRequest): Promise<Attempt<T>> => {
      const made = await plan(planner, asked);
      const root = rootOf(made);
      return { made, gaps: root ? countGaps(root, request.shape) : 0 };
    };
    const plain = () => ({ ...request, query: request.plainQuery() });
    const attempts = [
      // The native planner completes what mutations return only after the last of them has run.
      ...(request.serial ? [] : [() => attempt(first, request)]),
      async () => attempt(await second(), request),
      async () => attempt(await second(), plain()),
    ];
    return await leastGaps(attempts, request.signal);
  }

  return {
    name: first.name,
    overrideLabels: first.overrideLabels,
    plan: (request) =>
      best(
        request,
        (planner, asked) => planner.plan(asked),
        ({ root }) => root,
      ),
    planSubscription: (request) =>
      best(request, (planner, asked) => planner.planSubscription(asked), rootOfSubscription),
  };
}

/** The first attempt without gaps, or the one with the fewest. @throws what the last one did, when all of them do */
async function leastGaps<T>(
  attempts: readonly (() => Promise<Attempt<T>>)[],
  signal: AbortSignal | undefined,
): Promise<T> {
  let least: Attempt<T> | undefined;
  let reason: unknown;
  for (const attempt of attempts) {
    try {
      const result = await attempt();
      if (result.gaps === 0) return result.made;
      if (!least || result.gaps < least.gaps) least = result;
    } catch (error) {
      if (signal?.aborted) throw error;
      reason = error;
    }
  }
  if (least) return least.made;
  throw reason;
}

function rootOfSubscription({ primary, rest }: SubscriptionPlan): PlanNode {
  return { kind: 'sequence', nodes: rest ? [primary, rest] : [primary] };
}

/** Only when it is needed: it takes a quarter of a second. */
function loadApollo(supergraphSdl: string): () => Promise<Planner> {
  let loading: Promise<Planner> | undefined;
  return () =>
    (loading ??= import('./apollo-planner.ts').then(({ createApolloPlanner }) =>
      createApolloPlanner(supergraphSdl),
    ));
}
