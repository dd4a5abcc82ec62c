/** Lets equal queries that are asked at the same time share one execution, and the bytes of its answer. */
import type { DocumentNode } from 'graphql';
import type { Operation } from '#gateway/context.ts';
import type { Answer } from '#gateway/engine/engine.ts';
import type { Caller } from './authenticate.ts';
import type { SharedBytes } from './formatted.ts';

export interface InFlight {
  /**
   * Joins a flight of an equal query by an equal caller, or begins one. Rejects with the client's reason when it leaves;
   * the execution is aborted when the last one of its clients has left.
   */
  share(query: Query, client: AbortSignal, begin: (signal: AbortSignal) => Promise<Answer>): Promise<Landed>;
  /** Lets nobody join what has begun: it may not know of a change made since. */
  seal(): void;
}

export interface Query {
  operation: Operation;
  caller: Caller;
}

export interface Landed {
  answer: Answer;
  /** Undefined for a client that was alone. */
  bytes?: SharedBytes | undefined;
  /** Whether another client's request began the flight. */
  joined?: boolean;
}

interface Flight {
  /** Let go of when it has come: the tables of a `Map` can keep a flight alive long after it has landed (decision 0009). */
  answer: Promise<Answer> | undefined;
  readonly controller: AbortController;
  readonly startedAt: number;
  clients: number;
  bytes: SharedBytes | undefined;
}

interface Opened {
  readonly flight: Flight;
  readonly answer: Promise<Answer>;
  readonly joined: boolean;
}

/** Who joined a flight that has been under way for longer would have too little of its own time left. */
const joinableMs = 250;

export function createInFlight(): InFlight {
  /** Documents are parsed once, so that equal ones are the same. */
  let flights = new Map<DocumentNode, Map<string, Flight>>();

  function open(query: Query, begin: (signal: AbortSignal) => Promise<Answer>): Opened {
    const of = flights;
    const { document } = query.operation;
    const key = keyOf(query);
    const known = of.get(document)?.get(key);
    if (known?.answer && performance.now() - known.startedAt < joinableMs) {
      known.bytes ??= {};
      return { flight: known, answer: known.answer, joined: true };
    }
    const controller = new AbortController();
    const forget = (): void => {
      flight.answer = undefined;
      const equal = of.get(document);
      if (equal?.get(key) !== flight) return;
      equal.delete(key);
      if (equal.size === 0) of.delete(document);
    };
    controller.signal.addEventListener('abort', forget, { once: true });
    const answer = begin(controller.signal).finally(forget);
    const flight: Flight = { answer, controller, startedAt: performance.now(), clients: 0, bytes: undefined };
    let equal = of.get(document);
    if (!equal) of.set(document, (equal = new Map()));
    equal.set(key, flight);
    return { flight, answer, joined: false };
  }

  return {
    share(query, client, begin) {
      if (client.aborted) return Promise.reject(client.reason as Error);
      const { flight, answer, joined } = open(query, begin);
      flight.clients += 1;
      return new Promise((resolve, reject) => {
        const leave = (): void => {
          flight.clients -= 1;
          if (flight.clients === 0) flight.controller.abort(client.reason);
          reject(client.reason as Error);
        };
        client.addEventListener('abort', leave, { once: true });
        answer
          .finally(() => client.removeEventListener('abort', leave))
          .then((landed) => resolve({ answer: landed, bytes: flight.bytes, joined }), reject);
      });
    },
    seal() {
      if (flights.size > 0) flights = new Map();
    },
  };
}

/** All that an answer may depend on, beside the document. */
function keyOf({ operation, caller }: Query): string {
  const { operationName, variables, verdict } = operation;
  const { authorization, idempotencyKey, defaultRegion } = caller;
  const asked = [operationName, variables, verdict?.key];
  return JSON.stringify([...asked, authorization, idempotencyKey, defaultRegion]);
}
