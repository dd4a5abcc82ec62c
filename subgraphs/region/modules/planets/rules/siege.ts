/** What a siege does while it lasts. Source: domain facts §8. P: it lasts until the besieger leaves, docks, loses the ship or breaks it off. */
import { dayMs, type Siege } from './colony.ts';

/** The turn from which a siege is felt. */
const feltFrom = 3;
export const siegeMorale = -5;
/** Part of each stock that is lost in a turn. P: nobody gets it: a besieger's hold does not fill by itself. */
export const siegeSkim = 0.05;

/** Whether it costs production, morale and stock by now. */
export function isFelt(siege: Siege | null): boolean {
  return siege !== null && siege.turns >= feltFrom;
}

/** When the turn is over that is not counted yet; a turn that the besieger leaves in is none. */
export function nextTurnAt({ since, turns, until }: Siege): number {
  const end = since + (turns + 1) * dayMs;
  return until !== null && until < end ? Infinity : end;
}
