/** Pilots who act once a second through the gateway: how long their answers take, and what one costs each server. */
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { cpuMilliseconds } from '#tests/bench/processes/usage.ts';
import { say } from '#tests/bench/progress.ts';
import { readyActors } from './actors.ts';
import { watchBackends } from './backends.ts';
import { connectOwner, type World } from './open.ts';
import { startServers } from './servers.ts';

type Part = 'gateway' | 'region' | 'postgres';

export interface ActingResult {
  pilots: number;
  seconds: number;
  actions: number;
  /** Answers with an error, by its code. */
  refused: Record<string, number>;
  p50: number;
  p95: number;
  p99: number;
  /** What p99 was promised to be below, in ms. */
  goal: number;
  /** CPU time of an action at each server, in ms: what does not depend on who else uses the machine. */
  cpu: Record<Part, number>;
}

export interface ActingOptions {
  /** How many act, step by step. */
  pilots: number[];
  seconds: number;
}

const goal = 100;
const warmUpSeconds = 5;
/** After a step that was too much: breakers close again. */
const restMs = 5_000;

export async function measureActing(
  world: World,
  { pilots, seconds }: ActingOptions,
): Promise<ActingResult[]> {
  const actors = await readyActors(world, Math.max(...pilots));
  await using servers = await startServers(world);
  await using owner = await connectOwner(world);
  const backends = await watchBackends(owner.client);
  const pool = new Pool(`http://127.0.0.1:${servers.gateway.port}`, { connections: 256 });
  await using _closing = { [Symbol.asyncDispose]: () => pool.close() };
  const done = actors.map(() => 0);
  /** One action; the code of its error. */
  const act = async (index: number): Promise<string | undefined> => {
    const { body, authorization } = actors[index]!;
    const answer = await pool.request({
      ...{ path: '/graphql', method: 'POST', body: body(done[index]!) },
      headers: { 'content-type': 'application/json', authorization },
    });
    const { errors } = (await answer.body.json()) as { errors?: { extensions: { code: string } }[] };
    const code = errors?.[0]?.extensions.code;
    // A move whose answer was lost is found to be done by the next.
    if (!code || code === 'SAME_SECTOR') done[index]!++;
    return code;
  };
  const used = (): Record<Part, number> => ({
    gateway: cpuMilliseconds(servers.gateway.pid) ?? 0,
    region: cpuMilliseconds(servers.region.pid) ?? 0,
    postgres: backends.cpu(),
  });
  const results: ActingResult[] = [];
  for (const [step, count] of pilots.entries()) {
    if (step > 0) await pause(restMs);
    say(`${count} pilots act once a second for ${seconds} s`);
    await actFor(act, count, warmUpSeconds);
    await backends.look();
    const before = used();
    const { latency, refused } = await actFor(act, count, seconds);
    const after = used();
    const perAction = (part: Part): number => (after[part] - before[part]) / latency.count;
    results.push({
      ...{ pilots: count, seconds, actions: latency.count, refused, goal },
      ...{ p50: latency.percentile(50) / 1_000, p95: latency.percentile(95) / 1_000 },
      p99: latency.percentile(99) / 1_000,
      cpu: {
        ...{ gateway: perAction('gateway'), region: perAction('region'), postgres: perAction('postgres') },
      },
    });
  }
  return results;
}

/** Every pilot's turn comes once a second, whether or not the others have been answered; lateness counts from when it was due. */
async function actFor(act: (index: number) => Promise<string | undefined>, pilots: number, seconds: number) {
  const latency = createHistogram({ lowest: 1, highest: 600_000_000, figures: 3 });
  const refused: Record<string, number> = {};
  const started = performance.now();
  const take = async (turn: number): Promise<void> => {
    const code = await act(turn % pilots);
    const due = started + (turn * 1_000) / pilots;
    latency.record(Math.max(1, Math.round((performance.now() - due) * 1_000)));
    if (code) refused[code] = (refused[code] ?? 0) + 1;
  };
  const turns: Promise<void>[] = [];
  while (turns.length < pilots * seconds) {
    const due = Math.min(pilots * seconds, 1 + ((performance.now() - started) * pilots) / 1_000);
    while (turns.length < Math.floor(due)) turns.push(take(turns.length));
    await pause(1);
  }
  await Promise.all(turns);
  return { latency, refused };
}
