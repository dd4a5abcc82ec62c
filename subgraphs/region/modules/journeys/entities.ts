/** The table of journeys as its rows are read. */
import type { JourneyMethod } from './rules/departure.ts';
import type { Load, Manifest } from './rules/manifest.ts';

export type JourneyState = 'HELD' | 'REFUSED' | 'ACCEPTED' | 'SETTLED' | 'RETURNED';

/** What a region has decided, as its own server tells the travel subgraph. */
export interface Verdict {
  state: JourneyState;
  code: string | null;
  message: string | null;
  manifest: Manifest | null;
}

/** A verdict, and whom it is about: null for a refusal that came before everything else. */
export interface StoredVerdict extends Verdict {
  playerId: string | null;
  otherRegionId: string | null;
}

/** What a source keeps besides what travels. */
export interface Stays {
  /** Goods that do not travel: for the locker, or back aboard. */
  cargo: Load;
  bay: Load;
  /** Turns that the departure took. */
  turns: number;
  /** When the ship had last jumped before. */
  jumpedAt: string | null;
}

/** A journey that a source held. */
export interface HeldJourney {
  playerId: string;
  otherRegionId: string;
  method: JourneyMethod;
  manifest: Manifest;
  stays: Stays;
  fee: number;
  toll: number;
  /** Who gets the toll; null when nobody does who has a pilot here. */
  tollTo: string | null;
}
