/** The figures of the domain facts, written out once more as they stand there: a rule that was moved by accident disagrees. */
import { describe, expect, it, test } from '@jest/globals';
import { fleeChance } from '#subgraphs/region/modules/combat/engine/duel.ts';
import type { Fighter } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { attackPower, defensePower } from '#subgraphs/region/modules/combat/engine/fighter.ts';
import { hitChance } from '#subgraphs/region/modules/combat/engine/shot.ts';
import {
  damageReduction,
  generatorPoints,
  planetAttack,
  planetDefense,
  unitPoints,
  type PlanetStrength,
} from '#subgraphs/region/modules/combat/rules/planets.ts';
import { rankPointsFor } from '#subgraphs/region/modules/combat/rules/rewards.ts';
import { figuresOf } from '#subgraphs/region/modules/combat/rules/stations.ts';
import { classModifier, pursuit, weapons } from '#subgraphs/region/modules/combat/rules/weapons.ts';
import { commodities } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import { stationPrice } from '#subgraphs/region/modules/economy/rules/ownership.ts';
import { classOf, dockingFee, initialFill } from '#subgraphs/region/modules/economy/rules/stations.ts';
import * as abandonment from '#subgraphs/region/modules/planets/rules/abandonment.ts';
import { nextWork, terraformingRefund } from '#subgraphs/region/modules/planets/rules/buildings.ts';
import { citadelLevels } from '#subgraphs/region/modules/planets/rules/citadel.ts';
import { claim } from '#subgraphs/region/modules/planets/rules/claiming.ts';
import type { BuildingKind, Colony } from '#subgraphs/region/modules/planets/rules/colony.ts';
import { unitPrice } from '#subgraphs/region/modules/planets/rules/garrison.ts';
import * as genesis from '#subgraphs/region/modules/planets/rules/genesis.ts';
import { habitabilityOf } from '#subgraphs/region/modules/planets/rules/habitability.ts';
import { newColony } from '#subgraphs/region/modules/planets/rules/new-colony.ts';
import * as population from '#subgraphs/region/modules/planets/rules/population.ts';
import { dailyYield, typeEfficiency } from '#subgraphs/region/modules/planets/rules/production.ts';
import { shieldStrength } from '#subgraphs/region/modules/planets/rules/shields.ts';
import { isFelt, siegeMorale, siegeSkim } from '#subgraphs/region/modules/planets/rules/siege.ts';
import { ranks } from '#subgraphs/region/modules/sectors/rules/ranks.ts';
import { hulls } from '#subgraphs/region/modules/ships/rules/hulls.ts';

const hourMs = 3_600_000;

describe('§5.1 hulls', () => {
  it('cost, fly, carry, withstand and fight as in the table; prices are those in its brackets', () => {
    const rows = Object.entries(hulls).map(([name, hull]) => [
      ...[name, hull.price, hull.speed, hull.turnCost, hull.attackTurns, hull.cargo, hull.colonists],
      ...[hull.drones, hull.shieldPoints, hull.shieldRegeneration, hull.hullPoints, hull.evasion],
      ...[hull.genesis, hull.scanner, hull.attackPower, hull.defensePower],
    ]);
    expect(rows).toEqual([
      ['ESCAPE_POD', 0, 0.25, 10, 10_000, 50, 1, 0, 150, 5, 200, 10, 0, 1, 10, 10],
      ['LIGHT_FREIGHTER', 10_000, 1, 1, 12, 500, 5, 2, 300, 10, 400, 15, 0, 2, 10, 10],
      ['CARGO_HAULER', 50_000, 0.5, 2, 20, 1_000, 10, 2, 400, 8, 600, 5, 2, 2, 15, 20],
      ['FAST_COURIER', 30_000, 2, 1, 8, 200, 2, 0, 200, 15, 300, 35, 0, 3, 20, 15],
      ['CITIZEN_CLIPPER', 50_000, 2, 1, 8, 200, 2, 0, 200, 15, 300, 35, 0, 3, 10, 10],
      ['SCOUT_SHIP', 25_000, 2.5, 1, 5, 100, 1, 1, 150, 12, 200, 45, 0, 5, 25, 10],
      ['COLONY_SHIP', 100_000, 0.4, 3, 35, 1_000, 50, 2, 400, 6, 600, 0, 5, 2, 15, 20],
      ['DEFENDER', 70_000, 1, 1, 18, 400, 8, 6, 700, 20, 800, 20, 3, 3, 40, 50],
      ['CARRIER', 150_000, 0.75, 2, 45, 800, 20, 12, 800, 15, 900, 5, 5, 4, 30, 40],
      ['WARP_JUMPER', 500_000, 0, 1, 100, 200, 3, 0, 500, 25, 600, 30, 1, 8, 20, 15],
    ]);
  });

  it('resist, are armed and take days to build as said below it', () => {
    const rows = Object.entries(hulls).map(([name, hull]) => [
      ...[name, hull.shieldResistance, hull.armour, hull.weapon, hull.buildDays],
    ]);
    expect(rows).toEqual([
      ['ESCAPE_POD', 0, 0, 'LASER', null],
      ['LIGHT_FREIGHTER', 0.02, 0.03, 'LASER', 1],
      ['CARGO_HAULER', 0.03, 0.05, 'LASER', 3],
      ['FAST_COURIER', 0, 0.02, 'LASER', 2],
      ['CITIZEN_CLIPPER', 0, 0.02, 'LASER', 2],
      ['SCOUT_SHIP', 0, 0.02, 'EMP', 2],
      ['COLONY_SHIP', 0.03, 0.05, 'LASER', 7],
      ['DEFENDER', 0.1, 0.1, 'PLASMA', 5],
      ['CARRIER', 0.15, 0.15, 'MISSILE', 10],
      ['WARP_JUMPER', 0.05, 0.05, 'PLASMA', 21],
    ]);
  });
});

