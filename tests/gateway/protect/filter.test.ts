import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startUnderTest, type Answer, type GatewayUnderTest } from '#tests/gateway/conformance/under-test.ts';
import { startSubgraph, type TestSubgraph } from '#tests/kit/subgraph.ts';
import { link } from '#tests/kit/supergraph.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

const directives = link('@key', '@external', '@requires', '@authenticated', '@requiresScopes', '@policy');

const mapSdl = `${directives}
  interface Place { id: ID! name: String treasure: Int }
  type Planet implements Place @key(fields: "id") {
    id: ID! name: String treasure: Int @requiresScopes(scopes: [["gold"]])
  }
  type Base implements Place { id: ID! name: String treasure: Int crew: [Player!] }
  union Thing = Planet | Base
  type Player @key(fields: "id") { id: ID! handle: String vault: Vault }
  type Vault { label: String code: Int! @requiresScopes(scopes: [["code"]]) }
  type Query {
    hello(name: String): String
    me: Player @authenticated
    players: [Player!]!
    place: Place
    places: [Place!]!
    things: [Thing!]!
    first: Player!
  }
  type Mutation { rename(to: String): String wipe: Int @policy(policies: [["role:admin"]]) }
  type Subscription { moves: Move secretMoves: Move @authenticated }
  type Move { id: ID! from: Int @authenticated player: Player }
`;

const mailSdl = `${directives}
  type Player @key(fields: "id") {
    id: ID!
    handle: String @external
    email: String @requiresScopes(scopes: [["email"]])
    address: String! @requiresScopes(scopes: [["email"]])
    salute: String @requires(fields: "handle") @authenticated
  }
`;

const planet = (id: string) => ({ __typename: 'Planet', id, name: `planet ${id}`, treasure: 7 });
const player = (id: string) => ({ id, handle: `player ${id}`, vault: { label: 'v', code: 99 } });
const base = { __typename: 'Base', id: 'b', name: 'base', treasure: 3, crew: [player('1')] };

const mapResolvers = {
  Query: {
    hello: (_: unknown, { name = 'you' }: { name?: string }) => `hello ${name}`,
    me: () => player('1'),
    players: () => [player('1'), player('2')],
    place: () => base,
    places: () => [planet('p'), base],
    things: () => [planet('p'), base, planet('q')],
    first: () => player('1'),
  },
  Player: { __resolveReference: async ({ id }: { id: string }) => player(id) },
  Planet: { __resolveReference: async ({ id }: { id: string }) => planet(id) },
  Mutation: { rename: (_: unknown, { to }: { to: string }) => to, wipe: () => 1 },
  Subscription: {
    moves: {
      async *subscribe() {
        yield { moves: { id: '1', from: 5, player: player('2') } };
      },
    },
  },
};

const mailResolvers = {
  Player: {
    __resolveReference: async ({ id }: { id: string }) => ({
      id,
      email: `${id}@mail`,
      address: `road ${id}`,
    }),
  },
};

const denied = (code: string, ...path: (string | number)[]) =>
  expect.objectContaining({ path, extensions: expect.objectContaining({ code }) });
const forbidden = (...path: (string | number)[]) => denied('FORBIDDEN', ...path);
const anonymous = (...path: (string | number)[]) => denied('UNAUTHENTICATED', ...path);

let issuer: TokenIssuer;
let map: TestSubgraph;
let mail: TestSubgraph;
let gateway: GatewayUnderTest;

