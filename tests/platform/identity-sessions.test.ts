import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, UnsecuredJWT } from 'jose';
import { createIdentity } from '#subgraphs/identity/server.ts';
import { createLog } from '#subgraphs/kit/log.ts';
import { bearerToken } from '#wire/bearer.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';
import { get } from '#tests/kit/signed-client.ts';
import { codes, password, sessionOf, startIdentity, type IdentityHarness } from './identity-harness.ts';
import { audience, createSigningKeys, issuer, keyOf } from '#tests/kit/signing-keys.ts';

let harness: IdentityHarness;
beforeAll(async () => {
  harness = await startIdentity();
});
afterAll(async () => {
  await harness[Symbol.asyncDispose]();
});

const now = () => Math.floor(Date.now() / 1000);

async function me(authorization?: string): Promise<{ handle: string | null; code: string | undefined }> {
  const reply = await harness.ask<{ me: { handle: string } | null }>(
    '{ me { handle } }',
    {},
    authorization ? { authorization } : {},
  );
  return { handle: reply.data?.me?.handle ?? null, code: codes(reply)[0] };
}

async function sql(text: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: harness.database.url });
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}

describe('access tokens', () => {
  test('verify against the published keys and say who, in which session, with which role', async () => {
    const { accessToken, player } = sessionOf(await harness.register('ada'));
    const keys = createRemoteJWKSet(
      new URL(harness.identity.url.replace('/graphql', '/.well-known/jwks.json')),
    );
    const { payload, protectedHeader } = await jwtVerify(accessToken, keys, {
      algorithms: ['EdDSA'],
      issuer,
      audience,
    });
    expect(payload).toMatchObject({ sub: player.id, role: 'PLAYER', handle: 'ada' });
    // When the account was made: regions ask how old it is before it votes.
    expect(Math.abs(Number(payload['since']) - (payload.iat ?? 0))).toBeLessThan(60);
    expect([payload.jti, payload['sid']]).toEqual([
      expect.stringMatching(/^[\da-f-]{36}$/),
      expect.stringMatching(/^[\da-f-]{36}$/),
    ]);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    expect(protectedHeader.kid).toMatch(/^[\w-]{43}$/);
  });

  test('the published key holds no secret', async () => {
    const text = await (
      await fetch(harness.identity.url.replace('/graphql', '/.well-known/jwks.json'))
    ).text();
    expect(Object.keys((JSON.parse(text) as { keys: object[] }).keys[0] ?? {})).not.toContain('d');
  });

  test('answer `me`; nobody is null', async () => {
    const { accessToken } = sessionOf(await harness.register('bert'));
    expect(await me(`Bearer ${accessToken}`)).toEqual({ handle: 'bert', code: undefined });
    expect(await me()).toEqual({ handle: null, code: undefined });
  });

  test('are refused when expired, forged, meant for others, unsigned, or of nobody we know', async () => {
    const foreign = await createSigningKeys();
    const { signing } = harness;
    const unsigned = new UnsecuredJWT({ sid: randomUUID() })
      .setSubject(randomUUID())
      .setIssuer(issuer)
      .setAudience(audience);
    const bad = [
      await signing.bearer({ exp: now() - 60 }),
      await signing.bearer({ exp: now() + 86_400 }).then((token) => `${token}x`),
      await foreign.bearer(),
      await signing.bearer({ aud: 'others' }),
      await signing.bearer({ iss: 'others' }),
      await signing.bearer({ sub: randomUUID() }),
      `Bearer ${unsigned.setIssuedAt().setExpirationTime('5m').encode()}`,
      'Bearer nonsense',
      'Basic YWRhOnNlY3JldA==',
    ];
    for (const authorization of bad) expect((await me(authorization)).code).toBe('UNAUTHENTICATED');
  });

  test('are taken from a scheme of any case, at the gateway and here alike', async () => {
    const { accessToken } = sessionOf(await harness.register('anycase'));
    for (const scheme of ['Bearer', 'bearer', 'BEARER ']) {
      expect(await me(`${scheme} ${accessToken}`)).toEqual({ handle: 'anycase', code: undefined });
      expect(bearerToken(`${scheme} ${accessToken}`)).toBe(accessToken);
    }
    for (const header of [
      accessToken,
      `Bearer${accessToken}`,
      `Basic ${accessToken}`,
      `Bearer ${accessToken} x`,
    ])
      expect(bearerToken(header)).toBeUndefined();
  });

  test('are dated by the clock the server is given', async () => {
    await using other = await startIdentity({ clock: () => Date.now() - 3_600_000 });
    const { accessToken } = sessionOf(await other.register('late'));
    const reply = await other.ask('{ me { id } }', {}, { authorization: `Bearer ${accessToken}` });
    expect(codes(reply)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('refresh tokens', () => {
  test('give a new pair in the same session, with a new access token', async () => {
    const first = sessionOf(await harness.register('cleo'));
    const second = sessionOf(await harness.refresh(first.refreshToken));
    const third = sessionOf(await harness.refresh(second.refreshToken));
    const [a, b, c] = [first, second, third].map(({ accessToken }) => decodeJwt(accessToken));
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect([b?.['sid'], c?.['sid']]).toEqual([a?.['sid'], a?.['sid']]);
    expect(b?.jti).not.toBe(a?.jti);
    expect(third.player.handle).toBe('cleo');
  });

  test('used a second time end the whole session, the newest token included', async () => {
    const first = sessionOf(await harness.register('dora'));
    const second = sessionOf(await harness.refresh(first.refreshToken));
    expect(codes(await harness.refresh(first.refreshToken))).toEqual(['REFRESH_TOKEN_REUSED']);
    expect(codes(await harness.refresh(second.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect((await me(`Bearer ${second.accessToken}`)).code).toBe('UNAUTHENTICATED');
  });

  test('leave the other sessions of the account alone', async () => {
    const first = sessionOf(await harness.register('elsa'));
    const other = sessionOf(await harness.login('elsa'));
    await harness.refresh(first.refreshToken);
    await harness.refresh(first.refreshToken);
    expect(codes(await harness.refresh(other.refreshToken))).toEqual([]);
  });

  test('used by several at the same time serve exactly one', async () => {
    for (let round = 0; round < 5; round++) {
      const { refreshToken } = sessionOf(await harness.register(`race-${round}`));
      const replies = await Promise.all(Array.from({ length: 6 }, () => harness.refresh(refreshToken)));
      expect(replies.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(new Set(replies.flatMap(codes))).toEqual(new Set(['REFRESH_TOKEN_REUSED']));
    }
  });

  test('are refused when unknown, malformed or expired', async () => {
    const { refreshToken } = sessionOf(await harness.register('fritz'));
    await sql(`update refresh_tokens set expires_at = now() - interval '1 second'
      where session_id in (select id from sessions where account_id = (select id from accounts where handle = 'fritz'))`);
    for (const token of [refreshToken, 'A'.repeat(43), '', `${refreshToken}\u0000`, 'x'.repeat(10_000)]) {
      expect(codes(await harness.refresh(token))).toEqual(['INVALID_REFRESH_TOKEN']);
    }
  });

  test('are not in the database as they are', async () => {
    const { refreshToken } = sessionOf(await harness.register('gerd'));
    const client = new Client({ connectionString: harness.database.url });
    await client.connect();
    const { rows } = await client.query<{ row: string }>('select t::text as row from refresh_tokens t');
    await client.end();
    expect(rows.some(({ row }) => row.includes(refreshToken))).toBe(false);
  });
});

describe('logging out', () => {
  test('ends the session for every token that came from it, and may be said twice', async () => {
    const session = sessionOf(await harness.register('hanna'));
    const authorization = `Bearer ${session.accessToken}`;
    expect((await harness.ask('mutation { logout }', {}, { authorization })).data).toEqual({ logout: true });
    expect((await harness.ask('mutation { logout }', {}, { authorization })).data).toEqual({ logout: true });
    expect(codes(await harness.refresh(session.refreshToken))).toEqual(['INVALID_REFRESH_TOKEN']);
    expect((await me(authorization)).code).toBe('UNAUTHENTICATED');
    expect(codes(await harness.ask('mutation { logout }'))).toEqual(['UNAUTHENTICATED']);
  });

  test('is told to the platform, and in time no more', async () => {
    const url = harness.identity.url.replace('/graphql', '/revocations');
    const read = async (after: string): Promise<{ cursor: string; sessions: string[] }> =>
      (await (await get(`${url}?after=${after}`, 'identity', keyOf('identity'))).json()) as {
        cursor: string;
        sessions: string[];
      };
    const before = await read('0');
    const { accessToken } = sessionOf(await harness.register('ines'));
    await harness.ask('mutation { logout }', {}, { authorization: `Bearer ${accessToken}` });
    const after = await read(before.cursor);
    expect(after.sessions).toContain(decodeJwt(accessToken)['sid']);
    // Told again as long as any older transaction runs, in whatever database of the server.
    let next = after;
    const patience = AbortSignal.timeout(10_000);
    while (next.sessions.length > 0 && !patience.aborted) next = await read(next.cursor);
    expect(next.sessions).toEqual([]);
    expect((await get(`${url}?after=yesterday`, 'identity', keyOf('identity'))).status).toBe(400);
  });
});

describe('starting', () => {
  const seedAccounts = [{ id: randomUUID(), handle: 'admin', role: 'ADMIN' as const, password }];

  test('makes the seeded accounts once and never changes them again', async () => {
    await using seeded = await startIdentity({ seedAccounts });
    const { accessToken, player } = sessionOf(await seeded.login('admin'));
    expect([player.id, decodeProtectedHeader(accessToken).alg]).toEqual([seedAccounts[0]?.id, 'EdDSA']);
    const changed = seedAccounts.map((account) => ({ ...account, password: 'another secret' }));
    await using again = await createIdentity(
      { ...seeded.options, seedAccounts: changed },
      createLog('identity', 'silent'),
    );
    expect(again.port).not.toBe(seeded.identity.port);
    sessionOf(await seeded.login('admin'));
  });

  test('is refused with one line that names the cure when the database was never migrated', async () => {
    await using database = await freshDatabase({ migrations: [] });
    const start = createIdentity(
      { ...harness.options, databaseUrl: database.url },
      createLog('identity', 'silent'),
    );
    await expect(start).rejects.toThrow(
      /^identity cannot start: its database lacks M0001.*run the migrations first/,
    );
  });
});
