import { describe, expect, test } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrations as identityMigrations } from '#subgraphs/identity/migrations/index.ts';
import { migrations as nexusMigrations } from '#subgraphs/nexus/migrations/index.ts';
import { freshDatabase } from '#tests/kit/postgres.ts';
import { post } from '#tests/kit/signed-client.ts';
import { codes, startIdentity } from './identity-harness.ts';
import { andromeda } from './nexus-harness.ts';
import { createSigningKeys, keyOf, masterKey } from '#tests/kit/signing-keys.ts';

interface Service {
  child: ChildProcess;
  /** What it wrote to its error stream. */
  complaint: Promise<string>;
}

function start(service: 'nexus' | 'identity', settings: Record<string, string>): Service {
  const { PATH = '' } = process.env;
  const child = fork(`subgraphs/${service}/main.ts`, {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--no-warnings'],
    env: { PATH, DATA_DIR: '/nowhere', PORT: '0', LOG_LEVEL: 'silent', ...settings },
  });
  return {
    child,
    complaint: (child.stderr?.toArray() ?? Promise.resolve([])).then((chunks) => chunks.join('')),
  };
}

async function ready({ child }: Service): Promise<number> {
  const [message] = (await once(child, 'message')) as [{ type: string; port: number }];
  expect(message.type).toBe('ready');
  return message.port;
}

async function exitCode({ child }: Service): Promise<unknown> {
  return child.exitCode ?? ((await once(child, 'exit')) as [number | null])[0];
}

describe('each service as a process', () => {
  test('nexus reads its settings, says when it is ready and drains when told to stop', async () => {
    await using database = await freshDatabase({ migrations: nexusMigrations });
    const nexus = start('nexus', {
      DATABASE_URL: database.url,
      SERVICE_KEY: keyOf('nexus'),
      SERVICE_MASTER_KEY: masterKey,
      JWKS_URL: 'http://127.0.0.1:9/jwks.json',
      SEED_REGIONS: JSON.stringify([andromeda]),
    });
    const url = `http://127.0.0.1:${await ready(nexus)}/graphql`;
    const reply = await post(url, 'nexus', keyOf('nexus'), '{ regionBySlug(slug: "andromeda") { id } }');
    expect(reply.data).toEqual({ regionBySlug: { id: andromeda.id } });
    nexus.child.kill('SIGTERM');
    expect(await exitCode(nexus)).toBe(0);
  });

  test('identity does so too, and ends with its supervisor', async () => {
    await using database = await freshDatabase({ migrations: identityMigrations });
    const { signingKey } = await createSigningKeys();
    const identity = start('identity', {
      DATABASE_URL: database.url,
      SERVICE_KEY: keyOf('identity'),
      IDENTITY_SIGNING_KEY: JSON.stringify(signingKey),
      SEED_ACCOUNTS: JSON.stringify([
        { id: randomUUID(), handle: 'admin', role: 'ADMIN', password: 'sectorwars' },
      ]),
    });
    const url = `http://127.0.0.1:${await ready(identity)}/graphql`;
    const login = 'mutation { login(handle: "admin", password: "sectorwars") { player { role } } }';
    expect((await post(url, 'identity', keyOf('identity'), login)).data).toEqual({
      login: { player: { role: 'ADMIN' } },
    });
    identity.child.disconnect();
    expect(await exitCode(identity)).toBe(0);
  });

  test.each(['nexus', 'identity'] as const)(
    '%s without settings ends with one line that names them',
    async (name) => {
      const service = start(name, {});
      const complaint = await service.complaint;
      expect(await exitCode(service)).toBe(1);
      expect(complaint.trim().split('\n')).toEqual([
        expect.stringMatching(`^${name} cannot start: .*DATABASE_URL.*SERVICE_KEY`),
      ]);
    },
  );
});

test('a fault of ours is told as INTERNAL with the request’s ID and nothing else', async () => {
  await using harness = await startIdentity();
  const owner = new Client({ connectionString: harness.database.ownerUrl });
  await owner.connect();
  await owner.query('alter table accounts rename to gone');
  await owner.end();
  const reply = await harness.ask('{ playerIdByHandle(handle: "ada") }', {}, { requestId: 'quote-me' });
  expect(codes(reply)).toEqual(['INTERNAL']);
  expect(reply.errors[0]).toMatchObject({
    message: 'Something went wrong on our side.',
    extensions: { requestId: 'quote-me' },
  });
  expect(JSON.stringify(reply)).not.toMatch(/accounts|relation|select|stack/i);
});
