/** W3C Trace Context: one trace ID joins what a request or a journey sets off in all services. */
import { randomUUID } from 'node:crypto';

/** Version 00; a later one may say more behind it. */
const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/;

/** The trace ID of a `traceparent` header, 32 hexadecimal digits; undefined for what is none. */
export function traceIdIn(traceparent: unknown): string | undefined {
  return typeof traceparent === 'string' && traceparent.length <= 256
    ? pattern.exec(traceparent)?.[1]
    : undefined;
}

// UUIDs are drawn in advance, many at a time: every request through the gateway needs one.
export const newTraceId = (): string => randomUUID().replaceAll('-', '');

/** The header that carries a trace on to another service. */
export const traceparentOf = (traceId: string): string => `00-${traceId}-${newTraceId().slice(16)}-01`;
