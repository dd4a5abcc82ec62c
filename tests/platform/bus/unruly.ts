/** A bus that publishes everything twice and shuffles it. */
import type { Bus, BusEvent } from '#subgraphs/kit/bus/bus.ts';
import { chanceOf } from '#tests/kit/chance.ts';

export function unruly(bus: Bus, seed: number): Pick<Bus, 'publish'> {
  const chance = chanceOf(seed);
  return {
    async publish(events) {
      const twice = [...events, ...events].map((event): [number, BusEvent] => [chance(), event]);
      await bus.publish(twice.toSorted(([a], [b]) => a - b).map(([, event]) => event));
    },
  };
}
