/**
 * Mends a plan that forgets objects: where the native planner joins two fetches of an interface object into one, it keeps
 * the types of only one of them. Widened, the fetch asks for every object at its place that has what it takes.
 */
import type { EntityBatch, PlanNode, Requirement } from './plan.ts';

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
  const [rewrite] = batch.inputRewrites;
  const shown = rewrite && 'setTo' in rewrite.change ? rewrite.change.setTo : undefined;
  if (typeof shown !== 'string') return batch;
  const requires = batch.requires.map((requirement): Requirement =>
    'name' in requirement ? requirement : { ...requirement, type: shown },
  );
  return { ...batch, requires };
}
