/** Fourth step: is the document small enough to be validated and planned? Both cost more than linear time. */
import { Kind, visit, type DocumentNode } from 'graphql';
import type { Limits } from '#gateway/config.ts';
import { refusal } from '#gateway/errors.ts';
import { createMeasure } from './measure-selections.ts';

/** The standard introspection query nests 15 fields. */
const introspectionDepth = 20;
/**
 * How many fields with a selection set may share one response key. Validation compares each pair of those that meet, so
 * that 480 of them, within all other bounds, take it 70 ms; 100 take 3 ms.
 */
const maxRepetitions = 100;

/** Refuses with QUERY_TOO_DEEP, QUERY_TOO_LARGE or QUERY_TOO_COMPLEX. */
export function admitDocument(document: DocumentNode, limits: Limits): void {
  const measure = createMeasure(document);
  let rootFields = 0;
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const extent = measure(node.selectionSet);
    if (extent.depth > limits.depth || extent.introspectionDepth > introspectionDepth) {
      throw refusal('QUERY_TOO_DEEP', `The operation nests deeper than ${limits.depth} fields.`);
    }
    if (extent.selections > limits.expandedSelections) {
      const most = limits.expandedSelections;
      throw refusal(
        'QUERY_TOO_COMPLEX',
        `The operation selects more than ${most} fields once its fragments are expanded.`,
      );
    }
    rootFields += extent.width;
  }
  atMost(rootFields, limits.rootFields, 'root fields');
  admitNodes(document, limits);
}

function admitNodes(document: DocumentNode, limits: Limits): void {
  let aliases = 0;
  let directives = 0;
  const repetitions = new Map<string, number>();
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
      if (!node.selectionSet) return;
      const key = (node.alias ?? node.name).value;
      repetitions.set(key, (repetitions.get(key) ?? 0) + 1);
    },
    Directive: () => {
      directives += 1;
    },
    Name: (node) => {
      if (node.value.length > limits.nameLength)
        atMost(node.value.length, limits.nameLength, 'characters in a name');
    },
  });
  atMost(aliases, limits.aliases, 'aliases');
  atMost(directives, limits.directives, 'directives');
  atMost(Math.max(0, ...repetitions.values()), maxRepetitions, 'fields of one name with selections');
}

function atMost(count: number, limit: number, what: string): void {
  if (count > limit) throw refusal('QUERY_TOO_LARGE', `The document has more than ${limit} ${what}.`);
}
