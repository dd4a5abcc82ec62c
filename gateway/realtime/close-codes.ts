/**
 * Every code the gateway closes a WebSocket with. Clients of graphql-ws treat 4400, 4401, 4406, 4409, 4429 and 4500 as
 * final and connect again after the others: an expired token is therefore 4403 and not 4401.
 */
export const closeCodes = {
  /** The gateway shuts down or restarts: connect again. */
  goingAway: 1001,
  /** Tokens cannot be checked at the moment: connect again later. */
  tryAgainLater: 1013,
  /** The client does not read what it subscribed to. */
  slowConsumer: 4008,
  /** A message that is not of the protocol. */
  badRequest: 4400,
  /** The token is bad, expired or revoked: connect again with a fresh one. */
  forbidden: 4403,
  /** Too many messages a second, or too many sockets of one player. */
  tooManyRequests: 4429,
  /** A bug on our side. */
  internal: 4500,
} as const;
