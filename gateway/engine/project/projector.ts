/** Turns the data subgraphs gave into the client's answer: its shape, its order, nulls where the schema lets them be. */
import { ownValue, type JsonObject } from '#gateway/engine/fetch/objects.ts';
import { failure } from '#gateway/regions/failure.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import { faults, generate, type Site } from './generate.ts';
import type { ObjectShape } from './shape.ts';

export interface Projection {
  /** JSON text of the answer's `data`. */
  text: string;
  /** What the answer lacks and no subgraph said why, and what the viewer may not see. */
  errors: ReplyError[];
}

export interface Projector {
  /** How many fields it may write: what it weighs, some 1 KiB each. */
  readonly fields: number;
  /**
   * @param known errors that say already why something is null
   * @param introspected JSON text of `__schema` and `__type` fields by response key
   * @param shared objects that stand in more than one place
   * @param plain whether no string needs escaping
   */
  project: (
    data: JsonObject,
    known: readonly ReplyError[],
    introspected: (key: string) => string,
    shared: ReadonlySet<JsonObject>,
    plain: boolean,
  ) => Projection;
}

/** Texts of objects that stand in more than one place, by the function that wrote them. */
type Memo = Map<JsonObject, (string | undefined)[]>;

type Project = (data: JsonObject, memo: Memo | undefined, plain: boolean) => string | undefined;
type Factory = (
  writers: readonly unknown[],
  i: number[],
  report: (site: number, fault: number) => void,
  own: typeof ownValue,
  introspected: (key: string) => string,
  faultCount: () => number,
) => Project;

const nothing = (_key: string): string => 'null';

/** More errors in one answer help nobody. */
const maxErrors = 100;

/** @param mayRepeat whether an object of a type may stand in more than one place */
export function createProjector(shape: ObjectShape, mayRepeat: (type: string) => boolean): Projector {
  const { source, sites, writers, depth, fields } = generate(shape, mayRepeat);
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is ours: names come from the schema, as JSON literals
  const factory = new Function(
    'writers',
    'i',
    'report',
    'own',
    'introspected',
    'faultCount',
    source,
  ) as Factory;
  const indexes = Array.from({ length: depth }, () => 0);
  let errors: ReplyError[] = [];
  let faulty = 0;
  let known: readonly ReplyError[] = [];
  let introspect = nothing;

  function report(index: number, fault: number): void {
    faulty += 1;
    const site = sites[index] as Site;
    const path = site.path.map((part) => (typeof part === 'number' ? (indexes[part] as number) : part));
    if (errors.length >= maxErrors) return;
    if (fault !== faults.forbidden && known.some((error) => explains(error, path))) return;
    errors.push({ ...reasonOf(site, fault), path });
  }

  // A projection runs to its end before the next one begins, so that they can share their notes.
  const write = factory(
    writers,
    indexes,
    report,
    ownValue,
    (key) => introspect(key),
    () => faulty,
  );
  return {
    fields,
    project(data, explained, introspected, shared, plain) {
      errors = [];
      known = explained;
      introspect = introspected;
      const memo: Memo | undefined =
        shared.size > 0 ? new Map([...shared].map((object) => [object, []])) : undefined;
      const projection = { text: write(data, memo, plain) ?? 'null', errors };
      // The program is kept: it must not keep the last answer.
      errors = [];
      known = [];
      introspect = nothing;
      return projection;
    },
  };
}

/** Whether an error says why there is nothing at a path: it stands there, above, or at what made the null below. */
function explains({ path: at }: ReplyError, path: readonly (string | number)[]): boolean {
  if (!at) return true;
  const shorter = Math.min(at.length, path.length);
  for (let index = 0; index < shorter; index += 1) if (at[index] !== path[index]) return false;
  return true;
}

function reasonOf({ parent, field, forbidden }: Site, fault: number): Omit<ReplyError, 'path'> {
  if (fault === faults.forbidden)
    return forbidden === 'UNAUTHENTICATED'
      ? failure('UNAUTHENTICATED', 'Log in to see this field.')
      : failure('FORBIDDEN', 'You may not see this field.');
  const message =
    fault === faults.missing
      ? `A service gave nothing to show for ${parent}.${field} where null may not stand.`
      : `A service gave a value for ${parent}.${field} that does not fit its type.`;
  return failure('SUBGRAPH_BAD_REPLY', message);
}
