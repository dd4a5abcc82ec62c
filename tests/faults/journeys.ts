/**
 * Whatever dies or is cut off at whatever step of a journey: it ends, completed or returned, and everything is in one place. Travellers
 * are brought to each step, held there while the harm is done, and go on then.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LiveGalaxy, LivePlayer, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';
import { travellersIn, type Belongings, type Ending, type Travellers } from './travellers.ts';

let galaxy: LiveGalaxy;
let travellers: Travellers;
let source: LiveRegion;
let destination: LiveRegion;
/** Longer than a journey may wait in this galaxy. */
let tooLongMs: number;

interface Step {
  name: string;
  failpoint: string;
  /** The journey's state, and what the source and the destination have decided about it. */
  state: [string, string | null, string | null];
}

const steps: Step[] = [
  { name: 'written down', failpoint: 'travel:begun', state: ['AUTHORISED', null, null] },
  { name: 'authorised', failpoint: 'travel:AUTHORISED', state: ['AUTHORISED', null, null] },
  { name: 'held', failpoint: 'travel:held', state: ['AUTHORISED', 'HELD', null] },
  { name: 'escrowed', failpoint: 'travel:ESCROWED', state: ['ESCROWED', 'HELD', null] },
  { name: 'shipped', failpoint: 'travel:SHIPPED', state: ['SHIPPED', 'HELD', null] },
  { name: 'accepted', failpoint: 'travel:accepted', state: ['SHIPPED', 'HELD', 'ACCEPTED'] },
  { name: 'arrived', failpoint: 'travel:ARRIVED', state: ['ARRIVED', 'HELD', 'ACCEPTED'] },
  { name: 'settled', failpoint: 'travel:settled', state: ['ARRIVED', 'SETTLED', 'ACCEPTED'] },
];

/** Where a player's journey stands, by the databases of all three that have a say. */
async function stateOf({ id }: LivePlayer): Promise<(string | null)[]> {
  const sql = 'select id, state from journeys where player_id = $1';
  const [journey] = await galaxy.sql<{ id: string; state: string }>('travel', sql, [id]);
  const decided = async ({ slug }: LiveRegion): Promise<string | null> => {
    const verdict = 'select state from journeys where journey_id = $1';
    const [row] = await galaxy.sql<{ state: string }>(`region_${slug}`, verdict, [journey?.id]);
    return row?.state ?? null;
  };
  return [journey?.state ?? null, await decided(source), await decided(destination)];
}

interface Fate {
  /** Where the journey stood when the harm was done. */
  met: (string | null)[];
  ending: Ending | undefined;
  before: Belongings | undefined;
  after: Belongings | undefined;
}

/** Brings a traveller to each step, from the last to the first so that nobody passes who is held, and does harm to all of them. */
async function underHarm(harm: () => Promise<void>): Promise<{ fates: Map<string, Fate>; faults: string[] }> {
  const players = await travellers.gather(source, steps.length);
  const before = await travellers.belongings(players);
  const setting: Promise<unknown>[] = [];
  try {
    for (const [index, step] of [...steps.entries()].toReversed()) {
      const player = players[index]!;
      galaxy.hold(step.failpoint);
      setting.push(travellers.set(player, source, destination));
      await until(async () => String(await stateOf(player)) === String(step.state));
    }
    const met = await Promise.all(players.map(stateOf));
    const harming = harm();
    galaxy.release();
    await Promise.all([harming, ...setting]);
    const endings = await travellers.endings(players);
    const after = await travellers.belongings(players);
    const fateOf = ({ id }: LivePlayer, index: number): Fate => ({
      ...{ met: met[index]!, ending: endings.get(id), before: before.get(id), after: after.get(id) },
    });
    const fates = new Map(players.map((player, index) => [steps[index]!.name, fateOf(player, index)]));
    return { fates, faults: await travellers.faults() };
  } finally {
    galaxy.release();
  }
}

async function killing(service: string): Promise<void> {
  galaxy.kill(service);
  await galaxy.running(service);
}

/** For longer than a journey may wait. */
async function cutting({ line }: LiveRegion): Promise<void> {
  await line.cut();
  await pause(tooLongMs);
  await line.mend();
}

const harms: [string, () => Promise<void>][] = [
  ['row 3: the travel service is killed', () => killing('travel')],
  ['row 7: the source is killed', () => killing(`region-${source.slug}`)],
  ['row 5: the destination is killed', () => killing(`region-${destination.slug}`)],
  ['the gateway is killed', () => killing('gateway')],
  ['row 22: the Nexus is killed', () => killing('nexus')],
  ['row 9: PostgreSQL dies under all parts', () => galaxy.crashPostgres()],
  ['rows 7 and 17: the source is cut off for longer than a journey may take', () => cutting(source)],
  [
    'rows 5 and 17: the destination is cut off for longer than a journey may take',
    () => cutting(destination),
  ],
];

/** Where the ship is after such an ending. */
const shipAfter = (state: string | undefined): string[] =>
  state === 'COMPLETED'
    ? [destination.slug]
    : state === 'RETURNED' || state === 'FAILED'
      ? [source.slug]
      : [`nowhere after ${state}`];

/** Declares the tests over a galaxy that runs before the first of them. */
export function testJourneys(live: () => LiveGalaxy, timeoutMs: number): void {
  beforeAll(() => {
    galaxy = live();
    travellers = travellersIn(galaxy);
    tooLongMs = timeoutMs + 1_000;
    [source, destination] = [galaxy.region('andromeda'), galaxy.region('borealis')];
  });

  describe.each(harms)('%s', (_name, harm) => {
    let fates: Map<string, Fate>;
    let faults: string[];
    beforeAll(async () => {
      ({ fates, faults } = await underHarm(harm));
    }, 240_000);

    test.each(steps)(
      'while a journey is $name: it ends, and ship, goods and credits are in one place to the unit',
      ({ name, state }) => {
        const { met, ending, before, after } = fates.get(name)!;
        expect(met).toEqual(state);
        expect(after).toEqual({ ...before, ships: shipAfter(ending?.state) });
        // Who was accepted, or let go, has arrived.
        if (state[2]) expect(ending?.state).toBe('COMPLETED');
      },
    );

    test('and the books of all regions are sound', () => {
      expect(faults).toEqual([]);
    });
  });

  test('row 17: the source is cut off while a journey that was called off returns: it ends when the line is mended', async () => {
    const [player] = (await travellers.gather(source, 1)) as [LivePlayer];
    const before = await travellers.belongings([player]);
    galaxy.hold('travel:ESCROWED');
    await travellers.set(player, source, destination);
    await until(async () => String(await stateOf(player)) === 'ESCROWED,HELD,');
    await travellers.callOff(player);
    await source.line.cut();
    galaxy.release();
    await until(async () => String(await stateOf(player)) === 'SHIPPED,HELD,REFUSED');
    await source.line.mend();
    expect(await travellers.endings([player])).toEqual(
      new Map([[player.id, { state: 'CANCELLED', code: 'JOURNEY_CANCELLED' }]]),
    );
    expect(await travellers.belongings([player])).toEqual(
      new Map([[player.id, { ...before.get(player.id), ships: [source.slug] }]]),
    );
    expect(await travellers.faults()).toEqual([]);
  }, 240_000);
}
