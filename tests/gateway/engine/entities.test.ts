import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { errorsOf, ids, startGalaxy, type Galaxy } from './galaxy.ts';

const { andromeda: a, borealis: b, cygnus: c } = ids;
const query = 'query($ids: [ID!]!) { regions(ids: $ids) { slug name motto } }';

let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy();
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
beforeEach(() => galaxy.clear());
afterEach(async () => {
  for (const server of Object.values(galaxy.regions)) server.answerWith();
});

const representationsAt = (name: keyof Galaxy['regions']) =>
  galaxy.regions[name].requests.map(({ variables }) => variables['representations'] as { id: string }[]);

describe('entities', () => {
  it('are asked once each from the server of their region and come back in order', async () => {
    const result = await galaxy.run(query, { ids: [b, a, b, c, a] });
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      regions: ['borealis', 'andromeda', 'borealis', 'cygnus', 'andromeda'].map((name) => ({
        slug: name,
        name,
      })),
    });
    expect(representationsAt('andromeda')).toEqual([[{ __typename: 'Region', id: a }]]);
    expect(representationsAt('borealis')).toEqual([[{ __typename: 'Region', id: b }]]);
  });

  it('of a dead region are null, with one error per field at the place the client sees', async () => {
    await galaxy.regions.borealis.stop();
    const result = await galaxy.run(query, { ids: [a, b, c, b] });
    await galaxy.regions.borealis.start();
    expect(result.data?.['regions']).toEqual([
      { slug: 'andromeda', name: 'andromeda', motto: 'andromeda first' },
      { slug: 'borealis', name: null, motto: null },
      { slug: 'cygnus', name: 'cygnus', motto: 'cygnus first' },
      { slug: 'borealis', name: null, motto: null },
    ]);
    const errors = errorsOf(result);
    expect(errors.map(({ path }) => path)).toEqual([
      ['regions', 1, 'name'],
      ['regions', 1, 'motto'],
      ['regions', 3, 'name'],
      ['regions', 3, 'motto'],
    ]);
    for (const { extensions } of errors) {
      expect(extensions).toEqual({
        code: 'REGION_UNAVAILABLE',
        regionId: b,
        retryAfterMs: expect.any(Number),
      });
    }
    expect(await galaxy.run(query, { ids: [b] })).toMatchObject({
      data: { regions: [{ name: 'borealis' }] },
    });
  });

  it('keep aliases in the paths of errors', async () => {
    await galaxy.regions.borealis.stop();
    const result = await galaxy.run(
      'query($id: ID!) { here: region(id: $id) { title: name ... on Region { motto } } }',
      { id: b },
    );
    await galaxy.regions.borealis.start();
    expect(errorsOf(result).map(({ path }) => path)).toEqual([
      ['here', 'title'],
      ['here', 'motto'],
    ]);
  });

  it('make one error each when one per field would be too many', async () => {
    await galaxy.regions.borealis.stop();
    const many = await galaxy.run(query, { ids: Array.from({ length: 11 }, () => b) });
    const tooMany = await galaxy.run(query, { ids: Array.from({ length: 150 }, () => b) });
    await galaxy.regions.borealis.start();
    expect(errorsOf(many).map(({ path }) => path)).toEqual(
      Array.from({ length: 11 }, (_, n) => ['regions', n]),
    );
    expect(tooMany.errors).toHaveLength(100);
    expect(tooMany.data?.['regions']).toHaveLength(150);
  });

  it('have the paths of their own errors right, at every duplicate', async () => {
    const result = await galaxy.run('query($ids: [ID!]!) { regions(ids: $ids) { name refuse } }', {
      ids: [b, c, b],
    });
    expect(errorsOf(result).map(({ path, extensions }) => [path, extensions])).toEqual(
      expect.arrayContaining(
        [0, 1, 2].map((n) => [['regions', n, 'refuse'], { code: 'FORBIDDEN', turnsNeeded: 3 }]),
      ),
    );
    expect(result.errors).toHaveLength(3);
    expect(result.data?.['regions']).toMatchObject([
      { name: 'borealis' },
      { name: 'cygnus' },
      { name: 'borealis' },
    ]);
  });

  it('H4: answered with the wrong number of items are refused as a whole', async () => {
    galaxy.regions.andromeda.answerWith((response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { _entities: [] } }));
    });
    const result = await galaxy.run(query, { ids: [a, b] });
    expect(errorsOf(result).map(({ extensions, path }) => [extensions?.['code'], path])).toEqual([
      ['SUBGRAPH_BAD_REPLY', ['regions', 0, 'name']],
      ['SUBGRAPH_BAD_REPLY', ['regions', 0, 'motto']],
    ]);
    expect(result.data).toMatchObject({ regions: [{ name: null }, { name: 'borealis' }] });
  });

  it('refused as a whole carry the refusal of the server', async () => {
    galaxy.regions.andromeda.answerWith((response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ errors: [{ message: 'Log in again.', extensions: { code: 'UNAUTHENTICATED' } }] }),
      );
    });
    const result = await galaxy.run('query($ids: [ID!]!) { regions(ids: $ids) { name } }', { ids: [a] });
    expect(errorsOf(result)).toEqual([
      { message: 'Log in again.', path: ['regions', 0, 'name'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });

  it('of a subgraph with one server are asked once each too', async () => {
    const result = await galaxy.run(
      `query { pilots(regionIds: ["${a}", "${b}", "${a}"]) { handle region { slug } } }`,
    );
    expect(result.data).toMatchObject({
      pilots: [
        { region: { slug: 'andromeda' } },
        { region: { slug: 'borealis' } },
        { region: { slug: 'andromeda' } },
      ],
    });
    expect(galaxy.nexus.requests[0]?.variables['representations']).toHaveLength(2);
  });
});
