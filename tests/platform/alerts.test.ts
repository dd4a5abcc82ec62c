/** What looks like an attack on an account comes to the platform's admins, and to nobody else. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { keyOf } from '#tests/kit/signing-keys.ts';
import { until } from '#tests/kit/stack.ts';
import { startIdentity, type IdentityHarness } from './identity-harness.ts';
import { codes, startNexus, type NexusHarness } from './nexus-harness.ts';

let nexus: NexusHarness;
let identity: IdentityHarness;
beforeAll(async () => {
  nexus = await startNexus();
  identity = await startIdentity({ nexus: { url: nexus.nexus.url, key: keyOf('nexus') } });
}, 60_000);
afterAll(async () => {
  await identity?.[Symbol.asyncDispose]();
  await nexus?.[Symbol.asyncDispose]();
});

interface Alert {
  kind: string;
  subject: string;
  severity: string;
}

const query =
  '{ platformEvents(types: [SECURITY_ALERT]) { nodes { ... on SecurityAlert { kind subject severity } } } }';
const alerts = async (): Promise<Alert[]> =>
  (await nexus.askAsAdmin<{ platformEvents: { nodes: Alert[] } }>(query)).data?.platformEvents.nodes ?? [];

/** How many alerts identity has written. */
async function written(): Promise<number> {
  const client = new Client({ connectionString: identity.database.url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from outbox where type = 'security.alert'`,
  );
  await client.end();
  return rows[0]?.count ?? 0;
}

it('a refresh token that is used twice is told once, with the account whose session it ended', async () => {
  const { data } = await identity.register('ada');
  const { refreshToken, player } = data!.register;
  expect(codes(await identity.refresh(refreshToken))).toEqual([]);
  for (let again = 0; again < 3; again += 1)
    expect(codes(await identity.refresh(refreshToken))).toEqual(['REFRESH_TOKEN_REUSED']);
  expect(await written()).toBe(1);
  await until(async () => (await alerts()).length > 0);
  const told = { kind: 'refresh_token_reused', subject: player.id, severity: 'WARNING' };
  expect(await alerts()).toEqual([told]);
});

it('a handle that is locked after five wrong passwords is told once', async () => {
  const [before, count] = [await alerts(), await written()];
  for (let guess = 0; guess < 5; guess += 1)
    expect(codes(await identity.login('boris', `wrong guess ${guess}`))).toEqual(['INVALID_CREDENTIALS']);
  for (let guess = 0; guess < 3; guess += 1)
    expect(codes(await identity.login('boris', 'one more guess'))).toEqual(['RATE_LIMITED']);
  expect(await written()).toBe(count + 1);
  await until(async () => (await alerts()).length > before.length);
  const told = { kind: 'login_locked', subject: 'boris', severity: 'WARNING' };
  expect(await alerts()).toEqual([told, ...before]);
});

it('players read nothing of it', async () => {
  const authorization = await nexus.signing.bearer({ role: 'PLAYER' });
  expect(codes(await nexus.ask(query, {}, { authorization }))).toEqual(['FORBIDDEN']);
});
