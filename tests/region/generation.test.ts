/** What a generated map is like. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Blueprint } from '#subgraphs/region/modules/sectors/generation/blueprint.ts';
import { checksum, phaseChecksums } from '#subgraphs/region/modules/sectors/generation/checksum.ts';
import { generate } from '#subgraphs/region/modules/sectors/generation/generate.ts';
import { phases } from '#subgraphs/region/modules/sectors/generation/phases.ts';
import type { EdgePlan, RegionPlan } from '#subgraphs/region/modules/sectors/generation/plan.ts';
import { random } from '#subgraphs/region/modules/sectors/generation/random.ts';
import { nexusBlueprint, playerBlueprint, terranBlueprint } from '#tests/kit/blueprints.ts';

let nexus: RegionPlan;
let terran: RegionPlan;
let player: RegionPlan;

beforeAll(async () => {
  nexus = await generate(nexusBlueprint(), 'test');
  terran = await generate(terranBlueprint(), 'test');
  player = await generate(playerBlueprint(), 'test');
});

const share = <T>(list: readonly T[], of: (one: T) => boolean): number =>
  list.filter(of).length / list.length;
const tunnelsOf = ({ edges }: RegionPlan): EdgePlan[] => edges.filter(({ kind }) => kind === 'TUNNEL');
const warpsOf = ({ edges }: RegionPlan): EdgePlan[] => edges.filter(({ kind }) => kind === 'WARP');
const all = (): RegionPlan[] => [nexus, terran, player];

describe('a stream of chance', () => {
  test('draws the same for the same seed and purpose, and something else for another', () => {
    const draw = (seed: string, purpose: string): number[] => {
      const stream = random(seed, purpose);
      return Array.from({ length: 20 }, () => stream.int(1, 1_000_000));
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('a', 'c'));
    expect(draw('a', 'b')).not.toEqual(draw('b', 'b'));
  });

  test('weighs choices, shuffles without loss, and refuses to pick from nothing', () => {
    const stream = random('a', 'b');
    const drawn = Array.from({ length: 4000 }, () =>
      stream.weighted([
        ['rare', 1],
        ['common', 3],
      ]),
    );
    expect(share(drawn, (choice) => choice === 'rare')).toBeCloseTo(0.25, 1);
    expect(stream.shuffle([1, 2, 3, 4]).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
    expect(() => stream.pick([])).toThrow(RangeError);
  });
});

describe('generation', () => {
  test('reports each phase in order and waits for the listener', async () => {
    const seen: [string, number, number][] = [];
    await generate(terranBlueprint(), 'test', async (phase, done, total) => {
      await Promise.resolve();
      seen.push([phase, done, total]);
    });
    expect(seen).toEqual(phases.map((phase, index) => [phase, index + 1, phases.length]));
  });

  test('counts the rows of each phase', () => {
    expect(phaseChecksums(nexus)).toMatchObject({
      zones: { rows: 1 },
      clusters: { rows: 20 },
      sectors: { rows: 5000 },
    });
  });

  test('gives a checksum that does not depend on the order of rows and keys', () => {
    const turned = structuredClone(terran);
    turned.edges.reverse();
    turned.planets = turned.planets
      .map(({ name, sector, ...rest }) => ({ ...rest, name, sector }))
      .toReversed();
    expect(checksum(turned)).toBe(checksum(terran));
  });

  test.each<[string, Partial<Blueprint>]>([
    ['clusters of other sizes than the region', { sectors: 4000 }],
    ['a capital outside the region', { capital: { ...nexusBlueprint().capital, sector: 6000 } }],
    ['a capital in a missing cluster', { capital: { ...nexusBlueprint().capital, cluster: 21 } }],
    ['an attachment without a frontier', { attached: true }],
    ['more clusters than sectors', { sectors: 4, clusters: { count: 6, kinds: ['STANDARD'] } }],
    ['a capital outside Gateway Plaza', { capital: { ...nexusBlueprint().capital, sector: 1 } }],
  ])('refuses %s', async (_, change) => {
    await expect(generate({ ...nexusBlueprint(), ...change }, 'test')).rejects.toMatchObject({
      code: 'GENERATION_FAILED',
    });
  });
});

describe('a generated map', () => {
  test('bounds the zones at 33 and 67 percent', () => {
    expect(terran.zones.map(({ lastSector }) => lastSector)).toEqual([99, 201, 300]);
  });

  test('draws one cluster for each 50 sectors, each within a third of the average', async () => {
    const plan = await generate({ ...playerBlueprint(), sectors: 1000 }, 'test');
    expect(plan.clusters).toHaveLength(20);
    expect(Math.min(...plan.clusters.map(({ sectorCount }) => sectorCount))).toBeGreaterThanOrEqual(33);
    expect(Math.max(...plan.clusters.map(({ sectorCount }) => sectorCount))).toBeLessThanOrEqual(67);
  });

  test('gives sectors places, and sectors and clusters names, of their own', () => {
    for (const plan of all()) {
      expect(new Set(plan.sectors.map(({ x, y, z }) => `${x} ${y} ${z}`)).size).toBe(plan.totalSectors);
      expect(new Set(plan.sectors.map(({ name }) => name)).size).toBe(plan.totalSectors);
      expect(new Set(plan.clusters.map(({ name }) => name)).size).toBe(plan.clusters.length);
    }
  });

  test('draws levels of the Nexus from the ranges of its clusters', () => {
    const vault = nexus.sectors.filter(({ cluster }) => cluster === 6);
    expect(vault.every(({ securityLevel, trafficLevel }) => securityLevel >= 9 && trafficLevel <= 3)).toBe(
      true,
    );
  });

  test('joins by warps only sectors that touch', () => {
    for (const plan of all()) {
      for (const { from, to } of warpsOf(plan)) {
        const [a, b] = [plan.sectors[from - 1], plan.sectors[to - 1]];
        expect(Math.abs(a!.x - b!.x) + Math.abs(a!.y - b!.y)).toBe(1);
      }
    }
  });

  test('keeps one-way and latent edges few, and gives every sector a tunnel', () => {
    for (const plan of all()) {
      const tunnels = tunnelsOf(plan);
      expect(share(tunnels, ({ twoWay }) => !twoWay)).toBeLessThanOrEqual(0.15);
      expect(share(warpsOf(plan), ({ twoWay }) => !twoWay)).toBeLessThanOrEqual(0.05);
      expect(share(tunnels, ({ latent }) => latent)).toBeLessThan(0.13);
      expect(new Set(tunnels.flatMap(({ from, to }) => [from, to])).size).toBe(plan.totalSectors);
    }
  });

  test('digs 3 to 6 tunnels for a sector of a region, 1 to 2 in the Nexus', () => {
    const average = (plan: RegionPlan): number => (2 * tunnelsOf(plan).length) / plan.totalSectors;
    expect(average(player)).toBeGreaterThan(3);
    expect(average(player)).toBeLessThan(6);
    expect(average(nexus)).toBeGreaterThan(1);
    expect(average(nexus)).toBeLessThan(2);
  });

  test('fills stations and planets to their density', () => {
    expect(nexus.stations.length / 5000).toBeCloseTo(0.05, 1);
    expect(nexus.planets.length / 5000).toBeCloseTo(0.1, 1);
    expect(
      share(player.sectors, ({ number }) => player.planets.some(({ sector }) => sector === number)),
    ).toBeGreaterThan(0.2);
  });

  test('makes the capital safe, with its starport and its hub', () => {
    for (const plan of all()) {
      const capital = plan.sectors[plan.capitalSector - 1];
      expect(capital).toMatchObject({ type: 'STANDARD', hazardLevel: 0, radiationLevel: 0, isCapital: true });
      expect(plan.stations.filter(({ sector }) => sector === plan.capitalSector)).toMatchObject([
        { stationClass: 0 },
      ]);
      expect(plan.planets.filter(({ isHub }) => isHub)).toMatchObject([
        { sector: plan.capitalSector, maxPopulation: 100_000 },
      ]);
    }
    expect(nexus.stations.find(({ stationClass }) => stationClass === 0)).toMatchObject({
      transientSlips: 200,
      longTermSlips: 50,
      security: 'PREMIUM',
    });
    expect(terran.sectors[0]?.name).toBe('Sol');
  });

  test('builds one space dock in a region, three trade docks in commerce clusters of the Nexus', () => {
    expect(player.stations.filter(({ isSpaceDock }) => isSpaceDock)).toHaveLength(1);
    const docks = nexus.stations.filter(({ tradeDockTier }) => tradeDockTier);
    expect(
      ['A', 'B'].map((tier) => docks.filter(({ tradeDockTier }) => tradeDockTier === tier).length),
    ).toEqual([1, 2]);
    for (const { sector } of docks) {
      const cluster = nexus.clusters[nexus.sectors[sector - 1]!.cluster - 1];
      expect(cluster?.kind).toBe('TRADE_HUB');
      const inbound = warpsOf(nexus).filter(
        ({ from, to, twoWay }) => to === sector || (twoWay && from === sector),
      );
      expect(inbound.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('has asteroids in asteroid fields and all over rich clusters, and nowhere else', () => {
    for (const { type, cluster, asteroidYield, isCapital } of player.sectors) {
      const rich = player.clusters[cluster - 1]?.kind === 'RESOURCE_RICH';
      expect(asteroidYield !== null).toBe(!isCapital && (rich || type === 'ASTEROID_FIELD'));
    }
  });

  test('opens a far one-way tunnel from every wormhole', () => {
    const holes = player.sectors.filter(({ type }) => type === 'WORMHOLE');
    expect(holes.length).toBeGreaterThan(0);
    for (const { number } of holes) {
      expect(player.edges).toContainEqual(
        expect.objectContaining({ from: number, twoWay: false, stability: 0.7, cost: 1 }),
      );
    }
  });

  test('lets no way from outside end in the core of a nebula', () => {
    expect(player.sectors.some(({ nebulaCoreTurns }) => nebulaCoreTurns > 0)).toBe(true);
    const coreOf = (number: number): number => player.sectors[number - 1]!.nebulaCoreTurns;
    const clusterOf = (number: number): number => player.sectors[number - 1]!.cluster;
    const crossing = player.edges.filter(({ from, to }) => clusterOf(from) !== clusterOf(to));
    expect(crossing.filter(({ from, to }) => coreOf(from) + coreOf(to) > 0)).toEqual([]);
  });
});
