/** A bus that publishes everything twice and shuffles it. */
import type { Bus, BusEvent } from '#subgraphs/kit/bus/bus.ts';

export function unruly(bus: Bus, seed: number): Pick<Bus, 'publish'> {
  let state = seed;
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return {
    async publish(events) {
      const twice = [...events, ...events].map((event): [number, BusEvent] => [chance(), event]);
      await bus.publish(twice.toSorted(([a], [b]) => a - b).map(([, event]) => event));
    },
  };
}
