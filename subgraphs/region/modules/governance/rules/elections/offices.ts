/** Which offices a region has, and what they may do. Source: domain facts §9.1, §9.4; what each may do is P there. */
import { policyKeys } from '../policies.ts';
import { administrator, permissionsOf, type Permission } from '../roles.ts';
import type { Settings } from '../settings.ts';

export const positions = ['GOVERNOR', 'COUNCIL_MEMBER', 'AMBASSADOR', 'TRADE_COMMISSIONER'] as const;
export type Position = (typeof positions)[number];

const ofAdministrator = permissionsOf({
  ...{ owner: false, standing: null, localRank: administrator, granted: [] },
});
const ofOffice: Record<Position, readonly Permission[]> = {
  GOVERNOR: [...ofAdministrator, 'POLICY_PROPOSE', 'CULTURE_MANAGE', 'DECLARATIONS_MANAGE'],
  COUNCIL_MEMBER: ['COUNCIL_MEMBER'],
  AMBASSADOR: ['TREATIES_MANAGE'],
  TRADE_COMMISSIONER: ['ECONOMY_MANAGE'],
};

/** What comes with an office. P: only who was elected acts where everybody else would have to ask for a vote. */
export function permissionsOfOffice(position: Position, elected: boolean): readonly Permission[] {
  const mandate = elected && position === 'TRADE_COMMISSIONER';
  return mandate ? [...ofOffice[position], 'TRADE_MANDATE'] : ofOffice[position];
}

const terms: readonly string[] = policyKeys.TRADE_POLICY;

/** Whether the terms of trade alone change: what a mandate for trade covers. Taxes are no part of it. */
export const concernsTrade = (changes: object): boolean =>
  Object.keys(changes).every((key) => terms.includes(key));

/** Seats that an election fills: one, but the council's grow with the citizens. §9.1 */
export function seatsOf(position: Position, citizens: number): number {
  return position === 'COUNCIL_MEMBER' ? Math.min(15, Math.max(5, Math.ceil(citizens / 50))) : 1;
}

/** Offices that the schedule fills anew. §9.4 names the governor's; P: a council republic's council too, and none where elections only advise. */
export const scheduled: Record<Settings['governanceType'], readonly Position[]> = {
  AUTOCRACY: [],
  DEMOCRACY: ['GOVERNOR'],
  COUNCIL: ['GOVERNOR', 'COUNCIL_MEMBER'],
};
