/** A directory of shards as the Nexus serves it: signed, a stream of lines, one shard on demand. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DirectoryLine, Shard } from '#wire/directory.ts';
import { deriveKey, signatureHeader, verify } from '#wire/signature.ts';

export interface TestDirectory extends AsyncDisposable {
  readonly url: string;
  /** Keys that were looked up one by one. */
  readonly lookups: string[];
  /** How many snapshots were sent. */
  readonly snapshots: number;
  readonly watchers: number;
  /** Requests without a good signature. */
  readonly unsigned: number;
  /** Changes a shard; watchers are told unless `quietly`. */
  put(shard: Shard, quietly?: boolean): void;
  /** Sends any text to the watchers. */
  send(line: DirectoryLine | string): void;
  /** Cuts all connections and stops listening. */
  stop(): Promise<void>;
  /** Listens again, at the same port. */
  start(): Promise<void>;
  remove(key: string): void;
}

export interface TestDirectoryOptions {
  shards?: Shard[];
  /** Requests must be signed with the key derived from it. */
  masterKey?: string;
}

export async function startDirectory({
  shards = [],
  masterKey,
}: TestDirectoryOptions = {}): Promise<TestDirectory> {
  const known = new Map(shards.map((shard) => [shard.key, shard]));
  const watching = new Set<ServerResponse>();
  const lookups: string[] = [];
  let snapshots = 0;
  let unsigned = 0;
  let port = 0;

  const write = (response: ServerResponse, line: DirectoryLine | string) =>
    response.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`);

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const keys = (name: string) => (masterKey && name === 'nexus' ? deriveKey(masterKey, name) : undefined);
    const signature = request.headers[signatureHeader];
    if (
      masterKey &&
      !verify(typeof signature === 'string' ? signature : undefined, keys, path, '', Date.now())
    ) {
      unsigned += 1;
      response.writeHead(401).end();
      return;
    }
    const key = path.split('/')[2];
    if (key === undefined) {
      snapshots += 1;
      watching.add(response);
      response.once('close', () => watching.delete(response));
      response.writeHead(200, { 'content-type': 'application/x-ndjson' });
      write(response, { type: 'snapshot', shards: [...known.values()] });
      return;
    }
    lookups.push(key);
    const shard = known.get(key);
    response.writeHead(shard ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(shard ?? { errors: [{ message: 'There is no such shard.' }] }));
  });

  async function start(): Promise<void> {
    await new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  }

  async function stop(): Promise<void> {
    if (!server.listening) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}/directory`,
    lookups,
    get snapshots() {
      return snapshots;
    },
    get watchers() {
      return watching.size;
    },
    get unsigned() {
      return unsigned;
    },
    put(shard, quietly = false) {
      known.set(shard.key, shard);
      if (!quietly) for (const response of watching) write(response, { type: 'change', shard });
    },
    remove: (key) => known.delete(key),
    send(line) {
      for (const response of watching) write(response, line);
    },
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}
