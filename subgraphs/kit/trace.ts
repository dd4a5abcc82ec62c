/** The spans of a trace are lines of the log: their name, the trace ID that joins them over all services, and how long they took. */
import { newTraceId, traceIdIn } from '#wire/trace.ts';
import type { Logger } from './log.ts';

/** The steps of a journey, in every service that has a part in them. Source: domain facts §10.1. */
export type SpanName = 'auth_check' | 'travel_authorization' | 'asset_transfer' | 'arrival_processing';

/** What a request belongs to. */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** Runs a part of the request as a span. */
  span<T>(name: SpanName, work: () => Promise<T>): Promise<T>;
}

/** @param traceparent the caller's header; without a valid one a new trace begins */
export function openTrace(log: Logger, traceparent: string | undefined): Trace {
  const id = traceIdIn(traceparent) ?? newTraceId();
  return { id, span: (name, work) => span(log, name, () => id, work) };
}

/**
 * Runs a span, and logs whether it failed.
 * @param traceId asked when it has ended: what it belongs to may be known only then
 */
export async function span<T>(
  log: Logger,
  name: SpanName,
  traceId: () => string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const started = performance.now();
  let failed = true;
  try {
    const result = await work();
    failed = false;
    return result;
  } finally {
    log.info(
      { span: name, traceId: traceId(), ms: Math.round(performance.now() - started), failed },
      'journey step',
    );
  }
}
