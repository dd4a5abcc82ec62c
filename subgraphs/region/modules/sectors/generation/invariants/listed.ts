/** How many numbers a message names before it only counts: a map in two halves would fill pages. */
const most = 20;

/** Numbers as text, the first twenty of them. */
export function listed(numbers: readonly number[]): string {
  const rest = numbers.length - most;
  return numbers.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Keys of what is there more than once, with how often. */
export function repeated<K>(keys: Iterable<K>): [key: K, times: number][] {
  const times = new Map<K, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return [...times].filter(([, count]) => count > 1);
}
