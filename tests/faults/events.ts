/** Region servers and the gateway restart while events happen: whoever resumes by cursor has seen each event once, in order. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, test } from '@jest/globals';
import { follow, type Follower } from '#tests/kit/follower.ts';
import type { LiveGalaxy, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';

/** The promise is made for 200 followers and 20,000 events: FOLLOWERS=200 EVENTS=20000 npm test -- tests/faults -t follower */
const followers = Number(process.env['FOLLOWERS'] ?? 24);
const events = Number(process.env['EVENTS'] ?? 2_000);
const batch = 50;
/** One process reads all of them, on a machine that does all the rest too: 0.15 ms for each message. */
const patienceMs = 60_000 + followers * events * 0.15;
/** No faster than two cores hand them out: who lags reads the events once more, which costs four times as much. */
const pauseMs = Math.max(25, followers * batch * 0.02);
/** For half a second to come by with each batch. */
const tellingMs = (events / batch) * 500;

let galaxy: LiveGalaxy;
let region: LiveRegion;

/** Arrivals at the capital, which everybody may see. */
async function happen(count: number): Promise<void> {
  await galaxy.sql(
    `region_${region.slug}`,
    `insert into outbox (id, region_id, type, payload)
     select gen_random_uuid(), $1, 'player.arrive', jsonb_build_object('playerId', $2::text, 'sector', (select capital_sector from region))
     from generate_series(1, $3)`,
    [region.id, randomUUID(), count],
  );
  await galaxy.sql(`region_${region.slug}`, 'notify outbox');
}

async function happened(): Promise<string[]> {
  const rows = await galaxy.sql<{ id: string }>(
    `region_${region.slug}`,
    `select id from outbox where type = 'player.arrive' order by xid, seq`,
  );
  return rows.map(({ id }) => id);
}

/** Declares the test over a galaxy that runs before it. */
export function testEvents(live: () => LiveGalaxy): void {
  beforeAll(() => {
    galaxy = live();
    region = galaxy.region('andromeda');
  });
  test(
    'gateway and region server restart three times each: every follower has seen each event once, in order',
    async () => {
      await using cleanup = new AsyncDisposableStack();
      const players = await galaxy.players(followers);
      const following: Follower[] = await Promise.all(
        players.map(async ({ authorization }) =>
          cleanup.use(
            await follow({ url: galaxy.url, authorization, regionId: region.id, types: ['PLAYER_ARRIVE'] }),
          ),
        ),
      );
      // Each has its place in the stream before it counts.
      await until(async () => {
        await happen(1);
        await pause(200);
        return following.every(({ seen }) => seen.length > 0);
      });
      const restarts = [
        'gateway',
        `region-${region.slug}`,
        'gateway',
        `region-${region.slug}`,
        'gateway',
        `region-${region.slug}`,
      ];
      const gap = Math.ceil(events / batch / (restarts.length + 1));
      for (let index = 1; index <= events / batch; index++) {
        await happen(batch);
        if (index % gap === 0) {
          const service = restarts[index / gap - 1];
          if (service) galaxy.kill(service);
        }
        await pause(pauseMs);
      }
      const all = await happened();
      const last = all.at(-1);
      await until(() => Promise.resolve(following.every(({ seen }) => seen.at(-1) === last)), patienceMs);
      for (const { seen, refusals } of following) {
        // Who came back while the server was away was told so, and came again.
        expect(refusals.filter((code) => code !== 'REGION_UNAVAILABLE' && code !== 'REGION_TIMEOUT')).toEqual(
          [],
        );
        expect(seen).toEqual(all.slice(all.indexOf(seen[0]!)));
      }
      expect(following.every(({ resumed }) => resumed >= 3)).toBe(true);
    },
    120_000 + tellingMs + patienceMs,
  );
}
