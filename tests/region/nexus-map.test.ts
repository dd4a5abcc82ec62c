import { describe, expect, it } from '@jest/globals';
import { nexusBlueprint } from '#tests/kit/blueprints.ts';
import { testRegion } from '#tests/kit/region-server.ts';

describe("the Nexus's map", () => {
  it('is generated, proved and written whole: 5000 sectors in 20 clusters of 250, the capital in Gateway Plaza', async () => {
    await using nexus = await testRegion({ slug: 'nexus-map', blueprint: nexusBlueprint() });
    const [row] = await nexus.sql(
      `select (select count(*)::int from sectors) as sectors,
              (select array_agg(distinct sector_count) from clusters) as sizes, (select count(*)::int from clusters) as clusters,
              (select c.name from sectors s join clusters c on c.number = s.cluster where s.is_capital) as capital,
              (select count(*)::int from stations where station_class = 0) as starports`,
    );
    expect(row).toEqual({
      sectors: 5000,
      sizes: [250],
      clusters: 20,
      capital: 'Gateway Plaza',
      starports: 1,
    });
  });
});
