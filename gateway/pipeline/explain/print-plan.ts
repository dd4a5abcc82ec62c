/** A query plan as a text for people: who is asked what, in which order, for which objects. */
import type {
  EntitiesNode,
  FetchNode,
  OperationPlan,
  Path,
  PathSegment,
  PlanNode,
  Requirement,
} from '#gateway/engine/plan/plan.ts';
import { hideLiterals } from './hide-literals.ts';

export function printPlan({ root, planner }: OperationPlan): string {
  return root ? block(`Plan (${planner})`, printNode(root)) : 'Plan: no subgraph has to be asked';
}

function printNode(node: PlanNode): string {
  switch (node.kind) {
    case 'sequence':
      return block('Sequence', ...node.nodes.map(printNode));
    case 'parallel':
      return block('Parallel', ...node.nodes.map(printNode));
    case 'condition':
      return [
        block(`If $${node.variable}`, ...(node.then ? [printNode(node.then)] : [])),
        ...(node.otherwise ? [block('Else', printNode(node.otherwise))] : []),
      ].join('\n');
    case 'fetch':
      return printFetch(node);
    case 'entities':
      return printEntities(node);
    default:
      return node satisfies never;
  }
}

function printFetch({ subgraph, paths, query }: FetchNode): string {
  const places = paths.length > 0 ? ` for ${paths.map(printPath).join(', ')}` : '';
  return block(`Fetch from ${subgraph}${places}`, hideLiterals(query));
}

function printEntities({ subgraph, batches, query }: EntitiesNode): string {
  const needs = batches.map(
    ({ variable, paths, requires }) =>
      `$${variable} of ${paths.map(printPath).join(', ')}: ${requires.map(printRequirement).join(' ')}`,
  );
  return block(`Entities from ${subgraph}`, ...needs, hideLiterals(query));
}

function printRequirement(requirement: Requirement): string {
  const selections = requirement.selections?.map(printRequirement).join(' ');
  if ('type' in requirement)
    return `...${requirement.type === undefined ? '' : ` on ${requirement.type}`} { ${selections} }`;
  return selections === undefined ? requirement.name : `${requirement.name} { ${selections} }`;
}

function printPath(path: Path): string {
  return path.map(printSegment).join('.');
}

function printSegment(segment: PathSegment): string {
  if ('field' in segment) return segment.field;
  return 'list' in segment ? '@' : `|${segment.types.join('|')}`;
}

function block(head: string, ...parts: string[]): string {
  const inner = parts.join('\n').replaceAll(/^/gm, '  ');
  return `${head} {\n${inner}\n}`;
}
