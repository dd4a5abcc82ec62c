import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLog } from '#subgraphs/kit/log.ts';
import { createRegionServer, type RegionServer } from '#subgraphs/region/server.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { cuttableLine, type CuttableLine } from '#tests/kit/cuttable-line.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { describeWithRedis, keysOf, redisUrl } from '#tests/kit/redis.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';

describeWithRedis('a region whose servers share a Redis', () => {
  let line: CuttableLine;
  let region: TestRegion;
  let other: RegionServer;
  let station: TestStation;
  let pilot: JoinedPilot;
  beforeAll(async () => {
    line = await cuttableLine(redisUrl);
    region = await testRegion({ redisUrl: line.url });
    station = await stationOf(region, 2);
    await settleMarkets(region.services.fork());
    await leaveStock(region, station, 'EQUIPMENT', 1_000);
    const { slug, settings } = region;
    other = await createRegionServer({ slug, settings, log: createLog(slug, 'silent') });
    pilot = await joinedPilot(region);
    await marketOf(region).dock(pilot.player, station);
    await Promise.all([up(region.server), up(other)]);
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await region[Symbol.asyncDispose]();
    await keysOf(region.regionId, true);
    await line[Symbol.asyncDispose]();
  });

  const metrics = async (server: RegionServer): Promise<string> =>
    await (await fetch(new URL('/metrics', server.url))).text();
  const up = (server: RegionServer): Promise<void> =>
    until(async () => (await metrics(server)).includes(`redis_up{region="${region.slug}"} 1`));
  const left = async (server: RegionServer): Promise<number> => {
    const offers =
      'market { best(commodity: EQUIPMENT, direction: BUY, first: 100) { station { id } quantity } }';
    const { data } = await region.ask(
      `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { ${offers} } } }`,
      { e: [{ __typename: 'Region', id: region.regionId }] },
      ...([pilot.player, {}, server.url] as const),
    );
    return data._entities[0].market.best.find((offer: any) => offer.station.id === station.id).quantity;
  };

  it('reads in one server what another has loaded', async () => {
    const before = await left(region.server);
    await until(async () =>
      [...(await keysOf(region.regionId)).keys()].some((key) => key.includes('value:warm')),
    );
    expect(await left(other)).toBe(before);
    const found = `sectorwars_cache_reads{region="${region.slug}",cache_layer="warm",found="redis"} 1`;
    expect(await metrics(other)).toContain(found);
    expect(await metrics(region.server)).not.toContain(found);
  });

  it('sees a trade in every server, with Redis and without', async () => {
    const trade = async (): Promise<void> => {
      const before = await left(other);
      expect((await marketOf(region).buy(pilot.player, 'EQUIPMENT', 1)).errors).toBeUndefined();
      for (const server of [region.server, other])
        await until(async () => (await left(server)) === before - 1);
    };
    await trade();
    await line.cut();
    await trade();
    expect(await metrics(other)).toContain(`redis_up{region="${region.slug}"} 0`);
    await line.mend();
    await Promise.all([up(region.server), up(other)]);
    await trade();
  });
});
