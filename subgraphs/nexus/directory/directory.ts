/** The directory over HTTP: one shard on demand, or all of them as a stream that stays open. The wire format is `wire/directory.ts`. */
import type { ServerResponse } from 'node:http';
import { errorStatus, type ErrorCode } from '#wire/error-codes.ts';
import type { Database } from '#subgraphs/kit/database.ts';
import { eventsLost } from '#subgraphs/kit/history.ts';
import type { Hub } from '#subgraphs/kit/hub.ts';
import { isUuid } from '#subgraphs/kit/ids.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { Principal } from '#subgraphs/kit/trust.ts';
import { touchesDirectory } from '../events.ts';
import { loadShard, loadShards } from './shards.ts';
import { createWatchers, maxWatchers } from './watchers.ts';

export interface Directory extends AsyncDisposable {
  /** Answers `/directory` and `/directory/{key}`; returns false for any other path. */
  route(path: string, response: ServerResponse, principal: Principal): Promise<boolean>;
}

export interface DirectoryOptions {
  database: Database;
  hub: Hub;
  log: Logger;
  heartbeatMs: number;
}

export function createDirectory({ database, hub, log, heartbeatMs }: DirectoryOptions): Directory {
  const watchers = createWatchers();
  const closing = new AbortController();
  let changes = hub.subscribe(touchesDirectory);
  const heartbeat = setInterval(() => watchers.broadcast({ type: 'heartbeat' }), heartbeatMs).unref();

  /** Each change is read once for all watchers. When a change is lost, all of them start over with a new snapshot. */
  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        for await (const { regionId, type } of changes) {
          if (type === eventsLost) watchers.endAll();
          const shard = regionId && (await loadShard(database.fork(), regionId));
          if (shard) watchers.broadcast({ type: 'change', shard });
        }
        return;
      } catch (error) {
        log.warn({ err: error }, 'directory lost its place; watchers start over');
        await changes.return?.();
        changes = hub.subscribe(touchesDirectory);
        watchers.endAll();
      }
    }
  }

  async function show(response: ServerResponse, key: string): Promise<void> {
    const shard = isUuid(key) ? await loadShard(database.fork(), key.toLowerCase()) : undefined;
    if (shard) sendJson(response, 200, shard);
    else refuse(response, 'NOT_FOUND', 'There is no such shard.');
  }

  const following = follow();
  return {
    async route(path, response, principal) {
      const [, name, key, ...rest] = path.split('/');
      if (name !== 'directory' || rest.length > 0) return false;
      if (principal.kind !== 'platform') refuse(response, 'FORBIDDEN', 'Regions do not read the directory.');
      else if (key) await show(response, key);
      else if (watchers.full) refuse(response, 'RATE_LIMITED', `More than ${maxWatchers} watch already.`);
      else await watchers.add(response, () => loadShards(database.fork()));
      return true;
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      clearInterval(heartbeat);
      watchers.endAll();
      await changes.return?.();
      await following;
    },
  };
}

function refuse(response: ServerResponse, code: ErrorCode, message: string): void {
  sendJson(response, errorStatus[code], { errors: [{ message, extensions: { code } }] });
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  const text = JSON.stringify(value);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}
