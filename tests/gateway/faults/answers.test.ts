/** What becomes of a server's statuses, headers and errors, for a region and for a subgraph with one server. */
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from '@jest/globals';
import { errorsOf, ids, startGalaxy, type Galaxy } from '../engine/galaxy.ts';

const { andromeda: a, borealis: b } = ids;
const query = `{ bad: sector(regionId: "${b}", number: 1) { name } good: sector(regionId: "${a}", number: 1) { name } }`;
const good = { good: { name: 'andromeda 1' } };

let galaxy: Galaxy;
beforeAll(async () => {
  galaxy = await startGalaxy({ breaker: { minimumRequests: 10_000, silencesToOpen: 10_000 } });
});
afterAll(async () => {
  await galaxy[Symbol.asyncDispose]();
});
afterEach(() => {
  galaxy.clear();
  galaxy.nexus.answerWith();
  galaxy.regions.borealis.answerWith();
});

type Headers = Record<string, string>;
const json = { 'content-type': 'application/json' };
const answer =
  (text: string, status = 200, headers: Headers = json) =>
  (response: ServerResponse) =>
    void response.writeHead(status, headers).end(text);
const refused = (code: string, path?: unknown) =>
  JSON.stringify({ errors: [{ message: 'No.', extensions: { code }, ...(path !== undefined && { path }) }] });
const data = '{"data":{"_alias_bad":{"name":"x"},"greeting":"x"}}';

describe('H3: the status', () => {
  const page = { 'content-type': 'text/html' };
  const cases: [string, string, number, string, Headers][] = [
    ...[301, 302, 303, 307, 308].map((status): [string, string, number, string, Headers] => [
      ...([`${status} to another server`, 'SUBGRAPH_BAD_REPLY', status, data] as const),
      { ...json, location: 'http://127.0.0.1:1/graphql' },
    ]),
    ['304', 'SUBGRAPH_BAD_REPLY', 304, '', json],
    ['204', 'SUBGRAPH_BAD_REPLY', 204, '', {}],
    ['205', 'SUBGRAPH_BAD_REPLY', 205, '', json],
    ['206 with a whole answer', 'SUBGRAPH_BAD_REPLY', 206, data, json],
    ['400 with data', 'SUBGRAPH_BAD_REPLY', 400, data, json],
    ['500 with data', 'SUBGRAPH_BAD_REPLY', 500, data, json],
    ['404 with a page', 'SUBGRAPH_BAD_REPLY', 404, '<h1>404</h1>', page],
    ['429 without a body', 'RATE_LIMITED', 429, '', {}],
    ['429 with a page', 'RATE_LIMITED', 429, '<h1>429</h1>', page],
    ['429 with a refusal', 'RATE_LIMITED', 429, refused('RATE_LIMITED'), json],
    ['503 without a body', 'UNAVAILABLE', 503, '', {}],
    ['503 with a page', 'UNAVAILABLE', 503, '<h1>503</h1>', page],
    ['503 with a refusal', 'REGION_READ_ONLY', 503, refused('REGION_READ_ONLY'), json],
    ['401 with a refusal', 'UNAUTHENTICATED', 401, refused('UNAUTHENTICATED'), json],
  ];

  it.each(cases)('%s of a region is %s at its field only', async (_name, code, status, text, headers) => {
    galaxy.regions.borealis.answerWith(answer(text, status, headers));
    const result = await galaxy.run(query);
    expect(result.data).toEqual({ bad: null, ...good });
    const expected = code === 'UNAVAILABLE' ? 'REGION_UNAVAILABLE' : code;
    expect(errorsOf(result).map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['bad'], expected],
    ]);
    expect(galaxy.regions.borealis.requests).toHaveLength(1);
  });

  it.each(cases)('%s of a subgraph is %s at its field only', async (_name, code, status, text, headers) => {
    galaxy.nexus.answerWith(answer(text, status, headers));
    const result = await galaxy.run(`{ greeting good: sector(regionId: "${a}", number: 1) { name } }`);
    expect(result.data).toEqual({ greeting: null, ...good });
    const expected = code === 'UNAVAILABLE' ? 'SUBGRAPH_UNAVAILABLE' : code;
    expect(errorsOf(result).map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['greeting'], expected],
    ]);
  });
});

