import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

// Three regions and a database: long to set up on a busy machine.
jest.setTimeout(120_000);

let galaxy: Galaxy;
let travel: TestTravel;
travelling({}, (...world) => void ([galaxy, travel] = world));

describe('a journey by platform gate', () => {
  it('takes ship and share of the purse to the other region for the fee, and closes both books', async () => {
    const { home, away } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    const started = await travel.start(player.id, gate(home, away));
    expect(started).toMatchObject({ cost: 200, from: { id: home.regionId }, to: { id: away.regionId } });
    const journey = await travel.until(player.id, started.id, 'COMPLETED');
    expect(journey).toMatchObject({
      ...{ arrivedIn: { id: away.regionId }, refund: null, refusalCode: null },
      manifest: { shipId, credits: 200 },
    });
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 600, ship: null });
    for (const region of [home, away]) expect(await auditBalances(region.services.fork())).toEqual([]);
  });

  it('leads through the Nexus like any region, onward and home again, and the player has a pilot in each', async () => {
    const { home, nexus, away } = galaxy;
    const traveller = await galaxy.traveller();
    const { id } = traveller.player;
    // Others would be left without the fee after three shares of a quarter.
    galaxy.platform.citizens.add(id);
    const legs = [gate(home, nexus), gate(nexus, away), gate(away, home)];
    for (const [index, leg] of legs.entries()) {
      if (index > 0) await atGate([home, nexus, away][index]!, traveller);
      const { id: journeyId } = await travel.start(id, leg);
      await travel.until(id, journeyId, 'COMPLETED');
    }
    expect(await galaxy.pilotOf(home, id)).toMatchObject({ ship: traveller.shipId });
    const { data } = await travel.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Player { pilots { regionId playerId } journeys(first: 2) { totalCount nodes { cost } pageInfo { hasNextPage } } } } }',
      { r: [{ __typename: 'Player', id }] },
      id,
    );
    const [player] = data._entities;
    expect(player.pilots.map(({ regionId }: { regionId: string }) => regionId).toSorted()).toEqual(
      [home.regionId, nexus.regionId, away.regionId].toSorted(),
    );
    expect(player.journeys).toEqual({
      ...{ totalCount: 3, nodes: [{ cost: 180 }, { cost: 135 }], pageInfo: { hasNextPage: true } },
    });
  });

  it('happens once for an idempotency key, whose other use is refused', async () => {
    const { home, away, nexus } = galaxy;
    const { player } = await galaxy.traveller();
    const [first, second] = await Promise.all([
      travel.start(player.id, gate(home, away), 'once'),
      travel.start(player.id, gate(home, away), 'once'),
    ]);
    const { id } = first.id ? first : second;
    await travel.until(player.id, id, 'COMPLETED');
    expect(await travel.start(player.id, gate(home, away), 'once')).toMatchObject({ id, state: 'COMPLETED' });
    expect(await travel.start(player.id, gate(home, nexus), 'once')).toEqual({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    expect(await travel.sql('select id from journeys where player_id = $1', [player.id])).toEqual([{ id }]);
  });

  it('is the same for a repeat that comes while the first request still runs', async () => {
    const { home, away } = galaxy;
    const { player } = await galaxy.traveller();
    const [begun, repeated] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    using _armed = armFailpoint('travel:begun', async () => {
      begun.resolve();
      await repeated.promise;
    });
    const first = travel.start(player.id, gate(home, away), 'impatient');
    await begun.promise;
    const repeat = await travel.start(player.id, gate(home, away), 'impatient');
    repeated.resolve();
    expect((await first).id).toBe(repeat.id);
    await travel.until(player.id, repeat.id, 'COMPLETED');
  });

  it('is nobody else’s: another player sees, follows and cancels nothing', async () => {
    const { home, away } = galaxy;
    const { player } = await galaxy.traveller();
    const { id } = await travel.start(player.id, gate(home, away));
    const stranger = randomUUID();
    const seen = await travel.ask('query ($id: ID!) { journey(id: $id) { id } }', { id }, stranger);
    expect([seen.data, seen.errors[0]?.extensions.code]).toEqual([{ journey: null }, 'JOURNEY_NOT_FOUND']);
    expect(await travel.cancel(stranger, id)).toEqual({ code: 'JOURNEY_NOT_FOUND' });
    await travel.until(player.id, id, 'COMPLETED');
    expect(await travel.cancel(player.id, id)).toEqual({ code: 'JOURNEY_OVER' });
  });
});

describe('what a quote says', () => {
  const quote = async (playerId: string, input: object) => {
    const query = `query ($from: ID!, $to: ID!, $method: JourneyMethod!, $express: Boolean! = false) { travelQuote(from: $from, to: $to, method: $method, express: $express) {
      fee toll discountPercent transitSeconds queueAhead visitsLeft portablePercent refusals { code } } }`;
    return (await travel.ask(query, input, playerId)).data.travelQuote;
  };

  it('is what the journey then costs, with the citizen’s discount and the express lane’s price', async () => {
    const { home, away, nexus, platform } = galaxy;
    const { player } = await galaxy.traveller();
    expect(await quote(player.id, gate(home, away))).toEqual({
      ...{ fee: 200, toll: 0, discountPercent: 0, transitSeconds: 0, queueAhead: 0, visitsLeft: 3 },
      ...{ portablePercent: 25, refusals: [] },
    });
    platform.citizens.add(player.id);
    expect(await quote(player.id, gate(home, nexus, { express: true }))).toMatchObject({
      ...{ fee: 270, discountPercent: 10, visitsLeft: null, portablePercent: 75 },
    });
    const journey = await travel.start(player.id, gate(home, nexus, { express: true }));
    expect(journey).toMatchObject({ cost: 270, express: true });
    await travel.until(player.id, journey.id, 'COMPLETED');
  });

  it('names every reason against it', async () => {
    const { home, away } = galaxy;
    const { player } = await galaxy.traveller();
    await home.sql('update pilots set sector = (select capital_sector from region) where player_id = $1', [
      player.id,
    ]);
    const { refusals } = await quote(player.id, gate(home, away));
    expect(refusals).toEqual([{ code: 'NOT_AT_GATE' }]);
  });
});

it('its figures are there for operators: journeys by state, how long steps take, retries', async () => {
  const { home, nexus } = galaxy;
  const { player } = await galaxy.traveller();
  const { id } = await travel.start(player.id, gate(home, nexus));
  await travel.until(player.id, id, 'COMPLETED');
  const metrics = await (await fetch(travel.url.replace('/graphql', '/metrics'))).text();
  expect(metrics).toMatch(/sectorwars_journeys\{state="COMPLETED"\} [1-9]/);
  expect(metrics).toMatch(/sectorwars_journey_step_seconds_count\{step="asset_transfer"\} [1-9]/);
  expect(metrics).toContain('sectorwars_journey_retries_total 0');
});
