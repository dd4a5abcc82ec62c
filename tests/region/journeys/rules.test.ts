import { describe, expect, it } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { requireAdmission } from '#subgraphs/region/modules/governance/rules/immigration.ts';
import { settingsSchema } from '#subgraphs/region/modules/governance/rules/settings.ts';
import { coolingUntil } from '#subgraphs/region/modules/journeys/rules/departure.ts';
import { percentOf, shareOf } from '#subgraphs/region/modules/journeys/rules/share.ts';
import { tollParts } from '#subgraphs/region/modules/sectors/rules/gates.ts';

const amount = fc.nat(2 ** 53 - 1);
const percent = fc.integer({ min: 0, max: 100 });

describe('a share', () => {
  it('is the exact percentage, rounded down, however large the amount', () => {
    fc.assert(
      fc.property(amount, percent, (whole, part) => {
        expect(percentOf(whole, part)).toBe(Number((BigInt(whole) * BigInt(part)) / 100n));
      }),
    );
  });

  it('of a toll leaves nothing over, and 85 % of it to the owner', () => {
    expect(tollParts(101)).toEqual({ owner: 85, platform: 16 });
    fc.assert(
      fc.property(fc.nat(1_000_000), (toll) => {
        const { owner, platform } = tollParts(toll);
        expect(owner + platform).toBe(toll);
      }),
    );
  });

  it('of a load and what stays are the load, and only arms and equipment stay', () => {
    const good = fc.constantFrom('ORE', 'FUEL', 'EQUIPMENT', 'MINES', 'COMBAT_DRONES');
    const load = fc.uniqueArray(fc.record({ good, quantity: fc.integer({ min: 1, max: 2_000 }) }), {
      selector: ({ good: name }) => name,
    });
    fc.assert(
      fc.property(load, percent, (carried, part) => {
        const { travels, stays } = shareOf(carried, part);
        for (const { good: name, quantity } of carried) {
          const units = (of: typeof stays): number => of.find((row) => row.good === name)?.quantity ?? 0;
          expect(units(travels) + units(stays)).toBe(quantity);
          if (name === 'ORE' || name === 'FUEL') expect(units(stays)).toBe(0);
          else expect(units(travels)).toBe(Math.floor((quantity * part) / 100));
        }
        expect([...travels, ...stays].every(({ quantity }) => quantity > 0)).toBe(true);
      }),
    );
  });
});

describe('a drive', () => {
  it('cools for a day', () => {
    const jumped = new Date('2026-01-01T00:00:00Z');
    expect(coolingUntil(null, jumped)).toBeNull();
    expect(coolingUntil(jumped, new Date('2026-01-01T23:59:59Z'))).toEqual(new Date('2026-01-02T00:00:00Z'));
    expect(coolingUntil(jumped, new Date('2026-01-02T00:00:00Z'))).toBeNull();
  });
});

describe('a border', () => {
  const entrant = { playerId: 'p', owner: false, stakeholder: false, reputation: null, sourceId: 's' };
  const settings = settingsSchema.parse({});

  it('is open as long as nobody has closed it', () => {
    expect(() => requireAdmission({ ...entrant, reputation: -1_000 }, settings)).not.toThrow();
  });

  it('asks in the order ban, immigration, reputation, embargo', () => {
    const all = {
      ...settings,
      bans: ['p'],
      immigration: 'closed',
      minReputation: 1,
      embargoes: ['s'],
    } as const;
    const asked = { ...all, bans: [...all.bans], embargoes: [...all.embargoes] };
    const code = (given: Partial<typeof settings>): unknown => {
      try {
        requireAdmission(entrant, { ...asked, ...given });
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code({})).toBe('BANNED');
    expect(code({ bans: [] })).toBe('REGION_CLOSED');
    expect(code({ bans: [], immigration: 'approval' })).toBe('APPROVAL_REQUIRED');
    expect(code({ bans: [], immigration: 'approval', approvals: ['p'] })).toBe('LOW_REPUTATION');
    expect(code({ bans: [], immigration: 'open', minReputation: 0 })).toBe('EMBARGO');
    expect(code({ bans: [], immigration: 'open', minReputation: 0, embargoes: [] })).toBeNull();
  });
});
