/** Who follows the directory's stream: each gets a snapshot first, then every line, and is cut off when it does not read. */
import type { ServerResponse } from 'node:http';
import type { DirectoryLine, Shard } from '#wire/directory.ts';

export interface Watchers {
  /** Adds a watcher and writes the snapshot; lines that come while it is read follow it. */
  add(response: ServerResponse, snapshot: () => Promise<Shard[]>): Promise<void>;
  broadcast(line: DirectoryLine): void;
  /** Ends every stream: whoever comes back gets a new snapshot. */
  endAll(): void;
  readonly full: boolean;
}

export const maxWatchers = 100;
/** A watcher that lags further behind is cut off; it comes back for a new snapshot. */
const maxUnsentBytes = 1024 * 1024;

interface Watcher {
  response: ServerResponse;
  /** Lines that came before the snapshot was written; undefined afterwards. */
  early: DirectoryLine[] | undefined;
}

export function createWatchers(): Watchers {
  const watchers = new Set<Watcher>();
  return {
    async add(response, snapshot) {
      const watcher: Watcher = { response, early: [] };
      watchers.add(watcher);
      response.once('close', () => watchers.delete(watcher));
      try {
        const shards = await snapshot();
        // The connection ends with the stream: a server that drains need not wait for it.
        response.writeHead(200, {
          'content-type': 'application/x-ndjson',
          'cache-control': 'no-store',
          connection: 'close',
        });
        write(response, { type: 'snapshot', shards });
        for (const line of watcher.early ?? []) write(response, line);
        watcher.early = undefined;
      } catch (error) {
        watchers.delete(watcher);
        throw error;
      }
    },
    broadcast(line) {
      for (const { response, early } of watchers) {
        if (early) early.push(line);
        else write(response, line);
      }
    },
    endAll() {
      for (const { response } of watchers) response.end();
      watchers.clear();
    },
    get full() {
      return watchers.size >= maxWatchers;
    },
  };
}

function write(response: ServerResponse, line: DirectoryLine): void {
  response.write(`${JSON.stringify(line)}\n`);
  if (response.writableLength > maxUnsentBytes) response.destroy();
}
