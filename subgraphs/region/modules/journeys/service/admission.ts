/** Whether and where a region lets in who comes by a journey. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { exitOf } from '../../gates/service/links.ts';
import { requireAdmission } from '../../governance/rules/immigration.ts';
import { homeAt } from '../../governance/service/treaties-visits.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { visitHours } from '../../sectors/rules/visits.ts';
import type { ActingPilot } from '../../sectors/service/pilots.ts';
import { requireNoContraband, type JourneyMethod } from '../rules/departure.ts';
import type { Manifest } from '../rules/manifest.ts';
import type { Border } from './scene.ts';

/** What is known of who comes. */
export interface Arrival {
  regionId: string;
  journeyId: string;
  playerId: string;
  sourceId: string;
  method: JourneyMethod;
  /** The player's gate that it comes through; null for another way. */
  gateId: string | null;
  manifest: Manifest;
  stakeholder: boolean;
  /** Whether the stay is limited. */
  visiting: boolean;
  toCapital: boolean;
  /** The region that the player calls home, as travel knows it. */
  homeId: string | null;
}

/** How who comes is let in. */
export interface Entry {
  /** Where it arrives. */
  sector: number;
  /** Hours that it may stay; null for as long as it likes. */
  stay: number | null;
}

/** How who comes is let in, or why it is not. */
export async function admit(
  tx: EntityManager,
  acting: ActingPilot | undefined,
  border: Border,
  arrival: Arrival,
): Promise<Entry | Refusal> {
  const sector = await arrivalSector(tx, border, arrival);
  if (sector === null) return new Refusal('GATE_NOT_FOUND', 'The warp gate leads here no more.');
  const home = await homeAt(tx, arrival.regionId, acting?.pilot.homeRegionId ?? arrival.homeId);
  const stay = visitHours(arrival.visiting, border.settings.visaHours, home.visaFree);
  return objection(acting, border, arrival, home) ?? { sector, stay };
}

/** Where who comes arrives; null when the player's gate leads here no more. */
async function arrivalSector(
  tx: EntityManager,
  { capitalSector, gateSector }: Border,
  { toCapital, method, gateId, sourceId }: Arrival,
): Promise<number | null> {
  if (toCapital) return capitalSector;
  if (method !== 'PLAYER_GATE') return gateSector;
  return gateId === null ? null : await exitOf(tx, gateId, sourceId);
}

/** Why who comes is not let in; undefined when nothing speaks against it. */
function objection(
  acting: ActingPilot | undefined,
  { ownerId, settings }: Border,
  arrival: Arrival,
  home: Awaited<ReturnType<typeof homeAt>>,
): Refusal | undefined {
  const { regionId, playerId, sourceId, stakeholder, toCapital, manifest } = arrival;
  try {
    if (sourceId === regionId)
      throw new Refusal('SAME_REGION', 'The journey leads to the region it begins in.');
    // A closed border keeps nobody out who was turned away elsewhere; what may not enter by the front may not this way.
    const rules = toCapital ? { ...settings, immigration: 'open' as const } : settings;
    const reputation = acting ? decay(acting.pilot, acting.now).reputation : null;
    const entrant = { playerId, owner: playerId === ownerId, reputation, sourceId, ...home };
    requireAdmission({ ...entrant, stakeholder: stakeholder || toCapital }, rules);
    requireNoContraband([...manifest.cargo, ...manifest.bay], rules);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
