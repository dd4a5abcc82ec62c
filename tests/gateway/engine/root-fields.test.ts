import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { errorsOf, ids, startGalaxy, type Galaxy } from './galaxy.ts';

let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy();
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
beforeEach(() => {
  galaxy.clear();
  galaxy.log.length = 0;
});

describe('root fields of a query', () => {
  it('go to the server of their region, under their aliases, in one request each', async () => {
    const result = await galaxy.run(
      `query($a: ID!, $b: ID!, $n: Int!) {
        one: sector(regionId: $a, number: $n) { name regionId }
        two: sector(regionId: "${ids.borealis}", number: 2) { name }
        three: sector(regionId: $a, number: 3) { name }
        four: sector(regionId: $b, number: 4) { name }
        greeting
      }`,
      { a: ids.andromeda, b: ids.cygnus, n: 1 },
    );
    expect(result).toEqual({
      data: {
        one: { name: 'andromeda 1', regionId: ids.andromeda },
        two: { name: 'borealis 2' },
        three: { name: 'andromeda 3' },
        four: { name: 'cygnus 4' },
        greeting: 'hello you',
      },
    });
    const { andromeda, borealis, cygnus } = galaxy.regions;
    expect([andromeda, borealis, cygnus].map(({ requests }) => requests.length)).toEqual([1, 1, 1]);
    expect(andromeda.requests[0]?.variables).toEqual({ a: ids.andromeda, n: 1 });
    expect(borealis.requests[0]?.variables).toEqual({});
  });

  it('for one region go out as the planner wrote them', async () => {
    const result = await galaxy.run('query($a: ID!) { sector(regionId: $a, number: 1) { name } }', {
      a: ids.andromeda,
    });
    expect(result).toEqual({ data: { sector: { name: 'andromeda 1' } } });
    expect(galaxy.regions.andromeda.requests).toHaveLength(1);
  });

  it('find the shard key inside input objects, literal or variable', async () => {
    const result = await galaxy.run(
      `query($where: Where!, $area: Area!, $id: ID!) {
        whole: search(where: $where)
        part: search(where: { area: $area, note: "n" })
        leaf: search(where: { area: { regionId: $id, depth: 3 } })
      }`,
      { where: { area: { regionId: ids.andromeda } }, area: { regionId: ids.borealis }, id: ids.cygnus },
    );
    expect(result.errors).toBeUndefined();
    expect(result.data).toEqual({
      whole: expect.stringMatching(/^andromeda /),
      part: expect.stringMatching(/^borealis .*"note":"n"/),
      leaf: expect.stringMatching(/^cygnus .*"depth":3/),
    });
  });

  it('honour @skip and @include, on fields and on fragments', async () => {
    const result = await galaxy.run(
      `query($yes: Boolean!, $no: Boolean = false, $a: ID!, $b: ID!) {
        a: sector(regionId: $a, number: 1) @include(if: $no) { name }
        b: sector(regionId: $b, number: 1) @skip(if: $no) { name }
        ... on Query @include(if: $yes) { c: sector(regionId: $a, number: 2) { name } }
        ... @skip(if: $yes) { d: sector(regionId: $b, number: 2) { name } }
        __typename
      }`,
      { yes: true, a: ids.andromeda, b: ids.borealis },
    );
    expect(result).toEqual({
      data: { b: { name: 'borealis 1' }, c: { name: 'andromeda 2' }, __typename: 'Query' },
    });
  });

  it('take the default value of a variable for their shard key', async () => {
    const result = await galaxy.run(
      `query($a: ID = "${ids.cygnus}") { sector(regionId: $a, number: 1) { name } }`,
    );
    expect(result).toEqual({ data: { sector: { name: 'cygnus 1' } } });
  });

  it('accept a region ID in capitals', async () => {
    const id = ids.andromeda.toUpperCase();
    expect(
      await galaxy.run('query($a: ID!) { sector(regionId: $a, number: 1) { name } }', { a: id }),
    ).toEqual({
      data: { sector: { name: 'andromeda 1' } },
    });
  });
});

