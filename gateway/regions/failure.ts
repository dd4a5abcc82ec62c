/** What the client is told when a server could not be asked: one code, the region, and when to try again. */
import type { ErrorCode } from '#wire/error-codes.ts';
import type { Shard } from '#wire/directory.ts';
import type { ReplyError } from '#gateway/transport/reply-errors.ts';

/** An error that has no place in the answer yet. */
export type Failure = Pick<ReplyError, 'message' | 'extensions'>;

/** When the server is not told to be back at a known time. */
const retryAfterMs = 1_000;
/** A region that has no server yet, or was stopped, is not back in a second. */
const stoppedRetryAfterMs = 30_000;

export function failure(
  code: ErrorCode,
  message: string,
  details: Record<string, string | number> = {},
): Failure {
  return { message, extensions: { code, ...details } };
}

export function at({ message, extensions }: Failure, path: (string | number)[]): ReplyError {
  return { message, path, extensions };
}

/** A server that cannot be reached. `shard` is undefined for a subgraph with one server. */
export function unavailable(subgraph: string, shardKey: string | undefined, afterMs = retryAfterMs): Failure {
  return shardKey === undefined
    ? failure('SUBGRAPH_UNAVAILABLE', `The ${subgraph} service cannot be reached now.`, {
        retryAfterMs: afterMs,
      })
    : failure('REGION_UNAVAILABLE', 'The region cannot be reached now.', {
        regionId: shardKey,
        retryAfterMs: afterMs,
      });
}

/** A server that takes no more requests from us for the moment. */
export function limited(subgraph: string, shardKey: string | undefined, afterMs = retryAfterMs): Failure {
  return shardKey === undefined
    ? failure('RATE_LIMITED', `The ${subgraph} service is asked too often now.`, { retryAfterMs: afterMs })
    : failure('RATE_LIMITED', 'The region is asked too often now.', {
        regionId: shardKey,
        retryAfterMs: afterMs,
      });
}

export function timedOut(subgraph: string, shardKey: string | undefined): Failure {
  return shardKey === undefined
    ? failure('SUBGRAPH_TIMEOUT', `The ${subgraph} service did not answer in time.`, { retryAfterMs })
    : failure('REGION_TIMEOUT', 'The region did not answer in time.', { regionId: shardKey, retryAfterMs });
}

export function badReply(subgraph: string, shardKey: string | undefined): Failure {
  const message =
    shardKey === undefined
      ? `The ${subgraph} service sent no valid answer.`
      : 'The region sent no valid answer.';
  return failure('SUBGRAPH_BAD_REPLY', message, shardKey === undefined ? {} : { regionId: shardKey });
}

/** Nobody reads it: the client is gone. */
export function cancelled(): Failure {
  return failure('DEADLINE_EXCEEDED', 'The operation was cancelled.');
}

export function malformedKey(): Failure {
  return failure('BAD_USER_INPUT', 'A region ID must be a UUID.');
}

export function unknownRegion(shardKey: string): Failure {
  return failure('REGION_NOT_FOUND', 'There is no such region.', { regionId: shardKey });
}

export function regionRequired(): Failure {
  return failure('REGION_REQUIRED', 'Say which region: give its ID, or send the X-Region-ID header.');
}

/** Why a shard in this state cannot be asked, or undefined when it can. */
export function refusedBy(shard: Shard, mutation: boolean): Failure | undefined {
  if (shard.state === 'gone') return unknownRegion(shard.key);
  if (shard.state === 'tombstoned' || shard.endpoint === null) {
    return failure('REGION_UNAVAILABLE', 'The region is not running.', {
      regionId: shard.key,
      retryAfterMs: stoppedRetryAfterMs,
    });
  }
  if (!mutation || shard.state === 'active') return undefined;
  const message = 'The region can be read but not changed now.';
  return failure('REGION_READ_ONLY', message, { regionId: shard.key, retryAfterMs: stoppedRetryAfterMs });
}
