/**
 * The whole back end as it runs in production, every part a process of its own, with hands on it that do harm: parts
 * are killed (their supervisor brings them back), the lines to the regions' servers are cut, PostgreSQL dies.
 */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { JWK } from 'jose';
import { Client } from 'pg';
import { openDataFolder } from '#infra/embedded/data-folder.ts';
import { createDatabases, type Databases } from '#infra/embedded/databases.ts';
import { firstRegions } from '#infra/embedded/demo.ts';
import { openPorts, type Ports } from '#infra/embedded/ports.ts';
import { freePort, startPostgres, type Postgres } from '#infra/embedded/postgres.ts';
import { openSecrets, type SecretStore } from '#infra/embedded/secrets.ts';
import { createPlatform } from '#infra/embedded/platform.ts';
import { createServices, hostName, type ServicePorts, type Services } from '#infra/embedded/services.ts';
import type { ServiceSpec } from '#infra/embedded/service-process.ts';
import { serving } from '#infra/embedded/serving.ts';
import { Supervisor } from '#infra/embedded/supervisor.ts';
import { lockCluster } from '#infra/postgres/provision.ts';
import { createTokenIssuer } from '#subgraphs/identity/tokens.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import { auditBalances } from '#subgraphs/region/ledger/audit.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { cuttableLine, type CuttableLine } from './cuttable-line.ts';
import { patient } from './postgres.ts';
import { freshDataDir, until, type Reply } from './stack.ts';
import { standstill, type Standstill } from './standstill.ts';

export interface LiveRegion {
  readonly slug: string;
  readonly id: string;
  /** The only way to the region's server, for the gateway and for services alike. */
  readonly line: CuttableLine;
}

export interface LivePlayer {
  readonly id: string;
  readonly authorization: string;
}

export interface LiveGalaxy extends AsyncDisposable {
  /** Address of the gateway. */
  readonly url: string;
  /** The four regions of the demo galaxy, the Nexus first. */
  readonly regions: readonly LiveRegion[];
  region(slug: string): LiveRegion;
  ask(
    query: string,
    variables?: Record<string, unknown>,
    player?: LivePlayer,
    headers?: Record<string, string>,
  ): Promise<Reply>;
  /** Sends a keyed mutation until it succeeds, as a patient client does. Returns the codes of what refused it before. */
  insist(
    query: string,
    variables: Record<string, unknown>,
    player: LivePlayer,
    key?: string,
  ): Promise<string[]>;
  /** Accounts that nobody can log in to, with a token each. */
  players(count: number, galacticCitizens?: boolean): Promise<LivePlayer[]>;
  /** A platform admin. */
  admin(): Promise<LivePlayer>;
  /** Ends a service's process at once; its supervisor starts it anew. Does nothing while it is down. */
  kill(service: string): void;
  /** Resolves when the service runs. */
  running(service: string): Promise<void>;
  /** Lets no journey pass a failpoint of the travel service, until `release`. */
  readonly hold: (failpoint: string) => void;
  readonly release: () => void;
  /** Ends PostgreSQL at once and starts it anew on the same data. */
  crashPostgres(): Promise<void>;
  /** What is wrong in the books of the regions, each by itself and all together; empty when nothing is. */
  audit(): Promise<string[]>;
  /** What all services have written into their logs of a trace: the name of each with its lines. */
  trace(traceId: string): Map<string, Record<string, unknown>[]>;
  /** Asks a database of the galaxy as its owner; a region's within its row-level security. */
  sql<T extends object>(database: string, text: string, values?: unknown[]): Promise<T[]>;
}

interface Parts {
  databases: Databases;
  secrets: SecretStore;
  services: Services;
  supervisor: Supervisor;
  ports: Ports;
  journeyTimeoutSeconds: number;
  journeysStand: Standstill;
}

export interface LiveGalaxyOptions {
  /** After so long a journey is called off; a minute when left out, which no journey takes. */
  journeyTimeoutSeconds?: number;
}

/** Where journeys can be held. */
const failpoints = [
  ...['travel:begun', 'travel:AUTHORISED', 'travel:held', 'travel:ESCROWED', 'travel:SHIPPED'],
  ...['travel:accepted', 'travel:ARRIVED', 'travel:settled'],
];

