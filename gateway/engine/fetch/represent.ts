/** Writes representations: what a subgraph is told about an object so that it finds the entity. */
import type { FieldRequirement, Requirement } from '#gateway/engine/plan/plan.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { isObject, maxListDepth, ownValue, type JsonObject } from './objects.ts';
import { scalarText } from './scalar.ts';

/** The JSON text of an object's representation; undefined when the object has not got what it takes. */
export type Represent = (object: JsonObject) => string | undefined;

/** Equal objects give equal texts, so that the text is also how duplicates are found. */
export function createRepresent(requires: readonly Requirement[], isOfType: IsOfType): Represent {
  /** Which fields an object of a type gives; few types ever meet one requirement. */
  const byType = new Map<unknown, readonly Field[]>();

  function fieldsFor(typename: unknown): readonly Field[] {
    let fields = byType.get(typename);
    if (!fields) byType.set(typename, (fields = select(requires, typename, isOfType)));
    return fields;
  }

  return (object) => {
    const typename = ownValue(object, '__typename');
    if (typeof typename !== 'string') return undefined;
    const fields = fieldsFor(typename);
    return fields.length === 0 ? undefined : writeObject(object, fields, isOfType);
  };
}

interface Field extends FieldRequirement {
  /** The name as JSON, with its colon. */
  readonly label: string;
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
  for (const { label, key, selections } of fields) {
    const value = ownValue(object, key);
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
