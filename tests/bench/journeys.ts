/** `npm run bench -- journeys`: what a journey costs without queue and transit, and how many the platform carries a second. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { table } from '#infra/cli/table.ts';
import { startPostgres } from '#infra/embedded/postgres.ts';
import { startGalaxy, type Galaxy } from '#tests/kit/galaxy.ts';
import { gate, startTravel, type TestTravel } from '#tests/kit/travel.ts';
import type { Output } from './output.ts';
import { cpuMilliseconds } from './processes/usage.ts';
import { say } from './progress.ts';

export interface JourneyBenchOptions {
  journeys: number;
  /** Players who start at the same time. */
  starting: number;
}

interface Measured {
  starting: number;
  journeys: number;
  perSecond: number;
  /** From the moment the journey was written down to the closed books, in ms. */
  p50: number;
  p95: number;
  /** CPU time of a journey in ms: services (travel and the regions, in one process here) and PostgreSQL. */
  servicesCpu: number;
  postgresCpu: number;
}

/** All servers are in this process, so its one thread is the limit; PostgreSQL has its own processes. */
export async function benchJourneys({ journeys, starting }: JourneyBenchOptions): Promise<Output> {
  await using opened = new AsyncDisposableStack();
  const directory = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(directory, { recursive: true, force: true }));
  chmodSync(directory, 0o755);
  const postgres = opened.use(
    await startPostgres({ directory: join(directory, 'postgres'), password: 'bench' }),
  );
  process.env['TEST_POSTGRES_URL'] = postgres.adminUrl('postgres');
  const galaxy = opened.use(await startGalaxy());
  const travel = opened.use(await startTravel(galaxy, { maxQueue: journeys, believedMs: 2_000 }));
  await measure(galaxy, travel, 10, 1);
  const measured: Measured[] = [];
  for (const at of [1, starting]) {
    say(`journeys: ${at} starting at a time`);
    measured.push(await measure(galaxy, travel, at === 1 ? Math.ceil(journeys / 4) : journeys, at));
  }
  const rows = measured.map((row) => [
    ...[row.starting, row.journeys, row.perSecond.toFixed(1), row.p50.toFixed(0), row.p95.toFixed(0)],
    ...[row.servicesCpu.toFixed(1), row.postgresCpu.toFixed(1)],
  ]);
  const head = [
    'starting',
    'journeys',
    'per second',
    'p50 ms',
    'p95 ms',
    'services CPU ms',
    'PostgreSQL CPU ms',
  ];
  return { json: measured, text: table(head, rows) };
}

async function measure(
  galaxy: Galaxy,
  travel: TestTravel,
  journeys: number,
  starting: number,
): Promise<Measured> {
  const players: string[] = [];
  while (players.length < journeys) players.push((await galaxy.traveller()).player.id);
  await travel.sql('delete from journeys');
  const waiting = [...players];
  const [cpu, database, started] = [process.cpuUsage(), await postgresCpu(travel), performance.now()];
  const startThem = async (): Promise<void> => {
    for (let id = waiting.pop(); id; id = waiting.pop()) {
      const start = () => travel.start(id, gate(galaxy.home, galaxy.away));
      let { code } = await start();
      while (code !== undefined && tooBusy.has(code)) ({ code } = await start());
      if (code) throw new Error(`a journey was refused with ${code}`);
      if (starting === 1) await ended(travel, journeys - waiting.length);
    }
  };
  await Promise.all(Array.from({ length: starting }, startThem));
  await ended(travel, journeys);
  const seconds = (performance.now() - started) / 1_000;
  const used = process.cpuUsage(cpu);
  const [times] = await travel.sql<{ p50: number; p95: number }>(
    `select percentile_cont(0.5) within group (order by ms) as p50, percentile_cont(0.95) within group (order by ms) as p95
     from (select extract(epoch from ended_at - started_at)::float * 1000 as ms from journeys where state = 'COMPLETED') j`,
  );
  return {
    ...{ starting, journeys, perSecond: journeys / seconds, p50: times?.p50 ?? 0, p95: times?.p95 ?? 0 },
    servicesCpu: (used.user + used.system) / 1_000 / journeys,
    postgresCpu: ((await postgresCpu(travel)) - database) / journeys,
  };
}

/** What players are told on a machine that others keep busy; they ask again. */
const tooBusy: ReadonlySet<string> = new Set([
  'REGION_UNAVAILABLE',
  'DESTINATION_DOWN',
  'SUBGRAPH_UNAVAILABLE',
]);

async function ended(travel: TestTravel, count: number): Promise<void> {
  for (;;) {
    const [row] = await travel.sql<{ over: number }>(
      `select count(*)::int as over from journeys where state = 'COMPLETED'`,
    );
    if (row?.over === count) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** CPU time of all connections that there are; those that come and go meanwhile are the benchmark's own. */
async function postgresCpu({ database }: TestTravel): Promise<number> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pid from pg_stat_activity');
  await client.end();
  return rows.reduce((sum, { pid }) => sum + (cpuMilliseconds(pid) ?? 0), 0);
}
