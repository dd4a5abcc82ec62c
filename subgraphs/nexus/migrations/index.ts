/** Every migration in order; a published one is never edited. */
import { M0001DirectoryAndGenerations } from './0001-directory-and-generations.ts';

export const migrations = [M0001DirectoryAndGenerations];
