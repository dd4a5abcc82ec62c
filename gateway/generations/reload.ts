/** Takes up a changed supergraph: reads it, builds a generation beside the old one, and lets it serve if nothing is wrong. */
import type { Logger } from '#gateway/observe/log.ts';
import type { Metrics } from '#gateway/observe/metrics.ts';
import type { Generation } from './generation.ts';
import type { Generations } from './generations.ts';
import type { Sources } from './sources.ts';

export interface Reload extends AsyncDisposable {
  /**
   * Looks for a change and takes it up; resolves when that has succeeded or failed. Never rejects, never runs twice at a
   * time: whoever asks while one runs gets another look after it.
   */
  now(): Promise<void>;
  /** The same, and tries again what was refused before. */
  retry(): Promise<void>;
}

export interface ReloadOptions {
  generations: Generations;
  /** What the current generation was built from. */
  serving: Sources;
  /** Rejects when they cannot be read. */
  read: () => Promise<Sources>;
  /** Rejects with what is wrong with them. */
  build: (sources: Sources, number: number) => Promise<Generation>;
  log: Logger;
  metrics: Metrics;
}

/** A supergraph may have very many faults. */
const maxReasonLength = 2_000;

export function createReload({ generations, read, build, log, metrics, ...options }: ReloadOptions): Reload {
  let { serving } = options;
  /** The last ones that were refused, and why they were: said once. */
  let refused: { sources?: Sources | undefined; reason: string } | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  function refuse(error: unknown, sources?: Sources): void {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, maxReasonLength);
    if (!sources && refused?.reason === reason) return;
    refused = { sources, reason };
    metrics.reloads.inc({ outcome: 'refused' });
    const { number } = generations.current;
    log.error({ generation: number, reason }, 'supergraph refused: the one before keeps serving');
  }

  async function takeUp(sources: Sources): Promise<void> {
    const startedAt = performance.now();
    const next = await build(sources, generations.current.number + 1);
    if (stopped) return await next[Symbol.asyncDispose]();
    serving = sources;
    refused = undefined;
    generations.replaceBy(next);
    metrics.reloads.inc({ outcome: 'swapped' });
    const ms = Math.round(performance.now() - startedAt);
    log.info({ generation: next.number, ms }, 'supergraph reloaded');
  }

  async function look(): Promise<void> {
    let sources: Sources | undefined;
    try {
      sources = await read();
      if (same(sources, serving)) refused = undefined;
      else if (!same(sources, refused?.sources)) await takeUp(sources);
    } catch (error) {
      refuse(error, sources);
    }
  }

  async function run(): Promise<void> {
    while (again) {
      again = false;
      await look();
    }
    running = undefined;
  }

  function now(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    return (running ??= run());
  }

  return {
    now,
    retry() {
      refused = undefined;
      return now();
    },
    async [Symbol.asyncDispose]() {
      stopped = true;
      again = false;
      await running;
    },
  };
}

function same(a: Sources, b: Sources | undefined): boolean {
  return a.supergraphSdl === b?.supergraphSdl && a.manifest === b.manifest;
}
