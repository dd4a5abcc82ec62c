/** Many at once, how much the database is asked, and who hears of it. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutboxEvent } from '#subgraphs/kit/outbox.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { accepts, type Watcher } from '#subgraphs/region/modules/sectors/rules/watching.ts';
import { shipChanged } from '#subgraphs/region/modules/ships/events.ts';
import { buyShip, sellShip } from '#subgraphs/region/modules/ships/service/market.ts';
import { upgradeShip } from '#subgraphs/region/modules/ships/service/outfit.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion, codeOf } from '#tests/kit/region-server.ts';
import { openYard, type Yard } from '#tests/kit/shipyard.ts';
import { countStatements } from '#tests/kit/statements.ts';

let region: TestRegion;
let yard: Yard;
beforeAll(async () => {
  region = await testRegion({ ownerId: randomUUID() });
  yard = await openYard(region);
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const audit = (): Promise<string[]> => auditBalances(region.services.fork());
const tally = (codes: unknown[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(codes, (code) => String(code))].map(([code, list]) => [code, list.length]),
  );
const times = (count: number, act: () => Promise<unknown>): Promise<unknown[]> =>
  Promise.all(Array.from({ length: count }, act));

describe('twenty purchases at once', () => {
  const buy = (pilot: JoinedPilot): Promise<unknown> =>
    yard.act(pilot, 'buyShip', { hull: 'LIGHT_FREIGHTER' }).then(codeOf);

  it('by who can pay for three are three ships', async () => {
    // A thousand to begin with, less the docking fee of a hundred.
    const pilot = await yard.customer(3 * 11_000);
    expect(tally(await times(20, () => buy(pilot)))).toEqual({ undefined: 3, NOT_ENOUGH_CREDITS: 17 });
    expect(await audit()).toEqual([]);
  });

  it('by who has one ship and can pay for all are nine more', async () => {
    const pilot = await yard.customer();
    expect(tally(await times(20, () => buy(pilot)))).toEqual({ undefined: 9, TOO_MANY_SHIPS: 11 });
    const [row] = await region.sql('select count(*)::int as ships from ships where player_id = $1', [
      pilot.player.id,
    ]);
    expect(row).toEqual({ ships: 10 });
  });
});

it('a ship sold, switched to and upgraded at once is sold or flown, never both', async () => {
  for (let round = 0; round < 5; round++) {
    const pilot = await yard.customer();
    const { ship } = await yard.done(pilot, 'buyShip', { hull: 'SCOUT_SHIP' });
    const shipId = ship.id;
    await Promise.all([
      ...Array.from({ length: 4 }, () => yard.act(pilot, 'sellShip', { shipId })),
      ...Array.from({ length: 4 }, () => yard.act(pilot, 'switchShip', { shipId })),
      yard.act(pilot, 'upgradeShip', { upgrade: 'SHIELD' }),
    ]);
    const [row] = await region.sql<{ status: string; flown: boolean; sales: number }>(
      `select s.status, p.ship_id = s.id as flown, (select count(*)::int from outbox where type = 'ship.sold' and payload->>'shipId' = $1) as sales
       from ships s join pilots p using (player_id) where s.id::text = $1`,
      [shipId],
    );
    expect([
      { status: 'SCRAPPED', flown: false, sales: 1 },
      { status: 'DOCKED', flown: true, sales: 0 },
    ]).toContainEqual(row);
  }
  expect(await audit()).toEqual([]);
});

it('a station bought, given terms and sold by who has a ship bought and mended there: each waits for the other, and none fails', async () => {
  const pilot = await yard.customer(90_000_000);
  const ofStation = (field: string): Promise<unknown> =>
    region
      .ask(
        `mutation ($r: ID!, $s: ID!) { ${field} { station { id } } }`,
        { r: region.regionId, s: yard.station.id },
        pilot.player,
      )
      .then(codeOf);
  for (let round = 0; round < 3; round++) {
    await region.sql('update ships set hull_points = 10 where id = $1', [pilot.shipId]);
    const codes = await Promise.all([
      ofStation('buyStation(regionId: $r, stationId: $s)'),
      ofStation('updateStation(regionId: $r, stationId: $s, input: {})'),
      ofStation('sellStation(regionId: $r, stationId: $s)'),
      yard.act(pilot, 'buyShip', { hull: 'LIGHT_FREIGHTER' }).then(codeOf),
      yard.act(pilot, 'repairShip').then(codeOf),
      yard.act(pilot, 'upgradeShip', { upgrade: 'ENGINE' }).then(codeOf),
    ]);
    expect(codes).not.toContain('INTERNAL');
  }
  // Whoever came last: from here on it belongs to nobody.
  await ofStation('sellStation(regionId: $r, stationId: $s)');
  expect(await audit()).toEqual([]);
});

describe('statements', () => {
  const request = ({ player }: JoinedPilot) => ({
    ...{ regionId: region.regionId, playerId: player.id, galacticCitizen: false, key: undefined },
  });

  it('of a purchase, a sale and an upgrade are counted', async () => {
    const pilot = await yard.customer();
    const order = { ...request(pilot), hull: 'SCOUT_SHIP', name: null } as const;
    let shipId = '';
    const purchase = await countStatements(region, async () => {
      ({ shipId } = await buyShip(region.services.fork(), order));
    });
    const sale = await countStatements(region, () =>
      sellShip(region.services.fork(), { ...request(pilot), shipId }),
    );
    const upgrade = await countStatements(region, () =>
      upgradeShip(region.services.fork(), { ...request(pilot), upgrade: 'ENGINE' }),
    );
    expect({ purchase, sale, upgrade }).toEqual({ purchase: 12, sale: 14, upgrade: 10 });
  });

  it('of a look at a fleet do not grow with it', async () => {
    const pilot = await yard.customer();
    const document = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Pilot {
      ships { id condition shieldPoints cargo { quantity } station { id } figures { cargo } papers { salePrice drones insurance { until } } } } } }`;
    const e = [{ __typename: 'Pilot', regionId: region.regionId, playerId: pilot.player.id }];
    const look = (): Promise<number> =>
      countStatements(region, () => region.ask(document, { e }, pilot.player));
    const one = await look();
    for (let count = 0; count < 5; count++) await yard.done(pilot, 'buyShip', { hull: 'SCOUT_SHIP' });
    expect(await look()).toBe(one);
  });
});

it('what becomes of a ship is told to its pilot and to the region’s owner alone', () => {
  const [type, payload] = shipChanged('ship.purchased', {
    ...{ playerId: 'other', shipId: 's', hull: 'CARRIER', stationId: 't', sector: 7, credits: -1 },
  });
  const event: OutboxEvent = {
    ...{ id: 'e', regionId: 'r', type, occurredAt: new Date(0), cursor: '1.1', xid: 1, seq: 1 },
    payload: payload as unknown as OutboxEvent['payload'],
  };
  const watcher = (change: Partial<Watcher>): Watcher => ({
    ...{
      playerId: 'me',
      seesAll: false,
      known: new Map([[7, 0]]),
      types: null,
      sectors: null,
      near: null,
      ...change,
    },
  });
  expect(accepts(watcher({}), event)).toBe(false);
  expect(accepts(watcher({ playerId: 'other' }), event)).toBe(true);
  expect(accepts(watcher({ seesAll: true }), event)).toBe(true);
});
