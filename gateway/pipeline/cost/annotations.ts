/** What `@cost` and `@listSize` (the IBM GraphQL cost specification, as federation composes it) say in a supergraph. */
import {
  isTypeDefinitionNode,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { directivesOf } from '#gateway/supergraph/schema-index.ts';
import { linkedName } from '#gateway/supergraph/linked-directives.ts';

const specification = 'https://specs.apollo.dev/cost';

export interface ListSize {
  /** How long the list is taken to be when no slicing argument says so. */
  assumedSize: number | undefined;
  /** Arguments that bound the list's length. */
  slicingArguments: readonly string[];
  /** Fields of the returned object that hold the list; none when the field is the list itself. */
  sizedFields: ReadonlySet<string>;
  /** True when exactly one slicing argument must be given. */
  requireOne: boolean;
}

/** Keys are coordinates: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface CostAnnotations {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** @param supergraphSdl the composed supergraph, or nothing: then nothing is annotated */
export function readCostAnnotations(supergraphSdl: string | undefined): CostAnnotations {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  if (supergraphSdl === undefined) return { weights, listSizes };
  const document = parse(supergraphSdl, { noLocation: true });
  const cost = linkedName(document, specification, 'cost');
  const listSize = linkedName(document, specification, 'listSize');
  if (cost === undefined || listSize === undefined) return { weights, listSizes };

  const weigh = (coordinate: string, node: Annotated) => {
    const [directive] = directivesOf(node, cost);
    // IBM writes the weight as a string, federation as an integer.
    const weight = directive && Number(argumentsOf(directive)['weight']);
    if (weight !== undefined && Number.isFinite(weight)) weights.set(coordinate, Math.max(0, weight));
  };
  const readField = (type: string, field: FieldDefinitionNode | InputValueDefinitionNode) => {
    const coordinate = `${type}.${field.name.value}`;
    weigh(coordinate, field);
    if (field.kind === Kind.INPUT_VALUE_DEFINITION) return;
    for (const argument of field.arguments ?? []) weigh(`${coordinate}(${argument.name.value}:)`, argument);
    const [directive] = directivesOf(field, listSize);
    if (directive) listSizes.set(coordinate, listSizeOf(directive));
  };
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node)) continue;
    weigh(node.name.value, node);
    for (const field of ('fields' in node && node.fields) || []) readField(node.name.value, field);
  }
  return { weights, listSizes };
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function listSizeOf(directive: ConstDirectiveNode): ListSize {
  const { assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument } = argumentsOf(directive);
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : undefined,
    slicingArguments: namesOf(slicingArguments),
    sizedFields: new Set(namesOf(sizedFields)),
    requireOne: requireOneSlicingArgument !== false,
  };
}

function namesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
