/** How one becomes a citizen, and who may vote. Source: domain facts §9.2. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Standing } from './roles.ts';

const dayMs = 86_400_000;

/** A weight of 1 in the thousandths that voting power is counted in; 5 at most. */
export const fullPower = 1_000;
export const maxPower = 5_000;
/** Age of an account that may vote. */
export const votingAgeDays = 60;
/** P: what residents must have to apply for citizenship. */
export const application = { residentDays: 30, reputation: 100 };
/** P: days after which who was turned down may apply again. */
export const reapplyDays = 30;

export const invites = {
  days: 7,
  /** Uses of one, when nothing is said and at most. */
  uses: 1,
  maxUses: 10,
  /** Of one member, that can still be used. */
  active: 10,
  /** Of all invites of one member, in `days`. */
  redemptions: 20,
};

export interface Applicant {
  standing: Standing;
  residentSince: Date | null;
  /** With decay counted. */
  reputation: number;
}

/** Refuses who cannot apply: NOT_ELIGIBLE with `until`, REPUTATION_REQUIRED, ALREADY_CITIZEN. */
export function requireApplicant({ standing, residentSince, reputation }: Applicant, now: Date): void {
  if (standing === 'CITIZEN')
    throw new Refusal('ALREADY_CITIZEN', 'You are a citizen of this region already.');
  if (standing !== 'RESIDENT' || !residentSince)
    throw new Refusal('NOT_ELIGIBLE', 'Residents apply for citizenship; make the region your home first.');
  const until = new Date(residentSince.getTime() + application.residentDays * dayMs);
  if (now < until)
    throw new Refusal(
      'NOT_ELIGIBLE',
      `Residents apply for citizenship after ${application.residentDays} days.`,
      { until: until.toISOString() },
    );
  if (reputation < application.reputation)
    throw new Refusal('REPUTATION_REQUIRED', `This takes a reputation of ${application.reputation}.`, {
      reputation,
    });
}

export interface Voter {
  standing: Standing;
  /** Thousandths. */
  votingPower: number;
  multiAccount: boolean;
  banned: boolean;
  /** Whether the member sits in the council. */
  council: boolean;
}

/** Refuses who may not vote on what members, or the council alone, decide: BANNED, NOT_ELIGIBLE, ACCOUNT_TOO_NEW with `until`. */
export function requireVoter(
  voter: Voter,
  electorate: 'MEMBERS' | 'COUNCIL',
  accountSince: Date | null,
  now: Date,
): void {
  // P: a banned player stays a member, but has no say.
  if (voter.banned) throw new Refusal('BANNED', 'The region has banned you.');
  const member = voter.standing !== 'VISITOR' && voter.votingPower > 0 && !voter.multiAccount;
  if (!member || (electorate === 'COUNCIL' && !voter.council))
    throw new Refusal(
      'NOT_ELIGIBLE',
      electorate === 'COUNCIL'
        ? 'Members of the council vote on this.'
        : 'Residents and citizens with voting power vote on this.',
    );
  // Who does not say how old the account is has a new one.
  const until = (accountSince?.getTime() ?? now.getTime()) + votingAgeDays * dayMs;
  if (now.getTime() < until)
    throw new Refusal('ACCOUNT_TOO_NEW', `Accounts vote from an age of ${votingAgeDays} days.`, {
      until: new Date(until).toISOString(),
    });
}
