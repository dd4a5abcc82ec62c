/** One demand on the viewer: any of several combinations of being logged in, scopes and policies. */
import { createHash } from 'node:crypto';
import type { Viewer } from '#gateway/context.ts';

/** Says whether a policy of `@policy` holds for who asks; a policy it does not know does not hold. */
export type Policy = (name: string, viewer: Viewer | undefined) => boolean;

/** `kind` and name of one condition, such as `scope:read`. */
type Condition = readonly [kind: 'authenticated' | 'scope' | 'policy', name: string];

/** What one directive demands: all conditions of at least one alternative. No alternative at all is never met. */
export interface Clause {
  /** Short, and equal for equal demands. */
  readonly key: string;
  readonly kind: Condition[0];
  readonly alternatives: readonly (readonly Condition[])[];
}

/** Keeps one clause per distinct demand. */
export type MakeClause = (kind: Condition[0], alternatives: readonly (readonly string[])[]) => Clause;

export function createClauses(): MakeClause {
  const known = new Map<string, Clause>();
  return (kind, alternatives) => {
    const sorted = alternatives.map((names) => [...new Set(names)].toSorted());
    const text = JSON.stringify([kind, sorted.map((names) => JSON.stringify(names)).toSorted()]);
    const key = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    const clause = known.get(key) ?? {
      key,
      kind,
      alternatives: sorted.map((names) => names.map((name): Condition => [kind, name])),
    };
    known.set(key, clause);
    return clause;
  };
}

export function isMet(clause: Clause, viewer: Viewer | undefined, policy: Policy): boolean {
  return clause.alternatives.some((all) =>
    all.every(([kind, name]) => {
      if (kind === 'policy') return policy(name, viewer);
      return viewer !== undefined && (kind === 'authenticated' || viewer.scopes.includes(name));
    }),
  );
}

/** More combinations are not multiplied out: then the answer is "no", which refuses more and never less. */
const maxCombinations = 4096;

/** Whether whoever meets all of `clauses` meets `demand` too. */
export function implies(clauses: readonly Clause[], demand: Clause): boolean {
  let combined: string[][] = [[]];
  for (const { kind, alternatives } of clauses) {
    if (kind !== demand.kind) continue;
    combined = combined.flatMap((left) => alternatives.map((right) => [...left, ...right.map(nameOf)]));
    if (combined.length > maxCombinations) return false;
  }
  const wanted = demand.alternatives.map((all) => all.map(nameOf));
  return combined.every((have) => wanted.some((all) => all.every((name) => have.includes(name))));
}

function nameOf([, name]: Condition): string {
  return name;
}
