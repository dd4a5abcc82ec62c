/** Checklist row 26: the clock of one server is wrong, or leaps. Who it believes is by that clock; all that happens in the world is by the database's. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { contentsOf } from '#tests/kit/contents.ts';
import { governmentOf } from '#tests/kit/government.ts';
import { startMortal, type MortalProcess } from '#tests/kit/mortal-process.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { gatewayKey, startRegionGateway } from '#tests/kit/region-gateway.ts';
import { codeOf, testRegion, type Reply, type TestRegion } from '#tests/kit/region-server.ts';
import { until } from '#tests/kit/stack.ts';
import { regionKeyName, sign, signatureHeader } from '#wire/signature.ts';

const tenMinutes = 600_000;

let region: TestRegion;
beforeAll(async () => {
  const slug = `r${randomUUID().slice(0, 8)}`;
  region = await testRegion({ slug, key: gatewayKey(slug) });
}, 60_000);
afterAll(async () => {
  await region?.[Symbol.asyncDispose]();
});

/** Another server of the region. */
function serve(clockMs: number): MortalProcess {
  const { DATABASE_URL, SERVICE_KEY, JWKS_URL, NEXUS_URL } = region.settings;
  return startMortal({
    ...{ main: 'subgraphs/region/main.ts', args: ['--region', region.slug], clockMs },
    env: { DATABASE_URL, SERVICE_KEY, JWKS_URL, NEXUS_URL },
  });
}

const scan = `mutation ($r: ID!, $n: Int!) { scanSector(regionId: $r, number: $n) { pilot { turns { available } } } }`;

async function sectorOf({ player }: JoinedPilot): Promise<number | undefined> {
  const sql = 'select sector from pilots where player_id = $1';
  return (await region.sql<{ sector: number }>(sql, [player.id]))[0]?.sector;
}

async function scans({ player }: JoinedPilot): Promise<number> {
  const told = `select from outbox where type = 'player.scan' and payload ->> 'playerId' = $1`;
  return (await region.sql(told, [player.id])).length;
}

describe.each([
  ['ahead', tenMinutes],
  ['behind', -tenMinutes],
])('row 26: a region’s server whose clock is ten minutes %s', (_where, clockMs) => {
  let wrong: MortalProcess;
  let url: string;
  beforeAll(async () => {
    wrong = serve(clockMs);
    url = await wrong.url;
  }, 60_000);
  afterAll(async () => {
    await wrong?.[Symbol.asyncDispose]();
  });

  /** Asks it as a caller whose clock is as wrong; the player's token is of before either of them. */
  async function ask(query: string, variables: object, { player }: JoinedPilot, key: string): Promise<Reply> {
    const body = JSON.stringify({ query, variables: { r: region.regionId, ...variables } });
    const time = Date.now() + clockMs;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: (await region.authorization(player, tenMinutes)) ?? '',
        'idempotency-key': key,
        [signatureHeader]: sign(
          region.settings.SERVICE_KEY,
          regionKeyName(region.slug),
          '/graphql',
          body,
          time,
        ),
      },
      body,
    });
    return (await response.json()) as Reply;
  }

  test('believes no caller whose clock is right: it is unavailable, which is no reason to log in again, and does nothing', async () => {
    await using gateway = await startRegionGateway(region, {}, url);
    const pilot = await joinedPilot(region);
    const before = await contentsOf(region.sql);
    const reply = await gateway.ask(scan, { n: await sectorOf(pilot) }, pilot.player);
    expect(reply.errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'REGION_UNAVAILABLE', regionId: region.regionId }),
    ]);
    expect(await contentsOf(region.sql)).toEqual(before);
  });

  test('does once what was asked of it and of another with the same key', async () => {
    const [pilot, key] = [await joinedPilot(region), randomUUID()];
    const n = await sectorOf(pilot);
    const right = () => region.ask(scan, { r: region.regionId, n }, pilot.player, { 'idempotency-key': key });
    const [first, ...others] = [
      await ask(scan, { n }, pilot, key),
      await right(),
      await ask(scan, { n }, pilot, key),
    ];
    expect(first?.errors).toBeUndefined();
    for (const { data } of others) expect(data).toEqual(first?.data);
    expect(await scans(pilot)).toBe(1);
  });

  test('gives no turn before its time, and none later', async () => {
    const pilot = await joinedPilot(region);
    const n = await sectorOf(pilot);
    const spend = (ago: string) =>
      region.sql(`update pilots set turns = 0, turns_at = now() - $2::interval where player_id = $1`, [
        ...[pilot.player.id, ago],
      ]);
    await spend('0');
    expect(codeOf(await ask(scan, { n }, pilot, randomUUID()))).toBe('NOT_ENOUGH_TURNS');
    await spend('1 hour');
    expect((await ask(scan, { n }, pilot, randomUUID())).errors).toBeUndefined();
    expect(await auditBalances(region.services.fork())).toEqual([]);
  });
});

test('row 26: deadlines come by the database’s clock, whatever that of the only server says, and though it leaps back by an hour', async () => {
  const government = governmentOf(region);
  await government.govern({ governanceType: 'DEMOCRACY' });
  const propose = async (policyType: string, changes: object): Promise<string> => {
    const { player } = await government.citizen();
    const wish = { policyType, changes, durationDays: 1 };
    const { data } = await government.propose(player, wish);
    return (data.proposePolicy.policy as { id: string }).id;
  };
  const closes = (id: string, inSeconds: number) =>
    region.sql(
      `update policies set proposed_at = now() - interval '1 day', closes_at = now() + $2 * interval '1 second' where id = $1`,
      [...[id, inSeconds]],
    );
  const open = async (): Promise<string[]> =>
    (await region.sql<{ id: string }>(`select id from policies where status = 'VOTING'`)).map(({ id }) => id);
  const [past, soon, later] = [
    await propose('TAX_RATE', { taxRate: 0.2 }),
    await propose('CULTURAL', { motto: 'Awake' }),
    await propose('DEFENSE', { patrolsBorder: 2 }),
  ];
  await region.server[Symbol.asyncDispose]();
  await closes(past, -1);
  await closes(soon, 4);
  await closes(later, 300);
  await using wrong = serve(tenMinutes);
  await wrong.url;
  await until(async () => !(await open()).includes(past));
  await wrong.leap(-3_600_000);
  await until(async () => !(await open()).includes(soon), 30_000);
  expect(await open()).toEqual([later]);
}, 120_000);
