import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from '#tests/kit/fast-check.ts';
import { transact } from '#subgraphs/kit/database.ts';
import { accountOf, mint } from '#subgraphs/region/ledger/accounts.ts';
import { transfer } from '#subgraphs/region/ledger/credits.ts';
import { commodityNames } from '#subgraphs/region/modules/economy/rules/commodities.ts';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { marketOf, stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply } from '#tests/kit/region-server.ts';
import { unsound } from '#tests/kit/conservation.ts';
import { faultsOf, letLoose } from '#tests/kit/wild.ts';

const actions = 1_000;
const pilotsAtOnce = 8;

const traded = ['ORE', 'ORGANICS', 'EQUIPMENT', 'FUEL', 'LUXURY_GOODS', 'EXOTIC_TECHNOLOGY'] as const;

const wild = fc.record({
  pilot: fc.nat(pilotsAtOnce - 1),
  deed: fc.constantFrom(
    'dock',
    'dock',
    'undock',
    ...Array<'buy' | 'sell'>(6).fill('buy'),
    ...Array<'sell'>(5).fill('sell'),
    ...(['rates', 'withdraw', 'rent', 'haggle', 'haggle'] as const),
    ...(['buyStation', 'sellStation', 'updateStation', 'fundStation', 'withdrawStationRevenue'] as const),
  ),
  station: fc.nat(6),
  commodity: fc.constantFrom(...traded, ...traded, ...commodityNames),
  quantity: fc.oneof(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom(-1, 0, 2 ** 31 - 1),
  ),
  rate: fc.double({ min: 0, max: 0.3, noNaN: true }),
  key: fc.nat(400).map((number) => (number < 20 ? `k${number}` : undefined)),
});
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

/** What else a station's owner says. */
const ofStation = {
  buyStation: () => '',
  sellStation: () => '',
  updateStation: ({ rate }: Wild) =>
    `, input: { taxRate: ${rate}, priceLever: ${0.1 - rate}, flatDockingFee: ${rate > 0.15 ? 50 : null} }`,
  fundStation: ({ quantity }: Wild) => `, amount: ${quantity * 100}`,
  withdrawStationRevenue: ({ quantity }: Wild) => `, amount: ${quantity * 50}`,
};

test('F9, J: whatever several pilots do at once, legal or not, no credit and no unit of a good is made or lost', async () => {
  const owner = randomUUID();
  await using region = await testRegion({ ownerId: owner });
  const market = marketOf(region);
  // Two of class 11 and few slips, so that trades in circles and crowds happen.
  const stations: TestStation[] = [];
  for (const stationClass of [11, 11, 1, 2, 6, 8, 9]) stations.push(await stationOf(region, stationClass, 5));
  await settleMarkets(region.services.fork());
  const pilots = await Promise.all(
    Array.from({ length: pilotsAtOnce }, (_, index) => joinedPilot(region, index === 0 ? owner : undefined)),
  );
  await region.sql(
    `update pilots set rank_points = (random() * 60000)::int, reputation = (random() * 2000 - 1000)::int`,
  );
  for (const { player } of pilots)
    await transact(region.services.fork(), (tx) =>
      transfer(tx, {
        ...{ from: mint, to: accountOf('pilot', player.id), amount: 1_000_000, action: randomUUID() },
        ...{ cause: 'test', reason: 'A test.' },
      }),
    );
  await region.sql(`update ships set hull = 'CARGO_HAULER', cargo_capacity = 300`);

  const act = (wish: Wild): Promise<Reply> => {
    const { deed, commodity, quantity, rate, key } = wish;
    const { player } = pilots[wish.pilot] ?? { player: { id: owner } };
    const station = stations[wish.station];
    if (deed === 'dock' && station) return market.dock(player, station, key);
    if (deed === 'undock') return market.undock(player);
    if (deed === 'buy' || deed === 'sell') return market[deed](player, commodity, quantity, undefined, key);
    if (deed === 'withdraw')
      return market.ask(
        { id: owner },
        `mutation ($r: ID!) { withdrawRevenue(regionId: $r, amount: ${quantity}) { ownerBank } }`,
      );
    if (station && deed in ofStation)
      return market.ask(
        player,
        `mutation ($r: ID!, $s: ID!) { ${deed}(regionId: $r, stationId: $s ${ofStation[deed as keyof typeof ofStation](wish)}) { pilot { credits } } }`,
        { s: station.id },
        key,
      );
    if (deed === 'haggle') {
      const [direction, unitPrice] = rate > 0.15 ? ['BUY', 100] : ['SELL', 10];
      return market.ask(
        player,
        `mutation ($r: ID!) { haggle(regionId: $r, direction: ${direction}, commodity: ${commodity}, quantity: ${quantity}, unitPrice: ${unitPrice}) { price } }`,
        {},
        key,
      );
    }
    if (deed === 'rent')
      return market.ask(player, `mutation ($r: ID!) { rentBerth(regionId: $r, days: ${quantity}) { fee } }`);
    const who = rate > 0.15 ? owner : player.id;
    return market.ask(
      { id: who },
      `mutation ($r: ID!) { updateEconomy(regionId: $r, input: { taxRate: ${rate}, tariffRate: ${rate}, dockingSubsidy: ${rate > 0.2} }) { region { id } } }`,
    );
  };
  const wishes = fc.sample(wild, { numRuns: actions, seed: 2102 });
  const codes = await letLoose(wishes, pilotsAtOnce, act);
  expect(faultsOf(codes)).toEqual([]);
  expect(codes.get('done')).toBeGreaterThan(100);
  expect(codes.size).toBeGreaterThan(8);
  const [deals] = await region.sql<{ bought: number; sold: number }>(
    `select count(*) filter (where cause = 'station_sale')::int as bought, count(*) filter (where cause = 'station_resale')::int as sold
     from entries where account = 'treasury'`,
  );
  expect([(deals?.bought ?? 0) > 1, (deals?.sold ?? 0) > 0]).toEqual([true, true]);
  expect(await unsound(region)).toEqual([]);
}, 600_000);
