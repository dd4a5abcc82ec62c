/** What each subgraph knows of the types: which objects an interface or union of its can be, and what its fields return. */
import { Kind, parse, parseType, type FieldDefinitionNode, type SelectionSetNode } from 'graphql';
import { argumentOf, directivesOf, namedType, type SchemaIndex } from './schema-index.ts';

/** Subgraphs by their id in `join__Graph`. */
export interface SubgraphTypes {
  /**
   * The object types of the supergraph that a value of the type may have when the subgraph gives it; an interface object
   * itself, when nothing implements its interface.
   */
  objectsOf: (type: string, graph: string) => ReadonlySet<string>;
  /** What the subgraph calls objects of the type: an interface object only knows its interface. Undefined for a stranger. */
  nameOf: (object: string, graph: string) => string | undefined;
  /** Whether the subgraph has an object or interface type of this name. */
  isIn: (type: string, graph: string) => boolean;
  /** The named type that the field of an object has in the subgraph; undefined when the subgraph has no such field. */
  fieldType: (object: string, field: string, graph: string) => string | undefined;
  /** What the subgraph must be told of an object to give the field, besides a key. */
  requiredFor: (object: string, field: string, graph: string) => SelectionSetNode | undefined;
}

const none: ReadonlySet<string> = new Set();

export function createSubgraphTypes(schema: SchemaIndex): SubgraphTypes {
  const { outputs, unions, supertypes } = schema;
  const objects = new Map<string, ReadonlySet<string>>();
  const names = new Map<string, string | undefined>();
  const fields = new Map<string, string | undefined>();
  const required = new Map<string, SelectionSetNode | undefined>();

  function isIn(type: string, graph: string): boolean {
    const node = outputs.get(type);
    return node !== undefined && joined(node, 'join__type', graph).length > 0;
  }

  function findObjects(type: string, graph: string): ReadonlySet<string> {
    if (isObjectType(schema, type)) return new Set([type]);
    if (isInterfaceObject(schema, type, graph)) {
      const all = everyObjectOf(schema, type);
      return new Set(all.length > 0 ? all : [type]);
    }
    const union = unions.get(type);
    const members = union
      ? joined(union, 'join__unionMember', graph).map((join) => argumentOf(join, 'member'))
      : [...outputs]
          .filter(([, node]) =>
            joined(node, 'join__implements', graph).some((join) => argumentOf(join, 'interface') === type),
          )
          .map(([name]) => name);
    const found = members.flatMap((member) =>
      typeof member !== 'string' || member === type ? [] : [...objectsOf(member, graph)],
    );
    return new Set(found);
  }

  function objectsOf(type: string, graph: string): ReadonlySet<string> {
    return remember(objects, `${graph} ${type}`, () => findObjects(type, graph)) ?? none;
  }

  function nameOf(object: string, graph: string): string | undefined {
    return remember(names, `${graph} ${object}`, () =>
      isIn(object, graph)
        ? object
        : [...(supertypes.get(object) ?? none)].find((above) => isInterfaceObject(schema, above, graph)),
    );
  }

  function definition(object: string, field: string, graph: string): FieldDefinitionNode | undefined {
    const parent = outputs.get(nameOf(object, graph) ?? '');
    return parent?.fields?.find(({ name }) => name.value === field);
  }

  return {
    objectsOf,
    nameOf,
    isIn,
    fieldType: (object, field, graph) =>
      remember(fields, `${graph} ${object}.${field}`, () =>
        returnedBy(definition(object, field, graph), graph),
      ),
    requiredFor: (object, field, graph) =>
      remember(required, `${graph} ${object}.${field}`, () =>
        requiredBy(definition(object, field, graph), graph),
      ),
  };
}

function isObjectType({ outputs }: SchemaIndex, name: string): boolean {
  return outputs.get(name)?.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function isInterfaceObject({ outputs }: SchemaIndex, type: string, graph: string): boolean {
  const node = outputs.get(type);
  return (
    node?.kind === Kind.INTERFACE_TYPE_DEFINITION &&
    joined(node, 'join__type', graph).some((join) => argumentOf(join, 'isInterfaceObject') === true)
  );
}

/** All object types that belong to the type anywhere. */
function everyObjectOf(schema: SchemaIndex, type: string): string[] {
  return [...schema.supertypes]
    .filter(([name, above]) => above.has(type) && isObjectType(schema, name))
    .map(([name]) => name);
}

function returnedBy(node: FieldDefinitionNode | undefined, graph: string): string | undefined {
  if (!node) return undefined;
  if (directivesOf(node, 'join__field').length === 0) return namedType(node.type);
  const [join] = joined(node, 'join__field', graph);
  const type = join && argumentOf(join, 'type');
  return typeof type === 'string' ? namedType(parseType(type)) : join && namedType(node.type);
}

function requiredBy(node: FieldDefinitionNode | undefined, graph: string): SelectionSetNode | undefined {
  const [join] = node ? joined(node, 'join__field', graph) : [];
  const requires = join && argumentOf(join, 'requires');
  if (typeof requires !== 'string') return undefined;
  const [operation] = parse(`{${requires}}`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined;
}

function joined(node: Parameters<typeof directivesOf>[0], directive: string, graph: string) {
  return directivesOf(node, directive).filter((join) => argumentOf(join, 'graph') === graph);
}

function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  if (!known.has(key)) known.set(key, find());
  return known.get(key) as T;
}
