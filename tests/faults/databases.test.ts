/**
 * Checklist row 10: the database of a region's server refuses to work, in each way that PostgreSQL knows. Behind the real gateway players are told so
 * in time and by a documented code, nothing is half done, and when it is over the same requests take effect, once.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { escapeIdentifier, Client } from 'pg';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { contentsOf } from '#tests/kit/contents.ts';
import { adminUrl } from '#tests/kit/postgres.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { gatewayKey, startRegionGateway, type RegionGateway } from '#tests/kit/region-gateway.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

/** What a request may take at the gateway, and a busy machine besides. */
const [requestMs, busyMs] = [4_000, 4_000];
/** More than the server has connections. */
const crowd = 14;

const opened = new AsyncDisposableStack();
let region: TestRegion;
let gateway: RegionGateway;
let admin: Client;
let pilots: JoinedPilot[];
let name: string;

beforeAll(async () => {
  const slug = `r${randomUUID().slice(0, 8)}`;
  // As patient as in production, which a busy machine gives a reason not to be.
  const reach = (url: string): Promise<string> =>
    Promise.resolve(url.replace(/connect_timeout=\d+/, 'connect_timeout=2'));
  region = opened.use(await testRegion({ slug, key: gatewayKey(slug), reach }));
  gateway = opened.use(
    await startRegionGateway(region, { LIMIT_REQUEST_MS: String(requestMs), BREAKER_OPEN_MS: '200' }),
  );
  name = escapeIdentifier(region.database.name);
  admin = new Client({ connectionString: adminUrl('postgres') });
  await admin.connect();
  opened.defer(() => admin.end());
  pilots = [];
  for (let count = 0; count < crowd; count++) pilots.push(await joinedPilot(region));
}, 120_000);
afterAll(() => opened.disposeAsync());

/** Ends the server's connections, so that new ones find what has changed. */
const hangUp = (): Promise<unknown> =>
  admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
    region.database.name,
  ]);

const scan = `mutation ($r: ID!, $n: Int!) { scanSector(regionId: $r, number: $n) { pilot { turns { available } } } }`;
const look = 'query ($r: ID!) { sector(regionId: $r, number: 1) { number } }';

interface Attempt {
  key: string;
  act(): Promise<Reply>;
}

async function attemptOf({ player }: JoinedPilot): Promise<Attempt> {
  const [at] = await region.sql<{ sector: number }>('select sector from pilots where player_id = $1', [
    player.id,
  ]);
  const key = randomUUID();
  return { key, act: () => gateway.ask(scan, { n: at?.sector }, player, { 'idempotency-key': key }) };
}

/** Answers of the gateway, each of which came in time. */
async function inTime(asked: readonly (() => Promise<Reply>)[]): Promise<Reply[]> {
  const since = performance.now();
  const replies = await Promise.all(asked.map((ask) => ask()));
  expect(performance.now() - since).toBeLessThan(requestMs + busyMs);
  return replies;
}

const contents = () => contentsOf(region.sql);

/** How often a key's request has been carried out. */
async function effects({ key }: Attempt): Promise<number> {
  const [row] = await region.sql<{ count: number }>(
    `select count(*)::int from requests where split_part(key, '/', 1) = $1`,
    [key],
  );
  return row?.count ?? 0;
}

/** When the fault is over, what was refused is asked for again: it takes effect once, and the books are sound. */
async function recovers(attempts: readonly Attempt[]): Promise<void> {
  for (const { act } of attempts) await until(async () => (await act()).errors === undefined);
  for (const { act } of attempts) expect((await act()).errors).toBeUndefined();
  for (const attempt of attempts) expect(await effects(attempt)).toBe(1);
  expect(await auditBalances(region.services.fork())).toEqual([]);
}

const noRoom = `create function no_room() returns trigger language plpgsql as
  $$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`;

/** What the database does, how it begins and ends, and whether it can be read meanwhile. */
const faults: [string, () => Promise<unknown>, () => Promise<unknown>, boolean][] = [
  [
    'takes no more writes',
    () => admin.query(`alter database ${name} set default_transaction_read_only = on`).then(hangUp),
    () => admin.query(`alter database ${name} reset default_transaction_read_only`).then(hangUp),
    true,
  ],
  [
    'gives no more connections',
    () => admin.query(`alter role ${name} connection limit 0`).then(hangUp),
    () => admin.query(`alter role ${name} connection limit -1`),
    false,
  ],
  [
    // A full disk cannot be had without one: this is what PostgreSQL answers when it finds no room for a row, behind others that it had room for.
    'has no room on its disk',
    () =>
      region
        .sql(noRoom)
        .then(() => region.sql('create trigger no_room after insert on outbox execute function no_room()')),
    () => region.sql('drop trigger no_room on outbox'),
    true,
  ],
];

test.each(faults)(
  'row 10: while the database %s, players are refused in time and clearly, and nothing is half done',
  async (_what, begin, end, readable) => {
    const attempts = await Promise.all(pilots.slice(0, 3).map(attemptOf));
    await begin();
    try {
      const before = await contents();
      for (const { errors } of await inTime(attempts.map(({ act }) => act)))
        expect(errors?.map(({ extensions }) => extensions)).toEqual([
          { code: 'REGION_UNAVAILABLE', regionId: region.regionId, retryAfterMs: expect.any(Number) },
        ]);
      if (readable) await until(async () => (await gateway.ask(look)).errors === undefined);
      expect(await contents()).toEqual(before);
    } finally {
      await end();
    }
    await recovers(attempts);
  },
);

test('row 10: while somebody holds a lock for longer than anybody waits, a crowd before it is refused in time, and others are served', async () => {
  const [owner, other] = pilots as [JoinedPilot, JoinedPilot];
  // Each is a request of its own.
  const attempts = await Promise.all(Array.from({ length: crowd }, () => attemptOf(owner)));
  const free = await attemptOf(other);
  const holder = new Client({
    connectionString: region.database.ownerUrl,
    options: `-c app.current_region=${region.regionId}`,
  });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from pilots where player_id = $1 for update', [owner.player.id]);
    for (const reply of await inTime(attempts.map(({ act }) => act)))
      expect(['REGION_TIMEOUT', 'REGION_UNAVAILABLE']).toContain(codeOf(reply));
    // The lock is still held; whoever waited for it keeps no connection from others.
    await until(async () => (await gateway.ask(look)).errors === undefined, 10_000);
    await until(async () => (await free.act()).errors === undefined, 10_000);
    for (const attempt of attempts) expect(await effects(attempt)).toBe(0);
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
  await recovers([...attempts, free]);
}, 120_000);
