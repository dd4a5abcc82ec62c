import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPasswords } from '#subgraphs/identity/passwords.ts';
import type { Refusal } from '#subgraphs/kit/refusal.ts';
import { regionKeyName } from '#wire/signature.ts';
import { post } from '#tests/kit/signed-client.ts';
import { codes, password, sessionOf, startIdentity, type IdentityHarness } from './identity-harness.ts';
import { keyOf } from '#tests/kit/signing-keys.ts';

let harness: IdentityHarness;
beforeAll(async () => {
  harness = await startIdentity();
});
afterAll(async () => {
  await harness[Symbol.asyncDispose]();
});

describe('registering', () => {
  test('makes an account and logs it in; the handle is folded, the address shown to the player', async () => {
    const { player, expiresIn } = sessionOf(await harness.register('Ada', password, 'Ada@Example.org'));
    expect(player).toMatchObject({
      handle: 'ada',
      role: 'PLAYER',
      email: 'ada@example.org',
      galacticCitizen: false,
    });
    expect(expiresIn).toBe(900);
  });

  test('refuses a taken handle in any case, and a taken address', async () => {
    await harness.register('grace', password, 'grace@example.org');
    expect(codes(await harness.register('GRACE'))).toEqual(['HANDLE_TAKEN']);
    expect(codes(await harness.register('hopper', password, 'GRACE@example.org'))).toEqual(['EMAIL_TAKEN']);
  });

  test('lets exactly one of two who want the same handle at the same time have it', async () => {
    const replies = await Promise.all([harness.register('twin'), harness.register('Twin')]);
    expect(replies.flatMap(codes)).toEqual(['HANDLE_TAKEN']);
  });

  test.each([
    ['a handle that is too short', 'ab', password, undefined],
    ['a handle with spaces', 'a b c', password, undefined],
    ['a handle outside ASCII', 'жжж', password, undefined],
    ['a handle with a null character', 'abc\u0000', password, undefined],
    ['a password that is too short', 'shorty', '1234567', undefined],
    ['a password of 8 spaces', 'blank', ' '.repeat(8), undefined],
    ['a password that is too long', 'longy', 'x'.repeat(129), undefined],
    ['an enormous password', 'longer', 'x'.repeat(100_000), undefined],
    ['an address without a host', 'mailer', password, 'nobody'],
    ['an address with a null character', 'mailer', password, 'a\u0000@b.c'],
    ['an address that is too long', 'mailer', password, `${'a'.repeat(251)}@b.c`],
  ])('refuses %s', async (_, handle, secret, email) => {
    expect(codes(await harness.register(handle, secret, email))).toEqual(['BAD_USER_INPUT']);
  });

  test('takes a password of 8 and of 128 characters, counted as people count them', async () => {
    expect(codes(await harness.register('eight', '🚀'.repeat(8)))).toEqual([]);
    expect(codes(await harness.register('many', 'é'.repeat(128)))).toEqual([]);
  });
});