test('§6.1 commodities: base (inside the band), band, capacity and production', () => {
  const rows = Object.entries(commodities)
    .slice(0, 9)
    .map(([good, { base, low, high, capacity, perHour }]) => [good, base, low, high, capacity, perHour]);
  expect(rows).toEqual([
    ['ORE', 15, 15, 45, 5_000, 100],
    ['ORGANICS', 18, 8, 25, 3_000, 80],
    ['EQUIPMENT', 80, 50, 120, 2_000, 50],
    ['FUEL', 35, 20, 60, 4_000, 120],
    ['LUXURY_GOODS', 100, 75, 200, 800, 20],
    ['GOURMET_FOOD', 50, 30, 70, 600, 15],
    ['EXOTIC_TECHNOLOGY', 250, 150, 300, 200, 5],
    ['COLONISTS', 50, 30, 80, 500, 10],
    ['PRECIOUS_METALS', 130, 80, 180, 400, 8],
  ]);
  expect(commodities.COMBAT_DRONES).toMatchObject({ low: 1_000, high: 1_000 });
  expect([commodities.WEAPONS.base, commodities.STOLEN_GOODS.base]).toEqual([4_000, 200]);
  expect([commodities.RESTRICTED_TECH.base, commodities.CONTRABAND_SUBSTANCES.base]).toEqual([625, 2_700]);
});

