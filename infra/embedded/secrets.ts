/** Secrets of one data folder: made once, at random, readable only by the user who started the stack. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';
import type { ProvisionedDatabase } from '#infra/postgres/provision.ts';

export interface LocalRegion {
  id: string;
  /** Stopped by its operator: it stays so over a restart of the stack. */
  down?: true | undefined;
}

export interface Secrets {
  masterKey: string;
  postgresPassword: string;
  /** Ed25519 private key (JWK as JSON) that access tokens are signed with. */
  signingKey: string;
  /** URLs of the databases by name; their port is that of the latest start. */
  databases: Record<string, ProvisionedDatabase>;
  /** Regions that have a database here, by slug. */
  regions: Record<string, LocalRegion>;
}

export interface SecretStore {
  readonly current: Secrets;
  /** Writes the file whole or not at all. */
  save(): void;
}

const stored = z.object({
  masterKey: z.string().regex(/^[0-9a-f]{64}$/),
  postgresPassword: z.string().min(1),
  signingKey: z.string().min(1),
  databases: z.record(z.string(), z.object({ url: z.url(), ownerUrl: z.url() })),
  regions: z.record(z.string(), z.object({ id: z.uuid(), down: z.literal(true).optional() })),
});

/** @throws Error with one line that says what to do when the file is damaged */
export async function openSecrets(file: string): Promise<SecretStore> {
  const current = existsSync(file) ? readSecrets(file) : await makeSecrets();
  const save = (): void => {
    writeFileSync(`${file}.new`, JSON.stringify(current, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  save();
  return { current, save };
}

function readSecrets(file: string): Secrets {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // Never made anew: the databases know the old ones only.
    throw new Error(
      `${file} is damaged. Put a copy of it back, or move ${dirname(file)} away to start with new data.`,
      { cause: error },
    );
  }
}

async function makeSecrets(): Promise<Secrets> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    masterKey: randomBytes(32).toString('hex'),
    postgresPassword: randomBytes(24).toString('base64url'),
    signingKey: JSON.stringify(await exportJWK(privateKey)),
    databases: {},
    regions: {},
  };
}
