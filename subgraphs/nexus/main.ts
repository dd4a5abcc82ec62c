/** Runs the nexus server until it is told to stop. */
import { createLog } from '#subgraphs/kit/log.ts';
import { runService } from '#subgraphs/kit/process.ts';
import { readNexusConfig } from './config.ts';
import { createNexus } from './server.ts';

await runService('nexus', async () => {
  const { options, logLevel } = readNexusConfig();
  const log = createLog('nexus', logLevel);
  return { server: await createNexus(options, log), log };
});
