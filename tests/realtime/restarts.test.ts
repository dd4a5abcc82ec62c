import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { startEventServer, type EventServer } from '#tests/kit/event-server.ts';
import { startGatewayProcess, type GatewayProcess } from '#tests/kit/gateway-process.ts';
import { compose } from '#tests/kit/supergraph.ts';
import { until } from '#tests/gateway/engine/galaxy.ts';

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
    cursor: ID!
  }
  type Subscription {
    events(after: ID): Event! @sameForAll
  }
`);
const query = 'subscription($after: ID) { events(after: $after) { cursor } }';

let server: EventServer;
let folder: string;
let cleanup: AsyncDisposableStack;
beforeEach(async () => {
  cleanup = new AsyncDisposableStack();
  server = cleanup.use(await startEventServer({ dataOf: (text) => ({ events: { cursor: text } }) }));
  folder = await mkdtemp(join(tmpdir(), 'restarts-'));
  cleanup.defer(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'supergraph.graphql'), sdl);
});
afterEach(() => cleanup.disposeAsync());

/** A player's program: connects again whenever it is cut off, and goes on behind what it has. */
class Resuming {
  readonly heard: string[] = [];
  #url: () => string;
  #socket: WebSocket | undefined;
  #over = false;

  constructor(url: () => string) {
    this.#url = url;
    this.#connect();
  }

  #connect(): void {
    if (this.#over) return;
    const socket = new WebSocket(this.#url(), 'graphql-transport-ws');
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('close', () => setTimeout(() => this.#connect(), 20));
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (bytes: Buffer) => {
      const { type, payload } = JSON.parse(bytes.toString()) as {
        type: string;
        payload?: { data?: { events: { cursor: string } } };
      };
      const after = this.heard.at(-1) ?? '0';
      if (type === 'connection_ack')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables: { after } } }));
      else if (payload?.data) this.heard.push(payload.data.events.cursor);
      // An error or an end: from the start.
      else if (type !== 'ping') socket.terminate();
    });
  }

  close(): void {
    this.#over = true;
    this.#socket?.terminate();
  }
}

test('server and gateway restarted three times each: every subscriber hears every event once, in order', async () => {
  const file = join(folder, 'supergraph.graphql');
  const env = { SUBGRAPH_URLS: JSON.stringify({ s0: server.url }), LOG_LEVEL: 'error' };
  const gateways: GatewayProcess[] = [];
  let port = 0;
  const start = async (): Promise<void> => {
    const gateway = startGatewayProcess(['--supergraph', file, '--port', String(port)], env);
    gateways.push(gateway);
    port = (await gateway.port) ?? 0;
    if (port === 0) throw new Error(gateway.output());
  };
  cleanup.defer(async () => {
    gateways.at(-1)?.child.kill('SIGKILL');
    await gateways.at(-1)?.ended;
  });
  await start();

  const clients = Array.from({ length: 40 }, () => new Resuming(() => `ws://127.0.0.1:${port}/graphql`));
  cleanup.defer(() => clients.forEach((client) => client.close()));
  let sent = 0;
  const emit = (count: number): void => {
    for (let n = 0; n < count; n += 1) server.emit(String((sent += 1)));
  };
  const everyoneHas = (count: number): Promise<void> =>
    until(() => clients.every(({ heard }) => heard.length >= count), 60_000);
  const emitting = setInterval(() => emit(5), 5);
  cleanup.defer(() => clearInterval(emitting));
  await everyoneHas(50);
  for (let round = 0; round < 3; round += 1) {
    await server.stop();
    await server.start();
    await everyoneHas(sent);
    gateways.at(-1)!.child.kill(round === 1 ? 'SIGTERM' : 'SIGKILL');
    await gateways.at(-1)!.ended;
    await start();
    await everyoneHas(sent);
  }
  clearInterval(emitting);
  await everyoneHas(sent);
  const all = Array.from({ length: sent }, (_, n) => String(n + 1));
  for (const { heard } of clients) expect(heard).toEqual(all);
  expect(sent).toBeGreaterThan(500);
}, 240_000);
