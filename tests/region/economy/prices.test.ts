/** Every factor of domain facts §6.3 by itself, on either side of the counter: what a unit costs, worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import {
  purchasePrice,
  salePrice,
  type Listing,
  type Terms,
} from '#subgraphs/region/modules/economy/rules/prices.ts';
import { termsOf } from '#subgraphs/region/modules/economy/service/terms.ts';

type Deal = Partial<Terms & Pick<Listing, 'lever'>>;

const none: Terms = { rankDiscount: 0, factor: 1, tariff: 0 };
const best: Terms = { rankDiscount: 0.15, factor: 0.9, tariff: 0 };

/** Around which nothing nudges the price: equipment at 80 x 0.95 where it is sold, at 80 x 1.3 where it is bought. */
const seller: Listing = { stationClass: 1, good: 'EQUIPMENT', quantity: 1_100, capacity: 2_000, lever: 0 };
const buyer: Listing = { stationClass: 3, good: 'EQUIPMENT', quantity: 400, capacity: 2_000, lever: 0 };
const dock: Listing = { stationClass: 11, good: 'LUXURY_GOODS', quantity: 400, capacity: 800, lever: 0 };

describe('a list price', () => {
  it('lies 15 % from the midpoint on either side, at a TradeDock 7.5 %', () => {
    expect(purchasePrice(seller, 0, none)).toBe(87); // 76 x 1.15 = 87.4
    expect(salePrice(buyer, 0, none)).toBe(88); // 104 x 0.85 = 88.4
    expect(purchasePrice(dock, 0, none)).toBe(134); // 100 x 1.075 x 1.25 = 134.4
    expect(salePrice(dock, 0, none)).toBe(116); // 100 x 0.925 x 1.25 = 115.6
  });

  it('has the premium of classes 8 and 9', () => {
    expect(salePrice({ ...buyer, stationClass: 8 }, 0, none)).toBe(106); // 88.4 x 1.2 = 106.08
    expect(purchasePrice({ ...seller, stationClass: 9 }, 0, none)).toBe(109); // 87.4 x 1.25 = 109.25
  });

  it('is nudged down where there is more than the station wants, up where there is less', () => {
    expect(purchasePrice({ ...seller, quantity: 1_600 }, 0, none)).toBe(60); // 56 x 1.15 = 64.4, less 6.8 %
    expect(salePrice({ ...buyer, quantity: 1_000 }, 0, none)).toBe(64); // 80 x 0.85 = 68, less 5.6 %
    expect(salePrice({ ...buyer, quantity: 0 }, 0, none)).toBe(106); // 120 x 0.85 = 102, more by 3.75 %
  });

  it('is that of the last unit', () => {
    expect(purchasePrice(seller, 400, none)).toBe(112); // 92 x 1.15 = 105.8, more by 5.45 %
    expect(salePrice(buyer, 600, none)).toBe(64);
  });
});

describe('a factor on the list price', () => {
  const cases: [string, Deal, asked: number, paid: number][] = [
    ['rank', { rankDiscount: 0.1 }, 78, 97], // 87 x 0.9 = 78.3, 88 x 1.1 = 96.8
    ['rank, 15 % at most', { rankDiscount: 0.5 }, 74, 101], // 87 x 0.85 = 73.95, 88 x 1.15 = 101.2
    ['a good name or a first day', { factor: 0.9 }, 78, 98], // 87 x 0.9 = 78.3, 88 / 0.9 = 97.8
    ['a bad name', { factor: 1.2 }, 104, 73], // 87 x 1.2 = 104.4, 88 / 1.2 = 73.3
    ['the tariff', { tariff: 0.25 }, 109, 70], // 87 x 1.25 = 108.75, 88 / 1.25 = 70.4
    ['a lever up', { lever: 0.1 }, 96, 80], // 87 x 1.1 = 95.7, 88 / 1.1 = 80
    ['a lever down', { lever: -0.1 }, 78, 98],
    // 87 x 0.9 x 0.95 x 1.1 x 1.05 = 85.9, 88 x 1.1 / (0.95 x 1.1 x 1.05) = 88.2
    ['all of them', { rankDiscount: 0.1, factor: 0.95, tariff: 0.1, lever: 0.05 }, 86, 88],
  ];
  it.each(cases)('is %s', (_, { lever = 0, ...terms }, asked, paid) => {
    expect(purchasePrice({ ...seller, lever }, 0, { ...none, ...terms })).toBe(asked);
    expect(salePrice({ ...buyer, lever }, 0, { ...none, ...terms })).toBe(paid);
  });

  it('is 5 % less for every 1,000 units at a TradeDock, 20 % at most, and not elsewhere', () => {
    // Stores that are half full when all is sold; tariff and lever raise the price above the midpoint, which no discount crosses.
    const dear: Terms = { ...none, tariff: 0.25 };
    const left = (sold: number): Listing => ({
      ...{ ...dock, quantity: 50_000 + sold, capacity: 100_000 },
      lever: 0.1,
    });
    expect(purchasePrice(left(2_000), 2_000, dear)).toBe(166); // 134.4 x 0.9 = 120.9, x 1.25 x 1.1
    expect(purchasePrice(left(4_000), 4_000, dear)).toBe(149); // 134.4 x 0.8 = 107.5 -> 108, x 1.25 x 1.1
    expect(purchasePrice(left(6_000), 6_000, dear)).toBe(149);
    const market: Listing = { ...seller, quantity: 57_000, capacity: 100_000 };
    expect(purchasePrice(market, 2_000, none)).toBe(87);
  });
});

describe('the terms of a pilot', () => {
  const region = { tariff: 0.1, agreements: {} };
  const now = new Date('2026-06-15T12:00:00Z');
  const dayAgo = new Date('2026-06-14T12:00:00Z');
  const pilot = { homeRegionId: null, rankPoints: 0, reputation: 0, reputationAt: now, joinedAt: dayAgo };

  it('are those of rank, name, first day and tariff', () => {
    expect(termsOf(pilot, region, now)).toEqual({ rankDiscount: 0, factor: 1, tariff: 0.1 });
    expect(termsOf({ ...pilot, rankPoints: 60_000 }, region, now).rankDiscount).toBe(0.5);
    expect(termsOf({ ...pilot, reputation: 500 }, region, now).factor).toBe(0.9);
    expect(termsOf({ ...pilot, reputation: -750 }, region, now).factor).toBe(1.2);
    expect(termsOf({ ...pilot, joinedAt: now }, region, now).factor).toBe(0.95);
  });
});

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
