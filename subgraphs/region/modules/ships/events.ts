/** The module's events: all of them tell a pilot what became of a ship of its own. */
import { declareEvent } from '../sectors/events.ts';
import type { HullName } from './rules/hulls.ts';

export interface ShipChangedPayload {
  /** Whose ship it is. */
  playerId: string;
  shipId: string;
  hull: HullName;
  /** Where it happened; null when it was in space. */
  stationId: string | null;
  sector: number;
  /** By how much the pilot's credits changed. */
  credits: number;
}

const kinds = {
  'ship.purchased': 'SHIP_PURCHASED',
  'ship.sold': 'SHIP_SOLD',
  'ship.switched': 'SHIP_SWITCHED',
  'ship.upgraded': 'SHIP_UPGRADED',
  'ship.insured': 'SHIP_INSURED',
  'ship.insurance_paid': 'INSURANCE_PAID',
  'ship.repaired': 'SHIP_REPAIRED',
  'ship.maintained': 'SHIP_MAINTAINED',
} as const;
export type ShipEventName = keyof typeof kinds;

export const shipChanged = (
  name: ShipEventName,
  payload: ShipChangedPayload,
): [ShipEventName, ShipChangedPayload] => [name, payload];

for (const [name, type] of Object.entries(kinds))
  declareEvent(name, { type, typename: 'ShipChanged', private: true });
