/** The data folder: made by one version, used by one stack at a time. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, refuseForeign } from './make-folder.ts';

/** What the folder's files look like; a change that old files do not fit raises the format. */
const version = { format: 1, postgres: 18 };

/** How a running stack is found: by the CLI, and by a second start on the same folder. */
export interface RunningStack {
  pid: number;
  url: string;
  controlUrl: string;
  token: string;
}

export interface DataFolder extends Disposable {
  readonly path: string;
  file(...names: string[]): string;
  /** Says where the stack answers; only the user who started it can read it. */
  publish(running: RunningStack): void;
}

/** Makes the folder, or proves that it fits. Throws one line that says what to do. */
export function openDataFolder(path: string): DataFolder {
  refuseRunningStack(path);
  makeFolder(path);
  checkVersion(path);
  // PostgreSQL never runs as root: its own user must be able to enter the folder. Bits are only added: it may be somebody's.
  chmodSync(path, statSync(path).mode | 0o755);
  if (process.getuid?.() === 0) checkReachable(path);
  const stackFile = join(path, 'stack.json');
  claim(path, stackFile);
  mkdirSync(join(path, 'env'), { recursive: true, mode: 0o700 });
  mkdirSync(join(path, 'logs'), { recursive: true, mode: 0o700 });
  // An earlier version made it for everybody to read.
  chmodSync(join(path, 'logs'), 0o700);
  return {
    path,
    file: (...names) => join(path, ...names),
    publish(stack) {
      // Whole or not at all: the CLI may be reading.
      writeFileSync(`${stackFile}.new`, JSON.stringify(stack), { mode: 0o600 });
      renameSync(`${stackFile}.new`, stackFile);
    },
    [Symbol.dispose]: () => rmSync(stackFile, { force: true }),
  };
}

/** Throws when a stack runs from the folder. */
export function refuseRunningStack(path: string): void {
  const running = readRunningStack(path);
  if (!running) return;
  throw new Error(
    `A stack already runs from ${path} (pid ${running.pid}, ${running.url}). Stop it, or set DATA_DIR to another folder.`,
  );
}

/** Takes the folder for this process; of two starts at the same moment one is refused. */
function claim(path: string, stackFile: string): void {
  const own = `${stackFile}.${process.pid}`;
  const starting: RunningStack = { pid: process.pid, url: 'still starting', controlUrl: '', token: '' };
  writeFileSync(own, JSON.stringify(starting), { mode: 0o600 });
  try {
    if (linked(own, stackFile)) return;
    refuseRunningStack(path);
    // Left behind by a stack that was killed.
    rmSync(stackFile, { force: true });
    if (linked(own, stackFile)) return;
    refuseRunningStack(path);
    throw new Error(`Another start was faster in ${path}. Try again.`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Gives the file its name only where there is none of that name yet, in one step and with its content. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The stack that runs from a folder; undefined when there is none or it is long dead. */
export function readRunningStack(path: string): RunningStack | undefined {
  try {
    const stack = JSON.parse(readFileSync(join(path, 'stack.json'), 'utf8')) as RunningStack;
    process.kill(stack.pid, 0);
    return stack.pid === process.pid ? undefined : stack;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new Error(`${path} belongs to another user.`, { cause: error });
    return undefined;
  }
}

function checkVersion(path: string): void {
  const file = join(path, 'version');
  if (!existsSync(file)) {
    refuseForeign(path);
    writeFileSync(file, JSON.stringify(version));
    return;
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found !== JSON.stringify(version)) {
    throw new Error(
      `${path} was made by another version (${found.slice(0, 80)}; this one is ${JSON.stringify(version)}). Move it away, or set DATA_DIR to another folder.`,
    );
  }
}

function checkReachable(path: string): void {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    accessSync(folder, constants.X_OK);
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new Error(
        `PostgreSQL runs as user postgres and cannot enter ${folder}. Set DATA_DIR to a folder that others can enter, such as /var/lib/sectorwars.`,
      );
    }
  }
}
