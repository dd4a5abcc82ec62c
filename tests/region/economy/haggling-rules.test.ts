import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { answer, personalityOf, type Talk } from '#subgraphs/region/modules/economy/rules/haggling.ts';

const personality = fc.constantFrom(
  ...(['FEDERATION', 'BORDER', 'FRONTIER', 'LUXURY', 'BLACK_MARKET'] as const),
);
const talk: fc.Arbitrary<Talk> = fc
  .record({
    ...{
      direction: fc.constantFrom('BUY' as const, 'SELL' as const),
      list: fc.integer({ min: 8, max: 300 }),
    },
    ...{ offer: fc.integer({ min: 1, max: 500 }), round: fc.integer({ min: 1, max: 4 }) },
    ...{ personality, guard: fc.double({ min: 0, max: 0.3, noNaN: true }) },
  })
  .map(({ guard, ...rest }) => ({
    ...rest,
    best: Math.round(rest.list * (rest.direction === 'BUY' ? 1 - guard : 1 + guard)),
  }));

describe('an answer', () => {
  it('never agrees to a price worse for the pilot than the list or better than may be', () => {
    fc.assert(
      fc.property(talk, (said) => {
        const { price } = answer(said);
        fc.pre(price !== null);
        const [low, high] = [said.list, said.best].toSorted((a, b) => a - b);
        expect(price).toBeGreaterThanOrEqual(low ?? 0);
        expect(price).toBeLessThanOrEqual(high ?? 0);
      }),
    );
  });

  it('walks away from offers more than a fifth off and in the last round, and counters else', () => {
    const said = { direction: 'BUY', list: 100, best: 15, round: 1, personality: 'FEDERATION' } as const;
    expect(answer({ ...said, offer: 79 })).toEqual({ outcome: 'WALKED_AWAY', price: null });
    expect(answer({ ...said, offer: 80 })).toEqual({ outcome: 'COUNTERED', price: 97 });
    expect(answer({ ...said, offer: 80, round: 3 })).toEqual({ outcome: 'COUNTERED', price: 90 });
    expect(answer({ ...said, offer: 80, round: 4 })).toEqual({ outcome: 'WALKED_AWAY', price: null });
    expect(answer({ ...said, offer: 84, round: 4 })).toEqual({ outcome: 'ACCEPTED', price: 84 });
    expect(answer({ ...said, offer: 150 })).toEqual({ outcome: 'ACCEPTED', price: 100 });
    const selling = { ...said, direction: 'SELL', best: 200 } as const;
    expect(answer({ ...selling, offer: 121 })).toEqual({ outcome: 'WALKED_AWAY', price: null });
    expect(answer({ ...selling, offer: 110 })).toEqual({ outcome: 'COUNTERED', price: 103 });
    expect(answer({ ...selling, offer: 106 })).toEqual({ outcome: 'ACCEPTED', price: 106 });
  });

  it('gives way round by round, the less the harder the station', () => {
    fc.assert(
      fc.property(talk, (said) => {
        const at = (round: number): number | null => answer({ ...said, round }).price;
        const [first, second] = [at(1), at(2)];
        fc.pre(first !== null && second !== null && at(1) !== said.offer && at(2) !== said.offer);
        const sign = said.direction === 'BUY' ? 1 : -1;
        expect(sign * ((first ?? 0) - (second ?? 0))).toBeGreaterThanOrEqual(0);
      }),
    );
    expect([
      ...[personalityOf('BLACK_MARKET', 11, 'FRONTIER'), personalityOf('SHIPYARD', 11, 'FEDERATION')],
      ...[personalityOf('TRADING', 4, 'EXPANSE'), personalityOf('MINING', 1, 'FRONTIER')],
    ]).toEqual(['BLACK_MARKET', 'LUXURY', 'BORDER', 'FRONTIER']);
  });
});
