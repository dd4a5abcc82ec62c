/** What composition lets through and we do not. */
import { visit, type DocumentNode, type NameNode } from 'graphql';

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
