/** The tables of the workflow engine, beside our own migrations: the engine's, so it makes and changes them itself. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * Makes or updates the tables with the database owner's role; the service itself alters no schema. In a thread of its own, because the
 * engine tells every step on the standard output, where others read.
 * @param role the login role that the service uses
 */
export async function migrateWorkflows(ownerUrl: string, role: string): Promise<void> {
  const worker = new Worker(new URL('workflow-tables-worker.ts', import.meta.url), {
    workerData: { ownerUrl, role },
    stdout: true,
    stderr: true,
  });
  const [exitCode] = (await once(worker, 'exit')) as [number];
  if (exitCode !== 0) throw new Error('the tables of the workflow engine could not be made');
}
