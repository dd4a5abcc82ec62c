/** Databases of the embedded stack: made when they are missing, migrated at every start. */
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { migrate, type MigrationClass } from '#subgraphs/kit/database.ts';
import { migrations as identityMigrations } from '#subgraphs/identity/migrations/index.ts';
import { migrations as nexusMigrations } from '#subgraphs/nexus/migrations/index.ts';
import { migrations as travelMigrations } from '#subgraphs/travel/migrations/index.ts';
import { migrateWorkflows } from '#subgraphs/travel/migrations/workflow-tables.ts';
import { migrations as regionMigrations } from '#subgraphs/region/migrations/index.ts';
import { dropDatabase, provisionDatabase, type ProvisionedDatabase } from '#infra/postgres/provision.ts';
import type { Postgres } from './postgres.ts';
import type { SecretStore } from './secrets.ts';

export interface Databases {
  nexus(): Promise<string>;
  identity(): Promise<string>;
  travel(): Promise<string>;
  /** The login role's URL of a region's database, which is bound to the region. */
  region(id: string, slug: string): Promise<string>;
  /** Undoes the making of a region's database. */
  dropRegion(slug: string): Promise<void>;
}

/** Name of a region's database and of its login role. */
export function regionDatabaseName(slug: string): string {
  return `region_${slug}`;
}

export function createDatabases(postgres: Postgres, secrets: SecretStore): Databases {
  const { databases } = secrets.current;

  async function ensure(name: string, migrations: MigrationClass[]): Promise<ProvisionedDatabase> {
    let stored = databases[name];
    if (!stored) {
      // What an interrupted start left behind has a password nobody knows.
      await dropDatabase(postgres.adminUrl, name);
      stored = await provisionDatabase(postgres.adminUrl, name);
      databases[name] = stored;
      secrets.save();
    }
    const current = {
      url: postgres.overSocket(withPort(stored.url, postgres.port)),
      ownerUrl: withPort(stored.ownerUrl, postgres.port),
    };
    await migrate(current.ownerUrl, migrations);
    return current;
  }

  return {
    nexus: async () => (await ensure('nexus', nexusMigrations)).url,
    identity: async () => (await ensure('identity', identityMigrations)).url,
    async travel() {
      const { url, ownerUrl } = await ensure('travel', travelMigrations);
      await migrateWorkflows(ownerUrl, 'travel');
      return url;
    },
    async region(id, slug) {
      const { url, ownerUrl } = await ensure(regionDatabaseName(slug), regionMigrations);
      await bindDatabase(ownerUrl, { regionId: id, slug });
      return url;
    },
    async dropRegion(slug) {
      const name = regionDatabaseName(slug);
      delete databases[name];
      secrets.save();
      await dropDatabase(postgres.adminUrl, name);
    },
  };
}

function withPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}
