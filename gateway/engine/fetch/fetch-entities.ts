/** Fetches entities: each once, from the servers that own them, and puts them into every object they belong to. */
import { at, badReply, regionRequired, type Failure } from '#gateway/regions/failure.ts';
import { entityKeysOf } from '#gateway/regions/entity-selection.ts';
import { splitEntities, type Piece } from '#gateway/regions/split-entities.ts';
import { commonTraits, type Reply } from '#gateway/transport/reply.ts';
import { dropUnasked } from './asked.ts';
import { collectPaths } from './collect.ts';
import type { Batch, EntitiesStage } from './stage.ts';
import { gather, hold, letGo, standingFor, type Gathered } from './gather.ts';
import { isObject, merge, ownValue, type JsonObject } from './objects.ts';
import { rewrite } from './rewrite.ts';
import { addError, type Run } from './run.ts';

/** When a failure would make more errors than this, there is one per entity instead of one per field. */
const maxFieldErrors = 20;

export async function fetchEntities(stage: EntitiesStage, run: Run): Promise<void> {
  const gathered = stage.batches.map((batch) => gatherIn(batch, run));
  const { supergraph, maxEntitiesPerRequest } = run.services;
  const { pieces, homeless } = splitEntities(
    gathered.map(({ texts }) => texts),
    supergraph.shardKeys.get(stage.subgraph.name)?.entities,
    maxEntitiesPerRequest,
  );
  for (const [index, part] of homeless.entries())
    if (part.length > 0) fail(stage, gathered[index] as Gathered, part, regionRequired(), run);
  const [only] = pieces;
  if (only && pieces.length === 1) await askPiece(stage, gathered, only, run);
  else await Promise.all(pieces.map((piece) => askPiece(stage, gathered, piece, run)));
  for (const each of gathered) {
    putIn(each, run);
    letGo(run.twins);
  }
}

function gatherIn(batch: Batch, run: Run): Gathered {
  const gathered = gather(batch, run.data, run.twins);
  hold(run.twins);
  if (batch.inputRewrites.length === 0) return gathered;
  const { isOfType } = run.services.supergraph;
  return { ...gathered, texts: gathered.texts.map((text) => rewritten(text, batch, isOfType)) };
}

function rewritten(
  text: string,
  { inputRewrites }: Batch,
  isOfType: Run['services']['supergraph']['isOfType'],
): string {
  const representation: unknown = JSON.parse(text);
  rewrite(representation, inputRewrites, isOfType);
  return JSON.stringify(representation);
}

async function askPiece(
  stage: EntitiesStage,
  gathered: readonly Gathered[],
  { shardKey, parts }: Piece,
  run: Run,
): Promise<void> {
  const representations = new Map(
    gathered.map(({ batch, texts }, index) => [
      batch.variable,
      `[${(parts[index] as readonly number[]).map((entity) => texts[entity]).join()}]`,
    ]),
  );
  const target = { subgraph: stage.subgraph, shardKey, mutation: false };
  const body = stage.text.body(run.variables, representations);
  const delivery = await run.services.deliver(target, body, run.context);
  if ('reply' in delivery) run.text = commonTraits(run.text, delivery.reply.text);
  const bad = badReply(stage.subgraph.name, shardKey);
  for (const [index, each] of gathered.entries()) {
    const part = parts[index] as readonly number[];
    if (part.length === 0) continue;
    if ('failure' in delivery) fail(stage, each, part, delivery.failure, run);
    else take(stage, each, part, delivery.reply, bad, run);
  }
}

/** Notes what one server answered for a part of the entities. */
function take(
  stage: EntitiesStage,
  gathered: Gathered,
  part: readonly number[],
  reply: Reply,
  bad: Failure,
  run: Run,
): void {
  const items = reply.data ? ownValue(reply.data, gathered.batch.key) : undefined;
  // Nothing was answered; the errors say why.
  const refused = reply.errors.length > 0 && (items === undefined || items === null);
  if (!refused && !isEntityList(items, part.length)) return fail(stage, gathered, part, bad, run);
  if (reply.errors.length > 0) addErrors(stage, gathered, part, reply, refused, run);
  if (refused) return;
  const asked = stage.asked().get(gathered.batch.key);
  if (asked) dropUnasked(items, asked);
  rewrite(items, gathered.batch.outputRewrites, run.services.supergraph.isOfType);
  for (const [index, entity] of part.entries())
    gathered.found[entity] = (items as (JsonObject | null)[])[index];
}

function isEntityList(items: unknown, length: number): items is (JsonObject | null)[] {
  return (
    Array.isArray(items) && items.length === length && items.every((item) => item === null || isObject(item))
  );
}

function addErrors(
  stage: EntitiesStage,
  gathered: Gathered,
  part: readonly number[],
  reply: Reply,
  refused: boolean,
  run: Run,
): void {
  const paths = clientPaths(gathered, run);
  for (const error of reply.errors) {
    const [key, index, ...rest] = error.path ?? [];
    const entity = key === gathered.batch.key && typeof index === 'number' ? part[index] : undefined;
    if (entity !== undefined) {
      for (const path of paths.get(entity) ?? []) addError(run, at(error, [...path, ...rest]));
    } else if (key === gathered.batch.key || !stage.batches.some((batch) => batch.key === key)) {
      if (refused) fail(stage, gathered, part, error, run);
      else addError(run, { message: error.message, extensions: error.extensions });
    }
  }
}

/** Puts an error at each field of each object that stays empty. */
function fail(
  stage: EntitiesStage,
  gathered: Gathered,
  part: readonly number[],
  failure: Failure,
  run: Run,
): void {
  const paths = clientPaths(gathered, run);
  const { supertypes } = run.services.supergraph;
  const failed = part.flatMap((entity) => {
    const { __typename } = JSON.parse(gathered.texts[entity] as string) as { __typename: string };
    const keys = entityKeysOf(stage.read(), gathered.batch.key, __typename, supertypes, run.variables);
    return (paths.get(entity) ?? []).map((path) => ({ path, keys }));
  });
  const fields = failed.reduce((sum, { keys }) => sum + keys.length, 0);
  for (const { path, keys } of failed) {
    if (keys.length === 0 || fields > maxFieldErrors) addError(run, at(failure, [...path]));
    else for (const key of keys) addError(run, at(failure, [...path, key]));
  }
}

/** Per entity, where the client finds it. */
function clientPaths({ batch, entityOf }: Gathered, run: Run): Map<number, (readonly (string | number)[])[]> {
  const all = batch.paths.flatMap((steps) => collectPaths(run.data, steps));
  const paths = new Map<number, (readonly (string | number)[])[]>();
  for (const [index, entity] of entityOf.entries()) {
    const path = all[index];
    if (path) paths.set(entity, [...(paths.get(entity) ?? []), path]);
  }
  return paths;
}

function putIn({ batch, targets, targetEntity, found }: Gathered, run: Run): void {
  const { isObjectType } = run.services.supergraph;
  const moved = run.twins.replaced.size > 0;
  const given = new Set<JsonObject>();
  for (let index = 0; index < targets.length; index += 1) {
    const entity = found[targetEntity[index] as number];
    if (!entity) continue;
    const gathered = targets[index] as JsonObject;
    // Another fetch may have put a twin in its place meanwhile.
    const target = moved ? standingFor(gathered, run.twins) : gathered;
    const copy = !batch.share && given.has(entity);
    if (!batch.share) given.add(entity);
    merge(target, entity, isObjectType, copy);
  }
}
