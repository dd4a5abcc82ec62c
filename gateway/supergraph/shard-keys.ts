/** What `@shardKey` means for one sharded subgraph: where in a root field's arguments, or in an entity's representation, its shard stands. */
import type { OperationTypeNode } from 'graphql';
import type { SchemaIndex } from './schema-index.ts';
import { readEntityKeys } from './entity-keys.ts';
import { readShardArguments } from './shard-arguments.ts';
import type { Fault, Subgraph } from './subgraph.ts';

/** Where a root field holds its shard key. */
export interface ShardArgument {
  /** The argument's name, then the names of input fields inside it. */
  readonly path: readonly [string, ...string[]];
  /** The SDL type at each place of `path`, as `ID!`. */
  readonly types: readonly string[];
  /** True when it holds a list of keys: the field is then answered per key, in the list's order. */
  readonly list: boolean;
}

export interface ShardKeys {
  /** Entity type to the places where its representations may hold the shard key: one per `@key`. */
  readonly entities: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Root field name to its shard-key argument, per kind of operation. */
  readonly roots: Readonly<Record<OperationTypeNode, ReadonlyMap<string, ShardArgument>>>;
}

/** Reads the shard keys of one sharded subgraph; what does not hold is added to `faults`. */
export function readShardKeys(schema: SchemaIndex, subgraph: Subgraph, faults: Fault[]): ShardKeys {
  return {
    entities: readEntityKeys(schema, subgraph, faults),
    roots: readShardArguments(schema, subgraph, faults),
  };
}
