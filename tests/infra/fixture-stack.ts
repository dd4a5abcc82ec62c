/** Supervised fixture services with their logs in a folder of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceSpec } from '#infra/embedded/service-process.ts';
import { Supervisor, type SupervisorOptions } from '#infra/embedded/supervisor.ts';

export type Behaviour = 'steady' | 'refuses' | 'mute' | 'silent' | 'stubborn' | 'gated';

const main = fileURLToPath(new URL('./fixtures/service.ts', import.meta.url));

export interface FixtureStack extends AsyncDisposable {
  readonly supervisor: Supervisor;
  readonly folder: string;
  /** What the console was told. */
  readonly said: string[];
  spec(name: string, behaviour?: Behaviour): ServiceSpec;
  pid(name: string): number;
}

export function fixtureStack(options: Omit<SupervisorOptions, 'say'> = {}): FixtureStack {
  const folder = mkdtempSync(join(tmpdir(), 'sectorwars-fixture-'));
  const said: string[] = [];
  const supervisor = new Supervisor({ firstPauseMs: 20, ...options, say: (line) => said.push(line) });
  const names = new Set<string>();
  return {
    supervisor,
    folder,
    said,
    spec(name, behaviour = 'steady') {
      names.add(name);
      const env = { NAME: name, JOURNAL: join(folder, 'journal'), GATE: join(folder, 'gate') };
      return { name, main, args: [behaviour], env, logFile: join(folder, `${name}.log`) };
    },
    pid: (name) => supervisor.state(name).pid ?? 0,
    async [Symbol.asyncDispose]() {
      // Processes that ignore the signal are part of some tests.
      const stopped = Promise.all([...names].map((name) => supervisor.stop(name)));
      supervisor.killAll();
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function isAlive(pid: number): boolean {
  // 0 would ask for our own process group.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
