/** Who waits for news of a region's relations is roused when there are some. */
import { alarmUntil, type Alarm } from '#subgraphs/kit/alarm.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { payloadOf } from '#subgraphs/kit/outbox.ts';
import { relationChanged } from './store.ts';

export interface News extends Disposable {
  /** Rings at every change of the region's relations from now on, until it is disposed or the signal fires. */
  listen(regionId: string, signal: AbortSignal): Alarm;
}

const told = payloadOf<{ regionIds: string[] }>();

export function createNews(hub: Hub): News {
  const alarms = new Map<string, Set<Alarm>>();
  const stopping = new AbortController();
  const following = hub.listen((event) => {
    if (event.type !== relationChanged) return;
    for (const id of told(event).regionIds) for (const alarm of alarms.get(id) ?? []) alarm.ring();
  });
  return {
    listen(regionId, signal) {
      const alarm = alarmUntil(AbortSignal.any([signal, stopping.signal]));
      const ofRegion = alarms.get(regionId) ?? new Set();
      alarms.set(regionId, ofRegion.add(alarm));
      return {
        ...alarm,
        [Symbol.dispose]() {
          alarm[Symbol.dispose]();
          ofRegion.delete(alarm);
          if (ofRegion.size === 0) alarms.delete(regionId);
        },
      };
    },
    [Symbol.dispose]() {
      following[Symbol.dispose]();
      stopping.abort();
    },
  };
}
