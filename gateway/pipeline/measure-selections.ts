/** How large a document becomes once its fragments are expanded, found without expanding them. */
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

export interface Extent {
  /** Selections after all fragments are expanded. */
  selections: number;
  /** Nesting of fields; what lies under `__schema` and `__type` is counted apart. */
  depth: number;
  /** Nesting of fields under `__schema` and `__type`, which clients' tools need deeper than players do. */
  introspectionDepth: number;
  /** Fields of the outermost level. */
  width: number;
}

const nothing: Readonly<Extent> = { selections: 0, depth: 0, introspectionDepth: 0, width: 0 };

/**
 * Measures selection sets of one document. Every fragment is measured once, so that a "fragment bomb" of n doubling
 * fragments costs n steps and not 2^n. A fragment that contains itself counts as nothing: validation refuses it.
 */
export function createMeasure(document: DocumentNode): (set: SelectionSetNode) => Extent {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Readonly<Extent>>();

  function ofFragment(name: string): Readonly<Extent> {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    measured.set(name, nothing);
    const extent = ofSet(fragment.selectionSet);
    measured.set(name, extent);
    return extent;
  }

  function ofSet(set: SelectionSetNode | undefined): Extent {
    const total = { ...nothing };
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) addField(total, node.name.value, ofSet(node.selectionSet));
      else
        addPart(
          total,
          node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSet(node.selectionSet),
        );
    }
    return total;
  }

  return ofSet;
}

function addField(total: Extent, name: string, inner: Extent): void {
  const introspects = name === '__schema' || name === '__type';
  total.selections += 1 + inner.selections;
  total.width += 1;
  total.depth = Math.max(total.depth, introspects ? 1 : 1 + inner.depth);
  total.introspectionDepth = Math.max(
    total.introspectionDepth,
    introspects ? 1 + inner.depth : inner.introspectionDepth,
  );
}

function addPart(total: Extent, part: Readonly<Extent>): void {
  total.selections += 1 + part.selections;
  total.width += part.width;
  total.depth = Math.max(total.depth, part.depth);
  total.introspectionDepth = Math.max(total.introspectionDepth, part.introspectionDepth);
}
