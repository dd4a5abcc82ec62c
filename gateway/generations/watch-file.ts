/** Tells when a file may have changed, however it is written: in place, by renaming another over it, behind a symbolic link. */
import { watch } from 'node:fs';
import { dirname } from 'node:path';

/** Whoever writes a file causes several events; at most one look at it per this time. */
const settleMs = 100;

/**
 * Watches the folder and not the file, which a rename would replace by another. Events of its neighbours count too: a
 * link may lead through them.
 * @param onTrouble told when the folder cannot be watched, or not any more
 */
export function watchFile(file: string, onChange: () => void, onTrouble: (error: Error) => void): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const change = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      onChange();
    }, settleMs);
  };
  let close = (): void => undefined;
  try {
    const watcher = watch(dirname(file), { persistent: false }, change);
    watcher.on('error', onTrouble);
    close = () => watcher.close();
  } catch (error) {
    onTrouble(error as Error);
  }
  return {
    [Symbol.dispose]() {
      clearTimeout(timer);
      close();
    },
  };
}
