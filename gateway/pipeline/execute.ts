/** Sixth step: hands the operation to the engine, with one signal and one deadline. */
import type { OperationContext } from '#gateway/context.ts';
import type { Answer, Engine } from '#gateway/engine/engine.ts';
import type { Caller } from './authenticate.ts';
import { withinDeadline } from './deadline.ts';
import type { Exchange } from './exchange.ts';
import type { Prepared } from './prepare.ts';
import { createStream, isIterator } from './stream.ts';

/** How long after the deadline the engine may still hand in a partial answer. The promise is deadline + 100 ms. */
const graceMs = 50;

export interface Run {
  prepared: Prepared;
  caller: Caller;
  exchange: Exchange;
  /** Aborts when the client leaves. */
  signal: AbortSignal;
  /** The cursor behind which a subscription goes on. */
  after?: string | undefined;
  /** Whether a subscription is opened for all who may see its events. */
  audience?: boolean;
}

export type Results = AsyncGenerator<Answer, undefined, undefined>;

/** Runs a query or a mutation. Rejects with DEADLINE_EXCEEDED, `ClientLeft`, or what the engine threw. */
export function executeOperation(run: Run, limitMs: number): Promise<Answer> {
  return withinDeadline({ client: run.signal, limitMs, graceMs }, (signal, at) =>
    run.prepared.generation.engine.execute(run.prepared.operation, contextOf(run, signal, at)),
  );
}

/**
 * Opens a subscription within the deadline; once open it may stay so for long. The stream ends when the signal aborts.
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
  const leave = () => stream.end();
  const stream = createStream<Answer>(opening, () => {
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
    run.signal.addEventListener('abort', leave, { once: true });
    if (run.signal.aborted) leave();
    return stream.results;
  } catch (error) {
    stream.end();
    throw error;
  }
}

/** The labels of the caller in a subscription's audience, or why it may not subscribe. Rejects as `executeOperation` does. */
export async function askLabels(
  engine: Engine,
  run: Run,
  limitMs: number,
): Promise<readonly string[] | Answer> {
  return await withinDeadline({ client: run.signal, limitMs, graceMs }, async (signal, at) => {
    if (!engine.labels) throw new TypeError('an engine that knows no audiences');
    return await engine.labels(run.prepared.operation, contextOf(run, signal, at));
  });
}

function contextOf(
  { caller, exchange, after, audience }: Run,
  signal: AbortSignal,
  deadline: number,
): OperationContext {
  const { requestId, traceId, calls, explanation } = exchange;
  const stream = { ...(after !== undefined && { after }), ...(audience && { audience }) };
  return { ...caller, requestId, traceId, signal, deadline, calls, explanation, stream };
}
