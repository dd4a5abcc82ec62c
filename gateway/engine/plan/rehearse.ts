/**
 * Rehearses a plan: walks it without any server, over every type an object might turn out to have, and notes which fields
 * each would then be given. It believes that every server answers, and with no nulls.
 */
import { Kind, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import { fieldText } from './data-keys.ts';
import { fragmentsOf, type Fragments } from '#gateway/engine/plan/split-document.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { createSubgraphTypes } from '#gateway/supergraph/subgraph-types.ts';
import type { EntitiesNode, EntityBatch, FetchNode, Path, PlanNode, Requirement, Rewrite } from './plan.ts';

/** What one place of the answer may hold: per object type, such an object. */
export type Place = Map<string, Rehearsed>;

/** An object of one type, as far as it has been given. */
export interface Rehearsed {
  /** What it says its type is: for an interface object, the name of the interface. */
  typename: string | undefined;
  /** By response key. */
  readonly fields: Map<string, Given>;
}

export interface Given {
  /** Name and arguments. */
  readonly field: string;
  /** Undefined for a leaf. */
  readonly place: Place | undefined;
}

export interface Rehearsal {
  /** What the client's root object holds at the end. */
  run(plan: PlanNode, root: string): Place;
}

/** An operation that makes more objects than this is not worth it. */
const maxObjects = 20_000;

export class RehearsalTooLong extends Error {}

// oxlint-disable-next-line max-lines-per-function -- one closure over the supergraph and the budget
export function createRehearsal({ schema, subgraphs, isOfType }: Supergraph): Rehearsal {
  const types = createSubgraphTypes(schema);
  let left = maxObjects;

  function object(typename?: string): Rehearsed {
    left -= 1;
    if (left < 0) throw new RehearsalTooLong('the plan is too wide to be rehearsed');
    return { typename, fields: new Map() };
  }

  function runNode(node: PlanNode, root: Place): void {
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        for (const inner of node.nodes) runNode(inner, root);
        break;
      case 'condition':
        for (const branch of [node.then, node.otherwise]) if (branch) runNode(branch, root);
        break;
      case 'fetch':
        runFetch(node, root);
        break;
      case 'entities':
        runEntities(node, root);
        break;
      default:
        node satisfies never;
    }
  }

  function runFetch(node: FetchNode, root: Place): void {
    const { selectionSet, fragments, graph } = read(node);
    const type = schema.roots[node.operation] as string;
    const given: Place = new Map([[type, object()]]);
    give(given, selectionSet, { fragments, graph });
    rewrite(given, node.outputRewrites);
    if (node.paths.length === 0) join(root, given);
    else
      for (const path of node.paths) for (const [, target] of collect(root, path)) mergeRoot(target, given);
  }

  function mergeRoot(target: Rehearsed, given: Place): void {
    for (const from of given.values()) merge(target, from);
  }

  function runEntities(node: EntitiesNode, root: Place): void {
    const { selectionSet, fragments, graph } = read(node);
    for (const batch of node.batches) {
      const field = selectionSet.selections.find(
        (selection) =>
          selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === batch.key,
      ) as FieldNode | undefined;
      if (!field?.selectionSet) continue;
      for (const path of batch.paths) {
        for (const [type, target] of collect(root, path)) {
          if (!isRepresented(target, batch, graph)) continue;
          const given: Place = new Map([[type, object()]]);
          give(given, field.selectionSet, { fragments, graph });
          rewrite(given, batch.outputRewrites);
          merge(target, given.get(type) as Rehearsed);
        }
      }
    }
  }

  function read(node: FetchNode | EntitiesNode) {
    const document = parse(node.query, { noLocation: true });
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('a fetch without an operation');
    const graph = subgraphs.get(node.subgraph)?.id ?? '';
    return { selectionSet: operation.selectionSet, fragments: fragmentsOf(document), graph };
  }

  interface From {
    readonly fragments: Fragments;
    readonly graph: string;
  }

  /** Gives the selected fields to the objects of a place, as the subgraph would. */
  function give(place: Place, set: SelectionSetNode, from: From): void {
    for (const [type, target] of place) giveTo(type, target, set, from);
  }

  function giveTo(type: string, target: Rehearsed, set: SelectionSetNode, from: From): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        giveField(type, target, selection, from);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : from.fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      const applies =
        condition === undefined || condition === type || types.objectsOf(condition, from.graph).has(type);
      if (fragment && applies) giveTo(type, target, fragment.selectionSet, from);
    }
  }

  function giveField(type: string, target: Rehearsed, node: FieldNode, from: From): void {
    const key = (node.alias ?? node.name).value;
    if (node.name.value === '__typename') {
      if (key === '__typename') target.typename = types.nameOf(type, from.graph);
      return;
    }
    const returned = types.fieldType(type, node.name.value, from.graph);
    if (returned === undefined) return;
    const known = target.fields.get(key);
    const place = known?.place ?? (node.selectionSet && new Map<string, Rehearsed>());
    if (!known) target.fields.set(key, { field: fieldText(node), place });
    if (!place || !node.selectionSet) return;
    for (const inner of types.objectsOf(returned, from.graph))
      if (!place.has(inner)) place.set(inner, object());
    give(place, node.selectionSet, from);
  }

  function join(into: Place, from: Place): void {
    for (const [type, given] of from) {
      const target = into.get(type);
      if (target) merge(target, given);
      else into.set(type, copy(given));
    }
  }

  /** As answers are merged: what comes later wins, and no name takes the place of the object's own type. */
  function merge(into: Rehearsed, from: Rehearsed): void {
    if (from.typename !== undefined && !isObjectType(into.typename)) into.typename = from.typename;
    for (const [key, given] of from.fields) {
      const known = into.fields.get(key);
      if (known?.place && given.place) {
        join(known.place, given.place);
        into.fields.set(key, { field: given.field, place: known.place });
      } else into.fields.set(key, { field: given.field, place: given.place && copyPlace(given.place) });
    }
  }

  function copy(given: Rehearsed): Rehearsed {
    const copied = object(given.typename);
    for (const [key, { field, place }] of given.fields)
      copied.fields.set(key, { field, place: place && copyPlace(place) });
    return copied;
  }

  function copyPlace(place: Place): Place {
    return new Map([...place].map(([type, given]) => [type, copy(given)]));
  }

  function isObjectType(name: string | undefined): boolean {
    return schema.outputs.get(name ?? '')?.kind === Kind.OBJECT_TYPE_DEFINITION;
  }

  function collect(root: Place, path: Path): [string, Rehearsed][] {
    let found = [...root];
    for (const segment of path) {
      if ('field' in segment)
        found = found.flatMap(([, target]) => [...(target.fields.get(segment.field)?.place ?? [])]);
      else if ('types' in segment)
        found = found.filter(([, { typename }]) => segment.types.some((type) => isOfType(typename, type)));
    }
    return found;
  }

  /** Whether the subgraph would be told about the object, and by a name that it knows. */
  function isRepresented(
    target: Rehearsed,
    { requires, inputRewrites }: EntityBatch,
    graph: string,
  ): boolean {
    const { typename } = target;
    if (typename === undefined) return false;
    const fields = flatten(requires, typename);
    if (fields.length === 0 || !fields.every((field) => has(target, field))) return false;
    const name = inputRewrites.reduce((current, each) => renamed(current, each), typename);
    return types.isIn(name, graph);
  }

  function renamed(typename: string, { path, change }: Rewrite): string {
    const [first, second] = path;
    if (!('setTo' in change) || path.length !== 2 || !first || !second) return typename;
    const applies = 'types' in first && first.types.some((type) => isOfType(typename, type));
    return applies && 'key' in second && second.key === '__typename' ? String(change.setTo) : typename;
  }

  function flatten(requires: readonly Requirement[], typename: string | undefined) {
    return requires.flatMap((requirement): Extract<Requirement, { name: string }>[] => {
      if ('name' in requirement) return [requirement];
      const { type, selections } = requirement;
      const applies = type === undefined || typename === undefined || isOfType(typename, type);
      return applies ? flatten(selections, typename) : [];
    });
  }

  function has(target: Rehearsed, { key, selections }: Extract<Requirement, { name: string }>): boolean {
    if (key === '__typename') return target.typename !== undefined;
    const given = target.fields.get(key);
    if (!given || !selections) return given !== undefined;
    return [...(given.place?.values() ?? [])].every((inner) =>
      flatten(selections, inner.typename).every((field) => has(inner, field)),
    );
  }

  function rewrite(place: Place, rewrites: readonly Rewrite[]): void {
    for (const each of rewrites) applyTo([...place.values()], each, 0);
  }

  function applyTo(targets: readonly Rehearsed[], each: Rewrite, index: number): void {
    const segment = each.path[index];
    if (!segment) return;
    if ('types' in segment) {
      const meant = targets.filter(
        ({ typename }) => typename === undefined || segment.types.some((type) => isOfType(typename, type)),
      );
      applyTo(meant, each, index + 1);
    } else if (index < each.path.length - 1) {
      const below = targets.flatMap(({ fields }) => [...(fields.get(segment.key)?.place?.values() ?? [])]);
      applyTo(below, each, index + 1);
    } else if ('renameTo' in each.change)
      for (const { fields } of targets) rename(fields, segment.key, each.change.renameTo);
  }

  return {
    run(plan, rootType) {
      left = maxObjects;
      const root: Place = new Map([[rootType, object(rootType)]]);
      runNode(plan, root);
      return root;
    },
  };
}

function rename(fields: Map<string, Given>, from: string, to: string): void {
  const given = fields.get(from);
  if (!given) return;
  fields.delete(from);
  fields.set(to, given);
}
