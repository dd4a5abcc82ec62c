/** Devices that make planets. Source: domain facts §8. */
import type { HullName } from '../../ships/rules/hulls.ts';
import type { PlanetType } from '../../sectors/generation/plan.ts';
import { dayMs, hourMs } from './colony.ts';

export const genesisKinds = ['BASIC', 'ENHANCED', 'ADVANCED'] as const;
export type GenesisKind = (typeof genesisKinds)[number];

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

/** What a device makes of two draws, each 0 <= draw < 1. */
export function drawPlanet(
  kind: GenesisKind,
  draws: readonly [number, number],
): { type: PlanetType; habitability: number } {
  const [low, high] = devices[kind].habitability;
  const type = types[Math.floor(draws[0] * types.length)] ?? 'TROPICAL';
  return { type, habitability: low + Math.floor(draws[1] * (high - low + 1)) };
}

/** Letters of any script, digits, and what stands between words. P */
const names = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '.-]{1,38}[\p{L}\p{M}\p{N}.]$/u;

export function isPlanetName(name: string): boolean {
  return names.test(name);
}
