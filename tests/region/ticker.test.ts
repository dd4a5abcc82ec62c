import { expect, it } from '@jest/globals';
import { createAlarm } from '#subgraphs/kit/alarm.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { startTicker, type Deadline } from '#subgraphs/kit/ticker.ts';
import { until } from '#tests/kit/stack.ts';

const day = 86_400_000;
const database = { fork: () => undefined as never };
const log = createLog('ticker', 'silent');

/** Deadlines as a region has them: moments that are asked of. */
function deadlines(): Deadline & { at: number[]; settled: number; asked: number } {
  return {
    ...{ at: [], settled: 0, asked: 0 },
    async settle() {
      this.asked++;
      const [first = Infinity] = this.at;
      if (first > performance.now()) return false;
      this.at.shift();
      this.settled++;
      return true;
    },
    async next() {
      return (this.at[0] ?? Infinity) - performance.now();
    },
  };
}

it('settles all that is due at once, then each deadline when its time comes, and asks nobody in between', async () => {
  const set = deadlines();
  const now = performance.now();
  set.at = [now - 2, now - 1, now + 300, now + day];
  await using _ticker = startTicker({ database, log, deadlines: { set } });
  await until(async () => set.settled === 3);
  // Once for each that it settled, once more each time to find nothing, and as often as a timer rings a little early.
  expect(performance.now()).toBeGreaterThanOrEqual(now + 300);
  expect(set.asked).toBeLessThanOrEqual(8);
});

it('is woken for a deadline that is set while it sleeps', async () => {
  const set = deadlines();
  await using ticker = startTicker({ database, log, deadlines: { set } });
  await until(async () => set.asked === 1);
  set.at = [performance.now()];
  ticker.wake();
  await until(async () => set.settled === 1);
  expect(set.at).toEqual([]);
});

it('tries again soon what failed or another server is at, and settles the rest meanwhile', async () => {
  const [broken, busy, set] = [deadlines(), deadlines(), deadlines()];
  let failures = 0;
  broken.settle = async () => {
    if (++failures < 3) throw new Error('the database is away');
    return false;
  };
  busy.settle = async () => (busy.asked++, false);
  busy.at = [performance.now()];
  set.at = [performance.now()];
  await using _ticker = startTicker({ database, log, deadlines: { broken, busy, set }, againMs: 10 });
  await until(async () => failures >= 3 && busy.asked > 3);
  expect(set.settled).toBe(1);
});

it('an alarm ends the sleep of who sleeps, or the next one, once, and is over when it is disposed', async () => {
  const alarm = createAlarm();
  const slept: string[] = [];
  const sleep = async (name: string, ms?: number): Promise<void> => {
    await alarm.sleep(ms);
    slept.push(name);
  };
  const sleeping = sleep('woken');
  alarm.ring();
  await sleeping;
  for (const _ of [1, 2]) alarm.ring();
  await sleep('not begun', day);
  await sleep('to its end', 1);
  const last = sleep('disposed', day);
  expect(slept).toEqual(['woken', 'not begun', 'to its end']);
  alarm[Symbol.dispose]();
  await last;
  await sleep('never again');
  expect(slept).toHaveLength(5);
});
