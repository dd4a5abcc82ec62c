/** A crowd travels while one part after the other is killed. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { LiveGalaxy, LiveRegion } from '#tests/kit/live-galaxy.ts';
import { until } from '#tests/kit/stack.ts';
import { idsOf, travellersIn } from './travellers.ts';

/** The promise is made for 200 at once: JOURNEYS=200 npm test -- tests/faults -t crowd */
const crowd = Number(process.env['JOURNEYS'] ?? 40);

/** Declares the test over a galaxy that runs before it. */
export function testCrowd(live: () => LiveGalaxy): void {
  test('a crowd travels between four regions while one part is killed every second: every journey ends and everything is in one place', async () => {
    const galaxy = live();
    const travellers = travellersIn(galaxy);
    const ends = galaxy.regions.filter(({ slug }) => slug !== 'central-nexus');
    const groups = await Promise.all(
      ends.map(async (from, index) => ({
        from,
        to: galaxy.regions[(index * 2 + 2) % galaxy.regions.length] as LiveRegion,
        players: await travellers.gather(from, Math.ceil(crowd / ends.length)),
      })),
    );
    const all = groups.flatMap(({ players }) => players);
    const before = await travellers.belongings(all);
    const travelling = Promise.all(
      groups.flatMap(({ players, from, to }) =>
        players.map((player) =>
          travellers.set(player, from, from === to ? galaxy.region('central-nexus') : to),
        ),
      ),
    );
    /** Journeys that have begun, and those of them that are not over. */
    const count = async (): Promise<{ begun: number; open: number }> => {
      const sql = `select count(*)::int as begun, count(*) filter (where ended_at is null)::int as open from journeys where player_id = any($1)`;
      return (await galaxy.sql<{ begun: number; open: number }>('travel', sql, [idsOf(all)]))[0]!;
    };
    await until(async () => (await count()).open > 0);
    const victims = ['travel', 'gateway', 'nexus', ...galaxy.regions.map(({ slug }) => `region-${slug}`)];
    // As long as there are journeys to harm, but for a minute at most: each of them is to end after the faults have.
    for (let index = 0; index < 60; index++) {
      const { begun, open } = await count();
      if (begun === all.length && open === 0) break;
      galaxy.kill(victims[(index * 3) % victims.length] as string);
      await pause(1_000);
    }
    await travelling;
    await travellers.endings(all);
    for (const [id, { ships, ...rest }] of await travellers.belongings(all)) {
      const { ships: _none, ...had } = before.get(id)!;
      expect([id, rest, ships.length]).toEqual([id, had, 1]);
    }
    expect(await travellers.faults()).toEqual([]);
  }, 600_000);
}