describe('§6.2 station classes', () => {
  const basics = 'ORE ORGANICS EQUIPMENT FUEL';
  const luxuries = 'EXOTIC_TECHNOLOGY LUXURY_GOODS';
  // Shipyards sell arms and crystals beside (§3.3).
  const yard = `${luxuries} COMBAT_DRONES MINES QUANTUM_CRYSTALS LUMEN_CRYSTALS`;
  const table: [
    buys: string,
    sells: string,
    pays: number,
    asks: number,
    production: number,
    price: number,
  ][] = [
    ['SPECIAL_GOODS', 'SPECIAL_GOODS COLONISTS', 1, 1, 1, 0],
    ['ORE', 'ORGANICS EQUIPMENT', 1, 1, 1, 250_000],
    ['ORGANICS', 'ORE EQUIPMENT', 1, 1, 1, 300_000],
    ['EQUIPMENT', 'ORE ORGANICS', 1, 1, 1, 400_000],
    ['EXOTIC_TECHNOLOGY', basics, 1, 1, 1.5, 0],
    [basics, 'LUXURY_GOODS', 1, 1, 1, 0],
    ['ORE ORGANICS', 'EQUIPMENT FUEL', 1, 1, 1, 450_000],
    ['EQUIPMENT FUEL', 'ORE ORGANICS', 1, 1, 1, 550_000],
    [basics, '', 1.2, 1, 1, 800_000],
    ['', basics, 1, 1.25, 2, 850_000],
    ['GOURMET_FOOD', 'LUXURY_GOODS EXOTIC_TECHNOLOGY', 1, 1, 1, 1_200_000],
    [luxuries, yard, 1.25, 1.25, 1, 1_000_000],
  ];
  const words = (text: string): string[] => text.split(' ').filter(Boolean).toSorted();

  it.each(table.map((row, index) => [index, ...row] as const))(
    'class %i buys, sells, and costs as in the table',
    (index, buys, sells, pays, asks, production, price) => {
      const found = classOf(index);
      expect(found.buys.toSorted()).toEqual(words(buys));
      expect(found.sells.toSorted()).toEqual(words(sells));
      expect([found.pays, found.asks, found.production]).toEqual([pays, asks, production]);
      expect(stationPrice(index, 'BALANCED')).toBe(price || null);
    },
  );

  it('stock, docking and the price in a specialised region', () => {
    expect([initialFill(1, 'EQUIPMENT'), initialFill(9, 'ORE')]).toEqual([
      [0.4, 0.7],
      [0.8, 1],
    ]);
    expect([initialFill(4, 'ORE'), initialFill(1, 'ORE')]).toEqual([
      [0.7, 0.9],
      [0.1, 0.3],
    ]);
    expect([initialFill(8, 'ORE'), initialFill(5, 'ORE')]).toEqual([
      [0.05, 0.15],
      [0.05, 0.15],
    ]);
    const fee = (size: number, security: 'NONE' | 'BASIC' | 'STANDARD' | 'PREMIUM'): number =>
      dockingFee({ stationClass: 1, size, security });
    expect([1, 2, 4, 7, 9].map((size) => fee(size, 'BASIC'))).toEqual([0, 100, 250, 500, 1_000]);
    expect([fee(9, 'NONE'), fee(9, 'STANDARD'), fee(9, 'PREMIUM')]).toEqual([0, 1_500, 3_000]);
    expect([stationPrice(1, 'COMMERCE'), stationPrice(10, 'MILITARY')]).toEqual([275_000, 1_320_000]);
  });
});

