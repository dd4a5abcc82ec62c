/** Who asks for news of a region's relations may wait until there are some. */
import { alarmUntil, type Alarm } from '#subgraphs/kit/alarm.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import { relationChanged } from './store.ts';

interface Asked {
  regionId: string;
  patienceMs: number;
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal;
}

export interface News extends Disposable {
  /** Looks at once and after every change of the region's relations, until something is found, the patience is over or the server stops. */
  find<T>(asked: Asked, look: () => Promise<T[]>): Promise<T[]>;
}

const told = payloadOf<{ regionIds: string[] }>();

export function createNews(hub: Hub): News {
  const alarms = new Map<string, Set<Alarm>>();
  const stopping = new AbortController();
  const following = hub.listen((event) => {
    if (event.type !== relationChanged) return;
    for (const id of told(event).regionIds) for (const alarm of alarms.get(id) ?? []) alarm.ring();
  });
  /** Rings at every change of the region's relations. */
  function listen(regionId: string, signal: AbortSignal): Alarm {
    const alarm = alarmUntil(signal);
    const ofRegion = alarms.get(regionId) ?? new Set();
    alarms.set(regionId, ofRegion.add(alarm));
    return {
      ...alarm,
      [Symbol.dispose]() {
        ofRegion.delete(alarm);
        if (ofRegion.size === 0) alarms.delete(regionId);
      },
    };
  }
  return {
    async find({ regionId, patienceMs, signal }, look) {
      const given = AbortSignal.any([signal, stopping.signal]);
      const end = performance.now() + patienceMs;
      // Listens before it looks: what changes in between is in one of the two.
      using alarm = listen(regionId, given);
      for (;;) {
        const found = await look();
        const left = end - performance.now();
        if (found.length > 0 || left <= 0 || given.aborted) return found;
        await alarm.sleep(left);
      }
    },
    [Symbol.dispose]() {
      following[Symbol.dispose]();
      stopping.abort();
    },
  };
}
