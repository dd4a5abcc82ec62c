/** What composition lets through and we do not. */
import { Kind, print, visit, type DocumentNode, type NameNode, type ObjectTypeDefinitionNode } from 'graphql';

export interface SubgraphDocument {
  name: string;
  typeDefs: DocumentNode;
}

/** A remark of composition. */
interface Hint {
  message: string;
  definition: { code: string };
}

/** One type said in two ways works until somebody relies on the stricter one. */
const refusedHints = /^INCONSISTENT_BUT_COMPATIBLE_/;
/** Names that every JavaScript object has: sooner or later some code of ours or of a client reads the wrong one. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Every fault as a sentence; none when the subgraphs may be composed. */
export function faultsOf(subgraphs: readonly SubgraphDocument[], hints: readonly Hint[]): string[] {
  return [
    ...subgraphs.flatMap(({ name, typeDefs }) => clashes(typeDefs).map((found) => `[${name}] ${found}`)),
    ...subgraphs.flatMap(({ name, typeDefs }) =>
      inheritedNames(typeDefs).map((found) => `[${name}] The name "${found}" is one that every object has.`),
    ),
    ...hints.filter(({ definition }) => refusedHints.test(definition.code)).map(({ message }) => message),
  ];
}

function inheritedNames(document: DocumentNode): string[] {
  const found = new Set<string>();
  const check = ({ name }: { name: NameNode }): void => {
    if (inherited.has(name.value)) found.add(name.value);
  };
  visit(document, {
    ...{ ObjectTypeDefinition: check, InterfaceTypeDefinition: check, UnionTypeDefinition: check },
    ...{ EnumTypeDefinition: check, InputObjectTypeDefinition: check, ScalarTypeDefinition: check },
    ...{
      FieldDefinition: check,
      InputValueDefinition: check,
      EnumValueDefinition: check,
      DirectiveDefinition: check,
    },
  });
  return [...found];
}

/** Whoever asks for all types of an interface at once cannot have one name stand for two types: GraphQL refuses it. */
function clashes(document: DocumentNode): string[] {
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const members = objects.flatMap((node) =>
    (node.interfaces ?? []).map(({ name }) => ({ name: name.value, node })),
  );
  return [...Map.groupBy(members, ({ name }) => name)].flatMap(([name, of]) => {
    const fields = of.flatMap(({ node }) => fieldsOf(node));
    return [...Map.groupBy(fields, (field) => field.name)].flatMap(([field, uses]) => {
      const types = new Map(uses.map(({ type, owner }) => [type, `${owner}.${field}: ${type}`]));
      return types.size > 1
        ? [`${[...types.values()].join(' and ')} cannot be asked for together, as ${name}: rename one.`]
        : [];
    });
  });
}

const fieldsOf = ({
  name: owner,
  fields = [],
}: ObjectTypeDefinitionNode): Record<'owner' | 'name' | 'type', string>[] =>
  fields.map(({ name, type }) => ({ owner: owner.value, name: name.value, type: print(type) }));
