/** What holds for every seed, over all three kinds of region. */
import { describe, expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import type { Blueprint } from '#subgraphs/region/modules/sectors/generation/blueprint.ts';
import { checksum, phaseChecksums } from '#subgraphs/region/modules/sectors/generation/checksum.ts';
import { generate } from '#subgraphs/region/modules/sectors/generation/generate.ts';
import { faults } from '#subgraphs/region/modules/sectors/generation/invariants.ts';
import type { EdgePlan, RegionPlan } from '#subgraphs/region/modules/sectors/generation/plan.ts';
import { regenerateCluster } from '#subgraphs/region/modules/sectors/generation/regenerate.ts';
import { nexusBlueprint, playerBlueprint, terranBlueprint } from '#tests/kit/blueprints.ts';

const kinds: [string, () => Blueprint, number][] = [
  ['the Nexus', nexusBlueprint, 12],
  ['Terran Space', terranBlueprint, 60],
  ["a player's region", playerBlueprint, 40],
];

const seeds = fc.string({ minLength: 1, maxLength: 64 });

describe.each(kinds)('every map of %s', (_, blueprint, numRuns) => {
  test('keeps every invariant', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        expect(faults(await generate(blueprint(), seed), blueprint())).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('is the same for the same seed, and another for another', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, seeds, async (seed, other) => {
        fc.pre(seed !== other);
        const plan = await generate(blueprint(), seed);
        expectSame(await generate(blueprint(), seed), plan);
        const stranger = await generate(blueprint(), other);
        expect(checksum(stranger)).not.toBe(checksum(plan));
        // The seed is part of the checksum: the map itself must differ too.
        expect(phaseChecksums(stranger)['sectors']).not.toEqual(phaseChecksums(plan)['sectors']);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  test('stays sound when a cluster is remade, and the rest of it is untouched', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, seeds, fc.nat(), fc.boolean(), async (seed, other, pick, preserveData) => {
        const plan = await generate(blueprint(), seed);
        const before = structuredClone(plan);
        const cluster = (pick % plan.clusters.length) + 1;
        const next = await regenerateCluster(plan, blueprint(), cluster, other, preserveData);
        expectSame(plan, before);
        expect(faults(next, blueprint())).toEqual([]);
        expectUntouched(plan, next, cluster);
        if (preserveData) expectPreserved(plan, next);
        expectNoWayIntoCores(next);
        expectSame(await regenerateCluster(plan, blueprint(), cluster, other, preserveData), next);
      }),
      { numRuns: Math.ceil(numRuns / 2) },
    );
  });
});

/** Maps of 5000 sectors are compared as text: the matcher takes tens of times longer. */
function expectSame(given: unknown, wanted: unknown): void {
  expect(JSON.stringify(given) === JSON.stringify(wanted)).toBe(true);
}

function expectUntouched(plan: RegionPlan, next: RegionPlan, cluster: number): void {
  const rest = ({ sectors }: RegionPlan): unknown => sectors.filter((sector) => sector.cluster !== cluster);
  const isOutside = (sector: number): boolean => plan.sectors[sector - 1]?.cluster !== cluster;
  const crossing = ({ edges }: RegionPlan): EdgePlan[] =>
    edges.filter(({ from, to }) => isOutside(from) || isOutside(to));
  const placesOutside = ({ stations, planets }: RegionPlan): unknown =>
    [...stations, ...planets].filter(({ sector }) => isOutside(sector));
  const guaranteed = ({ stations, planets }: RegionPlan): unknown => [
    stations.filter(
      ({ stationClass, isSpaceDock, tradeDockTier }) => stationClass === 0 || isSpaceDock || tradeDockTier,
    ),
    planets.filter(({ isHub }) => isHub),
  ];
  const frame = ({
    seed,
    totalSectors,
    capitalSector,
    nexusWarpSector,
    zones,
    clusters,
  }: RegionPlan): unknown => ({
    ...{ seed, totalSectors, capitalSector, nexusWarpSector, zones, clusters },
  });
  for (const part of [rest, crossing, placesOutside, guaranteed, frame]) expectSame(part(next), part(plan));
  const identity = ({ sectors }: RegionPlan): unknown =>
    sectors.map(({ number, name, x, y, z }) => [number, name, x, y, z]);
  expectSame(identity(next), identity(plan));
  expect(next.sectors[plan.capitalSector - 1]).toEqual(plan.sectors[plan.capitalSector - 1]);
}

function expectPreserved(plan: RegionPlan, next: RegionPlan): void {
  expectSame(next.edges, plan.edges);
  expectSame(next.stations, plan.stations);
  expectSame(next.planets, plan.planets);
}

function expectNoWayIntoCores({ edges, sectors }: RegionPlan): void {
  const wrong = edges.filter(({ from, to }) => {
    const [a, b] = [sectors[from - 1], sectors[to - 1]];
    return a?.cluster !== b?.cluster && (a?.nebulaCoreTurns ?? 0) + (b?.nebulaCoreTurns ?? 0) > 0;
  });
  expect(wrong).toEqual([]);
}
