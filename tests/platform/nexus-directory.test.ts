import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { get } from '#tests/kit/signed-client.ts';
import { regionKeyName } from '#wire/signature.ts';
import { readDirectory } from './directory-reader.ts';
import {
  andromeda,
  announcementOf,
  borealis,
  nexusAnnouncement,
  startNexus,
  type NexusHarness,
} from './nexus-harness.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

let harness: NexusHarness;
let directoryUrl: string;
beforeEach(async () => {
  harness = await startNexus({ heartbeatMs: 50 });
  directoryUrl = harness.nexus.url.replace('/graphql', '/directory');
});
afterEach(async () => {
  await harness[Symbol.asyncDispose]();
});

const lookUp = (key: string): Promise<Response> => get(`${directoryUrl}/${key}`, 'nexus', keyOf('nexus'));

function shardOf(region: { id: string; slug: string }, revision: number, state = 'active'): object {
  const { endpoint } = announcementOf(region);
  return { key: region.id, name: region.slug, endpoint, state, revision };
}

test('the stream begins with all regions that announced themselves', async () => {
  await harness.announce('andromeda', announcementOf(andromeda));
  await harness.announce('andromeda', announcementOf(andromeda));
  await using reader = await readDirectory(harness.nexus.url);
  expect(await reader.next()).toEqual({ type: 'snapshot', shards: [shardOf(andromeda, 2)] });
});

test('the stream tells every watcher of each announcement, in its order', async () => {
  await using first = await readDirectory(harness.nexus.url);
  await using second = await readDirectory(harness.nexus.url);
  for (const reader of [first, second]) expect(await reader.next()).toEqual({ type: 'snapshot', shards: [] });
  await harness.announce('andromeda', announcementOf(andromeda));
  for (const reader of [first, second])
    expect(await reader.next()).toEqual({ type: 'change', shard: shardOf(andromeda, 1) });
  await harness.announce('borealis', announcementOf(borealis, { nexusWarpSector: null }));
  await harness.announce('andromeda', announcementOf(andromeda, { endpoint: 'http://127.0.0.1:9/graphql' }));
  for (const reader of [first, second]) {
    expect(await reader.next()).toEqual({ type: 'change', shard: shardOf(borealis, 1) });
    expect(await reader.next()).toMatchObject({
      shard: { key: andromeda.id, revision: 2, endpoint: 'http://127.0.0.1:9/graphql' },
    });
  }
});

test('the stream stays alive by heartbeats and ends with the server', async () => {
  await using reader = await readDirectory(harness.nexus.url);
  await reader.next();
  expect(await reader.line()).toEqual({ type: 'heartbeat' });
  expect(await reader.line()).toEqual({ type: 'heartbeat' });
  await harness.nexus[Symbol.asyncDispose]();
  let last = await reader.line();
  while (last) last = await reader.line();
  expect(last).toBeUndefined();
});

test('at most 100 watch; who leaves makes room', async () => {
  const readers = await Promise.all(Array.from({ length: 100 }, () => readDirectory(harness.nexus.url)));
  expect((await get(directoryUrl, 'nexus', keyOf('nexus'))).status).toBe(429);
  await Promise.all(readers.map((reader) => reader[Symbol.asyncDispose]()));
  let status = 429;
  for (let tries = 0; tries < 100 && status === 429; tries++) {
    const leave = new AbortController();
    ({ status } = await get(directoryUrl, 'nexus', keyOf('nexus'), leave.signal));
    leave.abort();
  }
  expect(status).toBe(200);
});

test('one region is looked up by its ID; what is pending, unknown or malformed is not there', async () => {
  await harness.announce('andromeda', announcementOf(andromeda));
  expect(await (await lookUp(andromeda.id)).json()).toEqual(shardOf(andromeda, 1));
  for (const key of [borealis.id, '00000000-0000-4000-8000-000000000000', 'nonsense'])
    expect((await lookUp(key)).status).toBe(404);
});

test('every status is shown as what may be done with the region', async () => {
  await harness.announce('andromeda', announcementOf(andromeda));
  const client = new Client({ connectionString: harness.database.url });
  await client.connect();
  const states: Record<string, unknown> = {};
  for (const status of [
    'ACTIVE',
    'ATTACHMENT_PENDING',
    'SUSPENDED',
    'GRACE',
    'TERMINATED',
    'TOMBSTONED',
    'GENERATION_CORRUPT',
    'PENDING',
  ]) {
    await client.query('update regions set status = $1 where id = $2', [status, andromeda.id]);
    states[status] = ((await (await lookUp(andromeda.id)).json()) as { state?: string }).state;
  }
  await client.end();
  expect(states).toEqual({
    ACTIVE: 'active',
    ATTACHMENT_PENDING: 'active',
    SUSPENDED: 'active',
    GRACE: 'active',
    TERMINATED: 'gone',
    TOMBSTONED: 'tombstoned',
    GENERATION_CORRUPT: 'gone',
    PENDING: undefined,
  });
});

test('only the platform reads it', async () => {
  const name = regionKeyName('andromeda');
  expect((await get(directoryUrl, name, keyOf(name))).status).toBe(403);
  expect((await get(`${directoryUrl}/${andromeda.id}`, name, keyOf(name))).status).toBe(403);
  expect((await fetch(directoryUrl)).status).toBe(401);
});

test('the hub is listed like any region', async () => {
  await harness.announce('central-nexus', await nexusAnnouncement(harness));
  await using reader = await readDirectory(harness.nexus.url);
  expect(await reader.next()).toMatchObject({
    shards: [{ name: 'central-nexus', state: 'active', revision: 1 }],
  });
});
