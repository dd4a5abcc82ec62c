/** How the votes of an election are counted, in whole thousandths. Source: domain facts §9.4. */
import type { Settings } from '../settings.ts';
import type { Position } from './offices.ts';

const thousand = 1_000;

/** Thousandths of the weight cast that the winner must have; null where having most is enough. P: it stays what it was on the first day. */
export function thresholdOf(
  position: Position,
  { votingThreshold }: Pick<Settings, 'votingThreshold'>,
): number | null {
  return position === 'GOVERNOR' ? Math.round(votingThreshold * thousand) : null;
}

export interface Tallied {
  playerId: string;
  /** Lower for who registered earlier. */
  seq: number;
  /** Thousandths. */
  weight: number;
  /** False for who may not take the office any more. */
  fit: boolean;
}

export interface Ballots {
  seats: number;
  threshold: number | null;
  candidates: readonly Tallied[];
}

export interface Result {
  status: 'COMPLETED' | 'VOID' | 'INCONCLUSIVE';
  /** As many as there are seats at most, the one with most votes first. */
  winners: string[];
}

/**
 * Those with most votes win, as many as there are seats; of equals who registered first. P: who is not fit is passed over, though its votes
 * count in the whole; a seat is empty rather than held by somebody whom nobody voted for.
 */
export function tally({ seats, threshold, candidates }: Ballots): Result {
  const cast = candidates.reduce((sum, { weight }) => sum + weight, 0);
  const elected = candidates
    .filter(({ fit, weight }) => fit && weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.seq - b.seq)
    .slice(0, seats);
  const [first] = elected;
  if (!first) return { status: 'INCONCLUSIVE', winners: [] };
  // Exact: weights of 1,000,000 members make 5,000,000,000 thousandths.
  const enough = threshold === null || first.weight * thousand >= cast * threshold;
  if (!enough) return { status: 'VOID', winners: [] };
  return { status: 'COMPLETED', winners: elected.map(({ playerId }) => playerId) };
}
