/** Talking a station out of its price. Source: domain facts §6.3; P marks what is decided here. */
import type { ZoneKind } from '../../sectors/generation/blueprint.ts';
import type { StationType } from '../../sectors/generation/plan.ts';

/** Rounds of a talk. */
export const rounds = 4;
/** Time after a talk in which the station does not begin another with the pilot. */
export const cooldownMs = 5 * 60_000;
/** Offers farther than this part from the list price end the talk. */
const reach = 0.2;
/** Offers within this part of what the station would take are taken. */
const near = 0.03;

const difficulty = { FEDERATION: 3, BORDER: 5, FRONTIER: 7, LUXURY: 8, BLACK_MARKET: 9 };
type Personality = keyof typeof difficulty;

/** P: black markets and dealers in luxuries (classes 10, 11) wherever they are, the others by zone; the Expanse is like the border. */
export function personalityOf(type: StationType, stationClass: number, zone: ZoneKind): Personality {
  if (type === 'BLACK_MARKET') return 'BLACK_MARKET';
  if (stationClass >= 10) return 'LUXURY';
  return zone === 'EXPANSE' ? 'BORDER' : zone;
}

/** Part of the list price that a station gives up in the last round, a quarter of it in each. P: .14 to .02 by difficulty. */
const concession = (personality: Personality): number => (20 - 2 * difficulty[personality]) / 100;

export interface Talk {
  direction: 'BUY' | 'SELL';
  /** What a unit would be traded at without a word. */
  list: number;
  /** The best price for the pilot that there may be. */
  best: number;
  /** What the pilot offers to pay or wants to get for a unit. */
  offer: number;
  /** From 1. */
  round: number;
  personality: Personality;
}

export interface Answer {
  outcome: 'ACCEPTED' | 'COUNTERED' | 'WALKED_AWAY';
  /** What was agreed on or is offered instead; null when the station walked away. */
  price: number | null;
}

/** What the station says. Whoever offers more than the list pays the list (P). */
export function answer({ direction, list, best, offer, round, personality }: Talk): Answer {
  const buying = direction === 'BUY';
  if (buying ? offer >= list : offer <= list) return { outcome: 'ACCEPTED', price: list };
  if (Math.abs(list - offer) > list * reach) return { outcome: 'WALKED_AWAY', price: null };
  const given = (concession(personality) * round) / rounds;
  const counter = buying
    ? Math.max(best, Math.ceil(list * (1 - given)))
    : Math.min(best, Math.floor(list * (1 + given)));
  const taken = buying
    ? offer >= Math.max(best, counter * (1 - near))
    : offer <= Math.min(best, counter * (1 + near));
  if (taken) return { outcome: 'ACCEPTED', price: offer };
  return round < rounds ? { outcome: 'COUNTERED', price: counter } : { outcome: 'WALKED_AWAY', price: null };
}
