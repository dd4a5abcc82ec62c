/** What a role was shown, field by field. */
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Role } from '#schema/permissions/rules.ts';
import { isEntity } from './selection.ts';

export interface Seen {
  role: Role;
  /** `Type.field`. */
  field: string;
  /** How much was shown: the length of a list, 1 for any other value, 0 for null. */
  shown: number;
  /** Code of the error at the field. */
  code?: string | undefined;
}

type Path = (string | number)[];

export interface Answer {
  data?: unknown;
  errors?: { path?: Path; extensions: Record<string, unknown> }[] | undefined;
}

/** Code of the error at a path. */
export const codeAt = ({ errors = [] }: Answer, path: Path): string | undefined =>
  errors.find((error) => error.path?.join('.') === path.join('.'))?.extensions['code'] as string | undefined;

/** Reads an object and all below it that is no entity. */
export function readObject(
  schema: GraphQLSchema,
  role: Role,
  answer: Answer,
  value: object,
  path: Path,
): Seen[] {
  const fields = value as Record<string, unknown>;
  const type = schema.getType(String(fields['__typename'])) as GraphQLObjectType;
  return Object.values(type.getFields()).flatMap((field): Seen[] => {
    if (!(field.name in fields)) return [];
    const [shown, at] = [fields[field.name], [...path, field.name]];
    const seen = {
      ...{ role, field: `${type.name}.${field.name}`, code: codeAt(answer, at) },
      shown: Array.isArray(shown) ? Math.max(shown.length, 0.5) : Number(shown !== null),
    };
    const named = getNamedType(field.type);
    const deeper = !isObjectType(named) || !isEntity(named.astNode);
    return [seen, ...(deeper ? readBelow(schema, role, answer, shown, at) : [])];
  });
}

function readBelow(schema: GraphQLSchema, role: Role, answer: Answer, value: unknown, path: Path): Seen[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => readBelow(schema, role, answer, item, [...path, index]));
  return typeof value === 'object' && value !== null && '__typename' in value
    ? readObject(schema, role, answer, value, path)
    : [];
}
