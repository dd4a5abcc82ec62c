import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createCache, type Cache } from '#subgraphs/kit/cache.ts';
import { createSharedCache, type SharedCache } from '#subgraphs/kit/shared-cache.ts';
import { createLog, type Logger } from '#subgraphs/kit/log.ts';
import { cuttableLine } from '#tests/kit/cuttable-line.ts';
import { connected, keysOf, describeWithRedis, redisUrl } from '#tests/kit/redis.ts';
import { until } from '#tests/kit/stack.ts';

interface Server extends AsyncDisposable {
  cache: Cache;
  shared: SharedCache;
}

const silent = createLog('test', 'silent');
let space: string;
let loads: number;
const load = (): Promise<number> => Promise.resolve(++loads);
beforeEach(() => {
  [space, loads] = [randomUUID(), 0];
});

/** A server of the region: its memory before the Redis that all share. */
async function server(url = redisUrl, log: Logger = silent): Promise<Server> {
  const shared = createSharedCache(url, space, log);
  await until(async () => shared.state().up);
  return {
    cache: createCache({ shared }),
    shared,
    [Symbol.asyncDispose]: () => shared[Symbol.asyncDispose](),
  };
}

/** Values are written behind the answer. */
const kept = async (key: string): Promise<boolean> =>
  [...(await keysOf(space)).keys()].some((name) => name.endsWith(`value:warm:${key}`));

describeWithRedis('a cache that servers share', () => {
  afterEach(async () => void (await keysOf(space, true)));

  it('gives one server what another has loaded, and counts where it was found', async () => {
    await using one = await server();
    await using other = await server();
    const value = { rows: [{ good: 'ORE', quantity: 5 }], none: null };
    await one.cache.read('warm', 'k', async () => value);
    await until(() => kept('k'));
    expect(await other.cache.read('warm', 'k', load)).toEqual(value);
    expect(await other.cache.read('warm', 'k', load)).toEqual(value);
    expect([loads, other.cache.counts().warm]).toEqual([0, { reads: 2, memory: 1, redis: 1 }]);
  });

  it('keeps every key for a time, and no long ones', async () => {
    await using one = await server();
    await one.cache.read('warm', 'k', load);
    one.cache.drop('cold', 'gone');
    await one.cache.read('warm', 'x'.repeat(201), load);
    await one.cache.read('hot', 'large', async () => 'x'.repeat(4 * 1_048_576));
    await until(async () => (await kept('k')) && (await keysOf(space)).size === 3);
    const seconds = [...(await keysOf(space)).values()].toSorted((a, b) => a - b);
    for (const [index, limit] of [300, 7_200, 86_400].entries()) {
      expect(seconds[index]).toBeGreaterThan(limit - 10);
      expect(seconds[index]).toBeLessThanOrEqual(limit);
    }
  });

  it.each(['drop', 'amend', 'clear'] as const)('forgets for all servers with %s', async (how) => {
    await using one = await server();
    await using other = await server();
    await one.cache.read('warm', 'k', load);
    await until(() => kept('k'));
    if (how === 'drop') one.cache.drop('warm', 'k');
    if (how === 'amend') one.cache.amend<number>('warm', 'k', (value) => value + 100);
    if (how === 'clear') one.cache.clear();
    expect(await one.cache.read('warm', 'k', load)).toBe(how === 'amend' ? 101 : 2);
    expect(await other.cache.read('warm', 'k', load)).toBe(2);
  });

  it('never believes what was loaded before it was forgotten, however late it is written', async () => {
    await using slow = await server();
    await using other = await server();
    const { promise, resolve } = Promise.withResolvers<string>();
    const began = Promise.withResolvers<void>();
    const reading = slow.cache.read('warm', 'k', () => (began.resolve(), promise));
    await began.promise;
    other.cache.drop('warm', 'k');
    await until(async () => [...(await keysOf(space)).keys()].some((key) => key.includes('mark')));
    resolve('before');
    expect(await reading).toBe('before');
    await until(() => kept('k'));
    expect(await other.cache.read('warm', 'k', async () => 'after')).toBe('after');
  });

  it('takes nothing that is not its own', async () => {
    await using one = await server();
    await one.cache.read('warm', 'k', load);
    await until(() => kept('k'));
    await using client = connected();
    for (const [key] of await keysOf(space))
      if (key.includes('value')) {
        const text = (await client.redis.get(key)) ?? '';
        await client.redis.set(key, text.replace(/\n.*/, '\n{"broken'));
      }
    await using other = await server();
    expect(await other.cache.read('warm', 'k', load)).toBe(2);
  });

  it('goes on alone when the connection is killed, says so once, and forgets all when it is back', async () => {
    const warnings: object[] = [];
    const log = { warn: (line: object) => warnings.push(line) } as unknown as Logger;
    await using line = await cuttableLine(redisUrl);
    await using one = await server(line.url, log);
    await one.cache.read('warm', 'k', load);
    await until(() => kept('k'));
    await line.cut();
    await until(async () => !one.shared.state().up);
    for (const key of ['a', 'b', 'c']) expect(await one.cache.read('warm', key, load)).toBe(loads);
    // Nobody hears of it: what Redis still holds must not be believed later.
    one.cache.drop('warm', 'k');
    await line.mend();
    await until(async () => one.shared.state().up);
    await using fresh = await server();
    expect(await fresh.cache.read('warm', 'k', load)).toBe(5);
    expect([warnings.length, one.shared.state().losses]).toEqual([1, 1]);
    expect(JSON.stringify(warnings)).not.toContain('127.0.0.1:6379');
  });

  it('costs a request one short wait when Redis hangs, and the next ones none', async () => {
    await using line = await cuttableLine(redisUrl);
    await using one = await server(line.url);
    line.hold();
    const timed = async (key: string): Promise<number> => {
      const started = performance.now();
      await one.cache.read('warm', key, load);
      return performance.now() - started;
    };
    expect(await timed('a')).toBeLessThan(1_000);
    expect(one.shared.state()).toEqual({ up: false, losses: 1 });
    const next: number[] = [];
    for (const key of ['b', 'c', 'd']) next.push(await timed(key));
    // A busy machine may hold one of them up, not all.
    expect(Math.min(...next)).toBeLessThan(40);
    expect(loads).toBe(4);
  });

  it('does without a Redis that was never there', async () => {
    await using shared = createSharedCache('redis://127.0.0.1:1', space, silent);
    const cache = createCache({ shared });
    expect(await cache.read('hot', 'k', load)).toBe(1);
    cache.drop('hot', 'k');
    cache.clear();
    expect([await cache.read('hot', 'k', load), shared.state()]).toEqual([2, { up: false, losses: 0 }]);
  });
});
