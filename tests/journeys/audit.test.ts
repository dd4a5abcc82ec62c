/** The proof that nothing is lost or doubled: what operators see of it, when all is well and when it is not. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createPlatform } from '#infra/embedded/platform.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { startFakeStack, type FakeStack } from '#tests/infra/fake-stack.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import { journeysOf } from '#tests/kit/journeys.ts';
import { masterKey } from '#tests/kit/signing-keys.ts';
import { run, until } from '#tests/kit/stack.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(120_000);

const lines: string[] = [];
const log = createLog('travel', 'info', { write: (line: string) => void lines.push(line) });
let galaxy: Galaxy;
let travel: TestTravel;
travelling({ auditMs: 200, log }, (...world) => void ([galaxy, travel] = world));

let stack: FakeStack;
beforeEach(async () => {
  const { port } = new URL(travel.url);
  const platform = createPlatform(masterKey, { nexus: 0, identity: 0, travel: Number(port) });
  stack = await startFakeStack(() => platform.auditJourneys());
});
afterEach(async () => {
  await stack[Symbol.asyncDispose]();
});

/** What `npm run region -- audit` ends with and prints. */
async function audited(...flags: string[]): Promise<{ code: number; stdout: string }> {
  const command = run(['infra/cli/main.ts', 'audit', '--data-dir', stack.dataDir, ...flags]);
  return { code: await command.exit, stdout: command.stdout() };
}

/** Faults and unread regions as `/metrics` tells them. */
async function gauges(): Promise<[faults: number, unread: number]> {
  const text = await (await fetch(travel.url.replace('/graphql', '/metrics'))).text();
  const [faults, unread] = ['faults', 'unread_regions'].map((name) =>
    Number(new RegExp(`^sectorwars_journey_audit_${name} (\\S+)$`, 'm').exec(text)?.[1]),
  );
  return [faults ?? Number.NaN, unread ?? Number.NaN];
}
/** Waits for an audit that nobody asked for to find so many. */
const told = (faults: number, unread = 0): Promise<void> =>
  until(async () => String(await gauges()) === String([faults, unread]));
const alerts = (): string[][] =>
  lines.flatMap((line) => {
    const { alert, faults } = JSON.parse(line) as { alert?: string; faults: string[] };
    return alert === 'journey-audit' ? [faults] : [];
  });

async function completed() {
  const { home, away } = galaxy;
  const { player } = await galaxy.traveller();
  const { id } = await travel.start(player.id, gate(home, away));
  await travel.until(player.id, id, 'COMPLETED');
  return { id, playerId: player.id };
}

it('says by itself and when asked that all is well: exit code 0, a gauge at 0, and no alert', async () => {
  await completed();
  await told(0);
  expect(await audited()).toEqual({
    code: 0,
    stdout: 'Everything that travels is in exactly one place, and the books of all regions add up.\n',
  });
  const { code, stdout } = await audited('--json');
  expect([code, JSON.parse(stdout)]).toEqual([0, { faults: [], unread: [] }]);
  expect(alerts()).toEqual([]);
});

it('a region that is down is no loss: exit code 0, it is named, the gauge of unread regions rises, and there is no alert', async () => {
  const { away, platform } = galaxy;
  await completed();
  platform.reroute(away, 'http://127.0.0.1:9/graphql');
  await told(0, 1);
  const { code, stdout } = await audited('--json');
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    { faults: [], unread: [expect.stringMatching(`^${away.slug}: its books cannot be read`)] },
  ]);
  expect((await audited()).stdout).toContain('the books of all regions that answer add up');
  platform.reroute(away, undefined);
  await told(0, 0);
  expect(alerts()).toEqual([]);
});

it.each(['gone', 'tombstoned'] as const)(
  'a region that is %s when a journey to it has just ended is no loss either',
  async (shard) => {
    const { away, platform } = galaxy;
    await completed();
    platform.setShard(away, shard);
    expect(await travel.audit()).toEqual({ faults: [], unread: [] });
    platform.setShard(away, 'active');
    expect(await travel.audit()).toEqual({ faults: [], unread: [] });
    expect(alerts()).toEqual([]);
  },
);

describe('what is lost or doubled ends with exit code 1, lifts the gauge, and is alerted:', () => {
  /** Each does harm by hand, returns the fault as it is told, and mends it again. */
  const harms: [string, () => Promise<[fault: string, mend: () => Promise<unknown>]>][] = [
    [
      'credits that vanished between two regions',
      async () => {
        const { home } = galaxy;
        await home.sql(`update accounts set balance = balance - 5 where id = 'abroad'`);
        const mend = () => home.sql(`update accounts set balance = balance + 5 where id = 'abroad'`);
        return [`${home.slug}: abroad is -5 credits off what its journeys say`, mend];
      },
    ],
    [
      'goods that came from nowhere',
      async () => {
        const { away } = galaxy;
        await away.sql(
          `insert into stores (region_id, place, good, quantity) values ($1, 'abroad', 'ORE', -7)`,
          [away.regionId],
        );
        const mend = () => away.sql(`delete from stores where place = 'abroad' and good = 'ORE'`);
        return [`${away.slug}: abroad is -7 ORE off what its journeys say`, mend];
      },
    ],
    [
      'a ship that waits and that nobody carries',
      async () => {
        const { home, away } = galaxy;
        const { player } = await galaxy.traveller();
        const journeyId = randomUUID();
        await journeysOf(home).hold({ journeyId, playerId: player.id, destinationId: away.regionId });
        const mend = () => journeysOf(home).giveBack(journeyId);
        return [`journey ${journeyId}: held by ${home.slug}, and nobody carries it`, mend];
      },
    ],
    [
      // Nothing mends it but the hands of somebody who knows which is the right one: it comes last.
      'a ship that is in two regions',
      async () => {
        const { away, nexus, home } = galaxy;
        const { id, playerId } = await completed();
        const [{ manifest } = { manifest: '' }] = await travel.sql<{ manifest: string }>(
          'select manifest from journeys where id = $1',
          [id],
        );
        await journeysOf(nexus).accept({ journeyId: id, playerId, manifest, sourceId: home.regionId });
        await travel.sql('update journeys set proven_at = null where id = $1', [id]);
        return [`journey ${id}: accepted by ${away.slug} and ${nexus.slug}`, () => Promise.resolve()];
      },
    ],
  ];
  it.each(harms)('%s', async (_, harm) => {
    await told(0);
    const before = alerts().length;
    const [fault, mend] = await harm();
    await until(async () => (await gauges())[0] > 0);
    await until(() => Promise.resolve(alerts().length > before));
    expect(alerts().at(-1)).toContain(fault);
    const { code, stdout } = await audited('--json');
    expect([code, (JSON.parse(stdout) as { faults: string[] }).faults]).toEqual([
      1,
      expect.arrayContaining([fault]),
    ]);
    expect((await audited()).stdout.split('\n')).toContain(fault);
    await mend();
  });
});
