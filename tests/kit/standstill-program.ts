/** A service as a program whose work waits at a failpoint as long as the folder has a file of its name. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';

const { STANDSTILL_MAIN = '', STANDSTILL_IN = '', STANDSTILL_AT = '' } = process.env;
for (const failpoint of STANDSTILL_AT.split(' ')) {
  const held = join(STANDSTILL_IN, failpoint);
  armFailpoint(failpoint, async () => {
    while (existsSync(held)) await pause(5);
  });
}
await import(pathToFileURL(STANDSTILL_MAIN).href);
