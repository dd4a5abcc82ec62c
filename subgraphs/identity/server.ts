/** The identity server, put together. */
import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { tellAlerts, type NexusAddress } from '#subgraphs/kit/bus/tell-platform.ts';
import { openDatabase } from '#subgraphs/kit/database.ts';
import type { Logger } from '#subgraphs/kit/log.ts';
import { startRelay } from '#subgraphs/kit/relay.ts';
import { requireSchema } from '#subgraphs/kit/schema-check.ts';
import { serveSubgraph } from '#subgraphs/kit/serve.ts';
import { createTrust } from '#subgraphs/kit/trust.ts';
import { accountLoader } from './accounts.ts';
import { createAttempts } from './attempts.ts';
import type { IdentityContext } from './context.ts';
import { Account } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { createPasswords } from './passwords.ts';
import { resolvers } from './resolvers.ts';
import { publicKeysRoute, revocationsRoute } from './routes.ts';
import { ensureAccounts, type SeedAccount } from './seeds.ts';
import { createTokenIssuer } from './tokens.ts';

export interface IdentityOptions {
  host: string;
  /** 0 takes a free port. */
  port: number;
  databaseUrl: string;
  /** Key that callers sign with, under the name `identity`. */
  serviceKey: string;
  /** Private Ed25519 key that access tokens are signed with. */
  signingKey: JWK;
  issuer: string;
  audience: string;
  seedAccounts: SeedAccount[];
  /** Who is told of attacks; they wait in the outbox when left out. */
  nexus?: NexusAddress | undefined;
  /** Milliseconds since 1970: what access tokens are dated by. */
  clock?: () => number;
}

export interface Identity extends AsyncDisposable {
  readonly port: number;
  /** The GraphQL endpoint. */
  readonly url: string;
}

const sdl = readFileSync(new URL('../../schema/identity.graphql', import.meta.url), 'utf8');

/** Starts the server; refuses with one clear line when its database is not ready. */
export async function createIdentity(options: IdentityOptions, log: Logger): Promise<Identity> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await openDatabase({ url: options.databaseUrl, entities: [Account] }));
  await requireSchema(database, 'identity', migrations);
  const { hub } = opened.use(await startRelay(() => database.pool(), options.databaseUrl, '', log));
  if (options.nexus) opened.use(tellAlerts('identity', options.nexus, { hub, log }));
  const tokens = await createTokenIssuer({ ...options, clock: options.clock ?? Date.now });
  const services = { tokens, passwords: await createPasswords(), attempts: createAttempts() };
  const seeded = await ensureAccounts(database.fork(), services.passwords, options.seedAccounts);
  if (seeded.length > 0) log.info({ handles: seeded }, 'accounts made');
  const server = opened.use(
    await serveSubgraph<IdentityContext>({
      name: 'identity',
      host: options.host,
      port: options.port,
      sdl,
      resolvers,
      log,
      trust: createTrust({ ...options, name: 'identity', key: options.serviceKey, keys: tokens.keys }),
      context(base) {
        const em = database.fork(base);
        return { ...base, em, accounts: accountLoader(em), services };
      },
      ready: () => true,
      route: (path, response) => revocationsRoute(path, response, database),
      publicRoute: (path, response) => publicKeysRoute(path, response, tokens.published),
    }),
  );
  const owned = opened.move();
  return { port: server.port, url: server.url, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
