/** `npm run bench -- gateway --profile`: where our gateway's CPU time goes, a profile per workload. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { table } from '#infra/cli/table.ts';
import type { Output } from '#tests/bench/output.ts';
import { say } from '#tests/bench/progress.ts';
import { workloads, type Workload } from '#tests/bench/workload/workloads.ts';
import { openField } from './field.ts';
import { selfTimes, type CpuProfile, type SelfTime } from './self-time.ts';

/** Git ignores it. */
const folder = resolve('.data/bench');
const shown = 25;

const warmUpMs = 1000;

interface Recording {
  workload: Workload;
  file: string;
  times: SelfTime[];
}

/** Puts load on our gateway. Returns when, by `performance.now()`, it was warm. */
async function loadOurs(workload: Workload, connections: number, seconds: number, execArgv: string[]) {
  await using field = await openField({ only: ['ours'], execArgv, sharing: false });
  const ours = field.participants.find(({ id }) => id === 'ours');
  if (!ours) throw new Error('Our gateway is not among the contenders.');
  say(`profiling the ${workload.name} query at ${connections} connections for ${seconds} s`);
  const warm = performance.now() + warmUpMs;
  await field.put({
    ...{ port: ours.child.port, path: ours.path, pid: ours.child.pid },
    ...{ body: workload.body, answer: ours.answers.get(workload) ?? '', connections },
    ...{ warmUpMs, measureMs: seconds * 1000 },
  });
  return warm;
}

async function record(workload: Workload, connections: number, seconds: number): Promise<Recording> {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(join(folder, 'new-'));
  try {
    const execArgv = ['--cpu-prof', `--cpu-prof-dir=${made}`, '--cpu-prof-interval=500'];
    const warm = await loadOurs(workload, connections, seconds, execArgv);
    const lastMs = performance.now() - warm;
    // Node writes the profile when the process ends, under a name of its own choice.
    const [written] = readdirSync(made);
    if (written === undefined) throw new Error('The gateway ended without writing its profile.');
    const file = join(folder, `${workload.name}.cpuprofile`);
    renameSync(join(made, written), file);
    const profile = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
    return { workload, file, times: selfTimes(profile, lastMs).slice(0, shown) };
  } finally {
    rmSync(made, { recursive: true });
  }
}

function text({ workload, file, times }: Recording): string {
  const rows = times.map(({ name, place, share }) => [`${(share * 100).toFixed(1)} %`, name, place]);
  return `${workload.name} query: ${file}\n${table(['self', 'function', 'where'], rows)}`;
}

export async function profileGateway(options: { connections: number; seconds: number }): Promise<Output> {
  const recordings: Recording[] = [];
  for (const workload of workloads)
    recordings.push(await record(workload, options.connections, options.seconds));
  return {
    json: recordings.map(({ workload, ...found }) => ({ workload: workload.name, ...found })),
    text: recordings.map(text).join('\n\n'),
  };
}
