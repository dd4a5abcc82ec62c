/** Beacons and gates as their rows are read. */
import type { GateAccess } from '../sectors/rules/gates.ts';
import type { Delivered } from './rules/building.ts';
import type { BeaconState, GateState } from './rules/status.ts';

/** The exit of a gate, or of one to be. */
export interface BeaconRow {
  id: string;
  sector: number;
  ownerId: string;
  state: BeaconState;
  delivered: Delivered;
  laidAt: Date;
  suppliedAt: Date | null;
  gateId: string | null;
  gateRegionId: string | null;
}

/** Whether the region of the exit has agreed. */
export type GateLink = 'ASKED' | 'MATCHED' | 'RELEASING' | 'OVER';

/** The entrance: what players see as the gate. */
export interface GateRow {
  id: string;
  sector: number;
  ownerId: string;
  beaconId: string;
  exitRegionId: string;
  /** Null until the exit's region has agreed. */
  exitSector: number | null;
  state: GateState;
  link: GateLink;
  delivered: Delivered;
  focusedAt: Date;
  suppliedAt: Date | null;
  opensAt: Date | null;
  hitPoints: number;
  access: GateAccess;
  toll: number;
  allowed: string[];
}
