import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { entities } from '#subgraphs/nexus/entities.ts';
import { isLostDatabase } from '#subgraphs/kit/lost-database.ts';
import { migrations } from '#subgraphs/identity/migrations/index.ts';
import { cuttableLine, type CuttableLine } from '#tests/kit/cuttable-line.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';
import { testRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';
import { startIdentity } from './identity-harness.ts';

let database: FreshDatabase;
let line: CuttableLine;
beforeAll(async () => {
  database = await freshDatabase({ migrations });
  line = await cuttableLine(database.url);
});
afterAll(async () => {
  await line[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

test('a database that is closed while connections to it are made lets what was sent come to its end', async () => {
  const closing = await openDatabase({ url: database.url, entities, poolSize: 4 });
  const slow = (): Promise<unknown> => closing.fork().execute('select 1 as one from pg_sleep(0.05)');
  await slow();
  // Three of them ask for connections that are not there yet.
  const sent = Array.from({ length: 4 }, slow);
  await new Promise(setImmediate);
  const { totalCount } = await closing.pool();
  await closing[Symbol.asyncDispose]();
  expect(totalCount).toBe(4);
  expect(await Promise.all(sent)).toEqual(sent.map(() => [{ one: 1 }]));
});

describe('a database that is lost while the service runs', () => {
  test('is SUBGRAPH_UNAVAILABLE at a service of the platform, until it is back', async () => {
    await using harness = await startIdentity({ databaseUrl: line.url });
    const login = () => harness.login('nobody');
    expect((await login()).errors[0]?.extensions.code).toBe('INVALID_CREDENTIALS');
    await line.cut();
    for (let n = 0; n < 3; n += 1) {
      const [error] = (await login()).errors;
      expect(error).toMatchObject({
        message: 'The service cannot reach its data now.',
        path: ['login'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterMs: 2_000 },
      });
    }
    await line.mend();
    expect((await login()).errors[0]?.extensions.code).toBe('INVALID_CREDENTIALS');
  });

  test('is REGION_UNAVAILABLE, with the region’s ID, at a region’s server', async () => {
    let regionLine: CuttableLine | undefined;
    await using region = await testRegion({
      reach: async (url) => (regionLine = await cuttableLine(url)).url,
    });
    await using cuttable = regionLine!;
    const ask = () =>
      region.ask(
        'query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { capital { number } } } }',
        {
          e: [{ __typename: 'Region', id: region.regionId }],
        },
      );
    expect((await ask()).errors).toBeUndefined();
    await cuttable.cut();
    const reply = await ask();
    expect(reply.errors?.[0]?.extensions).toEqual({
      code: 'REGION_UNAVAILABLE',
      regionId: region.regionId,
      retryAfterMs: 2_000,
    });
    await cuttable.mend();
    await until(async () => (await ask()).errors === undefined);
  });
});

const withCode = (code: string) => Object.assign(new Error('trouble'), { code });
const cases: [string, unknown, boolean][] = [
  ['a shutdown by the operator', withCode('57P01'), true],
  ['a broken connection', withCode('08006'), true],
  ['what pg says without a code', new Error('Connection terminated unexpectedly'), true],
  ['a disk without room', withCode('53100'), true],
  ['a database that takes no writes', withCode('25006'), true],
  ['a duplicate key', withCode('23505'), false],
  [
    'another service that cannot be reached',
    new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }),
    false,
  ],
  [
    'a socket that is no more',
    Object.assign(new Error('connect ENOENT'), { code: 'ENOENT', syscall: 'connect' }),
    true,
  ],
  [
    'a file that is no more',
    Object.assign(new Error('open ENOENT'), { code: 'ENOENT', syscall: 'open' }),
    false,
  ],
  ['a text', 'Connection terminated', false],
];
test.each(cases)('%s: is it a lost database?', (_name, error, lost) => {
  expect(isLostDatabase(error)).toBe(lost);
});
