/** Keeps what is meant for clients, hides everything else behind a request ID and logs it once. */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { isErrorCode } from '#wire/error-codes.ts';
import type { Logger } from './log.ts';
import { isCollision, isLostDatabase } from './lost-database.ts';

/** @param aborted whether the caller has gone */
export type Mask = (error: unknown, requestId: string, aborted: boolean) => GraphQLError;

/** A database that restarts is back in a second or two. */
const retryAfterMs = 2_000;

/**
 * What a service says of itself that cannot answer now.
 * @param regionId region that it serves; undefined for a service of the platform
 */
export function unavailable(regionId: string | undefined) {
  return regionId === undefined
    ? ({ code: 'SUBGRAPH_UNAVAILABLE' } as const)
    : ({ code: 'REGION_UNAVAILABLE', regionId } as const);
}

/** @param regionId region whose database the service serves; undefined for a service of the platform */
export function createMask(log: Logger, regionId: string | undefined): Mask {
  const who = regionId === undefined ? 'The service' : 'The region';
  return (error, requestId, aborted) => {
    if (error instanceof GraphQLError) {
      const code = error.extensions['code'];
      if (isErrorCode(code) && code !== 'INTERNAL') return error;
      // The executor itself refuses documents and variables, without a code and before anything runs that could have a path.
      const { originalError, path } = error;
      const refused = !originalError || (originalError instanceof GraphQLError && path === undefined);
      if (refused && code === undefined) {
        return new GraphQLError(error.message, {
          ...positionOf(error),
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
    }
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const position = error instanceof GraphQLError ? positionOf(error) : {};
    const collided = isCollision(cause);
    if (collided || isLostDatabase(cause)) {
      log.warn({ requestId, reason: (cause as Error).message }, collided ? 'collided' : 'database lost');
      const message = `${who} ${collided ? 'is too busy' : 'cannot reach its data'} now.`;
      return new GraphQLError(message, {
        ...position,
        extensions: { ...unavailable(regionId), retryAfterMs },
      });
    }
    if (aborted) log.debug({ requestId }, 'request was given up by its caller');
    else log.error({ requestId, err: cause }, 'request failed');
    return new GraphQLError('Something went wrong on our side.', {
      ...position,
      extensions: { code: 'INTERNAL', requestId },
    });
  };
}

function positionOf(error: GraphQLError): Pick<GraphQLErrorOptions, 'nodes' | 'path'> {
  return { nodes: error.nodes ?? null, path: error.path ?? null };
}
