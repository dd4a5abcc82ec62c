/** Selections that leave nothing out. */
import {
  Kind,
  type ConstDirectiveNode,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Arguments by `Type.field`, for fields that need some. */
export type Arguments = Record<string, string>;

interface Node {
  directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Types that are looked up by their key: each is asked once, at its key. */
export const isEntity = (node: Node | null | undefined): boolean =>
  (node?.directives ?? []).some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' && !given.some(({ value }) => value.kind === Kind.BOOLEAN && !value.value),
  );

/** Every field of a type, down to the entities it leads to; they are only named. */
export function everything(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  given: Arguments,
  way: GraphQLObjectType[] = [],
): string {
  if (way.includes(type)) return '{ __typename }';
  const fields = Object.values(type.getFields()).map(
    (field) =>
      `${field.name}${argumentsOf(type, field, given)} ${below(schema, field, given, [...way, type])}`,
  );
  return `{ __typename ${fields.join(' ')} }`;
}

function below(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  given: Arguments,
  way: GraphQLObjectType[],
): string {
  const type = getNamedType(field.type);
  if (isAbstractType(type))
    return `{ __typename ${schema
      .getPossibleTypes(type)
      .map((possible) => `... on ${possible.name} ${everything(schema, possible, given, way)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  return isEntity(type.astNode) ? '{ __typename }' : everything(schema, type, given, way);
}

export function argumentsOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: Arguments,
): string {
  const name = `${type.name}.${field.name}`;
  const text = given[name];
  if (text === undefined && field.args.some(isRequiredArgument))
    throw new Error(`${name} needs arguments: say in the test's world which ones reach its rule`);
  return text ? `(${text})` : '';
}
