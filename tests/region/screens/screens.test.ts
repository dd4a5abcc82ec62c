import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { leaveStock, marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { askedOfRegion, documentOf, type Screen } from '#tests/kit/screens.ts';
import { statementsOf } from '#tests/kit/statements.ts';

let region: TestRegion;
let station: TestStation;
let trader: JoinedPilot;
beforeAll(async () => {
  region = await testRegion();
  station = await stationOf(region, 2);
  await settleMarkets(region.services.fork());
  await leaveStock(region, station, 'EQUIPMENT', 1_000);
  await joinedPilot(region);
  trader = await joinedPilot(region);
  const market = marketOf(region);
  await market.dock(trader.player, station);
  await market.buy(trader.player, 'EQUIPMENT', 3);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const show = async (screen: Screen, player = trader.player): Promise<any> => {
  const variables = { regionId: region.regionId, stationId: station.id, number: 1 };
  const reply = await region.ask(askedOfRegion(documentOf(screen)), variables, player);
  expect(reply.errors).toBeUndefined();
  return reply.data;
};

describe('a screen comes in one query', () => {
  it('the cockpit: the pilot, its ship and what is around it', async () => {
    const { pilot } = await show('cockpit');
    expect(pilot).toMatchObject({
      ...{ rank: expect.any(String), bounties: [], combats: { nodes: [] } },
      ship: {
        status: 'DOCKED',
        cargo: [{ commodity: 'EQUIPMENT', quantity: 3 }],
        station: { id: station.id },
      },
      transactions: { nodes: [{ direction: 'BUY', quantity: 3 }] },
    });
    expect(pilot.sector.warps.length).toBeGreaterThan(0);
    expect(pilot.sector.pilots).toContainEqual(
      expect.objectContaining({ ship: expect.objectContaining({ id: trader.shipId }) }),
    );
  });

  it('a station’s board: prices, quotes and history', async () => {
    const [{ station: shown, economy }] = (await show('station-board'))._entities;
    expect(economy.taxRate).toBeGreaterThan(0);
    const equipment = shown.board.find(({ commodity }: any) => commodity === 'EQUIPMENT');
    expect(equipment).toMatchObject({ history: [{ volume: 3 }], quote: { total: expect.any(Number) } });
  });

  it('a sector: facts for all, contents for those who know it', async () => {
    const { sector } = await show('sector');
    expect(sector).toMatchObject({ number: 1, known: true, wrecks: [] });
    expect(sector.stations.map(({ id }: any) => id)).toContain(station.id);
  });

  it('a region: map, 30 days, money and market', async () => {
    const [overview] = (await show('region-overview'))._entities;
    expect(overview.stats).toMatchObject({
      sectorsCount: expect.any(Number),
      pilotsCount: 2,
      trades30d: 1,
      fights30d: 0,
    });
    expect(overview.stats.days).toHaveLength(7);
    expect(overview.stats.days[0]).toMatchObject({ trades: 1, pilotsJoined: 2 });
    expect(overview.treasury.balance).toBeGreaterThan(0);
  });

  it.each([
    ['cockpit', 19],
    ['station-board', 9],
    ['sector', 15],
    ['region-overview', 9],
  ] as const)('%s, in %i statements at most, however much there is to show', async (screen, most) => {
    await show(screen);
    const few = await statementsOf(region, () => show(screen));
    for (let index = 0; index < 5; index++) {
      await joinedPilot(region);
      await stationOf(region, 4);
    }
    await region.sql(
      `insert into wrecks (region_id, id, sector, hull, owner_id) select $1, gen_random_uuid(), 1, 'SCOUT_SHIP', $2 from generate_series(1, 5)`,
      [region.regionId, trader.player.id],
    );
    await settleMarkets(region.services.fork());
    const many = await statementsOf(region, () => show(screen));
    expect(many.length > few.length ? many : []).toEqual([]);
    expect(few.length > most ? few : []).toEqual([]);
  });
});

describe('what the screens need beside what was there', () => {
  it('a station is found by its ID, but not in a sector that the viewer does not know', async () => {
    const [hidden] = await region.sql<{ id: string }>(
      'select id from stations where sector <> 1 order by sector, id limit 1',
    );
    const query = `query ($e: [_Any!]!, $s: ID!) { _entities(representations: $e) { ... on Region { station(id: $s) { id } } } }`;
    const found = async (id: string): Promise<unknown> => {
      const entity = { __typename: 'Region', id: region.regionId };
      const { data, errors } = await region.ask(query, { e: [entity], s: id }, trader.player);
      return errors?.[0]?.extensions['code'] ?? data._entities[0].station;
    };
    expect(await found(station.id)).toEqual({ id: station.id });
    expect(await found(hidden?.id ?? '')).toBeNull();
    expect(await found(randomUUID())).toBeNull();
    expect(await found('x')).toBe('BAD_USER_INPUT');
  });

  it('the pilot of a region is that of the viewer', async () => {
    const query = 'query ($r: ID!) { pilot(regionId: $r) { playerId } }';
    const ask = (player?: { id: string }) => region.ask(query, { r: region.regionId }, player);
    expect((await ask(trader.player)).data.pilot).toEqual({ playerId: trader.player.id });
    expect((await ask({ id: randomUUID() })).data.pilot).toBeNull();
    expect((await ask()).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
