import { expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { readColonies } from '#subgraphs/region/modules/planets/service/colony-store.ts';
import { capacityFor, citadelOf } from '#subgraphs/region/modules/planets/rules/citadel.ts';
import { buildingKinds } from '#subgraphs/region/modules/planets/rules/colony.ts';
import { beginSiege, liftSiege } from '#subgraphs/region/modules/planets/service/siege.ts';
import { colonyOn, lockPlanet } from '#subgraphs/region/modules/planets/service/planets.ts';
import { lockPilot } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { commodityNames } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import { colonyOf, passHours, planetOf, settler, type TestPlanet } from '#tests/kit/colonies.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply } from '#tests/kit/region-server.ts';
import { unsound } from '#tests/kit/conservation.ts';
import { faultsOf, letLoose } from '#tests/kit/wild.ts';

const actions = 800;
const pilotsAtOnce = 6;

const deeds = [
  ...[
    'claimPlanet',
    'claimPlanet',
    'settleColonists',
    'settleColonists',
    'recallColonists',
    'allocateColonists',
  ],
  ...[
    'collectResources',
    'collectResources',
    'depositResources',
    'buildOnPlanet',
    'buildOnPlanet',
    'buildOnPlanet',
  ],
  ...['cancelTerraforming', 'depositCredits', 'withdrawCredits', 'recruitGarrison', 'specializePlanet'],
  'taxColony',
  ...['abandonPlanet', 'reclaimPlanet', 'hours', 'siege', 'lift', 'fly'],
] as const;

const wild = fc.record({
  ...{ pilot: fc.nat(pilotsAtOnce - 1), planet: fc.nat(5), deed: fc.constantFrom(...deeds) },
  // Mostly one that is likely to be the pilot's.
  home: fc.nat(4).map((number) => number > 0),
  quantity: fc.oneof(
    ...Array(4).fill(fc.integer({ min: 1, max: 120 })),
    fc.constantFrom(-1, 0, 2 ** 31 - 1),
  ) as fc.Arbitrary<number>,
  good: fc.constantFrom(...commodityNames),
  building: fc.constantFrom('TERRAFORMING', 'CITADEL', ...buildingKinds),
  hours: fc.constantFrom(1, 1, 7, 7, 30, 30, 100, 98 * 24),
  key: fc.nat(300).map((number) => (number < 20 ? `k${number}` : undefined)),
});
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

/** The arguments of each mutation beside the planet. */
function given({ deed, quantity, good, building }: Wild): Record<string, [string, unknown]> {
  const goods: [string, unknown] = ['[GoodsInput!]!', [{ commodity: good, quantity }]];
  const all: Partial<Record<string, Record<string, [string, unknown]>>> = {
    claimPlanet: { colonists: ['Int!', 100 + Math.min(quantity, 100)] },
    settleColonists: { quantity: ['Int!', quantity] },
    recallColonists: { quantity: ['Int!', quantity] },
    allocateColonists: {
      input: ['AllocationInput!', { fuel: quantity, organics: quantity, equipment: 50 }],
    },
    ...{ collectResources: { goods }, depositResources: { goods } },
    buildOnPlanet: { building: ['PlanetBuilding!', building] },
    depositCredits: { amount: ['SafeInt!', quantity * 100] },
    withdrawCredits: { amount: ['SafeInt!', quantity] },
    recruitGarrison: { unit: ['GarrisonUnit!', 'TURRETS'], quantity: ['Int!', Math.min(quantity, 4)] },
    taxColony: { taxRate: ['Float!', quantity / 500] },
    specializePlanet: { specialization: ['PlanetSpecialization!', 'BALANCED'] },
  };
  return all[deed] ?? {};
}

test('J: whatever several pilots do with planets at once, legal or not, no credit and no unit of a good is made or lost', async () => {
  await using region = await testRegion();
  const act = colonyOf(region);
  const types = ['JUNGLE', 'OCEANIC', 'DESERT', 'ICE', 'TERRAN', 'GAS_GIANT'];
  const planets: TestPlanet[] = [];
  for (const [index, type] of types.entries())
    planets.push(await planetOf(region, { type, habitability: 90 - 14 * index }));
  const cargo = Object.fromEntries(commodityNames.map((name) => [name, 270]));
  const pilots = await Promise.all(
    Array.from({ length: pilotsAtOnce }, () => settler(region, { credits: 3_000_000, cargo })),
  );

  for (const [index, pilot] of pilots.slice(0, 4).entries())
    await act(pilot, 'claimPlanet', { planetId: ['ID!', planets[index]?.id], colonists: ['Int!', 200] });

  const besiege = async (planet: TestPlanet, { player }: JoinedPilot, begins: boolean): Promise<void> =>
    await transact(region.services.fork(), async (tx) => {
      await lockPlanet(tx, planet.id);
      const row = await colonyOn(tx, planet.id);
      if (!row || row.ownerId === player.id) return;
      const besieger = await lockPilot(tx, player.id);
      if (!begins) await liftSiege(tx, region.regionId, row, besieger.now);
      else if (!row.colony.siege && !besieger.pilot.besieging)
        await beginSiege(tx, region.regionId, row, besieger);
    });
  const away = new Set<JoinedPilot>();
  const fly = async (pilot: JoinedPilot, off: boolean): Promise<void> => {
    away[off ? 'add' : 'delete'](pilot);
    const sector = off ? 2 : 1;
    await region.sql('update pilots set sector = $2, turns = 1000 where player_id = $1', [
      pilot.player.id,
      sector,
    ]);
  };
  const perform = async (wish: Wild): Promise<Reply | undefined> => {
    const planet = planets[wish.home ? wish.pilot : wish.planet];
    const pilot = pilots[wish.pilot];
    if (!planet || !pilot) return undefined;
    if (wish.deed === 'hours') await passHours(region, planet, wish.hours);
    else if (wish.deed === 'siege' || wish.deed === 'lift')
      await besiege(planet, pilot, wish.deed === 'siege');
    else if (wish.deed === 'fly') await fly(pilot, !away.has(pilot));
    else {
      if (away.has(pilot) && wish.quantity % 3 === 0) await fly(pilot, false);
      const options = wish.key === undefined ? {} : { key: wish.key };
      return await act(pilot, wish.deed, { planetId: ['ID!', planet.id], ...given(wish) }, options);
    }
    return undefined;
  };

  const wishes = fc.sample(wild, { numRuns: actions, seed: 2102 });
  const codes = await letLoose(wishes, pilotsAtOnce, perform);
  expect(faultsOf(codes)).toEqual([]);
  expect(codes.get('done')).toBeGreaterThan(80);
  expect(codes.size).toBeGreaterThan(12);
  expect(await unsound(region)).toEqual([]);

  const ids = planets.map(({ id }) => id);
  for (const { planetId, colony } of await readColonies(region.services.fork(), ids)) {
    for (const good of commodityNames)
      expect([planetId, good, (colony.stock[good] ?? 0) <= capacityFor(colony, good)]).toEqual([
        planetId,
        good,
        true,
      ]);
    expect(Math.max(...Object.values(colony.garrison))).toBeLessThanOrEqual(citadelOf(colony).garrison);
  }
}, 600_000);
