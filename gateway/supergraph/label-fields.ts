/** Subscriptions whose events are for audiences, and the query fields that tell which labels a viewer holds. */
import type { DocumentNode } from 'graphql';
import { linkedName } from './linked-directives.ts';
import { argumentOf, directivesOf, type SchemaIndex } from './schema-index.ts';

/** Name of the subscription field to that of the query field in its `@audience(labels:)`. */
export type LabelFields = ReadonlyMap<string, string>;

export function readLabelFields(document: DocumentNode, { outputs, roots }: SchemaIndex): LabelFields {
  const audience = linkedName(document, 'https://specs.sectorwars.org/shard', 'audience');
  const fields = outputs.get(roots.subscription ?? '')?.fields ?? [];
  if (audience === undefined) return new Map();
  return new Map(
    fields.flatMap((field) => {
      const [directive] = directivesOf(field, audience);
      const labels = directive && argumentOf(directive, 'labels');
      return typeof labels === 'string' ? [[field.name.value, labels] as const] : [];
    }),
  );
}