export async function startLiveGalaxy({
  journeyTimeoutSeconds = 60,
}: LiveGalaxyOptions = {}): Promise<LiveGalaxy> {
  await using cleanup = new AsyncDisposableStack();
  const folder = cleanup.use(openDataFolder(freshDataDir()));
  cleanup.defer(() => rmSync(join(folder.path, '..'), { recursive: true, force: true }));
  const secrets = await openSecrets(folder.file('secrets.json'));
  const ports = openPorts(folder.file('ports.json'), []);
  const cluster = {
    directory: folder.file('postgres'),
    password: secrets.current.postgresPassword,
    port: await ports.take('postgres'),
    disposable: true,
  };
  let postgres: Postgres = await startPostgres(cluster);
  cleanup.defer(() => postgres[Symbol.asyncDispose]());
  await lockCluster(postgres.adminUrl);
  const own = {
    gateway: await freePort(),
    nexus: await ports.take('nexus'),
    identity: await ports.take('identity'),
    travel: await ports.take('travel'),
  };
  const supervisor = new Supervisor({ say: () => undefined, firstPauseMs: 20 });
  cleanup.defer(() => stopAll(supervisor));
  const services = createServices(folder, secrets.current, own);
  const { adminUrl } = postgres;
  const databases = createDatabases({ ...postgres, adminUrl: (name) => patient(adminUrl(name)) }, secrets);
  const journeysStand = standstill(folder.file('standstill'));
  const parts = { databases, secrets, services, supervisor, ports, journeyTimeoutSeconds, journeysStand };
  const regions = await startServices(parts, cleanup);
  const url = `http://127.0.0.1:${own.gateway}`;
  await supervisor.start(lenient(services.gateway()));
  await serving(
    url,
    regions.map(({ slug }) => slug),
  );
  const sql = asker(secrets);
  const ask: LiveGalaxy['ask'] = async (query, variables = {}, player, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(player && { authorization: player.authorization }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
  };
  /** The processes that were killed last, which their supervisor may not have missed yet. */
  const killed = new Map<string, number>();
  const isRunning = (service: string): boolean => {
    const { state, pid } = supervisor.state(service);
    return state === 'running' && pid !== killed.get(service);
  };
  const running = cleanup.move();
  return {
    ...{ url, regions, sql, ask, hold: journeysStand.hold, release: journeysStand.release },
    region(slug) {
      const found = regions.find((region) => region.slug === slug);
      if (!found) throw new Error(`there is no region ${slug}`);
      return found;
    },
    insist: (query, variables, player, key) => insistOn(ask, { query, variables, player, key }),
    audit: () => auditAll(secrets, own),
    trace: (traceId) => linesOf(folder.file('logs'), traceId),
    players: (count, galacticCitizen = false) => makePlayers(sql, secrets, count, { galacticCitizen }),
    async admin() {
      const [admin] = (await makePlayers(sql, secrets, 1, { role: 'ADMIN' })) as [LivePlayer];
      return admin;
    },
    kill(service) {
      const { pid } = supervisor.state(service);
      if (pid === null) return;
      killed.set(service, pid);
      process.kill(pid, 'SIGKILL');
    },
    running: (service) => until(() => Promise.resolve(isRunning(service)), 60_000),
    async crashPostgres() {
      process.kill(postgres.pid, 'SIGKILL');
      await postgres.died;
      postgres = await startPostgres(cluster);
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

interface Insistence {
  query: string;
  variables: Record<string, unknown>;
  player: LivePlayer;
  key: string | undefined;
}

async function insistOn(
  ask: LiveGalaxy['ask'],
  { query, variables, player, key = randomUUID() }: Insistence,
): Promise<string[]> {
  const codes: string[] = [];
  let tries = 0;
  await until(async () => {
    const reply = await ask(query, variables, player, { 'idempotency-key': key }).catch(() => undefined);
    const code = reply?.errors?.[0]?.extensions['code'];
    if (code) codes.push(code);
    if (reply?.data !== undefined && !reply.errors) return true;
    tries += 1;
    // Two hundred who ask again at once would be a fault of their own.
    await pause(Math.min(1_000, 50 * tries));
    return false;
  }, 240_000);
  return codes;
}

/** Platform services first, then each region's server behind a line of its own. */
async function startServices(
  { databases, secrets, services, supervisor, ports, journeyTimeoutSeconds, journeysStand }: Parts,
  cleanup: AsyncDisposableStack,
): Promise<LiveRegion[]> {
  const travel = (url: string): ServiceSpec =>
    journeysStand.of(hasty(services.travel(url), journeyTimeoutSeconds), failpoints);
  await Promise.all([
    databases.identity().then((database) => supervisor.start(services.identity(database))),
    databases.nexus().then((database) => supervisor.start(services.nexus(database))),
    databases.travel().then((database) => supervisor.start(travel(database))),
  ]);
  return await Promise.all(
    firstRegions.map(async ({ slug, id }) => {
      secrets.current.regions[slug] = { id };
      const port = await ports.take(`region-${slug}`);
      const line = cleanup.use(await cuttableLine(`http://127.0.0.1:${port}/graphql`));
      const spec = services.regions([{ slug, port, databaseUrl: await databases.region(id, slug) }]);
      await supervisor.start({ ...spec, env: { ...spec.env, PUBLIC_URL: line.url } });
      return { slug, id, line };
    }),
  );
}

/** All at once: nobody waits for anybody's answer any more. */
async function stopAll(supervisor: Supervisor): Promise<void> {
  const regions = firstRegions.map(({ slug }) => hostName([slug]));
  const names = ['gateway', 'nexus', 'identity', 'travel', ...regions];
  await Promise.all(names.map((name) => supervisor.stop(name)));
}

const withEnv = (spec: ServiceSpec, env: Record<string, string>): ServiceSpec => ({
  ...spec,
  env: { ...spec.env, ...env },
});

/** Journeys take no time but their work, are called off after some seconds, and nobody is counted. */
const hasty = (spec: ServiceSpec, timeoutSeconds: number): ServiceSpec =>
  withEnv(spec, {
    ...{ TRANSIT_SECONDS: '0', EXPRESS_TRANSIT_SECONDS: '0' },
    ...{ JOURNEY_TIMEOUT_SECONDS: String(timeoutSeconds), FOREIGN_VISITS: '1000' },
  });

/** A busy machine is no reason to fail; a server that failed is soon asked again. */
const lenient = (spec: ServiceSpec): ServiceSpec =>
  withEnv(spec, { LIMIT_SUBGRAPH_MS: '10000', LIMIT_REQUEST_MS: '20000', BREAKER_OPEN_MS: '1000' });

function asker({ current }: SecretStore): LiveGalaxy['sql'] {
  return async <T extends object>(database: string, text: string, values: unknown[] = []) => {
    const region = current.regions[database.replace(/^region_/, '')];
    const client = new Client({
      connectionString: current.databases[database]?.ownerUrl,
      ...(region && { options: `-c app.current_region=${region.id}` }),
    });
    await client.connect();
    try {
      return (await client.query<T>(text, values)).rows;
    } finally {
      await client.end();
    }
  };
}

async function auditAll({ current }: SecretStore, ports: ServicePorts): Promise<string[]> {
  const platform = createPlatform(current.masterKey, ports);
  let faults: string[] = [];
  // What was killed a moment ago cannot be asked yet.
  await until(async () => {
    const told = await platform.auditJourneys().catch(() => undefined);
    faults = told?.faults ?? [];
    return told?.unread.length === 0;
  });
  for (const [slug, { id }] of Object.entries(current.regions)) {
    const url = current.databases[`region_${slug}`]?.url ?? '';
    await using database = await openDatabase({ url, entities, currentRegion: id });
    faults.push(...(await auditBalances(database.fork())).map((fault) => `${slug}: ${fault}`));
  }
  return faults;
}

function linesOf(logs: string, traceId: string): Map<string, Record<string, unknown>[]> {
  const services = readdirSync(logs).map((file) => {
    const lines = readFileSync(join(logs, file), 'utf8').split('\n');
    const found = lines.filter((line) => line.includes(`"traceId":"${traceId}"`));
    const read = found.map((line) => JSON.parse(line) as Record<string, unknown>);
    return [file.replace('.log', ''), read] as const;
  });
  return new Map(services.filter(([, lines]) => lines.length > 0));
}

async function makePlayers(
  sql: LiveGalaxy['sql'],
  { current }: SecretStore,
  count: number,
  { role = 'PLAYER', galacticCitizen = false }: { role?: 'PLAYER' | 'ADMIN'; galacticCitizen?: boolean },
): Promise<LivePlayer[]> {
  const issuer = await createTokenIssuer({
    signingKey: JSON.parse(current.signingKey) as JWK,
    ...{ issuer: 'sectorwars', audience: 'sectorwars', clock: Date.now },
  });
  const accounts = Array.from({ length: count }, () => {
    const id = randomUUID();
    return {
      id,
      handle: `p${id.slice(0, 30)}`,
      role,
      galacticCitizen,
      // Old enough to vote.
      createdAt: new Date('2020-01-01'),
    };
  });
  await sql(
    'identity',
    `insert into accounts (id, handle, password_hash, galactic_citizen) select id, handle, 'none', $2
     from jsonb_to_recordset($1::jsonb) as x(id uuid, handle text)`,
    [JSON.stringify(accounts), galacticCitizen],
  );
  return await Promise.all(
    accounts.map(async (account) => ({
      id: account.id,
      authorization: `Bearer ${await issuer.accessToken(account, randomUUID())}`,
    })),
  );
}
