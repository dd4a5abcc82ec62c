import { expect, it } from '@jest/globals';
import { createInterestIndex } from '#subgraphs/kit/interest.ts';

it('an event costs those who want it: ten thousand subscribers of other sectors are not asked', () => {
  const index = createInterestIndex<number>();
  const asked: string[] = [];
  const subscribe = (...topics: string[]) => {
    const subscriber = { topics: new Set(topics), offer: () => void asked.push(topics.join()) };
    index.add(subscriber);
    return subscriber;
  };
  for (let count = 0; count < 10_000; count++) subscribe(`sector:${100 + count}`);
  subscribe('sector:5', 'sector:6');
  subscribe('*');
  const gone = subscribe('sector:5');
  index.remove(gone);
  index.offer(1, ['player:x', 'sector:5']);
  expect(asked).toEqual(['*', 'sector:5,sector:6']);
});
