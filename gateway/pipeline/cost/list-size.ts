/** How long a list may become: what its slicing arguments say, or what it is assumed to be. */
import { Kind, type FieldNode, type GraphQLField, type ValueNode } from 'graphql';
import { refusal } from '#gateway/errors.ts';
import type { ListSize } from './annotations.ts';
import type { Factor, Variables } from './formula.ts';

/** The value a variable has in a request, its default included. */
export type ReadVariable = (name: string, variables: Variables) => unknown;

/**
 * The length of the list under a field. The largest of the given slicing arguments counts; one that is negative counts
 * as none, because the service refuses it.
 * Refuses with GRAPHQL_VALIDATION_FAILED where exactly one slicing argument must be given and is not.
 */
export function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  size: ListSize | undefined,
  standard: number,
  read: ReadVariable,
): Factor {
  const assumed = size?.assumedSize ?? standard;
  if (!size || size.slicingArguments.length === 0) return assumed;
  const given = size.slicingArguments.flatMap((name) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return value && value.kind !== Kind.NULL ? [value] : [];
  });
  if (size.requireOne && given.length !== 1) {
    const names = size.slicingArguments.map((name) => `"${name}"`).join(', ');
    throw refusal('GRAPHQL_VALIDATION_FAILED', `"${field.name}" needs exactly one of ${names}.`);
  }
  if (given.length === 0) return standardOf(field, size) ?? assumed;
  const literals = given.filter((value) => value.kind === Kind.INT).map((value) => Number(value.value));
  const names = given.flatMap((value) => variableName(value));
  if (names.length === 0) return Math.max(0, ...literals);
  return (variables) => {
    const values = names.map((name) => read(name, variables)).filter((value) => typeof value === 'number');
    const all = [...literals, ...values];
    return all.length > 0 ? Math.max(0, ...all) : (standardOf(field, size) ?? assumed);
  };
}

function variableName(value: ValueNode): string[] {
  return value.kind === Kind.VARIABLE ? [value.name.value] : [];
}

/** The default that the schema gives a slicing argument. */
function standardOf(field: GraphQLField<unknown, unknown>, size: ListSize): number | undefined {
  const values = field.args
    .filter(({ name }) => size.slicingArguments.includes(name))
    .flatMap(({ defaultValue }) => (typeof defaultValue === 'number' ? [defaultValue] : []));
  return values.length > 0 ? Math.max(0, ...values) : undefined;
}
