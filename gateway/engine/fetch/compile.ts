/** Turns a plan into steps that are ready to run: texts printed, paths read, types looked up, all of it once per operation. */
import { parse, type DocumentNode } from 'graphql';
import type { EntitiesNode, EntityBatch, FetchNode, PlanNode, Rewrite } from '#gateway/engine/plan/plan.ts';
import { readFetchDocument, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import type { Subgraph } from '#gateway/supergraph/subgraph.ts';
import { askedOf, type Asked } from './asked.ts';
import { stepsOf, type Step } from './collect.ts';
import { createRepresent, type Represent } from './represent.ts';
import { createRequestText, type RequestText } from './request-text.ts';
import { mayShare, pathsOf } from './sharing.ts';

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
  /** What it asks for. */
  readonly asked: () => Asked;
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
  /** Whether objects of one entity may hold the very same values below them. */
  readonly share: boolean;
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
    let asked: Asked | undefined;
    const parsed = () => (document ??= parse(node.query, { noLocation: true }));
    const readOnce = () => (read ??= readFetchDocument(parsed(), supergraph.shardKeys.get(subgraph.name)));
    return {
      subgraph,
      text: createRequestText(node),
      document: parsed,
      read: readOnce,
      asked: () => (asked ??= askedOf(readOnce())),
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

  function compileBatch(batch: EntityBatch, share: boolean): Batch {
    return {
      key: batch.key,
      variable: batch.variable,
      paths: batch.paths.map((path) => stepsOf(path, isOfType)),
      represent: createRepresent(batch.requires, isOfType),
      inputRewrites: batch.inputRewrites,
      outputRewrites: batch.outputRewrites,
      share,
    };
  }

  function compileNode(node: PlanNode, all: readonly (readonly string[])[][]): Stage {
    const inner = (child: PlanNode): Stage => compileNode(child, all);
    switch (node.kind) {
      case 'sequence':
      case 'parallel':
        return node.nodes.length === 1
          ? inner(node.nodes[0] as PlanNode)
          : { kind: node.kind, stages: node.nodes.map(inner) };
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
        const batches = node.batches.map((batch) => compileBatch(batch, mayShare(batch.paths, all)));
        return { kind: 'entities', ...requesting(node), batches };
      }
      default:
        return node satisfies never;
    }
  }

  return { compileFetch, compile: (root) => compileNode(root, pathsOf(root)) };
}
