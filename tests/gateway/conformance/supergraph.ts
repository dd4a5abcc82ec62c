/** What a conformance file declares: a small supergraph, and sentences about what its clients are promised. */

export type Path = (string | number)[];

export interface Case {
  /** The promise, as a sentence. */
  name: string;
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Data as the client must read it, order of keys included; where errors are due, their paths in any order, or how many. */
  expected: { data?: unknown; errors?: true | number | Path[] };
  /** Per subgraph, the requests it may get: how many, or words that must occur in them (none: a text after `!`). */
  asked?: Record<string, number | string[]>;
  /** Why stock ApolloGateway's answer differs from what the specification, or one schema over all data, would say. */
  apolloIsWrong?: string;
}

export type Resolvers = Record<string, any>;

export interface SubgraphSource {
  /** The SDL; Federation 2 is linked in front of it unless it links by itself or is of Federation 1. */
  sdl: string;
  resolvers: Resolvers;
  federation?: 1 | 'own';
}

export interface SupergraphCase {
  name: string;
  subgraphs: Record<string, SubgraphSource>;
  /** Puts the data back before each run, where mutations change it. */
  reset?(): void;
  cases: Case[];
}

/** Directives of Federation 2.9 that a subgraph may use without linking them itself. */
const imported = [
  ...['@key', '@requires', '@provides', '@external', '@shareable', '@override', '@inaccessible'],
  ...['@interfaceObject', '@tag', '@composeDirective', '@extends'],
];

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(imported)})`;

/** The SDL of a subgraph as it is composed and served. */
export function sdlOf({ sdl, federation }: SubgraphSource): string {
  return federation === undefined ? `${link}\n${sdl}` : sdl;
}

/** A reference resolver: the row that agrees with the representation, with what the representation brings besides. */
export function find(rows: readonly object[]): (reference: any) => object | null {
  return (reference) => {
    const row = rows.find((candidate) => agrees(candidate, reference));
    return row ? { ...reference, ...row } : null;
  };
}

/** A representation agrees with a row when they have a field in common and differ in none. */
export function agrees(row: any, reference: any): boolean {
  if (row === null || reference === null || typeof row !== 'object' || typeof reference !== 'object')
    return row === reference;
  if (Array.isArray(reference))
    return row.length === reference.length && reference.every((item, index) => agrees(row[index], item));
  const common = Object.keys(reference).filter((key) => key !== '__typename' && key in row);
  return common.length > 0 && common.every((key) => agrees(row[key], reference[key]));
}
