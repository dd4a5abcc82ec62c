import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settleMarkets } from '#subgraphs/region/modules/economy/service/settle.ts';
import { atGate, journeysOf } from '#tests/kit/journeys.ts';
import { stationOf, type TestStation } from '#tests/kit/market.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
let absent: JoinedPilot;
let witness: JoinedPilot;
let station: TestStation;
let sector: number;
beforeAll(async () => {
  region = await testRegion();
  [absent, witness] = [await joinedPilot(region), await joinedPilot(region)];
  station = await stationOf(region, 11);
  await settleMarkets(region.services.fork());
  for (const who of [absent, witness]) await atGate(region, who);
  const [row] = await region.sql<{ sector: number }>('select sector from pilots where player_id = $1', [
    absent.player.id,
  ]);
  sector = row?.sector ?? 0;
  await region.sql('update stations set sector = $1 where id = $2', [sector, station.id]);
  await region.sql(
    `insert into known_sectors (region_id, player_id, sector, how) values ($1, $2, $3, 'visit') on conflict do nothing`,
    [region.regionId, absent.player.id, sector],
  );
  const { state } = await journeysOf(region).hold({ playerId: absent.player.id });
  if (state !== 'HELD') throw new Error(`the journey is ${state}`);
}, 120_000);
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const act = (who: JoinedPilot, field: string): Promise<Reply> =>
  region.ask(
    `mutation ($r: ID!) { ${field.replace('(', '(regionId: $r ')} }`,
    { r: region.regionId },
    who.player,
  );

const needing: [name: string, given: () => string][] = [
  ['moveShip', () => `to: ${sector === 1 ? 2 : 1}`],
  ['scanSector', () => `number: ${sector}`],
  ['dock', () => `stationId: "${station.id}"`],
  ['buy', () => 'commodity: ORE, quantity: 1'],
  ['sell', () => 'commodity: ORE, quantity: 1'],
  ['haggle', () => 'direction: BUY, commodity: ORE, quantity: 1, unitPrice: 1'],
  ['rentBerth', () => 'days: 1'],
  ['buyShip', () => 'hull: SCOUT_SHIP'],
  ['sellShip', () => `shipId: "${absent.shipId}"`],
  ['switchShip', () => `shipId: "${absent.shipId}"`],
  ['upgradeShip', () => 'upgrade: ENGINE'],
  ['insureShip', () => 'plan: BASIC'],
  ['loadDrones', () => 'quantity: 1'],
  ['buyGenesisDevice', () => 'kind: BASIC'],
  ['deployDrones', () => `sector: ${sector}, quantity: 1, mode: DEFENSE`],
  ['deployMines', () => `sector: ${sector}, quantity: 1`],
  ['attackShip', () => `shipId: "${witness.shipId}"`],
  ['takeFromLocker', () => 'commodity: ORE, quantity: 1'],
];

describe('a pilot who is away', () => {
  it.each(needing)('needs a ship to %s', async (name, given) => {
    expect(codeOf(await act(absent, `${name}(${given()}) { __typename }`))).toBe('SHIP_REQUIRED');
  });

  it.each(['undock', 'repairShip', 'maintainShip'])('needs a ship to %s', async (name) => {
    expect(codeOf(await act(absent, `${name}() { __typename }`))).toBe('SHIP_REQUIRED');
  });

  it('has no ship here that it could rename, and that others could attack', async () => {
    const rename = `renameShip(shipId: "${absent.shipId}", name: "Mine") { __typename }`;
    expect(codeOf(await act(absent, rename))).toBe('SHIP_NOT_FOUND');
    expect(codeOf(await act(witness, `attackShip(shipId: "${absent.shipId}") { __typename }`))).toBe(
      'TARGET_NOT_HERE',
    );
  });

  it('still sees its region, where nobody sees it', async () => {
    const document = `query ($r: ID!, $e: [_Any!]!) {
      pilot(regionId: $r) { credits turns { available } ship { id } ships { id } locker { quantity } combats { nodes { id } } sector { pilots { playerId } } }
      _entities(representations: $e) { ... on Region { stats { shipsCount } route(from: 1, to: 2) { turns } } ... on Ship { status } } }`;
    const e = [
      { __typename: 'Region', id: region.regionId },
      { __typename: 'Ship', regionId: region.regionId, id: absent.shipId },
    ];
    const { data, errors } = await region.ask(document, { r: region.regionId, e }, absent.player);
    expect(errors).toBeUndefined();
    expect(data.pilot).toMatchObject({ ship: null, ships: [], locker: [], credits: 0 });
    expect(data.pilot.sector.pilots).toEqual([{ playerId: witness.player.id }]);
    expect(data._entities).toMatchObject([{ stats: { shipsCount: 1 } }, { status: 'AWAY' }]);
  });

  it('is not given another ship by joining again', async () => {
    const { data } = await act(absent, 'joinRegion() { joined pilot { ship { id } } }');
    expect(data.joinRegion).toEqual({ joined: false, pilot: { ship: null } });
  });

  it('is known to be on a journey already', async () => {
    const { departure, hold } = journeysOf(region);
    expect(await departure(absent.player.id)).toMatchObject({ code: 'TRAVELLING', shipId: null });
    expect(await hold({ playerId: absent.player.id, journeyId: randomUUID() })).toMatchObject({
      code: 'TRAVELLING',
    });
  });
});