describe('§7.3 to §7.6 fights', () => {
  const ship = (changes: Partial<Fighter>): Fighter => ({
    ...{ hull: 'LIGHT_FREIGHTER', upgrades: {}, weapon: 'LASER', hullPoints: 400, maxHullPoints: 400 },
    ...{ shieldPoints: 300, maxShieldPoints: 300, condition: 100, drones: 0, rankBonus: 0 },
    ...{ powerBonus: 0, ecm: 0, tractor: false },
    ...changes,
  });

  it('weapons: base, against shields, against hulls, and what they leave of a wreck', () => {
    const rows = Object.entries(weapons).map(([name, { base, shield, hull, wreck }]) => [
      ...[name, base, shield, hull, ...wreck],
    ]);
    expect(rows).toEqual([
      ['LASER', 1, 0.8, 1, 0.6, 0.8],
      ['PLASMA', 1.2, 1.2, 0.9, 0.4, 0.6],
      ['MISSILE', 1.5, 0.6, 1.5, 0.2, 0.4],
      ['EMP', 0.5, 2, 0.3, 0.8, 1],
      ['AUTOCANNON', 1.1, 0.5, 1.3, 0.5, 0.7],
      ['PARTICLE', 1.3, 1.4, 1.1, 0.4, 0.6],
      ['TORPEDO', 1.8, 0.4, 1.8, 0.2, 0.4],
    ]);
  });

  it('power, the chance to hit and to flee, who suffers more from whom, and who catches whom', () => {
    expect(attackPower(ship({ hull: 'CARRIER', drones: 12, powerBonus: 5 }))).toBe(30 + 5 + 24);
    expect(defensePower(ship({ hull: 'CARRIER', drones: 12, powerBonus: 5 }))).toBe(40 + 5 + 5 + 18);
    expect([hitChance(30, 20, 0), hitChance(100, 1, 0), hitChance(30, 20, 0.1)]).toEqual([0.6, 0.8, 0.5]);
    const courier = ship({ hull: 'FAST_COURIER', hullPoints: 200 });
    expect(fleeChance(courier, ship({ hull: 'DEFENDER' }), 3)).toBeCloseTo(0.15 + 0.2 + 0.15 + 0.1 - 0.08, 9);
    expect(fleeChance(ship({}), ship({ hull: 'DEFENDER' }), 1)).toBeCloseTo(0.15 + 0.1 / 3 - 0.08, 9);
    const modifiers = Object.keys(hulls).flatMap((own) =>
      Object.keys(hulls).flatMap((target) => {
        const factor = classModifier(own as Fighter['hull'], target as Fighter['hull']);
        return factor === 1 ? [] : [`${own}>${target} ${factor}`];
      }),
    );
    expect(modifiers.toSorted()).toEqual([
      ...['CARRIER>CITIZEN_CLIPPER 1.5', 'CARRIER>FAST_COURIER 1.5', 'CARRIER>SCOUT_SHIP 1.8'],
      ...['CITIZEN_CLIPPER>CARRIER 0.7', 'COLONY_SHIP>DEFENDER 0.5', 'DEFENDER>CARGO_HAULER 1.5'],
      ...['DEFENDER>LIGHT_FREIGHTER 1.3', 'FAST_COURIER>CARRIER 0.7', 'SCOUT_SHIP>CARRIER 0.5'],
    ]);
    expect(pursuit).toMatchObject({
      ...{ DEFENDER: 0.8, CARRIER: 0.6, WARP_JUMPER: 0.5, SCOUT_SHIP: 0.5, FAST_COURIER: 0.4 },
      ...{ LIGHT_FREIGHTER: 0.3, CARGO_HAULER: 0.2, COLONY_SHIP: 0.1, ESCAPE_POD: 0 },
    });
  });

  it('ranks, and the points of a victory: 10, 5 more against an equal, 10 for each rank above, 50 at most', () => {
    const facts = `Recruit 0 0 0 0; Spacer 50 2 1 5; Corporal 150 3 2 10; Sergeant 300 5 4 15; Staff Sergeant 500 6 5 20;
      Master Sergeant 800 7 6 25; Warrant Officer 1200 8 8 30; Chief Warrant Officer 1800 10 10 35; Ensign 2500 12 12 40;
      Lieutenant 3500 15 14 45; Commander 5000 18 16 50; Captain 7000 20 18 55; Senior Captain 10000 22 20 60;
      Commodore 14000 25 22 70; Rear Admiral 20000 30 25 80; Vice Admiral 28000 35 28 90; Admiral 40000 40 32 100;
      Fleet Admiral 60000 50 40 120`;
    expect(
      ranks.map(({ name, points, trade, combat, turns }) => [
        ...[name, points, Math.round(trade * 100), Math.round(combat * 100), turns],
      ]),
    ).toEqual(
      facts.split(/;\s+/).map((rank) => {
        const [, name, ...figures] = /^(\D+) (\d+) (\d+) (\d+) (\d+)$/.exec(rank) ?? [];
        return [name, ...figures.map(Number)];
      }),
    );
    expect([0, 50, 150, 300, 500, 60_000].map((loser) => rankPointsFor(0, loser))).toEqual([
      ...[15, 20, 30, 40, 50, 50],
    ]);
    expect(rankPointsFor(60_000, 0)).toBe(10);
  });

  it('what stations of classes 1 to 5 defend themselves with; others as the fifth', () => {
    const rows = [1, 2, 3, 4, 5, 11, 0].map((stationClass) => {
      const { drones, hullPoints, shieldPoints, regeneration, fire, pointDefense } = figuresOf(stationClass);
      return [drones, hullPoints, shieldPoints, regeneration, fire, pointDefense];
    });
    const strongest = [500, 50_000, 40_000, 2_000, 1_200, 300];
    expect(rows).toEqual([
      [50, 5_000, 4_000, 200, 120, 30],
      [100, 10_000, 8_000, 400, 240, 60],
      [200, 20_000, 16_000, 800, 480, 120],
      [300, 30_000, 24_000, 1_200, 720, 180],
      ...[strongest, strongest, strongest],
    ]);
  });

  it('planets: attack, defence, reduction and shields', () => {
    const planet: PlanetStrength = {
      ...{ defenseLevel: 3, generatorLevel: 2, shields: 10, turrets: 4, fighters: 0, platforms: 1 },
      ...{ specialization: null, morale: 100, besieged: false },
    };
    expect([planetAttack(planet), planetDefense(planet)]).toEqual([2 * 4 + 3 * 3, 3 * 10 + 5 * 3]);
    expect(planetDefense({ ...planet, morale: 0, besieged: true })).toBe(22.5);
    expect(damageReduction(planet)).toBeCloseTo(0.15 + 0.08 + 0.12 + 0.06, 9);
    expect(damageReduction({ ...planet, specialization: 'MILITARY' })).toBeCloseTo(0.41 * 1.5, 9);
    const most = { ...planet, defenseLevel: 10, generatorLevel: 10, turrets: 100, platforms: 10 };
    expect(damageReduction(most)).toBe(0.9);
    expect(damageReduction({ ...most, generatorLevel: 0, platforms: 0 })).toBeCloseTo(0.5 + 0.18, 9);
    expect(damageReduction({ ...most, defenseLevel: 0 })).toBeCloseTo(0.4 + 0.18 + 0.18, 9);
    expect([generatorPoints, unitPoints]).toEqual([500, 100]);
  });
});

