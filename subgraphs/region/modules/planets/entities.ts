/** The tables of the planets module as their rows are read. */
import type { BuildingKind, Colony } from './rules/colony.ts';

export interface ColonyRow {
  planetId: string;
  sector: number;
  ownerId: string;
  claimedAt: Date;
  /** When its owner did something last, there or by moving. */
  tendedAt: number;
  abandonedAt: number | null;
  /** Where prices wait that may come back. */
  escrows: Partial<Record<BuildingKind, string>>;
  colony: Colony;
}
