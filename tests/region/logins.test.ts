import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '#subgraphs/kit/log.ts';
import { openLogins, type Logins } from '#subgraphs/region/logins.ts';
import { joinedPilot } from '#tests/kit/pilots.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';
import { countStatements } from '#tests/kit/statements.ts';
import { until } from '#tests/kit/stack.ts';

const idleMs = 60_000;
let region: TestRegion;
let playerId: string;
beforeAll(async () => {
  region = await testRegion();
  playerId = (await joinedPilot(region)).player.id;
});
beforeEach(async () => {
  await region.sql('delete from logins');
  await region.sql(`delete from outbox where type like 'player.log%'`);
});
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

const open = (): Logins =>
  openLogins(
    { database: region.services, regionId: region.regionId, log: createLog('test', 'silent') },
    { idleMs, everyMs: 3_600_000 },
  );
const told = async (): Promise<string[]> =>
  (
    await region.sql<{ told: string }>(
      `select type || ' ' || (payload->>'sessionId') as told from outbox where type like 'player.log%' order by xid, seq`,
    )
  ).map((row) => row.told);
const longAgo = (sessionId: string): Promise<object[]> =>
  region.sql(`update logins set seen_at = seen_at - interval '61 seconds' where session_id = $1`, [
    sessionId,
  ]);

describe('a session', () => {
  it('is told of once, when it acts first, and once more when it was idle', async () => {
    await using logins = open();
    const sessionId = randomUUID();
    for (let act = 0; act < 3; act++) logins.seen({ id: playerId, sessionId });
    await logins.sweep();
    expect(await told()).toEqual([`player.login ${sessionId}`]);
    await logins.sweep();
    await longAgo(sessionId);
    await logins.sweep();
    await logins.sweep();
    expect(await told()).toEqual([`player.login ${sessionId}`, `player.logout ${sessionId}`]);
    logins.seen({ id: playerId, sessionId });
    await logins.sweep();
    expect((await told()).at(-1)).toBe(`player.login ${sessionId}`);
  });

  it('costs an action nothing while it is remembered', async () => {
    await using logins = open();
    const sessionId = randomUUID();
    logins.seen({ id: playerId, sessionId });
    await logins.sweep();
    const statements = await countStatements(region, async () => {
      for (let act = 0; act < 100; act++) logins.seen({ id: playerId, sessionId });
      await Promise.resolve();
    });
    expect(statements).toBe(0);
  });

  it('that several servers of the region see is logged in once, and out only when it is idle at all of them', async () => {
    await using one = open();
    await using other = open();
    const sessionId = randomUUID();
    for (const logins of [one, other]) logins.seen({ id: playerId, sessionId });
    await Promise.all([one.sweep(), other.sweep()]);
    await longAgo(sessionId);
    other.seen({ id: playerId, sessionId });
    await other.sweep();
    await one.sweep();
    expect(await told()).toEqual([`player.login ${sessionId}`]);
    await longAgo(sessionId);
    await Promise.all([one.sweep(), other.sweep()]);
    expect(await told()).toEqual([`player.login ${sessionId}`, `player.logout ${sessionId}`]);
  });

  it('of a player without a pilot here is nobody’s business', async () => {
    await using logins = open();
    logins.seen({ id: randomUUID(), sessionId: randomUUID() });
    await logins.sweep();
    expect(await told()).toEqual([]);
  });

  it('begins with the first mutation at the region’s server, and names its sector', async () => {
    await using other = await testRegion();
    const { player } = await joinedPilot(other);
    const event = `select payload from outbox where type = 'player.login'`;
    await until(async () => (await other.sql(event)).length > 0);
    const [row] = await other.sql<any>(
      `select o.payload, p.sector from outbox o join pilots p on p.player_id = (o.payload->>'playerId')::uuid where type = 'player.login'`,
    );
    expect(row.payload).toEqual({ sessionId: 's1', playerId: player.id, sector: row.sector });
  });
});