describe('§8 planets', () => {
  const at = (level: number): { level: number; startedAt: null; doneAt: null } => ({
    ...{ level, startedAt: null, doneAt: null },
  });
  const works = (kind: BuildingKind, levels: number[]) =>
    levels.map((level) => {
      const work = nextWork(kind, { buildings: { [kind]: at(level - 1) } });
      return work && [work.level, work.credits, work.hours];
    });
  const jungle = newColony({ type: 'JUNGLE', habitability: 80, size: 1, richness: 100 }, 1_000, 0);
  const colony = (changes: Partial<Colony>): Colony => ({ ...jungle, ...changes });

  it('claiming, and what citadels hold and cost', () => {
    expect(claim).toMatchObject({ price: 10_000, colonists: { minimum: 100, maximum: 1_000 } });
    const rows = citadelLevels.map((level) => [
      ...[level.population, level.safe, level.garrison, level.storage, level.unitPrice],
    ]);
    expect(rows).toEqual([
      [1_000, 100_000, 10, 1_000, 1],
      [5_000, 500_000, 25, 5_000, 1.25],
      [15_000, 2_000_000, 50, 15_000, 1.6],
      [50_000, 10_000_000, 100, 50_000, 2.2],
      [200_000, 50_000_000, 200, 150_000, 3],
    ]);
    expect(works('CITADEL', [2, 3, 4, 5, 6])).toEqual([
      [2, 50_000, 48],
      [3, 150_000, 72],
      [4, 500_000, 120],
      [5, 2_000_000, 240],
      null,
    ]);
  });

  it('what each type of planet yields', () => {
    const { TERRAN, MOUNTAINOUS, OCEANIC, DESERT, VOLCANIC, BARREN, ICE, ...others } = typeEfficiency;
    const rows = [TERRAN, MOUNTAINOUS, OCEANIC, DESERT, VOLCANIC, BARREN, ICE].map((yields) => [
      ...[yields.FUEL, yields.ORGANICS, yields.EQUIPMENT],
    ]);
    expect(rows).toEqual([
      [0, 0, 0],
      [0.6, 0.4, 1.5],
      [1.5, 0.4, 0.6],
      [0.4, 1.5, 0.6],
      [1, 0, 2],
      [0, 0, 1.5],
      [0.8, 1.2, 0.5],
    ]);
    for (const yields of Object.values(others))
      expect(yields).toEqual({ FUEL: 1, ORGANICS: 1, EQUIPMENT: 1 });
  });

  it('production: 10 a day and colonist, 10 % for a level of the building, 5 % for one of the citadel', () => {
    const made = (changes: Partial<Colony>): number => dailyYield(colony(changes), 'ORGANICS');
    expect(made({})).toBeCloseTo(1_000 * 10 * 1.05, 6);
    expect(made({ buildings: { CITADEL: at(3), FARM: at(2) } })).toBeCloseTo(10_000 * 1.2 * 1.15, 6);
    expect(made({ specialization: 'AGRICULTURAL' })).toBeCloseTo(10_500 * 1.5, 6);
    expect(made({ specialization: 'BALANCED' })).toBeCloseTo(10_500 * 1.1, 6);
    expect(made({ stock: { COLONISTS: 1_000, GOURMET_FOOD: 1 } })).toBeCloseTo(10_500 * 1.05, 6);
    expect(made({ naturalHabitability: 25 })).toBeCloseTo(10_500 * 0.8, 6);
    expect(made({ siege: { besiegerId: '', since: 0, turns: 3, until: null } })).toBeCloseTo(7_875, 6);
  });

  it('growth, food, siege and abandonment', () => {
    const few = { stock: { COLONISTS: 100 } };
    expect(population.dailyGrowth(colony(few))).toBeCloseTo(100 * 0.01 * 0.8, 9);
    expect(population.dailyGrowth(colony({ ...few, naturalHabitability: 19 }))).toBeCloseTo(-1, 9);
    expect([population.foodPerDay, population.deathsPerMissingUnit]).toEqual([0.5, 2]);
    const felt = (turns: number): boolean => isFelt({ besiegerId: '', since: 0, turns, until: null });
    expect([felt(2), felt(3), siegeMorale, siegeSkim]).toEqual([false, true, -5, 0.05]);
    expect([abandonment.reclaimPrice, abandonment.compensation]).toEqual([50_000, 0.4]);
    const days = 24 * hourMs;
    const left = { tendedAt: 0, abandonedAt: null };
    expect(abandonment.graceFrom(left) / days).toBe(90);
    expect(abandonment.derelictFrom(left) / days).toBe(97);
  });

  it('shields, buildings, garrisons and terraforming', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((level) => shieldStrength(level) / 1_000)).toEqual([
      ...[1, 2.5, 5, 10, 15, 20, 30, 40, 50, 75],
    ]);
    expect(works('SHIELD_GENERATOR', [1, 10, 11])).toEqual([[1, 10_000, 6], [10, 1_500_000, 6], null]);
    const special = (
      [
        ['ORBITAL_PLATFORM', 4, 500_000],
        ['TURRET_NETWORK', 3, 150_000],
        ['SCANNER_ARRAY', 2, 75_000],
        ['RAIL_GUN', 4, 150_000],
        ['DEFENSE_GRID', 3, 200_000],
        ['MINEFIELD', 3, 100_000],
      ] as const
    ).map((row) => [row, nextWork(row[0], { buildings: {} })] as const);
    for (const [[, citadel, credits], work] of special) expect(work).toMatchObject({ citadel, credits });
    for (const kind of ['FACTORY', 'FARM', 'MINE', 'DEFENSE', 'RESEARCH'] as const)
      expect(works(kind, [10, 11]).map(Boolean)).toEqual([true, false]);
    const units = ['TURRETS', 'SHIELDS', 'FIGHTERS'] as const;
    // Of a planet of size 4 the factor is 1.
    expect(units.map((unit) => unitPrice(colony({ size: 4 }), unit))).toEqual([500, 1_000, 2_000]);
    expect([1, 10].map((size) => unitPrice(colony({ size }), 'SHIELDS'))).toEqual([750, 1_500]);
    expect(works('TERRAFORMING', [1, 2, 3, 4, 5, 6]).map((work) => work?.[1])).toEqual([
      ...[100_000, 250_000, 500_000, 1_000_000, 2_000_000, undefined],
    ]);
    expect(works('TERRAFORMING', [1, 5]).map((work) => work?.[2])).toEqual([72, 336]);
    const lived = [0, 1, 2, 3].map((level) =>
      habitabilityOf({ naturalHabitability: 10, buildings: { TERRAFORMING: at(level) } }),
    );
    expect([lived, terraformingRefund]).toEqual([[10, 20, 35, 55], 0.5]);
  });

  it('genesis devices', () => {
    expect(genesis.devices).toEqual({
      BASIC: { price: 25_000, habitability: [40, 60], hull: null },
      ENHANCED: { price: 75_000, habitability: [55, 75], hull: null },
      ADVANCED: { price: 250_000, habitability: [70, 90], hull: 'COLONY_SHIP' },
    });
    expect([genesis.formationMs, genesis.cooldownMs]).toEqual([48 * hourMs, 14 * 24 * hourMs]);
    expect([genesis.leastReputation, genesis.planetsPerSector, genesis.purchasesPerWeek]).toEqual([
      250, 5, 3,
    ]);
    expect(genesis.largestShare).toBe(0.25);
  });
});
