/**
 * Mends a plan that forgets objects: where the native planner joins two fetches of an interface object into one, it keeps
 * the types of only one of them. Widened, the fetch asks for every object at its place that has what it takes.
 */
import type { EntityBatch, PlanNode, Requirement, Rewrite } from './plan.ts';

export function widen(node: PlanNode): PlanNode {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      return { ...node, nodes: node.nodes.map(widen) };
    case 'condition':
      return {
        ...node,
        then: node.then && widen(node.then),
        otherwise: node.otherwise && widen(node.otherwise),
      };
    case 'fetch':
      return node;
    case 'entities':
      return { ...node, batches: node.batches.map(widenBatch) };
    default:
      return node satisfies never;
  }
}

function widenBatch(batch: EntityBatch): EntityBatch {
  const [shown, ...others] = new Set(batch.inputRewrites.map(shownAs));
  if (shown === undefined || others.length > 0) return batch;
  const requires = batch.requires.map((requirement): Requirement =>
    'name' in requirement ? requirement : { ...requirement, type: shown },
  );
  // All of them are represented by the interface's name.
  const rewrite: Rewrite = { path: [{ types: [shown] }, { key: '__typename' }], change: { setTo: shown } };
  return { ...batch, requires, inputRewrites: [rewrite] };
}

/** The name of the type that a rewrite gives to representations; undefined when it does something else. */
function shownAs({ path: [, last, ...below], change }: Rewrite): string | undefined {
  const isName = last && 'key' in last && last.key === '__typename' && below.length === 0;
  return isName && 'setTo' in change && typeof change.setTo === 'string' ? change.setTo : undefined;
}
