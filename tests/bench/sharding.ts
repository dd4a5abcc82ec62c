/** `npm run bench -- sharding`: a query over four regions should cost hardly more than one over the slowest of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHistogram } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '#infra/cli/table.ts';
import { startDirectory } from '#tests/kit/directory.ts';
import type { Output } from './output.ts';
import { startChild, type Child } from './processes/child.ts';
import { say } from './progress.ts';
import { regionSupergraph } from './region/schema.ts';

/** What the regions wait before they answer, in milliseconds: databases differ. */
const regions = [6, 9, 12, 15].map((waitMs, at) => ({
  id: `a0000000-0000-4000-8000-00000000000${at + 1}`,
  name: `region-${at + 1}`,
  waitMs,
}));
/** The ratio that was promised. */
const promised = 1.3;
const warmUps = 30;
const query = 'query Sectors($ids: [ID!]!) { sectors(regionIds: $ids) { regionId number name warps } }';

interface Case {
  name: string;
  ids: string[];
  latency: ReturnType<typeof createHistogram>;
}

/** Sends the query and checks that each region's hundred sectors are there, in the order asked for. */
async function ask(gateway: Child, ids: string[]): Promise<number> {
  const started = performance.now();
  const response = await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { ids } }),
  });
  const text = await response.text();
  const milliseconds = performance.now() - started;
  const { data } = JSON.parse(text) as { data?: { sectors?: { regionId: string; number: number }[][] } };
  const found = (data?.sectors ?? []).map(
    (sectors) => `${sectors[0]?.regionId} ${sectors.length} ${sectors.at(-1)?.number}`,
  );
  if (found.join() !== ids.map((id) => `${id} 100 100`).join())
    throw new Error(`wrong answer: ${text.slice(0, 300)}`);
  return milliseconds;
}

/** The gateway over a server per region, with a directory that knows them. */
async function openGateway(opened: AsyncDisposableStack): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, regionSupergraph());
  const start = async ({ id: key, name, waitMs }: (typeof regions)[number]) => {
    const logFile = join(folder, `${name}.log`);
    const main = 'tests/bench/region/main.ts';
    const child = await startChild({ main, core: 'around', args: [`${waitMs}`], logFile });
    const { port } = opened.use(child);
    return { key, name, endpoint: `http://127.0.0.1:${port}/graphql`, state: 'active', revision: 1 } as const;
  };
  const shards = await Promise.all(regions.map(start));
  const directory = opened.use(await startDirectory({ shards }));
  return opened.use(
    await startChild({
      main: 'gateway/main.ts',
      core: 'measured',
      args: ['--supergraph', supergraph, '--port', '0'],
      env: { DIRECTORY_URL: directory.url },
      logFile: join(folder, 'gateway.log'),
    }),
  );
}

export async function benchSharding({ requests }: { requests: number }): Promise<Output> {
  await using opened = new AsyncDisposableStack();
  const gateway = await openGateway(opened);
  const latency = () => createHistogram({ lowest: 1, highest: 60_000_000, figures: 3 });
  const singles = regions.map(({ name, id, waitMs }): Case => {
    return { name: `${name} (waits ${waitMs} ms)`, ids: [id], latency: latency() };
  });
  const all: Case = { name: 'all four', ids: regions.map(({ id }) => id), latency: latency() };
  say(`one region and four regions in turn, ${requests} times`);
  for (let round = -warmUps; round < requests; round += 1)
    for (const each of [...singles, all]) {
      const milliseconds = await ask(gateway, each.ids);
      if (round >= 0) each.latency.record(Math.round(milliseconds * 1000));
    }
  const rows = [...singles, all].map(({ name, latency }) => ({
    query: name,
    p50: latency.percentile(50) / 1000,
    p95: latency.percentile(95) / 1000,
  }));
  const slowest = Math.max(...singles.map((each) => each.latency.percentile(50)));
  const ratio = all.latency.percentile(50) / slowest;
  const lines = rows.map(({ query: name, p50, p95 }) => [name, p50.toFixed(2), p95.toFixed(2)]);
  const verdict = `four regions take ${ratio.toFixed(2)} times the slowest one (promised: at most ${promised})`;
  return {
    json: { rows, ratio, promised },
    text: `${table(['sectors of', 'p50 ms', 'p95 ms'], lines)}\n${verdict}`,
  };
}
