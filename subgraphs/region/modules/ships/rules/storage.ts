/** What a ship costs that is laid up at a station. Source: domain facts §6.2, 1,000 to 10,000 credits a day; the rest is P. */
const dayMs = 86_400_000;

/** Days that cost nothing: who comes back from a loss within them pays nothing. */
const freeDays = 7;
/** Credits a day for each of a station's ten sizes. */
const perSize = 1_000;
/** The part of a ship's value that storage costs at most, however long it lasts: nobody is parted from a ship by it. */
const mostOfValue = 0.25;

export interface Stored {
  /** Credits paid for the ship. */
  value: number;
  status: string;
  /** Since when it lies there. */
  dockedAt?: Date | null | undefined;
  readyAt?: Date | null | undefined;
}

export interface Storage {
  /** 1 to 10. */
  size: number;
  /** The owner's factor on services. */
  serviceCharge: number;
}

/** Credits due for whole days up to `now` when the ship is taken out; 0 for one that is not laid up. */
export function storageFee(
  { value, status, dockedAt, readyAt }: Stored,
  { size, serviceCharge }: Storage,
  now: Date,
): number {
  if (status !== 'STORED' || !dockedAt) return 0;
  const since = Math.max(dockedAt.getTime(), readyAt?.getTime() ?? 0);
  const days = Math.floor((now.getTime() - since) / dayMs) - freeDays;
  const due = Math.round(days * size * perSize * serviceCharge);
  return Math.max(0, Math.min(Math.floor(value * mostOfValue), due));
}
