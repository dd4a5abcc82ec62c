/** How long one call to a server may take: its own limit, or what is left of the operation, whichever ends first. */
import { GraphQLError } from 'graphql';
import type { OperationContext } from '#gateway/context.ts';

/** Node's timers cannot run longer. */
const maxTimerMs = 2 ** 31 - 1;

export interface CallDeadline extends Disposable {
  /** Whole milliseconds the call may take; 0 when the time is up already. */
  readonly ms: number;
  /** Calls back once, when the time is up or the operation is aborted. At once if that has happened already. */
  onEnd(listener: (reason: 'timeout' | 'aborted') => void): void;
}

/**
 * Starts the clock of one call. Disposing it stops the clock and lets the operation's signal go, so that a
 * long-lived signal does not collect listeners.
 */
export function startCallDeadline(
  operation: Pick<OperationContext, 'signal' | 'deadline'>,
  limitMs: number,
  now: () => number = () => performance.now(),
): CallDeadline {
  const { signal } = operation;
  const ms = Math.max(0, Math.min(limitMs, Math.floor(operation.deadline - now()), maxTimerMs));
  let listener: ((reason: 'timeout' | 'aborted') => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const release = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    listener = undefined;
  };
  const end = (reason: 'timeout' | 'aborted') => {
    const told = listener;
    release();
    told?.(reason);
  };
  const onAbort = () => end(reasonOf(signal));
  return {
    ms,
    onEnd(given) {
      listener = given;
      if (signal.aborted) return onAbort();
      if (ms === 0) return end('timeout');
      timer = setTimeout(() => end('timeout'), ms);
      signal.addEventListener('abort', onAbort, { once: true });
    },
    [Symbol.dispose]: release,
  };
}

/** The pipeline aborts with a refusal when the time is up, and with another error when the client left. */
export function reasonOf(signal: AbortSignal): 'timeout' | 'aborted' {
  return signal.reason instanceof GraphQLError ? 'timeout' : 'aborted';
}
