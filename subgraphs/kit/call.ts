/** Calls another service of the platform: signed GraphQL over HTTP, bounded in time. */
import { headers } from '#wire/headers.ts';
import { sign, signatureHeader } from '#wire/signature.ts';
import { traceparentOf } from '#wire/trace.ts';

export interface CallOptions {
  url: string;
  /** Name and value of the key the receiver knows. */
  keyName: string;
  key: string;
  query: string;
  variables?: Record<string, unknown>;
  timeoutMs?: number;
  /** Gives up before. */
  signal?: AbortSignal | undefined;
  /** Carried into the receiver's log lines. */
  requestId?: string | undefined;
  /** The trace that the call belongs to. */
  traceId?: string | undefined;
}

interface Reply<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** The service answered, and refused. */
export class CallRefused extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'CallRefused';
    this.code = code;
  }
}

/** Returns `data`; throws CallRefused with the first error of the answer, or whatever kept the service from being reached. */
export async function callService<T>(options: CallOptions): Promise<T> {
  const url = new URL(options.url);
  const body = JSON.stringify({ query: options.query, variables: options.variables ?? {} });
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [signatureHeader]: sign(options.key, options.keyName, url.pathname, body, Date.now()),
      ...(options.requestId ? { [headers.requestId]: options.requestId } : {}),
      ...(options.traceId ? { [headers.traceparent]: traceparentOf(options.traceId) } : {}),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.any([AbortSignal.timeout(options.timeoutMs ?? 5_000), options.signal ?? []].flat()),
  });
  const reply = (await response.json()) as Reply<T>;
  const refused = reply.errors?.[0];
  if (refused) throw new CallRefused(refused.message, refused.extensions?.code ?? 'INTERNAL');
  if (!reply.data) throw new Error(`the service answered ${response.status}`);
  return reply.data;
}
