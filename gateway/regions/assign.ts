/** Decides for each root field of a fetch which shard it goes to; what goes nowhere is answered or refused on the spot. */
import type { OperationContext } from '#gateway/context.ts';
import { at, failure, regionRequired } from './failure.ts';
import type { FetchDocument, RootField, Variables } from './fetch-document.ts';
import type { RootAnswer } from './root-answer.ts';
import { readShardValue } from './shard-value.ts';
import type { Part } from './variant.ts';

/** A root field, or its share of one, on the way to a server. */
export interface Assigned extends Part {
  /** In lower case, as the directory compares them; undefined for a subgraph with one server. */
  shardKey: string | undefined;
  /** Places in the client's list that this share answers; undefined when it answers the whole field. */
  places?: readonly number[];
}

export interface AssignRequest {
  read: FetchDocument;
  variables: Variables;
  sharded: boolean;
  maxRegionsPerList: number;
}

/** The shares of one root field: none when it has been answered already, more than one when its list is scattered. */
export function assignRoot(
  root: RootField,
  active: readonly number[],
  { read, variables, sharded, maxRegionsPerList }: AssignRequest,
  answer: RootAnswer,
  { defaultRegion }: OperationContext,
): Assigned[] {
  if (!sharded) return [{ root, active, shardKey: undefined }];
  const [first] = root.selections;
  if (!first || !root.shard)
    throw new TypeError(`the root field ${root.key} of a sharded subgraph has no shard key`);
  const value = readShardValue(first.node, root.shard, variables, read.defaults);
  if (typeof value === 'string') return [{ root, active, shardKey: value.toLowerCase() }];
  if (value !== null) return scatter(root, active, value, maxRegionsPerList, answer);
  if (defaultRegion === undefined) {
    answer.refuse(at(regionRequired(), [root.key]));
    return [];
  }
  const shardKey = defaultRegion.toLowerCase();
  if (!root.shard.list) return [{ root, active, shardKey, rewrite: { key: defaultRegion } }];
  answer.list(root.key, 1);
  return [{ root, active, shardKey, places: [0], rewrite: { key: [defaultRegion] } }];
}

function scatter(
  root: RootField,
  active: readonly number[],
  list: readonly (string | null)[],
  maxRegions: number,
  answer: RootAnswer,
): Assigned[] {
  const shares = new Map<string, { key: string; places: number[] }>();
  list.forEach((key, place) => {
    if (key === null) return;
    const share = shares.get(key.toLowerCase());
    if (share) share.places.push(place);
    else shares.set(key.toLowerCase(), { key, places: [place] });
  });
  if (shares.size > maxRegions) {
    const message = `A list may name ${maxRegions} regions at most; this one names ${shares.size}.`;
    answer.refuse(at(failure('BAD_USER_INPUT', message), [root.key]));
    return [];
  }
  answer.list(root.key, list.length);
  list.forEach((key, place) => {
    if (key === null) answer.refuse(at(regionRequired(), [root.key, place]));
  });
  return [...shares].map(([shardKey, { key, places }]) => ({
    root,
    active,
    shardKey,
    places,
    // A list of one is what the document says already.
    ...(list.length > 1 && { rewrite: { key: [key] } }),
  }));
}
