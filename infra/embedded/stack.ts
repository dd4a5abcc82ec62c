/** The whole back end on one machine, exactly as it talks between machines: every part a process, every call over HTTP. */
import { randomBytes } from 'node:crypto';
import { lockCluster } from '#infra/postgres/provision.ts';
import { serveControl } from './control.ts';
import { openDataFolder, refuseRunningStack, type DataFolder } from './data-folder.ts';
import { createDatabases, type Databases } from './databases.ts';
import { firstRegions } from './demo.ts';
import { Fleet } from './fleet.ts';
import { createPlatform } from './platform.ts';
import { openPorts, requireFreePort, type Ports } from './ports.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { openSecrets, type SecretStore } from './secrets.ts';
import { createServices, type Services } from './services.ts';
import { serving } from './serving.ts';
import type { StackSettings } from './settings.ts';
import { settle } from './settle.ts';
import { Supervisor } from './supervisor.ts';

export interface Stack extends AsyncDisposable {
  /** Address of the gateway. */
  readonly url: string;
  /** Resolves when PostgreSQL ended under it. */
  readonly databaseDied: Promise<void>;
  /** Ends every process at once. */
  killAll(): void;
}

/** A named part of the start, run in order. */
export type Step = (title: string, work: () => Promise<void>) => Promise<void>;

/** Starts everything; what was started is stopped again, in order, when a step fails. */
export async function startStack(
  settings: StackSettings,
  step: Step,
  say: (line: string) => void,
): Promise<Stack> {
  await using cleanup = new AsyncDisposableStack();
  const url = `http://127.0.0.1:${settings.port}`;
  const parts = await openParts(cleanup, settings, step);
  const { folder, postgres, secrets, ports } = parts;
  const platformPorts = {
    gateway: settings.port,
    nexus: await ports.take('nexus'),
    identity: await ports.take('identity'),
    travel: await ports.take('travel'),
  };
  const supervisor = new Supervisor({ say });
  const databases = createDatabases(postgres, secrets);
  const services = createServices(folder, secrets.current, platformPorts);
  const platform = createPlatform(secrets.current.masterKey, platformPorts);
  const fleet = new Fleet({
    databases,
    services,
    supervisor,
    platform,
    secrets,
    ports,
    regionsPerHost: settings.regionsPerHost,
  });
  for (const { slug, id } of firstRegions) secrets.current.regions[slug] ??= { id };
  secrets.save();

  if (settings.onlyPostgres) {
    await step('Databases', () => prepareForHands(parts, databases, services));
  } else {
    cleanup.defer(() => supervisor.stop('nexus'));
    cleanup.defer(() => supervisor.stop('identity'));
    cleanup.defer(() => supervisor.stop('travel'));
    await step('Identity, Nexus and travel', async () => {
      const starts = [databases.identity().then((database) => supervisor.start(services.identity(database)))];
      starts.push(databases.nexus().then((database) => supervisor.start(services.nexus(database))));
      starts.push(databases.travel().then((database) => supervisor.start(services.travel(database))));
      await settle(starts);
    });
    cleanup.defer(() => fleet.stopAll());
    await step('Regions', () => fleet.startAll());
    const stopped = fleet.list().filter(({ state }) => state === 'stopped');
    for (const { slug } of stopped)
      say(`Region ${slug} is down, as it was left: npm run region -- up ${slug} starts it.`);
  }
  const token = randomBytes(24).toString('hex');
  const control = cleanup.use(await serveControl(fleet, token));
  folder.publish({ pid: process.pid, url, controlUrl: control.url, token });
  if (!settings.onlyPostgres) {
    cleanup.defer(() => supervisor.stop('gateway'));
    // Last, so that whoever sees it ready sees every region.
    await step('Gateway', async () => {
      await supervisor.start(services.gateway());
      await serving(
        url,
        fleet.list().flatMap(({ slug, state }) => (state === 'stopped' ? [] : [slug])),
      );
    });
  }
  const running = cleanup.move();
  return {
    url,
    databaseDied: postgres.died,
    killAll: () => supervisor.killAll(),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Every database and every env file, so that each part can be started by hand. */
async function prepareForHands(parts: Parts, databases: Databases, services: Services): Promise<void> {
  services.identity(await databases.identity());
  services.nexus(await databases.nexus());
  services.travel(await databases.travel());
  for (const [slug, { id }] of Object.entries(parts.secrets.current.regions)) {
    const port = await parts.ports.take(`region-${slug}`);
    services.regions([{ slug, databaseUrl: await databases.region(id, slug), port }]);
  }
  services.gateway();
}

interface Parts {
  folder: DataFolder;
  postgres: Postgres;
  secrets: SecretStore;
  ports: Ports;
}

async function openParts(cleanup: AsyncDisposableStack, settings: StackSettings, step: Step): Promise<Parts> {
  const found: Partial<Parts> = {};
  await step(`Data folder ${settings.dataDir}`, async () => {
    // First: the port of a stack that runs from this very folder is not "another program's".
    refuseRunningStack(settings.dataDir);
    if (!settings.onlyPostgres) await requireFreePort(settings.port);
    found.folder = cleanup.use(openDataFolder(settings.dataDir));
    found.secrets = await openSecrets(found.folder.file('secrets.json'));
    found.ports = openPorts(found.folder.file('ports.json'), [settings.port]);
  });
  await step('PostgreSQL', async () => {
    const { folder, secrets, ports } = found as Parts;
    const postgres = await startPostgres({
      directory: folder.file('postgres'),
      password: secrets.current.postgresPassword,
      port: await ports.take('postgres'),
    });
    found.postgres = cleanup.use(postgres);
    await lockCluster(postgres.adminUrl);
  });
  return found as Parts;
}
