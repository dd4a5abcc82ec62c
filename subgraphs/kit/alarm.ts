/** Sleep until something is due or somebody rings: what works behind a server asks nobody whether there is something to do. */

export interface Alarm extends Disposable {
  /** Ends the sleep; the next one when nobody sleeps, so that what happens meanwhile is not slept through. */
  ring(): void;
  /** Resolves after so many milliseconds or when it rings; without a time only when it rings. Never sleeps again once it is disposed. */
  sleep(ms?: number): Promise<void>;
}

/** The longest that a timer of Node can wait. */
const longestMs = 2 ** 31 - 1;

export function createAlarm(): Alarm {
  let [rung, disposed] = [false, false];
  let wake = (): void => undefined;
  function ring(): void {
    rung = true;
    wake();
  }
  return {
    ring,
    async sleep(ms = Infinity) {
      if (!rung && !disposed) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = ms <= longestMs ? setTimeout(resolve, Math.max(0, ms)).unref() : undefined;
        await promise;
        clearTimeout(timer);
      }
      rung = false;
    },
    [Symbol.dispose]() {
      disposed = true;
      ring();
    },
  };
}

/** An alarm that rings for good when the signal fires. */
export function alarmUntil(signal: AbortSignal): Alarm {
  const alarm = createAlarm();
  if (signal.aborted) alarm[Symbol.dispose]();
  signal.addEventListener('abort', () => alarm[Symbol.dispose](), { once: true });
  return alarm;
}
