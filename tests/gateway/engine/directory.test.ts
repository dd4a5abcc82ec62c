import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Shard } from '#wire/directory.ts';
import { createDirectory, type Directory } from '#gateway/regions/directory.ts';
import { startDirectory, type TestDirectory } from '#tests/kit/directory.ts';
import { ids, until } from './galaxy.ts';

const masterKey = '33'.repeat(32);
const shard = (key: string, change: Partial<Shard> = {}): Shard => ({
  ...{ key, name: `r-${key[0]}`, endpoint: 'http://127.0.0.1:9/graphql', state: 'active', revision: 1 },
  ...change,
});

let nexus: TestDirectory;
let directory: Directory;
let changes: Shard[];
let troubles: Error[];
beforeEach(async () => {
  nexus = await startDirectory({ shards: [shard(ids.andromeda), shard(ids.borealis)], masterKey });
  troubles = [];
  directory = createDirectory({
    url: nexus.url,
    masterKey,
    heartbeatTimeoutMs: 1_000,
    retryMs: { min: 5, max: 20 },
    negativeMs: 1_000,
    onTrouble: (error) => troubles.push(error),
  });
  changes = [];
  directory.onChange((changed) => changes.push(changed));
  await directory.ready();
});
afterEach(async () => {
  await directory[Symbol.asyncDispose]();
  await nexus[Symbol.asyncDispose]();
});

describe('the directory', () => {
  it('is signed, read whole at the start, and answered from memory', async () => {
    expect(directory.size).toBe(2);
    expect(await directory.lookup(ids.andromeda.toUpperCase())).toEqual(shard(ids.andromeda));
    expect(nexus.lookups).toEqual([]);
    expect(nexus.unsigned).toBe(0);
  });

  it('follows changes and tells its listeners', async () => {
    const moved = shard(ids.andromeda, { endpoint: 'http://127.0.0.1:10/graphql', revision: 2 });
    changes.length = 0;
    nexus.put(moved);
    nexus.put(moved);
    await until(() => changes.length > 0);
    expect(directory.get(ids.andromeda)).toEqual(moved);
    expect(changes).toEqual([moved]);
  });

  it('asks for a shard it does not know, once for all who wait', async () => {
    nexus.put(shard(ids.cygnus), true);
    const found = await Promise.all([1, 2, 3].map(() => directory.lookup(ids.cygnus)));
    expect(found).toEqual([1, 2, 3].map(() => shard(ids.cygnus)));
    expect(nexus.lookups).toEqual([ids.cygnus]);
    expect(directory.get(ids.cygnus)).toEqual(shard(ids.cygnus));
  });

  it('believes for a short while that there is no such shard', async () => {
    expect(await directory.lookup(ids.cygnus)).toBeUndefined();
    nexus.put(shard(ids.cygnus), true);
    expect(await directory.lookup(ids.cygnus)).toBeUndefined();
    expect(await directory.lookup(ids.cygnus, { fresh: true })).toEqual(shard(ids.cygnus));
    expect(nexus.lookups).toHaveLength(2);
  });

  it('keeps the last good copy while the Nexus is down and catches up afterwards', async () => {
    await nexus.stop();
    await until(() => !directory.connected);
    expect(directory.get(ids.borealis)).toEqual(shard(ids.borealis));
    await expect(directory.lookup(ids.cygnus)).rejects.toThrow('ECONNREFUSED');
    nexus.remove(ids.borealis);
    nexus.put(shard(ids.cygnus));
    changes.length = 0;
    await nexus.start();
    await until(() => directory.connected);
    expect(directory.get(ids.borealis)).toBeUndefined();
    expect(directory.get(ids.cygnus)).toEqual(shard(ids.cygnus));
    expect(changes).toEqual([shard(ids.borealis, { state: 'gone' }), shard(ids.cygnus)]);
  });

  it('gives up a stream that has fallen silent', async () => {
    const before = nexus.snapshots;
    await until(() => nexus.snapshots > before);
    const later = performance.now() + 1_500;
    const beating = setInterval(() => nexus.send({ type: 'heartbeat' }), 30);
    const steady = nexus.snapshots;
    await until(() => performance.now() > later);
    clearInterval(beating);
    expect(nexus.snapshots).toBe(steady);
  });

  it('leaves out a shard that makes no sense and starts over after a line that does not', async () => {
    nexus.send(
      JSON.stringify({
        type: 'change',
        shard: { key: ids.cygnus, name: 'x\ny', endpoint: 'file:///etc', state: 'odd' },
      }),
    );
    await until(() => troubles.length > 0);
    expect(directory.get(ids.cygnus)).toBeUndefined();
    const before = nexus.snapshots;
    nexus.send('<html>');
    await until(() => nexus.snapshots > before);
    expect(directory.size).toBe(2);
  });

  it('does not go back to an older revision on a look-up', async () => {
    nexus.put(shard(ids.andromeda, { revision: 7 }));
    await until(() => directory.get(ids.andromeda)?.revision === 7);
    nexus.put(shard(ids.andromeda, { revision: 6 }), true);
    expect(await directory.lookup(ids.andromeda, { fresh: true })).toMatchObject({ revision: 7 });
  });

  it('rejects ready() when it is closed before it ever answered', async () => {
    const early = createDirectory({ url: 'http://127.0.0.1:1/directory' });
    const ready = early.ready();
    await early[Symbol.asyncDispose]();
    await expect(ready).rejects.toThrow('closed');
  });
});
