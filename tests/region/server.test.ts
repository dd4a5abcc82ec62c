import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { entities, SectorSchema } from '#subgraphs/region/modules/sectors/entities.ts';
import { createRegionServer } from '#subgraphs/region/server.ts';
import { sign } from '#wire/signature.ts';
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
    const before = await ofRegion('map { seed checksum generatedAt }');
    await using again = await createRegionServer({
      slug: region.slug,
      settings: region.settings,
      log: createLog('again', 'error'),
    });
    expect(again.regionId).toBe(region.regionId);
    expect(await ofRegion('map { seed checksum generatedAt }')).toEqual(before);
  });

  it('answers nobody who does not sign with its key', async () => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const post = (headers: Record<string, string>): Promise<Response> =>
      fetch(region.server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const other = randomBytes(32).toString('hex');
    expect((await post({})).status).toBe(401);
    expect(
      (
        await post({
          'x-sectorwars-signature': sign(other, `region:${region.slug}`, '/graphql', body, Date.now()),
        })
      ).status,
    ).toBe(401);
    const late = sign(
      region.settings.SERVICE_KEY,
      `region:${region.slug}`,
      '/graphql',
      body,
      Date.now() - 31_000,
    );
    expect((await post({ 'x-sectorwars-signature': late })).status).toBe(401);
    const changed = sign(
      region.settings.SERVICE_KEY,
      `region:${region.slug}`,
      '/graphql',
      `${body} `,
      Date.now(),
    );
    expect((await post({ 'x-sectorwars-signature': changed })).status).toBe(401);
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

  it('answers each representation by itself', async () => {
    const reply = await region.ask(entityQuery('id'), {
      e: [
        { __typename: 'Region', id: region.regionId },
        { __typename: 'Region', id: randomUUID() },
        { __typename: 'Region', id: 'x' },
      ],
    });
    expect(reply.data._entities.map((entity: any) => entity?.id ?? null)).toEqual([
      region.regionId,
      null,
      null,
    ]);
    expect(reply.errors?.map((error) => [error.extensions['code'], error.path?.[1]])).toEqual([
      ['NOT_IN_REGION', 1],
      ['BAD_USER_INPUT', 2],
    ]);
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
