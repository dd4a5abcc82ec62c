/** Proves that everything in flight is in exactly one place, from the books of all regions; again and again, and when asked. */
import { setTimeout as pause } from 'node:timers/promises';
import { emitPlatformEvent } from '#subgraphs/kit/bus/emit.ts';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import type { TravelMetrics } from '../metrics.ts';
import { look, type Fault, type LookParts } from './look.ts';
import { repair } from './repair.ts';

export interface AuditReport {
  /** What is lost or doubled, in words; none when everything that could be read is in one place. */
  faults: string[];
  /** Regions whose books could not be read, and why: of what only they know nothing is proven. */
  unread: string[];
}

export interface Audit extends AsyncDisposable {
  run(): Promise<AuditReport>;
}

export interface AuditParts extends LookParts {
  log: Logger;
  metrics: TravelMetrics;
  /** 0 for only when asked. */
  everyMs: number;
}

/** Faults that are written out at most. */
const mostTold = 20;
/** Journeys move on while the books are read, one after the other: a fault is what a second look finds too. */
const secondLookMs = 1_000;

export function startAudit(parts: AuditParts): Audit {
  const { log, metrics, everyMs } = parts;
  const closing = new AbortController();
  const { signal } = closing;
  const running = new Set<Promise<unknown>>();

  /** Faults that were there at the last audit: of each the platform is told once. */
  let known = new Set<string>();

  async function audit(): Promise<AuditReport> {
    const first = await look(parts, signal);
    if (first.faults.length === 0) return await tell([], first.unread);
    await pause(secondLookMs, undefined, { signal });
    const seen = new Set(first.faults.map(({ text }) => text));
    const second = await look(parts, signal);
    const faults = second.faults.filter(({ certain, text }) => certain || seen.has(text));
    // An account that is off is explained by journeys that were proven before: by a region that was restored from a backup since.
    const off = [...new Set(faults.flatMap(({ regionId }) => regionId ?? []))];
    if (off.length > 0) faults.push(...(await look(parts, signal, off)).faults.filter(isProvenFault));
    await repairAll(faults);
    return await tell([...new Set(faults.map(({ text }) => text))], second.unread);
  }

  async function repairAll(faults: readonly Fault[]): Promise<void> {
    for (const id of new Set(faults.flatMap(({ journeyId }) => journeyId ?? []))) {
      signal.throwIfAborted();
      await repair(parts, parts.database.fork(), id).catch((error: unknown) =>
        log.warn({ err: error, journey: id }, 'a journey could not be repaired'),
      );
    }
  }

  async function tell(faults: string[], unread: string[]): Promise<AuditReport> {
    metrics.audited(faults.length, unread.length);
    const told = faults.slice(0, mostTold);
    if (told.length > 0) log.error({ alert: 'journey-audit', faults: told }, 'journeys do not add up');
    if (unread.length > 0) log.warn({ unread }, 'an audit of journeys could not read all books');
    const fresh = told.filter((fault) => !known.has(fault));
    if (fresh.length > 0) await transact(parts.database.fork(), (tx) => alertOf(tx, fresh));
    known = new Set(told);
    return { faults, unread };
  }

  async function run(): Promise<AuditReport> {
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

/** Books that do not add up: somebody may have what nobody earned. */
async function alertOf(tx: EntityManager, faults: readonly string[]): Promise<void> {
  for (const fault of faults)
    await emitPlatformEvent(tx, null, 'security.alert', {
      ...{ kind: 'journey_books', subject: fault.slice(0, 200), severity: 'CRITICAL' },
    });
}

const isProvenFault = ({ journeyId, certain }: Fault): boolean => certain && journeyId !== undefined;
