import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { documentOf, type Screen } from '#tests/kit/screens.ts';
import { startStack, until, type Stack } from '#tests/kit/stack.ts';

const andromeda = 'a0000000-0000-4000-8000-000000000001';
const borealis = 'b0000000-0000-4000-8000-000000000002';
const nowhere = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
const everywhere =
  'query Everywhere { regions { nodes { slug sectors { totalCount } capital { number zone { name } } } } }';

let stack: Stack;
const tokens: Record<string, { authorization: string }> = {};

beforeAll(async () => {
  stack = await startStack();
  for (const handle of ['admin', 'ada', 'boris', 'cleo']) {
    const { data } = await stack.ask(
      `mutation ($handle: String!) { login(handle: $handle, password: "sectorwars") { accessToken } }`,
      { handle },
    );
    tokens[handle] = { authorization: `Bearer ${data.login.accessToken}` };
  }
}, 120_000);
afterAll(async () => {
  await stack[Symbol.asyncDispose]();
});

const codes = (reply: { errors?: { extensions: Record<string, any> }[] }): unknown[] =>
  (reply.errors ?? []).map((error) => error.extensions['code']);

describe('a newcomer', () => {
  it('has a galaxy of four regions behind one endpoint', async () => {
    const { data } = await stack.ask(everywhere);
    const bySlug = Object.fromEntries(data.regions.nodes.map((node: any) => [node.slug, node]));
    expect(Object.keys(bySlug).toSorted()).toEqual([
      'andromeda',
      'borealis',
      'central-nexus',
      'terran-space',
    ]);
    expect(bySlug['central-nexus'].sectors.totalCount).toBe(5000);
    expect(bySlug['terran-space'].sectors.totalCount).toBe(300);
    for (const slug of ['andromeda', 'borealis']) {
      expect(bySlug[slug].sectors.totalCount).toBeGreaterThanOrEqual(800);
      expect(bySlug[slug].sectors.totalCount).toBeLessThanOrEqual(1200);
      expect(bySlug[slug].capital.zone.name).toBe('Federation Space');
    }
  });

  it('asks each region once, and the Nexus once', async () => {
    await stack.ask(everywhere.replace('Everywhere', 'CountedOnce'));
    const { calls } = await stack.logLine('CountedOnce');
    expect(calls.map((call: any) => call.shard ?? call.subgraph).toSorted()).toEqual([
      'andromeda',
      'borealis',
      'central-nexus',
      'nexus',
      'terran-space',
    ]);
  });

  it('finds GraphiQL, health, metrics, the schema and the public keys', async () => {
    for (const [path, text] of [
      ['/', 'GraphiQL'],
      ['/health', 'alive'],
      ['/ready', 'true'],
      ['/metrics', 'sectorwars_request_duration_seconds'],
      ['/schema.graphql', 'type Region'],
      ['/.well-known/jwks.json', 'Ed25519'],
    ] as const) {
      const response = await fetch(
        stack.url + path,
        path === '/' ? { headers: { accept: 'text/html' } } : {},
      );
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain(text);
    }
  });

  it('is told where to go and how to log in', async () => {
    await until(async () => await Promise.resolve(stack.output().includes('Ctrl-C stops')));
    for (const text of [stack.url, 'ada', 'sectorwars']) expect(stack.output()).toContain(text);
  });
});

const isLate = ({ errors = [] }: Pick<Awaited<ReturnType<Stack['ask']>>, 'errors'>): boolean =>
  errors.some(({ extensions }) => /TIMEOUT|UNAVAILABLE/.test(String(extensions['code'])));

