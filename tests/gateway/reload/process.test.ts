import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startGatewayProcess, type GatewayProcess } from '#tests/kit/gateway-process.ts';
import { until } from '#tests/kit/stack.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startSubgraphs, type Subgraphs } from './world.ts';

let subgraphs: Subgraphs;
let folder: string;
let file: string;
let gateway: GatewayProcess | undefined;
beforeAll(async () => {
  subgraphs = await startSubgraphs();
});
afterAll(async () => {
  await subgraphs[Symbol.asyncDispose]();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standalone-'));
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, subgraphs.compose('first'));
});
afterEach(async () => {
  if (gateway?.child.exitCode === null) gateway.child.kill('SIGTERM');
  await gateway?.ended;
  await rm(folder, { recursive: true });
});

/** Starts the gateway with arguments alone and returns its URL. */
async function start(env: Record<string, string> = {}): Promise<{ url: string; process: GatewayProcess }> {
  const process = startGatewayProcess(['--supergraph', file, '--port', '0'], env);
  gateway = process;
  const port = await process.port;
  if (port === undefined) throw new Error(process.output());
  return { url: `http://127.0.0.1:${port}`, process };
}

async function ask(url: string, query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}

test('a gateway that is given a supergraph and nothing else serves it: no shards, no tokens, no signatures', async () => {
  const { url } = await start();
  const star = 'id name';
  const aliases = Array.from({ length: 10 }, (_, index) => `s${index}: star { ${star} }`);
  expect(await ask(url, `query Usual { hello star { ${star} } }`)).toEqual({
    data: { hello: 'hello', star: { id: '1', name: 'Vega' } },
  });
  expect(await ask(url, `{ ${aliases.join(' ')} }`)).toEqual({
    data: Object.fromEntries(aliases.map((_, index) => [`s${index}`, { id: '1', name: 'Vega' }])),
  });
  expect(await ask(url, 'mutation { name(star: "1") }')).toEqual({ data: { name: '1' } });
  // Whose token it is, the subgraphs have to find out.
  const token = { authorization: 'Bearer any.thing.goes' };
  expect(await ask(url, '{ hello }', token)).toEqual({ data: { hello: 'hello' } });
  const { headers } = subgraphs.stars.requests.at(-1)!;
  expect(headers['authorization']).toBe('Bearer any.thing.goes');
  expect(Object.keys(headers).filter((name) => name.includes('signature'))).toEqual([]);

  const socket = await connectSocket(url);
  socket.send(subscribeMessage('1', 'subscription { ticks }'));
  await until(async () => subgraphs.ticks.listeners === 1);
  const ticks = subgraphs.ticks.emit();
  expect(await socket.next()).toMatchObject({ id: '1', payload: { data: { ticks } } });
  socket.ws.close();
  const ready = await fetch(`${url}/ready`);
  expect(await ready.json()).toEqual({ ready: true, checks: { engine: true } });
});

test('SIGHUP makes the process look for a changed supergraph, and does not end it when that is bad', async () => {
  const { url, process } = await start({ SUPERGRAPH_WATCH: 'off' });
  await writeFile(file, 'type Query {');
  process.child.kill('SIGHUP');
  await until(async () => process.output().includes('supergraph refused'));
  expect(await ask(url, '{ hello }')).toEqual({ data: { hello: 'hello' } });
  await writeFile(file, subgraphs.compose('second'));
  process.child.kill('SIGHUP');
  await until(async () => process.output().includes('supergraph reloaded'));
  expect(await ask(url, '{ added }')).toEqual({ data: { added: 'added' } });
  process.child.kill('SIGTERM');
  expect(await process.ended).toBe(0);
});

test('the process takes up a change by itself', async () => {
  const { url, process } = await start();
  await writeFile(file, subgraphs.compose('second'));
  await until(async () => process.output().includes('supergraph reloaded'));
  expect(await ask(url, '{ added }')).toEqual({ data: { added: 'added' } });
});
