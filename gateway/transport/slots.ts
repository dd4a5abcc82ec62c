/** Lets so many requests go to a server at a time. The others wait in a line that is bounded: a slow server must not collect them. */
export interface Slots {
  /** True when the request may go now; it must `release` then. */
  take(): boolean;
  /** Puts a request in line: `go` is called with its slot taken. False when the line is full. */
  wait(go: () => void): boolean;
  /** Takes a request out of the line again. */
  forget(go: () => void): void;
  release(): void;
}

export function createSlots(most: number, mostWaiting: number): Slots {
  const waiting = new Set<() => void>();
  let taken = 0;
  return {
    take() {
      if (taken >= most) return false;
      taken += 1;
      return true;
    },
    wait(go) {
      if (waiting.size >= mostWaiting) return false;
      waiting.add(go);
      return true;
    },
    forget: (go) => void waiting.delete(go),
    release() {
      const [next] = waiting;
      if (!next) {
        taken -= 1;
        return;
      }
      waiting.delete(next);
      // Not at once: where each fails at once, as on a pool that was closed, a long line would overflow the stack.
      queueMicrotask(next);
    },
  };
}
