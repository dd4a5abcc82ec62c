/** When an election runs, and who may stand in it. Source: domain facts §9.4. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { textArgument } from '#subgraphs/kit/texts.ts';
import type { Standing } from '../roles.ts';

/** Days to register and to vote when nothing is said; 1 to 30 each. */
export const windowDays = 7;
const maxDays = 30;

/** P: of one election. */
export const maxCandidates = 100;

export interface Windows {
  registrationDays: number;
  votingDays: number;
}

/** BAD_USER_INPUT outside 1 to 30 days. */
export function requireWindows(windows: Windows): void {
  for (const [name, days] of Object.entries(windows))
    if (!(days >= 1 && days <= maxDays))
      throw new Refusal('BAD_USER_INPUT', `\`${name}\` must be between 1 and ${maxDays}.`);
}

/** What a candidate stands for, as it is kept. BAD_USER_INPUT for what cannot be read or is too long. */
export const checkedPlatform = (given: string): string =>
  textArgument(given, { name: 'platform', most: 500, lines: true });

export interface Person {
  standing: Standing;
  multiAccount: boolean;
  banned: boolean;
  /** With decay counted. */
  reputation: number;
}

/** Whether somebody may hold an office. P: asked once more when the votes are counted; reputation only when one stands. */
export const isFit = ({ standing, multiAccount, banned }: Omit<Person, 'reputation'>): boolean =>
  standing === 'CITIZEN' && !multiAccount && !banned;

/** Refuses who may not stand: BANNED, NOT_A_CITIZEN, NOT_ELIGIBLE (several accounts), REPUTATION_REQUIRED. */
export function requireCandidate({ standing, multiAccount, banned, reputation }: Person): void {
  if (banned) throw new Refusal('BANNED', 'The region has banned you.');
  if (standing !== 'CITIZEN') throw new Refusal('NOT_A_CITIZEN', 'Citizens of the region stand for office.');
  if (multiAccount)
    throw new Refusal('NOT_ELIGIBLE', 'You were found to have several accounts in this region.');
  if (reputation < 0)
    throw new Refusal('REPUTATION_REQUIRED', 'This takes a reputation of 0 at least.', { reputation });
}
