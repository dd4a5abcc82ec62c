/**
 * The native planner reads subgraphs in the order of their names, and finds no way from an interface object to an
 * implementation whose subgraph it has not read yet. So it is shown names that put the subgraphs of interfaces first.
 */
import { Kind } from 'graphql';
import { argumentOf, directivesOf } from '#gateway/supergraph/schema-index.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';

export interface ShownSupergraph {
  readonly sdl: string;
  /** The real name of a subgraph, from the one that is shown. */
  nameOf: (shown: string) => string;
}

export function ownersFirst({ sdl, schema, subgraphs }: Supergraph): ShownSupergraph {
  /** Per subgraph with interface objects, by id: the subgraphs that have their interfaces. */
  const owners = new Map<string, Set<string>>();
  for (const type of schema.outputs.values()) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const joins = directivesOf(type, 'join__type').map((join) => ({
      graph: String(argumentOf(join, 'graph')),
      isObject: argumentOf(join, 'isInterfaceObject') === true,
    }));
    const having = joins.filter(({ isObject }) => !isObject).map(({ graph }) => graph);
    for (const { graph } of joins.filter(({ isObject }) => isObject))
      owners.set(graph, new Set([...(owners.get(graph) ?? []), ...having]));
  }
  if (owners.size === 0) return { sdl, nameOf: (shown) => shown };

  const ordered = new Set<string>();
  const under = new Set<string>();
  const visit = (graph: string): void => {
    // Two may have interface objects of each other's interfaces: then one of them has to be first.
    if (under.has(graph)) return;
    under.add(graph);
    for (const owner of owners.get(graph) ?? []) visit(owner);
    ordered.add(graph);
  };
  for (const { id } of subgraphs.values()) visit(id);

  const places = [...ordered];
  const shownName = (name: string): string => {
    const graph = subgraphs.get(name);
    return graph ? `${String(places.indexOf(graph.id)).padStart(4, '0')}_${name}` : name;
  };
  return {
    // Subgraphs are named where they are declared and where a field is taken over from them.
    sdl: sdl.replace(
      /((?:@join__graph\(name|\boverride): ")([^"]*)"/g,
      (_, before: string, name: string) => `${before}${shownName(name)}"`,
    ),
    nameOf: (shown) => shown.replace(/^\d{4}_/, ''),
  };
}
