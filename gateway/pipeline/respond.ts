/** Last step: what the client may see of a result. Errors without a code of ours are bugs: masked, and logged once. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isErrorCode } from '#wire/error-codes.ts';
import type { Answer } from '#gateway/engine/engine.ts';
import { statusOf } from '#gateway/errors.ts';
import type { Exchange } from './exchange.ts';
import type { Formatted } from './formatted.ts';

export type Respond = (answer: Answer, exchange: Exchange) => Formatted;

const none: readonly GraphQLFormattedError[] = [];
const masked = 'Something went wrong on our side';
/** Keys that servers and libraries put into an error's extensions and that tell about our insides. */
const internalExtensions = new Set([
  'stacktrace',
  'exception',
  'debug',
  'response',
  'serviceName',
  'originalError',
  'http',
  'unexpected',
]);

/** Makes a function that formats a result and notes in the exchange which codes it carries and which status it has. */
export function createRespond(log: Logger): Respond {
  function format(error: unknown, exchange: Exchange): GraphQLFormattedError {
    const formatted = error instanceof GraphQLError ? error.toJSON() : (error as GraphQLFormattedError);
    const code = formatted.extensions?.['code'];
    const known = isErrorCode(code) && code !== 'INTERNAL';
    exchange.errorCodes.add(known ? code : 'INTERNAL');
    if (!known) {
      const cause = (error instanceof GraphQLError && error.originalError) || error;
      log.error({ requestId: exchange.requestId, err: cause }, 'masked error');
      return {
        message: masked,
        ...(formatted.path && { path: formatted.path }),
        extensions: { code: 'INTERNAL', requestId: exchange.requestId },
      };
    }
    const extensions = Object.entries(formatted.extensions ?? {}).filter(
      ([key]) => !internalExtensions.has(key),
    );
    return {
      message: formatted.message,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: Object.fromEntries(extensions),
    };
  }
  return ({ data, errors, ascii }, exchange) => {
    if (data !== undefined && errors.length === 0) return { data, errors: none, ascii };
    const silent = data === undefined && errors.length === 0;
    const given: readonly unknown[] = silent
      ? [new Error('The engine gave neither data nor errors.')]
      : errors;
    const formatted = given.map((error) => format(error, exchange));
    if (data === undefined) exchange.status = statusOf(formatted[0]?.extensions?.['code']);
    return { data, errors: formatted };
  };
}

/** The answer that stands for something thrown: by a step's refusal, by the engine, or by a bug. */
export function answerTo(thrown: unknown): Answer {
  const errors: readonly unknown[] = thrown instanceof AggregateError ? thrown.errors : [thrown];
  return {
    data: undefined,
    errors: errors.map((error) =>
      error instanceof GraphQLError ? error : new GraphQLError(masked, { originalError: asError(error) }),
    ),
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
