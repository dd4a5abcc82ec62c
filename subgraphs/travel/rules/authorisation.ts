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
  destination: { status: string; shard: string; stakeholder: boolean };
  /** Visits to foreign regions that are left; null for any number. */
  visitsLeft: number | null;
  foreignVisit: boolean;
  /** Fee and toll. */
  cost: number;
}

/** Whether a region takes in nobody but those who have a stake in it. Domain facts §3.6, §10.5 */
export const isSuspended = (status: string): boolean => status === 'SUSPENDED' || status === 'GRACE';

export const suspended = {
  code: 'REGION_SUSPENDED',
  message: 'The region is suspended and takes in no newcomers.',
} as const;

const retryAfterMs = 5_000;
/** What the source may find last, after everything that others say. */
const last = new Set(['NOT_ENOUGH_CREDITS', 'NOT_ENOUGH_TURNS', 'COOLDOWN']);

/** Empty when the journey is allowed. */
export function reasonsAgainst(answers: Answers): Reason[] {
  const { departure } = answers;
  const departs = departure ? reasonOf(departure) : [silentSource];
  const early = departs.filter(({ code }) => !last.has(code));
  const late = departs.filter(({ code }) => last.has(code));
  return [
    ...early,
    ...destinationReasons(answers),
    ...allowanceReasons(answers),
    ...fundsReasons(answers),
    ...late,
  ];
}

const silentSource: Reason = {
  code: 'REGION_UNAVAILABLE',
  message: 'The region you are in does not answer; try again later.',
  details: { retryAfterMs },
};

function reasonOf({ code, message }: Check): Reason[] {
  return code === null ? [] : [{ code, message: message ?? 'The region refuses the journey.' }];
}

function destinationReasons({ destination, entry }: Answers): Reason[] {
  const { status, shard, stakeholder } = destination;
  const closed = isSuspended(status);
  if (closed && !stakeholder) return [suspended];
  const open = (status === 'ACTIVE' || closed) && shard === 'active';
  if (!open || !entry)
    return [
      {
        code: 'DESTINATION_DOWN',
        message: 'The destination takes nobody in just now; try again later.',
        details: { retryAfterMs },
      },
    ];
  return reasonOf(entry);
}

function allowanceReasons({ foreignVisit, visitsLeft }: Answers): Reason[] {
  if (!foreignVisit || visitsLeft === null || visitsLeft > 0) return [];
  const message =
    'You have made all the visits to foreign regions of this month; Galactic Citizens may make any number.';
  return [{ code: 'TRAVEL_LIMIT', message }];
}

function fundsReasons({ departure, cost }: Answers): Reason[] {
  if (!departure || departure.credits >= cost) return [];
  const message = `The journey costs ${cost} credits; you have ${departure.credits}.`;
  return [{ code: 'NOT_ENOUGH_CREDITS', message, details: { creditsNeeded: cost } }];
}
