/** `npm run bench -- fanout`: one event to very many sockets, beside a bare `ws` server that sends the same bytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { table } from '#infra/cli/table.ts';
import { startChild, type Child } from '#tests/bench/processes/child.ts';
import { exactCpuMilliseconds, residentMegabytes } from '#tests/bench/processes/usage.ts';
import type { Output } from '#tests/bench/output.ts';
import { say } from '#tests/bench/progress.ts';
import { compose } from '#tests/kit/supergraph.ts';
import { measureActions } from './action.ts';
import { frameBytes, type ClientsOrder, type Received, type SendOrder } from './protocol.ts';

export interface FanoutOptions {
  subscribers: number;
  idle: number;
  rounds: number;
}

/** Events of one burst. */
const burst = 20;
const goals = { ratio: 0.6, p99Ms: 150, kilobytes: 20 };
const limits = {
  LIMIT_SOCKETS: '100000',
  LIMIT_SOCKETS_PER_ADDRESS: '100000',
  LIMIT_SOCKET_QUEUE_BYTES: '16000000',
  LIMIT_STREAMS_PER_USER: '100000',
  LIMIT_SOCKETS_PER_USER: '100000',
  LOG_LEVEL: 'error',
};

const { sdl } = compose(/* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
    @link(url: "https://specs.sectorwars.org/shard/v1.0", import: ["@sameForAll"])
    @composeDirective(name: "@sameForAll")
  directive @sameForAll on OBJECT | FIELD_DEFINITION
  type Query {
    hello: String
  }
  type Event @sameForAll {
    text: String!
  }
  type Subscription {
    news: Event! @sameForAll
  }
`);

/** Somebody who sends to many sockets. */
interface Sender {
  readonly name: 'gateway' | 'bare ws';
  /** What is measured. */
  readonly measured: Child;
  /** What is told to send. */
  readonly source: Child;
  readonly subscribe: boolean;
}

interface Sample {
  /** From the first byte sent to the last received. */
  milliseconds: number;
  cpuMs: number;
  latencies: number[];
}

async function start(opened: AsyncDisposableStack, folder: string): Promise<[Sender, Sender, Child]> {
  const child = async (name: string, core: 'measured' | 'around', args: string[] = []): Promise<Child> =>
    opened.use(
      await startChild({
        main: `tests/bench/fanout/${name}.ts`,
        core,
        args,
        logFile: join(folder, `${name}.log`),
      }),
    );
  const source = await child('source', 'around');
  const bare = await child('source', 'measured', ['bare']);
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, sdl);
  const gateway = opened.use(
    await startChild({
      main: 'gateway/main.ts',
      core: 'measured',
      args: ['--supergraph', supergraph, '--port', '0'],
      env: { SUBGRAPH_URLS: JSON.stringify({ s0: `http://127.0.0.1:${source.port}/graphql` }), ...limits },
      logFile: join(folder, 'gateway.log'),
    }),
  );
  const clients = await child('clients', 'around');
  return [
    { name: 'gateway', measured: gateway, source, subscribe: true },
    { name: 'bare ws', measured: bare, source: bare, subscribe: false },
    clients,
  ];
}

const order = <Answer>(clients: Child, message: ClientsOrder): Promise<Answer> =>
  clients.ask<Answer>(message);

/** The clients answer twice: when they wait, and when they have everything. */
async function send(sender: Sender, clients: Child, events: number): Promise<Sample> {
  await order(clients, { type: 'await', bytes: events * frameBytes });
  const received = clients.next<Received>();
  const before = exactCpuMilliseconds(sender.measured.pid) ?? 0;
  const { at } = await sender.source.ask<{ at: number }>({ type: 'send', events } satisfies SendOrder);
  const { at: last, all } = await received;
  const cpuMs = (exactCpuMilliseconds(sender.measured.pid) ?? 0) - before;
  return { milliseconds: last - at, cpuMs, latencies: all.map((each) => each - at) };
}

async function measure(sender: Sender, clients: Child, { subscribers, rounds }: FanoutOptions) {
  const { port } = sender.measured;
  await order(clients, { type: 'open', port, count: subscribers, subscribe: sender.subscribe });
  await pause(1_000);
  for (let round = 0; round < 10; round += 1) await send(sender, clients, 1);
  const singles: Sample[] = [];
  const bursts: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    singles.push(await send(sender, clients, 1));
    if (round % 5 === 0) bursts.push(await send(sender, clients, burst));
  }
  await order(clients, { type: 'close' });
  return { singles, bursts };
}

