/** Runs the identity server until it is told to stop. */
import { createLog } from '#subgraphs/kit/log.ts';
import { runService } from '#subgraphs/kit/process.ts';
import { readIdentityConfig } from './config.ts';
import { createIdentity } from './server.ts';

await runService('identity', async () => {
  const { options, logLevel } = readIdentityConfig();
  const log = createLog('identity', logLevel);
  return { server: await createIdentity(options, log), log };
});
