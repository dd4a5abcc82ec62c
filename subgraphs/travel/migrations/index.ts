/** Every migration in order; a published one is never edited. */
import { M0001Journeys } from './0001-journeys.ts';
import { M0003Proofs } from './0003-proofs.ts';

export const migrations = [M0001Journeys, M0003Proofs];
