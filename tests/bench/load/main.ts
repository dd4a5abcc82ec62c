/** The load as a process of its own: keeps a number of connections busy and measures what they see. */
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { cpuMilliseconds } from '#tests/bench/processes/usage.ts';
import { Connection, type Target } from './connection.ts';
import type { LoadOrder, LoadResult } from './protocol.ts';

/** How long answers are waited for beyond the given time; one that never comes counts as an error. */
const patienceMs = 10_000;

function targetOf({ port, path, body, answer }: LoadOrder): Target {
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return { port, request: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`), answer: Buffer.from(answer) };
}

/** Waits for the time to pass and the condition to hold, but not for ever. */
async function passed(milliseconds: number, enough: () => boolean): Promise<void> {
  const end = performance.now() + milliseconds + patienceMs;
  await after(milliseconds);
  while (!enough() && performance.now() < end) await after(5);
}

async function run(order: LoadOrder): Promise<LoadResult> {
  const target = targetOf(order);
  const latency = createHistogram({ lowest: 1, highest: 600_000_000, figures: 3 });
  let measuring = false;
  let answers = 0;
  let errors = 0;
  const onAnswer = (equal: boolean, milliseconds: number): void => {
    answers += 1;
    if (!equal) errors += 1;
    else if (measuring) latency.record(Math.max(1, Math.round(milliseconds * 1000)));
  };
  const connections = Array.from({ length: order.connections }, () => new Connection(target, onAnswer));
  await passed(order.warmUpMs, () => answers >= order.connections);

  const ownBefore = process.cpuUsage();
  const cpuBefore = cpuMilliseconds(order.pid);
  const started = performance.now();
  measuring = true;
  await passed(order.measureMs, () => latency.count >= order.connections);
  measuring = false;
  const seconds = (performance.now() - started) / 1000;
  const cpuAfter = cpuMilliseconds(order.pid);
  const own = process.cpuUsage(ownBefore);

  for (const connection of connections) connection.close();
  const closed = Promise.all(connections.map((connection) => connection.closed));
  await Promise.race([closed, after(patienceMs, undefined, { ref: false })]);
  for (const connection of connections) connection.destroy();
  const at = (percentile: number): number => latency.percentile(percentile) / 1000;
  return {
    seconds,
    requests: latency.count,
    errors,
    latency: { p50: at(50), p95: at(95), p99: at(99), max: latency.max / 1000 },
    cpuMs: cpuAfter === undefined || cpuBefore === undefined ? undefined : cpuAfter - cpuBefore,
    loadCpuMs: (own.user + own.system) / 1000,
  };
}

process.on('message', (order: LoadOrder) => {
  void run(order).then((result) => process.send?.({ type: 'load', result }));
});
process.once('disconnect', () => process.exit());
process.send?.({ type: 'ready' });
