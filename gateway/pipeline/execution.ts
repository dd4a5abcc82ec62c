/** Runs queries and mutations: equal queries together, where that is switched on. */
import { OperationTypeNode } from 'graphql';
import { executeOperation, type Run } from './execute.ts';
import { createInFlight, type Landed } from './in-flight.ts';

export interface Execution {
  /** Rejects with DEADLINE_EXCEEDED, `ClientLeft`, or what the engine threw. Notes in the exchange when a query was joined. */
  run(run: Run): Promise<Landed>;
  /** Something has changed: who asks from now on must see it, and joins nothing that began before. */
  changed(): void;
}

/** @param sharing whether equal queries under way at the same time share one execution */
export function createExecution(deadlineMs: number, sharing: boolean): Execution {
  const alone: Execution['run'] = async (run) => ({ answer: await executeOperation(run, deadlineMs) });
  if (!sharing) return { run: alone, changed: () => undefined };
  const flights = createInFlight();
  const changed = (): void => flights.seal();
  const shared: Execution['run'] = async (run) => {
    const { prepared, caller, exchange } = run;
    if (prepared.type === OperationTypeNode.MUTATION) return await alone(run).finally(changed);
    // What another one's execution did, nobody took down for this one.
    if (exchange.explanation) return await alone(run);
    const begin = (signal: AbortSignal) => executeOperation({ ...run, signal }, deadlineMs);
    const landed = await flights.share({ operation: prepared.operation, caller }, run.signal, begin);
    exchange.joined = landed.joined === true;
    return landed;
  };
  return { run: shared, changed };
}
