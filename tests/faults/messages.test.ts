/**
 * Checklist rows 33 and 6 on the real travel service and real regions' servers: messages between them come twice, too late and in any order, and
 * every journey ends with everything in one place, to the unit.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { postAll } from '#subgraphs/region/ledger/posting.ts';
import { chanceOf } from '#tests/kit/chance.ts';
import { contentsOf } from '#tests/kit/contents.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import {
  messengerLine,
  promptly,
  twice,
  type Message,
  type MessengerLine,
} from '#tests/kit/messenger-line.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';
import { atGate } from '#tests/kit/journeys.ts';
import { load } from '#tests/kit/shipyard.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';
import { regionKeyName } from '#wire/signature.ts';

/** JOURNEYS=200 npm test -- tests/faults/messages */
const crowd = Number(process.env['JOURNEYS'] ?? 24);
const over = ['COMPLETED', 'CANCELLED', 'RETURNED', 'DIVERTED', 'FAILED'];
const goods = { ORE: 31, EQUIPMENT: 12 };

let galaxy: Galaxy;
let travel: TestTravel;
let regions: TestRegion[];
/** Between the travel service and each region, in the order of `regions`. */
let lines: MessengerLine[];

travelling({ transitMs: 0, expressTransitMs: 0, capacity: 1_000, foreignVisits: 1_000 }, (...world) => {
  [galaxy, travel] = world;
});
beforeAll(async () => {
  regions = [galaxy.home, galaxy.away, galaxy.nexus];
  lines = await Promise.all(
    regions.map(async (region) => {
      const { server, slug, settings } = region;
      const line = await messengerLine({
        ...{ url: server.url, keyName: regionKeyName(slug), key: settings.SERVICE_KEY },
      });
      galaxy.platform.reroute(region, line.url);
      return line;
    }),
  );
}, 60_000);
afterAll(async () => {
  for (const line of lines ?? []) await line[Symbol.asyncDispose]();
});

/** A pilot at the gate with goods aboard. */
async function laden(): Promise<JoinedPilot> {
  const pilot = await galaxy.traveller();
  for (const [good, units] of Object.entries(goods))
    await load(galaxy.home, `ship:${pilot.shipId}`, good, units);
  return pilot;
}

const totalsSql = `select (coalesce((select sum(credits) from pilots), 0)
  + coalesce((select sum(amount) from entries where account in ('burnt', 'abroad') or account like 'escrow:%'), 0))::float8 as credits,
  (select coalesce(sum(quantity), 0) from (select quantity from cargo union all select quantity from stores) x)::float8 as goods,
  (select count(*) from ships where status not in ('AWAY', 'SCRAPPED', 'DESTROYED'))::float8 as ships,
  (select count(*) from journeys where state = 'HELD')::float8 as held`;

interface Totals {
  credits: number;
  goods: number;
  ships: number;
  held: number;
}

/** What there is in all regions together. */
async function totals(): Promise<Totals> {
  const all = await Promise.all(regions.map(({ sql }) => sql<Totals>(totalsSql)));
  return all.flat().reduce((sum, row) => ({
    credits: sum.credits + row.credits,
    goods: sum.goods + row.goods,
    ships: sum.ships + row.ships,
    held: sum.held + row.held,
  }));
}

async function faults(): Promise<string[]> {
  const books = await Promise.all(regions.map(({ services }) => auditBalances(services.fork())));
  return [...books.flat(), ...(await travel.faults())];
}

/** With everything posted: that a server posts it meanwhile is no change. */
const contents = () =>
  Promise.all(
    regions.map(async ({ services, sql }) => {
      await postAll(services.fork());
      return await contentsOf(sql);
    }),
  );

