/** What the gateway notes about one request or socket operation while it lives: source of its log line and metrics. */
import { randomUUID } from 'node:crypto';
import type { OperationTypeNode } from 'graphql';
import type { CallRecord, Explanation } from '#gateway/context.ts';
import { newTraceId, traceIdIn } from '#wire/trace.ts';

export interface Exchange {
  readonly requestId: string;
  /** The trace that the request belongs to, over all services: 32 hexadecimal digits. */
  readonly traceId: string;
  /** `POST`, `GET`, … or `WS` for an operation on a socket. */
  readonly method: string;
  /** Where it comes from, as limits count it. */
  readonly network: string;
  /** `performance.now()` at arrival. */
  readonly startedAt: number;
  readonly calls: CallRecord[];
  /** Codes of all errors that were answered. */
  readonly errorCodes: Set<string>;
  authenticated: boolean;
  /** Whether an equal query of somebody else was under way and answered this one as well. */
  joined: boolean;
  operationName: string | undefined;
  operationType: OperationTypeNode | undefined;
  /** What the operation was estimated to cost. */
  cost: number | undefined;
  /** Where the client asked how its operation is run, and may know. */
  explanation: Explanation | undefined;
  /** The cursor behind which a subscription goes on, where its transport says so: `Last-Event-ID`. */
  after: string | undefined;
  /** HTTP status, or for a socket the status the operation would have had. */
  status: number;
}

/** Status under which an operation is recorded whose client left before the answer; never sent. */
export const clientLeftStatus = 499;

/**
 * @param givenId the client's `x-request-id`, kept only when it is short and plain enough to be logged
 * @param traceparent the client's, gone on with when it is one
 */
export function beginExchange(
  method: string,
  network: string,
  givenId?: unknown,
  traceparent?: unknown,
): Exchange {
  return {
    requestId: typeof givenId === 'string' && /^[\w-]{1,64}$/.test(givenId) ? givenId : randomUUID(),
    traceId: traceIdIn(traceparent) ?? newTraceId(),
    ...{ method, network },
    startedAt: performance.now(),
    calls: [],
    errorCodes: new Set(),
    authenticated: false,
    joined: false,
    operationName: undefined,
    operationType: undefined,
    cost: undefined,
    explanation: undefined,
    after: undefined,
    status: 200,
  };
}
