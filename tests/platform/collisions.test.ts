import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { openDatabase, transact, type Database, type EntityManager } from '#subgraphs/kit/database.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { createMask } from '#subgraphs/kit/mask.ts';
import { migrations } from '#subgraphs/nexus/migrations/index.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase({ migrations });
  database = await openDatabase({ url: fresh.ownerUrl, entities, poolSize: 20 });
  const em = database.fork();
  await em.execute('create table purses (name text primary key, credits int not null)');
  await em.execute(`insert into purses values ('a', 0), ('b', 0)`);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await fresh[Symbol.asyncDispose]();
});

const add = (em: EntityManager, name: string): Promise<unknown> =>
  em.execute('update purses set credits = credits + 1 where name = ?', [name]);
const credits = async (): Promise<number[]> => {
  const rows = await database
    .fork()
    .execute<{ credits: number }[]>('select credits from purses order by name');
  return rows.map((row) => row.credits);
};
/** A snapshot that others may overtake. */
const strictly = (tx: EntityManager): Promise<unknown> =>
  tx.execute('set transaction isolation level repeatable read');

describe('transactions that collide', () => {
  test('in a deadlock are both carried out, once', async () => {
    const before = await credits();
    const { promise: both, resolve } = Promise.withResolvers<undefined>();
    let holding = 0;
    const crossing = (first: string, second: string): Promise<void> =>
      transact(database.fork(), async (tx) => {
        await add(tx, first);
        if (++holding === 2) resolve(undefined);
        await both;
        await add(tx, second);
      });
    await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
    expect(holding).toBe(3);
    expect(await credits()).toEqual(before.map((value) => value + 2));
  });

  test('find their turn when many want the same row at once', async () => {
    const before = await credits();
    const done = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        transact(database.fork(), async (tx) => {
          await strictly(tx);
          await add(tx, 'a');
        }),
      ),
    );
    const carriedOut = done.filter(({ status }) => status === 'fulfilled').length;
    expect(carriedOut).toBeGreaterThan(3);
    expect(await credits()).toEqual([(before[0] ?? 0) + carriedOut, before[1]]);
  });

  test('end after five attempts with a code that says when to come back, and nothing is done', async () => {
    const before = await credits();
    let attempts = 0;
    const overtaken = transact(database.fork(), async (tx) => {
      attempts++;
      await strictly(tx);
      await tx.execute('select credits from purses');
      await add(database.fork(), 'b');
      await add(tx, 'b');
    });
    const error = await overtaken.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error).toMatchObject({ code: '40001' });
    expect(attempts).toBe(5);
    // Those who overtook it did what they did.
    expect(await credits()).toEqual([before[0], (before[1] ?? 0) + 5]);
    const cause = new GraphQLError('', { originalError: error, path: ['buy'] });
    for (const regionId of ['r', undefined]) {
      const masked = createMask(createLog('test', 'silent'), regionId)(cause, 'q', false);
      expect(masked.message).toContain('is too busy now');
      expect(masked.extensions).toMatchObject({
        ...{ code: regionId ? 'REGION_UNAVAILABLE' : 'SUBGRAPH_UNAVAILABLE', retryAfterMs: 2_000 },
      });
    }
  });

  test('are told from what fails for itself, which is tried once', async () => {
    let attempts = 0;
    const failing = transact(database.fork(), async (tx) => {
      attempts++;
      await tx.execute(`insert into purses values ('a', 0)`);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(attempts).toBe(1);
  });
});