describe('row 33: with every message twice and in any order', () => {
  let before: Totals;
  let endings: Map<string, string>;

  beforeAll(async () => {
    const pilots: JoinedPilot[] = [];
    for (let count = 0; count < crowd; count++) pilots.push(await laden());
    before = await totals();
    const chance = chanceOf(2102);
    for (const line of lines) line.messenger = twice(chance);
    const ends = await Promise.all(pilots.map(async (pilot, index) => await roam(pilot, index, chance)));
    for (const line of lines) line.messenger = promptly;
    endings = new Map(ends.flat());
  }, 240_000);

  /** There and, whoever arrived, back again; every third journey is called off at some moment. Each wish of the player comes twice as well. */
  async function roam(pilot: JoinedPilot, index: number, chance: () => number): Promise<[string, string][]> {
    const playerId = pilot.player.id;
    const ends: [string, string][] = [];
    let from = galaxy.home;
    for (const leg of ['out', 'back']) {
      const to = from !== galaxy.home ? galaxy.home : index % 4 === 0 ? galaxy.nexus : galaxy.away;
      const id = await begin(playerId, from, to, `${playerId} ${leg}`);
      if ((index + ends.length) % 3 === 0) {
        await pause(chance() * 250);
        await Promise.all([travel.cancel(playerId, id), travel.cancel(playerId, id)]);
      }
      const { state } = await travel.until(playerId, id, ...over);
      ends.push([id, state]);
      if (state !== 'COMPLETED') break;
      await atGate(to, pilot);
      from = to;
    }
    return ends;
  }

  async function begin(playerId: string, from: TestRegion, to: TestRegion, key: string): Promise<string> {
    for (;;) {
      const both = await Promise.all([1, 2].map(() => travel.start(playerId, gate(from, to), key)));
      const ids = new Set(both.flatMap(({ id }) => (id ? [id] : [])));
      expect(ids.size).toBeLessThan(2);
      for (const id of ids) return id;
      // Whose question was lost asks again.
      expect(both.filter(({ code }) => !/UNAVAILABLE|DOWN|TRAVELLING/.test(String(code)))).toEqual([]);
    }
  }

  test('every journey is completed or wholly called off, and nothing is made, lost or left over', async () => {
    const states = [...endings.values()];
    expect(states.filter((state) => state !== 'COMPLETED' && state !== 'CANCELLED')).toEqual([]);
    expect(new Set(states)).toEqual(new Set(['COMPLETED', 'CANCELLED']));
    expect(await totals()).toEqual({ ...before, held: 0 });
    expect(await faults()).toEqual([]);
  });

  test('a message that comes once more when the journey is long over changes nothing, in whatever order', async () => {
    const late = lines.flatMap(({ messages }) => [...messages]).filter(({ name }) => /Journey$/.test(name));
    expect(new Set(late.map(({ name }) => name))).toEqual(
      new Set(['HoldJourney', 'AcceptJourney', 'SettleJourney', 'RefuseJourney', 'ReturnJourney']),
    );
    const settled = await contents();
    const chance = chanceOf(1);
    const shuffled = late
      .map((message): [number, Message] => [chance(), message])
      .toSorted(([a], [b]) => a - b);
    for (const order of [late.toReversed(), shuffled.map(([, message]) => message)])
      for (let next = 0; next < order.length; next += 8)
        await Promise.all(order.slice(next, next + 8).map((message) => message.deliver()));
    expect(await contents()).toEqual(settled);
    expect(await faults()).toEqual([]);
  }, 120_000);
});

describe('row 6: a journey is called off', () => {
  const asked = { HoldJourney: 'departs', AcceptJourney: 'arrives' };
  /** In which the request to let the ship through (`t`) and the one to refuse it (`r`) reach the region, twice each; `=` for both at once. */
  const orders = ['ttrr', 'trtr', 'trrt', 'rtrt', 'rttr', 'rrtt', '='];
  const cases = (Object.keys(asked) as (keyof typeof asked)[]).flatMap((name) =>
    orders.map((order): [string, string, keyof typeof asked] => [asked[name], order, name]),
  );

  test.each(cases)(
    'while it %s, in the order %s: what reached the region first counts',
    async (_, order, name) => {
      const pilot = await laden();
      const { player, shipId } = pilot;
      const [home, away] = [galaxy.home, galaxy.away];
      const line = lines[name === 'HoldJourney' ? 0 : 1]!;
      const before = await totals();
      const held = new Map<string, Message>();
      const [underWay, refusing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      // The first request is held on its way, and its sender hears nothing; so is the refusal, until both are delivered as wished.
      line.messenger = async (message) => {
        if (message.name === name && !held.has('t')) {
          held.set('t', message);
          underWay.resolve();
          await refusing.promise;
          return undefined;
        }
        if (message.name !== 'RefuseJourney' || held.has('r')) return await message.deliver();
        held.set('r', message);
        if (order === '=') {
          const [, answer] = await Promise.all([held.get('t')!.deliver(), message.deliver()]);
          return answer;
        }
        let answer: Awaited<ReturnType<Message['deliver']>> | undefined;
        for (const next of order) {
          const said = await held.get(next)!.deliver();
          if (next === 'r') answer ??= said;
        }
        return answer;
      };
      const { id } = await travel.start(player.id, gate(home, away));
      await underWay.promise;
      await travel.cancel(player.id, id);
      refusing.resolve();
      const { state } = await travel.until(player.id, id, ...over);
      line.messenger = promptly;
      const arrived =
        name === 'AcceptJourney' && (order === '=' ? state === 'COMPLETED' : order.startsWith('t'));
      expect(state).toBe(arrived ? 'COMPLETED' : 'CANCELLED');
      expect((await galaxy.pilotOf(arrived ? away : home, player.id))?.ship).toBe(shipId);
      expect(await totals()).toEqual(before);
      expect(await faults()).toEqual([]);
    },
  );
});
