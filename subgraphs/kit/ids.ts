/** IDs are UUIDs everywhere but for sector numbers. */
import { v7 } from 'uuid';
import { Refusal } from './refusal.ts';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** Returns the UUID in lower case; BAD_USER_INPUT names the argument otherwise. */
export function uuid(value: string, argument: string): string {
  if (!isUuid(value)) throw new Refusal('BAD_USER_INPUT', `\`${argument}\` must be a UUID.`);
  return value.toLowerCase();
}

/** A UUID that begins with its time: what is written together stands together in the indexes. It tells when it was made. */
export const timedId = (): string => v7();

export const slugPattern = /^[a-z0-9_-]{3,50}$/;