async function start(env: Record<string, string> = {}): Promise<GatewayUnderTest> {
  const { supergraphSdl, errors } = composeServices([
    { name: 'map', url: map.url, typeDefs: parse(mapSdl) },
    { name: 'mail', url: mail.url, typeDefs: parse(mailSdl) },
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return await startUnderTest(supergraphSdl, { ...issuer.env, ...env });
}

async function send(
  init: RequestInit,
  path = '/graphql',
  to = gateway,
): Promise<Answer & { status: number }> {
  const response = await fetch(`${to.url}${path}`, init);
  return { status: response.status, ...((await response.json()) as Answer) };
}

/** @param claims of the token; without any nobody is logged in */
async function ask(query: string, claims?: Record<string, unknown>, variables?: object) {
  const authorization = claims && `Bearer ${await issuer.sign(claims)}`;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  return await send({ method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

/** What `/metrics` says about prepared operations. */
async function prepared() {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  const value = (what: string) =>
    Number(new RegExp(`sectorwars_prepared_operations{what="${what}"} (\\d+)`).exec(text)?.[1]);
  return { cached: value('cached'), hits: value('hits'), misses: value('misses') };
}

beforeAll(async () => {
  issuer = await startTokenIssuer();
  map = await startSubgraph({ typeDefs: mapSdl, resolvers: mapResolvers });
  mail = await startSubgraph({ typeDefs: mailSdl, resolvers: mailResolvers });
});
beforeEach(() => {
  for (const { requests } of [map, mail]) requests.length = 0;
});
afterAll(async () => {
  for (const server of [map, mail, issuer]) await server[Symbol.asyncDispose]();
});

describe.each(['auto', 'apollo'])('with PLANNER=%s', (planner) => {
  beforeAll(async () => {
    gateway = await start({ PLANNER: planner });
  });
  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
  });

  describe('a forbidden field is null with an error, and the rest is served', () => {
    test('at the root, under its alias', async () => {
      expect(await ask('{ hello mine: me { id } }')).toEqual({
        status: 200,
        data: { hello: 'hello you', mine: null },
        errors: [anonymous('mine')],
      });
      expect((await ask('{ hello mine: me { id } }', {})).data).toEqual({
        hello: 'hello you',
        mine: { id: '1' },
      });
    });

    test('in lists of entities of another subgraph, which is not asked for it', async () => {
      const query = '{ all: players { id mail: email salute } }';
      expect(await ask(query, {})).toEqual({
        status: 200,
        data: { all: [1, 2].map((id) => ({ id: `${id}`, mail: null, salute: null })) },
        errors: [forbidden('all', 0, 'mail'), forbidden('all', 1, 'mail')],
      });
      expect(mail.requests.map((request) => request.query).join()).not.toContain('email');
      const { data, errors } = await ask(query, { scope: 'email' });
      expect(data).toMatchObject({ all: [{ mail: '1@mail' }, { mail: '2@mail' }] });
      expect(errors).toBeUndefined();
    });

    test('and where it must not be null, what holds it is', async () => {
      expect(await ask('{ players { id vault { label code } } }')).toEqual({
        status: 200,
        data: { players: [1, 2].map((id) => ({ id: `${id}`, vault: null })) },
        errors: [anonymous('players', 0, 'vault', 'code'), anonymous('players', 1, 'vault', 'code')],
      });
      // Up to the root, where nothing may be null on the way.
      expect(await ask('{ hello first { address } }')).toMatchObject({
        status: 200,
        data: null,
        errors: [anonymous('first', 'address')],
      });
    });

    test('nothing is asked when everything is forbidden', async () => {
      expect(await ask('{ me { id email } other: me { handle } }')).toMatchObject({
        data: { me: null, other: null },
        errors: [anonymous('me'), anonymous('other')],
      });
      expect([...map.requests, ...mail.requests]).toEqual([]);
    });

    test('in named fragments, and with variables that only it uses', async () => {
      const query = `query ($unused: String, $show: Boolean!) {
      hello(name: $unused) me @include(if: $show) { ...p } players { ...p }
    } fragment p on Player { id vault { ...v } } fragment v on Vault { label code @skip(if: $show) }`;
      expect(await ask(query, undefined, { show: true })).toMatchObject({
        data: { hello: 'hello you', me: null, players: [{ id: '1', vault: { label: 'v' } }, { id: '2' }] },
        errors: [anonymous('me')],
      });
      const hidden = await ask(query, undefined, { show: false });
      expect(hidden.data).toEqual({
        hello: 'hello you',
        players: [
          { id: '1', vault: null },
          { id: '2', vault: null },
        ],
      });
      expect(hidden.errors).toEqual([0, 1].map((place) => anonymous('players', place, 'vault', 'code')));
    });

    test('no more than a hundred errors', async () => {
      const lists = Array.from({ length: 10 }, (_, index) => `p${index}: players { ...f }`).join(' ');
      const fields = Array.from({ length: 10 }, (_, index) => `f${index}: email`).join(' ');
      const { data, errors } = await ask(`{ ${lists} } fragment f on Player { ${fields} }`);
      expect(errors).toHaveLength(100);
      expect(JSON.stringify(data)).not.toContain('@');
    });
  });

  describe('on interfaces and unions', () => {
    test('F6: through a fragment on the object', async () => {
      expect(
        await ask('{ things { ... on Planet { name gold: treasure } ... on Base { treasure } } }'),
      ).toEqual({
        status: 200,
        data: {
          things: [{ name: 'planet p', gold: null }, { treasure: 3 }, { name: 'planet q', gold: null }],
        },
        errors: [anonymous('things', 0, 'gold'), anonymous('things', 2, 'gold')],
      });
      expect(map.requests.map(({ query }) => query).join()).not.toMatch(/gold/);
    });

    test('F6: through the interface, for every object of it', async () => {
      expect(await ask('{ places { name treasure } }', {})).toMatchObject({
        data: {
          places: [
            { name: 'planet p', treasure: null },
            { name: 'base', treasure: null },
          ],
        },
        errors: [forbidden('places', 0, 'treasure'), forbidden('places', 1, 'treasure')],
      });
    });

    test('objects that have no part in it hear nothing of it', async () => {
      expect(await ask('{ place { ... on Planet { treasure } } }')).toEqual({
        status: 200,
        data: { place: {} },
      });
      expect(await ask('{ place { name ... on Planet { treasure } } }')).toEqual({
        status: 200,
        data: { place: { name: 'base' } },
      });
    });

    test('a key that an allowed selection shares has its value', async () => {
      expect(await ask('{ places { treasure ... on Base { treasure } } }')).toMatchObject({
        data: { places: [{ treasure: null }, { treasure: 3 }] },
        errors: [anonymous('places', 0, 'treasure')],
      });
    });
  });

  test('F7: what a field requires for itself is asked for, because composition made it demand as much', async () => {
    await ask('{ players { salute } }', {});
    expect(mail.requests).toHaveLength(1);
    expect((await ask('{ players { salute } }')).errors).toEqual([
      anonymous('players', 0, 'salute'),
      anonymous('players', 1, 'salute'),
    ]);
    expect(mail.requests).toHaveLength(1);
  });

  test('the same document is prepared for each verdict by itself', async () => {
    const query = '{ players { handle email } me { id } }';
    const before = await prepared();
    const seen = [];
    for (const claims of [undefined, {}, { scope: 'email' }, undefined, { scope: 'email' }, {}])
      seen.push((await ask(query, claims)).errors?.length ?? 0);
    expect(seen).toEqual([3, 2, 0, 3, 0, 2]);
    const after = await prepared();
    expect([after.misses - before.misses, after.hits - before.hits]).toEqual([3, 3]);
    expect(after.cached).toBeGreaterThanOrEqual(3);
  });

  describe('by every transport', () => {
    test('a mutation: what is allowed runs, the forbidden rest never reaches a subgraph', async () => {
      expect(await ask('mutation { a: rename(to: "x") b: wipe }', {})).toEqual({
        status: 200,
        data: { a: 'x', b: null },
        errors: [forbidden('b')],
      });
      expect(map.requests.map(({ query }) => query).join()).not.toContain('wipe');
      expect((await ask('mutation { wipe }', { role: 'ADMIN' })).data).toEqual({ wipe: 1 });
    });

    test('GET', async () => {
      const query = encodeURIComponent('{ hello me { id } }');
      expect(await send({}, `/graphql?query=${query}`)).toEqual({
        status: 200,
        data: { hello: 'hello you', me: null },
        errors: [anonymous('me')],
      });
    });

    const event = {
      data: { moves: { id: '1', from: null, player: { email: null } } },
      errors: [anonymous('moves', 'from'), anonymous('moves', 'player', 'email')],
    };
    const subscription = 'subscription { moves { id from player { email } } }';

    test('WebSocket, for queries and for events', async () => {
      const socket = await connectSocket(gateway.url);
      socket.send(subscribeMessage('q', '{ hello me { id } }'));
      expect(await socket.next()).toMatchObject({
        payload: { data: { hello: 'hello you', me: null }, errors: [anonymous('me')] },
      });
      await socket.next();
      socket.send(subscribeMessage('s', subscription));
      expect(await socket.next()).toMatchObject({ id: 's', payload: event });
      await socket.next();
      socket.send(subscribeMessage('r', 'subscription { secretMoves { id } }'));
      expect(await socket.next()).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
      socket.ws.close();
    });

    test('server-sent events', async () => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query: subscription }),
      });
      const [, data = ''] = /data:(.*)\n/.exec(await response.text()) ?? [];
      expect(JSON.parse(data)).toEqual(event);
    });
  });
});

test('AUTHORIZATION=reject refuses the whole operation', async () => {
  await using strict = await start({ AUTHORIZATION: 'reject' });
  const body = JSON.stringify({ query: '{ hello me { id } }' });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  expect(await send(init, '/graphql', strict)).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(map.requests).toEqual([]);
});
