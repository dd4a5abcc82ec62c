/** What a station defends itself with, and how it mends. Source: domain facts §7.6. */

export interface StationFigures {
  drones: number;
  hullPoints: number;
  shieldPoints: number;
  /** Shield points that come back in a round. */
  regeneration: number;
  fire: number;
  pointDefense: number;
}

const figures = (
  drones: number,
  hullPoints: number,
  shieldPoints: number,
  regeneration: number,
  fire: number,
  pointDefense: number,
): StationFigures => ({ drones, hullPoints, shieldPoints, regeneration, fire, pointDefense });

/** By class, from 1 to 5. */
const classes: readonly StationFigures[] = [
  figures(50, 5_000, 4_000, 200, 120, 30),
  figures(100, 10_000, 8_000, 400, 240, 60),
  figures(200, 20_000, 16_000, 800, 480, 120),
  figures(300, 30_000, 24_000, 1_200, 720, 180),
];
const strongest = figures(500, 50_000, 40_000, 2_000, 1_200, 300);

/** The figures of a class; those that are not 1 to 4 have the strongest. */
export function figuresOf(stationClass: number): StationFigures {
  return classes[stationClass - 1] ?? strongest;
}

/** What fights cost a station, as of `damagedAt`. */
export interface Wear {
  hullLost: number;
  shieldsLost: number;
  damagedAt: Date;
}

const hourMs = 3_600_000;

/**
 * Counts what has come back up to `now`: in an hour of peace as many shield points as in a round, and half as many of the hull (P:
 * a ruin takes two days). It comes in steps of one hull point; what is under way stays due. A clock that went back changes nothing.
 */
export function mend(wear: Wear, stationClass: number, now: Date): Wear {
  const stepMs = (2 * hourMs) / figuresOf(stationClass).regeneration;
  const steps = Math.max(0, Math.floor((now.getTime() - wear.damagedAt.getTime()) / stepMs));
  return {
    hullLost: Math.max(0, wear.hullLost - steps),
    shieldsLost: Math.max(0, wear.shieldsLost - 2 * steps),
    damagedAt: new Date(wear.damagedAt.getTime() + steps * stepMs),
  };
}

/** How long a station that was taken works no more. P */
export const closedMs = 24 * hourMs;

export type StationStatus = 'OPERATIONAL' | 'DAMAGED' | 'UNDER_ATTACK' | 'ABANDONED';

/** How long a station is under attack after a shot. P */
const alarmMs = 10 * 60_000;

/**
 * P: abandoned while it is closed after it was taken, under attack for ten minutes after it was hit, damaged while its hull is not whole. The other
 * states of §6.2 have nothing here that leads to them: nobody builds, locks or reserves a station.
 * @param wear what fights cost it as of the last one
 */
export function statusOf(
  wear: Wear & { closedUntil?: Date | null | undefined },
  stationClass: number,
  now: Date,
): StationStatus {
  const { closedUntil, damagedAt, hullLost, shieldsLost } = wear;
  if (closedUntil && closedUntil > now) return 'ABANDONED';
  const alarmed = now.getTime() - damagedAt.getTime() < alarmMs;
  if (alarmed && hullLost + shieldsLost > 0) return 'UNDER_ATTACK';
  return mend(wear, stationClass, now).hullLost > 0 ? 'DAMAGED' : 'OPERATIONAL';
}

/** Turns of an attack. */
export const assaultTurns = 3;
