import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { specializations } from '#subgraphs/region/modules/governance/rules/settings.ts';
import { dockingSubsidy } from '#subgraphs/region/modules/economy/rules/levers.ts';
import {
  berthFee,
  berthUntil,
  dockingCharge,
  resaleValue,
  stationPrice,
  stationTermsSchema,
  type Deed,
} from '#subgraphs/region/modules/economy/rules/ownership.ts';

const deed = (terms: Partial<Deed> = {}): Deed => ({
  ...stationTermsSchema.parse({}),
  ...{ stationId: 's', ownerId: 'me', price: 250_000, since: new Date(0) },
  ...terms,
});

describe("a station's price", () => {
  it('is that of its class, a tenth more in a specialised region, and there is none for classes 0, 4 and 5', () => {
    const prices = Array.from({ length: 12 }, (_, stationClass) => stationPrice(stationClass, 'BALANCED'));
    expect(prices).toEqual([
      ...[null, 250_000, 300_000, 400_000, null, null, 450_000, 550_000],
      ...[800_000, 850_000, 1_200_000, 1_000_000],
    ]);
    expect(stationPrice(1, 'MILITARY')).toBe(275_000);
    expect(stationPrice(10, 'COMMERCE')).toBe(1_320_000);
    for (const specialization of specializations)
      for (let stationClass = 0; stationClass < 12; stationClass++) {
        const price = stationPrice(stationClass, specialization) ?? 250_000;
        expect(price >= 250_000 && price <= 2_000_000 && Number.isInteger(price)).toBe(true);
      }
  });

  it('never comes back whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (price) => {
        expect(resaleValue(price)).toBeLessThan(price);
      }),
    );
  });
});

describe('docking', () => {
  const berth = { stationClass: 1, size: 5, security: 'STANDARD' } as const;
  it('costs what the owner says, or the formula with his charge, and nothing for himself', () => {
    expect(dockingCharge(berth, null, 'you')).toBe(375);
    expect(dockingCharge(berth, deed(), 'me')).toBe(0);
    expect(dockingCharge(berth, deed({ serviceCharge: 0.8 }), 'you')).toBe(300);
    expect(dockingCharge(berth, deed({ serviceCharge: 2, dockingFee: 50 }), null)).toBe(50);
  });

  it('is subsidised by half, 250 credits at most', () => {
    expect([0, 1, 99, 500, 3_000].map(dockingSubsidy)).toEqual([0, 0, 49, 250, 250]);
  });
});

describe('a long-term slip', () => {
  const day = 86_400_000;
  const now = new Date(1_000 * day);
  it('costs 200 credits a day and the charge of the owner', () => {
    expect([berthFee(null), berthFee(deed({ serviceCharge: 1.333 })), berthFee(deed())]).toEqual([
      200, 267, 200,
    ]);
  });

  it('is paid from now, or from when it is paid already, and never beyond 30 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 30 }), fc.integer({ min: 1, max: 60 }), (paid, days) => {
        const ahead = Math.max(0, paid) + days;
        const until = berthUntil(new Date(now.getTime() + paid * day), now, days);
        expect(until).toEqual(ahead > 30 ? null : new Date(now.getTime() + ahead * day));
      }),
    );
    expect(berthUntil(null, now, 30)).toEqual(new Date(1_030 * day));
  });
});
