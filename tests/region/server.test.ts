import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { entities, SectorSchema } from '#subgraphs/region/modules/sectors/entities.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { deriveKey, sign } from '#wire/signature.ts';
import { until } from '#tests/kit/stack.ts';
import { testRegion, type TestRegion } from '#tests/kit/region-server.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await testRegion();
});
afterAll(async () => {
  await region[Symbol.asyncDispose]();
});

const entityQuery = (selection: string): string =>
  `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { ${selection} } } }`;
const ofRegion = async (selection: string): Promise<any> => {
  const reply = await region.ask(entityQuery(selection), {
    e: [{ __typename: 'Region', id: region.regionId }],
  });
  return reply.errors ? reply : reply.data._entities[0];
};

describe("a region's server", () => {
  it('makes its map at the first start, announces it, and keeps it at the second', async () => {
    await until(async () => await Promise.resolve(region.announcements.length > 0));
    expect(region.announcements[0]).toMatchObject({
      regionId: region.regionId,
      endpoint: region.server.url,
      totalSectors: 300,
      capitalSector: 1,
    });
    const before = await ofRegion('map { checksum generatedAt }');
    await using again = await createRegionServer({
      slug: region.slug,
      settings: region.settings,
      log: createLog('again', 'error'),
    });
    expect(again.regionId).toBe(region.regionId);
    expect(await ofRegion('map { checksum generatedAt }')).toEqual(before);
  });

  it('tells the seed, from which anybody could make the map with all that is hidden, to its owner and admins only', async () => {
    const seedFor = async (player?: { id: string; role?: string }): Promise<unknown> => {
      const e = [{ __typename: 'Region', id: region.regionId }];
      return (await region.ask(entityQuery('map { seed }'), { e }, player)).data._entities[0].map.seed;
    };
    expect([await seedFor(), await seedFor({ id: randomUUID() })]).toEqual([null, null]);
    expect(await seedFor({ id: randomUUID(), role: 'ADMIN' })).toEqual(expect.any(String));
  });

  const question = JSON.stringify({ query: '{ _service { sdl } }' });
  const send = async (signature?: string, body = question): Promise<number> => {
    const headers = {
      'content-type': 'application/json',
      ...(signature && { 'x-sectorwars-signature': signature }),
    };
    return (await fetch(region.server.url, { method: 'POST', headers, body })).status;
  };
  const signed = (change: { key?: string; name?: string; path?: string; body?: string; age?: number } = {}) =>
    sign(
      change.key ?? region.settings.SERVICE_KEY,
      change.name ?? `region:${region.slug}`,
      change.path ?? '/graphql',
      change.body ?? question,
      Date.now() - (change.age ?? 0),
    );

  it('C2, C11: answers nobody who does not sign with its key, whatever they ask or claim to know; its health is open', async () => {
    expect(await send(signed())).toBe(200);
    for (const query of [
      '{ _service { sdl } }',
      '{ __typename }',
      '{',
      '',
      '{ _entities(representations: []) { __typename } }',
    ])
      expect(await send(undefined, JSON.stringify({ query }))).toBe(401);
    expect((await fetch(region.server.url)).status).toBe(401);
    for (const path of ['/health', '/ready'])
      expect((await fetch(new URL(path, region.server.url))).status).toBe(200);
  });

  it('C3: takes no signature that is late, of the future, of another body, path, key or region', async () => {
    expect(await send(signed({ age: 29_000 }))).toBe(200);
    for (const signature of [
      signed({ age: 31_000 }),
      signed({ age: -31_000 }),
      signed({ body: `${question} ` }),
      signed({ path: '/directory' }),
      signed({ key: randomBytes(32).toString('hex') }),
      signed({ name: 'nexus' }),
      signed({ name: 'region:other', key: deriveKey('11'.repeat(32), 'region:other') }),
      signed().replace(/mac=.{4}/, 'mac=0000'),
      `${signed()};key=nexus`,
      'key=;t=;mac=',
      'x'.repeat(10_000),
    ])
      expect([signature, await send(signature)]).toEqual([signature, 401]);
  });

  it('refuses a database that belongs to another region, and does not touch it', async () => {
    await using other = await testRegion();
    const settings = { ...region.settings, DATABASE_URL: other.database.url };
    await expect(
      createRegionServer({ slug: region.slug, settings, log: createLog('lost', 'error') }),
    ).rejects.toThrow(`this database belongs to region "${other.slug}", not to "${region.slug}"`);
    await expect(
      bindDatabase(other.database.ownerUrl, { regionId: region.regionId, slug: region.slug }),
    ).rejects.toThrow(/belongs to region/);
  });

  it('reads no rows of a database when it believes to be another region', async () => {
    await using mine = await openDatabase({
      url: region.database.url,
      entities,
      currentRegion: region.regionId,
    });
    await using lost = await openDatabase({
      url: region.database.url,
      entities,
      currentRegion: randomUUID(),
    });
    await using nobody = await openDatabase({ url: region.database.url, entities });
    expect(await mine.fork().count(SectorSchema, {})).toBe(300);
    expect(await lost.fork().count(SectorSchema, {})).toBe(0);
    expect(await nobody.fork().count(SectorSchema, {})).toBe(0);
  });

  it('cannot change what it only appends to', async () => {
    const client = new Client({
      connectionString: region.database.url,
      options: `-c app.current_region=${region.regionId}`,
    });
    await client.connect();
    for (const statement of [
      'update ledger set amount = 1',
      'delete from ledger',
      'update goods_ledger set amount = 1',
      'delete from goods_ledger',
      `update this_database set slug = 'x'`,
      'drop table sectors',
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
    await expect(
      client.query(`insert into zones values ('${randomUUID()}', 9, 'BORDER', 'x', 1, 2, 1, 1)`),
    ).rejects.toThrow(/row-level security/);
    await client.end();
  });

  const representationsOf = async (e: unknown[]) => {
    const query = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Region { id } ... on Sector { number name } } }`;
    const { data, errors = [] } = await region.ask(query, { e });
    return [data?._entities, errors.map(({ path, extensions }) => [path?.[1], extensions['code']])];
  };
  const own = () => ({ __typename: 'Region', id: region.regionId });

  it('C5: answers each representation by itself: one that is none is null and an error', async () => {
    const none = [
      ...[
        { __typename: 'Nothing', id: '1' },
        { __typename: 'Query' },
        { __typename: '__Schema' },
        { __typename: '_Entity' },
      ],
      ...[
        { __typename: 'RegionEvent', id: '1' },
        { __typename: 'MapInfo' },
        { __typename: '__proto__' },
        { __typename: 7 },
      ],
      ...[{ id: region.regionId }, {}, [], 'Region', 7, { __typename: ['Region'], id: region.regionId }],
    ];
    const [entities, errors] = await representationsOf([own(), ...none, own()]);
    expect(entities).toEqual([{ id: region.regionId }, ...none.map(() => null), { id: region.regionId }]);
    expect(errors).toEqual(none.map((_, index) => [index + 1, 'BAD_USER_INPUT']));
  });

  it.each(['Station', 'Planet', 'Ship'])(
    'C5: a %s whose ID is none costs its own place only, and never looks like a lost database',
    async (__typename) => {
      const { regionId } = region;
      const none = ['', 'x', "' or 1 = 1", 'a\u0000b', '\ud800', 7, null, {}];
      const [entities, errors] = await representationsOf([
        ...[own(), ...none.map((id) => ({ __typename, regionId, id })), own()],
      ]);
      expect(entities).toEqual([{ id: regionId }, ...none.map(() => null), { id: regionId }]);
      expect(errors).toEqual(none.map((_, index) => [index + 1, 'BAD_USER_INPUT']));
    },
  );

  it('C5: a representation that is null is against the type: nothing is run', async () => {
    expect(await representationsOf([own(), null])).toEqual([undefined, [[undefined, 'BAD_USER_INPUT']]]);
  });

  it('C6: takes 500 representations and refuses more; the same one is read once', async () => {
    const sector = { __typename: 'Sector', regionId: region.regionId, number: 1 };
    const [entities] = await representationsOf(Array.from({ length: 500 }, () => sector));
    expect(new Set((entities as { number: number }[]).map(({ number }) => number))).toEqual(new Set([1]));
    for (const length of [501, 5_000]) {
      const refused = await representationsOf(Array.from({ length }, () => sector));
      expect(refused).toEqual([undefined, [[undefined, 'BAD_USER_INPUT']]]);
    }
  });

  it('C9: an entity of another region is not answered with its own of the same number', async () => {
    const regionId = randomUUID();
    const foreign = [
      ...[
        { __typename: 'Region', id: regionId },
        { __typename: 'Sector', regionId, number: 1 },
      ],
      { __typename: 'Sector', regionId: 'x', number: 1 },
    ];
    const [entities, errors] = await representationsOf([...foreign, own()]);
    expect(entities).toEqual([null, null, null, { id: region.regionId }]);
    expect(errors).toEqual([
      [0, 'NOT_IN_REGION'],
      [1, 'NOT_IN_REGION'],
      [2, 'BAD_USER_INPUT'],
    ]);
    const roots = 'query ($r: ID!) { sector(regionId: $r, number: 1) { name } }';
    expect((await region.ask(roots, { r: regionId })).errors?.[0]?.extensions['code']).toBe('NOT_IN_REGION');
    const join = 'mutation ($r: ID!) { joinRegion(regionId: $r) { __typename } }';
    const joined = await region.ask(join, { r: regionId }, { id: randomUUID() });
    expect(joined.errors?.[0]?.extensions['code']).toBe('NOT_IN_REGION');
  });

  it('pages sectors by number, filters them, and refuses pages nobody needs', async () => {
    const first = await ofRegion(
      'sectors(first: 2) { totalCount nodes { number } pageInfo { hasNextPage endCursor } }',
    );
    expect(first.sectors).toMatchObject({
      totalCount: 300,
      nodes: [{ number: 1 }, { number: 2 }],
      pageInfo: { hasNextPage: true },
    });
    const next = await ofRegion(
      `sectors(first: 2, after: "${first.sectors.pageInfo.endCursor}") { nodes { number } pageInfo { hasPreviousPage } }`,
    );
    expect(next.sectors).toMatchObject({
      nodes: [{ number: 3 }, { number: 4 }],
      pageInfo: { hasPreviousPage: true },
    });
    const frontier = await ofRegion(
      'sectors(where: { zone: FRONTIER }, first: 1) { totalCount nodes { number zone { kind } } }',
    );
    expect(frontier.sectors).toMatchObject({
      totalCount: 99,
      nodes: [{ number: 202, zone: { kind: 'FRONTIER' } }],
    });
    for (const bad of [
      ...['first: 100000', 'first: 0', 'first: -1', 'after: "nonsense"', 'after: ""'],
      ...['where: { minSecurityLevel: 0 }', 'where: { minSecurityLevel: 11 }'],
    ]) {
      expect((await ofRegion(`sectors(${bad}) { totalCount }`)).errors[0].extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    }
  });

  it.each([999_999, 0, -1, 2 ** 31 - 1])(
    'says that it has no sector %d, wherever it is asked for',
    async (number) => {
      const entity = await ofRegion(`sector(number: ${number}) { name } capital { number }`);
      expect(entity.data._entities[0]).toMatchObject({
        sector: null,
        capital: { number: expect.any(Number) },
      });
      const root = await region.ask(`{ sector(regionId: "${region.regionId}", number: ${number}) { name } }`);
      expect(root.data).toEqual({ sector: null });
      for (const { errors } of [entity, root]) {
        expect(errors).toMatchObject([
          { message: `This region has no sector ${number}.`, extensions: { code: 'SECTOR_NOT_FOUND' } },
        ]);
      }
    },
  );

  it('finds routes that a pilot could fly, and says when there is none', async () => {
    const { route } = await ofRegion(
      'route(from: 1, to: 300) { turns hops { from to turns } sectors { number } }',
    );
    expect(route.sectors[0].number).toBe(1);
    expect(route.sectors.at(-1).number).toBe(300);
    expect(route.hops.reduce((sum: number, hop: any) => sum + hop.turns, 0)).toBe(route.turns);
    expect(await ofRegion('route(from: 5, to: 5) { turns hops { to } }')).toEqual({
      route: { turns: 0, hops: [] },
    });
    expect((await ofRegion('route(from: 1, to: 301) { turns }')).errors[0].extensions.code).toBe(
      'SECTOR_NOT_FOUND',
    );
  });

  it('tells the figures of the region', async () => {
    const { stats, clusters, zones, nexusWarp } = await ofRegion(
      'stats { sectorsCount stationsCount planetsCount edgesCount } clusters { sectorCount } zones { firstSector lastSector } nexusWarp { sector { zone { kind } } nexusSector }',
    );
    expect(stats.sectorsCount).toBe(300);
    expect(clusters.reduce((sum: number, cluster: any) => sum + cluster.sectorCount, 0)).toBe(300);
    expect(zones).toEqual([
      { firstSector: 1, lastSector: 99 },
      { firstSector: 100, lastSector: 201 },
      { firstSector: 202, lastSector: 300 },
    ]);
    expect(nexusWarp).toEqual({ sector: { zone: { kind: 'FRONTIER' } }, nexusSector: 2300 });
  });
});

describe('remaking a map', () => {
  const remake = (
    own: TestRegion,
    seed: string,
    cluster: number | null,
    preserveData: boolean,
  ): ReturnType<TestRegion['ask']> =>
    own.ask(
      `mutation ($r: ID!, $run: ID!, $seed: String!, $cluster: Int, $keep: Boolean!) { generateMap(regionId: $r, runId: $run, seed: $seed, cluster: $cluster, preserveData: $keep) { checksum seed } }`,
      { r: own.regionId, run: randomUUID(), seed, cluster, keep: preserveData },
    );

  it('gives the same map for the same seed and keeps pilots where they are', async () => {
    await using own = await testRegion({ slug: 'remade', seed: 'one' });
    const player = { id: randomUUID() };
    await own.ask('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: own.regionId }, player);
    const checksumOf = async (): Promise<string> =>
      (await own.sql<{ checksum: string }>('select checksum from region'))[0]?.checksum ?? '';
    const first = await checksumOf();
    expect((await remake(own, 'two', null, false)).data.generateMap).toMatchObject({ seed: 'two' });
    expect(await checksumOf()).not.toBe(first);
    expect((await remake(own, 'one', null, false)).data.generateMap.checksum).toBe(first);
    expect(await own.sql('select sector from pilots')).toEqual([{ sector: 1 }]);
    expect(own.announcements).toHaveLength(3);
  });

  it('of one cluster leaves the others as they were', async () => {
    await using own = await testRegion({ seed: 'clusters' });
    const others = (): Promise<object[]> =>
      own.sql('select * from sectors where cluster <> 2 order by number');
    const places = (): Promise<object[]> => own.sql('select * from stations order by id');
    const [before, stations] = [await others(), await places()];
    expect((await remake(own, 'new', 2, true)).errors).toBeUndefined();
    expect(await others()).toEqual(before);
    expect(await places()).toEqual(stations);
    expect((await remake(own, 'newer', 2, false)).errors).toBeUndefined();
    expect(await others()).toEqual(before);
    expect((await remake(own, 'x', 99, false)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
