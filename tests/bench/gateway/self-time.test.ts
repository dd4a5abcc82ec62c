import { describe, expect, it } from '@jest/globals';
import { selfTimes } from './self-time.ts';

const frame = (functionName: string, url = 'file:///a/node_modules/pkg/index.js') => ({
  functionName,
  url,
  lineNumber: 6,
});
const profile = {
  startTime: 0,
  endTime: 4000,
  nodes: [
    { id: 1, callFrame: frame('loading') },
    { id: 2, callFrame: frame('(idle)', '') },
    { id: 3, callFrame: frame('(garbage collector)', '') },
    { id: 4, callFrame: frame('work') },
  ],
  samples: [1, 2, 3, 4],
  timeDeltas: [1000, 1000, 500, 1500],
};

describe('self times', () => {
  it('are shares of the time in which something was done, most first', () => {
    expect(selfTimes(profile)).toEqual([
      { name: 'work', place: 'pkg/index.js:7', share: 0.5 },
      { name: 'loading', place: 'pkg/index.js:7', share: 1000 / 3000 },
      { name: '(garbage collector)', place: 'V8', share: 500 / 3000 },
    ]);
  });

  it('leave out what was before the last milliseconds asked for', () => {
    expect(selfTimes(profile, 2)).toEqual([
      { name: 'work', place: 'pkg/index.js:7', share: 0.75 },
      { name: '(garbage collector)', place: 'V8', share: 0.25 },
    ]);
  });
});
