/** What a field's `@requires` makes the gateway fetch for it: whoever selects the field makes use of that, too. */
import { Kind, parse, type FieldDefinitionNode, type SelectionSetNode } from 'graphql';
import { argumentOf, directivesOf, namedType, type SchemaIndex } from '#gateway/supergraph/schema-index.ts';

export interface Coordinate {
  readonly type: string;
  readonly field: string;
}

/** Every field that is required for one, and what these require in turn. */
export function requiredFields(schema: SchemaIndex, coordinate: Coordinate): readonly Coordinate[] {
  const found = new Map<string, Coordinate>();

  function follow(at: Coordinate): void {
    const definition = definitionAt(schema, at);
    for (const join of definition ? directivesOf(definition, 'join__field') : []) {
      const requires = argumentOf(join, 'requires');
      const [node] =
        typeof requires === 'string' ? parse(`{${requires}}`, { noLocation: true }).definitions : [];
      if (node?.kind === Kind.OPERATION_DEFINITION) walk(at.type, node.selectionSet);
    }
  }

  function walk(type: string, { selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.typeCondition?.name.value ?? type, node.selectionSet);
      if (node.kind !== Kind.FIELD) continue;
      const at = { type, field: node.name.value };
      const key = `${type}.${at.field}`;
      if (!found.has(key)) {
        found.set(key, at);
        follow(at);
      }
      const definition = definitionAt(schema, at);
      if (definition && node.selectionSet) walk(namedType(definition.type), node.selectionSet);
    }
  }

  follow(coordinate);
  return [...found.values()];
}

export function definitionAt(
  schema: SchemaIndex,
  { type, field }: Coordinate,
): FieldDefinitionNode | undefined {
  return schema.outputs.get(type)?.fields?.find(({ name }) => name.value === field);
}