/** Kilobytes one idle socket takes. */
async function idleMemory(sender: Sender, clients: Child, count: number): Promise<number> {
  const { pid, port } = sender.measured;
  const before = residentMegabytes(pid) ?? 0;
  await order(clients, { type: 'open', port, count, subscribe: sender.subscribe });
  await pause(3_000);
  const after = residentMegabytes(pid) ?? 0;
  if (sender.subscribe) await send(sender, clients, 1);
  await order(clients, { type: 'close' });
  return ((after - before) * 1024) / count;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

function summarise(subscribers: number, { singles, bursts }: Awaited<ReturnType<typeof measure>>) {
  const rate = (samples: Sample[], events: number): number =>
    (subscribers * events) / (median(samples.map(({ milliseconds }) => milliseconds)) / 1000);
  const cpu = (samples: Sample[], events: number): number =>
    (median(samples.map(({ cpuMs }) => cpuMs)) * 1000) / (subscribers * events);
  return {
    messagesPerSecond: rate(singles, 1),
    burstMessagesPerSecond: rate(bursts, burst),
    cpuMicroseconds: cpu(singles, 1),
    burstCpuMicroseconds: cpu(bursts, burst),
    p99Ms: percentile(
      singles.flatMap(({ latencies }) => latencies),
      0.99,
    ),
  };
}

export async function benchFanout(options: FanoutOptions): Promise<Output> {
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'sectorwars-bench-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const [gateway, bare, clients] = await start(opened, folder);
  const rows = [];
  for (const sender of [gateway, bare]) {
    say(`${sender.name}: memory of ${options.idle} idle sockets`);
    const kilobytes = await idleMemory(sender, clients, options.idle);
    say(`${sender.name}: ${options.rounds} events to ${options.subscribers} sockets`);
    const samples = await measure(sender, clients, options);
    rows.push({ name: sender.name, kilobytes, ...summarise(options.subscribers, samples) });
  }
  const actions = await measureActions({ ...options, limits });
  const [ours, theirs] = rows as [(typeof rows)[0], (typeof rows)[0]];
  const result = {
    ratio: ours.messagesPerSecond / theirs.messagesPerSecond,
    burstRatio: ours.burstMessagesPerSecond / theirs.burstMessagesPerSecond,
    cpuRatio: theirs.cpuMicroseconds / ours.cpuMicroseconds,
    burstCpuRatio: theirs.burstCpuMicroseconds / ours.burstCpuMicroseconds,
    kilobytesBeyondBare: ours.kilobytes - theirs.kilobytes,
    action: { p50Ms: median(actions), p99Ms: percentile(actions, 0.99) },
  };
  const cells = rows.map((row) => [
    row.name,
    ...[row.messagesPerSecond, row.burstMessagesPerSecond].map((value) => value.toFixed(0)),
    ...[row.cpuMicroseconds, row.burstCpuMicroseconds, row.p99Ms, row.kilobytes].map((value) =>
      value.toFixed(1),
    ),
  ]);
  const head = ['', 'messages/s', 'in bursts', 'CPU us', 'in bursts', 'p99 ms', 'KB/idle socket'];
  const lines = [
    `messages per second: ${result.ratio.toFixed(2)} of the bare server, in bursts ${result.burstRatio.toFixed(2)} (promised: ${goals.ratio})`,
    `by CPU time: ${result.cpuRatio.toFixed(2)}, in bursts ${result.burstCpuRatio.toFixed(2)}`,
    `from the event to the socket: p99 ${ours.p99Ms.toFixed(1)} ms (promised: ${goals.p99Ms})`,
    `from the commit of an action in a region's server, its wait for the disk included, to the socket: p50 ${result.action.p50Ms.toFixed(1)}, p99 ${result.action.p99Ms.toFixed(1)} ms (promised: ${goals.p99Ms})`,
    `${options.idle} idle subscribers held, each ${result.kilobytesBeyondBare.toFixed(1)} KB beyond the bare socket (promised: ${goals.kilobytes})`,
  ];
  return { json: { rows, ...result, goals }, text: `${table(head, cells)}\n${lines.join('\n')}` };
}
