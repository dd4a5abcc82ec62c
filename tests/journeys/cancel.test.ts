import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { armFailpoint } from '#subgraphs/kit/failpoint.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { journeysOf } from '#tests/kit/journeys.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(120_000);

/** Long enough that nothing arrives by itself. */
const hourMs = 3_600_000;
let galaxy: Galaxy;
let travel: TestTravel;
travelling({ transitMs: hourMs, capacity: 1, maxQueue: 2 }, (...world) => void ([galaxy, travel] = world));

const terminal = async () => (await travel.ask('{ terminal { capacity occupied queued } }')).data.terminal;

describe('at the terminal', () => {
  it('who finds no place waits in turn, a full queue is refused, express passes, and a place that is left is taken by the first', async () => {
    const { home, away } = galaxy;
    const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map(() => galaxy.traveller()));
    const travels = async (who: typeof first, changes = {}) =>
      travel.start(who!.player.id, gate(home, away, changes));
    const one = await travels(first);
    await travel.until(first!.player.id, one.id, 'ESCROWED');
    const two = await travels(second);
    const three = await travels(third);
    expect([two, three]).toMatchObject([
      { state: 'QUEUED', queuePosition: 1 },
      { state: 'QUEUED', queuePosition: 2 },
    ]);
    expect(await terminal()).toEqual({ capacity: 1, occupied: 1, queued: 2 });
    expect(await travels(fourth)).toEqual({ code: 'TERMINAL_FULL' });
    const express = await travels(fourth, { express: true });
    await travel.until(fourth!.player.id, express.id, 'COMPLETED');

    // In the queue nothing was paid and nothing has moved.
    expect(await travel.cancel(second!.player.id, two.id)).toMatchObject({
      state: 'CANCELLED',
      refund: null,
    });
    expect(await galaxy.pilotOf(home, second!.player.id)).toEqual({ credits: 1_000, ship: second!.shipId });
    expect(await travel.until(third!.player.id, three.id, 'QUEUED')).toMatchObject({ queuePosition: 1 });

    await travel.cancel(first!.player.id, one.id);
    await travel.until(first!.player.id, one.id, 'CANCELLED');
    await travel.until(third!.player.id, three.id, 'ESCROWED');
    await travel.cancel(third!.player.id, three.id);
    await travel.until(third!.player.id, three.id, 'CANCELLED');
    expect(await terminal()).toEqual({ capacity: 1, occupied: 0, queued: 0 });
  });
});

describe('a journey that is cancelled', () => {
  it('J5: in transit comes back whole, for half of its cost, at once, and cancelling twice changes nothing', async () => {
    const { home, away } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    const { id } = await travel.start(player.id, gate(home, away));
    const departed = await travel.until(player.id, id, 'ESCROWED');
    expect(departed.departedAt).not.toBeNull();
    expect(await galaxy.pilotOf(home, player.id)).toMatchObject({ ship: null });
    await travel.cancel(player.id, id);
    const journey = await travel.until(player.id, id, 'CANCELLED');
    expect(journey).toMatchObject({
      ...{ refund: 100, refusalCode: 'JOURNEY_CANCELLED', arrivedIn: { id: home.regionId } },
    });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 900, ship: shipId });
    expect(await travel.cancel(player.id, id)).toMatchObject({ id, state: 'CANCELLED', refund: 100 });
    expect(await auditBalances(home.services.fork())).toEqual([]);
  });

  it('before it departs costs nothing', async () => {
    const { home, away } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    const { promise: cancelled, resolve } = Promise.withResolvers<void>();
    using _armed = armFailpoint('travel:AUTHORISED', () => cancelled);
    const { id, state } = await travel.start(player.id, gate(home, away));
    expect(state).toBe('AUTHORISED');
    expect(await travel.cancel(player.id, id)).toMatchObject({ state: 'AUTHORISED', cancelling: true });
    resolve();
    // The step had read the row before: the ship departs nevertheless, and comes back for nothing.
    await travel.until(player.id, id, 'CANCELLED');
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
  });

  it('while its destination is silent comes back for half of its cost when that answers', async () => {
    const { home, away, platform } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    const { id } = await travel.start(player.id, gate(home, away));
    await travel.until(player.id, id, 'ESCROWED');
    platform.reroute(away, 'http://127.0.0.1:9/graphql');
    await travel.endTransit(id);
    await travel.until(player.id, id, 'SHIPPED');
    expect(await travel.cancel(player.id, id)).toMatchObject({ state: 'SHIPPED', cancelling: true });
    platform.reroute(away, undefined);
    expect(await travel.until(player.id, id, 'CANCELLED')).toMatchObject({ refund: 100 });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 900, ship: shipId });
  });

  it('J5: by another player, or by the word of a region alone, is not cancelled', async () => {
    const { home, away, nexus } = galaxy;
    const { player } = await galaxy.traveller();
    const { id } = await travel.start(player.id, gate(home, away));
    await travel.until(player.id, id, 'ESCROWED');
    expect(await travel.cancel(randomUUID(), id)).toEqual({ code: 'JOURNEY_NOT_FOUND' });
    await journeysOf(away).refuse(id, 'JOURNEY_CANCELLED');
    await travel.endTransit(id);
    const journey = await travel.until(player.id, id, 'DIVERTED');
    expect(journey).toMatchObject({ cancelling: false, arrivedIn: { id: nexus.regionId } });
  });

  it('can be made again', async () => {
    const { home, away } = galaxy;
    const { player } = await galaxy.traveller();
    for (let time = 0; time < 2; time++) {
      const { id } = await travel.start(player.id, gate(home, away));
      await travel.until(player.id, id, 'ESCROWED');
      await travel.cancel(player.id, id);
      expect(await travel.until(player.id, id, 'CANCELLED')).toMatchObject({ refund: 100 });
    }
  });
});

it('progress tells each change to the player, from where the journey stands to its end, and nothing to others', async () => {
  const { home, away } = galaxy;
  const { player } = await galaxy.traveller();
  const { id } = await travel.start(player.id, gate(home, away));
  await travel.until(player.id, id, 'ESCROWED');
  const told: string[] = [];
  for await (const { state } of travel.follow(player.id, id)) {
    told.push(state);
    if (told.length === 1) await travel.cancel(player.id, id);
  }
  expect([told[0], told.at(-1)]).toEqual(['ESCROWED', 'CANCELLED']);
  const stranger = travel.follow(randomUUID(), id)[Symbol.asyncIterator]();
  await expect(stranger.next()).rejects.toThrow('JOURNEY_NOT_FOUND');
});

describe('a journey that waits in transit', () => {
  it('waits on after a restart of the service, and can still be cancelled', async () => {
    const { home, away } = galaxy;
    const { player } = await galaxy.traveller();
    const { id } = await travel.start(player.id, gate(home, away));
    await travel.until(player.id, id, 'ESCROWED');
    await travel.restart();
    expect(await travel.until(player.id, id, 'ESCROWED')).toMatchObject({ state: 'ESCROWED' });
    await travel.cancel(player.id, id);
    expect(await travel.until(player.id, id, 'CANCELLED')).toMatchObject({ refund: 100 });
  });
});
