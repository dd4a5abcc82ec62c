/** The hand-written limit as a server: `node:http`, undici, and no GraphQL at all. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { workloads } from '#tests/bench/workload/workloads.ts';
import { large, small, type Post } from './plan.ts';

const [, , subgraphs = ''] = process.argv;
// 64 connections were the fastest: 16 gave 0.92 and 256 gave 0.84 of it.
const pool = new Pool(subgraphs, { connections: 64 });
const headers = { 'content-type': 'application/json', accept: 'application/json' };
const post: Post = async (path, body) => {
  const answer = await pool.request({ path, method: 'POST', headers, body });
  return answer.body.text();
};

const plans = { large, small };
const planOf = new Map(workloads.map(({ name, query }) => [query, plans[name]]));

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  const answer = async (): Promise<void> => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
    const plan = planOf.get(query);
    const text = JSON.stringify({ data: await plan?.(post) });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  };
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer().catch((error: unknown) => response.destroy(error as Error));
  });
});

process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
