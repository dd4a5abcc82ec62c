/** Random rows for a schema: entities that link to each other, values inside them, nulls where they may be. */
import fc from '#tests/kit/fast-check.ts';
import {
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { Link, type Row, type Rows, type World } from './world.ts';

export type Draw = fc.GeneratorValue;

const words = ['', 'ore', 'Lark', 'x y', '"q"', '–é🚀'];

/** Draws all rows of a world. */
export function drawRows(draw: Draw, world: World, schema: GraphQLSchema): Rows {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  const keyed = (type: GraphQLObjectType): string[] =>
    Object.keys(type.getFields()).filter((name) => name in world.unique);
  const rows: Rows = { Query: [{}] };
  for (const type of types.filter((one) => keyed(one).length > 0)) {
    rows[type.name] = Array.from(
      { length: draw(fc.integer, { min: 1, max: 3 }) },
      (_, index) =>
        Object.fromEntries([
          ['__typename', type.name],
          ...keyed(type).map((name) => [name, world.unique[name]?.(type.name, index)]),
        ]) as Row,
    );
  }

  const oneOf = <T>(items: readonly T[]): T => items[draw(fc.nat, { max: items.length - 1 })] as T;

  function valueOf(type: GraphQLOutputType): unknown {
    if (!isNonNullType(type) && draw(fc.nat, { max: 6 }) === 0) return null;
    const inner = getNullableType(type) as GraphQLOutputType;
    if (isListType(inner)) {
      return Array.from({ length: draw(fc.nat, { max: 3 }) }, () =>
        valueOf(inner.ofType as GraphQLOutputType),
      );
    }
    if (isObjectType(inner)) return objectOf(inner);
    if (isAbstractType(inner)) return objectOf(oneOf(schema.getPossibleTypes(inner)));
    if (isEnumType(inner)) return draw(fc.constantFrom, ...inner.getValues().map(({ name }) => name));
    if (inner.toString() === 'Boolean') return draw(fc.boolean);
    if (inner.toString() === 'Int') return draw(fc.nat, { max: 99 });
    if (inner.toString() === 'Float') return draw(fc.nat, { max: 99 }) / 4;
    return draw(fc.constantFrom, ...words);
  }

  function objectOf(type: GraphQLObjectType): unknown {
    const known = rows[type.name];
    if (!known) return fill({ __typename: type.name }, type);
    return new Link(type.name, oneOf(known));
  }

  function fill(row: Row, type: GraphQLObjectType): Row {
    for (const field of Object.values(type.getFields())) {
      if (!(field.name in row) && !(field.name in world.computed)) row[field.name] = valueOf(field.type);
    }
    return row;
  }

  for (const [name, all] of Object.entries(rows)) {
    for (const row of all) fill(row, schema.getType(name) as GraphQLObjectType);
  }
  return rows;
}
