/** Follows an outbox from a durable place and sends each event on, in order, until it is taken: nothing is left out, some is sent again. */
import { setTimeout as delay } from 'node:timers/promises';
import { decodePlace, type Place } from '../cursor.ts';
import { eventsLost } from '../history.ts';
import type { Hub } from '../hub.ts';
import type { Logger } from '../log.ts';
import type { OutboxEvent } from '../outbox.ts';

export interface ForwardOptions {
  hub: Hub;
  /** Whose outbox it is. */
  scope: string;
  accept: (event: OutboxEvent) => boolean;
  /** Cursor of the last event that was taken; null before the first, and then everything that is kept is sent. */
  place: () => Promise<string | null>;
  /** Resolves when the event has been taken. */
  send: (event: OutboxEvent) => Promise<void>;
  log: Logger;
}

const pausesMs = [100, 200, 500, 1_000, 2_000, 5_000, 10_000];
/** In front of everything. */
const start: Place = { xid: 0, seq: 0, id: '' };

export function forwardEvents({ hub, scope, accept, place, send, log }: ForwardOptions): AsyncDisposable {
  const stopping = new AbortController();
  const { signal } = stopping;

  /** Tries until it works; undefined when it is told to stop. */
  async function persist<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        return await work();
      } catch (error) {
        const pause = pausesMs[Math.min(attempt, pausesMs.length - 1)];
        log.warn(
          { reason: (error as Error).message, attempt: attempt + 1, pause },
          'events wait to be sent on',
        );
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
    return undefined;
  }

  async function run(): Promise<void> {
    const after = await persist(async () => {
      const cursor = await place();
      return cursor === null ? start : decodePlace(scope, cursor);
    });
    if (!after || signal.aborted) return;
    const events = hub.subscribe(accept, { after, patient: true });
    signal.addEventListener('abort', () => void events.return(), { once: true });
    let begun = after !== start;
    for await (const event of events) {
      if (event.type !== eventsLost) await persist(() => send(event));
      else if (begun) log.error({ why: event.payload['reason'] }, 'events are gone that were not sent on');
      begun = true;
    }
  }

  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}
