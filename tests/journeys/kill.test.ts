import { describe, expect, it, jest } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { createTravel } from '#subgraphs/travel/server.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { journeysOf } from '#tests/kit/journeys.ts';
import { until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';
import { startTravelProcess, type TravelProcess } from './travel-process.ts';

// Real processes, each killed and started anew: long on a busy machine.
jest.setTimeout(240_000);

let galaxy: Galaxy;
let travel: TestTravel;
let running: TravelProcess;
travelling(
  {
    // The express lane is only for who is to be met under way.
    expressTransitMs: 4_000,
    open: async (options) => (running = await startTravelProcess(options)),
  },
  (...world) => void ([galaxy, travel] = world),
);

describe('the travel service, killed', () => {
  const places = [
    // Written down, and nobody carries it yet.
    'travel:begun',
    ...['travel:AUTHORISED', 'travel:held', 'travel:ESCROWED', 'travel:SHIPPED', 'travel:accepted'],
    ...['travel:ARRIVED', 'travel:settled'],
  ];
  it.each(places)('at %s, completes the journey when it is back, once', async (failpoint) => {
    const { home, away } = galaxy;
    const { player, shipId } = await galaxy.traveller();
    await running.arm(failpoint);
    // The answer may be lost with the process.
    await travel.start(player.id, gate(home, away), failpoint).catch(() => undefined);
    expect(await running.ended).toBe('SIGKILL');
    await travel.restart();
    const { id } = await travel.start(player.id, gate(home, away), failpoint);
    await travel.until(player.id, id, 'COMPLETED');
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 600, ship: null });
  });

  const refusals = [
    ['travel:returned', 'JOURNEY_TIMED_OUT', 'RETURNED', { credits: 1_000 }],
    ['travel:diverted', 'EMBARGO', 'DIVERTED', { credits: 450, ship: null }],
  ] as const;
  it.each(refusals)(
    'at %s, ends the refused journey when it is back, once',
    async (failpoint, code, state, left) => {
      const { home, away } = galaxy;
      const { player } = await galaxy.traveller();
      const { id } = await travel.start(player.id, gate(home, away, { express: true }));
      await travel.until(player.id, id, 'ESCROWED');
      await journeysOf(away).refuse(id, code);
      await running.arm(failpoint);
      expect(await running.ended).toBe('SIGKILL');
      await travel.restart();
      await travel.until(player.id, id, state);
      expect(await galaxy.pilotOf(home, player.id)).toMatchObject(left);
      expect(await galaxy.pilotOf(away, player.id)).toBeNull();
    },
  );

  const steps = ['travel:AUTHORISED', 'travel:SHIPPED', 'travel:ARRIVED'];
  it.each(steps)(
    'at %s and not started again, leaves the journey to another process beside it',
    async (failpoint) => {
      const { home, away } = galaxy;
      const { player, shipId } = await galaxy.traveller();
      await using beside = await createTravel(
        { ...travel.options, lifelessMs: 1_000 },
        createLog('travel', 'silent'),
      );
      expect(beside.url).not.toBe(running.url);
      await running.arm(failpoint);
      await travel.start(player.id, gate(home, away)).catch(() => undefined);
      expect(await running.ended).toBe('SIGKILL');
      const states = () =>
        travel.sql<{ state: string }>('select state from journeys where player_id = $1', [player.id]);
      await until(async () => (await states())[0]?.state === 'COMPLETED');
      expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
      expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 600, ship: null });
      await travel.restart();
    },
  );

  it('and another that takes up the same journeys beside it, carry each of them once', async () => {
    const { home, away } = galaxy;
    const travellers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => galaxy.traveller()));
    // On a busy machine a region may not answer in time: a player asks again.
    const insist = async (playerId: string): ReturnType<TestTravel['start']> => {
      const begun = await travel.start(playerId, gate(home, away, { express: true }));
      return /_(UNAVAILABLE|DOWN)$/.test(begun.code ?? '') ? await insist(playerId) : begun;
    };
    const starting = Promise.all(travellers.map(({ player }) => insist(player.id)));
    // A process that starts takes up whatever is under way, as if the others were dead.
    await using second = await startTravelProcess(travel.options);
    await using third = await startTravelProcess(travel.options);
    expect(second.url).not.toBe(third.url);
    for (const [index, { id, code }] of (await starting).entries()) {
      expect(code).toBeUndefined();
      const { player, shipId } = travellers[index]!;
      await travel.until(player.id, id, 'COMPLETED');
      expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 150, ship: shipId });
    }
  });

  it('has lost and made nothing', async () => {
    const { home, away } = galaxy;
    for (const region of [home, away]) expect(await auditBalances(region.services.fork())).toEqual([]);
    expect(await travel.audit()).toEqual({ faults: [], unread: [] });
  });
});
