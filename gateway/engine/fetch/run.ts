/** Walks the stages of a compiled plan over one answer. */
import type { OperationContext } from '#gateway/context.ts';
import type { Deliver } from '#gateway/regions/deliver.ts';
import { variableOf, type Variables } from '#gateway/regions/fetch-document.ts';
import type { Supergraph } from '#gateway/supergraph/load.ts';
import type { TextTraits } from '#gateway/transport/reply.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import type { Stage } from './stage.ts';
import { fetchEntities } from './fetch-entities.ts';
import { fetchRoots } from './fetch-roots.ts';
import type { Twins } from './gather.ts';
import type { JsonObject } from './objects.ts';

/** What fetching needs, the same for every operation. */
export interface Services {
  readonly supergraph: Supergraph;
  readonly deliver: Deliver;
  /** Most representations in one request. */
  readonly maxEntitiesPerRequest: number;
  /** Most regions that one list argument may name. */
  readonly maxRegionsPerList: number;
}

/** One operation under way. */
export interface Run {
  readonly services: Services;
  readonly context: OperationContext;
  /** What the client gave; what it left out may have a default. */
  readonly variables: Variables;
  readonly defaults: Variables;
  /** The answer so far, in the shape the subgraphs gave it. */
  readonly data: JsonObject;
  readonly errors: ReplyError[];
  readonly twins: Twins;
  /** What all texts have in common that the answer is made from. */
  text: TextTraits;
}

/** More errors in one answer help nobody. */
const maxErrors = 100;

export function addError(run: Run, error: ReplyError): void {
  if (run.errors.length < maxErrors) run.errors.push(error);
}

/** Settles when the stage is done. Trouble with servers is in the run's errors. */
export function runStage(stage: Stage, run: Run): Promise<void> {
  switch (stage.kind) {
    case 'fetch':
      return fetchRoots(stage, run);
    case 'entities':
      return fetchEntities(stage, run);
    case 'sequence':
      return runInOrder(stage.stages, run);
    case 'parallel':
      return runTogether(stage.stages, run);
    case 'condition': {
      const branch =
        variableOf(stage.variable, run.variables, run.defaults) === true ? stage.then : stage.otherwise;
      return branch ? runStage(branch, run) : Promise.resolve();
    }
    default:
      return stage satisfies never;
  }
}

async function runInOrder(stages: readonly Stage[], run: Run): Promise<void> {
  for (const stage of stages) {
    // Nobody reads what would come of the rest.
    if (run.context.signal.aborted) return;
    await runStage(stage, run);
  }
}

async function runTogether(stages: readonly Stage[], run: Run): Promise<void> {
  await Promise.all(stages.map((stage) => runStage(stage, run)));
}
