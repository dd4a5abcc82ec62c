/** Root fields of a sharded subgraph: each must have exactly one shard-key argument, direct or inside an input object. */
import { OperationTypeNode, print, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { hasDirective, isList, lineOf, namedType, ownsField, type SchemaIndex } from './schema-index.ts';
import type { ShardArgument } from './shard-keys.ts';
import type { Fault, Subgraph } from './subgraph.ts';

type Roots = Record<OperationTypeNode, Map<string, ShardArgument>>;

/** Fields that every subgraph has for the gateway; they are not routed by arguments. */
const federationFields = new Set(['_entities', '_service']);

interface Found {
  argument: ShardArgument;
  /** True when a list of input objects lies on the way: then there would be a shard per item. */
  underList: boolean;
}

export function readShardArguments(schema: SchemaIndex, subgraph: Subgraph, faults: Fault[]): Roots {
  const read = (operation: OperationTypeNode): Map<string, ShardArgument> => {
    const found = new Map<string, ShardArgument>();
    const type = schema.outputs.get(schema.roots[operation] ?? '');
    for (const field of type?.fields ?? []) {
      if (!type || federationFields.has(field.name.value) || !ownsField(type, field, subgraph.id)) continue;
      const argument = readField(schema, subgraph, field, `${type.name.value}.${field.name.value}`, faults);
      if (argument) found.set(field.name.value, argument);
    }
    return found;
  };
  return {
    query: read(OperationTypeNode.QUERY),
    mutation: read(OperationTypeNode.MUTATION),
    subscription: read(OperationTypeNode.SUBSCRIPTION),
  };
}

function readField(
  schema: SchemaIndex,
  subgraph: Subgraph,
  field: FieldDefinitionNode,
  name: string,
  faults: Fault[],
): ShardArgument | undefined {
  const refuse = (message: string) => {
    faults.push({ line: lineOf(field), message });
    return undefined;
  };
  const found = (field.arguments ?? []).flatMap((argument) => search(schema, subgraph, argument, []));
  const [only, ...more] = found;
  if (!only) return refuse(`${name} has no argument with @shardKey, so it cannot be routed.`);
  if (more.length > 0) {
    const paths = found.map(({ argument }) => argument.path.join('.')).join(', ');
    return refuse(`${name} has ${found.length} arguments with @shardKey (${paths}); it needs exactly one.`);
  }
  if (only.underList) {
    return refuse(
      `${name}: @shardKey at ${only.argument.path.join('.')} lies inside a list of input objects.`,
    );
  }
  if (only.argument.list && !isList(field.type)) {
    return refuse(`${name} takes a list of shard keys but does not return a list.`);
  }
  return only.argument;
}

/** Shard keys at or below one argument or input field. `seen` ends recursion in input types that hold themselves. */
function search(
  schema: SchemaIndex,
  subgraph: Subgraph,
  node: InputValueDefinitionNode,
  seen: readonly string[],
): Found[] {
  const name = node.name.value;
  const type = print(node.type);
  if (hasDirective(node, 'shardKey')) {
    return [{ argument: { path: [name], types: [type], list: isList(node.type) }, underList: false }];
  }
  const typeName = namedType(node.type);
  const input = schema.inputs.get(typeName);
  if (!input || seen.includes(typeName)) return [];
  return (input.fields ?? [])
    .filter((field) => ownsField(input, field, subgraph.id))
    .flatMap((field) => search(schema, subgraph, field, [...seen, typeName]))
    .map(({ argument, underList }) => ({
      argument: { ...argument, path: [name, ...argument.path], types: [type, ...argument.types] },
      underList: underList || isList(node.type),
    }));
}
