/** Chooses the planner: the native one with Apollo's behind it for what it cannot plan, or Apollo's alone. */
import { createHivePlanner } from './hive-planner.ts';
import type { Planner, PlanRequest } from './plan.ts';

export type PlannerChoice = 'auto' | 'hive' | 'apollo';

/** @throws when the native planner is demanded but its binary is missing, or the supergraph cannot be read */
export async function createPlanner(supergraphSdl: string, choice: PlannerChoice = 'auto'): Promise<Planner> {
  const native = choice === 'apollo' ? undefined : createHivePlanner(supergraphSdl);
  if (!native && choice === 'hive')
    throw new Error('PLANNER=hive: its native binary is missing here. Use PLANNER=auto.');
  if (native && choice === 'hive') return native;
  const apollo = loadApollo(supergraphSdl);
  return native ? withFallback(native, apollo) : await apollo();
}

/** Each planner refuses some operations that the other one plans. */
function withFallback(first: Planner, second: () => Promise<Planner>): Planner {
  async function either<T>(request: PlanRequest, plan: (planner: Planner) => Promise<T>): Promise<T> {
    // The native planner completes what mutations return only after the last of them has run.
    if (request.serial) return await plan(await second());
    try {
      return await plan(first);
    } catch (error) {
      if (request.signal?.aborted) throw error;
      return await plan(await second());
    }
  }
  return {
    name: first.name,
    overrideLabels: first.overrideLabels,
    plan: (request) => either(request, (planner) => planner.plan(request)),
    planSubscription: (request) => either(request, (planner) => planner.planSubscription(request)),
  };
}

/** Only when it is needed: it takes a quarter of a second. */
function loadApollo(supergraphSdl: string): () => Promise<Planner> {
  let loading: Promise<Planner> | undefined;
  return () =>
    (loading ??= import('./apollo-planner.ts').then(({ createApolloPlanner }) =>
      createApolloPlanner(supergraphSdl),
    ));
}
