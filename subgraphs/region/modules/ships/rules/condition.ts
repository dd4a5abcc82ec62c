/** A ship's state of repair falls as time goes by. P: the facts name maintenance, not how fast its need grows. */
import { figuresOf, type Built } from './figures.ts';

const dayMs = 86_400_000;
/** Percent points that a day takes. */
const perDay = 1;
/** Time alone wears no further: below it moves cost more, and who was away shall not come back to that. */
const restingCondition = 50;

export interface Worn extends Built {
  /** State of repair in percent. */
  condition: number;
  /** Time up to which wear is counted; what lies behind it in fractions of a point stays due. */
  conditionAt: Date;
}

/** Counts wear up to `now`. A clock that went back repairs nothing. */
export function wearDown(ship: Worn, now: Date): Pick<Worn, 'condition' | 'conditionAt'> {
  const { condition, conditionAt } = ship;
  const elapsed = now.getTime() - conditionAt.getTime();
  if (elapsed <= 0) return { condition, conditionAt };
  if (condition <= restingCondition) return { condition, conditionAt: now };
  const msPerPoint = dayMs / (perDay * figuresOf(ship).wear);
  const lost = Math.floor(elapsed / msPerPoint);
  if (condition - lost <= restingCondition) return { condition: restingCondition, conditionAt: now };
  return {
    condition: condition - lost,
    conditionAt: new Date(conditionAt.getTime() + Math.ceil(lost * msPerPoint)),
  };
}
