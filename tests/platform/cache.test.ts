import { beforeEach, describe, expect, it } from '@jest/globals';
import { createCache, layerSeconds, type Cache } from '#subgraphs/kit/cache.ts';

let now: number;
let cache: Cache;
let loads: number;
beforeEach(() => {
  [now, loads] = [0, 0];
  cache = createCache({ clock: () => now });
});
const load = (): Promise<number> => Promise.resolve(++loads);

describe('a cache', () => {
  it.each(['hot', 'warm', 'cold'] as const)(
    'believes a value of the %s layer for its time',
    async (layer) => {
      expect(await cache.read(layer, 'k', load)).toBe(1);
      now = layerSeconds[layer] * 1_000 - 1;
      expect(await cache.read(layer, 'k', load)).toBe(1);
      now++;
      expect(await cache.read(layer, 'k', load)).toBe(2);
      expect(cache.counts()[layer]).toEqual({ reads: 3, memory: 1, redis: 0 });
    },
  );

  it('loads a key once for all who ask at the same time', async () => {
    const values = await Promise.all([1, 2, 3].map(() => cache.read('hot', 'k', load)));
    expect(values).toEqual([1, 1, 1]);
  });

  it('keeps no failure', async () => {
    const broken = (): Promise<number> => Promise.reject(new Error('broken'));
    await expect(cache.read('hot', 'k', broken)).rejects.toThrow('broken');
    expect(await cache.read('hot', 'k', load)).toBe(1);
  });

  it('keeps no value that was dropped while it was loaded', async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const early = cache.read('hot', 'k', () => promise);
    cache.drop('hot', 'k');
    resolve(0);
    expect(await early).toBe(0);
    expect(await cache.read('hot', 'k', load)).toBe(1);
  });

  it('amends a value that is there, and one that is being loaded', async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const early = cache.read('warm', 'k', () => promise);
    cache.amend<number>('warm', 'k', (value) => value + 10);
    resolve(5);
    expect(await early).toBe(5);
    expect(await cache.read('warm', 'k', load)).toBe(15);
    cache.clear();
    cache.amend<number>('warm', 'k', (value) => value + 10);
    expect(await cache.read('warm', 'k', load)).toBe(1);
  });

  it('holds no more than its bound', async () => {
    for (let index = 0; index <= 10_000; index++) await cache.read('hot', `k${index}`, load);
    await cache.read('hot', 'k10000', load);
    expect(loads).toBe(10_001);
    await cache.read('hot', 'k0', load);
    expect(loads).toBe(10_002);
  });
});