describe('H3: Retry-After', () => {
  /** Refuses the first requests, then answers as ever. */
  function refuseOnce(status: number, retryAfter: string, text = ''): void {
    let first = true;
    galaxy.nexus.answerWith((response) => {
      const now = first;
      first = false;
      if (now) response.writeHead(status, { ...json, 'retry-after': retryAfter }).end(text);
      else response.writeHead(200, json).end('{"data":{"greeting":"hi","announce":"hi"}}');
    });
  }

  it.each([
    [503, '0', ''],
    [429, '0', ''],
    [503, '0', refused('SUBGRAPH_UNAVAILABLE')],
    [503, 'Wed, 21 Oct 2015 07:28:00 GMT', ''],
  ])('%i with "%s" is waited for within the budget', async (status, retryAfter, text) => {
    refuseOnce(status, retryAfter, text);
    expect(await galaxy.run('{ greeting }')).toEqual({ data: { greeting: 'hi' } });
    expect(galaxy.nexus.requests).toHaveLength(2);
  });

  test('of a second is waited for, and not less', async () => {
    refuseOnce(503, '1');
    const startedAt = performance.now();
    expect(await galaxy.run('{ greeting }')).toEqual({ data: { greeting: 'hi' } });
    expect(performance.now() - startedAt).toBeGreaterThan(990);
  });

  it.each([
    ['beyond the budget', '1', { deadline: 990 }, 1_000],
    ['of a minute', '60', {}, 60_000],
    ['of a year', '31536000', {}, 3_600_000],
    ['that is none', 'soon', {}, 1_000],
  ])('%s is the client’s to wait for', async (_name, retryAfter, context, retryAfterMs) => {
    refuseOnce(503, retryAfter);
    const budget = 'deadline' in context ? { deadline: performance.now() + context.deadline } : {};
    expect(errorsOf(await galaxy.run('{ greeting }', {}, budget))).toMatchObject([
      { path: ['greeting'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryAfterMs } },
    ]);
    expect(galaxy.nexus.requests).toHaveLength(1);
  });

  test('beside a refusal is told with it', async () => {
    refuseOnce(429, '30', refused('RATE_LIMITED'));
    expect(errorsOf(await galaxy.run('{ greeting }'))).toMatchObject([
      { message: 'No.', path: ['greeting'], extensions: { code: 'RATE_LIMITED', retryAfterMs: 30_000 } },
    ]);
  });

  test('repeats a mutation only with an idempotency key', async () => {
    refuseOnce(503, '0');
    const refusal = await galaxy.run('mutation { announce(text: "x") }');
    expect(errorsOf(refusal)[0]?.extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(galaxy.nexus.requests).toHaveLength(1);
    refuseOnce(503, '0');
    const repeated = await galaxy.run('mutation { announce(text: "x") }', {}, { idempotencyKey: 'k' });
    expect(repeated).toEqual({ data: { announce: 'hi' } });
  });

  test('is not waited for by a client that left', async () => {
    const client = new AbortController();
    galaxy.nexus.answerWith((response) => {
      answer('', 503, { 'retry-after': '1' })(response);
      setImmediate(() => client.abort(new Error('gone')));
    });
    await expect(galaxy.run('{ greeting }', {}, { signal: client.signal })).rejects.toThrow('gone');
    expect(galaxy.nexus.requests).toHaveLength(1);
  });
});

describe('H6: the errors of a server', () => {
  const error = { message: 'No.', extensions: { code: 'FORBIDDEN' } };
  const both = (errors: unknown) =>
    answer(JSON.stringify({ data: { _alias_bad: null, greeting: null }, errors }));

  it.each([
    ['is missing', undefined],
    ['is null', null],
    ['is a text', 'bad'],
    ['is an object', { 0: 'bad' }],
    ['holds null', ['bad', null]],
    ['holds a negative index', ['_alias_bad', -1]],
    ['holds half an index', ['_alias_bad', 0.5]],
    ['holds a name of 4 KB', ['_alias_bad', 'x'.repeat(4_000)]],
    ['is 1000 long', Array.from({ length: 1_000 }, () => 'bad')],
    ['leads to what another server was asked', ['_alias_good', 'name']],
    ['leads nowhere', ['__proto__', 'polluted']],
    ['leads to entities nobody asked for', ['_entities', 0, 'name']],
  ])('whose path %s stand without one', async (_name, path) => {
    galaxy.regions.borealis.answerWith(both([{ ...error, path }]));
    const result = await galaxy.run(query);
    expect(errorsOf(result)).toEqual([error]);
    expect(result.data).toEqual({ bad: null, ...good });
    galaxy.nexus.answerWith(both([{ ...error, path }]));
    expect(errorsOf(await galaxy.run('{ greeting }'))).toEqual([error]);
  });

  it.each([
    ['no data at all', {}],
    ['data that is null', { data: null }],
  ])('with %s stand at each field that was asked for', async (_name, rest) => {
    galaxy.nexus.answerWith(answer(JSON.stringify({ ...rest, errors: [{ ...error, path: ['elsewhere'] }] })));
    expect(errorsOf(await galaxy.run('{ greeting hi: greeting(name: "x") }'))).toEqual([
      { ...error, path: ['greeting'] },
      { ...error, path: ['hi'] },
    ]);
  });

  it.each([
    ['a root field of a region', query, () => galaxy.regions.borealis],
    ['an entity', `{ region(id: "${b}") { motto } }`, () => galaxy.regions.borealis],
    ['a subgraph', '{ greeting }', () => galaxy.nexus],
  ])('are five at most for %s, however many there are', async (_name, asked, server) => {
    const errors = Array.from({ length: 10_000 }, (_, n) => ({ ...error, message: `No ${n}.` }));
    const entities = { _entities: [null] };
    server().answerWith(
      answer(JSON.stringify({ data: { _alias_bad: null, greeting: null, ...entities }, errors })),
    );
    const result = await galaxy.run(asked);
    expect(errorsOf(result).map(({ message }) => message)).toEqual([0, 1, 2, 3, 4].map((n) => `No ${n}.`));
  });

  it.each([
    'select * from "pilots" where password = $1',
    'connect ECONNREFUSED 10.0.0.7:5432',
    'at /srv/region/main.ts:7',
  ])('without a code of ours never show: %s', async (message) => {
    galaxy.regions.borealis.answerWith(
      both([{ message, path: ['_alias_bad'], extensions: { code: 'P0001' } }]),
    );
    const result = await galaxy.run(query);
    expect(errorsOf(result)).toEqual([
      { message: 'Internal error', path: ['bad'], extensions: { code: 'INTERNAL' } },
    ]);
  });

  it('about an entity that lead nowhere still say why it is empty', async () => {
    galaxy.regions.borealis.answerWith(answer(JSON.stringify({ errors: [{ ...error, path: ['zzz'] }] })));
    const result = await galaxy.run(`{ region(id: "${b}") { slug motto } }`);
    expect(errorsOf(result)).toEqual([{ ...error, path: ['region', 'motto'] }]);
    expect(result.data).toEqual({ region: { slug: 'borealis', motto: null } });
  });
});

describe('H7: data and errors', () => {
  const part = { message: 'No name.', extensions: { code: 'FORBIDDEN' } };

  it('are both kept, at the places of the client', async () => {
    galaxy.regions.borealis.answerWith(
      answer(
        JSON.stringify({
          data: { _alias_bad: { _alias_n: null, number: 7 } },
          errors: [{ ...part, path: ['_alias_bad', '_alias_n'] }],
        }),
      ),
    );
    const result = await galaxy.run(`{ bad: sector(regionId: "${b}", number: 1) { n: name number } }`);
    expect(result).toMatchObject({ data: { bad: { n: null, number: 7 } } });
    expect(errorsOf(result)).toEqual([{ ...part, path: ['bad', 'n'] }]);
  });

  it('of which the data lack what no error speaks of, are one error more', async () => {
    galaxy.nexus.answerWith(answer(JSON.stringify({ data: {}, errors: [{ ...part, path: ['greeting'] }] })));
    const result = await galaxy.run('{ greeting other: greeting(name: "x") }');
    expect(errorsOf(result).map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['greeting'], 'FORBIDDEN'],
      [['other'], 'SUBGRAPH_BAD_REPLY'],
    ]);
  });

  it('an error at a non-null field takes its nearest nullable parent with it', async () => {
    galaxy.regions.borealis.answerWith(
      answer(
        JSON.stringify({ data: { _alias_bad: null }, errors: [{ ...part, path: ['_alias_bad', 'number'] }] }),
      ),
    );
    const result = await galaxy.run(`{ bad: sector(regionId: "${b}", number: 1) { number } greeting }`);
    expect(result.data).toEqual({ bad: null, greeting: 'hello you' });
    expect(errorsOf(result)).toEqual([{ ...part, path: ['bad', 'number'] }]);
  });
});

