/** Whether a socket is let in, as whom, and for how long. */
import { GraphQLError } from 'graphql';
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import { closeCodes } from './close-codes.ts';
import { readCredentials } from './credentials.ts';
import type { ProtocolOptions, Wire } from './protocol.ts';

/** Node's timers cannot run longer. */
const maxTimerMs = 2 ** 31 - 1;

/**
 * Authenticates a socket by its `connection_init` and bounds its life by its token's and its session's.
 * Resolves to undefined when it was closed instead; rejects with a bug.
 */
export async function admit(
  payload: unknown,
  wire: Wire,
  { pipeline, seats, onSessionEnded }: Pick<ProtocolOptions, 'pipeline' | 'seats' | 'onSessionEnded'>,
): Promise<Caller | undefined> {
  let caller: Caller;
  try {
    caller = await pipeline.authenticate(readCredentials(payload));
  } catch (error) {
    closeRefused(wire, error);
    return undefined;
  }
  const { viewer } = caller;
  if (!viewer) return caller;
  const leaveSeat = seats.take(viewer.id);
  if (!leaveSeat) {
    wire.close(closeCodes.tooManyRequests, 'Too many sockets');
    return undefined;
  }
  const lifetime = Math.max(0, Math.min(viewer.expiresAt * 1000 - Date.now(), maxTimerMs));
  const expiry = setTimeout(() => wire.close(closeCodes.forbidden, 'Token expired'), lifetime);
  const stopWaiting = onSessionEnded(viewer.sessionId, () => wire.close(closeCodes.forbidden, 'Logged out'));
  wire.onClosed(() => {
    leaveSeat();
    clearTimeout(expiry);
    stopWaiting();
  });
  return caller;
}

function closeRefused(wire: Wire, error: unknown): void {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  if (code === 'UNAUTHENTICATED') wire.close(closeCodes.forbidden, 'Token expired or not ours');
  else if (code === 'SUBGRAPH_UNAVAILABLE')
    wire.close(closeCodes.tryAgainLater, 'Tokens cannot be checked now');
  else if (code === 'BAD_USER_INPUT') wire.close(closeCodes.badRequest, 'Bad connection_init payload');
  else throw error;
}
