/** What a journey costs, how long it takes, and what comes along. Source: domain facts §10.1, §10.4. */
import type { JourneyMethod } from '../generated/types.ts';

export interface Passage {
  method: JourneyMethod;
  express: boolean;
  /** Region to region on the platform's way: one to or from the Nexus, two through it. */
  hops: number;
  galacticCitizen: boolean;
}

export interface Times {
  /** Milliseconds in transit through the platform gate. */
  transitMs: number;
  expressTransitMs: number;
  /** Milliseconds after which a region that has not answered is asked to refuse. */
  timeoutMs: number;
}

const citizenDiscountPercent = 10;

export function discountPercentOf({ method, galacticCitizen }: Passage): number {
  return galacticCitizen && method === 'PLATFORM_GATE' ? citizenDiscountPercent : 0;
}

/** Credits: 100 and 50 for each hop, at most 500, twice as much for the express lane, less the discount, rounded up. */
export function feeOf(passage: Passage): number {
  if (passage.method !== 'PLATFORM_GATE') return 0;
  const standard = Math.min(500, 100 + 50 * passage.hops);
  const full = passage.express ? 2 * standard : standard;
  return Math.ceil((full * (100 - discountPercentOf(passage))) / 100);
}

/** Milliseconds; players' gates and jump drives take no time. */
export function transitOf({ method, express }: Pick<Passage, 'method' | 'express'>, times: Times): number {
  if (method !== 'PLATFORM_GATE') return 0;
  return express ? times.expressTransitMs : times.transitMs;
}

/** Percent of credits and portable goods that come along. */
export function portablePercentOf({ galacticCitizen }: Pick<Passage, 'galacticCitizen'>): number {
  return galacticCitizen ? 75 : 25;
}

/** Whether the journey takes a place at the terminal of the Nexus; the express lane has its own. */
export function needsPlace({ method, express }: Pick<Passage, 'method' | 'express'>): boolean {
  return method === 'PLATFORM_GATE' && !express;
}

/** Credits given back to who cancelled or was refused: a cancelled journey has used its passage half. */
export function refundOf(cost: number, percent: number): number {
  return Math.floor((cost * percent) / 100);
}
