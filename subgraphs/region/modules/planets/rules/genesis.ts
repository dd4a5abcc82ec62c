/** Devices that make planets. Source: domain facts §8. */
import type { GenesisKind } from '../../ships/rules/devices.ts';
import type { HullName } from '../../ships/rules/hulls.ts';
import { richness, sizes } from '../../sectors/generation/planet-tables.ts';
import type { PlanetType } from '../../sectors/generation/plan.ts';
import { dayMs, hourMs } from './colony.ts';

interface Device {
  /** Credits. */
  price: number;
  /** Habitability of what it makes, from and to. */
  habitability: readonly [number, number];
  /** The hull it must be deployed from; P: the ship survives. */
  hull: HullName | null;
}

export const devices: Record<GenesisKind, Device> = {
  BASIC: { price: 25_000, habitability: [40, 60], hull: null },
  ENHANCED: { price: 75_000, habitability: [55, 75], hull: null },
  ADVANCED: { price: 250_000, habitability: [70, 90], hull: 'COLONY_SHIP' },
};

export const formationMs = 48 * hourMs;
export const leastReputation = 250;
export const planetsPerSector = 5;
export const purchasesPerWeek = 3;
export const weekMs = 7 * dayMs;
/** Part of a region's planets that one player may hold. */
export const largestShare = 0.25;
/** Between two deployments of a player. */
export const cooldownMs = 14 * dayMs;
/** P: as claiming. */
export const deployTurns = 5;

/** P: the facts give the habitability only. */
const types: readonly PlanetType[] = ['OCEANIC', 'JUNGLE', 'MOUNTAINOUS', 'DESERT', 'TROPICAL'];

const between = ([low, high]: readonly [number, number], draw: number): number =>
  low + Math.floor(draw * (high - low + 1));

/** What a device makes of four draws, each 0 <= draw < 1. */
export function drawPlanet(
  kind: GenesisKind,
  draws: readonly [number, number, number, number],
): { type: PlanetType; habitability: number; size: number; richness: number } {
  return {
    type: types[Math.floor(draws[0] * types.length)] ?? 'TROPICAL',
    habitability: between(devices[kind].habitability, draws[1]),
    size: between(sizes, draws[2]),
    richness: between(richness, draws[3]),
  };
}

/** Letters of any script, digits, and what stands between words. P */
const names = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '.-]{1,38}[\p{L}\p{M}\p{N}.]$/u;
/** Letters that nobody sees, and blanks that look like one: what makes a name look like another. */
const deceptive = /\p{Default_Ignorable_Code_Point}| {2}/u;

/** The name with its accents in one piece, which is how it is kept and compared; null when it may not be one. */
export function planetName(given: string): string | null {
  const name = given.normalize('NFC');
  return names.test(name) && !deceptive.test(name) ? name : null;
}
