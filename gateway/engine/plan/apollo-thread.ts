/** Apollo's planner on a thread of its own: some plans take it seconds, during which nothing else would be served. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { refusal } from '#gateway/errors.ts';
import { overrideLabelsOf } from './override-labels.ts';
import type { OperationPlan, Planner, PlanRequest, SubscriptionPlan } from './plan.ts';
import { planTimeout } from './plan-timeout.ts';

/** As much of a request as is a plan's business. */
export interface ThreadTask extends Pick<PlanRequest, 'query' | 'operationName' | 'labels'> {
  kind: 'operation' | 'subscription';
}

export type ThreadAnswer = { plan: OperationPlan | SubscriptionPlan } | { reason: string };

/** Operations that may wait for their turn: more would not be planned before their requests end. */
const maxWaiting = 100;

/**
 * The thread is started by the first plan, which takes half a second, and again after a plan that took too long: nothing
 * but its end stops that one.
 * @param timeoutMs most that a plan may take, without the time it waits for its turn and for the thread
 */
export function createApolloThread(supergraphSdl: string, timeoutMs: number): Planner {
  let running: Promise<Worker> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function start(): Promise<Worker> {
    const url = new URL('./apollo-worker.ts', import.meta.url);
    const worker = new Worker(url, { workerData: supergraphSdl, execArgv: [] });
    worker.unref();
    worker.on('error', stop);
    await once(worker, 'message');
    return worker;
  }

  function stop(): void {
    void running?.then((worker) => worker.terminate()).catch(() => undefined);
    running = undefined;
  }

  async function ask(task: ThreadTask): Promise<OperationPlan | SubscriptionPlan> {
    const worker = await (running ??= start());
    const late = AbortSignal.timeout(timeoutMs);
    worker.postMessage(task);
    try {
      const [answer] = (await once(worker, 'message', { signal: late })) as [ThreadAnswer];
      if ('plan' in answer) return answer.plan;
      throw new Error(answer.reason);
    } catch (error) {
      if (!late.aborted) throw error;
      stop();
      throw planTimeout(timeoutMs);
    }
  }

  function inTurn(task: ThreadTask): Promise<OperationPlan | SubscriptionPlan> {
    if (waiting >= maxWaiting)
      return Promise.reject(refusal('PLAN_TIMEOUT', 'Too many operations wait to be planned; try again.'));
    waiting += 1;
    const asked = turn.then(() => ask(task));
    turn = asked
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
    return asked;
  }

  return {
    name: 'apollo',
    overrideLabels: overrideLabelsOf(supergraphSdl),
    plan: async ({ query, operationName, labels }) =>
      (await inTurn({ kind: 'operation', query, operationName, labels })) as OperationPlan,
    planSubscription: async ({ query, operationName, labels }) =>
      (await inTurn({ kind: 'subscription', query, operationName, labels })) as SubscriptionPlan,
    async [Symbol.asyncDispose]() {
      const worker = await running?.catch(() => undefined);
      await worker?.terminate();
    },
  };
}
