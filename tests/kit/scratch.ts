/**
 * Where tests keep what they throw away: in memory where there is room for it. A database is a thousand small files, which a disk takes
 * five times as long over as PostgreSQL over their contents.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Some stacks at a time, with a few hundred megabytes each. */
const enoughBytes = 4 * 2 ** 30;

function folder(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= enoughBytes ? memory : tmpdir();
}

/** A new folder that other users may enter: PostgreSQL never runs as root. Whoever asks removes it. */
export function scratchFolder(): string {
  const made = mkdtempSync(join(folder(), `sectorwars-test-${process.pid}-`));
  chmodSync(made, 0o755);
  return made;
}

/** Removes what runs that were killed left behind. */
export function sweepScratch(): void {
  if (!existsSync(memory)) return;
  for (const name of readdirSync(memory)) {
    const [, pid] = /^sectorwars-test-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(memory, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
