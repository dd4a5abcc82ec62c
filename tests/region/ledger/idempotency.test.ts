import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const scan = (player: { id: string }, key?: string, number = 1): Promise<Reply> =>
  region.ask(
    'mutation ($r: ID!, $n: Int!) { scanSector(regionId: $r, number: $n) { pilot { turns { available } } } }',
    { r: region.regionId, n: number },
    player,
    key === undefined ? {} : { 'idempotency-key': key },
  );
const turnsOf = (reply: Reply): number => reply.data.scanSector.pilot.turns.available;
const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];

describe('J2: a mutation repeated with its idempotency key', () => {
  it('does nothing and answers as the first time', async () => {
    const { player } = await joinedPilot(region);
    expect(turnsOf(await scan(player, 'a'))).toBe(998);
    expect(turnsOf(await scan(player, 'a'))).toBe(998);
    expect(turnsOf(await scan(player, 'b'))).toBe(996);
    expect(turnsOf(await scan(player))).toBe(994);
  });

  it('answers word for word as the first time, whatever happened meanwhile', async () => {
    const { player } = await joinedPilot(region);
    const first = await scan(player, 'a');
    expect(turnsOf(await scan(player))).toBe(996);
    expect(await scan(player, 'a')).toEqual(first);
    const query = '{ pilots(regionIds: ["REGION"]) { turns { available } } }'.replace(
      'REGION',
      region.regionId,
    );
    const read = (): Promise<Reply> => region.ask(query, {}, player, { 'idempotency-key': 'q' });
    expect((await read()).data.pilots[0].turns.available).toBe(996);
    await scan(player);
    expect((await read()).data.pilots[0].turns.available).toBe(994);
  });

  it('happens once when the repeats come at the same time', async () => {
    const { player } = await joinedPilot(region);
    const replies = await Promise.all(Array.from({ length: 20 }, () => scan(player, 'together')));
    expect(new Set(replies.map(turnsOf))).toEqual(new Set([998]));
  });

  it('is refused with other input, or a key that is too long', async () => {
    const { player } = await joinedPilot(region);
    await scan(player, 'a');
    expect(codeOf(await scan(player, 'a', 2))).toBe('IDEMPOTENCY_MISMATCH');
    expect(codeOf(await scan(player, 'x'.repeat(256)))).toBe('BAD_USER_INPUT');
    expect(turnsOf(await scan(player))).toBe(996);
  });

  it('is one of several in a document, each for itself', async () => {
    const { player } = await joinedPilot(region);
    const ask = () =>
      region.ask(
        'mutation ($r: ID!) { a: scanSector(regionId: $r, number: 1) { sector { number } } b: scanSector(regionId: $r, number: 1) { pilot { turns { available } } } }',
        { r: region.regionId },
        player,
        { 'idempotency-key': 'both' },
      );
    for (const reply of [await ask(), await ask()]) expect(reply.data.b.pilot.turns.available).toBe(996);
  });

  it('is forgotten after a week', async () => {
    const { player } = await joinedPilot(region);
    await scan(player, 'old');
    for (const table of ['requests', 'answers'])
      await region.sql(`update ${table} set at = at - interval '8 days' where player_id = $1`, [player.id]);
    await scan(player, 'new');
    const keys = await region.sql(
      'select r.key as request, a.key as answer from requests r, answers a where r.player_id = $1 and a.player_id = $1',
      [player.id],
    );
    expect(keys).toEqual([{ request: 'new/scanSector', answer: 'new' }]);
  });

  it("is nobody else's request", async () => {
    const [a, b] = [await joinedPilot(region), await joinedPilot(region)];
    expect(turnsOf(await scan(a.player, 'same'))).toBe(998);
    expect(turnsOf(await scan(b.player, 'same'))).toBe(998);
  });

  it('is tried anew when the first time failed', async () => {
    const identity = { playerId: randomUUID(), key: 'k', input: 1 };
    const run = (work: () => Promise<number>): Promise<number> =>
      transactOnce(region.services.fork(), identity, work);
    await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await run(() => Promise.resolve(5))).toBe(5);
    expect(await run(() => Promise.resolve(6))).toBe(5);
  });
});
