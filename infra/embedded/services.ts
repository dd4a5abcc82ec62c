/** What each service is started with. The same settings are left in `env/`, so that a part can be started by hand. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gatewayNodeOptions } from '#gateway/node-options.ts';
import { deriveKey, regionKeyName } from '#wire/signature.ts';
import type { DataFolder } from './data-folder.ts';
import { demoAccounts, demoRegions } from './demo.ts';
import type { Secrets } from './secrets.ts';
import type { ServiceSpec } from './service-process.ts';

const project = resolve(import.meta.dirname, '../..');

export interface ServicePorts {
  gateway: number;
  nexus: number;
  identity: number;
  travel: number;
}

export interface RegionService {
  slug: string;
  databaseUrl: string;
  port: number;
}

export interface Services {
  identity(databaseUrl: string): ServiceSpec;
  nexus(databaseUrl: string): ServiceSpec;
  travel(databaseUrl: string): ServiceSpec;
  /** One process that serves the given regions. */
  regions(hosted: RegionService[]): ServiceSpec;
  gateway(): ServiceSpec;
}

/** Name of the process that serves the given regions. */
export function hostName(slugs: string[]): string {
  return `region-${slugs.join('+')}`;
}

export function createServices(folder: DataFolder, secrets: Secrets, ports: ServicePorts): Services {
  const { masterKey } = secrets;
  const { identityUrl, nexusUrl, urls } = platformUrls(ports);
  const shared = { HOST: '127.0.0.1', JWKS_URL: `${identityUrl}/.well-known/jwks.json` };
  /** Writes the settings to `env/<name>.env` and makes the spec of a process that finds them there. */
  function spec(name: string, main: string, env: Record<string, string>): ServiceSpec {
    writeEnv(folder, name, env);
    return {
      name,
      main: join(project, main),
      args: [],
      env: { ...env, ...commonEnv(folder) },
      logFile: folder.file('logs', `${name}.log`),
    };
  }
  const own = ownSettings(secrets, urls);
  const platform =
    (name: keyof typeof own) =>
    (databaseUrl: string): ServiceSpec =>
      spec(name, `subgraphs/${name}/main.ts`, {
        ...{ ...shared, PORT: String(ports[name]), DATABASE_URL: databaseUrl },
        ...{ SERVICE_KEY: deriveKey(masterKey, name), ...own[name] },
      });
  return {
    identity: platform('identity'),
    nexus: platform('nexus'),
    travel: platform('travel'),
    regions(hosted) {
      for (const { slug, databaseUrl, port } of hosted) {
        writeEnv(folder, `region-${slug}`, {
          ...shared,
          PORT: String(port),
          DATABASE_URL: databaseUrl,
          SERVICE_KEY: deriveKey(masterKey, regionKeyName(slug)),
          NEXUS_URL: urls.nexus,
          TRAVEL_URL: urls.travel,
        });
      }
      const name = hostName(hosted.map(({ slug }) => slug));
      return {
        name,
        main: join(project, 'subgraphs/region/main.ts'),
        args: hosted.flatMap(({ slug }) => ['--region', slug]),
        env: commonEnv(folder),
        logFile: folder.file('logs', `${name}.log`),
      };
    },
    gateway: () => ({
      execArgv: gatewayNodeOptions,
      ...spec('gateway', 'gateway/main.ts', {
        ...shared,
        PORT: String(ports.gateway),
        SUPERGRAPH: join(project, 'schema/supergraph.graphql'),
        DIRECTORY_URL: `${nexusUrl}/directory`,
        REVOCATIONS_URL: `${identityUrl}/revocations`,
        SERVICE_MASTER_KEY: masterKey,
        SUBGRAPH_URLS: JSON.stringify(urls),
      }),
    }),
  };
}

/** Where the platform's services answer, and their GraphQL endpoints. */
function platformUrls(ports: ServicePorts) {
  const [nexusUrl, identityUrl, travelUrl] = [ports.nexus, ports.identity, ports.travel].map(
    (port) => `http://127.0.0.1:${port}`,
  ) as [string, string, string];
  const urls = {
    nexus: `${nexusUrl}/graphql`,
    identity: `${identityUrl}/graphql`,
    travel: `${travelUrl}/graphql`,
  };
  return { nexusUrl, identityUrl, urls };
}

/** What Node compiled is kept with the data, unless whoever starts the stack keeps it elsewhere. */
const commonEnv = (folder: DataFolder): Record<string, string> => ({
  DATA_DIR: folder.path,
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? folder.file('cache'),
});

/** What each service of the platform is told beside what all of them are. */
function ownSettings({ masterKey, signingKey }: Secrets, urls: { nexus: string; identity: string }) {
  return {
    identity: {
      IDENTITY_SIGNING_KEY: signingKey,
      NEXUS_URL: urls.nexus,
      NEXUS_KEY: deriveKey(masterKey, 'nexus'),
      SEED_ACCOUNTS: JSON.stringify(
        demoAccounts.map(({ id, handle, role, password }) => ({ id, handle, role, password })),
      ),
    },
    nexus: { SERVICE_MASTER_KEY: masterKey, SEED_REGIONS: JSON.stringify(demoRegions) },
    travel: { SERVICE_MASTER_KEY: masterKey, NEXUS_URL: urls.nexus, IDENTITY_URL: urls.identity },
  };
}

/** Quoted singly: values are URLs, hex and JSON, none of which holds a single quote. */
function writeEnv(folder: DataFolder, name: string, env: Record<string, string>): void {
  const lines = Object.entries(env).map(([key, value]) => `${key}='${value}'\n`);
  writeFileSync(folder.file('env', `${name}.env`), lines.join(''), { mode: 0o600 });
}