describe('a player', () => {
  const joinBoth = `mutation { a: joinRegion(regionId: "${andromeda}") { pilot { sector { warps { cost to { number } } } } } b: joinRegion(regionId: "${borealis}") { pilot { sector { warps { cost to { number } } } } } }`;

  it('logs in, is known, and logs out', async () => {
    const { data } = await stack.ask(
      'mutation { login(handle: "dmitri", password: "sectorwars") { accessToken refreshToken player { handle } } }',
    );
    const headers = { authorization: `Bearer ${data.login.accessToken}` };
    expect((await stack.ask('{ me { handle role } }', {}, headers)).data.me).toEqual({
      handle: 'dmitri',
      role: 'PLAYER',
    });
    const refreshed = await stack.ask(
      'mutation ($t: String!) { refreshSession(refreshToken: $t) { refreshToken } }',
      { t: data.login.refreshToken },
    );
    expect(refreshed.data.refreshSession.refreshToken).not.toBe(data.login.refreshToken);
    expect((await stack.ask('mutation { logout }', {}, headers)).data.logout).toBe(true);
    await until(async () => (await stack.ask('{ __typename }', {}, headers)).status === 401);
  });

  it('moves in two regions with one document, in order, each on its own server', async () => {
    // A machine that is busy starting others' servers may take longer than a request may: asked again, nobody joins twice.
    let joined: Awaited<ReturnType<Stack['ask']>>;
    do joined = await stack.ask(joinBoth, {}, tokens['boris']);
    while (isLate(joined));
    expect(joined.errors).toBeUndefined();
    const [toA, toB] = [
      joined.data.a.pilot.sector.warps[0].to.number,
      joined.data.b.pilot.sector.warps[0].to.number,
    ];
    const moves = await stack.ask(
      `mutation TwoMoves($a: ID!, $b: ID!, $toA: Int!, $toB: Int!) {
        first: moveShip(regionId: $a, to: $toA) { to { number region { name } } turnsSpent pilot { player { handle } } }
        second: moveShip(regionId: $b, to: $toB) { to { number region { name } } turnsSpent }
        back: moveShip(regionId: $a, to: ${toA}) { turnsSpent } }`,
      { a: andromeda, b: borealis, toA, toB },
      tokens['boris'],
    );
    expect(moves.data.first).toMatchObject({
      to: { number: toA, region: { name: 'Andromeda' } },
      pilot: { player: { handle: 'boris' } },
    });
    expect(moves.data.second).toMatchObject({ to: { number: toB, region: { name: 'Borealis' } } });
    expect([moves.data.back, codes(moves), moves.errors?.[0]?.path]).toEqual([
      null,
      ['SAME_SECTOR'],
      ['back'],
    ]);
    const { calls } = await stack.logLine('TwoMoves');
    expect(calls.slice(0, 3).map((call: any) => call.shard)).toEqual(['andromeda', 'borealis', 'andromeda']);
  });

  it('has pilots in many regions, listed in the order of the question', async () => {
    const { data } = await stack.ask(
      `{ pilots(regionIds: ["${borealis}", "c0000000-0000-4000-8000-000000000000", "${andromeda}"]) { regionId credits player { handle } } }`,
      {},
      tokens['boris'],
    );
    expect(data.pilots).toEqual([
      // Who has a pilot elsewhere is given a ship, but no credits.
      { regionId: borealis, credits: 0, player: { handle: 'boris' } },
      null,
      { regionId: andromeda, credits: 1000, player: { handle: 'boris' } },
    ]);
  });

  it('sees moves as they happen, with fields of other subgraphs', async () => {
    const client: Client = createClient({
      url: stack.url.replace('http', 'ws') + '/graphql',
      webSocketImpl: WebSocket,
      connectionParams: tokens['ada'] ?? {},
    });
    const events = client.iterate({
      query: `subscription { regionEvents(regionId: "${andromeda}") { type region { slug } ... on PlayerMoved { toSector player { handle } } ... on PlayerArrived { player { handle } } } }`,
    });
    const next = events.next();
    await until(
      async () =>
        (await (await fetch(`${stack.url}/metrics`)).text()).match(/subscriptions\S* [1-9]/) !== null,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    await stack.ask(`mutation { joinRegion(regionId: "${andromeda}") { joined } }`, {}, tokens['cleo']);
    expect((await next).value.data.regionEvents).toEqual({
      type: 'PLAYER_ARRIVE',
      region: { slug: 'andromeda' },
      player: { handle: 'cleo' },
    });
    await client.dispose();
  });

  it('uses X-Region-ID where an operation names no region', async () => {
    const query = '{ sector(number: 1) { name regionId } }';
    expect((await stack.ask(query, {}, { 'x-region-id': andromeda })).data.sector.regionId).toBe(andromeda);
    expect(codes(await stack.ask(query))).toEqual(['REGION_REQUIRED']);
  });
});

describe('a region that is down', () => {
  it('costs only its own fields, and is served again when it is back', async () => {
    expect((await stack.region('down', 'borealis')).code).toBe(0);
    const { data, errors = [] } = await stack.ask(everywhere);
    const down = data.regions.nodes.findIndex((node: any) => node.slug === 'borealis');
    expect(data.regions.nodes[down]).toMatchObject({ slug: 'borealis', sectors: null, capital: null });
    for (const [index, node] of data.regions.nodes.entries())
      if (index !== down) expect(node.sectors.totalCount).toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(error.extensions).toMatchObject({ code: 'REGION_UNAVAILABLE', regionId: borealis });
      expect(error.path?.slice(0, 3)).toEqual(['regions', 'nodes', down]);
    }
    // Enough failures to open the breaker: a server that announces itself gets a fresh chance.
    await Promise.all(Array.from({ length: 30 }, () => stack.ask(everywhere)));
    expect((await stack.region('up', 'borealis')).code).toBe(0);
    await until(async () => (await stack.ask(everywhere)).errors === undefined);
  });
});

