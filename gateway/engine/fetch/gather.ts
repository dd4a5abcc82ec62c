/** Finds the entities that a batch asks for: each once, however often it stands in the answer. */
import { collect, type Places } from './collect.ts';
import type { Batch } from './stage.ts';
import { setValue, type JsonObject } from './objects.ts';
import type { Represent, Representation } from './represent.ts';

/** The objects one batch completes, and the entities they stand for. */
export interface Gathered {
  readonly batch: Batch;
  /** Per object the batch's paths lead to, which entity; -1 for one that cannot be represented. */
  readonly entityOf: readonly number[];
  /** Per entity, its representation. */
  readonly texts: string[];
  /** What the entities are to be put into, and which of them. */
  readonly targets: readonly JsonObject[];
  readonly targetEntity: readonly number[];
  /** Per entity, what came back. */
  readonly found: (JsonObject | null | undefined)[];
}

/**
 * Objects of an answer that stand for others, which were equal to them: wherever one stood, the other stands now. What
 * is fetched for them is put in once and projected once.
 */
export interface Twins {
  /** From an object that is no longer in the answer to the one that took its place, while a fetch may look for it. */
  readonly replaced: Map<JsonObject, JsonObject>;
  /** Fetches under way that will complete objects they have found. */
  underWay: number;
  /** Objects that stand in more than one place. */
  readonly shared: Set<JsonObject>;
}

export function gather(batch: Batch, data: JsonObject, twins: Twins): Gathered {
  const places = collect(data, batch.paths);
  const { entityOf, texts } = identify(places.objects, batch.represent);
  if (batch.shareObjects)
    return { batch, entityOf, texts, found: [], ...unite(places, entityOf, batch, twins) };
  return { batch, entityOf, texts, found: [], targets: places.objects, targetEntity: entityOf };
}

function identify(
  objects: readonly JsonObject[],
  represent: Represent,
): Pick<Gathered, 'entityOf' | 'texts'> {
  const known = new Map<string, number>();
  /** Writing a text to find a duplicate costs: the value of a lone key, or the object itself, tells as well. */
  const byKey = new Map<Representation, Map<unknown, number>>();
  const texts: string[] = [];
  const entityOf = objects.map((object) => {
    const representation = represent(object);
    if (!representation) return -1;
    const { key } = representation;
    const value = key === undefined ? object : object[key];
    let ofType = byKey.get(representation);
    if (!ofType) byKey.set(representation, (ofType = new Map()));
    let entity = ofType.get(value);
    if (entity === undefined) {
      entity = entityOfText(representation.write(object), texts, known);
      ofType.set(value, entity);
    }
    return entity;
  });
  return { entityOf, texts };
}

function entityOfText(text: string | undefined, texts: string[], known: Map<string, number>): number {
  if (text === undefined) return -1;
  const entity = known.get(text);
  if (entity !== undefined) return entity;
  known.set(text, texts.length);
  return texts.push(text) - 1;
}

/** Lets one object stand for all that are equal to it; what is left is to be completed, each object once. */
function unite(
  { objects, holders, keys }: Places,
  entityOf: readonly number[],
  { represent }: Batch,
  { replaced, shared, underWay }: Twins,
): Pick<Gathered, 'targets' | 'targetEntity'> {
  const targets: JsonObject[] = [];
  const targetEntity: number[] = [];
  /** Per entity, the object that stands for all others, and the latest one that is a target. */
  const whole: (JsonObject | undefined)[] = [];
  const latest: (JsonObject | undefined)[] = [];
  for (const [index, object] of objects.entries()) {
    const entity = entityOf[index] as number;
    if (entity < 0 || object === latest[entity] || object === whole[entity]) continue;
    const holder = holders[index];
    if (holder && represent(object)?.isWhole(object)) {
      const twin = whole[entity];
      if (twin) {
        setValue(holder as JsonObject, keys[index] as string, twin);
        if (underWay > 0) replaced.set(object, twin);
        shared.add(twin);
        continue;
      }
      whole[entity] = object;
    }
    latest[entity] = object;
    targets.push(object);
    targetEntity.push(entity);
  }
  return { targets, targetEntity };
}

/** To be called when a fetch has found its objects; `letGo` when it has completed them. */
export function hold(twins: Twins): void {
  twins.underWay += 1;
}

export function letGo(twins: Twins): void {
  twins.underWay -= 1;
  if (twins.underWay === 0) twins.replaced.clear();
}

/** The object that stands in the answer in place of one that was gathered before. */
export function standingFor(object: JsonObject, { replaced }: Twins): JsonObject {
  let current = object;
  for (let next = replaced.get(current); next; next = replaced.get(current)) current = next;
  return current;
}
