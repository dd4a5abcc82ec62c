/** The static cost of an operation, before anything of it runs: what it may return at most, weighed by the schema. */
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { readCostAnnotations } from './annotations.ts';
import { createArgumentCost } from './argument-cost.ts';
import { conditionOf } from './condition.ts';
import { createFormulaBuilder, type FormulaBuilder, type Variables } from './formula.ts';
import { lengthOf, type ReadVariable } from './list-size.ts';
import { createSetCosts, nothing, type SetCost, type SetCosts } from './set-cost.ts';
import { createWeights, type Weights } from './weights.ts';

/** What every mutation costs beside its fields. */
const mutationCost = 10;

export interface CostEstimator {
  /**
   * Prepares the estimate of one validated operation: in time linear in the document, fragments are weighed once.
   * Refuses with GRAPHQL_VALIDATION_FAILED where a list needs a slicing argument and has none.
   * @returns the cost under the variables of a request, at most `Number.MAX_SAFE_INTEGER`
   */
  compile(document: DocumentNode, operation: OperationDefinitionNode): (variables: Variables) => number;
}

export interface CostOptions {
  /** The composed supergraph with its `@cost` and `@listSize`. */
  supergraphSdl: string | undefined;
  schema: GraphQLSchema;
  /** How long a list is taken to be that nothing is said about. */
  listSize: number;
}

export function createCostEstimator({ supergraphSdl, schema, listSize }: CostOptions): CostEstimator {
  const weights = createWeights(schema, readCostAnnotations(supergraphSdl));
  return {
    compile(document, operation) {
      const formula = createFormulaBuilder();
      const sets = createSetCosts(formula);
      const ofSet = createWeighing({ schema, weights, listSize, formula, sets }, document, operation);
      const root = schema.getRootType(operation.operation);
      const cost = root ? sets.total(ofSet(operation.selectionSet, root), undefined, 1) : 0;
      const base = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0;
      return formula.build(formula.sum([base, cost]));
    },
  };
}

interface Setting {
  schema: GraphQLSchema;
  weights: Weights;
  listSize: number;
  formula: FormulaBuilder;
  sets: SetCosts;
}

function createWeighing(
  { schema, weights, listSize, formula, sets }: Setting,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (set: SelectionSetNode, parent: GraphQLCompositeType) => SetCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const weighed = new Map<string, SetCost>();
  const defaults = defaultsOf(operation);
  const read: ReadVariable = (name, variables) =>
    Object.hasOwn(variables, name) ? variables[name] : defaults[name];
  const argumentCost = createArgumentCost(weights, (variables) => ({ ...defaults, ...variables }));
  const typeNamed = (name: string | undefined): GraphQLCompositeType | undefined => {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  };

  function ofField(node: FieldNode, parent: GraphQLCompositeType): SetCost {
    const name = node.name.value;
    const fields = 'getFields' in parent ? parent.getFields() : {};
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    // Introspection costs nothing: it has its own limits.
    if (!field) return nothing;
    const returned = getNamedType(field.type);
    const size = weights.listSize(parent, name);
    const length = lengthOf(node, field, size, listSize, read);
    const nesting = nestingOf(field.type);
    const inner =
      node.selectionSet && isCompositeType(returned) ? ofSet(node.selectionSet, returned) : nothing;
    const within = sets.total(inner, nesting > 0 ? undefined : size?.sizedFields, length);
    const one = formula.sum([weights.ofField(parent, name, returned), within]);
    const given = argumentCost(node, field, parent.name).map((factor) => formula.product(factor, 1));
    if (nesting === 0) return { fixed: formula.sum([one, ...given]), lists: new Map() };
    const element = formula.product(listSize ** (nesting - 1), one);
    const list = { whole: formula.product(length, element), element };
    return { fixed: formula.sum(given), lists: new Map([[name, list]]) };
  }

  function ofFragment(name: string): SetCost {
    const known = weighed.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const type = typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? ofSet(fragment.selectionSet, type) : nothing;
    weighed.set(name, cost);
    return cost;
  }

  function ofSelection(node: SelectionNode, parent: GraphQLCompositeType): SetCost {
    if (node.kind === Kind.FIELD) return ofField(node, parent);
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    return ofSet(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? parent);
  }

  function ofSet(set: SelectionSetNode, parent: GraphQLCompositeType): SetCost {
    return sets.join(
      set.selections.map((node) => sets.scale(conditionOf(node, read), ofSelection(node, parent))),
    );
  }
  return ofSet;
}

/** How many lists are around a type. */
function nestingOf(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + nestingOf(nullable.ofType) : 0;
}

function defaultsOf(operation: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}
