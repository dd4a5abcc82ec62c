import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { blueprintSchema } from '#subgraphs/region/modules/sectors/generation/blueprint.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { createNexus } from '#subgraphs/nexus/server.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';
import {
  andromeda,
  announcementOf,
  borealis,
  codes,
  nexusAnnouncement,
  startNexus,
  terranSpaceId,
  type Announcement,
  type NexusHarness,
} from './nexus-harness.ts';

let harness: NexusHarness;
beforeAll(async () => {
  harness = await startNexus();
});
afterAll(async () => {
  await harness[Symbol.asyncDispose]();
});

const create = `mutation ($slug: String!, $name: String!, $ownerId: ID) {
  createRegion(slug: $slug, name: $name, ownerId: $ownerId) { id slug name kind tier status owner { id } } }`;

describe('creating a region', () => {
  test('adds it as pending', async () => {
    const ownerId = randomUUID();
    const { data } = await harness.ask(create, { slug: 'cygnus', name: ' Cygnus  ', ownerId });
    expect(data).toMatchObject({
      createRegion: {
        slug: 'cygnus',
        name: 'Cygnus',
        kind: 'PLAYER_OWNED',
        tier: 'STANDARD',
        status: 'PENDING',
        owner: { id: ownerId },
      },
    });
  });

  test.each([
    'central-nexus',
    'terran-space',
    'admin',
    'production',
    'ab',
    'Upper',
    'with space',
    'x'.repeat(51),
    'nul\u0000l',
  ])('refuses the slug %j', async (slug) => {
    expect(codes(await harness.ask(create, { slug, name: 'Name' }))).toEqual(['INVALID_SLUG']);
  });

  test('refuses a slug that is taken, also for the slower of two', async () => {
    expect(codes(await harness.ask(create, { slug: 'andromeda', name: 'Name' }))).toEqual(['REGION_EXISTS']);
    const replies = await Promise.all(
      [1, 2, 3].map(() => harness.ask(create, { slug: 'wanted', name: 'Name' })),
    );
    expect(replies.flatMap(codes)).toEqual(['REGION_EXISTS', 'REGION_EXISTS']);
  });

  test('refuses a name or an owner that makes no sense', async () => {
    for (const name of ['', '   ', 'a\u0000b', 'x'.repeat(81)]) {
      expect(codes(await harness.ask(create, { slug: 'named', name }))).toEqual(['BAD_USER_INPUT']);
    }
    expect(codes(await harness.ask(create, { slug: 'named', name: 'Name', ownerId: 'ada' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('lets a player own five regions, however fast they are asked for', async () => {
    const ownerId = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => harness.ask(create, { slug: `owned-${n}`, name: 'Name', ownerId })),
    );
    expect(replies.flatMap(codes)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('is for platform services only', async () => {
    expect(codes(await harness.askAsRegion('andromeda', create, { slug: 'mine', name: 'Mine' }))).toEqual([
      'FORBIDDEN',
    ]);
  });
});

describe('announcing a region', () => {
  const revision = async (slug: string): Promise<string | undefined> =>
    (
      await harness.askAsAdmin<{ regionBySlug: { endpoint: string } }>(
        `{ regionBySlug(slug: "${slug}") { endpoint } }`,
      )
    ).data?.regionBySlug.endpoint;

  test('makes it active and attaches it to the Nexus', async () => {
    expect((await harness.announce('andromeda', announcementOf(andromeda))).data?.announceRegion.status).toBe(
      'ACTIVE',
    );
    const { data } = await harness.ask(
      '{ nexus { petals { warpSector attachedAt region { slug } } statistics { activeRegions totalSectors petals } } }',
    );
    expect(data).toMatchObject({
      nexus: {
        petals: [{ warpSector: 900, region: { slug: 'andromeda' } }],
        statistics: { activeRegions: 1, totalSectors: 1000, petals: 1 },
      },
    });
  });

  test('without an open warp leaves it waiting for the attachment', async () => {
    const closed = await harness.announce('borealis', announcementOf(borealis, { nexusWarpSector: null }));
    expect(closed.data?.announceRegion.status).toBe('ATTACHMENT_PENDING');
    const open = await harness.announce('borealis', announcementOf(borealis));
    expect(open.data?.announceRegion.status).toBe('ACTIVE');
  });

  test('again moves its endpoint', async () => {
    await harness.announce(
      'andromeda',
      announcementOf(andromeda, { endpoint: 'https://elsewhere.example/graphql' }),
    );
    expect(await revision('andromeda')).toBe('https://elsewhere.example/graphql');
  });

  test('is refused to every region but itself, and for a region nobody knows', async () => {
    expect(codes(await harness.announce('borealis', announcementOf(andromeda)))).toEqual(['FORBIDDEN']);
    const unknown = announcementOf({ id: randomUUID(), slug: 'andromeda' });
    expect(codes(await harness.announce('andromeda', unknown))).toEqual(['REGION_NOT_FOUND']);
  });

  test.each<[string, Partial<Announcement>]>([
    ['an endpoint that is no URL', { endpoint: 'somewhere' }],
    ['an endpoint of another protocol', { endpoint: 'file:///etc/passwd' }],
    ['an endpoint with credentials', { endpoint: 'http://user:pass@host/graphql' }],
    ['too few sectors', { totalSectors: 799 }],
    ['too many sectors', { totalSectors: 1201 }],
    ['a capital outside', { capitalSector: 1001 }],
    ['a warp outside', { nexusWarpSector: 0 }],
    ['a checksum that is none', { checksum: 'abc' }],
    ['an ID that is none', { regionId: 'andromeda' }],
  ])('refuses %s', async (_, changes) => {
    expect(codes(await harness.announce('andromeda', announcementOf(andromeda, changes)))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('refuses a Nexus of another size or with another capital', async () => {
    const good = await nexusAnnouncement(harness);
    for (const changes of [{ totalSectors: 4999 }, { capitalSector: 1 }, { nexusWarpSector: 7 }]) {
      expect(codes(await harness.announce('central-nexus', { ...good, ...changes }))).toEqual([
        'BAD_USER_INPUT',
      ]);
    }
    expect((await harness.announce('central-nexus', good)).data?.announceRegion.status).toBe('ACTIVE');
  });
});

describe('blueprints', () => {
  const blueprint =
    'query ($slug: String!) { regionBlueprint(slug: $slug) { regionId slug name ownerId seed blueprint } }';
  type Charter = {
    regionBlueprint: { regionId: string; seed: string; ownerId: string | null; blueprint: string };
  };

  test.each(['central-nexus', 'terran-space', 'andromeda'])('of %s fit what a region reads', async (slug) => {
    const { data } = await harness.askAsRegion<Charter>(slug, blueprint, { slug });
    const read: unknown = JSON.parse(data?.regionBlueprint.blueprint ?? '');
    expect(blueprintSchema.parse(read)).toEqual(read);
    expect(data?.regionBlueprint.seed).toBe(slug);
  });

  test('put the capital of the Nexus into Gateway Plaza, at the same place after every start', async () => {
    const capitalOf = async (of: NexusHarness): Promise<number> =>
      (await nexusAnnouncement(of)).capitalSector;
    await using other = await startNexus();
    const capital = await capitalOf(harness);
    expect(capital).toBeGreaterThanOrEqual(2251);
    expect(capital).toBeLessThanOrEqual(2500);
    expect(await capitalOf(other)).toBe(capital);
  });

  test('are given to the region itself and to the platform only', async () => {
    expect(codes(await harness.askAsRegion('borealis', blueprint, { slug: 'andromeda' }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await harness.askAsRegion('nowhere', blueprint, { slug: 'nowhere' }))).toEqual([
      'REGION_NOT_FOUND',
    ]);
    expect(
      (await harness.ask<Charter>(blueprint, { slug: 'terran-space' })).data?.regionBlueprint.regionId,
    ).toBe(terranSpaceId);
  });
});

describe('starting', () => {
  test('again changes nothing', async () => {
    await using again = await createNexus(harness.options, createLog('nexus', 'silent'));
    expect(again.port).not.toBe(harness.nexus.port);
    const { data } = await harness.askAsAdmin('{ regionBySlug(slug: "andromeda") { status endpoint } }');
    expect(data).toEqual({
      regionBySlug: { status: 'ACTIVE', endpoint: 'https://elsewhere.example/graphql' },
    });
  });

  test('is refused when a seed contradicts the database, or when there is no schema', async () => {
    const log = createLog('nexus', 'silent');
    const seedRegions = [{ ...andromeda, id: randomUUID() }];
    await expect(createNexus({ ...harness.options, seedRegions }, log)).rejects.toThrow(
      'the region andromeda is known under another ID',
    );
    await using empty = await freshDatabase({ migrations: [] });
    await expect(createNexus({ ...harness.options, databaseUrl: empty.url }, log)).rejects.toThrow(
      /run the migrations first/,
    );
  });
});

test('C2: a request without a signature, or signed for another service, is refused', async () => {
  const { url } = harness.nexus;
  expect((await fetch(url, { method: 'POST', body: '{"query":"{ _service { sdl } }"}' })).status).toBe(401);
  expect((await fetch(url.replace('graphql', 'directory'))).status).toBe(401);
});
