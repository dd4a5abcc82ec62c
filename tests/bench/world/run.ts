/** `npm run bench -- region`: a full region, read and acted in. */
import { loadavg } from 'node:os';
import { table } from '#infra/cli/table.ts';
import type { Output } from '#tests/bench/output.ts';
import { measureActing, type ActingResult } from './acting.ts';
import { openWorld } from './open.ts';
import { measureReads } from './reads.ts';

export interface RegionBenchOptions {
  requests: number;
  /** How many pilots act, step by step. */
  pilots: number[];
  seconds: number;
}

const population = { pilots: 10_000, transactions: 200_000 };

export async function benchRegion({ requests, pilots, seconds }: RegionBenchOptions): Promise<Output> {
  await using world = await openWorld(population);
  const reads = await measureReads(world, requests);
  const acting = await measureActing(world, { pilots, seconds });
  const load = loadavg().slice(0, 2);
  const rows = reads.map(({ read, statements, waited, database, goal }) => [
    ...[read, String(statements)],
    ...[waited.p50, waited.p95, database.p50, database.p95].map((value) => value.toFixed(2)),
    ...[`< ${goal}`, verdictOf(waited.p95, database.p95, goal)],
  ]);
  const lines = [
    `a region of 10,000 pilots, 1,000 sectors and 200,000 trades; ${requests} requests each; ms that a request waits for the database, and ms of CPU that PostgreSQL works for it`,
    table(['read', 'statements', 'p50', 'p95', 'CPU p50', 'CPU p95', 'goal', ''], rows),
    ...acting.flatMap(told),
    `load of the machine, 1 and 5 minutes: ${load.map((value) => value.toFixed(1)).join(', ')}; above the number of cores, waiting times are those of the machine`,
  ];
  return { json: { population, reads, acting, load }, text: lines.join('\n') };
}

/** Where others keep the machine busy, waiting says little, and what PostgreSQL worked decides. */
export function verdictOf(waited: number, worked: number, goal: number): string {
  if (waited < goal) return 'met';
  return worked < goal ? 'met by CPU' : 'missed';
}

function told({ pilots, seconds, actions, refused, p50, p95, p99, goal, cpu }: ActingResult): string[] {
  const codes = Object.entries(refused).map(([code, count]) => `${count} ${code}`);
  const [gateway, region, postgres] = [cpu.gateway, cpu.region, cpu.postgres].map((ms) => ms.toFixed(2));
  return [
    `${pilots} pilots act once a second for ${seconds} s through the gateway: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms (goal < ${goal}: ${p99 < goal ? 'met' : 'missed'})`,
    `${actions} actions; refused: ${codes.join(', ') || 'none'}; CPU of one: gateway ${gateway}, region's server ${region}, PostgreSQL ${postgres} ms`,
  ];
}
