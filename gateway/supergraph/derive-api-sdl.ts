/** The API schema of a supergraph, derived in a worker: it takes up to a second of a large one, and requests must not wait. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Rejects with what is wrong with the supergraph. */
export async function deriveApiSdl(supergraphSdl: string): Promise<string> {
  const worker = new Worker(new URL('./api-schema-worker.ts', import.meta.url), {
    workerData: supergraphSdl,
    execArgv: [],
  });
  try {
    // Rejects when the worker throws.
    const [apiSdl] = (await once(worker, 'message')) as [string];
    return apiSdl;
  } finally {
    await worker.terminate();
  }
}
