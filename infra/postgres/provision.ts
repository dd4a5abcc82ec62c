/** Makes a database with two roles of its own: an owner that migrates it and a login role that serves from it. */
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface ProvisionedDatabase {
  /** For the server: reads and writes rows, nothing else. */
  url: string;
  /** For migrations only. */
  ownerUrl: string;
}

/**
 * Creates the database `name`, the login role `name` and the owner role `<name>_owner` with random passwords.
 * Nobody else may connect, and neither role may connect anywhere else.
 * @param adminUrl gives the superuser's URL for a database
 */
export async function provisionDatabase(
  adminUrl: (database: string) => string,
  name: string,
): Promise<ProvisionedDatabase> {
  const [role, owner, database] = [name, `${name}_owner`, name].map((text) => escapeIdentifier(text)) as [
    string,
    string,
    string,
  ];
  const [password, ownerPassword] = [
    randomBytes(24).toString('base64url'),
    randomBytes(24).toString('base64url'),
  ];
  await withClient(adminUrl('postgres'), async (client) => {
    await client.query(
      `create role ${role} login password ${escapeLiteral(password)} nosuperuser nocreatedb nocreaterole nobypassrls`,
    );
    await client.query(
      `create role ${owner} login password ${escapeLiteral(ownerPassword)} nosuperuser nocreatedb nocreaterole nobypassrls`,
    );
    await client.query(`create database ${database} owner ${owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${role}`);
  });
  await withClient(adminUrl(name), async (client) => {
    await client.query(`
      revoke all on schema public from public;
      grant usage, create on schema public to ${owner};
      grant usage on schema public to ${role};
      alter default privileges for role ${owner} in schema public grant select, insert, update, delete on tables to ${role};
      alter default privileges for role ${owner} in schema public grant usage on sequences to ${role};`);
  });
  const url = new URL(adminUrl(name));
  return { url: withUser(url, name, password), ownerUrl: withUser(url, `${name}_owner`, ownerPassword) };
}

/** Closes the cluster's own databases to everybody but the superuser. */
export async function lockCluster(adminUrl: (database: string) => string): Promise<void> {
  await withClient(adminUrl('postgres'), async (client) => {
    await client.query('revoke connect on database postgres from public');
    await client.query('revoke connect on database template1 from public');
  });
}

/** Removes a database and its roles, connections included. */
export async function dropDatabase(adminUrl: (database: string) => string, name: string): Promise<void> {
  await withClient(adminUrl('postgres'), async (client) => {
    await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
    await client.query(`drop role if exists ${escapeIdentifier(name)}`);
    await client.query(`drop role if exists ${escapeIdentifier(`${name}_owner`)}`);
  });
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withUser(base: URL, user: string, password: string): string {
  const url = new URL(base);
  url.username = user;
  url.password = password;
  return url.href;
}
