/** Writes representations: what a subgraph is told about an object so that it finds the entity. */
import type { FieldRequirement, Requirement } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { isInherited, isObject, maxListDepth, ownValue, type JsonObject } from './objects.ts';
import { scalarText } from './scalar.ts';

/** How objects of one type are represented. */
export interface Representation {
  /** The key that alone tells entities apart: undefined when there are several, or one that is no leaf. */
  readonly key: string | undefined;
  /**
   * The JSON text; undefined when the object has not got what it takes. Equal objects give equal texts, so that the text
   * is also how duplicates are found.
   */
  write(object: JsonObject): string | undefined;
  /** Whether an object that can be represented holds nothing beside: two with the same text are the same then. */
  isWhole(object: JsonObject): boolean;
}

/** Undefined for objects of a type that the requirements do not name. */
export type Represent = (object: JsonObject) => Representation | undefined;

export function createRepresent(requires: readonly Requirement[], isOfType: IsOfType): Represent {
  /** Few types ever meet one requirement; names that come from servers and are no types are not kept. */
  const byType = new Map<string, Representation>();
  return (object) => {
    const typename = object['__typename'];
    if (typeof typename !== 'string') return undefined;
    const known = byType.get(typename);
    if (known) return known;
    const fields = select(requires, typename, isOfType);
    if (fields.length === 0) return undefined;
    const representation = representationOf(fields, isOfType);
    byType.set(typename, representation);
    return representation;
  };
}

interface Field extends FieldRequirement {
  /** The name as JSON, with its colon. */
  readonly label: string;
  /** Whether the key must be read with care. */
  readonly inherited: boolean;
}

function representationOf(fields: readonly Field[], isOfType: IsOfType): Representation {
  const keys = fields.filter(({ name }) => name !== '__typename');
  const [only] = keys;
  const leaves = fields.every(({ selections, inherited }) => !selections && !inherited);
  return {
    key: leaves && keys.length === 1 ? only?.key : undefined,
    write: (object) => writeObject(object, fields, isOfType),
    isWhole(object) {
      let count = 0;
      for (const _key in object) count += 1;
      return leaves && count === fields.length;
    },
  };
}

function select(requires: readonly Requirement[], typename: unknown, isOfType: IsOfType): Field[] {
  const fields = new Map<string, Field>();
  for (const requirement of flatten(requires, typename, isOfType)) {
    const known = fields.get(requirement.name);
    const selections = known?.selections
      ? [...known.selections, ...(requirement.selections ?? [])]
      : requirement.selections;
    fields.set(requirement.name, {
      ...requirement,
      selections,
      label: `${JSON.stringify(requirement.name)}:`,
      inherited: isInherited(requirement.key),
    });
  }
  return [...fields.values()];
}

function flatten(
  requires: readonly Requirement[],
  typename: unknown,
  isOfType: IsOfType,
): FieldRequirement[] {
  return requires.flatMap((requirement) => {
    if ('name' in requirement) return [requirement];
    const applies =
      requirement.type === undefined || typename === undefined || isOfType(typename, requirement.type);
    return applies ? flatten(requirement.selections, typename, isOfType) : [];
  });
}

function writeObject(object: JsonObject, fields: readonly Field[], isOfType: IsOfType): string | undefined {
  let text = '{';
  for (const { label, key, selections, inherited } of fields) {
    const value = inherited ? ownValue(object, key) : object[key];
    const written = selections ? writeNested(value, selections, isOfType) : scalarText(value);
    if (written === undefined) return undefined;
    text += text === '{' ? label + written : `,${label}${written}`;
  }
  return `${text}}`;
}

function writeNested(
  value: unknown,
  selections: readonly Requirement[],
  isOfType: IsOfType,
  lists = 0,
): string | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    if (lists >= maxListDepth) return undefined;
    const items = value.map((item) => writeNested(item, selections, isOfType, lists + 1));
    return items.includes(undefined) ? undefined : `[${items.join()}]`;
  }
  if (!isObject(value)) return undefined;
  return writeObject(value, select(selections, ownValue(value, '__typename'), isOfType), isOfType);
}
