/** Of two refusals at once the earlier one by domain facts §10.3 is told, whichever region says it. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { accountOf } from '#subgraphs/region/ledger/accounts.ts';
import { leaveIn } from '#tests/kit/credits.ts';
import type { Galaxy } from '#tests/kit/galaxy.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';
import { load } from '#tests/kit/shipyard.ts';
import { gate, type TestTravel } from '#tests/kit/travel.ts';
import { travelling } from '#tests/kit/travelling.ts';

jest.setTimeout(240_000);

let galaxy: Galaxy;
let travel: TestTravel;
travelling({ foreignVisits: 1 }, (...world) => void ([galaxy, travel] = world));

const set = (region: TestRegion, name: string, value: unknown): Promise<object[]> =>
  region.sql(
    'insert into settings (name, value) values ($1, $2) on conflict (region_id, name) do update set value = excluded.value',
    [name, JSON.stringify(value)],
  );
const ofShip = (who: JoinedPilot, change: string): Promise<object[]> =>
  galaxy.home.sql(`update ships set ${change} where id = $1`, [who.shipId]);
const ofPilot = (who: JoinedPilot, change: string): Promise<object[]> =>
  galaxy.home.sql(`update pilots set ${change} where player_id = $1`, [who.player.id]);

interface Obstacle {
  code: string;
  arrange(who: JoinedPilot): unknown;
}

/** In the documented order. */
const obstacles: Obstacle[] = [
  { code: 'BANNED', arrange: ({ player }) => set(galaxy.away, 'bans', [player.id]) },
  {
    code: 'IN_COMBAT',
    arrange: ({ player }) =>
      galaxy.home.sql(
        `insert into combats (id, sector, kind, attacker_id, defender_id, attacker_ship_id, defender_ship_id, state, seed, result, rounds, lawful, police_damage, spoils)
         values (gen_random_uuid(), 1, 'SHIP', gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), '{}', 's', 'DRAW', '[]', true, 0, '[]')`,
        [player.id],
      ),
  },
  { code: 'NOT_AT_GATE', arrange: (who) => ofPilot(who, 'sector = (select capital_sector from region)') },
  { code: 'SHIP_NOT_FREE', arrange: (who) => ofShip(who, `status = 'LANDED'`) },
  { code: 'SHIP_UNFIT', arrange: (who) => ofShip(who, 'condition = 10, condition_at = clock_timestamp()') },
  {
    code: 'QUARANTINED_CARGO',
    async arrange({ shipId }) {
      await load(galaxy.home, `ship:${shipId}`, 'EXOTIC_TECHNOLOGY', 1);
      await set(galaxy.home, 'contraband', ['EXOTIC_TECHNOLOGY']);
    },
  },
  { code: 'REGION_SUSPENDED', arrange: () => galaxy.platform.setStatus(galaxy.away, 'SUSPENDED') },
  { code: 'REGION_CLOSED', arrange: () => set(galaxy.away, 'immigration', 'closed') },
  { code: 'LOW_REPUTATION', arrange: () => set(galaxy.away, 'minReputation', 1) },
  { code: 'EMBARGO', arrange: () => set(galaxy.home, 'embargoes', [galaxy.away.regionId]) },
  {
    code: 'TRAVEL_LIMIT',
    arrange: ({ player }) =>
      travel.sql(
        `insert into journeys (id, player_id, source_id, destination_id, method, express, fee, toll, portable_percent, galactic_citizen,
           stakeholder, foreign_visit, state) values ($1, $2, $3, $4, 'PLATFORM_GATE', false, 0, 0, 25, false, false, true, 'COMPLETED')`,
        [randomUUID(), player.id, galaxy.home.regionId, galaxy.away.regionId],
      ),
  },
  {
    code: 'NOT_ENOUGH_CREDITS',
    arrange: ({ player }) => leaveIn(galaxy.home, accountOf('pilot', player.id), 199),
  },
  { code: 'NOT_ENOUGH_TURNS', arrange: (who) => ofPilot(who, 'turns = 0, turns_at = clock_timestamp()') },
];

/** Puts an end to what was arranged for all players. */
async function clear(): Promise<void> {
  for (const region of [galaxy.home, galaxy.away]) await region.sql('delete from settings');
  galaxy.platform.setStatus(galaxy.away, 'ACTIVE');
}

const quoteQuery = `query ($from: ID!, $to: ID!, $method: JourneyMethod!) {
  travelQuote(from: $from, to: $to, method: $method) { refusals { code } } }`;

describe.each(obstacles.map(({ code }, index) => [code, index] as const))('%s', (code, index) => {
  it('is told before all that follow in the order of authorisation, and nothing moves', async () => {
    const { home, away } = galaxy;
    for (const later of [undefined, ...obstacles.slice(index + 1)]) {
      const who = await galaxy.traveller();
      await later?.arrange(who);
      await obstacles[index]?.arrange(who);
      const before = await galaxy.pilotOf(home, who.player.id);
      const { data } = await travel.ask(quoteQuery, gate(home, away), who.player.id);
      const told = await travel.start(who.player.id, gate(home, away));
      await clear();
      const both = { later: later?.code };
      expect({ ...both, first: data.travelQuote.refusals[0].code, told }).toEqual({
        ...both,
        first: code,
        told: { code },
      });
      expect(await galaxy.pilotOf(home, who.player.id)).toEqual(before);
    }
  });
});

it('COOLDOWN of a jump comes last', async () => {
  const { home, away, platform } = galaxy;
  const who = await galaxy.traveller();
  platform.citizens.add(who.player.id);
  await ofShip(who, `hull = 'WARP_JUMPER', jumped_at = clock_timestamp() - interval '23 hours'`);
  const jump = gate(home, away, { method: 'WARP_JUMPER' });
  expect(await travel.start(who.player.id, jump)).toEqual({ code: 'COOLDOWN' });
  await ofPilot(who, 'turns = 0, turns_at = clock_timestamp()');
  expect(await travel.start(who.player.id, jump)).toEqual({ code: 'NOT_ENOUGH_TURNS' });
});

describe('a suspended region', () => {
  /** What somebody has there who left in the ship it came with. */
  const stakes: [string, string][] = [
    [
      'a planet there',
      `insert into colonies (region_id, planet_id, owner_id, claimed_at, tended_at, counted_to)
         select region_id, id, $1, now(), now(), now() from planets order by id limit 1`,
    ],
    ['a ship there', `update ships set status = 'IN_SPACE' where player_id = $1`],
    [
      'a name as its resident',
      `update members set standing = 'RESIDENT', resident_since = now() where player_id = $1`,
    ],
    ['its home there', `update pilots set home_region_id = region_id where player_id = $1`],
  ];

  it.each(stakes)('lets in who has %s, and nobody else', async (_, stake) => {
    const { home, away, platform } = galaxy;
    const { player } = await galaxy.traveller();
    await away.ask(
      `mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }`,
      { r: away.regionId },
      player,
    );
    await away.sql('update pilots set ship_id = null, home_region_id = null where player_id = $1', [
      player.id,
    ]);
    await away.sql(`update ships set status = 'AWAY' where player_id = $1`, [player.id]);
    platform.setStatus(away, 'SUSPENDED');
    expect(await travel.start(player.id, gate(home, away))).toEqual({ code: 'REGION_SUSPENDED' });
    await away.sql(stake, [player.id]);
    const { id } = await travel.start(player.id, gate(home, away));
    expect(await travel.until(player.id, id, 'COMPLETED', 'DIVERTED')).toMatchObject({
      arrivedIn: { id: away.regionId },
    });
    await clear();
  });
});
