/** Which server holds which shard: the Nexus's directory, kept in memory, watched, and asked on a miss. */
import type { Shard } from '#wire/directory.ts';
import { deriveKey, sign, signatureHeader } from '#wire/signature.ts';
import { createDirectoryLookup } from './directory-lookup.ts';
import { watchDirectory } from './directory-watch.ts';

export interface Directory extends AsyncDisposable {
  /** Resolves with the first snapshot. */
  ready(): Promise<void>;
  /** What is in memory: no request. Keys are compared without regard to case. */
  get(key: string): Shard | undefined;
  /**
   * From memory, or on a miss from the Nexus; undefined when there is no such shard.
   * `fresh` asks the Nexus in any case. Rejects when the Nexus cannot be asked.
   */
  lookup(key: string, options?: { fresh?: boolean }): Promise<Shard | undefined>;
  /** Calls back for each shard that is new, changed, or left the directory (as `gone`). Returns how to stop it. */
  onChange(listener: DirectoryListener): () => void;
  /** False while the watch is interrupted: the last good copy is served. */
  readonly connected: boolean;
  readonly size: number;
}

export type DirectoryListener = (shard: Shard, previous: Shard | undefined) => void;

export interface DirectoryOptions {
  /** Where the Nexus serves it, such as `http://127.0.0.1:4101/directory`. */
  url: string;
  /** Requests are signed with the key derived from it under the name `nexus`; unsigned without. */
  masterKey?: string;
  /** A silent stream is given up after this long; the Nexus sends a heartbeat every 10 s. */
  heartbeatTimeoutMs?: number;
  /** Bounds of the wait before connecting again. */
  retryMs?: { min: number; max: number };
  /** How long the Nexus may take for one shard. */
  lookupTimeoutMs?: number;
  /** How long "there is no such shard" is believed. */
  negativeMs?: number;
  random?: () => number;
  /** Told why the watch was interrupted or a line was left out; for the log. */
  onTrouble?: (error: Error) => void;
}

/** Name of the key the Nexus is signed with. */
const keyName = 'nexus';

/** Starts watching at once. Disposing it ends the watch and closes its connections. */
export function createDirectory(options: DirectoryOptions): Directory {
  const { masterKey } = options;
  const shards = new Map<string, Shard>();
  const listeners = new Set<DirectoryListener>();
  const key = masterKey === undefined ? undefined : deriveKey(masterKey, keyName);
  const headersFor = (path: string): Record<string, string> =>
    key === undefined ? {} : { [signatureHeader]: sign(key, keyName, path, '', Date.now()) };

  function put(shard: Shard): void {
    const id = shard.key.toLowerCase();
    const previous = shards.get(id);
    if (previous && same(previous, shard)) return;
    shards.set(id, shard);
    for (const listener of listeners) listener(shard, previous);
  }

  function replaceAll(snapshot: readonly Shard[]): void {
    const kept = new Set(snapshot.map((shard) => shard.key.toLowerCase()));
    for (const [id, shard] of shards) {
      if (kept.has(id)) continue;
      shards.delete(id);
      for (const listener of listeners) listener({ ...shard, state: 'gone' }, shard);
    }
    for (const shard of snapshot) put(shard);
  }

  const lookup = createDirectoryLookup(options, headersFor);
  const watch = watchDirectory(options, headersFor, (line) => {
    if (line.type === 'snapshot') replaceAll(line.shards);
    else if (line.type === 'change') put(line.shard);
  });

  return {
    ready: () => watch.ready,
    get: (key) => shards.get(key.toLowerCase()),
    async lookup(key, { fresh = false } = {}) {
      const id = key.toLowerCase();
      const known = shards.get(id);
      if (known && !fresh) return known;
      const found = await lookup.ask(id, fresh);
      const current = shards.get(id);
      if (!found) return fresh ? undefined : current;
      // The watch may have brought something newer meanwhile.
      if (current && current.revision > found.revision) return current;
      put(found);
      return found;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get connected() {
      return watch.connected;
    },
    get size() {
      return shards.size;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([watch[Symbol.asyncDispose](), lookup[Symbol.asyncDispose]()]);
    },
  };
}

function same(a: Shard, b: Shard): boolean {
  return a.revision === b.revision && a.endpoint === b.endpoint && a.state === b.state && a.name === b.name;
}
