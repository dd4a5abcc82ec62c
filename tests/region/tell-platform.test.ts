/** A region's events reach the platform: over real servers that come and go, each once and in order. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import { tellPlatform } from '#subgraphs/kit/bus/tell-platform.ts';
import { openDatabase, transact, type Database } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { startRelay } from '#subgraphs/kit/relay.ts';
import { createNexus } from '#subgraphs/nexus/server.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { createNexusClient } from '#subgraphs/region/nexus-client.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';
import { until } from '#tests/kit/stack.ts';
import { andromeda, startNexus, type NexusHarness } from '#tests/platform/nexus-harness.ts';
import { examples } from '#tests/platform/platform-payloads.ts';
import { leavesRegion } from '#wire/platform-events.ts';
import { regionKeyName } from '#wire/signature.ts';

jest.setTimeout(60_000);

const log = createLog('test', 'silent');
let nexus: NexusHarness;
let rows: FreshDatabase;
let database: Database;
beforeEach(async () => {
  nexus = await startNexus();
  rows = await freshDatabase({ migrations });
  await bindDatabase(rows.ownerUrl, { regionId: andromeda.id, slug: andromeda.slug });
  database = await openDatabase({ url: rows.url, entities, currentRegion: andromeda.id });
});
afterEach(async () => {
  await database?.[Symbol.asyncDispose]();
  await rows?.[Symbol.asyncDispose]();
  await nexus?.[Symbol.asyncDispose]();
});

/** The part of a region's server that speaks to the platform. */
async function startTelling(): Promise<AsyncDisposable> {
  await using cleanup = new AsyncDisposableStack();
  const options = `-c app.current_region=${andromeda.id}`;
  const relay = cleanup.use(
    await startRelay(() => database.pool(), rows.url, options, log, { regionId: andromeda.id }),
  );
  const client = createNexusClient(nexus.nexus.url, 'andromeda', keyOf(regionKeyName('andromeda')));
  const { hub } = relay;
  cleanup.use(
    tellPlatform({
      hub,
      scope: andromeda.id,
      accept: leavesRegion,
      publish: client.publish(andromeda.id),
      log,
    }),
  );
  return cleanup.move();
}

const happen = (count: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, () =>
      transact(database.fork(), async (tx) => {
        await emit(tx, andromeda.id, 'player.move', { stays: 'here' });
        return await emitPlatformEvent(tx, andromeda.id, 'war.declared', examples['war.declared']);
      }),
    ),
  );

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new Client({ connectionString: url, options: `-c app.current_region=${andromeda.id}` });
  await client.connect();
  const { rows: found } = await client.query<{ id: string }>(sql);
  await client.end();
  return found.map(({ id }) => id);
}
const told = `select id from outbox where type = 'war.declared' order by xid, seq`;

it('nothing is lost, doubled or out of order while the Nexus and the region’s server stop and start', async () => {
  let telling = await startTelling();
  let other = await startTelling();
  await happen(20);
  const { port } = nexus.nexus;
  await nexus.nexus[Symbol.asyncDispose]();
  await happen(20);
  await telling[Symbol.asyncDispose]();
  await happen(20);
  telling = await startTelling();
  await using again = await createNexus({ ...nexus.options, port }, log);
  await happen(20);
  await other[Symbol.asyncDispose]();
  other = await startTelling();
  await happen(20);
  await until(async () => (await ask(nexus.database.url, told)).length >= 100);
  await telling[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  const expected = await ask(rows.ownerUrl, told);
  expect(expected).toHaveLength(100);
  expect(await ask(nexus.database.url, told)).toEqual(expected);
  expect(await ask(nexus.database.url, `select id from outbox where type = 'player.move'`)).toEqual([]);
  await until(
    async () => (await ask(nexus.database.url, `select id from platform_events order by seq`)).length >= 100,
    20_000,
  );
  expect(await ask(nexus.database.url, `select id from platform_events order by seq`)).toEqual(expected);
  expect(again.port).toBe(port);
});
