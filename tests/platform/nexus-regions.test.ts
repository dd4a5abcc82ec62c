import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  andromeda,
  announcementOf,
  borealis,
  centralNexusId,
  codes,
  startNexus,
  terranSpaceId,
  type NexusHarness,
} from './nexus-harness.ts';

interface Page {
  nodes: { id: string; slug: string }[];
  edges: { cursor: string; node: { slug: string } }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const list = `query ($ids: [ID!], $kind: RegionKind, $status: RegionStatus, $first: Int, $after: String) {
  regions(ids: $ids, kind: $kind, status: $status, first: $first, after: $after) {
    nodes { id slug } edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

let harness: NexusHarness;

async function pageOf(variables: object = {}): Promise<Page> {
  const { data, errors } = await harness.ask<{ regions: Page }>(list, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.regions;
}

describe('regions', () => {
  const slugs = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((name) => `region-${name}`);

  beforeAll(async () => {
    harness = await startNexus();
    for (const slug of slugs) {
      const { data } = await harness.ask<{ createRegion: { id: string } }>(
        'mutation ($slug: String!) { createRegion(slug: $slug, name: "A Region") { id } }',
        { slug },
      );
      await harness.announce(slug, announcementOf({ id: data?.createRegion.id ?? '', slug }));
    }
  });
  afterAll(async () => {
    await harness[Symbol.asyncDispose]();
  });

  test('are found by ID and by slug', async () => {
    const fields = 'slug name kind tier status createdAt statusSince owner { id } endpoint';
    const { data, errors } = await harness.ask(
      `query ($id: ID!) { region(id: $id) { ${fields} } regionBySlug(slug: "terran-space") { id kind tier owner { id } } }`,
      { id: andromeda.id },
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      region: {
        slug: 'andromeda',
        kind: 'PLAYER_OWNED',
        tier: 'STANDARD',
        status: 'PENDING',
        owner: { id: andromeda.ownerId },
      },
      regionBySlug: { id: terranSpaceId, kind: 'TERRAN_SPACE', tier: 'PLATFORM', owner: null },
    });
    const { createdAt } = (data as { region: { createdAt: string } }).region;
    expect(new Date(createdAt).toISOString()).toBe(createdAt);
  });

  test('are found by a slug in any case, alone and beside the same in another', async () => {
    const of = (slug: string): string => `regionBySlug(slug: "${slug}") { slug }`;
    const alone = await harness.ask(`{ ${of('Andromeda')} }`);
    expect(alone.data).toEqual({ regionBySlug: { slug: 'andromeda' } });
    const both = await harness.ask(`{ a: ${of('ANDROMEDA')} b: ${of('andromeda')} }`);
    expect(both.data).toEqual({ a: { slug: 'andromeda' }, b: { slug: 'andromeda' } });
  });

  test('that do not exist are null with REGION_NOT_FOUND at their place', async () => {
    const { data, errors } = await harness.ask(
      `query ($slug: String!) { region(id: "${randomUUID()}") { slug } nil: regionBySlug(slug: $slug) { id } regionBySlug(slug: "terran-space") { slug } }`,
      { slug: 'no\u0000where' },
    );
    expect(data).toEqual({ region: null, nil: null, regionBySlug: { slug: 'terran-space' } });
    expect(errors.map(({ path, extensions }) => `${path?.join('.')}: ${extensions.code}`).sort()).toEqual([
      'nil: REGION_NOT_FOUND',
      'region: REGION_NOT_FOUND',
    ]);
    expect(codes(await harness.ask('{ region(id: "andromeda") { slug } }'))).toEqual(['BAD_USER_INPUT']);
  });

  test('come page by page in the order of their making, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await pageOf({ first: 3, after });
      expect(page.totalCount).toBe(slugs.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.edges.map(({ node }) => node.slug)).toEqual(page.nodes.map(({ slug }) => slug));
      seen.push(...page.nodes.map(({ slug }) => slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(slugs);
  });

  test('are filtered by ID, kind and status; unknown IDs are left out', async () => {
    const { nodes } = await pageOf({ first: 2 });
    const known = nodes.map(({ id }) => id);
    expect((await pageOf({ ids: [...known, randomUUID()] })).nodes.map(({ id }) => id)).toEqual(known);
    expect((await pageOf({ ids: [] })).totalCount).toBe(0);
    expect((await pageOf({ kind: 'TERRAN_SPACE' })).totalCount).toBe(0);
    expect((await pageOf({ status: 'ACTIVE' })).totalCount).toBe(slugs.length);
    expect((await pageOf({ status: 'SUSPENDED' })).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  test('still being generated are listed to admins and to regions, not to players', async () => {
    const pending = { status: 'PENDING' };
    expect((await pageOf(pending)).totalCount).toBe(0);
    const admin = await harness.askAsAdmin<{ regions: Page }>(list, pending);
    expect(admin.data?.regions.nodes.map(({ id }) => id).sort()).toEqual(
      [andromeda.id, borealis.id, centralNexusId, terranSpaceId].sort(),
    );
    expect(
      (await harness.askAsRegion<{ regions: Page }>('andromeda', list, pending)).data?.regions.totalCount,
    ).toBe(4);
  });

  test.each([
    ['a page of none', { first: 0 }],
    ['an empty cursor', { after: '' }],
    ['a page that is too long', { first: 101 }],
    ['a cursor of our own making', { after: 'abc' }],
    ['a cursor of another list', { after: Buffer.from('sector:12').toString('base64url') }],
    ['a cursor without a place', { after: Buffer.from('region:12.x').toString('base64url') }],
    ['too many IDs', { ids: Array.from({ length: 101 }, () => randomUUID()) }],
    ['an ID that is none', { ids: ['andromeda'] }],
  ])('refuse %s, and spoil no other field', async (_, variables) => {
    const query = list.replace('{\n', '{ regionBySlug(slug: "terran-space") { slug } ');
    const reply = await harness.ask<{ regions: Page | null }>(query, variables);
    expect(codes(reply)).toEqual(['BAD_USER_INPUT']);
    expect(reply.data).toEqual({ regions: null, regionBySlug: { slug: 'terran-space' } });
  });

  test('tell their endpoint to platform admins only', async () => {
    const endpoint = '{ regionBySlug(slug: "region-one") { endpoint } }';
    const player = { authorization: await harness.signing.bearer() };
    const admin = { authorization: await harness.signing.bearer({ role: 'ADMIN' }) };
    const hidden = { regionBySlug: { endpoint: null } };
    expect((await harness.ask(endpoint)).data).toEqual(hidden);
    expect((await harness.ask(endpoint, {}, player)).data).toEqual(hidden);
    expect((await harness.askAsRegion('region-two', endpoint, {}, admin)).data).toEqual(hidden);
    expect((await harness.ask(endpoint, {}, admin)).data).toEqual({
      regionBySlug: { endpoint: 'http://127.0.0.1:4100/region-one/graphql' },
    });
  });

  test('answer references by either key, in order, and believe nothing else they claim', async () => {
    const of = [
      { __typename: 'Region', slug: 'andromeda', status: 'ACTIVE' },
      { __typename: 'Region', id: randomUUID() },
      { __typename: 'Region', id: 'nonsense' },
      { __typename: 'Region', id: borealis.id, name: 'Mine now' },
      { __typename: 'Region', slug: 'no\u0000where' },
      { __typename: 'Region', id: borealis.id },
    ];
    const { data, errors } = await harness.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { id name status } } }',
      { of },
    );
    const known = { id: borealis.id, name: 'Borealis', status: 'PENDING' };
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [{ id: andromeda.id, name: 'Andromeda', status: 'PENDING' }, null, null, known, null, known],
    });
  });
});
