/** What a composed supergraph calls the directives of a specification: `@link` may rename them or put a prefix before them. */
import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';
import { argumentOf, directivesOf } from './schema-index.ts';

/**
 * Finds how the supergraph spells a directive, without the `@`.
 * @param identity URL of the specification without its version, such as `https://specs.apollo.dev/cost`
 * @param directive the directive's own name in the specification
 * @returns undefined when the supergraph does not link the specification
 */
export function linkedName(document: DocumentNode, identity: string, directive: string): string | undefined {
  const links = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? directivesOf(node, 'link')
      : [],
  );
  const link = links.find((node) => identityOf(node) === identity);
  if (!link) return undefined;
  const imported = importedAs(link, directive);
  if (imported !== undefined) return imported;
  const own = identity.slice(identity.lastIndexOf('/') + 1);
  const prefix = argumentOf(link, 'as') ?? own;
  // A directive called like its specification needs no prefix.
  return directive === own ? String(prefix) : `${prefix}__${directive}`;
}

function identityOf(link: ConstDirectiveNode): string {
  return String(argumentOf(link, 'url') ?? '').replace(/\/v\d+\.\d+\/?$/, '');
}

function importedAs(link: ConstDirectiveNode, directive: string): string | undefined {
  const list = link.arguments?.find((node) => node.name.value === 'import')?.value;
  for (const item of list?.kind === Kind.LIST ? list.values : []) {
    const name = item.kind === Kind.STRING ? item.value : textField(item, 'name');
    if (name !== `@${directive}`) continue;
    return (textField(item, 'as') ?? name).slice(1);
  }
  return undefined;
}

function textField(value: ConstValueNode, name: string): string | undefined {
  if (value.kind !== Kind.OBJECT) return undefined;
  const found = value.fields.find((field) => field.name.value === name)?.value;
  return found?.kind === Kind.STRING ? found.value : undefined;
}
