/** Very many clients in one process: they count bytes and do nothing else, so that it is not them who are measured. */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { frame } from '#tests/kit/raw-socket.ts';
import { now, type ClientsOrder, type Subscribing } from './protocol.ts';

/** Not more at a time: the system's queue of connections is short. */
const batch = 100;
const news = 'subscription { news { text } }';

class Client {
  readonly #socket: Socket;
  #bytes = 0;
  #switched: (() => void) | undefined;
  wanted = 0;
  at = 0;
  onEnough: () => void = () => undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1' });
    this.#socket.on('error', () => this.#socket.destroy());
    this.#socket.on('data', (chunk) => {
      this.#switched?.();
      this.#switched = undefined;
      this.#bytes += chunk.length;
      if (this.wanted === 0 || this.#bytes < this.wanted) return;
      this.at = now();
      this.wanted = 0;
      this.onEnough();
    });
  }

  async open({ subscribe, query = news, authorization }: Subscribing): Promise<void> {
    const answered = (): Promise<void> => new Promise((resolve) => (this.#switched = resolve));
    const head = [
      ...['GET /graphql HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
      ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg=='],
      ...['Sec-WebSocket-Protocol: graphql-transport-ws', '', ''],
    ];
    this.#socket.write(head.join('\r\n'));
    await answered();
    if (!subscribe) return;
    const send = (message: object): void =>
      void this.#socket.write(frame({ opcode: 1, payload: JSON.stringify(message) }));
    send({ type: 'connection_init', ...(authorization && { payload: { authorization } }) });
    await answered();
    send({ type: 'subscribe', id: randomUUID(), payload: { query } });
  }

  expect(bytes: number): Promise<void> {
    this.#bytes = 0;
    this.wanted = bytes;
    return new Promise((resolve) => (this.onEnough = resolve));
  }

  close(): void {
    this.#socket.destroy();
  }
}

let clients: Client[] = [];

async function open(port: number, count: number, subscribing: Subscribing): Promise<void> {
  while (clients.length < count) {
    const some = Array.from({ length: Math.min(batch, count - clients.length) }, () => new Client(port));
    await Promise.all(some.map((client) => client.open(subscribing)));
    clients.push(...some);
  }
}

async function obey(order: ClientsOrder): Promise<void> {
  switch (order.type) {
    case 'open':
      await open(order.port, order.count, order);
      process.send?.({ type: 'open' });
      return;
    case 'await': {
      const enough = Promise.all(clients.map((client) => client.expect(order.bytes)));
      process.send?.({ type: 'waiting' });
      await enough;
      const all = clients.map(({ at }) => at);
      process.send?.({ at: Math.max(...all), all });
      return;
    }
    default:
      for (const client of clients) client.close();
      clients = [];
      process.send?.({ type: 'closed' });
  }
}

process.on('message', (order: ClientsOrder) => void obey(order));
process.once('disconnect', () => process.exit());
process.send?.({ type: 'ready' });
