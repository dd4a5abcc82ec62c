/**
 * Decides whether the objects of one entity may hold the very same values. An entity is asked for once, however often it
 * stands in the answer. What its objects share, later fetches complete once as well: that is right only when each of
 * them means the shared values at every place alike.
 */
import type { Path, PathSegment, PlanNode } from '#gateway/engine/plan/plan.ts';

/** Per set of objects that one fetch completes, its paths as text segments. */
export function pathsOf(node: PlanNode): (readonly string[])[][] {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return node.nodes.flatMap(pathsOf);
    case 'condition':
      return [node.then, node.otherwise].flatMap((branch) => (branch ? pathsOf(branch) : []));
    case 'fetch':
      return [node.paths.map(textsOf)];
    case 'entities':
      return node.batches.map((batch) => batch.paths.map(textsOf));
    default:
      return node satisfies never;
  }
}

/**
 * @param paths of the fetch whose values might be shared
 * @param all what every fetch of the plan completes
 */
export function mayShare(paths: readonly Path[], all: readonly (readonly (readonly string[])[])[]): boolean {
  const own = paths.map(textsOf);
  return all.every((others) => {
    /** What lies below our objects, and at which of our paths the other fetch means it. */
    const below = new Map<string, Set<number>>();
    for (const other of others) {
      for (const [index, path] of own.entries()) {
        const rest = restBelow(other, path);
        if (rest === undefined) continue;
        // It means only some of the objects at our path, by a type above them.
        if (rest === null) return false;
        below.set(rest, (below.get(rest) ?? new Set()).add(index));
      }
    }
    return [...below.values()].every((places) => places.size === own.length);
  });
}

/** Undefined when `other` does not lie below `path`; null when it does only under types that `path` does not name. */
function restBelow(other: readonly string[], path: readonly string[]): string | null | undefined {
  const plain = path.filter(isPlace);
  let met = 0;
  let at = 0;
  while (at < other.length && met < plain.length) {
    const segment = other[at] as string;
    if (isPlace(segment) && segment !== plain[met]) return undefined;
    if (isPlace(segment)) met += 1;
    at += 1;
  }
  const rest = other.slice(at);
  if (met < plain.length || !rest.some(isPlace)) return undefined;
  return other.slice(0, at).join(' ') === path.join(' ') ? rest.join(' ') : null;
}

function isPlace(segment: string): boolean {
  return !segment.startsWith('|');
}

function textsOf(path: Path): string[] {
  return path.map(textOf);
}

function textOf(segment: PathSegment): string {
  if ('field' in segment) return segment.field;
  return 'list' in segment ? '@' : `|${[...segment.types].toSorted().join('|')}`;
}