test('text that is no UTF-8 is refused, not mended', async () => {
  const broken = Buffer.concat([
    Buffer.from('{"data":{"greeting":"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}}'),
  ]);
  galaxy.nexus.answerWith((response) => void response.writeHead(200, json).end(broken));
  expect(errorsOf(await galaxy.run('{ greeting }'))).toMatchObject([
    { path: ['greeting'], extensions: { code: 'SUBGRAPH_BAD_REPLY' } },
  ]);
});

describe('H16: of two regions that tell different truths about an entity', () => {
  it('its owner is asked and believed, whoever named it, and in whatever case the ID is written', async () => {
    const result = await galaxy.run('query($ids: [ID!]!) { regions(ids: $ids) { name motto } }', {
      ids: [b, a, b.toUpperCase()],
    });
    expect(result.data).toEqual({
      regions: ['borealis', 'andromeda', 'borealis'].map((name) => ({ name, motto: `${name} first` })),
    });
    const asked = (name: 'andromeda' | 'borealis') =>
      galaxy.regions[name].requests.flatMap(
        ({ variables }) => variables['representations'] as { id: string }[],
      );
    expect(asked('andromeda').map(({ id }) => id)).toEqual([a]);
    expect(asked('borealis').map(({ id }) => id.toLowerCase())).toEqual([b, b]);
  });

  it('nothing is taken from a server that it was not asked for', async () => {
    const lies = { id: b, slug: 'lie', motto: 'lie', __typename: 'Query' };
    galaxy.regions.andromeda.answerWith(
      answer(JSON.stringify({ data: { _entities: [{ ...lies, name: 'mine' }] } })),
    );
    const result = await galaxy.run(
      'query($ids: [ID!]!) { regions(ids: $ids) { id slug name __typename } }',
      { ids: [a] },
    );
    galaxy.regions.andromeda.answerWith();
    expect(result).toEqual({
      data: { regions: [{ id: a, slug: 'andromeda', name: 'mine', __typename: 'Region' }] },
    });
  });

  it('a region cannot stand in for the Nexus while that is down', async () => {
    const sector = { name: 'x', region: { __typename: 'Region', id: a, slug: 'lie' } };
    galaxy.regions.andromeda.answerWith(answer(JSON.stringify({ data: { sector, slug: 'lie' } })));
    galaxy.nexus.answerWith((response) => void response.destroy());
    const result = await galaxy.run(`{ sector(regionId: "${a}", number: 1) { name region { id slug } } }`);
    galaxy.regions.andromeda.answerWith();
    // The slug is never null, so its region is.
    expect(result.data).toEqual({ sector: { name: 'x', region: null } });
    expect(errorsOf(result)).toMatchObject([
      { path: ['sector', 'region', 'slug'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    ]);
  });
});
