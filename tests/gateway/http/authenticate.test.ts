import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { watchRevocations } from '#gateway/pipeline/revocations.ts';
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
  ['E2: signed with the public key as if it were a secret', async () => await signedWithPublicKey()],
  ['E2: signed with an algorithm that is not ours', async () => await signedWith('ES256')],
  ['E2: whose algorithm is spelt otherwise', () => withHeader({ alg: 'eddsa' })],
  ['E2: without an algorithm', () => withHeader({ alg: undefined })],
  ['E2: with several algorithms', () => withHeader({ alg: ['EdDSA'] })],
  ['E3: without any claim', async () => await issuer.sign(Object.fromEntries(allClaims))],
  ['E5: with exp as a string', () => issuer.sign({ exp: String(now() + 900) })],
  [
    'E5: with exp as 1e400',
    () => withPayload(JSON.stringify(standing()).replace(/"exp":\d+/, '"exp":1e400')),
  ],
  ['E9: whose payload is a list', () => withPayload('[]')],
  ['E9: whose payload is no JSON', () => withPayload('{"sub":')],
  ['E9: whose payload nests deep', () => withPayload('['.repeat(1_400) + ']'.repeat(1_400))],
  ['E5: with nbf as a string', () => issuer.sign({ nbf: 'soon' })],
  ['E5: issued in the future', () => issuer.sign({ iat: now() + 600, exp: now() + 900 })],
  ['E6: without an issuer', () => issuer.sign({ iss: undefined })],
  ['E6: without an audience', () => issuer.sign({ aud: undefined })],
  ['E6: for audiences that are not ours', () => issuer.sign({ aud: ['sectorwars2', 'SECTORWARS', ''] })],
  ['E6: of several issuers', () => issuer.sign({ iss: ['sectorwars'] })],
  ['E9: with a critical header nobody knows', () => withHeader({ crit: ['x'], x: 1 })],
  ['E9: with a critical header that is empty', () => withHeader({ crit: [] })],
  [
    'E9: with the header of another',
    async () => (await issuer.sign()).replace(/^[^.]+/, btoa('{"alg":"EdDSA","a":1}')),
  ],
  ['E9: whose signature is cut', async () => (await issuer.sign()).slice(0, -4)],
  ['E9: of two parts', async () => (await issuer.sign()).split('.').slice(0, 2).join('.')],
  ['E9: with a part that is empty', async () => (await issuer.sign()).replace(/\.[^.]+\./, '..')],
  ['E14: with an empty subject', () => issuer.sign({ sub: '' })],
  ['E14: with a subject that is a number', () => issuer.sign({ sub: 7 })],
  ['E14: with a session that is an object', () => issuer.sign({ sid: { $ne: '' } })],
  ['E14: with scopes that are an object', () => issuer.sign({ scope: { admin: true } })],
  ['of 8 KB', () => issuer.sign({ padding: 'x'.repeat(8_000) })],
];

const allClaims = ['iss', 'aud', 'sub', 'sid', 'role', 'iat', 'exp'].map((claim) => [claim, undefined]);

/** Signed by us, with a header or a payload as nobody writes them. */
const withHeader = (change: object) =>
  issuer.seal(JSON.stringify({ alg: 'EdDSA', ...change }), JSON.stringify(standing()));
const withPayload = (payload: string) => issuer.seal('{"alg":"EdDSA"}', payload);

async function signedWithPublicKey(): Promise<string> {
  const response = await fetch(issuer.env['JWKS_URL'] ?? '');
  const { keys } = (await response.json()) as { keys: { x?: string; kid?: string }[] };
  const [{ x = '', kid } = {}] = keys;
  return await new SignJWT({ ...standing(), sub: 'p-ada' })
    .setProtectedHeader({ alg: 'HS256', kid: String(kid) })
    .sign(Buffer.from(x, 'base64url'));
}

async function signedWith(alg: string): Promise<string> {
  const { privateKey } = await generateKeyPair(alg);
  return await new SignJWT(standing()).setProtectedHeader({ alg, kid: 'k1' }).sign(privateKey);
}

function standing() {
  const claims = { iss: 'sectorwars', aud: 'sectorwars', sub: 'p', sid: 's', role: 'ADMIN' };
  return { ...claims, iat: now(), exp: now() + 900 };
}

test('what is sealed by hand is good by itself', async () => {
  expect((await ask(withHeader({}))).data).toEqual({ viewer: 'p' });
});

test.each(bad)('a token %s fails the whole request with 401', async (_name, make) => {
  const before = app.engine.contexts.length;
  const answer = await ask(await make());
  expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  expect(answer.errors[0]?.message).toContain('log in again');
  expect(answer.data).toBeUndefined();
  expect(app.engine.contexts).toHaveLength(before);
});

describe('E8: a key that a token brings along', () => {
  test.each(['jwk', 'jku', 'x5u', 'x5c'])('as %s is neither fetched nor believed', async (name) => {
    let fetched = 0;
    const stranger = createServer((_request, response) => {
      fetched += 1;
      response.end('{"keys":[]}');
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/jwks.json`;
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const header = { [name]: { jwk, jku: url, x5u: url, x5c: [jwk.x] }[name] };
    const before = issuer.fetches;
    // Ours with something strange beside it is ours; a stranger's is not.
    expect((await ask(withHeader(header))).data).toEqual({ viewer: 'p' });
    const theirs = new SignJWT(standing()).setProtectedHeader({ alg: 'EdDSA', ...header });
    expect((await ask(await theirs.sign(privateKey))).status).toBe(401);
    expect([fetched, issuer.fetches - before]).toEqual([0, 0]);
    await new Promise((resolve) => stranger.close(resolve));
  });
});

test.each([
  'a:b:c',
  '../admin',
  "' or 1=1 --",
  '__proto__',
  'constructor',
  'ада',
  '🚀',
  '\u202E',
  'x'.repeat(128),
])('E14: the subject %j is a name like any other', async (sub) => {
  expect((await ask(await issuer.sign({ sub, sid: `s ${sub}`.slice(0, 128) }))).data).toEqual({
    viewer: sub,
  });
  expect(app.engine.contexts.at(-1)?.viewer?.id).toBe(sub);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('E11: a session that ended is refused within 5 s, asked as often as in production', async () => {
  const ended: string[] = [];
  const identity = createServer((_request, response) =>
    response.end(JSON.stringify({ cursor: '1', sessions: ended })),
  );
  await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(identity.address() as AddressInfo).port}/revocations`;
  await using revocations = watchRevocations({ url });
  await using gateway = await startTestGateway(issuer.env, { isRevoked: revocations.has });
  const headers = { authorization: `Bearer ${await issuer.sign({ sid: 'ending' })}` };
  const status = async () => (await gateway.post({ query: '{ viewer }' }, headers)).status;
  expect(await status()).toBe(200);
  ended.push('ending');
  while ((await status()) === 200) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await status()).toBe(401);
  identity.closeAllConnections();
  await new Promise((resolve) => identity.close(resolve));
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
