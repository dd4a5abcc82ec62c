/** Every factor of domain facts §6.3 by itself, on either side of the counter: what a unit costs, worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import {
  purchasePrice,
  salePrice,
  type Listing,
  type Terms,
} from '#subgraphs/region/modules/economy/rules/prices.ts';

const none: Terms = { rankDiscount: 0, factor: 1, tariff: 0 };
const best: Terms = { rankDiscount: 0.15, factor: 0.9, tariff: 0 };

describe('a list price beyond the band', () => {
  // 18 x 1.4 x 1.15 x 1.25 is beyond 25, raised by the nudge for an empty store.
  const nova: Listing = { stationClass: 9, good: 'ORGANICS', quantity: 300, capacity: 3_000, lever: 0 };
  // 18 x 0.5 x 0.85 is below 8, lowered by the nudge for a full store.
  const full: Listing = { stationClass: 2, good: 'ORGANICS', quantity: 3_000, capacity: 3_000, lever: 0 };

  it('is held in it before rank and name better it', () => {
    expect(purchasePrice(nova, 0, none)).toBe(25);
    expect(purchasePrice(nova, 0, best)).toBe(19);
    expect(salePrice(full, 0, none)).toBe(8);
    expect(salePrice(full, 0, best)).toBe(10);
  });

  it('stays in it when rank, name, tariff and lever make it worse', () => {
    expect(purchasePrice({ ...nova, lever: 0.1 }, 0, { ...none, factor: 1.2, tariff: 0.25 })).toBe(25);
    expect(salePrice({ ...full, lever: 0.1 }, 0, { ...none, factor: 1.2, tariff: 0.25 })).toBe(8);
  });
});
