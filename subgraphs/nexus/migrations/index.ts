/** Every migration in order; a published one is never edited. */
import { M0001DirectoryAndGenerations } from './0001-directory-and-generations.ts';
import { M0002PlatformEvents } from './0002-platform-events.ts';
import { M0003EventHistory } from './0003-event-history.ts';
import { M0004Relations } from './0004-relations.ts';
import { M0005Delegates } from './0005-delegates.ts';
import { M0006ToldGenerations } from './0006-told-generations.ts';

export const migrations = [
  M0001DirectoryAndGenerations,
  M0002PlatformEvents,
  M0003EventHistory,
  M0004Relations,
  M0005Delegates,
  M0006ToldGenerations,
];
