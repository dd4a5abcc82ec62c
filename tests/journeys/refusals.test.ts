import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(120_000);

let galaxy: Galaxy;
let travel: TestTravel;
travelling({ foreignVisits: 1 }, (...world) => void ([galaxy, travel] = world));

/** Nothing has moved: the pilot is at home with ship and purse, and travel knows no journey. */
async function expectUnmoved(playerId: string, shipId: string, credits = 1_000): Promise<void> {
  expect(await galaxy.pilotOf(galaxy.home, playerId)).toEqual({ credits, ship: shipId });
  expect(await travel.sql('select from journeys where player_id = $1', [playerId])).toEqual([]);
}

describe('J4: a journey is refused, and nothing moves,', () => {
  const cases: [string, string, (galaxy: Galaxy) => object][] = [
    ['to the region it begins in', 'SAME_REGION', ({ home }) => gate(home, home)],
    [
      ...(['to a region that is none', 'REGION_NOT_FOUND'] as const),
      ({ home, away }) => gate(home, away, { to: randomUUID() }),
    ],
    [
      ...(['with an ID that is none', 'BAD_USER_INPUT'] as const),
      ({ home, away }) => gate(home, away, { to: 'x' }),
    ],
    [
      ...(['through a player’s gate that is none', 'GATE_NOT_FOUND'] as const),
      ({ home, away }) => gate(home, away, { method: 'PLAYER_GATE', gateId: randomUUID() }),
    ],
    [
      ...(['through a player’s gate that is not named', 'BAD_USER_INPUT'] as const),
      ({ home, away }) => gate(home, away, { method: 'PLAYER_GATE' }),
    ],
    [
      ...(['by jump without a Warp Jumper', 'SHIP_UNFIT'] as const),
      ({ home, away }) => gate(home, away, { method: 'WARP_JUMPER' }),
    ],
    [
      ...(['by jump in an express lane', 'BAD_USER_INPUT'] as const),
      ({ home, away }) => gate(home, away, { method: 'WARP_JUMPER', express: true }),
    ],
  ];
  it.each(cases)('%s: %s', async (_, code, input) => {
    const { player, shipId } = await galaxy.traveller();
    expect(await travel.start(player.id, input(galaxy))).toEqual({ code });
    await expectUnmoved(player.id, shipId);
  });

  it('without a log-in: UNAUTHENTICATED', async () => {
    const { home, away } = galaxy;
    const query = 'mutation ($input: StartJourneyInput!) { startJourney(input: $input) { journey { id } } }';
    const { errors } = await travel.ask(query, { input: gate(home, away) });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('away from the gate, and without the fee', async () => {
    const { home, away } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    await home.sql('update pilots set sector = (select capital_sector from region) where player_id = $1', [
      player.id,
    ]);
    expect(await travel.start(player.id, gate(home, away))).toEqual({ code: 'NOT_AT_GATE' });
    await expectUnmoved(player.id, shipId);
    const poor = await galaxy.traveller();
    // The purse as it would be: the ledger is not what is asked here.
    await home.sql('update pilots set credits = 199 where player_id = $1', [poor.player.id]);
    expect(await travel.start(poor.player.id, gate(home, away))).toEqual({ code: 'NOT_ENOUGH_CREDITS' });
    await expectUnmoved(poor.player.id, poor.shipId, 199);
  });

  it('J4: to a region that is suspended, until it is not', async () => {
    const { home, away, platform } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    platform.setStatus(away, 'SUSPENDED');
    const refused = await travel.start(player.id, gate(home, away));
    platform.setStatus(away, 'ACTIVE');
    expect(refused).toEqual({ code: 'REGION_SUSPENDED' });
    await expectUnmoved(player.id, shipId);
  });

  it('J4: to a region whose server is down: DESTINATION_DOWN', async () => {
    const { home, nexus, platform } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    platform.reroute(nexus, 'http://127.0.0.1:9/graphql');
    const refused = await travel.start(player.id, gate(home, nexus));
    platform.reroute(nexus, undefined);
    expect(refused).toEqual({ code: 'DESTINATION_DOWN' });
    await expectUnmoved(player.id, shipId);
  });

  it('J4: while another one of the player is under way: of two at once one begins, the other is refused with TRAVELLING', async () => {
    // To the Nexus, where nobody has travelled too often already.
    const { home, nexus } = galaxy;
    const { player } = await galaxy.traveller();
    // The first is under way for as long as the second is weighed.
    const { promise: weighed, resolve: goOn } = Promise.withResolvers<void>();
    using _held = armFailpoint('travel:AUTHORISED', () => weighed);
    const both = await Promise.all([1, 2].map(() => travel.start(player.id, gate(home, nexus))));
    goOn();
    expect(new Set(both.map(({ code }) => code))).toEqual(new Set(['TRAVELLING', undefined]));
    const { id } = both.find(({ code }) => code === undefined)!;
    await travel.until(player.id, id, 'COMPLETED');
  });
});

it('free accounts make so many foreign visits a month, and may always go to the Nexus', async () => {
  const { home, away, nexus } = galaxy;
  const { player } = await galaxy.traveller();
  await travel.ask('mutation ($r: ID!, $p: [ID!]!) { recordPresences(regionId: $r, playerIds: $p) }', {
    ...{ r: home.regionId, p: [player.id] },
  });
  await travel.sql(
    `insert into journeys (id, player_id, source_id, destination_id, method, express, fee, toll, portable_percent, galactic_citizen,
       stakeholder, foreign_visit, state) values ($1, $2, $3, $4, 'PLATFORM_GATE', false, 0, 0, 25, false, false, true, 'COMPLETED')`,
    [randomUUID(), player.id, home.regionId, away.regionId],
  );
  expect(await travel.start(player.id, gate(home, away))).toEqual({ code: 'TRAVEL_LIMIT' });
  const toNexus = await travel.start(player.id, gate(home, nexus));
  await travel.until(player.id, toNexus.id, 'COMPLETED');
});

it('a pilot is told of by its region’s own server only', async () => {
  const { home } = galaxy;
  const mutation = 'mutation ($r: ID!, $p: [ID!]!) { recordPresences(regionId: $r, playerIds: $p) }';
  const player = randomUUID();
  const variables = { r: home.regionId, p: [player] };
  expect((await travel.ask(mutation, variables, player)).errors[0]?.extensions.code).toBe('FORBIDDEN');
});
