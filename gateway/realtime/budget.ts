/** Bounds on how much one client may ask of the sockets. */

/** A bucket of messages that refills steadily: a burst of two seconds' worth is allowed. */
export function createMessageBudget(perSecond: number): () => boolean {
  const capacity = perSecond * 2;
  let left = capacity;
  let at = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(capacity, left + ((now - at) / 1000) * perSecond);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

export interface Seats {
  /** Takes a seat of the user; undefined when all are taken, otherwise a function that gives it back. */
  take(userId: string): (() => void) | undefined;
}

/** Counts sockets per user. */
export function createSeats(perUser: number): Seats {
  const taken = new Map<string, number>();
  return {
    take(userId) {
      const count = taken.get(userId) ?? 0;
      if (count >= perUser) return undefined;
      taken.set(userId, count + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const rest = (taken.get(userId) ?? 1) - 1;
        if (rest > 0) taken.set(userId, rest);
        else taken.delete(userId);
      };
    },
  };
}
