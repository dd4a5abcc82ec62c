/** Every migration in order; a published one is never edited. */
import { M0001Journeys } from './0001-journeys.ts';
import { M0003Proofs } from './0003-proofs.ts';
import { M0004ToldStates } from './0004-told-states.ts';
import { M0005Traces } from './0005-traces.ts';

export const migrations = [M0001Journeys, M0003Proofs, M0004ToldStates, M0005Traces];
