/** A service as a program that dies or freezes where it is told: before it starts by `MORTAL_END`, then by message. */
import { setTimeout as pause } from 'node:timers/promises';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import type { End } from './mortal-process.ts';

/** Goes on when it is woken from a freeze, which comes over it a moment after the signal. */
function arm({ at, signal }: End): void {
  armFailpoint(at, async () => {
    await new Promise((sent) => process.send?.({ type: 'reached' }, sent));
    process.kill(process.pid, signal);
    await pause(50);
  });
}

process.on('message', (end: End) => {
  arm(end);
  process.send?.({ type: 'armed' });
});
const { MORTAL_END, MORTAL_MAIN = '' } = process.env;
if (MORTAL_END) arm(JSON.parse(MORTAL_END) as End);
await import(MORTAL_MAIN);
