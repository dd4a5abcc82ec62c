/**
 * A service as a program that dies or freezes where it is told: before it starts by `MORTAL_END`, then by message. Its clock is wrong by
 * `MORTAL_CLOCK_MS`, or by what a message says later.
 */
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

const { MORTAL_END, MORTAL_MAIN = '', MORTAL_CLOCK_MS = '0' } = process.env;
let wrongByMs = Number(MORTAL_CLOCK_MS);
const rightNow = Date.now;
Date.now = () => rightNow() + wrongByMs;
globalThis.Date = new Proxy(Date, {
  construct: (date, given) => new date(...((given.length > 0 ? given : [date.now()]) as [number])),
});

process.on('message', (wish: End | { clockMs: number }) => {
  if ('clockMs' in wish) wrongByMs = wish.clockMs;
  else arm(wish);
  process.send?.({ type: 'armed' });
});
if (MORTAL_END) arm(JSON.parse(MORTAL_END) as End);
await import(MORTAL_MAIN);
