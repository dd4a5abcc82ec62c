/** Writes an operation the plain way: no fragments but one per object type. Planners get lost in the ways clients nest them. */
import { isAbstractType, isInterfaceType, print, type OperationDefinitionNode } from 'graphql';
import type { FieldShape, ObjectShape } from '#gateway/engine/project/shape.ts';

/** @param operation whose variables the text declares */
export function plainQuery(shape: ObjectShape, operation: OperationDefinitionNode): string {
  const [fields = []] = shape.fields.values();
  const body = `{${fields.flatMap((field) => (field.name.startsWith('__') ? [] : [textOf(field)])).join(' ')}}`;
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    new RegExp(String.raw`\$${variable.name.value}\b`).test(body),
  );
  const declared = variables.length > 0 ? `(${variables.map(print).join(', ')})` : '';
  return `${operation.operation} ${operation.name?.value ?? ''}${declared}${body}`;
}

function selectionOf({ type, fields }: ObjectShape): string {
  const texts = [...fields].map(([name, of]): [string, string] => [name, of.map(textOf).join(' ')]);
  const [first] = texts;
  const everywhere = first && texts.every(([, text]) => text === first[1]);
  if (first && everywhere && (!isAbstractType(type) || isCommon(type, fields.get(first[0]) ?? [])))
    return `{${first[1] || '__typename'}}`;
  const parts = texts.flatMap(([name, text]) => (text ? [`... on ${name}{${text}}`] : []));
  return `{${parts.join(' ') || '__typename'}}`;
}

/** Whether all the fields may be selected on the type itself. */
function isCommon(type: ObjectShape['type'], fields: readonly FieldShape[]): boolean {
  return fields.every(
    ({ name }) => name === '__typename' || (isInterfaceType(type) && Object.hasOwn(type.getFields(), name)),
  );
}

function textOf({ node, name, source, inner }: FieldShape): string {
  if (name === '__typename') return name;
  const args = node.arguments?.length ? `(${node.arguments.map(print).join(', ')})` : '';
  const alias = source === name ? '' : `${source}: `;
  return `${alias}${name}${args}${inner ? selectionOf(inner) : ''}`;
}
