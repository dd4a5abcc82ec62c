/** Puts together what the regions answered: every reason against a journey, in the documented order. Source: domain facts §10.3. */

export interface Reason {
  code: string;
  message: string;
  details?: Record<string, string | number>;
}

interface Check {
  code: string | null;
  message: string | null;
}

export interface Answers {
  /** What the source says; null when it did not answer. */
  departure: (Check & { credits: number; coolingUntil: string | null }) | null;
  /** What the destination says; null when it did not answer. */
  entry: Check | null;
  destination: { status: string; shard: string };
  /** Whether the player has a stake in the destination, as far as it is known. */
  stakeholder: boolean;
  /** Visits to foreign regions that are left; null for any number. */
  visitsLeft: number | null;
  foreignVisit: boolean;
  /** Fee and toll. */
  cost: number;
  toll: number;
  /** The most that the player pays a gate's owner; any toll when left out. */
  maxToll: number | undefined;
}

/** Whether a region takes in nobody but those who have a stake in it. Domain facts §3.6, §10.5 */
export const isSuspended = (status: string): boolean => status === 'SUSPENDED' || status === 'GRACE';

export const suspended = {
  code: 'REGION_SUSPENDED',
  message: 'The region is suspended and takes in no newcomers.',
} as const;

export const noVisitsLeft = {
  code: 'TRAVEL_LIMIT',
  message:
    'You have made all the visits to foreign regions of this month; Galactic Citizens may make any number.',
} as const;

const retryAfterMs = 5_000;

/**
 * The conditions in the order of domain facts §10.3, by the codes they are refused with. What is not named is about the ship and the place it
 * leaves from: there it stands in the order in which the source found it. P: the toll comes before funds, turns after them.
 */
const before = ['SAME_REGION', 'BANNED', 'IN_COMBAT'];
const after = [
  ...[
    'REGION_SUSPENDED',
    'DESTINATION_DOWN',
    'REGION_CLOSED',
    'APPROVAL_REQUIRED',
    'LOW_REPUTATION',
    'EMBARGO',
  ],
  ...['TRAVEL_LIMIT', 'PRICE_CHANGED', 'NOT_ENOUGH_CREDITS', 'NOT_ENOUGH_TURNS', 'COOLDOWN'],
];

function rankOf({ code }: Reason): number {
  const early = before.indexOf(code);
  return early >= 0 ? early - before.length : after.indexOf(code) + 1;
}

/** Each region says its first reason only, and looks for it in the same order: the first of all is the earliest there is. Empty when the journey is allowed. */
export function reasonsAgainst(answers: Answers): Reason[] {
  const { departure } = answers;
  return [
    ...(departure ? reasonOf(departure) : [silentSource]),
    ...destinationReasons(answers),
    ...allowanceReasons(answers),
    ...tollReasons(answers),
    ...fundsReasons(answers),
  ].toSorted((one, other) => rankOf(one) - rankOf(other));
}

const silentSource: Reason = {
  code: 'REGION_UNAVAILABLE',
  message: 'The region you are in does not answer; try again later.',
  details: { retryAfterMs },
};

function reasonOf({ code, message }: Check): Reason[] {
  return code === null ? [] : [{ code, message: message ?? 'The region refuses the journey.' }];
}

function destinationReasons({ destination, stakeholder, entry }: Answers): Reason[] {
  const { status, shard } = destination;
  const closed = isSuspended(status);
  const open = (status === 'ACTIVE' || closed) && shard === 'active';
  if (!open || !entry)
    return [
      {
        code: 'DESTINATION_DOWN',
        message: 'The destination takes nobody in just now; try again later.',
        details: { retryAfterMs },
      },
    ];
  return [...(closed && !stakeholder ? [suspended] : []), ...reasonOf(entry)];
}

function allowanceReasons({ foreignVisit, visitsLeft }: Answers): Reason[] {
  if (!foreignVisit || visitsLeft === null || visitsLeft > 0) return [];
  return [noVisitsLeft];
}

function tollReasons({ toll, maxToll }: Answers): Reason[] {
  if (toll <= (maxToll ?? Infinity)) return [];
  return [{ code: 'PRICE_CHANGED', message: `The toll is ${toll} credits.`, details: { toll } }];
}

function fundsReasons({ departure, cost }: Answers): Reason[] {
  if (!departure || departure.credits >= cost) return [];
  const message = `The journey costs ${cost} credits; you have ${departure.credits}.`;
  return [{ code: 'NOT_ENOUGH_CREDITS', message, details: { creditsNeeded: cost } }];
}
