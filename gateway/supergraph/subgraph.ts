/** One subgraph of the supergraph, as the router knows it. */
export interface Subgraph {
  /** Value of the enum `join__Graph` that stands for it in the supergraph SDL. */
  id: string;
  name: string;
  /** Routing URL; of a sharded subgraph the template with `{region}`. */
  url: string;
  /** True when every shard has a server of its own, found through the directory. */
  sharded: boolean;
}

/** Stands in a routing URL where each shard has its own. */
export const shardPlaceholder = '{region}';

/** Something that keeps a supergraph from being served, and where it stands. */
export interface Fault {
  line: number;
  message: string;
}
