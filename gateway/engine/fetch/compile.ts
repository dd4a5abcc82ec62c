/** Turns a plan into steps that are ready to run: texts printed, paths read, types looked up, all of it once per operation. */
import { parse, type DocumentNode } from 'graphql';
import type { EntitiesNode, EntityBatch, FetchNode, PlanNode, Rewrite } from '#gateway/engine/plan/plan.ts';
import { readFetchDocument, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import type { Subgraph } from '#gateway/supergraph/subgraph.ts';
import { stepsOf, type Step } from './collect.ts';
import { createRepresent, type Represent } from './represent.ts';
import { createRequestText, type RequestText } from './request-text.ts';
import { landingOf, landingsOf, mayShare, type Landing } from './sharing.ts';

export type Stage = FetchStage | EntitiesStage | GroupStage | ConditionStage;

export interface GroupStage {
  readonly kind: 'sequence' | 'parallel';
  readonly stages: readonly Stage[];
}

export interface ConditionStage {
  readonly kind: 'condition';
  readonly variable: string;
  readonly then: Stage | undefined;
  readonly otherwise: Stage | undefined;
}

interface Requesting {
  readonly subgraph: Subgraph;
  readonly text: RequestText;
  /** The request's document, read once it is needed. */
  readonly read: () => FetchDocument;
  readonly document: () => DocumentNode;
}

export interface FetchStage extends Requesting {
  readonly kind: 'fetch';
  readonly mutation: boolean;
  readonly query: string;
  readonly operationName: string | undefined;
  /** Undefined for the root of the answer. */
  readonly paths: readonly (readonly Step[])[] | undefined;
  readonly outputRewrites: readonly Rewrite[];
}

export interface EntitiesStage extends Requesting {
  readonly kind: 'entities';
  readonly batches: readonly Batch[];
}

export interface Batch {
  readonly key: string;
  readonly variable: string;
  readonly paths: readonly (readonly Step[])[];
  readonly represent: Represent;
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  /** Whether objects of one entity may hold the very same values that the fetch gives them. */
  readonly share: boolean;
  /** Whether equal objects of one entity may be one object. */
  readonly shareObjects: boolean;
}

/** The rest of the plan, as one of its nodes has to know it. */
interface Surroundings {
  readonly landings: readonly Landing[];
  /** Whether root fields may arrive when the node runs or has run: they are joined with what is there, place by place. */
  readonly rootsLater: boolean;
}

export interface Compiler {
  /** @param root the plan; the whole of it, because later fetches decide what earlier ones may share */
  compile(root: PlanNode): Stage;
  compileFetch(node: FetchNode): FetchStage;
}

export function createCompiler(supergraph: Supergraph): Compiler {
  const { isOfType } = supergraph;

  function requesting(node: FetchNode | EntitiesNode): Requesting {
    const subgraph = supergraph.subgraphs.get(node.subgraph);
    if (!subgraph) throw new TypeError(`the plan names an unknown subgraph ${node.subgraph}`);
    let document: DocumentNode | undefined;
    let read: FetchDocument | undefined;
    const parsed = () => (document ??= parse(node.query, { noLocation: true }));
    return {
      subgraph,
      text: createRequestText(node),
      document: parsed,
      read: () => (read ??= readFetchDocument(parsed(), supergraph.shardKeys.get(subgraph.name))),
    };
  }

  function compileFetch(node: FetchNode): FetchStage {
    return {
      kind: 'fetch',
      ...requesting(node),
      mutation: node.operation === 'mutation',
      query: node.query,
      operationName: node.operationName,
      paths: node.paths.length > 0 ? node.paths.map((path) => stepsOf(path, isOfType)) : undefined,
      outputRewrites: node.outputRewrites,
    };
  }

  function compileBatch(batch: EntityBatch, query: string, { landings, rootsLater }: Surroundings): Batch {
    const own = landingOf(query, batch);
    const share = mayShare(own, landings, 'values');
    return {
      key: batch.key,
      variable: batch.variable,
      paths: batch.paths.map((path) => stepsOf(path, isOfType)),
      represent: createRepresent(batch.requires, isOfType),
      inputRewrites: batch.inputRewrites,
      outputRewrites: batch.outputRewrites,
      share,
      shareObjects: share && !rootsLater && mayShare(own, landings, 'objects'),
    };
  }

  function compileNode(node: PlanNode, around: Surroundings): Stage {
    const inner = (child: PlanNode): Stage => compileNode(child, around);
    switch (node.kind) {
      case 'sequence':
      case 'parallel': {
        const stages = node.nodes.map((child, index) => {
          const later = node.kind === 'sequence' ? node.nodes.slice(index + 1) : node.nodes;
          const rootsLater =
            around.rootsLater || later.some((other) => other !== child && fetchesRoots(other));
          return compileNode(child, { ...around, rootsLater });
        });
        return stages.length === 1 ? (stages[0] as Stage) : { kind: node.kind, stages };
      }
      case 'condition':
        return {
          kind: 'condition',
          variable: node.variable,
          then: node.then && inner(node.then),
          otherwise: node.otherwise && inner(node.otherwise),
        };
      case 'fetch':
        return compileFetch(node);
      case 'entities': {
        const batches = node.batches.map((batch) => compileBatch(batch, node.query, around));
        return { kind: 'entities', ...requesting(node), batches };
      }
      default:
        return node satisfies never;
    }
  }

  return {
    compileFetch,
    compile: (root) => compileNode(root, { landings: landingsOf(root), rootsLater: false }),
  };
}

function fetchesRoots(node: PlanNode): boolean {
  if (node.kind === 'fetch') return node.paths.length === 0;
  if (node.kind === 'condition')
    return [node.then, node.otherwise].some((branch) => branch !== undefined && fetchesRoots(branch));
  return node.kind !== 'entities' && node.nodes.some(fetchesRoots);
}