describe('a missing region', () => {
  const queries = [
    ['a field', 'query { sector(number: 1) { name } }', {}],
    ['a null', 'query { sector(regionId: null, number: 1) { name } }', {}],
    ['a null variable', 'query($a: ID) { sector(regionId: $a, number: 1) { name } }', { a: null }],
    ['an input object', 'query { search(where: { note: "x" }) }', {}],
    ['an input variable', 'query($w: Where) { search(where: $w) }', { w: { area: { depth: 2 } } }],
    ['a list', 'query { pilots { handle } }', {}],
  ] as const;

  it.each(queries)('is refused in %s', async (_name, query, variables) => {
    const [error, ...more] = errorsOf(await galaxy.run(query, variables));
    expect(error?.extensions).toEqual({ code: 'REGION_REQUIRED' });
    expect(error?.path).toHaveLength(1);
    expect(more).toEqual([]);
  });

  it.each(queries)('becomes the default region in %s', async (_name, query, variables) => {
    const result = await galaxy.run(query, variables, { defaultRegion: ids.borealis });
    expect(result.errors).toBeUndefined();
    expect(JSON.stringify(result.data)).toContain('borealis');
    expect(galaxy.regions.borealis.requests).toHaveLength(1);
  });

  it('keeps what else the input holds', async () => {
    const result = await galaxy.run(
      'query($w: Where) { search(where: $w) }',
      { w: { area: { depth: 2 }, note: 'n' } },
      { defaultRegion: ids.borealis },
    );
    expect(result.data?.['search']).toContain('"depth":2');
    expect(result.data?.['search']).toContain('"note":"n"');
  });
});

describe('root fields of a mutation', () => {
  it('C12: run in the order of the document, neighbours of one region in one request', async () => {
    const result = await galaxy.run(
      `mutation($a: ID!, $b: ID!) {
        m1: move(regionId: $a) { step }
        m2: move(regionId: $a) { step }
        m3: move(regionId: $b) { step }
        m4: move(regionId: $a) { step }
      }`,
      { a: ids.andromeda, b: ids.borealis },
    );
    expect(result.errors).toBeUndefined();
    expect(galaxy.log).toEqual(['andromeda', 'andromeda', 'borealis', 'andromeda']);
    expect(galaxy.regions.andromeda.requests).toHaveLength(2);
    expect(Object.keys(result.data ?? {})).toEqual(['m1', 'm2', 'm3', 'm4']);
  });

  it('C12: wait for a slow one before them', async () => {
    galaxy.regions.andromeda.delay(80);
    await galaxy.run(
      `mutation { a: move(regionId: "${ids.andromeda}") { step } b: move(regionId: "${ids.borealis}") { step } }`,
    );
    galaxy.regions.andromeda.delay(0);
    expect(galaxy.log).toEqual(['andromeda', 'borealis']);
  });

  it('C12: go on after one that fails', async () => {
    const result = await galaxy.run(
      `mutation {
        a: move(regionId: "${ids.andromeda}") { step }
        b: move(regionId: "${ids.borealis}", fail: true) { step }
        c: move(regionId: "${ids.andromeda}") { regionId }
      }`,
    );
    expect(galaxy.log).toEqual(['andromeda', 'borealis', 'andromeda']);
    expect(result.data).toMatchObject({ b: null, c: { regionId: ids.andromeda } });
    expect(errorsOf(result)).toEqual([
      { message: 'Not here.', path: ['b'], extensions: { code: 'FORBIDDEN', turnsNeeded: 3 } },
    ]);
  });
});

