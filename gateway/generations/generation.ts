/** A generation: everything that depends on one supergraph. What outlives it asks `Generations` for the current one. */
import { setImmediate as turn } from 'node:timers/promises';
import type { Engine } from '#gateway/engine/engine.ts';
import type { Policy } from '#gateway/pipeline/authorize/clause.ts';
import { createPersistedDocuments } from '#gateway/pipeline/persisted/persisted-documents.ts';
import type { TextStore } from '#gateway/pipeline/persisted/text-store.ts';
import { createPreparer, type PrepareConfig, type Preparer } from '#gateway/pipeline/prepare.ts';

export interface Generation extends Preparer, AsyncDisposable {
  /** Counts from 1, the supergraph the gateway started with. */
  readonly number: number;
  readonly engine: Engine;
  /** Aborts when the generation is disposed: what still runs on it is cut off. */
  readonly signal: AbortSignal;
  /** To be called before an operation runs on it, and `leave` when it has ended. */
  enter(): void;
  leave(): void;
  /** Disposes it once nothing runs on it any more, after `limitMs` in any case. */
  retire(limitMs: number): Promise<void>;
}

export interface GenerationOptions {
  number: number;
  /** Disposed with the generation. */
  engine: Engine;
  config: PrepareConfig;
  /** Documents that clients have left by their hash: texts, which fit any generation. */
  kept: TextStore;
  /** Texts the operator trusts by ID. */
  trusted?: ReadonlyMap<string, string> | undefined;
  /** Says whether a policy of `@policy` holds; beside it, roles are policies (`role:admin`). */
  policy?: Policy | undefined;
}

/** @throws Error when the supergraph's directives make no sense; the engine is the caller's to dispose then */
export function createGeneration(options: GenerationOptions): Generation {
  const { number, engine, config, kept, trusted, policy } = options;
  const closing = new AbortController();
  const idle = Promise.withResolvers<void>();
  let running = 0;
  let retired = false;
  let disposed: Promise<void> | undefined;

  function dispose(): Promise<void> {
    closing.abort();
    idle.resolve();
    return (disposed ??= Promise.resolve(engine[Symbol.asyncDispose]()));
  }

  const generation: Generation = {
    number,
    engine,
    signal: closing.signal,
    prepare: (envelope, viewer) => preparer.prepare(envelope, viewer),
    prepareAgain: (operation, viewer) => preparer.prepareAgain(operation, viewer),
    get documents() {
      return preparer.documents;
    },
    enter() {
      running += 1;
    },
    leave() {
      running -= 1;
      if (retired && running === 0) idle.resolve();
    },
    async retire(limitMs) {
      // An operation that was prepared just now enters before the event loop turns.
      await turn();
      retired = true;
      const late = setTimeout(() => idle.resolve(), limitMs);
      if (running > 0) await idle.promise;
      clearTimeout(late);
      await dispose();
    },
    [Symbol.asyncDispose]: dispose,
  };
  const persisted = createPersistedDocuments(config.persisted, kept, trusted);
  const preparer = createPreparer(generation, { config, persisted, policy });
  return generation;
}
