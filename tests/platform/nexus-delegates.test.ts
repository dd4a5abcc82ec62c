/** Who sits in the galactic council, as the Nexus tells its own region's server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import {
  andromeda,
  announcementOf,
  borealis,
  codes,
  startNexus,
  type NexusHarness,
} from './nexus-harness.ts';

let nexus: NexusHarness;
beforeAll(async () => {
  nexus = await startNexus();
  for (const region of [andromeda, borealis]) await nexus.announce(region.slug, announcementOf(region));
});
afterAll(async () => {
  await nexus?.[Symbol.asyncDispose]();
});

const listed = '{ delegates { regionId playerId } }';
const delegates = async (): Promise<unknown> => (await nexus.askAsRegion('central-nexus', listed)).data;
const record = (by: string, regionId: string, playerId: string | null) =>
  nexus.askAsRegion(by, 'mutation ($r: ID!, $p: ID) { recordAmbassador(regionId: $r, playerId: $p) }', {
    r: regionId,
    p: playerId,
  });
const seat = (region: typeof andromeda, playerId = region.ownerId) => ({ regionId: region.id, playerId });

test('owners and elected ambassadors of the regions that can be played in sit in the galactic council', async () => {
  const both = { delegates: [seat(andromeda), seat(borealis)] };
  expect(await delegates()).toEqual(both);
  const ambassador = 'ffffffff-0000-4000-8000-00000000000f';
  for (const _again of [1, 2])
    expect((await record('andromeda', andromeda.id, ambassador)).errors).toEqual([]);
  expect(await delegates()).toEqual({
    delegates: [seat(andromeda), seat(andromeda, ambassador), seat(borealis)],
  });
  // Who is both has one seat.
  await record('andromeda', andromeda.id, andromeda.ownerId);
  expect(await delegates()).toEqual(both);
  await record('andromeda', andromeda.id, null);
  expect(await delegates()).toEqual(both);

  const client = new Client({ connectionString: nexus.database.ownerUrl });
  await client.connect();
  await client.query(`update regions set status = 'TERMINATED' where id = $1`, [borealis.id]);
  await client.end();
  expect(await delegates()).toEqual({ delegates: [seat(andromeda)] });
});

test('a region speaks for itself alone, and only the Nexus hears of all', async () => {
  expect(codes(await record('borealis', andromeda.id, randomUUID()))).toEqual(['FORBIDDEN']);
  expect(codes(await record('andromeda', randomUUID(), randomUUID()))).toEqual(['REGION_NOT_FOUND']);
  expect(codes(await record('andromeda', andromeda.id, 'nobody'))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await nexus.askAsRegion('andromeda', listed))).toEqual(['FORBIDDEN']);
});