describe('a list of regions', () => {
  const query = 'query($ids: [ID!]!) { pilots(regionIds: $ids, rank: 2) { regionId handle } }';

  it('is scattered and answered in its order, duplicates included', async () => {
    const { cygnus, andromeda, borealis } = ids;
    const result = await galaxy.run(query, { ids: [cygnus, andromeda, cygnus, borealis] });
    expect(result.errors).toBeUndefined();
    expect(result.data).toEqual({
      pilots: [
        { regionId: cygnus, handle: 'cygnus ace 2' },
        { regionId: andromeda, handle: 'andromeda ace 2' },
        { regionId: cygnus, handle: 'cygnus ace 2' },
        { regionId: borealis, handle: 'borealis ace 2' },
      ],
    });
    for (const [name, { requests }] of Object.entries(galaxy.regions)) {
      expect(requests).toHaveLength(1);
      expect(Object.values(requests[0]?.variables ?? {})).toEqual([[ids[name as keyof typeof ids]]]);
    }
  });

  it('leaves null and an error at the places of a dead region', async () => {
    await galaxy.regions.borealis.stop();
    const result = await galaxy.run(query, { ids: [ids.borealis, ids.andromeda, ids.borealis] });
    await galaxy.regions.borealis.start();
    expect(result.data).toEqual({
      pilots: [null, { regionId: ids.andromeda, handle: 'andromeda ace 2' }, null],
    });
    const extensions = {
      code: 'REGION_UNAVAILABLE',
      regionId: ids.borealis,
      retryAfterMs: expect.any(Number),
    };
    expect(errorsOf(result)).toEqual([
      { message: expect.any(String), path: ['pilots', 0], extensions },
      { message: expect.any(String), path: ['pilots', 2], extensions },
    ]);
  });

  it('of one dead region is a list with a null, not null itself', async () => {
    await galaxy.regions.borealis.stop();
    const named = await galaxy.run(query, { ids: [ids.borealis] });
    const meant = await galaxy.run('{ pilots { handle } }', {}, { defaultRegion: ids.borealis });
    await galaxy.regions.borealis.start();
    for (const result of [named, meant]) {
      expect(result.data).toEqual({ pilots: [null] });
      expect(errorsOf(result)).toMatchObject([
        { path: ['pilots', 0], extensions: { code: 'REGION_UNAVAILABLE' } },
      ]);
    }
  });

  it('has the places of errors inside its items right', async () => {
    const result = await galaxy.run(
      `query($ids: [ID!]!) { mine: pilots(regionIds: $ids) { handle trouble } }`,
      { ids: [ids.andromeda, ids.cygnus, ids.andromeda] },
    );
    const paths = errorsOf(result).map(({ path }) => path?.join('.') ?? '');
    expect(new Set(paths)).toEqual(new Set(['mine.0.trouble', 'mine.1.trouble', 'mine.2.trouble']));
  });

  it('may be literal, empty, or a single value', async () => {
    expect((await galaxy.run('query { pilots(regionIds: []) { handle } }')).data).toEqual({ pilots: [] });
    expect((await galaxy.run(`query { pilots(regionIds: "${ids.cygnus}") { handle } }`)).data).toEqual({
      pilots: [{ handle: 'cygnus ace 1' }],
    });
    const literal = await galaxy.run(
      `query { pilots(regionIds: ["${ids.cygnus}", "${ids.andromeda}"]) { handle } }`,
    );
    expect(literal.data).toEqual({ pilots: [{ handle: 'cygnus ace 1' }, { handle: 'andromeda ace 1' }] });
  });

  it('names 20 regions at most', async () => {
    const many = Array.from({ length: 21 }, (_, n) => `d0000000-0000-4000-8000-0000000000${n + 10}`);
    const [error] = errorsOf(await galaxy.run(query, { ids: many }));
    expect(error?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(error?.path).toEqual(['pilots']);
    expect(Object.values(galaxy.regions).flatMap(({ requests }) => requests)).toEqual([]);
  });

  it('is scattered in mutations too', async () => {
    const result = await galaxy.run(`mutation($ids: [ID!]!) { moveAll(regionIds: $ids) { regionId } }`, {
      ids: [ids.cygnus, ids.borealis],
    });
    expect(result).toEqual({ data: { moveAll: [{ regionId: ids.cygnus }, { regionId: ids.borealis }] } });
  });
});
