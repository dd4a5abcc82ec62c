/** What the law forbids: who trades it, and what happens to those who are found with it. Source: domain facts §6.1; P marks what is decided here. */
import type { Commodity } from './commodities.ts';
import type { Berth } from './stations.ts';

type Severity = 'LIGHT' | 'MODERATE' | 'SEVERE';

const severities = {
  WEAPONS: 'SEVERE',
  STOLEN_GOODS: 'LIGHT',
  RESTRICTED_TECH: 'MODERATE',
  CONTRABAND_SUBSTANCES: 'MODERATE',
} as const satisfies Partial<Record<Commodity, Severity>>;
type IllegalGood = keyof typeof severities;

export const illegalGoods = Object.keys(severities) as IllegalGood[];

export const isIllegal = (good: Commodity): good is IllegalGood => Object.hasOwn(severities, good);

/** What being found with a good costs a name. P: which part of -50 to -150 belongs to which severity. */
const lost: Record<Severity, number> = { LIGHT: -50, MODERATE: -100, SEVERE: -150 };

/** What being found with these goods costs a name: the worst of them counts; 0 for none. */
export function disgrace(goods: readonly Commodity[]): number {
  return Math.min(0, ...goods.filter(isIllegal).map((good) => lost[severities[good]]));
}

/**
 * Whether black markets serve a pilot of this reputation. P: a name below 0 (SUSPICIOUS). The facts ask the fringe for recognition, and there are no
 * factions; the fringe is the Federation's rival, so the first step down with the law stands for the first step up with it.
 */
export const isTrusted = (reputation: number): boolean => reputation < 0;

/** What black markets buy and sell of it. P: those of odd classes sell what those of even ones buy, so that there is something to smuggle. */
export function blackMarket(stationClass: number): {
  buys: readonly IllegalGood[];
  sells: readonly IllegalGood[];
} {
  const [odd, even] = [
    ['WEAPONS', 'CONTRABAND_SUBSTANCES'] as const,
    ['STOLEN_GOODS', 'RESTRICTED_TECH'] as const,
  ];
  return stationClass % 2 === 1 ? { buys: even, sells: odd } : { buys: odd, sells: even };
}

const detection = 0.05;
const guards: Record<Berth['security'], number> = { NONE: 0, BASIC: 1, STANDARD: 1.5, PREMIUM: 3 };

/** How likely a trade in illegal goods is watched. */
export const watchedTrade = detection;

/** How likely a ship that docks is searched. P: by the tier of protection, with the factors of the fees; black markets search nobody. */
export function searchChance({ security, type }: { security: Berth['security']; type: string }): number {
  return type === 'BLACK_MARKET' ? 0 : detection * guards[security];
}
