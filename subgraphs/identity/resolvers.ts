/** Decodes arguments, asks the services, shapes the answer. */
import { GraphQLDateTime } from 'graphql-scalars';
import { requirePlatform, requireViewer, unauthenticated } from '#subgraphs/kit/trust.ts';
import { findByHandle, login, register } from './accounts.ts';
import type { IdentityContext } from './context.ts';
import type { AccountRow } from './entities.ts';
import type { Resolvers } from './generated/types.ts';
import { accessTokenSeconds, foldHandle } from './rules.ts';
import { isSessionLive, revokeSession, rotateSession, type SessionGrant } from './sessions.ts';

/** A player as resolved: `own` when the answer goes to the player itself. */
export interface PlayerParent extends AccountRow {
  own?: boolean;
}

export interface SessionParent {
  accessToken: string;
  refreshToken: string;
  player: PlayerParent;
}

async function grant(session: SessionGrant, { accounts, services }: IdentityContext): Promise<SessionParent> {
  const account = await accounts.load(session.accountId);
  if (!account) throw unauthenticated();
  return {
    accessToken: await services.tokens.accessToken(account, session.sessionId),
    refreshToken: session.refreshToken,
    player: { ...account, own: true },
  };
}

export const resolvers: Resolvers = {
  DateTime: GraphQLDateTime,
  Player: {
    __resolveReference: async ({ id }, { accounts }) => accounts.load(id),
    email: (player, _, { viewer }) =>
      player.own || viewer?.id === player.id ? (player.email ?? null) : null,
  },
  Session: {
    expiresIn: () => accessTokenSeconds,
  },
  Query: {
    async me(_, _args, { em, accounts, viewer }) {
      if (!viewer) return null;
      const [account, live] = await Promise.all([
        accounts.load(viewer.id),
        isSessionLive(em, viewer.sessionId),
      ]);
      if (!account || !live) throw unauthenticated();
      return account;
    },
    async playerIdByHandle(_, { handle }, context) {
      requirePlatform(context);
      const folded = foldHandle(handle);
      return folded ? ((await findByHandle(context.em, folded))?.id ?? null) : null;
    },
  },
  Mutation: {
    register: async (_, { input }, context) =>
      grant(await register(context.em, context.services.passwords, input), context),
    login: async (_, credentials, context) =>
      grant(await login(context.em, context.services, credentials), context),
    refreshSession: async (_, { refreshToken }, context) =>
      grant(await rotateSession(context.em, refreshToken), context),
    async logout(_, _args, { em, viewer }) {
      await revokeSession(em, requireViewer(viewer).sessionId);
      return true;
    },
  },
};
