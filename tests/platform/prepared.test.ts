import { raw } from '@mikro-orm/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  openDatabase,
  transact,
  withCommit,
  type Database,
  type EntityManager,
} from '#subgraphs/kit/database.ts';
import { prepare } from '#subgraphs/kit/prepared.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { migrations } from '#subgraphs/nexus/migrations/index.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase({ migrations });
  database = await openDatabase({ url: fresh.ownerUrl, entities, poolSize: 2 });
  await database.fork().execute('create table things (name text primary key, number int check (number > 0))');
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await fresh[Symbol.asyncDispose]();
});

const names = async (): Promise<string[]> => {
  const rows = await database.fork().execute<{ name: string }[]>('select name from things order by name');
  return rows.map(({ name }) => name);
};
const insert = 'insert into things (name, number) values (?, ?)';

describe('statements', () => {
  test('keep their parameters apart, and have a name once they come again', () => {
    const sql = 'select ? as a, ? as b, 1';
    expect(prepare(sql, [1, 'x'])).toEqual({ text: 'select $1 as a, $2 as b, 1', values: [1, 'x'] });
    const { name } = prepare(sql, [2, 'y']) ?? {};
    expect(name).toMatch(/^s\d+$/);
    expect(prepare(sql, [3, 'z'])).toEqual({ text: 'select $1 as a, $2 as b, 1', values: [3, 'z'], name });
  });

  test('say in their own text what no parameter can say', () => {
    expect(prepare('select ??', ['name'])).toBeNull();
    expect(prepare(String.raw`select '{}'::jsonb \? 'a'`, [])).toBeNull();
    expect(prepare('select 1 in (?)', [[1, 2]])).toBeNull();
    expect(prepare('select ?', [raw('now()')])).toBeNull();
  });

  test('are planned anew when a table has changed under them', async () => {
    const read = (): Promise<object[]> =>
      database.fork().execute('select * from things where number > ?', [5]);
    for (let n = 0; n < 5; n++) await Promise.all([read(), read()]);
    await database.fork().execute("insert into things values ('six', 6)");
    await database.fork().execute('alter table things add column added int default 1');
    const six = [{ name: 'six', number: 6, added: 1 }];
    expect(
      await transact(database.fork(), (tx) => tx.execute('select * from things where number > ?', [5])),
    ).toEqual(six);
    await database.fork().execute('alter table things drop column added');
    expect(await read()).toEqual([{ name: 'six', number: 6 }]);
    await database.fork().execute('delete from things');
  });
});

describe('a transaction', () => {
  test('fails, and writes nothing, when a statement fails that went with its commit', async () => {
    const work = transact(database.fork(), async (tx) => {
      await tx.execute(insert, ['one', 1]);
      withCommit(tx, tx.execute(insert, ['zero', 0]));
    });
    await expect(work).rejects.toThrow(/check constraint/);
    expect(await names()).toEqual([]);
  });

  test('fails when a statement had failed that nobody looked at', async () => {
    const work = transact(database.fork(), async (tx) => {
      await tx.execute(insert, ['one', 1]);
      await tx.execute(insert, ['zero', 0]).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('violates check constraint');
    expect(await names()).toEqual([]);
  });

  describe('of which one statement fails while others are on their way tells why', () => {
    /** Says it in its own words, which takes a little longer than to hear of it. */
    async function refused(tx: EntityManager): Promise<void> {
      try {
        await tx.execute(insert, ['negative', -1]);
      } catch {
        for (let hop = 0; hop < 10; hop++) await Promise.resolve();
        throw new Refusal('BAD_USER_INPUT', 'numbers are positive');
      }
    }
    const others = (tx: EntityManager): Promise<unknown[]> =>
      Promise.all([tx.execute('select 1'), tx.execute(insert, ['positive', 1])]);

    test('when all are waited for', async () => {
      const work = transact(database.fork(), async (tx) => {
        await Promise.all([refused(tx), others(tx)]);
      });
      await expect(work).rejects.toThrow('numbers are positive');
    });

    test('when it was to go with the commit', async () => {
      const work = transact(database.fork(), async (tx) => {
        withCommit(tx, refused(tx));
        await others(tx);
      });
      await expect(work).rejects.toThrow('numbers are positive');
    });

    test('and not that other work came too late for it', async () => {
      const work = transact(database.fork(), async (tx) => {
        const late = async (): Promise<void> => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          await tx.execute('select 1');
        };
        withCommit(tx, late());
        await tx.execute(insert, ['negative', -1]);
      });
      await expect(work).rejects.toThrow(/violates check constraint/);
    });

    test('when nobody waits for it', async () => {
      const work = transact(database.fork(), async (tx) => {
        tx.execute(insert, ['negative', -1]).catch(() => undefined);
        await others(tx);
      });
      await expect(work).rejects.toThrow(/violates check constraint/);
    });
  });

  test('is over when it has ended: a statement that comes later reaches no other', async () => {
    const later = Promise.withResolvers<void>();
    let late: Promise<unknown> = Promise.resolve();
    const work = transact(database.fork(), async (tx) => {
      late = later.promise.then(() => tx.execute(insert, ['late', 1]));
      await tx.execute(insert, ['in time', 1]);
    });
    await work;
    later.resolve();
    await expect(late).rejects.toThrow('has ended');
    expect(await names()).toEqual(['in time']);
  });

  test('takes nothing more once it rolls back, though the answer to that is not there yet', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const work = transact(database.fork(), async (tx) => {
      await tx.execute('select 1');
      late = Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => new Promise(process.nextTick))
        .then(() => tx.execute(insert, ['late', 1]));
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await expect(late).rejects.toThrow('has ended');
    expect(await names()).toEqual(['in time']);
  });

  test('gives its connection back, however it ends', async () => {
    const ends = Array.from({ length: 10 }, (_, n) =>
      transact(database.fork(), async (tx) => {
        await tx.execute('select 1');
        if (n % 2 === 0) throw new Error('no');
      }).catch(() => 'failed'),
    );
    expect((await Promise.all(ends)).filter((end) => end === 'failed')).toHaveLength(5);
    const pool = await database.pool();
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});
