import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import {
  maximumTurns,
  msPerTurn,
  nextTurnAt,
  regenerate,
} from '#subgraphs/region/modules/sectors/rules/turns.ts';

const start = Date.UTC(2102, 0, 1);

describe('the turn pool', () => {
  it('grows by 1000 in 24 hours and not above the maximum', () => {
    expect(regenerate({ turns: 0, countedTo: start }, start + 86_400_000, 1_000).turns).toBe(1_000);
    expect(regenerate({ turns: 0, countedTo: start }, start + 43_200_000, 1_000).turns).toBe(500);
    expect(regenerate({ turns: 990, countedTo: start }, start + 86_400_000, 1_000).turns).toBe(1_000);
    expect(maximumTurns(120)).toBe(1_120);
  });

  it('gives the same whether it is counted once or in any number of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { maxLength: 40 }), (steps) => {
        const pool = { turns: 3, countedTo: start };
        let now = start;
        let counted = pool;
        for (const step of steps) {
          now += step;
          counted = regenerate(counted, now, 1_000);
        }
        expect(counted.turns).toBe(regenerate(pool, now, 1_000).turns);
      }),
    );
  });

  it('J13: takes nothing away when the clock goes back', () => {
    expect(regenerate({ turns: 7, countedTo: start }, start - 1_000_000, 1_000)).toEqual({
      turns: 7,
      countedTo: start,
    });
  });

  it('says when the next turn arrives', () => {
    expect(nextTurnAt({ turns: 5, countedTo: start }, 1_000)).toBe(start + msPerTurn);
    expect(nextTurnAt({ turns: 1_000, countedTo: start }, 1_000)).toBeNull();
  });
});
