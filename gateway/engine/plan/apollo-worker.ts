/** The worker of `apollo-thread`: plans what it is told to, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createApolloPlanner } from './apollo-planner.ts';
import type { ThreadAnswer, ThreadTask } from './apollo-thread.ts';

const plan = createApolloPlanner(workerData as string);

parentPort?.on('message', (task: ThreadTask) => {
  let answer: ThreadAnswer;
  try {
    answer = { plan: plan(task) };
  } catch (error) {
    answer = { reason: String(error) };
  }
  parentPort?.postMessage(answer);
});
parentPort?.postMessage('ready');
