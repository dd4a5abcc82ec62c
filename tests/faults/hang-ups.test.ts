/** Checklist row 9 on the real travel service and real regions' servers: PostgreSQL hangs up on all of them, again and again, while players travel and trade. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { Client, escapeIdentifier } from 'pg';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { marketOf, stationOf } from '#tests/kit/market.ts';
import { adminUrl } from '#tests/kit/postgres.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { load } from '#tests/kit/shipyard.ts';
import { until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

/** JOURNEYS=200 HANG_UPS=12 HANG_UP_MS=5000 npm test -- tests/faults/hang-ups */
const crowd = Number(process.env['JOURNEYS'] ?? 16);
const hangUps = Number(process.env['HANG_UPS'] ?? 8);
const hangUpMs = Number(process.env['HANG_UP_MS'] ?? 400);
const [traders, tradesEach] = [4, 6];

let galaxy: Galaxy;
let travel: TestTravel;
travelling(
  { transitMs: 50, capacity: 1_000, foreignVisits: 1_000, lifelessMs: 2_000 },
  (...world) => void ([galaxy, travel] = world),
);

let travellers: JoinedPilot[];
let merchants: JoinedPilot[];

beforeAll(async () => {
  const { home } = galaxy;
  travellers = [];
  for (let count = 0; count < crowd; count++) travellers.push(await galaxy.traveller());
  const station = await stationOf(home, 1);
  await settleMarkets(home.services.fork());
  merchants = [];
  for (let count = 0; count < traders; count++) {
    const pilot = await galaxy.traveller();
    await load(home, `ship:${pilot.shipId}`, 'ORE', tradesEach);
    await home.sql('update pilots set sector = $2 where player_id = $1', [pilot.player.id, station.sector]);
    await marketOf(home).dock(pilot.player, station);
    merchants.push(pilot);
  }
}, 120_000);

async function adminClient(): Promise<Client & AsyncDisposable> {
  const admin = new Client({ connectionString: adminUrl('postgres') });
  await admin.connect();
  return Object.assign(admin, { [Symbol.asyncDispose]: () => admin.end() });
}

/** Codes that tell a client to ask again. */
const again = /UNAVAILABLE|TIMEOUT|DOWN$/;

/** Asks until it is answered, with one key, as a patient client does. */
async function insist<T>(ask: () => Promise<T>, codeOf: (answer: T) => unknown): Promise<T> {
  for (;;) {
    const answer = await ask();
    const code = codeOf(answer);
    if (code === undefined) return answer;
    expect(code).toMatch(again);
    await pause(50);
  }
}

test('row 9: every journey ends, every trade takes effect once, and what was acknowledged stays', async () => {
  const { home, away } = galaxy;
  const names = [home, away, galaxy.nexus, travel].map(({ database }) => database.name);
  await using admin = await adminClient();
  const over = new AbortController();
  let ended = 0;
  const hanging = (async () => {
    for (let count = 0; count < hangUps && !over.signal.aborted; count++) {
      await pause(hangUpMs);
      // Those of the services; the test asks as the owner.
      const { rowCount } = await admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where usename = any($1)',
        [names],
      );
      ended += rowCount ?? 0;
    }
  })();
  const trading = merchants.map(async ({ player }) => {
    const told: string[] = [];
    for (let trade = 0; trade < tradesEach; trade++) {
      const key = randomUUID();
      const { data } = await insist(
        () => marketOf(home).sell(player, 'ORE', 1, undefined, key),
        ({ errors }) => errors?.[0]?.extensions['code'],
      );
      told.push(data.sell.transaction.id as string);
      await pause(hangUpMs / 3);
    }
    return told;
  });
  const journeys = travellers.map(async ({ player }, index) => {
    await pause((index * hangUps * hangUpMs) / crowd);
    const { id } = await insist(
      () => travel.start(player.id, gate(home, away), player.id),
      ({ code }) => code,
    );
    return id;
  });
  const ids = await Promise.all(journeys);
  const trades = await Promise.all(trading);
  await hanging;
  over.abort();
  expect(ended).toBeGreaterThan(hangUps);

  const ends = () =>
    travel.sql<{ id: string; state: string }>('select id, state from journeys where ended_at is not null');
  await until(async () => (await ends()).length >= crowd, 60_000);
  expect(new Set((await ends()).map(({ id }) => id))).toEqual(new Set(ids));
  expect(new Set((await ends()).map(({ state }) => state))).toEqual(new Set(['COMPLETED']));
  for (const { player, shipId } of travellers)
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });

  const kept = await home.sql<{ id: string; player: string }>(
    'select id, player_id as player from transactions',
  );
  for (const [index, { player }] of merchants.entries())
    expect(kept.flatMap(({ id, player: by }) => (by === player.id ? [id] : [])).toSorted()).toEqual(
      trades[index]?.toSorted(),
    );
  const books = await Promise.all(
    [home, away, galaxy.nexus].map(({ services }) => auditBalances(services.fork())),
  );
  expect([...books.flat(), ...(await travel.faults())]).toEqual([]);
}, 240_000);

test('row 10: the travel service’s database takes no writes for a while: nobody begins a journey, those under way wait, and all end', async () => {
  const { home, away } = galaxy;
  const [waiting, refused] = [await galaxy.traveller(), await galaxy.traveller()];
  await using admin = await adminClient();
  const setReadOnly = async (how: string): Promise<void> => {
    const { name } = travel.database;
    await admin.query(`alter database ${escapeIdentifier(name)} ${how}`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [name]);
  };
  const goingOn = Promise.withResolvers<void>();
  let id: string;
  {
    using _held = armFailpoint('travel:SHIPPED', () => goingOn.promise);
    ({ id } = await travel.start(waiting.player.id, gate(home, away)));
    await travel.until(waiting.player.id, id, 'SHIPPED');
  }
  try {
    await setReadOnly('set default_transaction_read_only = on');
    goingOn.resolve();
    const { code } = await travel.start(refused.player.id, gate(home, away));
    expect(code).toBe('SUBGRAPH_UNAVAILABLE');
    // The destination has taken the ship in, which nobody can write down.
    await until(async () => (await galaxy.pilotOf(away, waiting.player.id))?.ship === waiting.shipId);
    expect(await travel.until(waiting.player.id, id, 'SHIPPED', 'ARRIVED')).toMatchObject({
      state: 'SHIPPED',
    });
  } finally {
    goingOn.resolve();
    await setReadOnly('reset default_transaction_read_only');
  }
  await until(async () => {
    const ended = 'select from journeys where id = $1 and ended_at is not null';
    return (await travel.sql(ended, [id])).length > 0;
  }, 60_000);
  expect(await travel.until(waiting.player.id, id, 'COMPLETED')).toMatchObject({ refund: null });
  expect(await travel.sql('select from journeys where player_id = $1', [refused.player.id])).toEqual([]);
  expect(await travel.faults()).toEqual([]);
}, 120_000);
