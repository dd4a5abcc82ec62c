/** Copies parts of an answer that are given twice. */

/** A copy of a JSON value that shares nothing with its original; keys such as `__proto__` stay plain keys. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}
