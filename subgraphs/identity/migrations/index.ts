/** Every migration in order; a published one is never edited. */
import { M0001AccountsAndSessions } from './0001-accounts-and-sessions.ts';

export const migrations = [M0001AccountsAndSessions];
