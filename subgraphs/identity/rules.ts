/** What handles, e-mail addresses and passwords may be, and how long tokens live. */
import { Refusal } from '#subgraphs/kit/refusal.ts';

export const accessTokenSeconds = 15 * 60;
export const refreshTokenDays = 30;
/** Access tokens die within 15 minutes of a log-out by themselves, so older revocations need no telling. */
export const revocationsKeptMinutes = 60;

const handlePattern = /^[a-z0-9_-]{3,32}$/;
const emailPattern = /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+\.[^\s@\p{Cc}]+$/u;
const passwordLength = { min: 8, max: 128 };

/** The handle as it is stored, in lower case; undefined when no account can have it. */
export function foldHandle(handle: string): string | undefined {
  const folded = handle.toLowerCase();
  return handlePattern.test(folded) ? folded : undefined;
}

/** The handle of a new account; BAD_USER_INPUT when it breaks the rules. */
export function newHandle(handle: string): string {
  const folded = foldHandle(handle);
  if (!folded)
    throw new Refusal('BAD_USER_INPUT', '`handle` must be 3 to 32 characters of a-z, 0-9, - and _.');
  return folded;
}

/** The address of a new account in lower case, or null; BAD_USER_INPUT when it cannot be one. */
export function newEmail(email: string | null | undefined): string | null {
  if (email === null || email === undefined) return null;
  const folded = email.trim().toLowerCase();
  if (folded.length > 254 || !emailPattern.test(folded)) {
    throw new Refusal('BAD_USER_INPUT', '`email` must be an e-mail address of at most 254 characters.');
  }
  return folded;
}

/**
 * The password as it is hashed: NFC, so that one typed on another keyboard still fits (NIST SP 800-63B, 5.1.1.2).
 * Undefined when no account can have it.
 */
export function normalPassword(password: string): string | undefined {
  // A code point is at most two UTF-16 units and three units decomposed: longer input is not worth normalising.
  if (password.length > passwordLength.max * 6) return undefined;
  const normal = password.normalize('NFC');
  const { length } = Array.from(normal);
  return length >= passwordLength.min && length <= passwordLength.max ? normal : undefined;
}

/** The password of a new account; BAD_USER_INPUT when it is too short, too long or blank. */
export function newPassword(password: string): string {
  const normal = normalPassword(password);
  if (normal === undefined) {
    throw new Refusal(
      'BAD_USER_INPUT',
      `\`password\` must be ${passwordLength.min} to ${passwordLength.max} characters.`,
    );
  }
  // Spaces count like any character (NIST SP 800-63B), but not alone: that is a key held down.
  if (normal.trim() === '') throw new Refusal('BAD_USER_INPUT', '`password` must not be blank.');
  return normal;
}
