/** How votes are counted: heads make the quorum, weight makes the majority, all of it in whole thousandths. Source: domain facts §9.3. */
import type { PolicyType } from './policies.ts';
import type { Settings } from './settings.ts';

const thousand = 1_000;
const thousandths = (part: number): number => Math.round(part * thousand);

/** Part of the weight that what changes how the region is governed takes, whatever the region's own is. */
const constitutionalThreshold = 660;
const constitutional: ReadonlySet<PolicyType> = new Set(['GOVERNANCE_CHANGE', 'VOTING_THRESHOLD']);

export interface Bar {
  /** Thousandths of the weight cast that must be in favour. */
  threshold: number;
  /** Thousandths of those who may vote that must have voted. */
  quorum: number;
}

/** What a policy proposed now takes to pass. It keeps that to the end (P): nobody moves the bar while others vote. */
export function barOf(type: PolicyType, { votingThreshold, governanceQuorum }: Settings): Bar {
  const threshold = constitutional.has(type) ? constitutionalThreshold : thousandths(votingThreshold);
  return { threshold, quorum: thousandths(governanceQuorum) };
}

/** Heads that must have voted of those who may: 1 when there is at most one, else 2 at least. */
export function quorumOf(eligible: number, quorum: number): number {
  return eligible <= 1 ? 1 : Math.max(2, Math.ceil((eligible * quorum) / thousand));
}

export interface Count extends Bar {
  /** Those who may vote. */
  eligible: number;
  /** Those who did. */
  voters: number;
  /** Thousandths. */
  weightFor: number;
  weightAgainst: number;
}

export type Outcome = 'PASSED' | 'NO_QUORUM' | 'BELOW_THRESHOLD';

/** Exact: 1,000 members of weight 5 make 5,000,000 thousandths, a product far below what a number holds exactly. */
export function outcomeOf({ eligible, voters, weightFor, weightAgainst, ...bar }: Count): Outcome {
  if (voters < quorumOf(eligible, bar.quorum)) return 'NO_QUORUM';
  const enough = weightFor * thousand >= (weightFor + weightAgainst) * bar.threshold;
  return enough && weightFor > 0 ? 'PASSED' : 'BELOW_THRESHOLD';
}
