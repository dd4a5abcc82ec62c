/** Another region's word is no proof: a ship that no shipyard builds is not taken in. */
import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { readManifest } from '#subgraphs/region/modules/journeys/rules/manifest.ts';

const ship = {
  ...{ id: randomUUID(), hull: 'CARRIER', name: 'Hope', hullPoints: 100, shieldPoints: 0, condition: 90 },
  ...{ upgrades: { HULL: 2 }, value: 50_000, acquiredAt: new Date().toISOString() },
  ...{ insurance: null, insuredValue: null, insuredUntil: null, jumpedAt: null },
};
const manifest = {
  ...{ v: 1, ship, credits: 10 },
  cargo: [{ good: 'ORE', quantity: 5 }],
  bay: [{ good: 'COMBAT_DRONES', quantity: 1 }],
};

it('takes in what a source writes', () => {
  expect(readManifest(JSON.stringify(manifest)).credits).toBe(10);
});

it.each<[string, object]>([
  ['a value nobody can have paid', { ship: { ...ship, value: 9e12 } }],
  ['an insurance of more than it is worth', { ship: { ...ship, insuredValue: 9e12 } }],
  ['more built in than there is room for', { ship: { ...ship, upgrades: { HULL: 1_000_000 } } }],
  ['a hull nobody knows', { ship: { ...ship, hull: 'DEATH_STAR' } }],
  ['a name without end', { ship: { ...ship, name: 'x'.repeat(1_000) } }],
  ['more aboard than it carries', { cargo: [{ good: 'ORE', quantity: 1_000_000 }] }],
  ['goods that do not exist', { cargo: [{ good: 'UNOBTAINIUM', quantity: 1 }] }],
  ['ore in the bay', { bay: [{ good: 'ORE', quantity: 1 }] }],
  ['less than nothing', { credits: -1 }],
])('refuses a ship with %s', (_, forged) => {
  expect(() => readManifest(JSON.stringify({ ...manifest, ...forged }))).toThrow('`manifest` must be what');
});
