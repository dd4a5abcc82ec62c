/** Fetches root fields: those of a sharded subgraph by way of the router, all others straight from their server. */
import { at, badReply, type Failure } from '#gateway/regions/failure.ts';
import { holds, type FetchDocument } from '#gateway/regions/fetch-document.ts';
import { routeRoots } from '#gateway/regions/route-roots.ts';
import { commonTraits, type Reply } from '#gateway/transport/reply.ts';
import { dropUnasked } from './asked.ts';
import { collect, collectPaths, type Step } from './collect.ts';
import type { FetchStage } from './stage.ts';
import { hold, letGo, standingFor } from './gather.ts';
import { letGoOf, merge, ownValue, type JsonObject } from './objects.ts';
import { rewrite } from './rewrite.ts';
import { addError, type Run } from './run.ts';

export async function fetchRoots(stage: FetchStage, run: Run): Promise<void> {
  const targets = stage.paths ? collect(run.data, stage.paths).objects : [];
  if (stage.paths && targets.length === 0) return;
  hold(run.twins);
  const { data, errors, text } = await ask(stage, run);
  run.text = commonTraits(run.text, text);
  if (data) {
    dropUnasked(data, stage.asked());
    rewrite(data, stage.outputRewrites, run.services.supergraph.isOfType);
  }
  if (!stage.paths) {
    for (const error of errors) addError(run, error);
    if (data) {
      merge(run.data, data, run.services.supergraph.isObjectType);
      letGoOf(data);
    }
  } else putIn(stage.paths, targets, { data, errors }, run);
  letGo(run.twins);
}

function putIn(
  steps: readonly (readonly Step[])[],
  targets: readonly JsonObject[],
  { data, errors }: Reply,
  run: Run,
): void {
  const paths = errors.length > 0 ? steps.flatMap((each) => collectPaths(run.data, each)) : [];
  for (const error of errors)
    for (const path of paths) addError(run, { ...error, path: [...path, ...(error.path ?? [])] });
  if (!data) return;
  const { isObjectType } = run.services.supergraph;
  for (const [index, target] of targets.entries())
    merge(standingFor(target, run.twins), data, isObjectType, index > 0);
}

async function ask(stage: FetchStage, run: Run): Promise<Reply> {
  const { subgraph, text, mutation, query, operationName } = stage;
  const { services, context, variables } = run;
  if (subgraph.sharded) {
    const fetch = { subgraph, read: stage.read(), query, variables: text.values(variables), operationName };
    return await routeRoots(fetch, services, context);
  }
  const target = { subgraph, shardKey: undefined, mutation };
  const delivery = await services.deliver(target, text.body(variables), context);
  if ('failure' in delivery) return { data: null, errors: failed(stage, run, delivery.failure, null) };
  const { data } = delivery.reply;
  if (delivery.reply.errors.length === 0) {
    if (data && isWhole(stage, data)) return delivery.reply;
    const missing = failed(stage, run, badReply(subgraph.name, undefined), data);
    return missing.length > 0 ? { data, errors: missing } : delivery.reply;
  }
  const errors = inPlace(delivery.reply.errors, stage.read());
  if (data === null && errors.every(({ path }) => path === undefined || path.length === 0)) {
    // An error about the request as a whole is why each of its fields is null.
    return { data, errors: errors.flatMap((error) => failed(stage, run, error, null)) };
  }
  const missing = data ? failed(stage, run, badReply(subgraph.name, undefined), data) : [];
  const unexplained = missing.filter(
    ({ path: place = [] }) => !errors.some(({ path }) => !path?.length || path[0] === place[0]),
  );
  return { data, errors: [...errors, ...unexplained] };
}

/** Whether every field of the request has a value, be it one that a condition might have left out. */
function isWhole(stage: FetchStage, data: JsonObject): boolean {
  return stage.read().roots.every(({ key }) => ownValue(data, key) !== undefined);
}

/** A server speaks of what it was asked for: elsewhere its errors have no place. */
function inPlace(errors: Reply['errors'], { roots, typenames }: FetchDocument): Reply['errors'] {
  return errors.map(({ path, ...error }) => {
    const [key] = path ?? [];
    const known = roots.some((root) => root.key === key) || typenames.some((name) => name === key);
    return path && known ? { ...error, path } : error;
  });
}

/** The failure at each field that was asked for and is not in `data`. */
function failed(stage: FetchStage, run: Run, failure: Failure, data: JsonObject | null): Reply['errors'] {
  const read = stage.read();
  return read.roots
    .filter(({ key }) => !data || ownValue(data, key) === undefined)
    .filter(({ selections }) => selections.some(({ conditions }) => holds(conditions, run.variables, read)))
    .map(({ key }) => at(failure, [key]));
}
