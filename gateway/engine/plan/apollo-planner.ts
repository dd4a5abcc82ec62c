/** Plans of Apollo's planner, as our own: for platforms without the native planner, and to check one against the other. */
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type FetchNode as ApolloFetch, type QueryPlan } from '@apollo/query-planner';
import type * as Apollo from '@apollo/query-planner';
import { parse } from 'graphql';
import type {
  EntitiesNode,
  FetchNode,
  Path,
  PathSegment,
  Planner,
  PlanNode,
  PlanRequest,
  Requirement,
  Rewrite,
  RewriteSegment,
} from './plan.ts';

type Selection = NonNullable<ApolloFetch['requires']>[number];
type FetchRewrite = NonNullable<ApolloFetch['inputRewrites']>[number];

/** Building it blocks for some 10 ms on a small supergraph, and each plan blocks while it is made. */
export function createApolloPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const planner = new QueryPlanner(supergraph);
  const api = supergraph.apiSchema();
  const overrideLabels = labelsOf(supergraphSdl);

  function planned({ query, operationName, labels }: PlanRequest): QueryPlan['node'] {
    const document = parse(query, { noLocation: true });
    const operation = operationFromDocument(
      api,
      document,
      operationName === undefined ? {} : { operationName },
    );
    const overrideConditions = new Map(overrideLabels.map((label) => [label, labels.has(label)]));
    return planner.buildQueryPlan(operation, { overrideConditions }).node;
  }

  return {
    name: 'apollo',
    overrideLabels,
    async plan(request) {
      const node = planned(request);
      if (node?.kind === 'Subscription') throw new TypeError('the plan of a subscription');
      return { root: node && nodeOf(node, []) };
    },
    async planSubscription(request) {
      const node = planned(request);
      if (node?.kind !== 'Subscription')
        throw new TypeError('the plan of a subscription has no primary fetch');
      return { primary: fetchOf(node.primary, []), rest: node.rest && nodeOf(node.rest, []) };
    },
  };
}

/** The planner wants to be told about every label there is. */
function labelsOf(supergraphSdl: string): string[] {
  return [
    ...new Set([...supergraphSdl.matchAll(/overrideLabel: "([^"]+)"/g)].map(([, label = '']) => label)),
  ];
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
