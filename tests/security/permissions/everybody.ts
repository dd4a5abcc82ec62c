/** The walks of a subgraph as tests: what everybody is shown, may ask and may do is what the tables say. */
import { expect, it } from '@jest/globals';
import { judge } from './judge.ts';
import type { Seen } from './seen.ts';
import { walkMutations, walkObjects, walkQueries, type Place } from './walk.ts';

const walks = { objects: walkObjects, queries: walkQueries, mutations: walkMutations };
const promises: Record<Kind, string> = {
  objects: 'is shown of an object what the tables say',
  queries: 'may ask what the tables say',
  mutations: 'may do what the tables say, and what is refused writes nothing',
};
type Kind = keyof typeof walks;

export interface Tried {
  ruleOf: Place['ruleOf'];
  /** Known when the tests run. */
  place: () => Place;
  /** In the order in which they find something. */
  order: readonly Kind[];
  /** Which of what was seen compares roles, where everybody is given something of its own; all when left out. */
  compares?: Partial<Record<Kind, (seen: Seen) => boolean>>;
}

/** Declares a test for each walk, and one that nothing in the tables was left out by all of them. */
export function everybodyTries({ ruleOf, place, order, compares = {} }: Tried): void {
  const seen: Seen[] = [];
  for (const kind of order)
    it(`F1, F3: everybody ${promises[kind]}`, async () => {
      const walked = await walks[kind](place());
      seen.push(...walked.seen.filter(compares[kind] ?? (() => true)));
      expect(walked.faults).toEqual([]);
    });
  it('there is nothing in the tables that nobody has come to', () => {
    expect(judge(ruleOf, seen)).toEqual([]);
  });
}
