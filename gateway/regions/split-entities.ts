/** Splits the representations of a fetch by the shards that own them, into requests of bounded size. */
import type { ShardKeys } from '#gateway/supergraph/shard-keys.ts';

/** One request: per batch, which of its representations it carries. */
export interface Piece {
  /** In lower case; undefined for a subgraph with one server. */
  shardKey: string | undefined;
  parts: readonly (readonly number[])[];
}

export interface Split {
  pieces: Piece[];
  /** Per batch, the representations that name no shard. */
  homeless: readonly (readonly number[])[];
}

/**
 * @param batches representations as JSON texts
 * @param keys where they hold the shard key; undefined for a subgraph that is not sharded
 * @param most how many one request may carry
 */
export function splitEntities(
  batches: readonly (readonly string[])[],
  keys: ShardKeys['entities'] | undefined,
  most: number,
): Split {
  const everything = batches.map((texts) => [...texts.keys()]);
  if (!keys) return { pieces: chunks(undefined, everything, most), homeless: batches.map(() => []) };
  const groups = new Map<string, number[][]>();
  const homeless: number[][] = batches.map(() => []);
  for (const [batch, texts] of batches.entries()) {
    for (const [index, text] of texts.entries()) {
      const shardKey = shardKeyOf(text, keys);
      if (shardKey === undefined) homeless[batch]?.push(index);
      else {
        let group = groups.get(shardKey);
        if (!group) groups.set(shardKey, (group = batches.map(() => [])));
        group[batch]?.push(index);
      }
    }
  }
  return { pieces: [...groups].flatMap(([shardKey, parts]) => chunks(shardKey, parts, most)), homeless };
}

function chunks(shardKey: string | undefined, parts: number[][], most: number): Piece[] {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  if (total === 0) return [];
  if (total <= most) return [{ shardKey, parts }];
  const all = parts.flatMap((part, batch) => part.map((index) => ({ batch, index })));
  const size = Math.ceil(total / Math.ceil(total / most));
  const pieces: Piece[] = [];
  for (let start = 0; start < total; start += size) {
    const own = all.slice(start, start + size);
    pieces.push({
      shardKey,
      parts: parts.map((_, batch) => own.flatMap((each) => (each.batch === batch ? [each.index] : []))),
    });
  }
  return pieces;
}

function shardKeyOf(text: string, keys: ShardKeys['entities']): string | undefined {
  const representation = JSON.parse(text) as { __typename: string };
  for (const path of keys.get(representation.__typename) ?? []) {
    let value: unknown = representation;
    for (const name of path)
      value =
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value).toLowerCase();
  }
  return undefined;
}
