/** `_entities` as it should be: a representation that is none costs its own place only, and a request holds so many. */
import { isUnionType, type GraphQLSchema } from 'graphql';
import { Refusal } from './refusal.ts';

/** As many as the gateway sends at a time. */
const maxRepresentations = 500;

/** Puts the guard in front of the resolver that `buildSubgraphSchema` made; a schema without entities has none. */
export function guardEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const union = schema.getType('_Entity');
  const resolve = field?.resolve;
  if (!field || !resolve || !isUnionType(union)) return;
  const entities = new Set<unknown>(union.getTypes().map(({ name }) => name));

  field.resolve = (source, args: { representations: unknown[] }, context, info) => {
    const { representations } = args;
    if (representations.length > maxRepresentations)
      throw new Refusal(
        'BAD_USER_INPUT',
        `A request may hold ${maxRepresentations} representations at most.`,
      );
    return representations.map(async (representation) => {
      if (!entities.has(typenameOf(representation)))
        throw new Refusal(
          'BAD_USER_INPUT',
          'A representation names an entity of this service by `__typename`.',
        );
      const [entity] = (await resolve(
        source,
        { representations: [representation] },
        context,
        info,
      )) as unknown[];
      return entity;
    });
  };
}

function typenameOf(representation: unknown): unknown {
  if (typeof representation !== 'object' || representation === null) return undefined;
  return Object.hasOwn(representation, '__typename')
    ? (representation as { __typename: unknown }).__typename
    : undefined;
}
