/** An identity server over a database of its own, and what tests say to it. */
import { createLog } from '#subgraphs/kit/log.ts';
import { migrations } from '#subgraphs/identity/migrations/index.ts';
import { createIdentity, type Identity, type IdentityOptions } from '#subgraphs/identity/server.ts';
import { freshDatabase, type FreshDatabase } from '#tests/kit/postgres.ts';
import { post, type PostOptions, type Reply } from '#tests/kit/signed-client.ts';
import { audience, createSigningKeys, issuer, keyOf, type SigningKeys } from '#tests/kit/signing-keys.ts';

export interface Session {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
  player: { id: string; handle: string; role: string; email: string | null; galacticCitizen: boolean };
}

const session = `accessToken refreshToken expiresIn player { id handle role email galacticCitizen }`;

export interface IdentityHarness extends AsyncDisposable {
  readonly identity: Identity;
  readonly database: FreshDatabase;
  readonly signing: SigningKeys;
  readonly options: IdentityOptions;
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: object,
    options?: PostOptions,
  ): Promise<Reply<T>>;
  register(handle: string, password?: string, email?: string): Promise<Reply<{ register: Session }>>;
  login(handle: string, password?: string): Promise<Reply<{ login: Session }>>;
  refresh(refreshToken: string): Promise<Reply<{ refreshSession: Session }>>;
}

export const password = 'correct horse';

export async function startIdentity(changes: Partial<IdentityOptions> = {}): Promise<IdentityHarness> {
  const signing = await createSigningKeys();
  const database = await freshDatabase({ migrations });
  const options: IdentityOptions = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    serviceKey: keyOf('identity'),
    signingKey: signing.signingKey,
    issuer,
    audience,
    seedAccounts: [],
    ...changes,
  };
  const identity = await createIdentity(options, createLog('identity', 'silent'));
  const ask: IdentityHarness['ask'] = (query, variables = {}, given = {}) =>
    post(identity.url, 'identity', keyOf('identity'), query, { ...variables }, given);
  return {
    identity,
    database,
    signing,
    options,
    ask,
    register: (handle, secret = password, email?: string) =>
      ask(`mutation ($input: RegisterInput!) { register(input: $input) { ${session} } }`, {
        input: { handle, password: secret, ...(email ? { email } : {}) },
      }),
    login: (handle, secret = password) =>
      ask(
        `mutation ($handle: String!, $secret: String!) { login(handle: $handle, password: $secret) { ${session} } }`,
        {
          handle,
          secret,
        },
      ),
    refresh: (refreshToken) =>
      ask(`mutation ($token: String!) { refreshSession(refreshToken: $token) { ${session} } }`, {
        token: refreshToken,
      }),
    async [Symbol.asyncDispose]() {
      await identity[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** The session of an answer that must not be a refusal. */
export function sessionOf(
  reply: Reply<{ register?: Session; login?: Session; refreshSession?: Session }>,
): Session {
  const found = reply.data?.register ?? reply.data?.login ?? reply.data?.refreshSession;
  if (!found) throw new Error(`no session: ${JSON.stringify(reply.errors)}`);
  return found;
}

export function codes(reply: Reply<unknown>): string[] {
  return reply.errors.map(({ extensions }) => extensions.code);
}
