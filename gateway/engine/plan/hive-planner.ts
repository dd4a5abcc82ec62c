/** Plans of the native planner of Hive Router, as our own. */
import { createRequire } from 'node:module';
import type * as Hive from '@graphql-hive/router-query-planner';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import { ownersFirst } from './owners-first.ts';
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
  SubscriptionPlan,
} from './plan.ts';
import { planTimeout } from './plan-timeout.ts';

const name = 'hive';

/**
 * Makes a planner; undefined where its native binary is missing. It plans on threads of its own, and stops when told to.
 * @param timeoutMs most that a plan may take
 * @throws what the planner says about a supergraph it cannot read
 */
export function createHivePlanner(supergraph: Supergraph, timeoutMs: number): Planner | undefined {
  const hive = load();
  if (!hive) return undefined;
  const { sdl, nameOf } = ownersFirst(supergraph);
  const planner = new hive.QueryPlanner(sdl);

  const percentages = planner.overridePercentages;

  async function planned({ query, operationName, labels }: PlanRequest): Promise<Hive.PlanNode | undefined> {
    // The planner takes a draw between 0 and 100; a share is on when the draw is below it.
    const draw = Math.max(0, ...percentages.filter((share) => !labels.has(`percent(${share})`)));
    const late = AbortSignal.timeout(timeoutMs);
    try {
      return (await planner.planAsync(query, operationName ?? null, new Set(labels), draw, late)).node;
    } catch (error) {
      throw late.aborted ? planTimeout(timeoutMs) : error;
    }
  }

  return {
    name,
    overrideLabels: [...planner.overrideLabels, ...percentages.map((share) => `percent(${share})`)],
    async plan(request) {
      const node = await planned(request);
      return { planner: name, root: node && named(nodeOf(node, []), nameOf) };
    },
    async planSubscription(request) {
      const { primary, rest } = subscriptionOf(await planned(request));
      return {
        planner: name,
        primary: { ...primary, subgraph: nameOf(primary.subgraph) },
        rest: rest && named(rest, nameOf),
      };
    },
    async [Symbol.asyncDispose]() {
      // Its memory is the garbage collector's.
    },
  };
}

function load(): typeof Hive | undefined {
  try {
    return createRequire(import.meta.url)('@graphql-hive/router-query-planner') as typeof Hive;
  } catch {
    return undefined;
  }
}

function subscriptionOf(node: Hive.PlanNode | undefined): SubscriptionPlan {
  const [first, ...rest] = node?.kind === 'Sequence' ? node.nodes : [node];
  if (first?.kind !== 'Subscription') throw new TypeError('the plan of a subscription has no primary fetch');
  const nodes = rest.flatMap((inner) => (inner ? [nodeOf(inner, [])] : []));
  return {
    planner: name,
    primary: fetchOf(first.primary, []),
    rest: nodes.length > 1 ? { kind: 'sequence', nodes } : nodes[0],
  };
}

/** The plan with the real names of its subgraphs. */
function named(node: PlanNode, nameOf: (shown: string) => string): PlanNode {
  const inner = (child: PlanNode) => named(child, nameOf);
  if (node.kind === 'sequence' || node.kind === 'parallel') return { ...node, nodes: node.nodes.map(inner) };
  if (node.kind === 'condition')
    return {
      ...node,
      then: node.then && inner(node.then),
      otherwise: node.otherwise && inner(node.otherwise),
    };
  return { ...node, subgraph: nameOf(node.subgraph) };
}

/** @param at what the enclosing Flatten nodes say about where the node's objects stand */
function nodeOf(node: Hive.PlanNode, at: Path): PlanNode {
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
      return node.requires?.length ? entitiesOf(node, at) : fetchOf(node, at);
    case 'BatchFetch':
      return batchOf(node, at);
    default:
      throw new TypeError(`a ${node.kind} node inside a plan`);
  }
}

function requestOf(node: Hive.FetchNode | Hive.BatchFetchNode) {
  return {
    subgraph: node.serviceName,
    query: node.operation,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
  };
}

function fetchOf(node: Hive.FetchNode, at: Path): FetchNode {
  return {
    kind: 'fetch',
    ...requestOf(node),
    operation: node.operationKind ?? 'query',
    paths: at.length > 0 ? [at] : [],
    outputRewrites: node.outputRewrites?.map(rewriteOf) ?? [],
  };
}

function entitiesOf(node: Hive.FetchNode, at: Path): EntitiesNode {
  const batch = {
    key: '_entities',
    variable: 'representations',
    paths: [at],
    requires: node.requires?.map(requirementOf) ?? [],
    inputRewrites: node.inputRewrites?.map(rewriteOf) ?? [],
    outputRewrites: node.outputRewrites?.map(rewriteOf) ?? [],
  };
  return { kind: 'entities', ...requestOf(node), batches: [batch] };
}

function batchOf(node: Hive.BatchFetchNode, at: Path): EntitiesNode {
  const batches = node.entityBatch.aliases.map((alias) => ({
    key: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths.map((path) => [...at, ...path.map(segmentOf)]),
    requires: alias.requires.map(requirementOf),
    inputRewrites: alias.inputRewrites?.map(rewriteOf) ?? [],
    outputRewrites: alias.outputRewrites?.map(rewriteOf) ?? [],
  }));
  return { kind: 'entities', ...requestOf(node), batches };
}

function segmentOf(segment: Hive.FlattenNodePathSegment): PathSegment {
  if (segment === '@') return { list: true };
  return 'Field' in segment ? { field: segment.Field } : { types: segment.TypeCondition };
}

function requirementOf(selection: Hive.RequiresSelection): Requirement {
  if (selection.kind === 'FragmentSpread') throw new TypeError('a fragment spread inside a requirement');
  const selections = selection.selections?.map(requirementOf);
  if (selection.kind === 'InlineFragment')
    return { type: selection.typeCondition, selections: selections ?? [] };
  // Here the alias is what the subgraph calls the field; in Apollo's plans it is what the answer calls it.
  return { name: selection.alias ?? selection.name, key: selection.name, selections };
}

function rewriteOf(rewrite: Hive.InputRewrite): Rewrite {
  const path = (segments: Hive.FetchNodePathSegment[]) => segments.map(rewriteSegmentOf);
  if ('KeyRenamer' in rewrite)
    return { path: path(rewrite.KeyRenamer.path), change: { renameTo: rewrite.KeyRenamer.renameKeyTo } };
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return { path: path(setter.path), change: { setTo: setter.setValueTo } };
}

function rewriteSegmentOf(segment: Hive.FetchNodePathSegment): RewriteSegment {
  return 'Key' in segment ? { key: segment.Key } : { types: segment.TypenameEquals };
}
