/** Players are known by their handle; the e-mail address is the player's own. */
import type { Permissions } from './rules.ts';

export const identity: Permissions = {
  Query: { anyone: 'me', service: 'playerIdByHandle' },
  Mutation: { anyone: 'register login refreshSession', signedIn: 'logout' },
  Player: { anyone: '@key id handle galacticCitizen role createdAt', self: 'email' },
  Session: { given: 'accessToken refreshToken expiresIn player' },
};
