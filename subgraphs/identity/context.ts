/** What the identity resolvers work with. */
import type { RequestContext } from '#subgraphs/kit/context.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { AccountLoader } from './accounts.ts';
import type { Attempts } from './attempts.ts';
import type { Passwords } from './passwords.ts';
import type { TokenIssuer } from './tokens.ts';

interface IdentityServices {
  passwords: Passwords;
  attempts: Attempts;
  tokens: TokenIssuer;
}

export interface IdentityContext extends RequestContext {
  em: EntityManager;
  accounts: AccountLoader;
  services: IdentityServices;
}
