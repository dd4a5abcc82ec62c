import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, transact, type Database } from '#subgraphs/kit/database.ts';
import { openHistory } from '#subgraphs/kit/history.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { emit, emitAll, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { startRelay } from '#subgraphs/kit/relay.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

/** A process of the region: its connections and its relay. */
interface Process extends AsyncDisposable {
  database: Database;
  /** The event of a type that comes next. */
  next: () => Promise<string>;
}

let region: TestRegion;
let writer: Process;
let other: Process;
beforeAll(async () => {
  region = await testRegion();
  writer = await startProcess();
  other = await startProcess();
});
afterAll(async () => {
  await writer[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
  await region[Symbol.asyncDispose]();
});

async function startProcess(): Promise<Process> {
  await using opened = new AsyncDisposableStack();
  const { url } = region.database;
  const database = opened.use(await openDatabase({ url, entities, currentRegion: region.regionId }));
  const options = `-c app.current_region=${region.regionId}`;
  const relay = opened.use(
    await startRelay(() => database.pool(), url, options, createLog('outbox', 'silent')),
  );
  const events = relay.hub.subscribe(({ type }) => type.startsWith('test.'));
  const running = opened.move();
  return {
    database,
    async next() {
      const { value } = (await events.next()) as IteratorYieldResult<OutboxEvent>;
      return value.type;
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const take = async ({ next }: Process, count: number): Promise<string[]> => {
  const types: string[] = [];
  while (types.length < count) types.push(await next());
  return types;
};

describe('events of a transaction', () => {
  test('reach the process that wrote them and others, once and in order', async () => {
    await transact(writer.database.fork(), async (tx) => {
      await emitAll(tx, region.regionId, [
        ['test.first', {}],
        ['test.second', {}],
      ]);
      await emit(tx, region.regionId, 'test.third', {});
    });
    await transact(other.database.fork(), (tx) => emit(tx, region.regionId, 'test.fourth', {}));
    const all = ['test.first', 'test.second', 'test.third', 'test.fourth'];
    expect(await take(writer, 4)).toEqual(all);
    expect(await take(other, 4)).toEqual(all);
  });

  test('are not told of within it: transactions that notify commit one by one', async () => {
    const triggers = await region.sql(
      `select from pg_trigger where tgrelid = 'outbox'::regclass and not tgisinternal`,
    );
    expect(triggers).toEqual([]);
  });

  test('are not told of when it fails', async () => {
    const failed = transact(writer.database.fork(), async (tx) => {
      await emit(tx, region.regionId, 'test.undone', {});
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    await transact(writer.database.fork(), (tx) => emit(tx, region.regionId, 'test.done', {}));
    expect([await writer.next(), await other.next()]).toEqual(['test.done', 'test.done']);
  });

  test('wait for older transactions that may still write, and are found though nobody rings then', async () => {
    const older = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const first = transact(writer.database.fork(), async (tx) => {
      await emit(tx, region.regionId, 'test.older', {});
      begun.resolve();
      await older.promise;
    });
    await begun.promise;
    await transact(other.database.fork(), (tx) => emit(tx, region.regionId, 'test.younger', {}));
    older.resolve();
    await first;
    expect(await take(other, 2)).toEqual(['test.older', 'test.younger']);
    expect(await take(writer, 2)).toEqual(['test.older', 'test.younger']);
  });

  test('are no loss to whoever stands at one that an older transaction holds back', async () => {
    const history = await openHistory(() => writer.database.pool(), region.regionId);
    const older = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const first = transact(writer.database.fork(), async (tx) => {
      await emit(tx, region.regionId, 'held.older', {});
      begun.resolve();
      await older.promise;
    });
    await begun.promise;
    await transact(other.database.fork(), (tx) => emit(tx, region.regionId, 'held.younger', {}));
    const sql = `select xid::text, seq::text, id from outbox where type = 'held.younger'`;
    const [row] = await region.sql<{ xid: string; seq: string; id: string }>(sql);
    const place = { xid: Number(row!.xid), seq: Number(row!.seq), id: row!.id };
    expect(await history.read(place, 10)).toEqual({ events: [], held: true });
    expect(await history.read({ ...place, including: true }, 10)).toEqual({ events: [], held: true });
    older.resolve();
    await first;
    // Transactions of other databases of the cluster hold it back as well.
    const read = async () =>
      (await history.read({ ...place, including: true }, 10)) as { events: OutboxEvent[] };
    await until(async () => (await read()).events.length > 0);
    expect((await read()).events).toMatchObject([{ type: 'held.younger' }]);
  });

  test('are found before long when their process ended before it could tell', async () => {
    await region.sql(
      `insert into outbox (id, region_id, type, payload) values ($1, $2, 'test.untold', '{}')`,
      [randomUUID(), region.regionId],
    );
    expect([await writer.next(), await other.next()]).toEqual(['test.untold', 'test.untold']);
  });
});
