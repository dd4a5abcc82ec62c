import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const stats = async (selection: string): Promise<any> => {
  const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { stats { ${selection} } } } }`;
  const { data, errors } = await region.ask(query, { e: [{ __typename: 'Region', id: region.regionId }] });
  return errors?.[0]?.extensions['code'] ?? data._entities[0].stats;
};
const figures = 'pilotsCount shipsCount activePilots30d pilotsJoined30d shipsLost30d';
/** The same, counted from the rows. */
const counted = async (): Promise<unknown> =>
  (
    await region.sql(`select count(*)::int as "pilotsCount", (select count(*)::int from ships where status <> 'DESTROYED') as "shipsCount",
      count(*) filter (where (last_moved_at at time zone 'utc')::date > (now() at time zone 'utc')::date - 30)::int as "activePilots30d",
      count(*) filter (where joined_at > now() - interval '29 days')::int as "pilotsJoined30d",
      (select count(*)::int from ships where status = 'DESTROYED') as "shipsLost30d" from pilots`)
  )[0];

describe('the tallies of a region', () => {
  it('agree with its rows after whatever happens to pilots and ships, also at the same time', async () => {
    const pilots = await Promise.all(Array.from({ length: 12 }, () => joinedPilot(region)));
    expect(await stats(figures)).toEqual(await counted());
    const moved = (index: number, days: number): Promise<unknown> =>
      region.sql(
        `update pilots set last_moved_at = clock_timestamp() - make_interval(days => $2) where player_id = $1`,
        [pilots[index]?.player.id, days],
      );
    await Promise.all([0, 1, 2, 3, 4, 5].map((index) => moved(index, index * 10)));
    expect(await stats(figures)).toEqual(await counted());
    expect((await stats('activePilots30d')).activePilots30d).toBe(3);
    await Promise.all([0, 1, 3, 4, 5].map((index) => moved(index, index)));
    await Promise.all([
      region.sql(`update ships set status = 'DESTROYED' where id = $1`, [pilots[0]?.shipId]),
      region.sql(`update ships set status = 'DOCKED' where id = $1`, [pilots[1]?.shipId]),
    ]);
    expect(await stats(figures)).toEqual(await counted());
    expect(await stats('activePilots30d shipsLost30d')).toEqual({ activePilots30d: 6, shipsLost30d: 1 });
  });

  it('count a day once, however often a pilot moves in it, and nothing that is rolled back', async () => {
    const before = await stats(figures);
    await region.sql(
      `update pilots set last_moved_at = clock_timestamp() where last_moved_at > now() - interval '1 hour'`,
    );
    const failing = `do $$ begin update ships set status = 'DESTROYED'; raise exception 'no'; end $$`;
    await expect(region.sql(failing)).rejects.toThrow('no');
    expect(await stats(figures)).toEqual(before);
  });

  it('come day by day, today first, for 1 to 90 days', async () => {
    const { days } = await stats('days(last: 90) { day pilotsJoined fights trades }');
    expect(days).toHaveLength(90);
    const today = new Date().toISOString().slice(0, 10);
    expect(days[0]).toEqual({ day: `${today}T00:00:00.000Z`, pilotsJoined: 12, fights: 0, trades: 0 });
    expect((await stats('days { day }')).days).toHaveLength(30);
    for (const last of [0, 91]) expect(await stats(`days(last: ${last}) { day }`)).toBe('BAD_USER_INPUT');
  });
});
