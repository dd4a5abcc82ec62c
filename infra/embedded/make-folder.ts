/** Makes the data folder, or says why this is no place for one. */
import { accessSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const elsewhere = 'Set DATA_DIR to a new or empty folder that this user can write to';

/** @throws Error with one line that says what to do */
export function makeFolder(path: string): void {
  try {
    makeWithParents(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${path} cannot be the data folder (${code ?? message}). ${elsewhere}.`, {
      cause: error,
    });
  }
}

/** Refuses a folder in which there is something that no stack made: it may be somebody's home. */
export function refuseForeign(path: string): void {
  // The root of a fresh volume has one.
  const [found] = readdirSync(path).filter((name) => name !== 'lost+found');
  if (found !== undefined)
    throw new Error(`${path} holds other files (${found}) and was not made by npm start. ${elsewhere}.`);
}

/** Not `recursive`: Node never comes back from making a folder in /proc that way. */
function makeWithParents(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found) throw new Error(`${path} is a file`);
  if (dirname(path) !== path) makeWithParents(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Somebody else was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
