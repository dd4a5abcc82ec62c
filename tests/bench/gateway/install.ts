/** The gateways of others have a package.json of their own, so that `npm ci` of the project never pulls them. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '#tests/bench/progress.ts';

export const contendersFolder = join(import.meta.dirname, '../contenders');

const changed = (file: string): number =>
  statSync(join(contendersFolder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs them when that is due. Returns whether they are there: without a network the bench goes on without them. */
export function installContenders(): boolean {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return true;
  say('installing the other gateways (npm ci in tests/bench/contenders, some 190 MB, once)');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: contendersFolder,
    encoding: 'utf8',
  });
  if (status !== 0) say(`they cannot be installed and are left out: ${stderr.trim().slice(-400)}`);
  return status === 0;
}
