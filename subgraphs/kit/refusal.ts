/** A refusal is meant for the client: a code of the closed list and a message that names the cure. Anything else thrown is a bug. */
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '#wire/error-codes.ts';

export class Refusal extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: Record<string, string | number> = {}) {
    super(message, { extensions: { ...details, code } });
    this.name = 'Refusal';
    this.code = code;
  }
}
