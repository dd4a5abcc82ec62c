/** Subscriptions end with the session they were opened in, over every transport alike. */
import { refusal } from '#gateway/errors.ts';
import type { Caller } from '#gateway/pipeline/authenticate.ts';
import type { Exchange } from '#gateway/pipeline/exchange.ts';
import type { Pipeline, Response } from '#gateway/pipeline/pipeline.ts';
import type { Prepared } from '#gateway/pipeline/prepare.ts';
import type { OnSessionEnded } from '#gateway/pipeline/revocations.ts';

/** The same pipeline; a subscription ends with UNAUTHENTICATED as its last result when its caller's session ends. */
export function endWithSessions(pipeline: Pipeline, onSessionEnded: OnSessionEnded): Pipeline {
  async function run(
    prepared: Prepared,
    caller: Caller,
    exchange: Exchange,
    signal: AbortSignal,
  ): Promise<Response> {
    const response = await pipeline.run(prepared, caller, exchange, signal);
    if (!caller.viewer || !('start' in response)) return response;
    response.onEnd(
      onSessionEnded(caller.viewer.sessionId, () => response.end(pipeline.refuse(loggedOut(), exchange))),
    );
    return response;
  }
  return { ...pipeline, run };
}

function loggedOut() {
  return refusal('UNAUTHENTICATED', 'The session was ended: log in again and subscribe anew.');
}
