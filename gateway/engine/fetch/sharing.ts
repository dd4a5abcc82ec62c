/**
 * Decides what the objects of one entity may share. An entity is asked for once, however often it stands in the answer.
 * What its objects share, later fetches complete once as well: that is right only when each of them means what is shared
 * at every place alike.
 */
import type { EntityBatch, FetchNode, Path, PathSegment, PlanNode } from '#gateway/engine/plan/plan.ts';
import type { Asked } from './asked.ts';

/** What one fetch adds to an answer. */
export interface Landing {
  /** The objects it completes, as text segments. */
  readonly paths: readonly (readonly string[])[];
  /** The keys it gives them; undefined when that cannot be told. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** What each request of a plan asks for. */
export type AskedBy = (node: Extract<PlanNode, { query: string }>) => Asked;

export function landingsOf(node: PlanNode, askedBy: AskedBy): Landing[] {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return node.nodes.flatMap((inner) => landingsOf(inner, askedBy));
    case 'condition':
      return [node.then, node.otherwise].flatMap((branch) => (branch ? landingsOf(branch, askedBy) : []));
    case 'fetch':
      return [landing(node, askedBy(node))];
    case 'entities':
      return node.batches.map((batch) => landingOf(batch, askedBy(node)));
    default:
      return node satisfies never;
  }
}

/** What one batch of an entity fetch adds. */
export function landingOf(batch: EntityBatch, asked: Asked): Landing {
  return landing(batch, asked.get(batch.key) ?? new Map());
}

function landing({ paths, outputRewrites }: FetchNode | EntityBatch, given: Asked): Landing {
  // What is rewritten gets other keys than it was asked for by.
  const keys = outputRewrites.length > 0 ? undefined : new Set(given.keys());
  return { paths: paths.map(textsOf), keys };
}

/**
 * @param own the fetch whose objects might share
 * @param all what every fetch of the plan adds
 * @param what the values that the fetch adds, or equal objects themselves
 */
export function mayShare(own: Landing, all: readonly Landing[], what: 'values' | 'objects'): boolean {
  /** Who adds keys to what is shared. */
  const adders = what === 'values' ? [own] : all.filter((other) => landsOn(other, own));
  const isShared = (key: string | undefined): boolean =>
    key === undefined ? what === 'objects' : adders.some(({ keys }) => keys?.has(key) ?? true);
  return all.every((other) => {
    /** What the other fetch means at or below our objects, and at which of our places. */
    const meant = new Map<string, Set<number>>();
    for (const [index, place] of own.paths.entries()) {
      for (const path of other.paths) {
        const below = relate(path, place);
        if (!below || !isShared(below.rest.find(isField))) continue;
        if (!below.exact) return false;
        const rest = below.rest.join(' ');
        meant.set(rest, (meant.get(rest) ?? new Set()).add(index));
      }
    }
    return [...meant.values()].every((places) => places.size === own.paths.length);
  });
}

function landsOn(other: Landing, own: Landing): boolean {
  return other.paths.some((path) =>
    own.paths.some((place) => {
      const below = relate(path, place);
      return below !== undefined && !below.rest.some(isField);
    }),
  );
}

interface Below {
  readonly rest: readonly string[];
  /** False when only some of the objects at the place are meant, by a type above them. */
  readonly exact: boolean;
}

/** Where `path` leads from `place` on; undefined when it does not lead through it. */
function relate(path: readonly string[], place: readonly string[]): Below | undefined {
  const plain = place.filter(isPlace);
  let met = 0;
  let at = 0;
  while (at < path.length && met < plain.length) {
    const segment = path[at] as string;
    if (isPlace(segment) && segment !== plain[met]) return undefined;
    if (isPlace(segment)) met += 1;
    at += 1;
  }
  if (met < plain.length) return undefined;
  return { rest: path.slice(at), exact: path.slice(0, at).join(' ') === place.join(' ') };
}

function isPlace(segment: string): boolean {
  return !segment.startsWith('|');
}

function isField(segment: string): boolean {
  return isPlace(segment) && segment !== '@';
}

function textsOf(path: Path): string[] {
  return path.map(textOf);
}

function textOf(segment: PathSegment): string {
  if ('field' in segment) return segment.field;
  return 'list' in segment ? '@' : `|${[...segment.types].toSorted().join('|')}`;
}
