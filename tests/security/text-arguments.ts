/** Every place of the public schema that takes a text, each in a request that reaches it. */
import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;
type Input = GraphQLArgument | GraphQLInputField;

/** A field as it is asked for: its text, and its arguments as variables. */
interface Call {
  text: string;
  declared: string[];
  values: Record<string, unknown>;
}

/** One place, such as `Mutation.renameShip(name)` or `Mutation.updateCulture(input.motto)`. */
export interface TextPlace {
  name: string;
  query: string;
  /** The variables with the text in that place. */
  variables(text: string): Record<string, unknown>;
}

/** Values that lead somewhere, by the argument's name; what is not here is the first that its type takes. */
export type Given = Record<string, unknown>;

/** The places of Query and Mutation, and of every type that Query leads to. */
export function textPlaces(schema: GraphQLSchema, given: Given): TextPlace[] {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (!query || !mutation) throw new Error('the schema has no Query or no Mutation');
  const places: TextPlace[] = [];
  const ways: { type: GraphQLObjectType; above: Call[] }[] = [
    { type: query, above: [] },
    { type: mutation, above: [] },
  ];
  const seen = new Set(ways.map(({ type }) => type.name));
  for (const { type, above } of ways)
    for (const field of Object.values(type.getFields())) {
      places.push(...placesOf(type, field, above, given));
      const below = getNamedType(field.type);
      if (type === mutation || !isObjectType(below) || seen.has(below.name)) continue;
      seen.add(below.name);
      ways.push({ type: below, above: [...above, callOf(field, given)] });
    }
  return places;
}

function placesOf(type: GraphQLObjectType, field: Field, above: Call[], given: Given): TextPlace[] {
  const operation = type.name === 'Mutation' ? 'mutation' : 'query';
  const leaf = !('getFields' in getNamedType(field.type));
  return field.args.flatMap((argument) =>
    pathsToText(argument).map((path) => {
      const calls = [...above, callOf(field, given, path)];
      const declared = calls.flatMap((call) => call.declared);
      const texts = calls.map((call) => call.text).join(' { ');
      return {
        name: `${type.name}.${field.name}(${path.join('.')})`,
        query: `${operation} (${declared.join(', ')}) { ${texts}${leaf ? '' : ' { __typename }'}${' }'.repeat(calls.length)}`,
        variables: (text) => {
          const values = [...above, callOf(field, given, path, text)].map((call) => call.values);
          return Object.assign({}, ...values) as Record<string, unknown>;
        },
      };
    }),
  );
}

/** Ways through an argument's input objects to each text in it. */
function pathsToText(input: Input, above: string[] = []): string[][] {
  const path = [...above, input.name];
  const type = getNamedType(input.type);
  if (['String', 'ID', 'JSONObject', 'DateTime'].includes(type.name)) return [path];
  return isInputObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => pathsToText(field, path))
    : [];
}

/** The field with its required arguments, its region, and the one that the path leads into. */
function callOf(field: Field, given: Given, path: string[] = [], text = ''): Call {
  const taken = field.args.filter(
    (argument) => isRequiredArgument(argument) || [path[0], 'regionId'].includes(argument.name),
  );
  const variable = ({ name }: GraphQLArgument): string => `${field.name}_${name}`;
  const passed = taken.map((argument) => `${argument.name}: $${variable(argument)}`);
  return {
    text: `${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`,
    declared: taken.map((argument) => `$${variable(argument)}: ${String(argument.type)}`),
    values: Object.fromEntries(
      taken.map((argument) => [variable(argument), valueOf(argument, given, path, text)]),
    ),
  };
}

/** The text where the path leads, what is given, or the first that the type takes. */
function valueOf(input: Input, given: Given, [here, ...path]: string[], text: string): unknown {
  const type = getNamedType(input.type);
  const list = (value: unknown): unknown => (isListType(getNullableType(input.type)) ? [value] : value);
  if (isInputObjectType(type)) {
    const taken = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (here === input.name && field.name === path[0]),
    );
    const way = here === input.name ? path : [];
    return list(Object.fromEntries(taken.map((field) => [field.name, valueOf(field, given, way, text)])));
  }
  if (here === input.name) return list(type.name === 'JSONObject' ? { [text]: text } : text);
  if (input.name in given) return given[input.name];
  if (isEnumType(type)) return list(type.getValues()[0]?.name);
  const first: Record<string, unknown> = {
    ...{ Int: 1, SafeInt: 1, Float: 1, Boolean: true, JSONObject: {} },
    ...{ ID: randomUUID(), DateTime: '2102-01-01T00:00:00Z' },
  };
  return list(first[type.name] ?? 'x');
}
