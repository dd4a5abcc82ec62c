import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { governmentOf } from '#tests/kit/government.ts';
import { atGate, journeysOf } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';

const owner = { id: randomUUID() };
let home: TestRegion;
let away: TestRegion;
beforeAll(async () => {
  [home, away] = [await testRegion(), await testRegion({ ownerId: owner.id })];
}, 120_000);
afterAll(async () => {
  await home?.[Symbol.asyncDispose]();
  await away?.[Symbol.asyncDispose]();
});

/** Brings a pilot to the other region. */
async function visitor(visiting: boolean, who?: JoinedPilot): Promise<JoinedPilot> {
  const pilot = who ?? (await joinedPilot(home));
  await atGate(home, pilot);
  const [journeyId, playerId] = [randomUUID(), pilot.player.id];
  const { manifest } = await journeysOf(home).hold({ journeyId, playerId });
  await journeysOf(away).accept({ journeyId, playerId, manifest: manifest ?? '', visiting });
  await journeysOf(home).settle(journeyId);
  return pilot;
}

const act = ({ player }: JoinedPilot, field: string) =>
  away.ask(`mutation ($r: ID!) { ${field} }`, { r: away.regionId }, player);
const untilOf = async ({ player }: JoinedPilot): Promise<string | null> => {
  const query = 'query ($r: ID!) { pilot(regionId: $r) { visitUntil } }';
  return (await away.ask(query, { r: away.regionId }, player)).data.pilot.visitUntil;
};
const beOver = ({ player }: JoinedPilot) =>
  away.sql(`update pilots set visit_until = now() - interval '1 second' where player_id = $1`, [player.id]);

/** Hours that a visit which begins now may last. */
async function hoursOf(guest: JoinedPilot): Promise<number> {
  return Math.round((Date.parse((await untilOf(guest)) ?? '') - Date.now()) / 3_600_000);
}

it('a visit lasts for 72 hours, shown to the visitor; who may stay has no such bound', async () => {
  expect(await hoursOf(await visitor(true))).toBe(72);
  expect(await untilOf(await visitor(false))).toBeNull();
});

it('a visa makes the next visits shorter, not those under way, and none of who a treaty spares it', async () => {
  const early = await visitor(true);
  const r = away.regionId;
  const governed = governmentOf(away).update(owner, { visaHours: 10 });
  expect((await governed).errors).toBeUndefined();
  expect(await hoursOf(early)).toBe(72);
  expect(await hoursOf(await visitor(true))).toBe(10);
  // Who has been here before as well.
  await away.sql(`update pilots set home_region_id = $1 where player_id = $2`, [
    home.regionId,
    early.player.id,
  ]);
  await leaveAgain(early);
  expect(await hoursOf(await visitor(true, early))).toBe(10);
  await away.sql(
    `insert into relations (region_id, id, kind, other_region_id, ours, state, terms, made_at, starts_at, noticed, revision)
     values ($1, gen_random_uuid(), 'CULTURAL_EXCHANGE', $2, true, 'ACTIVE', '{}', now(), now(), false, 1)`,
    [r, home.regionId],
  );
  await leaveAgain(early);
  expect(await hoursOf(await visitor(true, early))).toBe(72);
  await away.sql('delete from relations');
  await away.sql('delete from settings');
});

it('when it is over, nothing is left but to move and leave: VISIT_OVER', async () => {
  const guest = await visitor(true);
  const scan = `scanSector(regionId: $r, number: 1) { sector { number } }`;
  expect(codeOf(await act(guest, scan))).not.toBe('VISIT_OVER');
  await beOver(guest);
  expect(codeOf(await act(guest, scan))).toBe('VISIT_OVER');
  const [way] = await away.sql<{ to: number }>(
    `select to_sector as to from edges where not latent and from_sector = (select sector from pilots where player_id = $1) order by to_sector limit 1`,
    [guest.player.id],
  );
  const moved = await act(guest, `moveShip(regionId: $r, to: ${way?.to}) { to { number } }`);
  expect(moved.data.moveShip.to.number).toBe(way?.to);
  await atGate(away, guest);
  expect(await journeysOf(away).hold({ playerId: guest.player.id })).toMatchObject({ state: 'HELD' });
});

/** Brings a visitor home. */
async function leaveAgain(guest: JoinedPilot): Promise<void> {
  const [journeyId, playerId] = [randomUUID(), guest.player.id];
  await atGate(away, guest);
  const { manifest } = await journeysOf(away).hold({ journeyId, playerId });
  await journeysOf(home).accept({ journeyId, playerId, manifest: manifest ?? '' });
  await journeysOf(away).settle(journeyId);
}

it('the next arrival counts anew, and without a bound for who has become a citizen meanwhile', async () => {
  const guest = await visitor(true);
  await beOver(guest);
  await leaveAgain(guest);
  await visitor(false, guest);
  expect(await untilOf(guest)).toBeNull();
});

it('owns nothing that lasts longer: CITIZENSHIP_REQUIRED', async () => {
  const guest = await visitor(true);
  const id = `"${randomUUID()}"`;
  const [planet] = await away.sql<{ id: string }>('select id from planets order by id limit 1');
  const [station] = await away.sql<{ id: string }>('select id from stations order by id limit 1');
  const deeds = [
    `claimPlanet(regionId: $r, planetId: "${planet?.id}", colonists: 100) { planet { id } }`,
    `reclaimPlanet(regionId: $r, planetId: "${planet?.id}") { planet { id } }`,
    `deployGenesisDevice(regionId: $r, deviceId: ${id}, name: "Far Away") { planet { id } }`,
    `buyStation(regionId: $r, stationId: "${station?.id}") { station { id } }`,
  ];
  for (const deed of deeds)
    expect([deed, codeOf(await act(guest, deed))]).toEqual([deed, 'CITIZENSHIP_REQUIRED']);
  // Who may stay is asked for other things.
  const settler = await visitor(false);
  for (const deed of deeds) expect(codeOf(await act(settler, deed))).not.toBe('CITIZENSHIP_REQUIRED');
});
