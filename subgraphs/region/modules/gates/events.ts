/** The module's events. */
import { declareEvent } from '../sectors/events.ts';

export interface GateChangedPayload {
  gateId: string;
  /** Its owner. */
  playerId: string;
  /** Who did it. */
  by: string;
  /** Of its entrance. */
  sector: number;
  /** When it opens; null for one that is gone. */
  opensAt: string | null;
}

export const gateBuilt = (payload: GateChangedPayload): [string, GateChangedPayload] => [
  'warp_gate.built',
  payload,
];
/** Attacked until it collapsed, or taken down by its owner. */
export const gateDestroyed = (payload: GateChangedPayload): [string, GateChangedPayload] => [
  'warp_gate.destroyed',
  payload,
];

declareEvent('warp_gate.built', { type: 'WARP_GATE_BUILT', typename: 'WarpGateChanged' });
declareEvent('warp_gate.destroyed', { type: 'WARP_GATE_DESTROYED', typename: 'WarpGateChanged' });

/** For the server alone: something about a gate's far end is to be settled with another region. */
export const gateLinkOpen: [string, object] = ['warp_gate.link', {}];
