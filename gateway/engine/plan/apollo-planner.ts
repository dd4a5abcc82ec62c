/** Plans of Apollo's planner, as our own: for platforms without the native planner, and to check one against the other. */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type FetchNode as ApolloFetch } from '@apollo/query-planner';
import type * as Apollo from '@apollo/query-planner';
import { parse } from 'graphql';
import type { ThreadTask } from './apollo-thread.ts';
import { overrideLabelsOf } from './override-labels.ts';
import type {
  EntitiesNode,
  FetchNode,
  OperationPlan,
  Path,
  PathSegment,
  PlanNode,
  Requirement,
  Rewrite,
  RewriteSegment,
  SubscriptionPlan,
} from './plan.ts';

type Selection = NonNullable<ApolloFetch['requires']>[number];
type FetchRewrite = NonNullable<ApolloFetch['inputRewrites']>[number];

/** Plans one operation or subscription, and blocks meanwhile. Throws for what it cannot plan. */
export type ApolloPlanner = (task: ThreadTask) => OperationPlan | SubscriptionPlan;

/** Building it blocks for some 10 ms on a small supergraph. */
export function createApolloPlanner(supergraphSdl: string): ApolloPlanner {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const planner = new QueryPlanner(supergraph);
  const api = supergraph.apiSchema();
  const overrideLabels = overrideLabelsOf(supergraphSdl);

  return ({ kind, query, operationName, labels }) => {
    const document = parse(query, { noLocation: true });
    const operation = operationFromDocument(
      api,
      document,
      operationName === undefined ? {} : { operationName },
    );
    // The planner wants to be told about every label there is.
    const overrideConditions = new Map(overrideLabels.map((label) => [label, labels.has(label)]));
    const { node } = planner.buildQueryPlan(operation, { overrideConditions });
    if ((node?.kind === 'Subscription') !== (kind === 'subscription'))
      throw new TypeError('the plan of another kind of operation');
    if (node?.kind === 'Subscription')
      return {
        planner: 'apollo',
        primary: fetchOf(node.primary, []),
        rest: node.rest && nodeOf(node.rest, []),
      };
    return { planner: 'apollo', root: node && nodeOf(node, []) };
  };
}

function nodeOf(node: Apollo.PlanNode, at: Path): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((inner) => nodeOf(inner, at)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((inner) => nodeOf(inner, at)) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        then: node.ifClause && nodeOf(node.ifClause, at),
        otherwise: node.elseClause && nodeOf(node.elseClause, at),
      };
    case 'Flatten':
      return nodeOf(node.node, [...at, ...node.path.map(segmentOf)]);
    case 'Fetch':
      return node.requires?.length ? entitiesOf(node, node.requires, at) : fetchOf(node, at);
    default:
      throw new TypeError(`a ${node.kind} node inside a plan`);
  }
}

function requestOf(node: ApolloFetch) {
  return {
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
  };
}

function fetchOf(node: ApolloFetch, at: Path): FetchNode {
  return {
    kind: 'fetch',
    ...requestOf(node),
    operation: node.operationKind,
    paths: at.length > 0 ? [at] : [],
    outputRewrites: node.outputRewrites?.map(rewriteOf) ?? [],
  };
}

function entitiesOf(node: ApolloFetch, requires: readonly Selection[], at: Path): EntitiesNode {
  const batch = {
    key: '_entities',
    variable: 'representations',
    paths: [at],
    requires: requires.map(requirementOf),
    inputRewrites: node.inputRewrites?.map(rewriteOf) ?? [],
    outputRewrites: node.outputRewrites?.map(rewriteOf) ?? [],
  };
  return { kind: 'entities', ...requestOf(node), batches: [batch] };
}

function segmentOf(segment: string | number): PathSegment {
  return segment === '@' ? { list: true } : { field: String(segment) };
}

function requirementOf(selection: Selection): Requirement {
  const selections = selection.selections?.map(requirementOf);
  if (selection.kind === 'InlineFragment')
    return { type: selection.typeCondition, selections: selections ?? [] };
  return { name: selection.name, key: selection.alias ?? selection.name, selections };
}

function rewriteOf(rewrite: FetchRewrite): Rewrite {
  return {
    path: rewrite.path.map(rewriteSegmentOf),
    change:
      rewrite.kind === 'KeyRenamer'
        ? { renameTo: rewrite.renameKeyTo }
        : { setTo: rewrite.setValueTo as unknown },
  };
}

const typeCondition = '... on ';

function rewriteSegmentOf(segment: string): RewriteSegment {
  return segment.startsWith(typeCondition)
    ? { types: [segment.slice(typeCondition.length)] }
    : { key: segment };
}
