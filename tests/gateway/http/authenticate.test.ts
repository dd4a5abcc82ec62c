import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { startTestGateway, type TestGateway } from '#tests/kit/http-gateway.ts';
import { startTokenIssuer, type TokenIssuer } from '#tests/kit/token-issuer.ts';

let app: TestGateway;
let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  app = await startTestGateway(issuer.env);
});
afterAll(async () => {
  await app[Symbol.asyncDispose]();
  await issuer[Symbol.asyncDispose]();
});

const now = () => Math.floor(Date.now() / 1000);
const ask = (token: string, scheme = 'Bearer') =>
  app.post({ query: '{ viewer }' }, { authorization: `${scheme} ${token}` });

test('a good token makes its subject the viewer, and is handed on as it is', async () => {
  const token = await issuer.sign();
  expect((await ask(token)).data).toEqual({ viewer: 'p-ada' });
  expect(app.engine.contexts.at(-1)).toMatchObject({
    viewer: { id: 'p-ada', sessionId: 's1', role: 'PLAYER' },
    authorization: `Bearer ${token}`,
  });
});

test('without a token the caller is anonymous', async () => {
  expect((await app.post({ query: '{ viewer }' })).data).toEqual({ viewer: null });
});

test('E5: a token expired for 3 s passes, for 60 s it does not', async () => {
  expect((await ask(await issuer.sign({ exp: now() - 3, iat: now() - 900 }))).status).toBe(200);
  expect((await ask(await issuer.sign({ exp: now() - 60, iat: now() - 900 }))).status).toBe(401);
});

test('E6: a token for us among others is accepted', async () => {
  expect((await ask(await issuer.sign({ aud: ['other', 'sectorwars'] }))).status).toBe(200);
});

const bad: [string, () => Promise<string> | string][] = [
  ['E3: without exp', () => issuer.sign({ exp: undefined })],
  ['without iat', () => issuer.sign({ iat: undefined })],
  ['without sub', () => issuer.sign({ sub: undefined })],
  ['without sid', () => issuer.sign({ sid: undefined })],
  ['older than an hour, whatever its exp', () => issuer.sign({ iat: now() - 3700, exp: now() + 1e9 })],
  ['E5: not valid yet', () => issuer.sign({ nbf: now() + 100 })],
  ['E6: of another issuer', () => issuer.sign({ iss: 'evil' })],
  ['E6: for another audience', () => issuer.sign({ aud: 'evil' })],
  ['forged', () => issuer.sign({}, { forged: true })],
  ['of an unknown key', () => issuer.sign({}, { kid: 'k9' })],
  [
    'E2: with alg none',
    () =>
      new UnsecuredJWT({ sub: 'p', sid: 's', role: 'ADMIN' }).setExpirationTime('5m').setIssuedAt().encode(),
  ],
  [
    'E2: signed with HS256',
    () =>
      new SignJWT({ sub: 'p' })
        .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
        .sign(new TextEncoder().encode('x'.repeat(32))),
  ],
  [
    'E9: with its payload changed',
    async () => (await issuer.sign()).replace(/\.(.{20})/, '.eyJzdWIiOiJhZG1pbiIs'),
  ],
  ['E9: with an empty signature', async () => (await issuer.sign()).replace(/\.[^.]*$/, '.')],
  ['E9: with an extra part', async () => `${await issuer.sign()}.x`],
  ['E14: with a subject of 10 KB', () => issuer.sign({ sub: 'x'.repeat(3000) })],
  ['that is garbage', () => 'garbage'],
];

test.each(bad)('a token %s fails the whole request with 401', async (_name, make) => {
  const before = app.engine.contexts.length;
  const answer = await ask(await make());
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.errors[0]?.message).toContain('log in again');
  expect(answer.data).toBeUndefined();
  expect(app.engine.contexts).toHaveLength(before);
});

test('another scheme than Bearer is refused', async () => {
  expect((await ask('YWRhOnNlY3JldA==', 'Basic')).status).toBe(401);
});

test('fault 23: tokens go on working while identity is down', async () => {
  await using other = await startTokenIssuer();
  await using gateway = await startTestGateway(other.env);
  const headers = { authorization: `Bearer ${await other.sign()}` };
  expect((await gateway.post({ query: '{ viewer }' }, headers)).status).toBe(200);
  await other.stop();
  expect((await gateway.post({ query: '{ viewer }' }, headers)).status).toBe(200);
  const unknownKey = { authorization: `Bearer ${await other.sign({}, { kid: 'k2' })}` };
  expect((await gateway.post({ query: '{ viewer }' }, unknownKey)).status).toBe(401);
});

test('a token that cannot be checked, for want of keys, is 503 and not 401', async () => {
  await using other = await startTokenIssuer();
  await other.stop();
  await using gateway = await startTestGateway(other.env);
  const answer = await gateway.post(
    { query: '{ viewer }' },
    { authorization: `Bearer ${await other.sign()}` },
  );
  expect([answer.status, answer.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  expect(answer.headers.get('retry-after')).toBe('5');
});

test('keys are fetched once for many requests', async () => {
  const before = issuer.fetches;
  const token = await issuer.sign();
  await Promise.all(Array.from({ length: 20 }, () => ask(token)));
  expect(issuer.fetches).toBe(before);
});

test('X-Region-ID gives the default region; garbage in it is refused', async () => {
  const id = 'A0000000-0000-4000-8000-000000000001';
  const answer = await app.post({ query: '{ region }' }, { 'x-region-id': id });
  expect(answer.data).toEqual({ region: id.toLowerCase() });
  for (const garbage of ['andromeda', `${id},${id}`, "' or 1=1", 'x'.repeat(5000)]) {
    const refused = await app.post({ query: '{ region }' }, { 'x-region-id': garbage });
    expect([refused.status, refused.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

test('J2: an idempotency key of 10 KB is refused', async () => {
  const answer = await app.post({ query: '{ hello }' }, { 'idempotency-key': 'k'.repeat(10_000) });
  expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
});
