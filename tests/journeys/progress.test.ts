/** `journeyProgress`: every state once, as it was then, whenever one begins to listen. */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { gate, type TestTravel, type ToldJourney } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(120_000);

let galaxy: Galaxy;
let travel: TestTravel;
travelling({}, (...world) => void ([galaxy, travel] = world));

async function told(playerId: string, id: string, after?: string): Promise<ToldJourney[]> {
  const journeys: ToldJourney[] = [];
  for await (const journey of travel.follow(playerId, id, after)) journeys.push(journey);
  return journeys;
}
const statesOf = (journeys: ToldJourney[]): string[] => journeys.map(({ state }) => state);
const way = ['AUTHORISED', 'ESCROWED', 'SHIPPED', 'ARRIVED', 'COMPLETED'];

describe('the progress of a journey', () => {
  let playerId: string;
  let id: string;
  /** Place of the state that it began with. */
  let begun: string;

  beforeAll(async () => {
    const { player } = await galaxy.traveller();
    playerId = player.id;
    const query = `mutation ($input: StartJourneyInput!) { startJourney(input: $input) { journey { id state cursor } } }`;
    const { data } = await travel.ask(query, { input: gate(galaxy.home, galaxy.away) }, playerId);
    ({ id, cursor: begun } = data.startJourney.journey);
  });

  it('is told state by state behind the cursor of a request’s answer, each as it was then', async () => {
    const journeys = await told(playerId, id, begun);
    expect(statesOf(journeys)).toEqual(way.slice(1));
    expect(journeys.map(({ manifest }) => manifest?.credits)).toEqual([200, 200, 200, 200]);
  });

  it('is told again when it is over: what follows a cursor, and nothing behind the last', async () => {
    const journeys = await told(playerId, id, begun);
    for (const [index, { cursor }] of journeys.entries())
      expect(statesOf(await told(playerId, id, cursor!))).toEqual(way.slice(index + 2));
    expect(statesOf(await told(playerId, id))).toEqual(['COMPLETED']);
    const { data } = await travel.ask('query ($id: ID!) { journey(id: $id) { cursor } }', { id }, playerId);
    expect(data.journey.cursor).toBe(journeys.at(-1)?.cursor);
  });

  it('is the same after a restart of the service', async () => {
    await travel.restart();
    expect(statesOf(await told(playerId, id, begun))).toEqual(way.slice(1));
  });

  it('is not gone behind with a cursor of something else', async () => {
    for (const cursor of ['x', Buffer.from('e1:platform:1.1').toString('base64url')])
      await expect(told(playerId, id, cursor)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('ends for who comes back from a history that is not there any more', async () => {
    const forged = Buffer.from(begun, 'base64url').toString().replace(/.{8}$/, '00000000');
    const cursor = Buffer.from(forged).toString('base64url');
    await expect(told(playerId, id, cursor)).rejects.toThrow('EVENTS_LOST');
  });

  it('that came from another history tells how it ended, and one that is kept no more says so', async () => {
    const elsewhere = Buffer.from('e1:platform:999999999.1:00000000').toString('base64url');
    expect(statesOf(await told(playerId, id, elsewhere))).toEqual(['COMPLETED']);
    await travel.sql(
      `delete from outbox where payload->>'travelId' = $1 and payload->>'status' <> 'COMPLETED'`,
      [id],
    );
    // What it has at hand is not read again.
    await travel.restart();
    await expect(told(playerId, id, begun)).rejects.toThrow('EVENTS_LOST');
    await travel.sql(`delete from outbox where payload->>'travelId' = $1`, [id]);
    expect(await told(playerId, id)).toEqual([
      { state: 'COMPLETED', cursor: null, manifest: { credits: 200 } },
    ]);
  });
});
