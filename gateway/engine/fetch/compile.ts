/** Turns a plan into steps that are ready to run: texts printed, paths read, types looked up, all of it once per operation. */
import { parse, type DocumentNode } from 'graphql';
import type { EntitiesNode, EntityBatch, FetchNode, PlanNode } from '#gateway/engine/plan/plan.ts';
import { readFetchDocument, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import type { IsOfType, Supergraph } from '#gateway/supergraph/load.ts';
import { askedOf, type Asked } from './asked.ts';
import { stepsOf } from './collect.ts';
import { createRepresent } from './represent.ts';
import { createRequestText } from './request-text.ts';
import { landingOf, landingsOf, mayShare, type Landing } from './sharing.ts';
import type { Batch, FetchStage, Requesting, Stage } from './stage.ts';

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

  /** Documents are read once, however many look at them. */
  const requests = new WeakMap<FetchNode | EntitiesNode, Requesting>();

  function requesting(node: FetchNode | EntitiesNode): Requesting {
    let known = requests.get(node);
    if (!known) requests.set(node, (known = requestOf(node, supergraph)));
    return known;
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
        const batches = node.batches.map((batch) =>
          compileBatch(batch, requesting(node).asked(), around, isOfType),
        );
        return { kind: 'entities', ...requesting(node), batches };
      }
      default:
        return node satisfies never;
    }
  }

  return {
    compileFetch,
    compile: (root) =>
      compileNode(root, {
        landings: landingsOf(root, (node) => requesting(node).asked()),
        rootsLater: false,
      }),
  };
}

function fetchesRoots(node: PlanNode): boolean {
  if (node.kind === 'fetch') return node.paths.length === 0;
  if (node.kind === 'condition')
    return [node.then, node.otherwise].some((branch) => branch !== undefined && fetchesRoots(branch));
  return node.kind !== 'entities' && node.nodes.some(fetchesRoots);
}

function requestOf(node: FetchNode | EntitiesNode, { subgraphs, shardKeys }: Supergraph): Requesting {
  const subgraph = subgraphs.get(node.subgraph);
  if (!subgraph) throw new TypeError(`the plan names an unknown subgraph ${node.subgraph}`);
  let document: DocumentNode | undefined;
  let read: FetchDocument | undefined;
  let asked: Asked | undefined;
  const parsed = () => (document ??= parse(node.query, { noLocation: true }));
  const readOnce = () => (read ??= readFetchDocument(parsed(), shardKeys.get(subgraph.name)));
  return {
    subgraph,
    text: createRequestText(node),
    document: parsed,
    read: readOnce,
    asked: () => (asked ??= askedOf(readOnce())),
  };
}

function compileBatch(
  batch: EntityBatch,
  asked: Asked,
  { landings, rootsLater }: Surroundings,
  isOfType: IsOfType,
): Batch {
  const own = landingOf(batch, asked);
  const share = mayShare(own, landings, 'values');
  return {
    key: batch.key,
    variable: batch.variable,
    paths: batch.paths.map((path) => stepsOf(path, isOfType)),
    represent: createRepresent(batch.requires, isOfType),
    types: batch.requires.map((requirement) => ('type' in requirement ? requirement.type : undefined)),
    inputRewrites: batch.inputRewrites,
    outputRewrites: batch.outputRewrites,
    share,
    shareObjects: share && !rootsLater && mayShare(own, landings, 'objects'),
  };
}
