/** Every migration in order; a published one is never edited. */
import { M0001AccountsAndSessions } from './0001-accounts-and-sessions.ts';
import { M0002Alerts } from './0002-alerts.ts';

export const migrations = [M0001AccountsAndSessions, M0002Alerts];
