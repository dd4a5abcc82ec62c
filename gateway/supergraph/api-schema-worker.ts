/** The worker of `derive-api-sdl`: one supergraph, one answer. */
import { parentPort, workerData } from 'node:worker_threads';
import { apiSdlOf } from './api-schema.ts';

parentPort?.postMessage(apiSdlOf(workerData as string));
