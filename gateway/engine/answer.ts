/** Where an answer begins and ends: an empty object that the subgraphs fill, and its projection. */
import type { OperationContext } from '#gateway/context.ts';
import type { Variables } from '#gateway/regions/fetch-document.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';
import { noTraits, type Reply } from '#gateway/transport/reply.ts';
import type { Answer } from './engine.ts';
import { letGoOf } from './fetch/objects.ts';
import type { Run, Services } from './fetch/run.ts';
import type { PreparedOperation } from './operations.ts';
import { clientKeyOf } from './plan/data-keys.ts';

/** An operation, or one event of a subscription, that is about to be run. */
export function beginRun(
  { defaults }: PreparedOperation,
  variables: Variables,
  context: OperationContext,
  services: Services,
  event?: Pick<Reply, 'data' | 'errors'>,
): Run {
  return {
    services,
    context,
    variables,
    defaults,
    data: event?.data ?? {},
    errors: event?.errors ?? [],
    twins: { replaced: new Map(), underWay: 0, shared: new Set() },
    // How an event was written is not known any more.
    text: event ? noTraits : { unescaped: true, ascii: true },
  };
}

/** What the client gets of a run that has ended. */
export function answerOf({ projector, introspects, introspect }: PreparedOperation, run: Run): Answer {
  const { data, variables, twins, text } = run;
  const errors = run.errors.map(atClientPath);
  const projection = projector.project(data, errors, introspect(variables), twins.shared, text.unescaped);
  letGoOf(data);
  return {
    data: projection.text,
    // Descriptions in the schema may hold anything.
    ascii: text.ascii && !introspects,
    errors: projection.errors.length > 0 ? [...errors, ...projection.errors] : errors,
  };
}

/** Errors of subgraphs stand at the keys of the data. */
export function atClientPath(error: ReplyError): ReplyError {
  if (!error.path) return error;
  return { ...error, path: error.path.map((key) => (typeof key === 'string' ? clientKeyOf(key) : key)) };
}
