/** Copies parts of an answer that are given twice. */

/** Deeper than any selection reaches: what lies below is never changed. A hostile answer nests deeper than the stack. */
export const deepest = 256;

/**
 * A copy of a JSON value that shares nothing with its original that a selection reaches; keys such as `__proto__` stay
 * plain keys.
 */
export function copyOf(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner, depth + 1)]));
}
