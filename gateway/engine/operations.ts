/** Prepares operations for execution, each once: plan, compiled stages, projector. */
import {
  executeSync,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Operation } from '#gateway/context.ts';
import { refusal } from '#gateway/errors.ts';
import type { IsOfType } from '#gateway/supergraph/load.ts';
import { holdsFor, type Variables } from '#gateway/regions/fetch-document.ts';
import type { Compiler } from './fetch/compile.ts';
import { setValue, type JsonObject } from './fetch/objects.ts';
import { repeats, type FetchStage, type Stage } from './fetch/stage.ts';
import { createDataKeys } from './plan/data-keys.ts';
import { plainQuery } from './plan/plain-query.ts';
import type { OperationPlan, Planner } from './plan/plan.ts';
import { conditionVariables, emptied, prune, type Pruned } from './plan/prune.ts';
import { fragmentsOf, splitDocument } from './plan/split-document.ts';
import { createPreparedCache, type CacheFigures } from './prepared-cache.ts';
import { createProjector, type Projector } from './project/projector.ts';
import { shapeOf } from './project/shape.ts';

/** An operation that is ready to run, any number of times. */
export interface PreparedOperation {
  /** Undefined when no subgraph has to be asked. */
  readonly stage: Stage | undefined;
  /** The fetch a subscription is opened with. */
  readonly primary: FetchStage | undefined;
  readonly projector: Projector;
  readonly defaults: Variables;
  /** What it was compiled from; undefined for a subscription, and when no subgraph has to be asked. */
  readonly plan: OperationPlan | undefined;
  /** Fields that its answer may have. */
  readonly weight: number;
  readonly introspects: boolean;
  /** JSON texts of `__schema` and `__type` fields by response key. */
  introspect: (variables: Variables) => (key: string) => string;
}

export interface Operations {
  /** Figures of what is kept ready. */
  readonly cache: CacheFigures;
  /** From memory when the document was prepared before; a promise only when it was not. Rejects with a refusal. */
  prepare(operation: Operation): PreparedOperation | Promise<PreparedOperation>;
}

export interface OperationsOptions {
  schema: GraphQLSchema;
  planner: Planner;
  compiler: Compiler;
  isOfType: IsOfType;
  /** Names of fields that are required with arguments somewhere in the supergraph. */
  required: ReadonlySet<string>;
  /** Labels of progressive `@override`s that are always on. */
  overrideLabels: ReadonlySet<string>;
  /** A draw from 0 to 1, for overrides that are on for a share of all operations. */
  random: () => number;
}

/** What is known of one document. */
interface Known {
  readonly number: number;
  /** By operation name, the variables its conditions stand on. */
  readonly conditions: Map<string, readonly string[]>;
}

/** Operations of one supergraph: another has operations of its own. */
export function createOperations(options: OperationsOptions): Operations {
  const { planner, overrideLabels, random } = options;
  const known = new WeakMap<DocumentNode, Known>();
  const cache = createPreparedCache<PreparedOperation>();
  const underWay = new Map<string, Promise<PreparedOperation>>();
  let documents = 0;

  function activeLabels(): ReadonlySet<string> {
    if (planner.overrideLabels.length === 0) return overrideLabels;
    const draw = random() * 100;
    return new Set(
      planner.overrideLabels.filter((label) => {
        const share = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
        return share === undefined ? overrideLabels.has(label) : draw < Number(share);
      }),
    );
  }

  function knownOf(document: DocumentNode, name = ''): { number: number; conditions: readonly string[] } {
    const entry: Known = known.get(document) ?? { number: (documents += 1), conditions: new Map() };
    known.set(document, entry);
    const conditions =
      entry.conditions.get(name) ??
      conditionVariables(operationOf(document, name || undefined), fragmentsOf(document));
    entry.conditions.set(name, conditions);
    return { number: entry.number, conditions };
  }

  async function prepareOnce(key: string, operation: Operation, labels: ReadonlySet<string>) {
    try {
      const prepared = await prepareOperation(operation, labels, options);
      cache.set(key, prepared);
      return prepared;
    } finally {
      // What failed may be tried again.
      underWay.delete(key);
    }
  }

  return {
    cache,
    prepare(operation) {
      const labels = activeLabels();
      const { document, operationName = '', variables, verdict } = operation;
      const { number, conditions } = knownOf(document, operationName);
      const nothing = conditions.find((name) => variables[name] === null);
      if (nothing !== undefined)
        throw refusal('BAD_USER_INPUT', `The variable $${nothing} may not be null: fields depend on it.`);
      const values = conditions.map((name) => String(variables[name])).join();
      const key = `${number} ${operationName} ${[...labels].join()} ${values} ${verdict?.key ?? ''}`;
      const prepared = cache.get(key) ?? underWay.get(key);
      if (prepared) return prepared;
      const preparing = prepareOnce(key, operation, labels);
      underWay.set(key, preparing);
      return preparing;
    },
  };
}

