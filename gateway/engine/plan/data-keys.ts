/**
 * The keys fields have in the data subgraphs give: none that a plan needs for itself, and one key always means one field
 * with the same arguments. Planners mix up what shares a key, and the native one may abort the process:
 * - a client's alias may be the name of a key field, or of a required one;
 * - a field may be required with other arguments than the client's;
 * - a client's key may mean different fields where the types differ, but an interface object is one type to its subgraph.
 */
import { Kind, print, visit, type FieldNode, type OperationDefinitionNode, type ValueNode } from 'graphql';
import type { Fragments } from './split-document.ts';

export type DataKeyOf = (node: FieldNode) => string;

const prefixed = /^_alias\d*_/;

/** The client's key for one of the data. */
export function clientKeyOf(key: string): string {
  return key.replace(prefixed, '');
}

/** @param required names of fields that are required with arguments somewhere in the supergraph */
export function createDataKeys(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  required: ReadonlySet<string>,
): DataKeyOf {
  /** By the key that comes first to mind, what it stands for: fields by text. */
  const meanings = new Map<string, string[]>();

  function firstKeyOf({ alias, name }: FieldNode): string {
    const key = alias?.value ?? name.value;
    return key === name.value && !required.has(key) ? key : `_alias_${key}`;
  }

  for (const node of [operation, ...fragments.values()])
    visit(node, {
      Field: (field) => {
        const key = firstKeyOf(field);
        const texts = meanings.get(key) ?? [];
        const text = fieldText(field);
        if (!texts.includes(text)) meanings.set(key, [...texts, text]);
      },
    });
  return (field) => {
    const key = firstKeyOf(field);
    const texts = meanings.get(key);
    const index = !texts || texts.length === 1 ? 0 : texts.indexOf(fieldText(field));
    return index <= 0 ? key : `_alias${index + 1}_${(field.alias ?? field.name).value}`;
  };
}

/** A field by its name and arguments: equal texts mean the same value of an object. */
export function fieldText({ name, arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return name.value;
  const texts = given.map((argument) => `${argument.name.value}:${valueText(argument.value)}`);
  return `${name.value}(${texts.toSorted().join()})`;
}

/** The same text for the same value, however it was written. */
function valueText(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(valueText).join()}]`;
  if (value.kind === Kind.STRING) return JSON.stringify(value.value);
  if (value.kind !== Kind.OBJECT) return print(value);
  const fields = value.fields.map((field) => `${field.name.value}:${valueText(field.value)}`);
  return `{${fields.toSorted().join()}}`;
}
