/** Notices a process that runs but answers nothing any more: stopped, or stuck in a loop. */

export interface HealthWatch {
  /** How often it is asked, and how long it may take to answer. */
  everyMs: number;
  /** Silences in a row that make it hung: one alone may be a busy machine. */
  misses: number;
}

/**
 * Asks until disposed. `onHung` is called once. A refused connection is no silence: the process drains or ends, which its exit tells.
 */
export function watchHealth(port: number, { everyMs, misses }: HealthWatch, onHung: () => void): Disposable {
  let silences = 0;
  let timer: NodeJS.Timeout | undefined;
  const stopped = new AbortController();

  async function ask(): Promise<void> {
    const begun = performance.now();
    silences = (await answers(port, everyMs, stopped.signal)) ? 0 : silences + 1;
    if (stopped.signal.aborted) return;
    if (silences >= misses) return onHung();
    timer = setTimeout(() => void ask(), Math.max(0, everyMs - (performance.now() - begun)));
  }

  timer = setTimeout(() => void ask(), everyMs);
  return {
    [Symbol.dispose]() {
      clearTimeout(timer);
      stopped.abort();
    },
  };
}

/** False only when nothing came back in time. */
async function answers(port: number, withinMs: number, stopped: AbortSignal): Promise<boolean> {
  const late = AbortSignal.timeout(withinMs);
  try {
    const signal = AbortSignal.any([stopped, late]);
    const response = await fetch(`http://127.0.0.1:${port}/health`, { signal });
    await response.arrayBuffer();
    return true;
  } catch {
    return !late.aborted;
  }
}
