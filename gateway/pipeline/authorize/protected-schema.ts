/** What `@authenticated`, `@requiresScopes` and `@policy` in a supergraph demand for selecting a field. */
import {
  isTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
} from 'graphql';
import { linkedName } from '#gateway/supergraph/linked-directives.ts';
import { directivesOf, indexSchema, namedType, type SchemaIndex } from '#gateway/supergraph/schema-index.ts';
import { createClauses, implies, type Clause, type MakeClause } from './clause.ts';
import { definitionAt, requiredFields, type Coordinate } from './required-fields.ts';

/** All that must hold for whoever selects `field` on `parent`. */
export type Demands = (parent: string, field: string) => readonly Clause[];

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

const none: readonly Clause[] = [];

/**
 * Reads the demands of a supergraph. For a field they are those of
 * - the field and its type, also as every object has them that the type may turn out to be,
 * - the interfaces of its type, where a demand was written there and does not merely sum up those of the objects,
 * - the type it returns,
 * - and the same for every field it requires of its object: composers ask that the field says so itself, older ones did not.
 * @returns undefined when nothing is demanded anywhere
 */
export function readDemands(supergraphSdl: string): Demands | undefined {
  const document = parse(supergraphSdl, { noLocation: true });
  const own = readOwn(document);
  if (own.size === 0) return undefined;
  const schema = indexSchema(document);
  const members = membersOf(schema);
  const known = new Map<string, readonly Clause[]>();

  /** Demands at a coordinate of an interface that its objects do not make themselves. */
  function written(coordinate: (type: string) => string, type: string): readonly Clause[] {
    const clauses = own.get(coordinate(type)) ?? none;
    if (clauses.length === 0) return none;
    const ofMembers = (members.get(type) ?? []).flatMap((member) => own.get(coordinate(member)) ?? none);
    return clauses.filter((clause) => !implies(ofMembers, clause));
  }

  /** An object's own demands and those its interfaces make for it. */
  function at(coordinate: (type: string) => string, type: string): readonly Clause[] {
    const above = [...(schema.supertypes.get(type) ?? [])].filter((name) => name !== type);
    return [...(own.get(coordinate(type)) ?? none), ...above.flatMap((name) => written(coordinate, name))];
  }

  function read(parent: string, field: string): readonly Clause[] {
    // `__typename` is for everybody.
    if (!definitionAt(schema, { type: parent, field })) return none;
    const possible = [parent, ...(members.get(parent) ?? [])].map((type) => ({ type, field }));
    const used = possible.flatMap((coordinate) => [coordinate, ...requiredFields(schema, coordinate)]);
    return [...new Set(used.flatMap(forField))];
  }

  function forField(coordinate: Coordinate): readonly Clause[] {
    const { type, field } = coordinate;
    const definition = definitionAt(schema, coordinate);
    return [
      ...at((name) => name, type),
      ...at((name) => `${name}.${field}`, type),
      ...(definition ? at((name) => name, namedType(definition.type)) : none),
    ];
  }

  return (parent, field) => {
    const coordinate = `${parent}.${field}`;
    const clauses = known.get(coordinate) ?? read(parent, field);
    known.set(coordinate, clauses);
    return clauses;
  };
}

/** Objects (and interfaces) that belong to each interface and union. */
function membersOf(schema: SchemaIndex): ReadonlyMap<string, readonly string[]> {
  const pairs = Array.from(schema.supertypes, ([type, above]) => [...above].map((name) => ({ name, type })));
  const groups = Map.groupBy(
    pairs.flat().filter(({ name, type }) => name !== type),
    ({ name }) => name,
  );
  return new Map(Array.from(groups, ([name, group]) => [name, group.map(({ type }) => type)]));
}

/** Clauses by coordinate: `Type` or `Type.field`. */
function readOwn(document: DocumentNode): ReadonlyMap<string, readonly Clause[]> {
  const own = new Map<string, readonly Clause[]>();
  const read = createReader(document);
  const note = (coordinate: string, node: Directed) => {
    const clauses = read(node);
    if (clauses.length > 0) own.set(coordinate, clauses);
  };
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node)) continue;
    note(node.name.value, node);
    for (const field of ('fields' in node && node.fields) || [])
      note(`${node.name.value}.${field.name.value}`, field);
  }
  return own;
}

function createReader(document: DocumentNode): (node: Directed) => Clause[] {
  const clause: MakeClause = createClauses();
  const name = (directive: string) =>
    linkedName(document, `https://specs.apollo.dev/${directive}`, directive);
  const authenticated = name('authenticated');
  const requiresScopes = name('requiresScopes');
  const policy = name('policy');
  const found = (node: Directed, directive: string | undefined) =>
    directive === undefined ? [] : directivesOf(node, directive);
  return (node) => [
    ...found(node, authenticated).map(() => clause('authenticated', [['']])),
    ...found(node, requiresScopes).map((given) => clause('scope', alternativesOf(given, 'scopes'))),
    ...found(node, policy).map((given) => clause('policy', alternativesOf(given, 'policies'))),
  ];
}

function alternativesOf(directive: ConstDirectiveNode, argument: string): string[][] {
  const node = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  const value: unknown = node && valueFromASTUntyped(node);
  return Array.isArray(value)
    ? value.map((all: unknown) => (Array.isArray(all) ? all.map(String) : [String(all)]))
    : [];
}
