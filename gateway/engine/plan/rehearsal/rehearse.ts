/**
 * Rehearses a plan: walks it without any server, over every type an object might turn out to have, and notes which fields
 * each would then be given. It believes that every server answers, and with no nulls.
 */
import { Kind, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import type { EntitiesNode, EntityBatch, FetchNode, PlanNode } from '#gateway/engine/plan/plan.ts';
import { fragmentsOf } from '#gateway/engine/plan/split-document.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { createSubgraphTypes } from '#gateway/supergraph/subgraph-types.ts';
import { giveObject, type Source } from './give.ts';
import { mergeRehearsed, objectsAt, renameKeys, type Place } from './place.ts';
import { brings, representedAs } from './represented.ts';

/** What the client's root object holds at the end, by the name of its type; undefined when it grows too large to tell. */
export type Rehearse = (plan: PlanNode, rootType: string) => Place | undefined;

/** A rehearsal that makes more objects than this takes too long. */
const maxObjects = 20_000;

const tooLarge = new Error('the answer is too large to be rehearsed');

export function createRehearsal({ schema, subgraphs, isOfType }: Supergraph): Rehearse {
  const types = createSubgraphTypes(schema);
  let left = 0;

  function count(): void {
    left -= 1;
    if (left < 0) throw tooLarge;
  }

  function run(node: PlanNode, root: Place): void {
    if (node.kind === 'fetch') fetch(node, root);
    else if (node.kind === 'entities') fetchEntities(node, root);
    else if (node.kind === 'condition') {
      for (const branch of [node.then, node.otherwise]) if (branch) run(branch, root);
    } else for (const inner of node.nodes) run(inner, root);
  }

  function fetch(node: FetchNode, root: Place): void {
    const { set, source } = read(node);
    const type = schema.roots[node.operation] ?? '';
    const paths = node.paths.length > 0 ? node.paths : [[]];
    for (const path of paths)
      for (const [, target] of objectsAt(root, path, isOfType)) {
        const given = giveObject(type, set, source);
        renameKeys([given], node.outputRewrites, isOfType);
        mergeRehearsed(target, given, type);
      }
  }

  function fetchEntities(node: EntitiesNode, root: Place): void {
    const { set, source } = read(node);
    for (const batch of node.batches) {
      const field = set.selections.find((selection) => isField(selection, batch));
      if (field?.selectionSet) complete(batch, field.selectionSet, source, root);
    }
  }

  function complete(batch: EntityBatch, set: SelectionSetNode, source: Source, root: Place): void {
    for (const path of batch.paths)
      for (const [type, target] of objectsAt(root, path, isOfType)) {
        const name = representedAs(target, batch, isOfType);
        if (name === undefined || !types.isIn(name, source.graph)) continue;
        const knows = (required: SelectionSetNode) => brings(target, batch.requires, required, isOfType);
        const given = giveObject(type, set, source, knows);
        renameKeys([given], batch.outputRewrites, isOfType);
        mergeRehearsed(target, given, type);
      }
  }

  function read(node: FetchNode | EntitiesNode): { set: SelectionSetNode; source: Source } {
    const document = parse(node.query, { noLocation: true });
    const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new TypeError('a fetch without an operation');
    const graph = subgraphs.get(node.subgraph)?.id ?? '';
    return { set: operation.selectionSet, source: { types, fragments: fragmentsOf(document), graph, count } };
  }

  return (plan, rootType) => {
    left = maxObjects;
    const root: Place = new Map([[rootType, { typename: rootType, fields: new Map() }]]);
    try {
      run(plan, root);
    } catch (error) {
      if (error === tooLarge) return undefined;
      throw error;
    }
    return root;
  };
}

function isField(
  selection: SelectionSetNode['selections'][number],
  { key }: EntityBatch,
): selection is FieldNode {
  return selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key;
}
