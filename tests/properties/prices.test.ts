import { describe, expect, it, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { bonusOn } from '#subgraphs/region/modules/economy/rules/bonuses.ts';
import { commodities } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import { leverFor } from '#subgraphs/region/modules/economy/rules/ownership.ts';
import {
  bestPrice,
  midpoint,
  personalFactor,
  purchasePrice,
  salePrice,
  tariffCap,
  type Listing,
  type Terms,
} from '#subgraphs/region/modules/economy/rules/prices.ts';
import { goodsOf } from '#subgraphs/region/modules/economy/rules/stations.ts';
import { count, hourlyChange } from '#subgraphs/region/modules/economy/rules/stock.ts';
import { leviesOn } from '#subgraphs/region/modules/economy/rules/taxes.ts';
import { termsOf } from '#subgraphs/region/modules/economy/service/terms.ts';
import { ranks } from '#subgraphs/region/modules/sectors/rules/ranks.ts';
import { tierOf } from '#subgraphs/region/modules/sectors/rules/reputation.ts';

const terms: fc.Arbitrary<Terms> = fc.record({
  rankDiscount: fc.constantFrom(...ranks.map(({ trade }) => trade)),
  // Best faction standing and legendary, to worst and villain.
  factor: fc.double({ min: 0.85 * 0.9, max: 1.5 * 1.2, noNaN: true }),
  tariff: fc.double({ min: 0, max: 0.25, noNaN: true }),
});
/** What a station's owner may put on its prices. */
const lever = fc.double({ min: -0.1, max: 0.1, noNaN: true });
const listing: fc.Arbitrary<Listing> = fc
  .integer({ min: 0, max: 11 })
  .chain((stationClass) =>
    fc.record({
      stationClass: fc.constant(stationClass),
      good: fc.constantFrom(...goodsOf(stationClass, 'BLACK_MARKET')),
    }),
  )
  .chain(({ stationClass, good }) => {
    const { capacity } = commodities[good];
    return fc.record({
      ...{ stationClass: fc.constant(stationClass), good: fc.constant(good) },
      ...{ quantity: fc.integer({ min: 0, max: capacity }), capacity: fc.constant(capacity) },
      lever,
    });
  });

describe('prices', () => {
  it('are whole, within the band of their good, and fall as the stock grows', () => {
    fc.assert(
      fc.property(listing, terms, (at, on) => {
        const { low, high } = commodities[at.good];
        for (const price of [purchasePrice(at, 1, on), salePrice(at, 1, on)]) {
          if (price === null) continue;
          expect(Number.isInteger(price) && price >= low && price <= high).toBe(true);
        }
        fc.pre(at.quantity < at.capacity);
        expect(midpoint({ ...at, quantity: at.quantity + 1 })).toBeLessThan(midpoint(at));
      }),
    );
  });

  it('rise with the quantity that is bought and fall with the quantity that is sold, as far as there is stock', () => {
    fc.assert(
      fc.property(listing, terms, fc.nat(300), fc.nat(500), (at, on, few, wanted) => {
        const more = few + Math.min(wanted, Math.max(0, at.quantity - few - 1));
        expect(purchasePrice(at, 1 + more, on) ?? 1).toBeGreaterThanOrEqual(
          purchasePrice(at, 1 + few, on) ?? 1,
        );
        expect(salePrice(at, 1 + more, on) ?? 1).toBeLessThanOrEqual(salePrice(at, 1 + few, on) ?? 1);
      }),
    );
  });

  it('ask at least one credit more of a pilot than they pay him, at any rank, standing, tariff and lever', () => {
    fc.assert(
      fc.property(listing, terms, (at, on) => {
        const [buy, sell] = [purchasePrice(at, 1, on), salePrice(at, 1, on)];
        fc.pre(buy !== null && sell !== null);
        expect(buy).toBeGreaterThan(sell ?? 0);
        const bulk = purchasePrice(at, Math.max(1, at.quantity), on);
        expect(bulk).toBeGreaterThan(sell ?? 0);
        expect(bestPrice(at, 1, 'BUY')).toBeGreaterThan(bestPrice(at, 1, 'SELL'));
      }),
    );
  });

  it.each([
    [11, 'LUXURY_GOODS'],
    [11, 'EXOTIC_TECHNOLOGY'],
    [0, 'SPECIAL_GOODS'],
  ] as const)('ask more than they pay at every stock of class %i: %s', (stationClass, good) => {
    const { capacity } = commodities[good];
    const none = { rankDiscount: 0, factor: 1, tariff: 0 };
    const gaps = Array.from({ length: capacity - 1 }, (_, index) => {
      const at = { stationClass, good, quantity: index + 1, capacity, lever: 0 };
      return (purchasePrice(at, 1, none) ?? 0) - (salePrice(at, 1, none) ?? 0);
    });
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1);
  });

  it('let nobody gain by trading in circles at a station, several pilots of any standing together neither, whatever bonus is paid from the treasury', () => {
    // The station's owner trades without the lever, the others with it: together they see every lever.
    const deal = fc.record({
      ...{ quantity: fc.integer({ min: -300, max: 300 }), on: terms, lever },
      // Who haggles gets the best price there may be.
      haggled: fc.boolean(),
      // What is sold may have been over the border and back.
      imported: fc.boolean(),
    });
    type Deal = typeof deal extends fc.Arbitrary<infer T> ? T : never;
    const start = fc.record({
      place: fc.constantFrom(
        { stationClass: 11, good: 'LUXURY_GOODS' as const },
        { stationClass: 11, good: 'EXOTIC_TECHNOLOGY' as const },
        { stationClass: 0, good: 'SPECIAL_GOODS' as const },
      ),
      funds: fc.nat(100_000),
      bonus: fc.double({ min: 1, max: 3, noNaN: true }),
      agreed: fc.double({ min: 1, max: 1.2, noNaN: true }),
      specialization: fc.constantFrom('BALANCED' as const, 'COMMERCE' as const, 'TECHNOLOGICAL' as const),
      fill: fc.double({ min: 0, max: 1, noNaN: true }),
      deals: fc.array(deal, { minLength: 1, maxLength: 20 }),
      last: deal,
    });
    fc.assert(
      fc.property(start, ({ place, funds, bonus, agreed, specialization, fill, deals, last }) => {
        const { capacity } = commodities[place.good];
        const at = { ...place, capacity, quantity: Math.round(fill * capacity), lever: 0 };
        const settings = { tradeBonuses: { [at.good]: bonus }, specialization };
        const began = at.quantity;
        let credits = 0;
        let treasury = funds;
        const trade = (quantity: number, { on, lever: levered, haggled, imported }: Deal): void => {
          at.lever = levered;
          const units = Math.abs(quantity);
          const [direction, list] =
            quantity > 0 ? (['BUY', purchasePrice] as const) : (['SELL', salePrice] as const);
          const price = haggled ? bestPrice(at, units, direction) : list(at, units, on);
          credits -= quantity * (price ?? Number.NaN);
          if (quantity < 0 && imported) {
            const sale = { commodity: at.good, units, unitPrice: price ?? Number.NaN, settings, agreed };
            const paid = bonusOn({ ...sale, available: treasury });
            credits += paid;
            treasury -= paid;
          }
          at.quantity -= quantity;
        };
        for (const deal of deals) {
          const left = at.quantity - deal.quantity;
          if (left >= 0 && left <= capacity) trade(deal.quantity, deal);
        }
        trade(at.quantity - began, last);
        expect(treasury).toBeGreaterThanOrEqual(0);
        expect(credits + treasury).toBeLessThanOrEqual(funds);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    [{ stationClass: 3, good: 'ORE', quantity: 0, capacity: 5_000 }, 15 * 1.5 * (1 + 0.15) * 1.15, null],
    [{ stationClass: 1, good: 'ORE', quantity: 1_000, capacity: 5_000 }, null, 15 * 1.3 * 0.85],
    [{ stationClass: 8, good: 'FUEL', quantity: 800, capacity: 4_000 }, null, 35 * 1.3 * 0.85 * 1.2],
  ] as const)('are those of the formula: %j', (stocked, buys, sells) => {
    const at = { ...stocked, lever: 0 };
    const none = { rankDiscount: 0, factor: 1, tariff: 0 };
    expect(purchasePrice(at, 0, none)).toBe(buys && Math.round(buys));
    expect(salePrice(at, 0, none)).toBe(sells && Math.round(sells));
  });

  it('follow the lever of the owner, who trades without it', () => {
    const deed = { ownerId: 'me', priceLever: 0.1 };
    expect([leverFor(deed, 'me'), leverFor(deed, 'you'), leverFor(deed, null), leverFor(null, 'me')]).toEqual(
      [...[0, 0.1, 0.1, 0]],
    );
    const none = { rankDiscount: 0, factor: 1, tariff: 0 };
    const ore = { stationClass: 3, good: 'ORE', quantity: 2_500, capacity: 5_000 } as const;
    const [cheap, plain, dear] = [-0.1, 0, 0.1].map(
      (by) => purchasePrice({ ...ore, lever: by }, 1, none) ?? 0,
    );
    expect(cheap).toBeLessThan(plain ?? 0);
    expect(dear).toBeGreaterThan(plain ?? 0);
    const fuel = { stationClass: 8, good: 'FUEL', quantity: 800, capacity: 4_000 } as const;
    expect(salePrice({ ...fuel, lever: 0.1 }, 1, none)).toBeLessThan(
      salePrice({ ...fuel, lever: -0.1 }, 1, none) ?? 0,
    );
  });

  it('are lower in bulk at a TradeDock, by 5 % a thousand units', () => {
    const none = { rankDiscount: 0, factor: 1, tariff: 0 };
    const at = { stationClass: 11, good: 'LUXURY_GOODS', quantity: 800, capacity: 800, lever: 0.1 } as const;
    const ofLast = midpoint({ ...at, quantity: 400 }) * 1.075 * 1.25;
    expect(purchasePrice(at, 400, none)).toBe(Math.round(Math.round(ofLast * 0.98) * 1.1));
  });
});

describe('what a pilot is makes the terms', () => {
  const region = { tariff: 0.1, agreements: {} };
  const now = new Date('2026-06-15T12:00:00Z');
  const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
  const old = { homeRegionId: null, rankPoints: 0, reputation: 0, reputationAt: now, joinedAt: ago(2) };

  it('by standing: the eight tiers from Legendary to Villain are the steps of the factor', () => {
    const names = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(names, names, (one, other) => {
        const [a, b] = [personalFactor(one), personalFactor(other)];
        expect(a === b).toBe(tierOf(one) === tierOf(other));
        if (one > other) expect(a).toBeLessThanOrEqual(b);
      }),
    );
    expect([personalFactor(1_000), personalFactor(0), personalFactor(-1_000)]).toEqual([0.9, 1, 1.2]);
  });

  it('by the name as it is now: what a good one brought fades with it', () => {
    const legend = { ...old, reputation: 505 };
    expect(termsOf(legend, region, now).factor).toBe(0.9);
    expect(termsOf({ ...legend, reputationAt: ago(14) }, region, now).factor).toBe(0.95);
    expect(termsOf({ ...legend, reputationAt: ago(5_000) }, region, now).factor).toBe(1);
  });

  it('by a first visit: a twentieth less for a day, on top of the name', () => {
    const newcomer = { ...old, reputation: 600, joinedAt: ago(0.999) };
    expect(termsOf(newcomer, region, now).factor).toBeCloseTo(0.9 * 0.95, 12);
    expect(termsOf({ ...newcomer, joinedAt: ago(1) }, region, now).factor).toBe(0.9);
    expect(termsOf(null, region, now)).toEqual({ rankDiscount: 0, factor: 1, tariff: 0.1 });
  });
});

test('the tariff is capped by the number of stations: below three, below six, from six on', () => {
  expect([0, 2, 3, 5, 6, 900].map(tariffCap)).toEqual([0.05, 0.05, 0.15, 0.15, 0.25, 0.25]);
});

describe('production', () => {
  const hour = 3_600_000;
  it('counts the same in one step as in many, up to 24 hours, and never leaves 0 and capacity', () => {
    const steps = fc.array(fc.integer({ min: 0, max: hour }), { maxLength: 24 });
    fc.assert(
      fc.property(listing, steps, ({ stationClass, good, quantity, capacity }, waits) => {
        const perHour = hourlyChange(stationClass, good, 'INDUSTRIAL');
        let stock = { quantity, capacity, countedTo: 0 };
        let now = 0;
        for (const wait of waits) stock = count(stock, (now += wait), perHour);
        const once = count({ quantity, capacity, countedTo: 0 }, now, perHour);
        expect(Math.abs(stock.quantity - once.quantity)).toBeLessThanOrEqual(1);
        expect(stock.quantity >= 0 && stock.quantity <= capacity).toBe(true);
      }),
    );
  });

  it('makes up for a day at most', () => {
    const stock = { quantity: 0, capacity: 5_000, countedTo: 0 };
    expect(count(stock, 24 * hour, 100)).toEqual({ quantity: 2_400, capacity: 5_000, countedTo: 24 * hour });
    expect(count(stock, 900 * hour, 100)).toEqual({
      ...{ quantity: 2_400, capacity: 5_000, countedTo: 900 * hour },
    });
    expect(count(stock, -hour, 100)).toBe(stock);
  });
});

test('levies never exceed their rates and are shared out to the last credit', () => {
  const trade = fc.record({
    ...{ total: fc.nat(10_000_000), rate: fc.integer({ min: 500, max: 2_500 }) },
    ...{ stationClass: fc.integer({ min: 0, max: 11 }), owned: fc.boolean() },
    ownRate: fc.constantFrom(0, 500, 1_234, 2_500),
  });
  fc.assert(
    fc.property(trade, ({ total, rate, stationClass, owned, ownRate }) => {
      const { tax, ownerPart, treasuryPart, stationTax, fee } = leviesOn(total, {
        ...{ stationClass, hasOwner: owned },
        ...{ taxRate: rate / 10_000, stationTaxRate: ownRate / 10_000 },
      });
      expect(stationTax).toBe(Number((BigInt(total) * BigInt(ownRate)) / 10_000n));
      expect(tax + stationTax + fee).toBeLessThanOrEqual(total);
      expect(tax).toBe(Number((BigInt(total) * BigInt(rate)) / 10_000n));
      expect(ownerPart + treasuryPart).toBe(tax);
      expect(ownerPart).toBe(owned ? Math.floor(tax / 2) : 0);
      expect(fee).toBe(stationClass === 11 ? 0 : Math.floor(total / 50));
    }),
  );
});

test('a bonus is paid from the treasury, as far as that has it: by factor, specialisation and agreement', () => {
  const settings = { tradeBonuses: { FUEL: 3, ORE: 1.2 }, specialization: 'BALANCED' as const };
  const sale = { units: 10, unitPrice: 20, settings, available: 1_000, agreed: 1 };
  expect(bonusOn({ ...sale, commodity: 'FUEL' })).toBe(400);
  expect(bonusOn({ ...sale, commodity: 'FUEL', available: 7 })).toBe(7);
  expect(bonusOn({ ...sale, commodity: 'FUEL', available: 0 })).toBe(0);
  expect(bonusOn({ ...sale, commodity: 'ORE' })).toBe(40);
  expect(bonusOn({ ...sale, commodity: 'ORE', agreed: 1.25 })).toBe(100);
  expect(bonusOn({ ...sale, commodity: 'ORGANICS' })).toBe(0);
  const industrial = { ...settings, specialization: 'INDUSTRIAL' as const };
  expect(bonusOn({ ...sale, commodity: 'EQUIPMENT', settings: industrial })).toBe(20);
});
