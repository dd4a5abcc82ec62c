/** An upstream that outlives its connection: where the server tells cursors, it is opened again behind the last one. */
import { setTimeout as wait } from 'node:timers/promises';
import type { OperationContext } from '#gateway/context.ts';
import type { Server } from '#gateway/transport/client.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import type { Upstream } from '#gateway/transport/upstream-socket.ts';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { ErrorCode } from '#wire/error-codes.ts';
import { readEventExtensions } from './event-extensions.ts';
import { at } from './failure.ts';
import { lossOf, type SubscriptionListener } from './open-upstream-at.ts';
import { openSubscription, type Opened, type SubscriptionOptions } from './route-subscription.ts';
import type { RootFetch } from './route-roots.ts';

export interface LastingOptions extends SubscriptionOptions {
  /** For how long a lost upstream is opened again. */
  resumeMs: number;
  /** From 0 to 1. */
  random: () => number;
}

/** Doubles from attempt to attempt; up to half is taken off, so that a server that is back is not asked by all at once. */
const backoffMs = { least: 50, most: 5_000 };
/** A connection that lasted longer was a good one. */
const lastedMs = 2 * backoffMs.most;
/** Trouble that passes. What else a server or the directory says is final. */
const passing: ReadonlySet<unknown> = new Set<ErrorCode>([
  'REGION_UNAVAILABLE',
  'REGION_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_BAD_REPLY',
  'RATE_LIMITED',
]);

/**
 * Opens a subscription that is found anew, and resumed behind its last cursor, whenever it is lost; its listener is told
 * of a loss when there is no cursor, when the server refuses, and when time is up. Resolves as `openSubscription` does.
 */
export async function openLastingUpstream(
  fetch: RootFetch,
  listen: (server: Server) => SubscriptionListener,
  options: LastingOptions,
  context: OperationContext,
): Promise<{ upstream: Upstream } | { errors: ReplyError[] }> {
  const lasting = new LastingUpstream(fetch, listen, options, context);
  const errors = await lasting.open();
  return errors ? { errors } : { upstream: lasting };
}

class LastingUpstream implements Upstream {
  #fetch: RootFetch;
  #listen: (server: Server) => SubscriptionListener;
  #options: LastingOptions;
  #context: OperationContext;
  #over = new AbortController();
  #cursor: string | undefined;
  #upstream: Upstream | undefined;
  #paused = false;
  /** Since when no cursor has come further and no connection has lasted; undefined while all is well. */
  #failingSince: number | undefined;
  #openedAt = 0;
  #attempts = 0;

  constructor(
    fetch: RootFetch,
    listen: (server: Server) => SubscriptionListener,
    options: LastingOptions,
    context: OperationContext,
  ) {
    this.#fetch = fetch;
    this.#listen = listen;
    this.#options = options;
    this.#context = context;
    this.#cursor = context.stream?.after;
  }

  /** One attempt; resolves to the reason when there is none. */
  async open(): Promise<ReplyError[] | undefined> {
    const cursor = this.#cursor;
    const extensions: SubscribeExtensions = {
      ...this.#context.stream,
      bookmarks: true,
      ...(cursor !== undefined && { after: cursor }),
    };
    const listen = (server: Server): SubscriptionListener => this.#listenAt(server);
    const opened: Opened = await openSubscription(
      this.#fetch,
      listen,
      this.#options,
      this.#context,
      extensions,
    );
    if ('errors' in opened) return opened.errors;
    this.#upstream = opened.upstream;
    this.#openedAt = performance.now();
    if (this.#over.signal.aborted) this.#upstream.close();
    else if (this.#paused) this.#upstream.pause();
    return undefined;
  }

  close(): void {
    this.#over.abort();
    this.#upstream?.close();
  }

  pause(): void {
    this.#paused = true;
    this.#upstream?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#upstream?.resume();
  }

  #listenAt(server: Server): SubscriptionListener {
    const listener = this.#listen(server);
    return {
      ...listener,
      onNext: (result, bytes) => {
        const cursor = readEventExtensions(result)?.cursor ?? this.#cursor;
        // A server that says no more than where it begins has not proved itself.
        if (cursor !== this.#cursor) this.#failingSince = undefined;
        this.#cursor = cursor;
        return listener.onNext(result, bytes);
      },
      onLost: (loss) => {
        // Who is refused is not let in by asking again.
        if (this.#cursor === undefined || loss === 'refused') return listener.onLost(loss);
        void this.#reopen(listener, [at(lossOf(loss, server), [this.#fetch.read.roots[0]?.key ?? ''])]);
      },
    };
  }

  async #reopen(listener: SubscriptionListener, loss: ReplyError[]): Promise<void> {
    const { resumeMs, random } = this.#options;
    const { signal } = this.#over;
    const now = performance.now();
    if (this.#failingSince === undefined || now - this.#openedAt > lastedMs) {
      this.#failingSince = now;
      this.#attempts = 0;
    }
    const until = this.#failingSince + resumeMs;
    let errors: ReplyError[] | undefined = loss;
    while (errors?.every((error) => isPassing(error)) && this.#mayGoOn(until)) {
      const waitMs = Math.min(backoffMs.most, backoffMs.least * 2 ** this.#attempts) * (1 - random() / 2);
      this.#attempts += 1;
      await wait(waitMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      errors = await this.open();
    }
    if (errors && !signal.aborted) listener.onErrors(errors);
  }

  /** A token that has expired opens nothing; its client is told so elsewhere. */
  #mayGoOn(until: number): boolean {
    const { viewer } = this.#context;
    return performance.now() < until && (viewer === undefined || viewer.expiresAt * 1000 > Date.now());
  }
}

function isPassing({ extensions }: ReplyError): boolean {
  return passing.has(extensions?.['code']);
}
