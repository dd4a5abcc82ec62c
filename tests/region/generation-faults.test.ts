/** Every way to break a map is found out, and all of them at once. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { generate } from '#subgraphs/region/modules/sectors/generation/generate.ts';
import { faults } from '#subgraphs/region/modules/sectors/generation/invariants.ts';
import type { EdgePlan, RegionPlan } from '#subgraphs/region/modules/sectors/generation/plan.ts';
import { nexusBlueprint, playerBlueprint, terranBlueprint } from '#tests/kit/blueprints.ts';

let nexus: RegionPlan;
let terran: RegionPlan;
let player: RegionPlan;

beforeAll(async () => {
  nexus = await generate(nexusBlueprint(), 'test');
  terran = await generate(terranBlueprint(), 'test');
  player = await generate(playerBlueprint(), 'test');
});

describe('a broken map', () => {
  type Break = (plan: RegionPlan) => unknown;
  const touches = ({ from, to }: EdgePlan, sector: number): boolean => from === sector || to === sector;
  const edge: EdgePlan = {
    kind: 'TUNNEL',
    from: 1,
    to: 2,
    twoWay: true,
    cost: 1,
    stability: 0.9,
    latent: false,
  };
  const free = (plan: RegionPlan): number =>
    plan.sectors.find(({ number }) => !plan.stations.some(({ sector }) => sector === number))!.number;

  function broken(plan: RegionPlan, ...breaks: Break[]): RegionPlan {
    const copy = structuredClone(plan);
    for (const change of breaks) change(copy);
    return copy;
  }

  const regionBreaks: [string, Break, string[]][] = [
    ['a sector too few', (p) => p.sectors.pop(), ['§3.4.1: ', '§3.4.2: sector numbers are missing: 300']],
    [
      'a number used twice',
      (p) => (p.sectors[9]!.number = 9),
      ['§3.4.2: sector number 9 is used 2 times', 'missing: 10'],
    ],
    [
      'a number out of bounds',
      (p) => (p.sectors[9]!.number = 400),
      ['§3.4.2: sector number 400 is not within'],
    ],
    [
      'a second capital',
      (p) => (p.sectors[4]!.isCapital = true),
      ['§3.4.3: 2 sectors are flagged as capital instead of one: 1, 5'],
    ],
    ['no capital', (p) => (p.sectors[0]!.isCapital = false), ['§3.4.3: 0 sectors are flagged']],
    [
      'another capital than declared',
      (p) => (p.capitalSector = 2),
      ['§3.4.3: sector 1 is flagged as capital, 2 declared', 'instead of 1'],
    ],
    [
      'a capital in the frontier',
      (p) => (p.capitalSector = 290),
      ['§3.4.3: capital 290 lies outside the FEDERATION zone'],
    ],
    [
      'an edge to outside',
      (p) => p.edges.push({ ...edge, to: 999 }),
      ['§3.4.4: tunnel 1 to 999 ends in sector 999'],
    ],
    ['a sector in no cluster', (p) => (p.sectors[9]!.cluster = 77), ['§3.4.5: sector 10 is in cluster 77']],
    ['a cluster that miscounts', (p) => (p.clusters[2]!.sectorCount += 1), ['§3.4.5: cluster 3 declares']],
    [
      'a gap between zones',
      (p) => (p.zones[1]!.firstSector += 3),
      ['§3.4.5: no zone covers sectors 100 to 102'],
    ],
    [
      'zones that overlap',
      (p) => (p.zones[1]!.firstSector -= 1),
      ['§3.4.5: zone 2 overlaps the zone before it at sector 99'],
    ],
    [
      'zones that end too early',
      (p) => (p.zones[2]!.lastSector = 290),
      ['§3.4.5: no zone covers sectors 291 to 300'],
    ],
    ['zones that end too late', (p) => (p.zones[2]!.lastSector = 310), ['§3.4.5: the zones end at 310']],
    [
      'a sector in the wrong zone',
      (p) => (p.sectors[0]!.zone = 3),
      ['§3.4.5: sector 1 is outside its zone 3'],
    ],
    ['a station outside', (p) => (p.stations[1]!.sector = 999), ['§3.4.6: station ']],
    ['a planet outside', (p) => (p.planets[1]!.sector = 999), ['§3.4.6: planet ']],
    [
      'an island',
      (p) => (p.edges = p.edges.filter((e) => !touches(e, 150))),
      [
        'does not reach sectors 150',
        'is not reached from sectors 150',
        '§3.4.8: no way leads out of sector 150',
        '§3.4.8: no way leads into sector 150',
      ],
    ],
    [
      'an island but for hidden ways',
      (p) => p.edges.forEach((e) => (e.latent ||= touches(e, 150))),
      ['§3.4.7: capital 1 does not reach sectors 150'],
    ],
    [
      'a way with no way back',
      (p) => (p.edges = p.edges.filter((e) => !touches(e, 150)).concat({ ...edge, to: 150, twoWay: false })),
      ['§3.4.7: capital 1 is not reached from sectors 150', '§3.4.8: no way leads out of sector 150'],
    ],
    ['an edge to itself', (p) => p.edges.push({ ...edge, to: 1 }), ['§3.4.8: tunnel 1 to 1 leads back']],
    [
      'a pair joined twice',
      (p) => p.edges.push({ ...p.edges[0]!, kind: 'TUNNEL' }),
      ['§3.4.8: 2 edges lead from sector'],
    ],
    [
      'six planets',
      (p) => p.planets.push(...Array.from({ length: 6 }, () => ({ ...p.planets[0]!, sector: 1 }))),
      ['§3.4.9: sector 1 has 7 planets'],
    ],
    [
      'two stations',
      (p) => p.stations.push(...[1, 2].map(() => ({ ...p.stations[1]!, sector: free(p) }))),
      ['stations, 1 allowed'],
    ],
    ['no attachment', (p) => (p.nexusWarpSector = null), ['§3.4.10: no sector is attached']],
    [
      'an attachment in the wrong zone',
      (p) => (p.nexusWarpSector = 5),
      ['§3.4.10: attached sector 5 lies outside the FRONTIER'],
    ],
    [
      'an attachment outside',
      (p) => (p.nexusWarpSector = 999),
      ['§3.4.10: attached sector 999 does not exist'],
    ],
  ];

  test.each(regionBreaks)('with %s is found out', (_, change, expected) => {
    const found = faults(broken(terran, change), terranBlueprint());
    for (const part of expected) expect(found).toContainEqual(expect.stringContaining(part));
  });

  test('with a size out of its tier is found out', () => {
    expect(
      faults(
        broken(player, (p) => (p.totalSectors = 1300)),
        playerBlueprint(),
      ),
    ).toContainEqual('§3.4.12: 1300 sectors are not within 800 to 1200');
  });

  const nexusBreaks: [string, Break, string][] = [
    ['a total of its own', (p) => (p.totalSectors = 4999), '§2.4.1: the Nexus has 4999 sectors'],
    ['a cluster too few', (p) => p.clusters.pop(), '§2.4.1: the Nexus has 19 clusters'],
    [
      'a cluster of another size',
      (p) => (p.clusters[3]!.sectorCount = 249),
      '§2.4.1: cluster 4 has 249 sectors',
    ],
    ['two zones', (p) => p.zones.push({ ...p.zones[0]!, number: 2 }), '§2.4.1: the Nexus has 2 zones'],
    ['its capital elsewhere', (p) => (p.capitalSector = 1), '§2.4.2: capital 1 is not in cluster 10'],
    [
      'a cluster cut off from its neighbours',
      (p) =>
        (p.edges = p.edges.filter(({ from, to }) => Math.max(from, to) <= 4750 || Math.min(from, to) > 4750)),
      '§2.4.4: no edge joins cluster 20',
    ],
    ['an attachment', (p) => (p.nexusWarpSector = 4900), '§3.4.10: sector 4900 is attached'],
  ];

  test.each(nexusBreaks)('of the Nexus with %s is found out', (_, change, expected) => {
    expect(faults(broken(nexus, change), nexusBlueprint())).toContainEqual(expect.stringContaining(expected));
  });

  test('has all its faults listed, not only the first', () => {
    const chosen = regionBreaks.filter(([name]) =>
      ['no capital', 'an island', 'no attachment', 'a planet outside', 'a gap between zones'].includes(name),
    );
    const found = faults(broken(terran, ...chosen.map(([, change]) => change)), terranBlueprint());
    for (const part of chosen.flatMap(([, , expected]) => expected))
      expect(found).toContainEqual(expect.stringContaining(part));
  });
});
