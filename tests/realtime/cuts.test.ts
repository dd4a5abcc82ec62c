import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { adminUrl } from '#tests/kit/postgres.ts';
import { openRegionStream, tellArrivals } from '#tests/kit/region-stream.ts';

let region: TestRegion;
const player = { id: randomUUID(), role: 'ADMIN' };
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const start = () =>
  createRegionServer({ slug: region.slug, settings: region.settings, log: createLog('cut', 'silent') });
const servers = { url: '' };

/** Reads on from a cursor until the last event, leaving after so many events each time, or when the server goes. */
async function readAll(from: string, until: string, cuts: readonly number[]): Promise<string[]> {
  const seen: string[] = [];
  let after = from;
  for (let round = 0; seen.at(-1) !== until; round++) {
    try {
      const stream = await openRegionStream(region, { player, url: servers.url, extensions: { after } });
      for (let left = cuts[round % cuts.length]!; left > 0 && seen.at(-1) !== until; left--) {
        const { data, extensions } = await stream.event();
        seen.push(data.regionEvents.player?.id ?? data.regionEvents.type);
        after = extensions.cursor!;
      }
      stream.leave();
    } catch {
      // The server is being started anew.
      await pause(20);
    }
  }
  return seen;
}

/** The events behind a sequence number in the order in which everybody must see them. */
async function told(behind: number): Promise<string[]> {
  const sql = `select payload ->> 'playerId' as id from outbox o where o.seq > $1 and type = 'player.arrive' order by o.xid, o.seq`;
  return (await region.sql<{ id: string }>(sql, [behind])).map(({ id }) => id);
}

/** A transaction that writes an event first and commits last. */
async function late(): Promise<{ commit(): Promise<void> }> {
  const client = new Client({
    connectionString: region.database.url,
    options: `-c app.current_region=${region.regionId}`,
  });
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'player.arrive', jsonb_build_object('playerId', gen_random_uuid(), 'sector', 1))`,
    [region.regionId],
  );
  return {
    async commit() {
      await client.query(`commit`);
      await client.query(`notify outbox`);
      await client.end();
    },
  };
}

it('G16: whoever comes back by cursor sees each event once and in order, wherever it left, over restarts and late commits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 1, maxLength: 5 }), {
        minLength: 3,
        maxLength: 6,
      }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 12 }),
      async (subscribers, bursts) => {
        let server = await start();
        servers.url = server.url;
        const [{ seq }] = (await region.sql<{ seq: string }>('select max(seq) as seq from outbox')) as [
          { seq: string },
        ];
        const opening = await openRegionStream(region, { player, url: servers.url });
        opening.leave();
        const straggler = await late();
        const last = randomUUID();
        const reading = subscribers.map((cuts) => readAll(opening.cursor!, last, cuts));
        for (const [index, burst] of bursts.entries()) {
          await tellArrivals(region, burst);
          if (index === 1) await straggler.commit();
          if (index % 4 !== 2) continue;
          await server[Symbol.asyncDispose]();
          server = await start();
          servers.url = server.url;
        }
        await region.sql(
          `insert into outbox (id, region_id, type, payload) values (gen_random_uuid(), $1, 'player.arrive', jsonb_build_object('playerId', $2::text, 'sector', 1))`,
          [region.regionId, last],
        );
        await region.sql('notify outbox');
        const all = await told(Number(seq));
        for (const seen of await Promise.all(reading)) expect(seen).toEqual(all);
        await server[Symbol.asyncDispose]();
      },
    ),
    { numRuns: 2 },
  );
}, 180_000);

it('9: a listener and a pool that are cut off lose nothing, and a ring too many repeats nothing', async () => {
  await using server = await start();
  const stream = await openRegionStream(region, { player, url: server.url });
  const admin = new Client({ connectionString: adminUrl(region.database.name) });
  await admin.connect();
  const expected: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { rows } = await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = $1',
      [new URL(region.database.url).username],
    );
    if (round === 0) expect(rows.length).toBeGreaterThan(0);
    expected.push(
      ...(
        await region.sql<{ id: string }>(
          `insert into outbox (id, region_id, type, payload)
       select gen_random_uuid(), $1, 'player.arrive', jsonb_build_object('playerId', gen_random_uuid(), 'sector', 1) from generate_series(1, 5)
       returning payload ->> 'playerId' as id`,
          [region.regionId],
        )
      ).map(({ id }) => id),
    );
    for (let ring = 0; ring < 5; ring++) await admin.query('notify outbox');
  }
  const seen: string[] = [];
  while (seen.length < expected.length) seen.push((await stream.event()).data.regionEvents.player.id);
  expect(seen).toEqual(expected);
  stream.leave();
  await admin.end();
});
