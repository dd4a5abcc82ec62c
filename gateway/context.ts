/** What one operation carries from the first step of the pipeline to the last. */
import type { DocumentNode } from 'graphql';
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { OperationPlan } from './engine/plan/plan.ts';
import type { Verdict } from './pipeline/authorize/verdict.ts';

/** Who asks, as far as the gateway has proven it. */
export interface Viewer {
  /** Subject of the token: the player's ID. */
  id: string;
  /** Session the token belongs to. */
  sessionId: string;
  role: string;
  /** What the token allows, as `@requiresScopes` asks for it. */
  scopes: readonly string[];
  /** Seconds since 1970 at which the token expires. */
  expiresAt: number;
}

/** One call to a server, for the log line and the metrics. */
export interface CallRecord {
  subgraph: string;
  /** Name of the shard (a region's slug), or undefined for subgraphs that are not sharded. */
  shard?: string;
  milliseconds: number;
  outcome: 'ok' | 'error' | 'timeout' | 'unavailable' | 'aborted';
}

/** The two sides of one call, as far as it got. */
export interface ExchangedBytes {
  /** JSON text of the request. */
  body: string;
  /** HTTP status of the reply. */
  status?: number | undefined;
  /** Size of the reply's body. */
  replyBytes?: number | undefined;
}

/** Takes down how one operation is run. */
export interface Explanation {
  /** @param cached whether the operation was ready before it was asked for */
  planned(plan: OperationPlan | undefined, cached: boolean): void;
  /** @param startedAt `performance.now()` */
  called(record: CallRecord, startedAt: number, exchanged: ExchangedBytes): void;
}

export interface OperationContext {
  requestId: string;
  /** The trace that every call belongs to; a call without one begins its own. */
  traceId?: string | undefined;
  viewer: Viewer | undefined;
  /** The client's `Authorization` header, forwarded as it is: every subgraph verifies it again. */
  authorization: string | undefined;
  /** The client's `Idempotency-Key`: with one, a mutation may be sent again. */
  idempotencyKey: string | undefined;
  /** Default region, from `X-Region-ID`. */
  defaultRegion: string | undefined;
  /** Aborts when the client leaves or the deadline passes. */
  signal: AbortSignal;
  /** `performance.now()` at which the operation must have ended. */
  deadline: number;
  /** Filled by the transport as calls end. */
  calls: CallRecord[];
  /** Where somebody asked how it is run, and may know. */
  explanation?: Explanation | undefined;
  /** What the server of a subscription is told beside it. */
  stream?: SubscribeExtensions | undefined;
}

/** A parsed and validated operation with its variables. */
export interface Operation {
  document: DocumentNode;
  /** The text the document was parsed from: key of the caches. */
  source: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
  /** What is left of it for the viewer; undefined when that is all of it. */
  verdict: Verdict | undefined;
}
