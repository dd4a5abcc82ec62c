/** How fast a client may talk. */

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
