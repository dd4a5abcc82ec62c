/** Stations that belong to players: what they cost and what their owners may set. Source: domain facts §6.2, §6.3. */
import { z } from 'zod';
import type { Settings } from '../../governance/rules/settings.ts';
import { dockingFee, type Berth } from './stations.ts';

/** What an owner decides. The figures a purchase starts with are P. */
export const stationTermsSchema = z.object({
  /** Part of each trade's total that the owner takes. */
  taxRate: z.number().min(0.05).max(0.25).default(0.05),
  /** Part put on the prices for everybody but the owner. */
  priceLever: z.number().min(-0.1).max(0.1).default(0),
  /** A flat fee for docking; null leaves it to the formula. */
  dockingFee: z.number().int().min(50).max(500).nullable().default(null),
  /** Factor on what the station's services cost: docking by the formula, and long-term slips (P: which they are). */
  serviceCharge: z.number().min(0.8).max(2).default(1),
});
export type StationTerms = z.infer<typeof stationTermsSchema>;

/** A station's owner and what he decided. */
export interface Deed extends StationTerms {
  stationId: string;
  ownerId: string;
  /** Credits that were paid for the station. */
  price: number;
  since: Date;
}

/** By class; the others are not sold. */
const prices: Partial<Record<number, number>> = {
  ...{ 1: 250_000, 2: 300_000, 3: 400_000, 6: 450_000, 7: 550_000 },
  ...{ 8: 800_000, 9: 850_000, 10: 1_200_000, 11: 1_000_000 },
};

/** Credits for a station; null for classes that are not sold. A region that is good at something is dearer by a tenth. */
export function stationPrice(
  stationClass: number,
  specialization: Settings['specialization'],
): number | null {
  const price = prices[stationClass];
  if (price === undefined) return null;
  const asked = specialization === 'BALANCED' ? price : Math.round((price * 11) / 10);
  return Math.min(2_000_000, Math.max(250_000, asked));
}

/** What a region pays to have a station back. P: half of what was paid, so that no purchase is a deposit. */
export const resaleValue = (price: number): number => Math.floor(price / 2);

/** The lever as a pilot meets it: the owner trades without. His team will too, once there are teams. */
export function leverFor(deed: Pick<Deed, 'ownerId' | 'priceLever'> | null, playerId: string | null): number {
  return deed && deed.ownerId !== playerId ? deed.priceLever : 0;
}

/** What docking costs a player. P: the owner docks free. */
export function dockingCharge(berth: Berth, deed: Deed | null, playerId: string | null): number {
  if (!deed) return dockingFee(berth);
  if (deed.ownerId === playerId) return 0;
  return deed.dockingFee ?? Math.round(dockingFee(berth) * deed.serviceCharge);
}

const berthPerDay = 200;

/** Credits for a day in a long-term slip. */
export function berthFee(deed: Pick<Deed, 'serviceCharge'> | null): number {
  return Math.round(berthPerDay * (deed?.serviceCharge ?? 1));
}

const day = 24 * 3_600_000;
const maxBerthMs = 30 * day;

/** Up to when a slip is paid after `days` more; null when that is too far ahead. */
export function berthUntil(paidUntil: Date | null, now: Date, days: number): Date | null {
  const start = Math.max(now.getTime(), paidUntil?.getTime() ?? 0);
  const until = start + days * day;
  return until - now.getTime() > maxBerthMs ? null : new Date(until);
}
