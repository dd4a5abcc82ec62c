/** What composition lets through and we do not. */
import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type NameNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

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
    ...subgraphs.flatMap(({ name, typeDefs }) => unlabelled(typeDefs).map((found) => `[${name}] ${found}`)),
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

const rootFields = (document: DocumentNode, root: string): FieldDefinitionNode[] =>
  document.definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter(({ name }) => name.value === root)
    .flatMap(({ fields }) => fields ?? []);

const applied = ({ directives }: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) =>
  directives?.find((directive) => directive.name.value === name);

/** Who is shown an event of a shared stream is asked at a field: it has to be there, hidden, and lead to the same server. */
function unlabelled(document: DocumentNode): string[] {
  const shard = ({ arguments: args = [] }: FieldDefinitionNode): string =>
    args
      .filter((argument) => applied(argument, 'shardKey'))
      .map((argument) => `${argument.name.value}: ${print(argument.type)}`)
      .join();
  return rootFields(document, 'Subscription').flatMap((field) => {
    const given = applied(field, 'audience')?.arguments?.find(({ name }) => name.value === 'labels')?.value;
    if (given?.kind !== Kind.STRING) return [];
    const labels = rootFields(document, 'Query').find(({ name }) => name.value === given.value);
    return labels &&
      print(labels.type) === '[String!]!' &&
      applied(labels, 'inaccessible') &&
      shard(labels) === shard(field)
      ? []
      : [
          `Subscription.${field.name.value} takes its audience from Query.${given.value}, which must be an @inaccessible [String!]! with the same shard key.`,
        ];
  });
}
