/** Sessions that were ended before their access tokens: identity's list, polled, so that a token dies with its session. */
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { z } from 'zod';
import { deriveKey, sign, signatureHeader } from '#wire/signature.ts';

export interface Revocations extends AsyncDisposable {
  /** True when the session was ended by a log-out or by a refresh token used twice. */
  has(sessionId: string): boolean;
  readonly onEnded: OnSessionEnded;
}

/**
 * Calls back once when the session ends, at once if it has ended already. Other sessions of the same player are others'.
 * Returns the function that stops waiting.
 */
export type OnSessionEnded = (sessionId: string, listener: () => void) => () => void;

export interface RevocationsOptions {
  /** Where identity lists them, such as `http://127.0.0.1:4102/revocations`. */
  url: string;
  /** Requests are signed with the key derived from it under the name `identity`; unsigned without. */
  masterKey?: string;
  intervalMs?: number;
  /** Told once when identity stops answering: until it is back, ended sessions are those already known. */
  onTrouble?: (error: unknown) => void;
}

/** Access tokens live 15 minutes; a little more covers clocks that differ. */
const rememberMs = 20 * 60_000;
const timeoutMs = 2_000;
const keyName = 'identity';
const answer = z.object({ cursor: z.string(), sessions: z.array(z.string()) });

/** Starts polling at once. */
export function watchRevocations(options: RevocationsOptions): Revocations {
  const { url, masterKey, intervalMs = 1_000, onTrouble } = options;
  const key = masterKey === undefined ? undefined : deriveKey(masterKey, keyName);
  const ended = new Map<string, number>();
  const waiting = new Map<string, Set<() => void>>();
  const stopping = new AbortController();
  let cursor: string | undefined;

  function end(session: string, now: number): void {
    if (ended.has(session)) return;
    ended.set(session, now);
    const listeners = waiting.get(session) ?? [];
    waiting.delete(session);
    for (const listener of listeners) listener();
  }

  function onEnded(session: string, listener: () => void): () => void {
    if (ended.has(session)) {
      listener();
      return () => undefined;
    }
    const listeners = waiting.get(session) ?? new Set();
    waiting.set(session, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && waiting.get(session) === listeners) waiting.delete(session);
    };
  }

  async function poll(): Promise<void> {
    const target = new URL(url);
    if (cursor !== undefined) target.searchParams.set('after', cursor);
    const path = target.pathname + target.search;
    const headers = key === undefined ? {} : { [signatureHeader]: sign(key, keyName, path, '', Date.now()) };
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]);
    const { statusCode, body } = await request(target, { headers, signal });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`identity answered ${statusCode}`);
    const read = answer.parse(JSON.parse(text));
    cursor = read.cursor;
    const now = performance.now();
    // Told again and again while its transaction is the youngest: the first time counts.
    for (const session of read.sessions) end(session, now);
    for (const [session, since] of ended) {
      if (now - since < rememberMs) break;
      ended.delete(session);
    }
  }

  async function run(): Promise<void> {
    for (let failing = false; !stopping.signal.aborted;) {
      try {
        await poll();
        failing = false;
      } catch (error) {
        if (!failing && !stopping.signal.aborted) onTrouble?.(error);
        failing = true;
      }
      await pause(intervalMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    has: (sessionId) => ended.has(sessionId),
    onEnded,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}
