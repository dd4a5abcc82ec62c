/** What the values given to a field's arguments cost: weights of arguments, input fields and types. */
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  valueFromASTUntyped,
  visit,
  BREAK,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { isRecord } from '#gateway/pipeline/envelope.ts';
import type { Factor, Variables } from './formula.ts';
import type { Weights } from './weights.ts';

/**
 * Makes a function that costs a field's arguments. An input object costs 1 and what its fields cost, a scalar or enum
 * what `@cost` says, otherwise nothing.
 * @param withDefaults the variables of a request together with their defaults
 */
export function createArgumentCost(
  weights: Weights,
  withDefaults: (variables: Variables) => Variables,
): (node: FieldNode, field: GraphQLField<unknown, unknown>, parent: string) => Factor[] {
  function ofValue(type: GraphQLInputType, coordinate: string, value: unknown): number {
    if (value === undefined || value === null) return 0;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const item: GraphQLInputType = nullable.ofType;
      const items = Array.isArray(value) ? value : [value];
      return items.reduce<number>((total, each) => total + ofValue(item, coordinate, each), 0);
    }
    const own = weights.own(coordinate) ?? weights.ofInput(getNamedType(type));
    if (!isInputObjectType(nullable) || !isRecord(value)) return own;
    const fields = nullable.getFields();
    return Object.entries(value).reduce((total, [name, each]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return field ? total + ofValue(field.type, `${nullable.name}.${name}`, each) : total;
    }, own);
  }

  return (node, field, parent) =>
    (node.arguments ?? []).flatMap((given): Factor[] => {
      const argument = field.args.find(({ name }) => name === given.name.value);
      if (!argument) return [];
      const coordinate = `${parent}.${field.name}(${argument.name}:)`;
      const named = getNamedType(argument.type);
      const free = (weights.own(coordinate) ?? weights.ofInput(named)) === 0;
      if (free && !isInputObjectType(named)) return [];
      const cost = (variables: Variables): number =>
        ofValue(argument.type, coordinate, valueFromASTUntyped(given.value, withDefaults(variables)));
      return [hasVariable(given.value) ? cost : cost({})];
    });
}

function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    [Kind.VARIABLE]: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
