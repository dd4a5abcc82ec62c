/** Runs the travel service until it is told to stop. */
import { createLog } from '#subgraphs/kit/log.ts';
import { runService } from '#subgraphs/kit/process.ts';
import { readTravelConfig } from './config.ts';
import { createTravel } from './server.ts';

await runService('travel', async () => {
  const { options, logLevel } = readTravelConfig();
  const log = createLog('travel', logLevel);
  return { server: await createTravel(options, log), log };
});
