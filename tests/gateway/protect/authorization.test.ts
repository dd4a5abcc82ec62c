import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compose, link } from '#tests/kit/supergraph.ts';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { connectSocket, subscribeMessage } from '#tests/kit/test-socket.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

const supergraphSdl = compose(`${link('@authenticated', '@requiresScopes', '@policy')}
  type Query { hello(name: String): String! viewer: String @authenticated region: String @requiresScopes(scopes: [["region:read"]]) }
  type Mutation { count: Int! @policy(policies: [["role:admin"]]) }
  type Subscription { ticks: Int! @policy(policies: [["even"]]) silent: Int! }
`).sdl;

let app: TestGateway;
let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  const policy = (name: string, viewer?: { id: string }) => name === 'even' && viewer !== undefined;
  app = await startTestGateway({ ...issuer.env, AUTHORIZATION: 'reject' }, { supergraphSdl, policy });
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

async function ask(query: string, claims?: Record<string, unknown>) {
  const headers = claims && { authorization: `Bearer ${await issuer.sign(claims)}` };
  const { status, code, data } = await app.post({ query }, headers);
  return { status, code, data };
}

test('an operation with a protected field is refused as a whole, and nothing of it runs', async () => {
  const before = app.engine.contexts.length;
  expect(await ask('{ hello viewer }')).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  expect(await ask('{ hello region }', {})).toEqual({ status: 403, code: 'FORBIDDEN', data: undefined });
  expect(app.engine.contexts).toHaveLength(before);
  expect((await ask('{ viewer }', {})).data).toEqual({ viewer: 'p-ada' });
  expect((await ask('{ hello }')).data).toEqual({ hello: 'hello world' });
});

test.each([
  [{ scope: 'openid region:read' }, 200],
  [{ scopes: ['region:read'] }, 200],
  [{ scope: ['region:read'] }, 200],
  [{ scope: 'region', scopes: ['read'] }, 403],
  [{ scope: '' }, 403],
  [{ scope: 7 }, 401],
])('the claims %j are answered with %i', async (claims, status) => {
  expect((await ask('{ region }', claims)).status).toBe(status);
});

test('a mutation is refused to all but the role its policy names, and never runs for them', async () => {
  const before = app.engine.counted;
  expect((await ask('mutation { count }')).status).toBe(401);
  expect((await ask('mutation { count }', { role: 'PLAYER' })).status).toBe(403);
  expect(app.engine.counted).toBe(before);
  expect((await ask('mutation { count }', { role: 'ADMIN' })).data).toEqual({ count: before + 1 });
});

test('a subscription on a socket is refused as an error for its ID', async () => {
  const socket = await connectSocket(app.gateway.url);
  socket.send(subscribeMessage('1', 'subscription { ticks }'));
  expect(await socket.next()).toMatchObject({
    type: 'error',
    id: '1',
    payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  expect(app.engine.openSubscriptions).toBe(0);
  socket.ws.close();
});
