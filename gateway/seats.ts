/** Counts who holds how many of something that is bounded, such as sockets per player. */
export interface Seats {
  /** Takes a seat of the holder; undefined when all are taken, otherwise a function that gives it back. */
  take(holder: string): (() => void) | undefined;
  /** Seats that are taken, by holder. */
  counts(): IterableIterator<[string, number]>;
}

export function createSeats(perHolder: number): Seats {
  const taken = new Map<string, number>();
  return {
    counts: () => taken.entries(),
    take(holder) {
      const count = taken.get(holder) ?? 0;
      if (count >= perHolder) return undefined;
      taken.set(holder, count + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const rest = (taken.get(holder) ?? 1) - 1;
        if (rest > 0) taken.set(holder, rest);
        else taken.delete(holder);
      };
    },
  };
}
