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
  /**
   * Lets go of the source, where it can be gone on with elsewhere, and returns behind which cursor; what it says from now
   * on is not heard. To be followed by `goOn`.
   */
  rest(): string | undefined;
  goOn(results: Results): void;
  /** Ends the relay and what it reads, with `last` as its last result. */
  end(last?: Answer): void;
}

interface Source {
  /** Undefined while the relay rests. */
  readonly results: Results | undefined;
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
  return new Joined(first, onEnd);
}

class Joined implements Relay {
  readonly results: Results;
  readonly end: (last?: Answer) => void;
  /** Read, and not handed out yet. */
  #waiting: Answer[] = [];
  #source: Source;
  #transfer: Transfer | undefined;
  /** Data of the last event. */
  #newest: string | undefined;
  /** Cursor of the last event that has one. */
  #place: string | undefined;
  #wake: (() => void) | undefined;

  constructor(first: Results, onEnd: () => void) {
    this.#source = this.#sourceOf(first);
    const stream = createStream<Answer>(Promise.resolve({ next: () => this.#next() }), () => {
      void this.#source.results?.return(undefined);
      void this.#transfer?.next.results?.return(undefined);
      this.#transfer?.overlap.stop();
      this.#transfer?.over();
      onEnd();
    });
    this.results = stream.results;
    this.end = (last) => stream.end(last);
  }

  rest(): string | undefined {
    if (this.#place === undefined) return undefined;
    void this.#source.results?.return(undefined);
    this.#source = resting;
    return this.#place;
  }

  goOn(results: Results): void {
    this.#source = this.#sourceOf(results);
    this.#wake?.();
  }

  handOver(results: Results): Promise<Answer | undefined> {
    return new Promise((over) => {
      const next = this.#sourceOf(results);
      const overlap = createOverlap(this.#newest, () => this.#takeOver(begun));
      const begun: Transfer = { next, overlap, over };
      this.#transfer = begun;
      this.#source.read();
      next.read();
    });
  }

  #sourceOf(results: Results): Source {
    return sourceOf(results, (from, answer) => this.#arrive(from, answer));
  }

  /** @param answer undefined when the source has ended */
  #arrive(from: Source, answer: Answer | undefined): void {
    const transfer = this.#transfer;
    if (from === transfer?.next) this.#hear(transfer, answer);
    else if (from !== this.#source) return;
    // The old one is lost: just in time.
    else if (transfer && answer && answer.data === undefined) this.#takeOver(transfer);
    else if (answer) this.#put(answer);
    if (this.#transfer && this.#waiting.length < maxWaiting) from.read();
    this.#wake?.();
  }

  #hear({ next, overlap, over }: Transfer, answer: Answer | undefined): void {
    const last = next.thrown ? answerTo(next.thrown.error) : answer;
    // One that has ended without an error takes over all the same, and ends the subscription.
    if (!last) return;
    if (last.data !== undefined) return overlap.saidByNew(last);
    this.#transfer = undefined;
    overlap.stop();
    void next.results?.return(undefined);
    over(last);
  }

  #put(answer: Answer): void {
    this.#waiting.push(answer);
    this.#newest = answer.data;
    this.#place = answer.event?.cursor ?? this.#place;
    this.#transfer?.overlap.saidByOld(answer);
  }

  #takeOver({ next, overlap, over }: Transfer): void {
    this.#transfer = undefined;
    overlap.stop();
    void this.#source.results?.return(undefined);
    this.#source = next;
    for (const answer of overlap.unheard()) this.#put(answer);
    over();
    this.#wake?.();
  }

  async #next(): Promise<IteratorResult<Answer, undefined>> {
    for (;;) {
      const value = this.#waiting.shift();
      if (value) return { done: false, value };
      if (this.#source.thrown) throw this.#source.thrown.error;
      if (this.#source.ended) return { done: true, value: undefined };
      const arrived = new Promise<void>((resolve) => (this.#wake = resolve));
      this.#source.read();
      await arrived;
    }
  }
}

const resting: Source = { results: undefined, ended: false, thrown: undefined, read: () => undefined };

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
