import { describe, expect, it } from '@jest/globals';
import type { Measurement } from './measure.ts';
import { median, summarize } from './summary.ts';

const entrants = [
  { id: 'limit', label: 'limit', shares: false },
  { id: 'ours', label: 'ours', shares: false },
  { id: 'other', label: 'other', shares: false },
];

function measured(contender: string, round: number, requestsPerSecond: number, errors = 0): Measurement {
  return {
    ...{ contender, round, requestsPerSecond, errors, workload: 'large', connections: 50 },
    ...{
      p50: 1,
      p95: 2,
      p99: 3,
      cpuMsPerRequest: 1000 / requestsPerSecond,
      busy: 1,
      loadBusy: 0,
      memoryMb: 100,
    },
  };
}

describe('the summary of the rounds', () => {
  it('takes ratios within each round, so that a machine that slows down does not change them', () => {
    const rows = summarize(
      entrants,
      [1, 0.5, 0.1].flatMap((speed, at) => [
        measured('limit', at + 1, 1000 * speed),
        measured('ours', at + 1, 800 * speed),
        measured('other', at + 1, 200 * speed),
      ]),
    );
    const [, ours, other] = rows;
    expect(ours).toMatchObject({ requestsPerSecond: 400, ofLimit: 0.8, ofLimitByCpu: 0.8, oursIs: 1 });
    expect(other).toMatchObject({ requestsPerSecond: 100, ofLimit: 0.2, oursIs: 4 });
  });

  it('adds up errors instead of hiding them in a median', () => {
    const rounds = [measured('limit', 1, 10), measured('limit', 2, 10, 7), measured('limit', 3, 10)];
    expect(summarize(entrants, rounds)).toMatchObject([{ contender: 'limit', errors: 7 }]);
  });

  it('leaves out what was not measured', () => {
    const { cpuMsPerRequest: _, ...rest } = measured('ours', 1, 10);
    const [row] = summarize(entrants, [{ ...rest, cpuMsPerRequest: undefined }]);
    expect(row).toMatchObject({ ofLimit: null, ofLimitByCpu: null, cpuMsPerRequest: null });
  });
});

describe('the median', () => {
  it('is the middle value, and of two the mean', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1])).toBe(2.5);
    expect(median([])).toBeNull();
  });
});
