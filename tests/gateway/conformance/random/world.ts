/** A world: subgraphs over one store of random rows, which also backs a single schema over everything. */
import { Supergraph } from '@apollo/federation-internals';
import {
  execute,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { agrees, type Resolvers, type SupergraphCase } from '../supergraph.ts';

export interface World {
  name: string;
  /** What keeps ApolloGateway from agreeing in this world; it is then left out while ApolloGateway’s executor is ours. */
  apolloIsWrong?: string;
  /** SDL by subgraph. */
  subgraphs: Record<string, string>;
  /** Fields that tell rows apart, from the type’s name and the row’s number; a type that has one is an entity. */
  unique: Record<string, (type: string, index: number) => unknown>;
  /** Fields that are computed from others of their row and from arguments. */
  computed: Record<string, (given: any, args: any) => unknown>;
}

/** Stands in a row for another row. */
export class Link {
  readonly type: string;
  readonly row: Row;
  constructor(type: string, row: Row) {
    this.type = type;
    this.row = row;
  }
}

export type Row = Record<string, unknown>;
/** Rows by type; `Query` has one. */
export type Rows = Record<string, Row[]>;

/** The rows all subgraphs of a world read at the moment. */
export interface Store {
  rows: Rows;
}

/** Fields of a type that a reader has by itself; undefined: all. */
type Owned = (type: string) => ReadonlySet<string> | undefined;

export function subgraphsOf(world: World, store: Store): SupergraphCase {
  const subgraphs = Object.entries(world.subgraphs).map(
    ([name, sdl]) => [name, { sdl, resolvers: resolversOf(world, sdl, store) }] as const,
  );
  return { name: world.name, subgraphs: Object.fromEntries(subgraphs), cases: [] };
}

/** The schema that clients see. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl, { supportedFeatures: null }).apiSchema().toGraphQLJSSchema();
}

/** The answer of one schema over all the data. */
export async function monolith(
  world: World,
  store: Store,
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  const read = reader(world, () => undefined);
  return await execute({
    schema,
    document,
    variableValues,
    rootValue: store.rows['Query']?.[0],
    fieldResolver: (source, args, _context, info) => read(source, args, info),
  });
}

function resolversOf(world: World, sdl: string, store: Store): Resolvers {
  const types = parse(sdl).definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const owned = new Map(types.map((type) => [type.name.value, ownedBy(type)]));
  const read = reader(world, (type) => owned.get(type));
  // What is provided is there although it belongs to another subgraph.
  const readAll = reader(world, () => undefined);
  const resolverOf = ({ directives = [] }: FieldDefinitionNode) => {
    const chosen = directives.some(({ name }) => name.value === 'provides') ? readAll : read;
    return (source: Row | undefined, args: object, _: unknown, info: GraphQLResolveInfo) =>
      chosen(source ?? store.rows['Query']?.[0] ?? {}, args, info);
  };
  return Object.fromEntries(
    types.map(({ kind, name: { value: type }, fields = [], directives = [] }) => {
      const isInterface = kind === Kind.INTERFACE_TYPE_DEFINITION;
      const resolvers: Resolvers = isInterface
        ? {}
        : Object.fromEntries(fields.map((field) => [field.name.value, resolverOf(field)]));
      if (directives.some(({ name }) => name.value === 'key')) {
        resolvers['__resolveReference'] = (reference: Row) => {
          // An interface and an interface object stand for rows of several types.
          const candidates = store.rows[type] ?? Object.values(store.rows).flat();
          const row = candidates.find((candidate) => agrees(candidate, reference));
          const real = isInterface ? String(row?.['__typename']) : type;
          return row ? { ...reference, ...picked(row, owned.get(real)), __typename: real } : null;
        };
      }
      return [type, resolvers];
    }),
  );
}

function ownedBy({ fields = [] }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): Set<string> {
  const own = fields.filter(({ directives }) => !directives?.some(({ name }) => name.value === 'external'));
  return new Set(own.map(({ name }) => name.value));
}

function picked(row: Row, fields: ReadonlySet<string> | undefined): Row {
  return fields ? Object.fromEntries(Object.entries(row).filter(([field]) => fields.has(field))) : row;
}

/** Reads a field: computes it or takes it from its row, and follows links into rows cut to what the reader owns. */
function reader({ computed }: World, owned: Owned) {
  return (source: Row, args: object, info: GraphQLResolveInfo): unknown => {
    const compute = computed[info.fieldName];
    if (compute) return compute(source, args);
    const named = getNamedType(info.returnType);
    const follow = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(follow);
      if (!(value instanceof Link)) return value;
      // An interface object is one type to its subgraph.
      const type = isObjectType(named) ? named.name : value.type;
      return { ...picked(value.row, owned(type)), __typename: type };
    };
    return follow(source[info.fieldName]);
  };
}
