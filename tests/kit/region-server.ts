/** A region's real server over a real database, with a small Nexus that only knows this region. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createLog } from '#subgraphs/kit/log.ts';
import { openDatabase, type Database } from '#subgraphs/kit/database.ts';
import { bindDatabase } from '#subgraphs/region/bind.ts';
import { entities } from '#subgraphs/region/modules/sectors/entities.ts';
import { migrations } from '#subgraphs/region/migrations/index.ts';
import type { Delegate } from '#subgraphs/region/modules/governance/service/delegates.ts';
import { createRegionServer, type RegionServer } from '#subgraphs/region/server.ts';
import { sign, regionKeyName } from '#wire/signature.ts';
import { freshDatabase, type FreshDatabase } from './postgres.ts';
import { startTokenIssuer } from './token-issuer.ts';
import { terranBlueprint } from './blueprints.ts';
import { smallNotary } from './small-notary.ts';

export interface Reply {
  // Tests look into answers freely.
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestPlayer {
  id: string;
  role?: string;
  /** When the account was made, in seconds since 1970; then, when left out. */
  since?: number;
}

/** Code of a reply's first error; undefined when there is none. */
export const codeOf = (reply: Reply): unknown => reply.errors?.[0]?.extensions['code'];

export interface TestPlayer {
  id: string;
  role?: string;
  galacticCitizen?: boolean;
}

export interface TestRegion extends AsyncDisposable {
  readonly regionId: string;
  readonly slug: string;
  readonly server: RegionServer;
  readonly database: FreshDatabase;
  /** What the server told the Nexus, in order. */
  readonly announcements: Record<string, unknown>[];
  /** What the Nexus knows of the galactic council. */
  readonly council: SmallCouncil;
  /** Asks as the gateway does: signed, on behalf of a player (or of nobody). */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    player?: TestPlayer,
    headers?: Record<string, string>,
    /** Another server of the region. */
    url?: string,
  ): Promise<Reply>;
  /** The header that a player's requests carry; undefined for nobody. Its token was made `agoMs` ago. */
  authorization(player: TestPlayer | undefined, agoMs?: number): Promise<string | undefined>;
  /** The server's database as its services see it. */
  readonly services: Database;
  /** Runs SQL as the owner of the rows: within the region's row-level security. */
  sql<T extends object>(text: string, values?: unknown[]): Promise<T[]>;
  /** Settings to start the server once more. */
  readonly settings: Parameters<typeof createRegionServer>[0]['settings'];
}

export interface SmallCouncil {
  /** Said to a Nexus that asks. */
  delegates: Delegate[];
  /** Whom the region said it elected, in order. */
  ambassadors: (string | null)[];
}

export interface TestRegionOptions {
  slug?: string;
  /** The key that its callers sign with; random when left out. */
  key?: string;
  ownerId?: string;
  seed?: string;
  blueprint?: object;
  random?: () => number;
  /** GraphQL endpoint of the travel service. */
  travelUrl?: string;
  /** Redis that the server shares its cache in. */
  redisUrl?: string;
  /** Leads the server to its database another way. */
  reach?: (databaseUrl: string) => Promise<string>;
}

export async function testRegion(options: TestRegionOptions = {}): Promise<TestRegion> {
  const slug = options.slug ?? `r${randomBytes(4).toString('hex')}`;
  const regionId = randomUUID();
  const key = options.key ?? randomBytes(32).toString('hex');
  await using cleanup = new AsyncDisposableStack();
  const issuer = cleanup.use(await startTokenIssuer());
  const database = cleanup.use(await freshDatabase({ migrations }));
  await bindDatabase(database.ownerUrl, { regionId, slug });
  const announcements: Record<string, unknown>[] = [];
  const blueprint = JSON.stringify(options.blueprint ?? terranBlueprint());
  const charter = {
    regionId,
    slug,
    name: slug,
    ownerId: options.ownerId ?? null,
    seed: options.seed ?? 'the same map for every test',
    blueprint,
  };
  const council: SmallCouncil = { delegates: [], ambassadors: [] };
  const nexus = cleanup.use(await smallNexus(charter, announcements, council));
  const settings = {
    ...{
      HOST: '127.0.0.1',
      PORT: 0,
      DATABASE_URL: (await options.reach?.(database.url)) ?? database.url,
      SERVICE_KEY: key,
      JWKS_URL: issuer.env['JWKS_URL'] ?? '',
    },
    ...{
      JWT_ISSUER: 'sectorwars',
      JWT_AUDIENCE: 'sectorwars',
      LOG_LEVEL: 'error' as const,
      NEXUS_URL: nexus.url,
      REDIS_URL: options.redisUrl,
      TRAVEL_URL: options.travelUrl,
    },
  };
  const log = createLog(slug, 'error');
  const server = cleanup.use(
    await createRegionServer({ slug, settings, log, random: options.random ?? ((): number => 0.99) }),
  );
  const services = cleanup.use(
    await openDatabase({ url: database.url, entities, currentRegion: regionId, poolSize: 60 }),
  );
  const authorization: TestRegion['authorization'] = async (player, agoMs) =>
    player &&
    `Bearer ${await issuer.sign({
      ...(agoMs !== undefined && { iat: Math.floor((Date.now() - agoMs) / 1_000) }),
      ...{ sub: player.id, role: player.role ?? 'PLAYER', gc: player.galacticCitizen ?? false },
      ...(player.since !== undefined && { since: player.since }),
    })}`;
  const running = cleanup.move();
  return {
    authorization,
    ...{ regionId, slug, server, services, database, announcements, council, settings },
    async ask(query, variables = {}, player, headers = {}, url = server.url) {
      const body = JSON.stringify({ query, variables });
      const bearer = await authorization(player);
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'x-sectorwars-signature': sign(key, regionKeyName(slug), '/graphql', body, Date.now()),
          ...(bearer && { authorization: bearer }),
        },
        body,
      });
      return (await response.json()) as Reply;
    },
    async sql<T extends object>(text: string, values: unknown[] = []) {
      const client = new Client({
        connectionString: database.ownerUrl,
        options: `-c app.current_region=${regionId}`,
      });
      await client.connect();
      try {
        return (await client.query<T>(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** A Nexus that knows one region and hears what its server says. */
export async function smallNexus(
  charter: object,
  announcements: Record<string, unknown>[],
  council: SmallCouncil = { delegates: [], ambassadors: [] },
): Promise<{ url: string } & AsyncDisposable> {
  const notary = smallNotary();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables: Record<string, unknown>;
      };
      const data: Record<string, unknown> = {};
      if (query.includes('regionBlueprint')) data['regionBlueprint'] = charter;
      if (query.includes('announceRegion')) {
        announcements.push(variables);
        data['announceRegion'] = { id: variables['regionId'] };
      }
      if (query.includes('reportGeneration')) data['reportGeneration'] = true;
      if (query.includes('publishEvents')) data['publishEvents'] = { cursor: null, refused: [] };
      if (query.includes('delegates {')) data['delegates'] = council.delegates;
      if (query.includes('recordAmbassador')) {
        council.ambassadors.push(variables['playerId'] as string | null);
        data['recordAmbassador'] = true;
      }
      if (query.includes('capitalSector region')) {
        data['nexus'] = { capitalSector: 2300, region: { id: 'c0000000-0000-4000-8000-000000000000' } };
      }
      const answer = notary(query, variables) ?? { data };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