describe('logging in', () => {
  test('works with the handle in any case and the password in any Unicode form', async () => {
    await harness.register('nora', 'caf\u00e9 noir');
    const { player } = sessionOf(await harness.login('NORA', 'cafe\u0301 noir'));
    expect(player.handle).toBe('nora');
  });

  test('F3: tells a wrong password and an unknown handle apart for nobody', async () => {
    await harness.register('olga');
    const [wrong, unknown, impossible] = [
      await harness.login('olga', 'not her password'),
      await harness.login('nobody-at-all'),
      await harness.login('no handle'),
    ];
    expect([wrong, unknown, impossible].map(codes)).toEqual(Array(3).fill(['INVALID_CREDENTIALS']));
    expect(new Set([wrong, unknown, impossible].map(({ errors }) => errors[0]?.message)).size).toBe(1);
  });

  test('spends the time of a hash on an unknown handle too', async () => {
    await harness.register('petra');
    const timed = async (handle: string): Promise<number> => {
      const begin = performance.now();
      await harness.login(handle, 'wrong password');
      return performance.now() - begin;
    };
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (let round = 0; round < 4; round++) {
      times.known.push(await timed('petra'));
      times.unknown.push(await timed(`petra-${round}`));
    }
    // A look-up alone takes a tenth of a hash; a loaded machine only makes both slower.
    expect(Math.min(...times.unknown)).toBeGreaterThan(Math.min(...times.known) / 2);
  });

  test('is refused after five failures for a handle, whoever fails, and only for that handle', async () => {
    await harness.register('quinn');
    await harness.register('rosa');
    const guesses = Array.from(
      { length: 7 },
      (_, n) => `g${n}: login(handle: "quinn", password: "guess number ${n}") { expiresIn }`,
    );
    const replies = await harness.ask(`mutation { ${guesses.join(' ')} }`);
    // The first failure nulls the whole answer and ends the mutation; the others are sent one by one.
    expect(codes(replies)).toEqual(['INVALID_CREDENTIALS']);
    const parallel = await Promise.all(
      Array.from({ length: 8 }, (_, n) => harness.login('Quinn', `other guess ${n}`)),
    );
    expect(parallel.flatMap(codes).filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(4);
    const refused = await harness.login('quinn');
    expect(codes(refused)).toEqual(['RATE_LIMITED']);
    expect(refused.errors[0]?.extensions['retryAfterMs']).toBeGreaterThan(0);
    sessionOf(await harness.login('rosa'));
  });

  test('does not count what succeeds', async () => {
    await harness.register('sven');
    for (let round = 0; round < 7; round++) expect(codes(await harness.login('sven'))).toEqual([]);
  });

  test('hashes only a few passwords at once and sends the rest of a rush away', async () => {
    const passwords = await createPasswords();
    const rush = await Promise.allSettled(
      Array.from({ length: 60 }, () => passwords.matches(undefined, password)),
    );
    const found = rush.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Refusal).code));
    expect(found).toEqual([...Array<boolean>(36).fill(false), ...Array<string>(24).fill('RATE_LIMITED')]);
  });

  test('has room left in a rush of registrations, some of which are sent away with a time to come back', async () => {
    const rush = Promise.all(Array.from({ length: 40 }, (_, n) => harness.register(`flood-${n}`)));
    const logins = Promise.all(Array.from({ length: 8 }, (_, n) => harness.login(`nobody-${n}`)));
    expect((await logins).flatMap(codes)).toEqual(Array(8).fill('INVALID_CREDENTIALS'));
    const refused = (await rush).flatMap(({ errors }) => errors);
    expect(refused.length).toBeGreaterThan(0);
    for (const { extensions } of refused)
      expect(extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) });
  });
});

describe('looking players up', () => {
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Player { id handle email role createdAt } } }`;

  test('answers references in their order, unknown ones with null, and believes nothing else they claim', async () => {
    const { player } = sessionOf(await harness.register('tove', password, 'tove@example.org'));
    const of = [
      { __typename: 'Player', id: player.id, role: 'ADMIN', handle: 'root' },
      { __typename: 'Player', id: '00000000-0000-4000-8000-000000000000' },
      { __typename: 'Player', id: 'nonsense' },
      { __typename: 'Player', id: player.id.toUpperCase() },
    ];
    const { data, errors } = await harness.ask<{ _entities: unknown[] }>(entities, { of });
    const known = expect.objectContaining({ id: player.id, handle: 'tove', role: 'PLAYER', email: null });
    expect(errors).toEqual([]);
    expect(data?._entities).toEqual([known, null, null, known]);
  });

  test('F3: shows the address to its owner only', async () => {
    const own = sessionOf(await harness.register('uma', password, 'uma@example.org'));
    const other = sessionOf(await harness.register('vera'));
    const of = [{ __typename: 'Player', id: own.player.id }];
    const seenBy = async (accessToken: string): Promise<unknown> =>
      (await harness.ask(entities, { of }, { authorization: `Bearer ${accessToken}` })).data;
    expect(await seenBy(own.accessToken)).toMatchObject({ _entities: [{ email: 'uma@example.org' }] });
    expect(await seenBy(other.accessToken)).toMatchObject({ _entities: [{ email: null }] });
  });

  test('finds an ID by handle for the platform', async () => {
    const { player } = sessionOf(await harness.register('wanda'));
    const byHandle = `query ($handle: String!) { playerIdByHandle(handle: $handle) }`;
    expect((await harness.ask(byHandle, { handle: 'Wanda' })).data).toEqual({ playerIdByHandle: player.id });
    expect((await harness.ask(byHandle, { handle: 'nobody' })).data).toEqual({ playerIdByHandle: null });
    expect((await harness.ask(byHandle, { handle: '\u0000' })).data).toEqual({ playerIdByHandle: null });
  });
});

test('C2: a request that is not signed for identity is refused, whatever it asks', async () => {
  const { url } = harness.identity;
  const unsigned = await fetch(url, { method: 'POST', body: '{"query":"{ _service { sdl } }"}' });
  expect(unsigned.status).toBe(401);
  expect((await fetch(url.replace('/graphql', '/revocations'))).status).toBe(401);
  const region = regionKeyName('andromeda');
  expect((await post(url, region, keyOf(region), '{ me { id } }')).status).toBe(401);
  expect((await post(url, 'identity', keyOf('nexus'), '{ me { id } }')).status).toBe(401);
});
