/** What a plan is compiled into: steps that are ready to run. */
import type { DocumentNode } from 'graphql';
import type { Rewrite } from '#gateway/engine/plan/plan.ts';
import type { FetchDocument } from '#gateway/regions/fetch-document.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import type { Subgraph } from '#gateway/supergraph/subgraph.ts';
import type { Asked } from './asked.ts';
import type { Step } from './collect.ts';
import type { Represent } from './represent.ts';
import type { RequestText } from './request-text.ts';

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

export interface Requesting {
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
  /** Types of the objects, abstract ones maybe; undefined for any. */
  readonly types: readonly (string | undefined)[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  /** Whether objects of one entity may hold the very same values that the fetch gives them. */
  readonly share: boolean;
  /** Whether equal objects of one entity may be one object. */
  readonly shareObjects: boolean;
}

/** Tells of a type whether its objects may be one object at many places when the stage has run. */
export function repeats(stage: Stage | undefined, isOfType: IsOfType): (type: string) => boolean {
  const shared = sharedTypesOf(stage);
  return (type) => shared.some((each) => each === undefined || isOfType(type, each));
}

function sharedTypesOf(stage: Stage | undefined): readonly (string | undefined)[] {
  switch (stage?.kind) {
    case 'sequence':
    case 'parallel':
      return stage.stages.flatMap(sharedTypesOf);
    case 'condition':
      return [...sharedTypesOf(stage.then), ...sharedTypesOf(stage.otherwise)];
    case 'entities':
      return stage.batches.flatMap(({ shareObjects, types }) => (shareObjects ? types : []));
    default:
      return [];
  }
}
