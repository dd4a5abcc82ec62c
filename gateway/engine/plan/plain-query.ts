/** Writes an operation the plain way: no fragments but one per object type. Planners get lost in the ways clients nest them. */
import { isAbstractType, isInterfaceType, print, type OperationDefinitionNode } from 'graphql';
import type { FieldShape, ObjectShape } from '#gateway/engine/project/shape.ts';

/** Fragments on wide interfaces multiply: a text longer than this is not worth planning. */
const maxLength = 100_000;

/**
 * @param operation whose variables the text declares
 * @throws RangeError when it would be too long
 */
export function plainQuery(shape: ObjectShape, operation: OperationDefinitionNode): string {
  const [fields = []] = shape.fields.values();
  const write = createWriter();
  const body = `{${fields.flatMap((field) => (field.name.startsWith('__') ? [] : [write(field)])).join(' ')}}`;
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    new RegExp(String.raw`\$${variable.name.value}\b`).test(body),
  );
  const declared = variables.length > 0 ? `(${variables.map(print).join(', ')})` : '';
  return `${operation.operation} ${operation.name?.value ?? ''}${declared}${body}`;
}

/** Writes fields; a shape that stands in several places is written once. */
function createWriter(): (field: FieldShape) => string {
  const written = new Map<ObjectShape, string>();

  function selectionOf(shape: ObjectShape): string {
    const text = written.get(shape) ?? newSelection(shape);
    if (text.length > maxLength) throw new RangeError('a plain query that is too long');
    written.set(shape, text);
    return text;
  }

  function newSelection({ type, fields }: ObjectShape): string {
    const texts = [...fields].map(([name, of]): [string, string] => [name, of.map(textOf).join(' ')]);
    const [first] = texts;
    const everywhere = first && texts.every(([, text]) => text === first[1]);
    if (first && everywhere && (!isAbstractType(type) || isCommon(type, fields.get(first[0]) ?? [])))
      return `{${first[1] || '__typename'}}`;
    const parts = texts.flatMap(([name, text]) => (text ? [`... on ${name}{${text}}`] : []));
    return `{${parts.join(' ') || '__typename'}}`;
  }

  function textOf({ node, name, source, inner }: FieldShape): string {
    if (name === '__typename') return name;
    const args = node.arguments?.length ? `(${node.arguments.map(print).join(', ')})` : '';
    const alias = source === name ? '' : `${source}: `;
    return `${alias}${name}${args}${inner ? selectionOf(inner) : ''}`;
  }

  return textOf;
}

/** Whether all the fields may be selected on the type itself. */
function isCommon(type: ObjectShape['type'], fields: readonly FieldShape[]): boolean {
  return fields.every(
    ({ name }) => name === '__typename' || (isInterfaceType(type) && Object.hasOwn(type.getFields(), name)),
  );
}
