/** Where a client of a socket, which cannot set headers from a browser, puts what would be its headers. */
import type { CallerHeaders } from '#gateway/pipeline/authenticate.ts';
import { isRecord } from '#gateway/pipeline/envelope.ts';

/**
 * Reads a `connection_init` payload: `{authorization: "Bearer …"}`, or `{headers: {Authorization: "Bearer …"}}`; names in
 * any case. The `extensions` of a single operation are read the same way: GraphiQL sends its headers there.
 */
export function readCredentials(payload: unknown): CallerHeaders {
  if (!isRecord(payload)) return {};
  return { ...pick(payload), ...(isRecord(payload['headers']) && pick(payload['headers'])) };
}

const names = new Set(['authorization', 'x-region-id', 'idempotency-key']);

function pick(values: Record<string, unknown>): CallerHeaders {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => [
    name.toLowerCase(),
    value,
  ]);
  return Object.fromEntries(entries.filter(([name]) => names.has(name)));
}
