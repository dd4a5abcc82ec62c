/** What an operation is refused with that takes too long to plan. */
import type { GraphQLError } from 'graphql';
import { refusal } from '#gateway/errors.ts';

export function planTimeout(milliseconds: number): GraphQLError {
  return refusal(
    'PLAN_TIMEOUT',
    `The operation took longer than ${milliseconds} ms to plan: make it simpler.`,
  );
}
