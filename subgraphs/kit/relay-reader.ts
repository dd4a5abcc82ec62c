/** Reads what was written to the outbox and publishes it, each event once and in commit order. */
import type { History } from './history.ts';
import type { Hub } from './hub.ts';
import type { Logger } from './log.ts';

export interface Reader {
  /** Publishes everything that is readable, at once unless it looked often just now; calls that meet a running one make it look once more. */
  drain: () => Promise<void>;
  /** Resolves when the reading that runs has ended: its pool must not be closed under it. */
  stop: () => Promise<void>;
}

const pageSize = 500;
/** Looks in a row that nothing delays; after them one every `gapMs`: a busy region is not asked after each of its transactions. */
const burst = 20;
const gapMs = 10;
/** How soon to look again while an older transaction still holds events back. */
const heldBackMs = 15;
/** How soon to look again after a failure. */
const failedMs = 500;
/** How soon to look again though nobody rang: the other process may have ended before it could. */
const unheardMs = 5_000;

export function createReader(history: History, hub: Hub, log: Logger): Reader {
  const state = { stopped: false, running: false, again: false };
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const allowed = { looks: burst, countedAt: performance.now() };

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!state.stopped) timer = setTimeout(() => void drain(), ms);
  };

  /** Milliseconds until it may look again; 0 counts as a look. */
  function waitForLook(): number {
    const now = performance.now();
    allowed.looks = Math.min(burst, allowed.looks + (now - allowed.countedAt) / gapMs);
    allowed.countedAt = now;
    if (allowed.looks < 1) return (1 - allowed.looks) * gapMs;
    allowed.looks -= 1;
    return 0;
  }

  /** Publishes a page; true when there may be another now. */
  async function readPage(): Promise<boolean> {
    const page = await history.read(hub.newest, pageSize);
    if (page.lost) {
      log.warn({ reason: page.lost }, 'the outbox is not what it was: going on from what it holds');
      hub.interrupt(page.goOn);
      return true;
    }
    for (const event of page.events) hub.publish(event);
    later(page.held ? heldBackMs : unheardMs);
    return page.events.length === pageSize;
  }

  async function read(): Promise<void> {
    try {
      while ((await readPage()) && !state.stopped);
    } catch (error) {
      log.warn({ err: error }, 'outbox could not be read; trying again');
      state.again = false;
      later(failedMs);
    } finally {
      state.running = false;
    }
    if (state.again) await drain();
  }

  async function drain(): Promise<void> {
    state.again = state.running;
    if (state.running || state.stopped) return;
    const wait = waitForLook();
    if (wait > 0) return later(wait);
    state.running = true;
    reading = read();
    await reading;
  }

  return {
    drain,
    async stop() {
      state.stopped = true;
      clearTimeout(timer);
      await reading;
    },
  };
}