describe('an operator', () => {
  /** The Nexus's latest run once it has ended: a busy machine may take longer than the mutation waits. */
  const finished = async (id: string): Promise<object> => {
    let run: { id: string; state: string } | undefined;
    await until(async () => {
      const { data } = await stack.ask('{ nexus { generation { id state percent checksum cluster } } }');
      run = data?.nexus?.generation;
      return run?.id === id && run.state !== 'RUNNING';
    });
    return run ?? {};
  };

  it('adds a region that is queryable within seconds', async () => {
    const created = await stack.region('create', 'cygnus', '--owner', 'cleo', '--json');
    expect([created.code, created.stderr]).toEqual([0, '']);
    const { data } = await stack.ask(
      '{ regionBySlug(slug: "cygnus") { owner { handle } status sectors { totalCount } } }',
    );
    expect(data.regionBySlug).toMatchObject({
      owner: { handle: 'cleo' },
      status: 'ACTIVE',
      sectors: { totalCount: expect.any(Number) },
    });
    const listed = JSON.parse((await stack.region('list', '--json')).stdout);
    expect(JSON.stringify(listed)).toContain('cygnus');
    expect((await stack.region('create', 'cygnus', '--owner', 'cleo')).code).toBe(1);
    expect((await stack.region('create', 'lost', '--owner', 'nobody-of-that-name')).code).toBe(1);
  });

  it('makes the Nexus anew as an admin, and watches the progress', async () => {
    expect(
      codes(
        await stack.ask(
          'mutation { generateNexus(force: true) { generation { state } } }',
          {},
          tokens['boris'],
        ),
      ),
    ).toEqual(['FORBIDDEN']);
    expect(
      codes(await stack.ask('mutation { generateNexus { generation { state } } }', {}, tokens['admin'])),
    ).toEqual(['MAP_EXISTS']);
    const before = (await stack.ask('{ regionBySlug(slug: "central-nexus") { map { checksum } } }')).data
      .regionBySlug.map.checksum;
    const made = await stack.ask(
      'mutation { generateNexus(seed: "central-nexus", force: true) { generation { id } } }',
      {},
      tokens['admin'],
    );
    expect(made.errors).toBeUndefined();
    expect(await finished(made.data.generateNexus.generation.id)).toMatchObject({
      state: 'SUCCEEDED',
      percent: 100,
      checksum: before,
    });
    const cluster = await stack.ask(
      'mutation { regenerateCluster(number: 3, seed: "x") { generation { id } } }',
      {},
      tokens['admin'],
    );
    expect(await finished(cluster.data.regenerateCluster.generation.id)).toMatchObject({
      state: 'SUCCEEDED',
      cluster: 3,
    });
    expect(
      codes(
        await stack.ask(
          'mutation { regenerateCluster(number: 21) { generation { state } } }',
          {},
          tokens['admin'],
        ),
      ),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('bad input', () => {
  const post = async (
    body: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; code: unknown }> => {
    const response = await fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const { errors } = await response.json();
    return { status: response.status, code: errors?.[0]?.extensions?.code };
  };
  const query = (text: string, more: object = {}): string => JSON.stringify({ query: text, ...more });

  it.each([
    ['an unknown region', `{ region(id: "${nowhere}") { name } }`, 'REGION_NOT_FOUND'],
    [
      'an unknown region to act in',
      `mutation { joinRegion(regionId: "${nowhere}") { joined } }`,
      'REGION_NOT_FOUND',
    ],
    ['a malformed UUID', '{ region(id: "andromeda") { name } }', 'BAD_USER_INPUT'],
    ['a malformed UUID to act in', 'mutation { joinRegion(regionId: "x") { joined } }', 'BAD_USER_INPUT'],
    ['a page of 100000', '{ regions(first: 100000) { totalCount } }', 'BAD_USER_INPUT'],
    [
      'a page of 100000 sectors',
      `{ region(id: "${andromeda}") { sectors(first: 100000) { totalCount } } }`,
      'BAD_USER_INPUT',
    ],
    [
      'a move along no warp without a log-in',
      `mutation { moveShip(regionId: "${andromeda}", to: -1) { turnsSpent } }`,
      'UNAUTHENTICATED',
    ],
  ])('%s is refused with a code', async (_name, text, code) => {
    expect((await post(query(text))).code).toBe(code);
  });

  it.each([
    ['a body that is no JSON', 'x', 400, 'BAD_REQUEST'],
    ['a 2 MB query', query(`{ me { id } } #${'x'.repeat(2_000_000)}`), 413, 'PAYLOAD_TOO_LARGE'],
    [
      'a query nested 50 deep',
      query(
        '{ regions '.padEnd(10) +
          '{ nodes { capital { region'.repeat(17) +
          '{ id }' +
          '} } }'.repeat(17) +
          '}',
      ),
      400,
      'QUERY_TOO_DEEP',
    ],
    [
      'pages inside pages that would be 200,000 sectors',
      query(
        '{ regions { nodes { sectors(first: 100) { nodes { region { sectors(first: 100) { nodes { number } } } } } } } }',
      ),
      400,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'an unknown operation name',
      query('query A { me { id } }', { operationName: 'B' }),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['an unknown field', query('{ nothing }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a forbidden field',
      query('mutation { createRegion(slug: "abc", name: "x") { id } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a sector number beyond 32 bits',
      query(`mutation { moveShip(regionId: "${andromeda}", to: 99999999999) { turnsSpent } }`),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused with a status and a code', async (_name, body, status, code) => {
    expect(await post(body)).toEqual({ status, code });
  });

  it('of tokens is refused as a whole', async () => {
    const forged = `${tokens['boris']?.authorization.slice(0, -6)}AAAAAA`;
    for (const authorization of [forged, 'Bearer x.y.z', 'Basic abc']) {
      expect(await post(query('{ me { id } }'), { authorization })).toEqual({
        status: 401,
        code: 'UNAUTHENTICATED',
      });
    }
  });
});

describe('a second start', () => {
  it('resumes the same data, quickly', async () => {
    const query =
      '{ regionBySlug(slug: "andromeda") { map { checksum generatedAt } pilot(playerId: "10000000-0000-4000-8000-000000000003") { joinedAt } } }';
    const before = (await stack.ask(query)).data;
    expect(before.regionBySlug.pilot).not.toBeNull();
    expect(await stack.stop()).toBe(0);
    stack = await startStack(stack.dataDir);
    await until(async () => (await stack.ask(query)).errors === undefined);
    expect((await stack.ask(query)).data).toEqual(before);
  });
});

describe('a client', () => {
  it('gets each of its screens in one query', async () => {
    const [regionId, headers] = [andromeda, tokens['ada']];
    await stack.ask('mutation ($r: ID!) { joinRegion(regionId: $r) { joined } }', { r: regionId }, headers);
    const show = async (screen: Screen, variables: object = {}): Promise<any> => {
      const { data, errors } = await stack.ask(documentOf(screen), { regionId, ...variables }, headers);
      expect([screen, errors]).toEqual([screen, undefined]);
      return data;
    };
    const { pilot } = await show('cockpit');
    expect(pilot.sector.pilots).toContainEqual(expect.objectContaining({ player: { handle: 'ada' } }));
    const [station] = pilot.sector.stations;
    const board = await show('station-board', { stationId: station.id });
    expect(board.region.station).toMatchObject({
      name: station.name,
      sector: { number: pilot.sector.number },
    });
    const { sector } = await show('sector', { number: pilot.sector.number });
    expect(sector).toMatchObject({ isCapital: true, known: true });
    const { region } = await show('region-overview');
    expect(region).toMatchObject({ slug: 'andromeda', owner: { handle: 'ada' } });
    expect(region.stats.pilotsCount).toBeGreaterThan(0);
  });
});
