import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodePlace } from '#subgraphs/kit/cursor.ts';
import { openHistory } from '#subgraphs/kit/history.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { startPruning } from '#subgraphs/kit/retention.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { until } from '#tests/kit/stack.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { arrivals, openRegionStream, tellArrivals } from '#tests/kit/region-stream.ts';

let region: TestRegion;
const admin = { id: randomUUID(), role: 'ADMIN' };
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const restarted = () =>
  createRegionServer({ slug: region.slug, settings: region.settings, log: createLog('again', 'error') });

describe('a subscriber that comes back with a cursor', () => {
  it.each([1, 700])(
    'gets what it missed, %i events, then what happens, each once and in order',
    async (count) => {
      const first = await openRegionStream(region, { player: admin });
      const [seen] = await tellArrivals(region, 1);
      const last = await first.event();
      first.leave();
      expect(last.data.regionEvents.player.id).toBe(seen);
      expect(last.extensions).toEqual({ cursor: last.data.regionEvents.cursor });
      const cursor = last.extensions.cursor!;
      const missed = await tellArrivals(region, count);
      const byArgument = await openRegionStream(region, { player: admin, args: `after: "${cursor}"` });
      const byExtension = await openRegionStream(region, { player: admin, extensions: { after: cursor } });
      for (const back of [byArgument, byExtension]) expect(await arrivals(back, count)).toEqual(missed);
      const live = await tellArrivals(region, 2);
      for (const back of [byArgument, byExtension]) {
        expect(await arrivals(back, 2)).toEqual(live);
        back.leave();
      }
    },
  );

  it('finds its place at a server that was started since, even without having got an event', async () => {
    const first = await openRegionStream(region, { player: admin });
    first.leave();
    const missed = await tellArrivals(region, 5);
    await using again = await restarted();
    const after = first.cursor!;
    const back = await openRegionStream(region, { player: admin, url: again.url, extensions: { after } });
    expect(await arrivals(back, 5)).toEqual(missed);
    back.leave();
  });

  it('is refused a cursor of another region, and what is none', async () => {
    const elsewhere = encodePlace(randomUUID(), { xid: 1, seq: 1, id: 'abcdef01' });
    for (const after of [elsewhere, '', 'x', 'ZTE6', 'a'.repeat(100_000), '\u0000', '1.1', 7, null, {}]) {
      const stream = await openRegionStream(region, { player: admin, extensions: { after } });
      const code = 'BAD_USER_INPUT';
      expect([after, await stream.next()]).toMatchObject([after, { refused: [{ extensions: { code } }] }]);
      stream.leave();
    }
  });

  it('is told once that events are kept no more, and goes on from the oldest, however often it comes back', async () => {
    const first = await openRegionStream(region, { player: admin });
    await tellArrivals(region, 1);
    const gone = (await first.event()).extensions.cursor!;
    first.leave();
    const kept = await tellArrivals(region, 3);
    await region.sql(
      `delete from outbox where payload ->> 'playerId' is null or not (payload ->> 'playerId' = any ($1))`,
      [kept],
    );
    await using again = await restarted();
    const selection = 'type cursor ... on EventsLost { reason } ... on PlayerArrived { player { id } }';
    const come = (after: string) =>
      openRegionStream(region, {
        player: admin,
        url: again.url,
        selection,
        args: `after: "${after}", types: [PLAYER_ARRIVE]`,
      });
    const back = await come(gone);
    const { data, extensions } = await back.event();
    expect(data.regionEvents).toEqual({ type: 'EVENTS_LOST', cursor: extensions.cursor, reason: 'EXPIRED' });
    expect(await arrivals(back, 3)).toEqual(kept);
    back.leave();
    const onceMore = await come(extensions.cursor!);
    expect(await arrivals(onceMore, 3)).toEqual(kept);
    onceMore.leave();
  });

  it('is told so too when the pruning has removed its event; what is younger stays', async () => {
    const first = await openRegionStream(region, { player: admin });
    await tellArrivals(region, 1);
    const old = (await first.event()).extensions.cursor!;
    first.leave();
    await region.sql(`update outbox set occurred_at = now() - interval '91 days'`);
    const young = await tellArrivals(region, 2);
    const history = await openHistory(() => region.services.pool(), region.regionId);
    const count = async () => (await region.sql('select from outbox')).length;
    {
      await using _ = startPruning(history, 90, createLog('prune', 'error'), 20);
      await until(async () => (await count()) === 2);
      // Nothing more is old enough.
      await tellArrivals(region, 1);
    }
    expect(await count()).toBe(3);
    await using again = await restarted();
    const selection = 'type ... on EventsLost { reason } ... on PlayerArrived { player { id } }';
    const back = await openRegionStream(region, {
      ...{ player: admin, url: again.url, selection },
      extensions: { after: old },
    });
    expect((await back.event()).data.regionEvents).toEqual({ type: 'EVENTS_LOST', reason: 'EXPIRED' });
    expect(await arrivals(back, 2)).toEqual(young);
    back.leave();
  });

  it('is told that it was too slow when it has fallen too far behind, and goes on from now', async () => {
    const settings = { ...region.settings, LIMIT_EVENTS_BEHIND: 1_000 };
    const options = { slug: region.slug, settings, log: createLog('slow', 'error') };
    await using server = await createRegionServer(options);
    const selection = `type ... on EventsLost { reason } ... on PlayerArrived { player { id }
      ${Array.from({ length: 120 }, (_, n) => `a${n}: cursor`).join(' ')} }`;
    const slow = await openRegionStream(region, { player: admin, url: server.url, selection });
    slow.socket.ws.pause();
    // 24 MB: more than the system keeps for a connection, and than it may stay behind.
    for (let round = 0; round < 4; round++) await tellArrivals(region, 1_000);
    const fast = await openRegionStream(region, { player: admin, url: server.url });
    const [last] = await tellArrivals(region, 1);
    // A busy outbox is read a moment later: what came before may be told yet.
    let [heard] = await arrivals(fast, 1);
    while (heard !== last) [heard] = await arrivals(fast, 1);
    slow.socket.ws.resume();
    const seen: string[] = [];
    let told = (await slow.event()).data.regionEvents;
    for (; told.type === 'PLAYER_ARRIVE'; told = (await slow.event()).data.regionEvents)
      seen.push(told.player.id);
    expect(told).toEqual({ type: 'EVENTS_LOST', reason: 'TOO_SLOW' });
    expect(seen.length).toBeLessThan(4_000 - 1_000);
    const live = await tellArrivals(region, 2);
    expect(await arrivals(slow, 2)).toEqual(live);
    for (const stream of [slow, fast]) stream.leave();
  });

  it('is told that the region was put back to an earlier time, and goes on from now', async () => {
    const first = await openRegionStream(region, { player: admin });
    await tellArrivals(region, 2);
    await first.event();
    const undone = (await first.event()).extensions.cursor!;
    first.leave();
    await region.sql('delete from outbox where seq = (select max(seq) from outbox)');
    await using again = await restarted();
    const selection = 'type ... on EventsLost { reason } ... on PlayerArrived { player { id } }';
    const back = await openRegionStream(region, {
      ...{ player: admin, url: again.url, selection },
      extensions: { after: undone },
    });
    expect((await back.event()).data.regionEvents).toEqual({ type: 'EVENTS_LOST', reason: 'RESTORED' });
    const live = await tellArrivals(region, 2);
    expect(await arrivals(back, 2)).toEqual(live);
    back.leave();
  });
});
