/** While two streams of one subscription are read: which events have both of them said, and when may the old one go? */
import type { Answer } from '#gateway/engine/engine.ts';

export interface Overlap {
  /** The old stream has said this, and the client hears it. */
  saidByOld(answer: Answer): void;
  /** The new stream has said this: nobody hears it yet. */
  saidByNew(answer: Answer): void;
  /** What the new stream has said and the old one has not. */
  unheard(): Answer[];
  stop(): void;
}

/**
 * Nobody tells when a server has begun to listen for a subscription it accepted: for `least` at least the old stream is
 * heard; then until both have said the same last, but not longer than `most`.
 */
const overlapMs = { least: 500, most: 3_000 };
/** Most events of the new stream that are kept. A server that says all over again what it said to the old one needs no more. */
const maxKept = 1_000;

/**
 * Starts the clock.
 * @param newest data of the last event of the old stream
 * @param onInStep called once, when the new stream can take over
 */
export function createOverlap(newest: string | undefined, onInStep: () => void): Overlap {
  const kept: Answer[] = [];
  let last = newest;
  let oldSpoke = false;
  let settled = false;
  let timer = setTimeout(() => {
    settled = true;
    timer = setTimeout(onInStep, overlapMs.most - overlapMs.least);
    check();
  }, overlapMs.least);

  function check(): void {
    const ahead = kept.at(-1);
    if (settled && (ahead ? ahead.data === last : !oldSpoke)) onInStep();
  }

  return {
    saidByOld({ data }) {
      last = data;
      oldSpoke = true;
      check();
    },
    saidByNew(answer) {
      kept.push(answer);
      if (kept.length > maxKept) kept.shift();
      check();
    },
    unheard: () => kept.slice(kept.findLastIndex(({ data }) => data === last) + 1),
    stop: () => clearTimeout(timer),
  };
}
