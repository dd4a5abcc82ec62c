/**
 * Lets so many requests go to a server at a time. The others wait in a line that is bounded: a slow server must not collect
 * them. Operations under way go before those that begin, but for every eighth: finishing one lets go of what it holds,
 * beginning one adds to it. Each kind has a line of its own, so that beginners crowd nobody out who is under way.
 */
export interface Slots {
  /** True when the request may go now; it must `release` then. */
  take(): boolean;
  /** Puts a request in line: `go` is called with its slot taken. Undefined when the line of its kind is full. */
  wait(go: () => void, underWay: boolean): Waiter | undefined;
  /** Takes a request out of the line again; nothing when it has gone already. */
  forget(waiter: Waiter): void;
  release(): void;
}

/**
 * A place in line. Linked, and unlinked when it is left: the tables of a `Set` point from the discarded to the current
 * one, so that a dead table in the old generation keeps alive all that ever waited since (decision 0009).
 */
export interface Waiter {
  readonly go: () => void;
  line: Line | undefined;
  before: Waiter | undefined;
  after: Waiter | undefined;
}

interface Line {
  first: Waiter | undefined;
  last: Waiter | undefined;
  length: number;
}

const emptyLine = (): Line => ({ first: undefined, last: undefined, length: 0 });

/** So many in a row pass those who begin, when there are any. */
const mostPassing = 7;

export function createSlots(most: number, mostWaiting: number): Slots {
  const underWayLine = emptyLine();
  const beginningLine = emptyLine();
  let taken = 0;
  let passed = 0;

  function leave(waiter: Waiter): void {
    const { line, before, after } = waiter;
    if (!line) return;
    if (before) before.after = after;
    else line.first = after;
    if (after) after.before = before;
    else line.last = before;
    waiter.line = waiter.before = waiter.after = undefined;
    line.length -= 1;
  }

  function following(): Waiter | undefined {
    const begins = beginningLine.first;
    const passes = begins && passed >= mostPassing ? undefined : underWayLine.first;
    passed = passes && begins ? passed + 1 : 0;
    return passes ?? begins;
  }

  return {
    take() {
      if (taken >= most) return false;
      taken += 1;
      return true;
    },
    wait(go, underWay) {
      const line = underWay ? underWayLine : beginningLine;
      if (line.length >= mostWaiting) return undefined;
      const waiter: Waiter = { go, line, before: line.last, after: undefined };
      if (line.last) line.last.after = waiter;
      else line.first = waiter;
      line.last = waiter;
      line.length += 1;
      return waiter;
    },
    forget: leave,
    release() {
      const next = following();
      if (!next) {
        taken -= 1;
        return;
      }
      leave(next);
      // Not at once: where each fails at once, as on a pool that was closed, a long line would overflow the stack.
      queueMicrotask(next.go);
    },
  };
}
