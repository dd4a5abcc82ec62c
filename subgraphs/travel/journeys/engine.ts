/**
 * Journeys as DBOS workflows: durable, taken up again after kill -9, with a durable timer for the transit. DBOS is one static class per
 * process with one system database; this file and the worker that makes its tables are the only ones that know it.
 */
import { AsyncResource } from 'node:async_hooks';
import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { SpanName } from '#subgraphs/kit/trace.ts';
import type { JourneyRow } from '../entities.ts';
import { carryThrough, type CarryParts } from './carry-through.ts';
import { span } from './spans.ts';
import { workflowSchema } from './workflow-schema.ts';

export interface Engine extends AsyncDisposable {
  /** Sets a journey off; doing it twice does it once. */
  start(journey: Pick<JourneyRow, 'id' | 'attempt'>): Promise<void>;
  /** Ends the transit of a journey early. */
  wake(journey: Pick<JourneyRow, 'id' | 'attempt'>): Promise<void>;
}

export interface EngineOptions extends CarryParts {
  databaseUrl: string;
  /** A place at the terminal may be free. */
  placeLeft: () => void;
}

const wakeTopic = 'wake';

/** A workflow of its own for each attempt: what has ended, for whatever reason, does not run again. */
export function workflowIdOf({ id, attempt }: Pick<JourneyRow, 'id' | 'attempt'>): string {
  return `${id}.${attempt}`;
}

let current: EngineOptions | undefined;

function parts(): EngineOptions {
  if (!current) throw new Error('the engine is not open');
  return current;
}

/** Waits for nothing but the regions; every step may be repeated. */
const travel = DBOS.registerWorkflow(
  async (id: string): Promise<void> => {
    const transitMs = await DBOS.runStep(() => transferAssets(id), { name: 'asset_transfer' });
    if (transitMs > 0) await DBOS.recv(wakeTopic, { timeoutSeconds: transitMs / 1_000 });
    await DBOS.runStep(() => processArrival(id), { name: 'arrival_processing' });
  },
  // Recovery costs nothing, and giving up would leave a ship between two regions.
  { name: 'journey', maxRecoveryAttempts: 1_000_000 },
);

/** Returns the milliseconds in transit that are left. */
async function transferAssets(id: string): Promise<number> {
  const { state, dueAt, cancelling, readAt } = await traced('asset_transfer', () =>
    carryThrough(parts(), id, ['AUTHORISED']),
  );
  if (state !== 'ESCROWED') parts().placeLeft();
  return state === 'ESCROWED' && dueAt && !cancelling ? Math.max(0, dueAt.getTime() - readAt.getTime()) : 0;
}

async function processArrival(id: string): Promise<void> {
  await traced('arrival_processing', async () => {
    await carryThrough(parts(), id, ['ESCROWED']);
    parts().placeLeft();
    return carryThrough(parts(), id, ['SHIPPED', 'ARRIVED']);
  });
}

/** A span of the journey's trace, which is in the row that the step reads. */
async function traced(name: SpanName, work: () => Promise<JourneyRow>): Promise<JourneyRow> {
  let journey: JourneyRow | undefined;
  return span(
    parts(),
    () => journey?.traceId,
    name,
    async () => (journey = await work()),
  );
}

/** Opens the engine and takes up what another process left. One at a time in a process. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (current) throw new Error('there is one engine in a process');
  // What a step sets off must not run inside it: the engine would take its work for the step's.
  current = { ...options, placeLeft: AsyncResource.bind(options.placeLeft) };
  DBOS.setConfig({
    name: 'travel',
    systemDatabaseUrl: options.databaseUrl,
    systemDatabaseSchemaName: workflowSchema,
    runMigrations: false,
    // Whoever serves the database takes up what any of its predecessors left, whatever its version: the steps are those of the rows.
    ...{ executorID: 'travel', applicationVersion: '1' },
    logger: loggerOf(options.log),
  });
  await DBOS.launch();
  return {
    async start(journey) {
      await DBOS.startWorkflow(travel, { workflowID: workflowIdOf(journey) })(journey.id);
    },
    async wake(journey) {
      // Not set off yet, or over: then there is no transit to end.
      await DBOS.send(workflowIdOf(journey), true, wakeTopic).catch((error: unknown) => {
        options.log.debug({ err: error, journey: journey.id }, 'nobody to wake');
      });
    },
    async [Symbol.asyncDispose]() {
      await DBOS.shutdown();
      current = undefined;
    },
  };
}

/** What DBOS tells of its own doings is of no use to operators; what it complains of is. */
function loggerOf(log: Logger) {
  const nothing = (): void => undefined;
  return {
    ...{ debug: nothing, info: nothing },
    warn: (entry: unknown) => log.warn({ engine: String(entry) }, 'workflow engine'),
    error: (entry: unknown) => log.error({ err: entry }, 'workflow engine'),
  };
}
