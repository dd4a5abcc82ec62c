/** What every resolver of every subgraph may know about its request. */
import type { SubscribeExtensions } from '#wire/event-stream.ts';
import type { Trace } from './trace.ts';
import type { Principal, Viewer } from './trust.ts';

export interface RequestContext {
  requestId: string;
  /** What the request belongs to, over all services. */
  trace: Trace;
  /** The service that sent the request. */
  principal: Principal;
  /** The player it was sent for; undefined when nobody is logged in. */
  viewer: Viewer | undefined;
  /** The client's address as the gateway reports it is not trusted; this is the caller's request key for retries. */
  idempotencyKey: string | undefined;
  /** What the gateway asks beside a subscription; empty for other operations. */
  stream: SubscribeExtensions;
  /** Fires when the caller leaves or its deadline passes. */
  signal: AbortSignal;
}
