/** Finds the fields that subgraphs require of each other with arguments. */
import { parse, visit } from 'graphql';
import { argumentOf, directivesOf, type SchemaIndex } from './schema-index.ts';

/** Names of fields that some `@requires` asks for with arguments. */
export function fieldsRequiredWithArguments({ outputs }: SchemaIndex): ReadonlySet<string> {
  const names = new Set<string>();
  const fields = [...outputs.values()].flatMap((type) => type.fields ?? []);
  for (const join of fields.flatMap((field) => directivesOf(field, 'join__field'))) {
    const requires = argumentOf(join, 'requires');
    if (typeof requires !== 'string' || !requires.includes('(')) continue;
    visit(parse(`{${requires}}`, { noLocation: true }), {
      Field: (node) => {
        if (node.arguments?.length) names.add(node.name.value);
      },
    });
  }
  return names;
}