async function prepareOperation(
  { document, operationName, variables, verdict }: Operation,
  labels: ReadonlySet<string>,
  { schema, planner, compiler, isOfType, required }: OperationsOptions,
): Promise<PreparedOperation> {
  const fragments = fragmentsOf(document);
  const operation = operationOf(document, operationName);
  const rootType = schema.getRootType(operation.operation) as GraphQLObjectType;
  const defaults = defaultsOf(operation);
  const holds = holdsFor(variables, defaults);
  const pruned = prune(operation, fragments, holds, verdict?.forbidden);
  // What is answered, and what is asked for.
  const allowed = verdict
    ? prune(operationOf(verdict.document, operationName), fragmentsOf(verdict.document), holds)
    : pruned;
  const dataKeyOf = createDataKeys(pruned.operation, pruned.fragments, required);
  const { query, introspection } = splitDocument(allowed.operation, allowed.fragments, dataKeyOf);
  const partShape = (part: Pruned) =>
    shapeOf(rootType, [part.operation.selectionSet], { schema, ...part, dataKeyOf });
  const shape = partShape(pruned);
  const asked = verdict ? partShape(allowed) : shape;
  const ready = (stage?: Stage, primary?: FetchStage, plan?: OperationPlan): PreparedOperation => {
    const projector = createProjector(shape, repeats(stage, isOfType));
    return {
      ...{ stage, primary, plan, projector, defaults },
      weight: projector.fields,
      introspects: introspection !== undefined,
      introspect: introspector(schema, introspection),
    };
  };
  if (query === undefined) return ready();
  const [roots = []] = asked.fields.values();
  const serial = operation.operation === OperationTypeNode.MUTATION && roots.length > 1;
  const request = {
    query,
    operationName: operation.name?.value,
    labels,
    serial,
    shape: asked,
    plainQuery: () => plainQuery(asked, allowed.operation),
  };
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    const { primary, rest } = await planner.planSubscription(request);
    return ready(rest && compiler.compile(rest), compiler.compileFetch(primary));
  }
  const plan = await planner.plan(request);
  return ready(plan.root && compiler.compile(plan.root), undefined, plan);
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  for (const node of document.definitions)
    if (node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name))
      return node;
  throw new TypeError('a document without the operation that was chosen');
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const defaults: JsonObject = {};
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue) setValue(defaults, variable.name.value, valueFromASTUntyped(defaultValue));
  return defaults;
}

const nothing = (): string => 'null';

function introspector(
  schema: GraphQLSchema,
  document: DocumentNode | undefined,
): (variables: Variables) => (key: string) => string {
  if (!document) return () => nothing;
  // No client can name anything so, hence it is left out again.
  const blank = ' ';
  const executed = visit(document, {
    Field: (node) => (node === emptied ? { ...node, alias: { kind: Kind.NAME, value: blank } } : undefined),
  });
  const withoutBlank = (key: string, value: unknown): unknown => (key === blank ? undefined : value);
  return (variableValues) => {
    const { data } = executeSync({ schema, document: executed, variableValues });
    return (key) => JSON.stringify(data?.[key] ?? null, withoutBlank);
  };
}
