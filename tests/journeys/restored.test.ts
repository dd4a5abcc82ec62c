/** Regions that are restored from a backup forget journeys; nothing is lost or doubled by it, and no journey waits for ever. */
import { describe, expect, it, jest } from '@jest/globals';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { takeBackup } from '#tests/kit/backup.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(120_000);

const nowhere = 'http://127.0.0.1:9/graphql';
let galaxy: Galaxy;
let travel: TestTravel;
travelling({ transitMs: 3_600_000 }, (...world) => void ([galaxy, travel] = world));

/** A journey in transit, with ten units of ore and ten of equipment aboard, and what puts a region back to before it began. */
async function departed(restored: TestRegion) {
  const { home, away } = galaxy;
  const { player, shipId } = await galaxy.traveller();
  await load(home, `ship:${shipId}`, 'ORE', 10);
  await load(home, `ship:${shipId}`, 'EQUIPMENT', 10);
  const restore = await takeBackup(restored);
  const { id } = await travel.start(player.id, gate(home, away));
  await travel.until(player.id, id, 'ESCROWED');
  return {
    id,
    player,
    shipId,
    restore,
    until: (...states: string[]) => travel.until(player.id, id, ...states),
  };
}

/** Arrived, while the source does not answer. */
async function arrived() {
  const { home, platform } = galaxy;
  const journey = await departed(home);
  platform.reroute(home, nowhere);
  await travel.endTransit(journey.id);
  await journey.until('ARRIVED');
  return journey;
}

async function completed(restored: TestRegion) {
  const journey = await departed(restored);
  await travel.endTransit(journey.id);
  await journey.until('COMPLETED');
  expect(await travel.faults()).toEqual([]);
  return journey;
}

const cargoOf = (region: TestRegion, shipId: string) =>
  region.sql('select good, quantity::int from cargo where ship_id = $1 and quantity > 0 order by good', [
    shipId,
  ]);
const sound = async () => {
  for (const region of [galaxy.home, galaxy.away])
    expect(await auditBalances(region.services.fork())).toEqual([]);
};

describe('a source that is restored from before the departure', () => {
  it('lets go once more of what has arrived meanwhile, the rest goes to the locker, and the journey ends', async () => {
    const { home, away, platform } = galaxy;
    const { player, shipId, restore, until } = await arrived();
    await restore();
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
    platform.reroute(home, undefined);
    await until('COMPLETED');
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 800, ship: null });
    expect(await cargoOf(home, shipId)).toEqual([]);
    expect(
      await home.sql(`select good, quantity::int from stores where place = $1 and quantity > 0`, [
        `locker:${player.id}`,
      ]),
    ).toEqual([{ good: 'EQUIPMENT', quantity: 8 }]);
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
    await sound();
    expect(await travel.faults()).toEqual([]);
  });

  it('lets go of no more than is left, and the audit names what is in two places', async () => {
    const { home, platform } = galaxy;
    const { id, player, restore, until } = await arrived();
    await restore();
    await leaveIn(home, accountOf('pilot', player.id), 150);
    platform.reroute(home, undefined);
    await until('COMPLETED');
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 0, ship: null });
    await sound();
    expect(await travel.faults()).toEqual([
      `journey ${id}: left ${home.slug} as another load than came to ${galaxy.away.slug}`,
    ]);
    // What the audit found once it finds again, until somebody makes it good: here for the tests that follow.
    await travel.sql('update journeys set proven_at = now() where id = $1', [id]);
    await travel.sql(
      `insert into proven_abroad as p values ($1, 'credits', 150), ($1, 'ORE', 10), ($1, 'EQUIPMENT', 2), ($2, 'credits', -200), ($2, 'ORE', -10), ($2, 'EQUIPMENT', -2)
       on conflict (region_id, name) do update set amount = p.amount + excluded.amount`,
      [home.regionId, galaxy.away.regionId],
    );
  });

  it('has everything already that is to be given back, and the journey ends', async () => {
    const { home } = galaxy;
    const { id, player, shipId, restore, until } = await departed(home);
    await restore();
    await travel.cancel(player.id, id);
    expect(await until('CANCELLED')).toMatchObject({ refund: 200, arrivedIn: { id: home.regionId } });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: 1_000, ship: shipId });
    await sound();
    expect(await travel.faults()).toEqual([]);
  });
});

describe('a region that is restored from before a journey that has ended', () => {
  const cases: [string, (galaxy: Galaxy) => TestRegion, number][] = [
    ['its destination takes the ship in once more', ({ away }) => away, 600],
    // The backup has given the fee back.
    ['its source lets it go once more', ({ home }) => home, 800],
  ];
  it.each(cases)('is found by the audit: %s', async (_, which, atHome) => {
    const { home, away } = galaxy;
    const { id, player, shipId, restore } = await completed(which(galaxy));
    await restore();
    const faults = await travel.faults();
    expect(faults).toContainEqual(`journey ${id}: written down as COMPLETED, but its regions do not say so`);
    expect(faults).toContainEqual(
      expect.stringMatching(`^${which(galaxy).slug}: abroad is -?[0-9]+ credits off`),
    );
    expect(await travel.faults()).toEqual([]);
    expect(await galaxy.pilotOf(away, player.id)).toEqual({ credits: 200, ship: shipId });
    expect(await galaxy.pilotOf(home, player.id)).toEqual({ credits: atHome, ship: null });
    await sound();
  });
});
