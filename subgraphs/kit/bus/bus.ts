/**
 * The platform bus: what leaves its region, and what the platform tells all its services. At least once, in the order of publishing;
 * who consumes is idempotent by event ID (`onceByEvent`). One stream holds all topics, so that one order and one retention hold for all.
 */
import type { Logger } from '../log.ts';
import { consume, type ConsumeOptions, type Handle } from './consume.ts';

export interface BusEvent {
  /** A UUID: what consumers are idempotent by. */
  id: string;
  /** Every topic that the event belongs to; it is delivered once to who listens to several of them. */
  topics: readonly string[];
  type: string;
  /** The region it comes from; null for the platform's own. */
  regionId: string | null;
  /** In UTC, as an RFC 3339 string. */
  occurredAt: string;
  /** Of the request that caused it, as far as it is known. */
  traceId: string | null;
  payload: Record<string, unknown>;
}

/** An event as a group gets it. */
export interface Delivery {
  /** Where the broker finds it. */
  place: string;
  /** How often its handling may have begun before; 0 for a new one. */
  attempts: number;
  event: BusEvent;
}

/** One consumer of a group. All of a group may be open at once; one of them leads and is given everything, in order. */
export interface Member extends AsyncDisposable {
  /** Takes or keeps the group's lead; false while another one has it. */
  lead(leaseMs: number): Promise<boolean>;
  /** What was given to whoever led before and was not acknowledged, oldest first. */
  resume(most: number): Promise<Delivery[]>;
  /** What is new, oldest first; waits a moment where there is nothing. */
  take(most: number): Promise<Delivery[]>;
  /** Says that the handling begins, and which attempt it is: a consumer that dies of an event has counted it. */
  attempt(delivery: Delivery): Promise<number>;
  acknowledge(delivery: Delivery): Promise<void>;
  /** Puts it among the dead letters and acknowledges it. */
  bury(delivery: Delivery, reason: string): Promise<void>;
}

export interface Broker extends AsyncDisposable {
  append(events: readonly BusEvent[]): Promise<void>;
  /** A group begins with the oldest event that is kept. Nobody waits for news when the signal has fired. */
  join(group: string, stopped: AbortSignal): Member;
}

export interface Retention {
  /** Events that are kept at most. */
  events: number;
  ms: number;
}

/** A group that lags further behind loses events; the outboxes they come from hold them for longer. P */
export const busRetention: Retention = { events: 100_000, ms: 7 * 24 * 3_600_000 };
/** Dead letters that are kept at most. */
export const maxDeadLetters = 10_000;
/** How long a consumer waits for news before it asks again. */
export const waitMs = 1_000;

export interface Bus extends AsyncDisposable {
  /** Resolves when the broker has all of them, in this order; fails otherwise, and then some may be published. */
  publish(events: readonly BusEvent[]): Promise<void>;
  /** Hands events to `handle` one after the other; one that resolves is acknowledged, one that fails is given again. */
  subscribe(options: ConsumeOptions, handle: Handle): AsyncDisposable;
}

export function createBus(broker: Broker, log: Logger): Bus {
  return {
    async publish(events) {
      if (events.length > 0) await broker.append(events);
    },
    subscribe: (options, handle) => consume(broker, options, handle, log),
    [Symbol.asyncDispose]: () => broker[Symbol.asyncDispose](),
  };
}
