import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { atGate, journeysOf } from '#tests/kit/journeys.ts';
import { joinedPilot, type JoinedPilot } from '#tests/kit/pilots.ts';
import { codeOf, testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let home: TestRegion;
let away: TestRegion;
beforeAll(async () => {
  [home, away] = [await testRegion(), await testRegion()];
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

it('a visit lasts for 72 hours, shown to the visitor; who may stay has no such bound', async () => {
  const guest = await visitor(true);
  const hours = (Date.parse((await untilOf(guest)) ?? '') - Date.now()) / 3_600_000;
  expect(Math.round(hours)).toBe(72);
  expect(await untilOf(await visitor(false))).toBeNull();
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

it('the next arrival counts anew, and without a bound for who has become a citizen meanwhile', async () => {
  const guest = await visitor(true);
  await beOver(guest);
  const [journeyId, playerId] = [randomUUID(), guest.player.id];
  await atGate(away, guest);
  const { manifest } = await journeysOf(away).hold({ journeyId, playerId });
  await journeysOf(home).accept({ journeyId, playerId, manifest: manifest ?? '' });
  await journeysOf(away).settle(journeyId);
  await visitor(false, guest);
  expect(await untilOf(guest)).toBeNull();
});
