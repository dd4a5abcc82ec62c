/** Runs in a thread: makes the workflow engine's tables and ends. */
import { workerData } from 'node:worker_threads';
import { DBOS } from '@dbos-inc/dbos-sdk';
import { workflowSchema } from '../journeys/workflow-schema.ts';

const { ownerUrl, role } = workerData as { ownerUrl: string; role: string };
await DBOS.migrate(ownerUrl, { schemaName: workflowSchema, applicationRole: role });
