/** Texts of scalars, for clients and for representations. */
import { deepest } from '#gateway/regions/copy.ts';

/**
 * The JSON text of a scalar. Undefined for what must not be handed on: a whole number above 2^53, which reading may have
 * changed (servers send such numbers as strings), and an object that nests so deep that writing it overflows the stack.
 */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number') {
    const changed = Number.isInteger(value) && !Number.isSafeInteger(value);
    return changed || !Number.isFinite(value) ? undefined : `${value}`;
  }
  if (typeof value === 'object' && nestsDeeper(value, deepest)) return undefined;
  return JSON.stringify(value);
}

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}
