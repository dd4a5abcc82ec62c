/** Random values for arguments, and how they are written in a query. */
import fc from '#tests/kit/fast-check.ts';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Draw } from './rows.ts';

/** A value as JSON. */
export function drawValue(draw: Draw, given: GraphQLInputType): unknown {
  if (!isNonNullType(given) && draw(fc.nat, { max: 7 }) === 1) return null;
  const type = isNonNullType(given) ? given.ofType : given;
  if (isListType(type)) {
    return Array.from({ length: draw(fc.nat, { max: 2 }) }, () => drawValue(draw, type.ofType));
  }
  if (isEnumType(type)) return draw(fc.constantFrom, ...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = fields.filter((field) => isRequiredInputField(field) || draw(fc.boolean));
    return Object.fromEntries(chosen.map((field) => [field.name, drawValue(draw, field.type)]));
  }
  if (type.name === 'Boolean') return draw(fc.boolean);
  if (type.name === 'Int') return draw(fc.nat, { max: 5 });
  return draw(fc.constantFrom, 'a', '"', 'ü\n');
}

/** The value as text; `variable` may take the place of any part of it. */
export function write(
  value: unknown,
  type: GraphQLInputType,
  variable: (type: GraphQLInputType, value: unknown) => string | undefined,
): string {
  const shown = variable(type, value);
  if (shown !== undefined) return shown;
  if (value === null) return 'null';
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) {
    return `[${(value as unknown[]).map((item) => write(item, nullable.ofType, variable)).join(', ')}]`;
  }
  if (isInputObjectType(nullable)) {
    const given = value as Record<string, unknown>;
    const fields = Object.values(nullable.getFields()).filter(({ name }) => name in given);
    return `{${fields.map(({ name, type: inner }) => `${name}: ${write(given[name], inner, variable)}`).join(', ')}}`;
  }
  return isEnumType(nullable) ? (value as string) : JSON.stringify(value);
}
