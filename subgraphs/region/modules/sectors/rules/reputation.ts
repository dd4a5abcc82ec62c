/** What a pilot's deeds make of its name. Source: domain facts §7.7. */

/** Tiers by the reputation they begin above or at. */
export type Tier =
  | 'VILLAIN'
  | 'CRIMINAL'
  | 'OUTLAW'
  | 'SUSPICIOUS'
  | 'NEUTRAL'
  | 'LAWFUL'
  | 'HEROIC'
  | 'LEGENDARY';

const bound = 1_000;

export function tierOf(reputation: number): Tier {
  if (reputation <= -750) return 'VILLAIN';
  if (reputation <= -500) return 'CRIMINAL';
  if (reputation <= -250) return 'OUTLAW';
  if (reputation < 0) return 'SUSPICIOUS';
  if (reputation === 0) return 'NEUTRAL';
  if (reputation < 250) return 'LAWFUL';
  return reputation < 500 ? 'HEROIC' : 'LEGENDARY';
}

/** What each deed adds. */
export const deeds = {
  attackInnocent: -100,
  repelAttacker: 50,
  collectBounty: 100,
  salvageStolen: -25,
  /** P: with the owner's faction, says §4.4; there are none yet. */
  destroyGate: -25,
} as const;

export interface Reputation {
  reputation: number;
  /** Time up to which decay is counted; what lies behind it in fractions of a week stays due. */
  reputationAt: Date;
}

const weekMs = 7 * 86_400_000;
const decayPerWeek = 5;

/** Counts the decay of whole weeks up to `now`: 5 a week toward 0, never beyond it. */
export function decay({ reputation, reputationAt }: Reputation, now: Date): Reputation {
  const weeks = Math.max(0, Math.floor((now.getTime() - reputationAt.getTime()) / weekMs));
  if (weeks === 0) return { reputation, reputationAt };
  const left = Math.max(0, Math.abs(reputation) - weeks * decayPerWeek);
  return {
    reputation: left === 0 ? 0 : Math.sign(reputation) * left,
    reputationAt: new Date(reputationAt.getTime() + weeks * weekMs),
  };
}

/** Reputation after a deed, within -1000 and 1000. */
export function remember(reputation: number, deed: number): number {
  return Math.min(bound, Math.max(-bound, reputation + deed));
}

/** Reputation at which a deed makes a pilot wanted for a day, and from which on the law has it hunted. */
export const wantedAt = -500;

export interface Name {
  reputation: number;
  wantedUntil?: Date | null | undefined;
  /** Since when the law's price on the head grows. */
  huntedSince?: Date | null | undefined;
}

/** What a bad deed makes of a name that is counted up to `now`. */
export function disgraced({ reputation, wantedUntil, huntedSince }: Name, deed: number, now: Date): Name {
  const after = remember(reputation, deed);
  const bad = after <= wantedAt;
  return {
    reputation: after,
    wantedUntil: bad ? new Date(now.getTime() + 86_400_000) : (wantedUntil ?? null),
    huntedSince: bad && (reputation > wantedAt || !huntedSince) ? now : (huntedSince ?? null),
  };
}
