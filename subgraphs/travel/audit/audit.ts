/** Proves that everything in flight is in exactly one place, from the books of all regions; again and again, and when asked. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { TravelMetrics } from '../metrics.ts';
import { look, type Fault, type LookParts } from './look.ts';
import { repair } from './repair.ts';

export interface Audit extends AsyncDisposable {
  /** What is wrong, in words; none when everything is in one place. */
  run(): Promise<string[]>;
}

export interface AuditParts extends LookParts {
  log: Logger;
  metrics: TravelMetrics;
  /** 0 for only when asked. */
  everyMs: number;
}

/** Journeys move on while the books are read, one after the other: a fault is what a second look finds too. */
const secondLookMs = 1_000;

export function startAudit(parts: AuditParts): Audit {
  const { log, metrics, everyMs } = parts;
  const closing = new AbortController();
  const { signal } = closing;
  const running = new Set<Promise<unknown>>();

  async function audit(): Promise<string[]> {
    const first = await look(parts, signal);
    if (first.length === 0) return tell([]);
    await pause(secondLookMs, undefined, { signal });
    const seen = new Set(first.map(({ text }) => text));
    const faults = (await look(parts, signal)).filter(({ certain, text }) => certain || seen.has(text));
    // An account that is off is explained by journeys that were proven before: by a region that was restored from a backup since.
    const off = [...new Set(faults.flatMap(({ regionId }) => regionId ?? []))];
    if (off.length > 0) faults.push(...(await look(parts, signal, off)).filter(isProvenFault));
    await repairAll(faults);
    return tell([...new Set(faults.map(({ text }) => text))]);
  }

  async function repairAll(faults: readonly Fault[]): Promise<void> {
    for (const id of new Set(faults.flatMap(({ journeyId }) => journeyId ?? []))) {
      signal.throwIfAborted();
      await repair(parts, parts.database.fork(), id).catch((error: unknown) =>
        log.warn({ err: error, journey: id }, 'a journey could not be repaired'),
      );
    }
  }

  function tell(faults: string[]): string[] {
    metrics.audited(faults.length);
    if (faults.length > 0)
      log.error({ alert: 'journey-audit', faults: faults.slice(0, 20) }, 'journeys do not add up');
    return faults;
  }

  async function run(): Promise<string[]> {
    const audited = audit();
    const done = audited.catch(() => undefined);
    running.add(done);
    try {
      return await audited;
    } finally {
      running.delete(done);
    }
  }

  async function repeat(): Promise<void> {
    while (!signal.aborted) {
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await run().catch((error: unknown) => log.warn({ err: error }, 'the books could not be read'));
    }
  }
  const repeating = everyMs > 0 ? repeat() : Promise.resolve();
  return {
    run,
    async [Symbol.asyncDispose]() {
      closing.abort();
      await Promise.all([repeating, ...running]);
    },
  };
}

const isProvenFault = ({ journeyId, certain }: Fault): boolean => certain && journeyId !== undefined;
