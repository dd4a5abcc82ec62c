/** Joins two streams of the same subscription into one, where the second takes over from the first without gap or repetition. */
import type { Answer } from '#gateway/engine/engine.ts';
import type { Results } from '#gateway/pipeline/execute.ts';
import { answerTo } from '#gateway/pipeline/respond.ts';
import { createStream } from '#gateway/pipeline/stream.ts';
import { createOverlap, type Overlap } from './overlap.ts';

export interface Relay {
  readonly results: Results;
  /**
   * Takes over to another stream and returns the one before. Resolves to undefined when that is done or the relay has
   * ended, or to what the other one said when it ended with an error: then the one before goes on. One at a
   * time, and not after the end.
   */
  handOver(next: Results): Promise<Answer | undefined>;
  /** Ends the relay and what it reads, with `last` as its last result. */
  end(last?: Answer): void;
}

interface Source {
  readonly results: Results;
  ended: boolean;
  thrown: { error: unknown } | undefined;
  /** Asks for one more result, unless one is awaited already. */
  read(): void;
}

interface Transfer {
  readonly next: Source;
  readonly overlap: Overlap;
  readonly over: (failure?: Answer) => void;
}

/** Most events that are read before anybody wants them. */
const maxWaiting = 1_000;

/** @param onEnd called once when the relay has ended, in whatever way */
export function createRelay(first: Results, onEnd: () => void): Relay {
  /** Read, and not handed out yet. */
  const waiting: Answer[] = [];
  let source = sourceOf(first, arrive);
  let transfer: Transfer | undefined;
  /** Data of the last event. */
  let newest: string | undefined;
  let wake: (() => void) | undefined;

  /** @param answer undefined when the source has ended */
  function arrive(from: Source, answer: Answer | undefined): void {
    if (from === transfer?.next) hear(transfer, answer);
    else if (from !== source) return;
    // The old one is lost: just in time.
    else if (transfer && answer && answer.data === undefined) takeOver(transfer);
    else if (answer) put(answer);
    if (transfer && waiting.length < maxWaiting) from.read();
    wake?.();
  }

  function hear({ next, overlap, over }: Transfer, answer: Answer | undefined): void {
    const last = next.thrown ? answerTo(next.thrown.error) : answer;
    // One that has ended without an error takes over all the same, and ends the subscription.
    if (!last) return;
    if (last.data !== undefined) return overlap.saidByNew(last);
    transfer = undefined;
    overlap.stop();
    void next.results.return(undefined);
    over(last);
  }

  function put(answer: Answer): void {
    waiting.push(answer);
    newest = answer.data;
    transfer?.overlap.saidByOld(answer);
  }

  function takeOver({ next, overlap, over }: Transfer): void {
    transfer = undefined;
    overlap.stop();
    void source.results.return(undefined);
    source = next;
    for (const answer of overlap.unheard()) put(answer);
    over();
    wake?.();
  }

  async function next(): Promise<IteratorResult<Answer, undefined>> {
    for (;;) {
      const value = waiting.shift();
      if (value) return { done: false, value };
      if (source.thrown) throw source.thrown.error;
      if (source.ended) return { done: true, value: undefined };
      const arrived = new Promise<void>((resolve) => (wake = resolve));
      source.read();
      await arrived;
    }
  }

  const stream = createStream<Answer>(Promise.resolve({ next }), () => {
    void source.results.return(undefined);
    void transfer?.next.results.return(undefined);
    transfer?.overlap.stop();
    transfer?.over();
    onEnd();
  });
  return {
    results: stream.results,
    end: (last) => stream.end(last),
    handOver: (results) =>
      new Promise((over) => {
        const next = sourceOf(results, arrive);
        const overlap = createOverlap(newest, () => takeOver(begun));
        const begun: Transfer = { next, overlap, over };
        transfer = begun;
        source.read();
        next.read();
      }),
  };
}

/** @param arrive told of each result, and of the end */
function sourceOf(results: Results, arrive: (from: Source, answer: Answer | undefined) => void): Source {
  let reading = false;
  const source: Source = {
    results,
    ended: false,
    thrown: undefined,
    read() {
      if (reading || source.ended) return;
      reading = true;
      results.next().then(
        (step) => {
          reading = false;
          source.ended = step.done === true;
          arrive(source, step.value);
        },
        (error: unknown) => {
          source.ended = true;
          source.thrown = { error };
          arrive(source, undefined);
        },
      );
    },
  };
  return source;
}
