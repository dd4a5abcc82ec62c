/** Marks that the law leaves on a pilot for a time. Source: domain facts §7.7. */

export interface Flags {
  /** Attacked an innocent pilot. */
  greyUntil?: Date | null | undefined;
  /** Attacked a station. */
  stationGreyUntil?: Date | null | undefined;
  /** Took what was not theirs. */
  suspectUntil?: Date | null | undefined;
  /** Has a name bad enough for anybody to hunt. */
  wantedUntil?: Date | null | undefined;
}

const hourMs = 3_600_000;

/** Credits that an attack on an innocent pilot and on a station costs before the law; who has fewer pays what there is (P). */
export const fines = {
  innocent: { credits: 10_000, reason: 'Attacked who was innocent.' },
  station: { credits: 50_000, reason: 'Attacked a station.' },
} as const;
export type Fine = (typeof fines)[keyof typeof fines];

/** Grey for an hour after an attack on an innocent. */
export function greyFrom(now: Date): Date {
  return new Date(now.getTime() + hourMs);
}

/** Grey for anybody for a day after an attack on a station. */
export function stationGreyFrom(now: Date): Date {
  return new Date(now.getTime() + 24 * hourMs);
}

/** A suspect for an hour more per event, four hours at most. */
export function suspectFrom(until: Date | null | undefined, now: Date): Date {
  const from = Math.max(now.getTime(), until?.getTime() ?? 0);
  return new Date(Math.min(from + hourMs, now.getTime() + 4 * hourMs));
}

export function holds(until: Date | null | undefined, now: Date): boolean {
  return !!until && until > now;
}

/** Whether attacking the target is no crime: the wanted, suspects and raiders of stations for anybody, the grey for who has no bad name. */
export function isFairGame(target: Flags, attackerReputation: number, now: Date): boolean {
  return (
    holds(target.wantedUntil, now) ||
    holds(target.suspectUntil, now) ||
    holds(target.stationGreyUntil, now) ||
    (holds(target.greyUntil, now) && attackerReputation >= 0)
  );
}
