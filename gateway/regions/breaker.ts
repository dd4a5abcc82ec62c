/** A circuit breaker: stops asking a server that mostly fails, then lets a few requests probe whether it is back. */
import { createFailureWindow } from './failure-window.ts';

export interface BreakerOptions {
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** How long a request is remembered. */
  windowMs?: number;
  /** Fewer requests than this in the window prove nothing. */
  minimumRequests?: number;
  /** Opens at this share of failures. */
  failureRatio?: number;
  openMs?: number;
  /** Opens after this many requests in a row without any answer, however few there are in the window. */
  silencesToOpen?: number;
  /** How long it stays open then, at most; doubles up to `openMs` with each probe that fails. */
  firstOpenMs?: number;
  /** Probes that must succeed before it closes; also how many may run at a time. */
  successesToClose?: number;
  /** From 0 to 1: takes up to a fifth off the time it stays open, so that gateways do not all probe in one moment. */
  random?: () => number;
}

export type BreakerState = 'closed' | 'open' | 'half-open';
/**
 * A failure is an answer that says the server is in trouble, a silence no answer at all: refused, or not in time.
 * Neutral: the request says nothing about the server, such as one the client gave up.
 */
export type BreakerOutcome = 'success' | 'failure' | 'silence' | 'neutral';

export interface Breaker {
  /** A ticket to hand back with the outcome, or undefined when the request must not be sent. */
  enter(): number | undefined;
  leave(ticket: number, outcome: BreakerOutcome): void;
  /** Milliseconds until it is worth asking again; 0 when closed. */
  retryAfterMs(): number;
  /** Forgets everything: the server was replaced. */
  reset(): void;
  readonly state: BreakerState;
}

/** While probes run nobody knows how long they take. */
const probeRetryMs = 1000;
const maxJitter = 0.2;

export function createBreaker(options: BreakerOptions): Breaker {
  const { now, windowMs = 10_000, minimumRequests = 20, failureRatio = 0.5 } = options;
  const { openMs = 30_000, successesToClose = 3, silencesToOpen = 5, firstOpenMs = 1_000 } = options;
  const { random = () => 0 } = options;
  const window = createFailureWindow(windowMs, now);
  let state: BreakerState = 'closed';
  /** Grows with each change of state: outcomes of requests from before it are void. */
  let ticket = 1;
  /** When probes may start. */
  let openUntil = 0;
  let openFor = openMs;
  let probes = 0;
  let successes = 0;
  /** In a row, while closed. */
  let silences = 0;

  function become(next: BreakerState): void {
    state = next;
    ticket += 1;
    probes = 0;
    successes = 0;
    silences = 0;
    window.clear();
  }

  function open(forMs: number): void {
    become('open');
    openFor = Math.min(forMs, openMs);
    openUntil = now() + openFor * (1 - maxJitter * random());
  }

  function leaveClosed(outcome: BreakerOutcome): void {
    silences = outcome === 'silence' ? silences + 1 : 0;
    window.add(outcome !== 'success');
    if (outcome === 'success') return;
    const { requests, failures } = window.sum();
    if (requests >= minimumRequests && failures >= requests * failureRatio) open(openMs);
    else if (silences >= silencesToOpen) open(firstOpenMs);
  }

  function leaveHalfOpen(outcome: BreakerOutcome): void {
    probes -= 1;
    if (outcome === 'failure' || outcome === 'silence') open(openFor * 2);
    else if (outcome === 'success' && ++successes >= successesToClose) become('closed');
  }

  return {
    enter() {
      if (state === 'open' && now() >= openUntil) become('half-open');
      if (state === 'closed') return ticket;
      if (state === 'open' || probes + successes >= successesToClose) return undefined;
      probes += 1;
      return ticket;
    },
    leave(given, outcome) {
      if (given !== ticket) return;
      if (state === 'half-open') leaveHalfOpen(outcome);
      else if (outcome !== 'neutral') leaveClosed(outcome);
    },
    retryAfterMs() {
      if (state === 'closed') return 0;
      return state === 'open' ? Math.max(1, Math.ceil(openUntil - now())) : probeRetryMs;
    },
    reset: () => become('closed'),
    get state() {
      return state;
    },
  };
}
