/** Reads a composed supergraph: its subgraphs, their routing URLs and their shard keys; refuses one that could not be routed. */
import { Kind, parse, type DocumentNode } from 'graphql';
import { argumentOf, directivesOf, indexSchema, lineOf, type SchemaIndex } from './schema-index.ts';
import { readLabelFields, type LabelFields } from './label-fields.ts';
import { readShardKeys, type ShardKeys } from './shard-keys.ts';
import { shardPlaceholder, type Fault, type Subgraph } from './subgraph.ts';

export interface Supergraph {
  readonly sdl: string;
  readonly schema: SchemaIndex;
  /** By name. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** By subgraph name; sharded subgraphs only. */
  readonly shardKeys: ReadonlyMap<string, ShardKeys>;
  readonly labelFields: LabelFields;
  /** Type name to every interface and union it belongs to, and itself. */
  readonly supertypes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly isOfType: IsOfType;
  readonly isObjectType: (typename: unknown) => boolean;
}

/** Whether an object of the first type is also of the second: the type itself, an interface or a union. */
export type IsOfType = (typename: unknown, type: string) => boolean;

export interface LoadOptions {
  /** Name of the file in messages. */
  file?: string;
  /** Subgraph name to URL, in place of the supergraph's own. */
  routingUrls?: Readonly<Record<string, string>>;
}

/**
 * Loads a supergraph from its SDL. A subgraph is sharded when its routing URL holds `{region}`.
 * @throws GraphQLError for text that is no SDL; Error with every fault, as `file:line: message`, one per line
 */
export function loadSupergraph(sdl: string, options: LoadOptions = {}): Supergraph {
  const { file = 'supergraph.graphql', routingUrls = {} } = options;
  const document: DocumentNode = parse(sdl);
  const schema = indexSchema(document);
  const faults: Fault[] = [];
  const subgraphs = readSubgraphs(schema, routingUrls, faults);
  const shardKeys = new Map<string, ShardKeys>();
  for (const subgraph of subgraphs.values()) {
    if (subgraph.sharded) shardKeys.set(subgraph.name, readShardKeys(schema, subgraph, faults));
  }
  if (faults.length > 0) {
    const lines = faults
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, message }) => `${file}:${line}: ${message}`);
    throw new Error(`The supergraph cannot be served:\n${lines.join('\n')}`);
  }
  const { supertypes } = schema;
  const isOfType: IsOfType = (typename, type) =>
    typename === type || (supertypes.get(typename as string)?.has(type) ?? false);
  const isObjectType = (typename: unknown): boolean =>
    schema.outputs.get(typename as string)?.kind === Kind.OBJECT_TYPE_DEFINITION;
  const labelFields = readLabelFields(document, schema);
  return { sdl, schema, subgraphs, shardKeys, labelFields, supertypes, isOfType, isObjectType };
}

function readSubgraphs(
  schema: SchemaIndex,
  routingUrls: Readonly<Record<string, string>>,
  faults: Fault[],
): Map<string, Subgraph> {
  const subgraphs = new Map<string, Subgraph>();
  const graphs = schema.enums.get('join__Graph');
  for (const value of graphs?.values ?? []) {
    const [graph] = directivesOf(value, 'join__graph');
    const name = graph && argumentOf(graph, 'name');
    const own = graph && argumentOf(graph, 'url');
    if (typeof name !== 'string' || typeof own !== 'string') {
      faults.push({ line: lineOf(value), message: `${value.name.value} has no @join__graph(name:, url:).` });
      continue;
    }
    const url = Object.hasOwn(routingUrls, name) ? (routingUrls[name] ?? own) : own;
    const sharded = url.includes(shardPlaceholder);
    if (!sharded && !isHttpUrl(url)) {
      faults.push({
        line: lineOf(value),
        message: `The routing URL of ${name} is not an http(s) URL: "${url}".`,
      });
    }
    subgraphs.set(name, { id: value.name.value, name, url, sharded });
  }
  if (subgraphs.size === 0 && faults.length === 0) {
    faults.push({ line: 1, message: 'There is no enum join__Graph: this is not a composed supergraph.' });
  }
  for (const name of Object.keys(routingUrls)) {
    if (!subgraphs.has(name))
      faults.push({ line: 1, message: `A URL is given for ${name}, which is no subgraph.` });
  }
  return subgraphs;
}

function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:';
}
