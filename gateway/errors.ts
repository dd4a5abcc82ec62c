/** The gateway's one error type: a refusal with a code of the closed list, mapped to status and JSON in one place. */
import { GraphQLError } from 'graphql';
import { errorStatus, type ErrorCode } from '#wire/error-codes.ts';

export interface RefusalDetails {
  regionId?: string;
  retryAfterMs?: number;
  path?: (string | number)[];
  /** What an operation was estimated to cost. */
  cost?: number;
  /** What it may cost. */
  limit?: number;
}

/** An error meant for the client: the message names the cure, the code is one of `ErrorCode`. */
export function refusal(code: ErrorCode, message: string, details: RefusalDetails = {}): GraphQLError {
  const { path, ...extensions } = details;
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions: { code, ...extensions } });
}

/** The HTTP status of a request that failed as a whole with this code. */
export function statusOf(code: unknown): number {
  return typeof code === 'string' && Object.hasOwn(errorStatus, code) ? errorStatus[code as ErrorCode] : 500;
}
