/** A query plan in our own terms: what every planner's plans are turned into, and all that the executor knows. */
import type { ObjectShape } from '#gateway/engine/project/shape.ts';

export type PlanNode = FetchNode | EntitiesNode | SequenceNode | ParallelNode | ConditionNode;

/** Runs one after another. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly nodes: readonly PlanNode[];
}

/** Runs at the same time. */
export interface ParallelNode {
  readonly kind: 'parallel';
  readonly nodes: readonly PlanNode[];
}

/** Runs one of two branches, by a Boolean variable of the client. */
export interface ConditionNode {
  readonly kind: 'condition';
  readonly variable: string;
  readonly then: PlanNode | undefined;
  readonly otherwise: PlanNode | undefined;
}

interface Request {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  /** The client's variables that the text uses. */
  readonly variables: readonly string[];
}

/** Root fields of one subgraph. */
export interface FetchNode extends Request {
  readonly kind: 'fetch';
  readonly operation: 'query' | 'mutation' | 'subscription';
  /** Objects the fields are put into; empty for the root of the answer. */
  readonly paths: readonly Path[];
  readonly outputRewrites: readonly Rewrite[];
}

/** Entities of one subgraph, for objects that are in the answer already. */
export interface EntitiesNode extends Request {
  readonly kind: 'entities';
  readonly batches: readonly EntityBatch[];
}

/** One `_entities` field of the request. */
export interface EntityBatch {
  /** Its response key: `_entities`, or an alias. */
  readonly key: string;
  /** The variable that takes its representations. */
  readonly variable: string;
  /** Where the objects stand that it completes. */
  readonly paths: readonly Path[];
  readonly requires: readonly Requirement[];
  /** Applied to each representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Applied to each entity before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** A place in the answer: response keys, list items, and types an object must have to be meant. */
export type Path = readonly PathSegment[];
export type PathSegment =
  | { readonly field: string }
  | { readonly types: readonly string[] }
  | { readonly list: true };

/** A selection over an object of the answer that makes a representation. */
export type Requirement = FieldRequirement | TypeRequirement;

export interface FieldRequirement {
  /** Name in the representation. */
  readonly name: string;
  /** Key it has in the answer. */
  readonly key: string;
  readonly selections: readonly Requirement[] | undefined;
}

export interface TypeRequirement {
  readonly type: string | undefined;
  readonly selections: readonly Requirement[];
}

/** Sets a value, or renames a key, at a place below an object. */
export interface Rewrite {
  readonly path: readonly RewriteSegment[];
  readonly change: { readonly setTo: unknown } | { readonly renameTo: string };
}

export type RewriteSegment = { readonly key: string } | { readonly types: readonly string[] };

export interface OperationPlan {
  /** Name of the planner that made it. */
  readonly planner: string;
  /** Undefined when no subgraph has to be asked. */
  readonly root: PlanNode | undefined;
}

export interface SubscriptionPlan {
  /** Name of the planner that made it. */
  readonly planner: string;
  readonly primary: FetchNode;
  /** What completes each event. */
  readonly rest: PlanNode | undefined;
}

/** A planner of one supergraph. Documents are valid and have one operation of the given name. */
export interface Planner extends AsyncDisposable {
  readonly name: string;
  /** Rejects with PLAN_TIMEOUT what takes too long, and with an error of its own what it cannot plan. Does not block. */
  plan(request: PlanRequest): Promise<OperationPlan>;
  planSubscription(request: PlanRequest): Promise<SubscriptionPlan>;
  /** Labels of progressive `@override`s that the supergraph names. */
  readonly overrideLabels: readonly string[];
}

export interface PlanRequest {
  query: string;
  operationName: string | undefined;
  /** Labels of progressive `@override`s that are on for this operation. */
  labels: ReadonlySet<string>;
  /** True for several mutations: each must be complete before the next one runs. */
  serial: boolean;
  /** What the subgraphs must give. */
  shape: ObjectShape;
  /** The query without the client's fragments, for planners that get lost in them. */
  plainQuery: () => string;
}
