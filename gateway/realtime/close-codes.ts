/**
 * Every code the gateway closes a WebSocket with; beside them stand those of the WebSocket protocol itself, for frames
 * that break it (1002, 1007, 1008 for too many fragments, 1009). Clients of graphql-ws treat 4400, 4401, 4406, 4409, 4429
 * and 4500 as final and connect again after the others: an expired token is therefore 4403 and not 4401.
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
  /** An operation before `connection_ack`. */
  notConnected: 4401,
  /** The token is bad, expired or revoked: connect again with a fresh one. */
  forbidden: 4403,
  /** Another subprotocol than `graphql-transport-ws`. */
  subprotocol: 4406,
  /** No `connection_init` in time. */
  initTimeout: 4408,
  /** The ID of an operation that runs. */
  alreadyExists: 4409,
  /** Too many messages a second, too many sockets of one player, or a second `connection_init`. */
  tooManyRequests: 4429,
  /** A bug on our side. */
  internal: 4500,
} as const;
