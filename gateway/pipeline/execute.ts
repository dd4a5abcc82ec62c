/** Sixth step: hands the operation to the engine, with one signal and one deadline. */
import type { OperationContext, Viewer } from '#gateway/context.ts';
import type { Answer, Engine } from '#gateway/engine/engine.ts';
import { refusal } from '#gateway/errors.ts';
import type { Caller } from './authenticate.ts';
import { withinDeadline } from './deadline.ts';
import type { Exchange } from './exchange.ts';
import type { Prepared } from './prepare.ts';
import { createStream, isIterator } from './stream.ts';

/** How long after the deadline the engine may still hand in a partial answer. The promise is deadline + 100 ms. */
const graceMs = 50;
/** Node's timers cannot run longer. */
const maxTimerMs = 2 ** 31 - 1;

export interface Run {
  prepared: Prepared;
  caller: Caller;
  exchange: Exchange;
  /** Aborts when the client leaves. */
  signal: AbortSignal;
}

export type Results = AsyncGenerator<Answer, undefined, undefined>;

/** Runs a query or a mutation. Rejects with DEADLINE_EXCEEDED, `ClientLeft`, or what the engine threw. */
export function executeOperation(run: Run, limitMs: number): Promise<Answer> {
  return withinDeadline({ client: run.signal, limitMs, graceMs }, (signal, at) =>
    run.prepared.generation.engine.execute(run.prepared.operation, contextOf(run, signal, at)),
  );
}

/**
 * Opens a subscription within the deadline; once open it may stay so for long. The stream ends when the client
 * leaves, and, with an error as its last result, when the caller's token expires.
 */
export async function openSubscription(
  engine: Engine,
  run: Run,
  deadlineMs: number,
): Promise<Results | Answer> {
  const controller = new AbortController();
  const opening = engine.subscribe(
    run.prepared.operation,
    contextOf(run, controller.signal, Number.POSITIVE_INFINITY),
  );
  let timer: NodeJS.Timeout | undefined;
  const leave = () => stream.end();
  const stream = createStream<Answer>(opening, () => {
    clearTimeout(timer);
    run.signal.removeEventListener('abort', leave);
    controller.abort(run.signal.reason);
  });
  try {
    const opened = await withinDeadline(
      { client: run.signal, limitMs: deadlineMs, graceMs: 0 },
      () => opening,
    );
    if (!isIterator<Answer>(opened)) {
      stream.end();
      return opened;
    }
    timer = setTimeout(
      () => stream.end({ data: undefined, errors: [tokenExpired()] }),
      timeLeft(run.caller.viewer),
    );
    run.signal.addEventListener('abort', leave, { once: true });
    if (run.signal.aborted) leave();
    return stream.results;
  } catch (error) {
    stream.end();
    throw error;
  }
}

function timeLeft(viewer: Viewer | undefined): number {
  return viewer ? Math.max(0, Math.min(viewer.expiresAt * 1000 - Date.now(), maxTimerMs)) : maxTimerMs;
}

function tokenExpired() {
  return refusal('UNAUTHENTICATED', 'The access token expired: refresh the session and subscribe again.');
}

function contextOf({ caller, exchange }: Run, signal: AbortSignal, deadline: number): OperationContext {
  const { requestId, calls, explanation } = exchange;
  return { ...caller, requestId, signal, deadline, calls, explanation };
}
