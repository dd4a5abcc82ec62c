/** How long one call to a server may take: its own limit, or what is left of the operation, whichever ends first. */
import { GraphQLError } from 'graphql';
import type { OperationContext } from '#gateway/context.ts';

/** Node's timers cannot run longer. */
const maxTimerMs = 2 ** 31 - 1;

export type EndReason = 'timeout' | 'aborted';

export interface CallDeadline extends Disposable {
  /** Whole milliseconds the call may take; 0 when the time is up already. */
  readonly ms: number;
  /** Calls back once, when the time is up or the operation is aborted. At once if that has happened already. */
  onEnd(listener: (reason: EndReason) => void): void;
}

/**
 * Starts the clock of one call. Disposing it stops the clock and lets the operation's signal go, so that a
 * long-lived signal does not collect listeners.
 */
export function startCallDeadline(
  { signal, deadline }: Pick<OperationContext, 'signal' | 'deadline'>,
  limitMs: number,
  now: () => number = () => performance.now(),
): CallDeadline {
  const ms = Math.max(0, Math.min(limitMs, Math.floor(deadline - now()), maxTimerMs));
  return new RunningDeadline(ms, signal);
}

/** A class, because there is one for every call: it listens itself and needs no closures for it. */
class RunningDeadline implements CallDeadline, EventListenerObject {
  readonly ms: number;
  readonly #signal: AbortSignal;
  #listener: ((reason: EndReason) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, signal: AbortSignal) {
    this.ms = ms;
    this.#signal = signal;
  }

  onEnd(listener: (reason: EndReason) => void): void {
    this.#listener = listener;
    if (this.#signal.aborted) this.#end(reasonOf(this.#signal));
    else if (this.ms === 0) this.#end('timeout');
    else {
      this.#timer = setTimeout(timeIsUp, this.ms, this);
      this.#signal.addEventListener('abort', this);
    }
  }

  handleEvent(): void {
    this.#end(reasonOf(this.#signal));
  }

  timeIsUp(): void {
    this.#end('timeout');
  }

  #end(reason: EndReason): void {
    const told = this.#listener;
    this[Symbol.dispose]();
    told?.(reason);
  }

  [Symbol.dispose](): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listener = undefined;
    this.#signal.removeEventListener('abort', this);
  }
}

function timeIsUp(deadline: RunningDeadline): void {
  deadline.timeIsUp();
}

/** The pipeline aborts with a refusal when the time is up, and with another error when the client left. */
export function reasonOf(signal: AbortSignal): EndReason {
  return signal.reason instanceof GraphQLError ? 'timeout' : 'aborted';
}
