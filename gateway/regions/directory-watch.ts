/** Follows the directory's stream for as long as the gateway lives: connects again when it breaks or falls silent. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { DirectoryLine } from '#wire/directory.ts';
import { readLine } from './directory-lines.ts';
import type { DirectoryOptions } from './directory.ts';

export interface DirectoryWatch extends AsyncDisposable {
  /** Resolves with the first snapshot. */
  readonly ready: Promise<void>;
  readonly connected: boolean;
}

/** A snapshot of 50,000 regions takes about 10 MB. */
const maxLineBytes = 32 * 1024 * 1024;
const headersTimeoutMs = 5_000;

export function watchDirectory(
  options: DirectoryOptions,
  headersFor: (path: string) => Record<string, string>,
  apply: (line: DirectoryLine) => void,
): DirectoryWatch {
  const {
    url,
    retryMs = { min: 100, max: 5_000 },
    random = Math.random,
    onTrouble = () => undefined,
  } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const pool = new Pool(new URL(url).origin, {
    connections: 1,
    connectTimeout: 1_000,
    headersTimeout: headersTimeoutMs,
  });
  const first = Promise.withResolvers<void>();
  // Nobody may be waiting for it when the gateway stops before it started.
  first.promise.catch(() => undefined);
  let connected = false;
  let failures = 0;

  async function follow(): Promise<void> {
    for await (const text of readStream(pool, options, headersFor, signal)) {
      const line = readLine(text, onTrouble);
      if (!line) continue;
      apply(line);
      if (line.type !== 'snapshot') continue;
      connected = true;
      failures = 0;
      first.resolve();
    }
    throw new Error('the directory ended its stream');
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        await follow();
      } catch (error) {
        connected = false;
        if (signal.aborted) return;
        onTrouble(error instanceof Error ? error : new Error(String(error)));
      }
      const wait = Math.min(retryMs.max, retryMs.min * 2 ** Math.min(failures, 20));
      failures += 1;
      // Half of the wait is left to chance: many gateways must not come back in step.
      await sleep(wait / 2 + (random() * wait) / 2, undefined, { signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    ready: first.promise,
    get connected() {
      return connected;
    },
    async [Symbol.asyncDispose]() {
      closing.abort();
      await running;
      first.reject(new Error('the directory was closed before its first snapshot'));
      await pool.destroy();
    },
  };
}

async function* readStream(
  pool: Pool,
  { url, heartbeatTimeoutMs = 25_000 }: DirectoryOptions,
  headersFor: (path: string) => Record<string, string>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const { pathname, search } = new URL(url);
  const path = `${pathname}${search}`;
  const { statusCode, body } = await pool.request({
    path,
    method: 'GET',
    headers: { ...headersFor(path), accept: 'application/x-ndjson' },
    bodyTimeout: heartbeatTimeoutMs,
    signal,
  });
  if (statusCode === 200) return yield* linesOf(body);
  body.destroy();
  throw new Error(`the directory answered ${statusCode}`);
}

/** Non-empty lines of a UTF-8 stream. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const text = Buffer.concat([...parts, chunk.subarray(start, end)])
        .toString('utf8')
        .trim();
      parts = [];
      size = 0;
      start = end + 1;
      if (text) yield text;
    }
    if (start === chunk.length) continue;
    parts.push(chunk.subarray(start));
    size += chunk.length - start;
    if (size > maxLineBytes) throw new Error('the directory sent a line that is too long');
  }
}
