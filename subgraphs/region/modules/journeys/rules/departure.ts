/** Whether a pilot may leave the region, in the order of domain facts §10.3; what is marked P is not fixed there. */
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import type { Pilot, Ship } from '../../sectors/entities.ts';
import { figuresOf } from '../../ships/rules/figures.ts';
import type { GateRow } from '../../gates/entities.ts';
import { gateStatus } from '../../gates/rules/status.ts';
import { tollFor } from '../../sectors/rules/gates.ts';
import type { Load } from './manifest.ts';

export type JourneyMethod = 'PLATFORM_GATE' | 'PLAYER_GATE' | 'WARP_JUMPER';

export interface Departure {
  regionId: string;
  destinationId: string;
  method: JourneyMethod;
  galacticCitizen: boolean;
  /** Fee and toll. */
  charges: number;
  pilot: Pilot;
  ship: Ship | null;
  now: Date;
  settings: Settings;
  /** Where the platform's gate is. */
  gateSector: number;
  /** The player's gate that the pilot asked for; null when the region has no such one. */
  gate: GateRow | null;
  /** When the pilot last fought. */
  foughtAt: Date | null;
  /** Whether another journey of the pilot waits in escrow. */
  travelling: boolean;
  /** Everything aboard. */
  load: Load;
  /** Genesis devices aboard. */
  devices: number;
}

const minuteMs = 60_000;
/** P: how long a fight keeps a pilot in the region. */
const fightMs = 5 * minuteMs;
/** P: state of repair and hull points, in percent, that a ship needs at least: below, a move costs twice the turns as well. */
const fitPercent = 25;
/** Domain facts §5.1. */
const jumpTurns = 50;
const coolingMs = 24 * 60 * minuteMs;

/** Turns that a departure takes; a pilot's gate takes none. §10.1, §4.2 */
export function departureTurns(method: JourneyMethod, ship: Ship): number {
  if (method === 'WARP_JUMPER') return jumpTurns;
  return method === 'PLATFORM_GATE' ? Math.ceil(figuresOf(ship).turnCost - 1e-9) : 0;
}

/** When a ship may jump again; null when it may now. */
export function coolingUntil(jumpedAt: Date | null | undefined, now: Date): Date | null {
  const until = jumpedAt ? new Date(jumpedAt.getTime() + coolingMs) : now;
  return until > now ? until : null;
}

/** The ship that may leave. Throws the first Refusal there is. */
export function requireDeparture(departure: Departure): Ship {
  const { regionId, destinationId, settings, pilot, foughtAt, now } = departure;
  if (destinationId === regionId)
    throw new Refusal('SAME_REGION', 'The journey leads to the region it begins in.');
  if (settings.bans.includes(pilot.playerId))
    throw new Refusal('BANNED', 'The region has banned you from its gates.');
  const until = foughtAt ? new Date(foughtAt.getTime() + fightMs) : now;
  if (until > now)
    throw new Refusal('IN_COMBAT', 'You were in a fight just now.', { until: until.toISOString() });
  const ship = requirePlace(departure);
  requireFit(departure, ship);
  requireCleanCargo(departure);
  // Who is at home there may leave.
  if (pilot.homeRegionId !== destinationId && settings.embargoes.includes(destinationId))
    throw new Refusal('EMBARGO', 'The region has an embargo on the other.');
  requireMeans(departure, ship);
  return ship;
}

/** Docked at the gate or in its sector; a jumper leaves from anywhere in space (P). */
function requirePlace(departure: Departure): Ship {
  const { ship, travelling, method, pilot, gateSector } = departure;
  if (!ship)
    throw travelling
      ? new Refusal('TRAVELLING', 'You are on a journey already.')
      : new Refusal('SHIP_REQUIRED', 'Your pilot has no ship to travel with.');
  if (method === 'PLAYER_GATE') requireGate(departure);
  if (method === 'PLATFORM_GATE' && pilot.sector !== gateSector)
    throw new Refusal('NOT_AT_GATE', `The platform's gate is in sector ${gateSector}.`, { gateSector });
  const places: Ship['status'][] = method === 'PLATFORM_GATE' ? ['IN_SPACE', 'DOCKED'] : ['IN_SPACE'];
  if (!places.includes(ship.status))
    throw new Refusal('SHIP_NOT_FREE', `Your ship cannot leave while it is ${ship.status.toLowerCase()}.`, {
      status: ship.status,
    });
  return ship;
}

/** GATE_NOT_FOUND, GATE_NOT_READY, NOT_AT_GATE, GATE_CLOSED, in this order. */
function requireGate({ gate, destinationId, pilot, now }: Departure): void {
  const status = gate && gateStatus(gate, now);
  if (!gate || status === 'CANCELLED' || status === 'COLLAPSED' || gate.exitRegionId !== destinationId)
    throw new Refusal('GATE_NOT_FOUND', 'The region has no such warp gate to the other.');
  if (status !== 'ACTIVE')
    throw new Refusal('GATE_NOT_READY', 'The warp gate is not open yet.', {
      ...(gate.opensAt && { until: gate.opensAt.toISOString() }),
    });
  if (pilot.sector !== gate.sector)
    throw new Refusal('NOT_AT_GATE', `The gate is in sector ${gate.sector}.`, { gateSector: gate.sector });
  if (tollFor(gate, pilot.playerId) === null)
    throw new Refusal('GATE_CLOSED', 'The owner of the warp gate does not let you pass.');
}

/** What the pilot pays to pass, and to whom; nothing where it may not pass, or passes no player's gate. */
export function tollDue({ gate, method, pilot }: Departure): { toll: number; tollTo: string | null } {
  const due = gate && method === 'PLAYER_GATE' ? tollFor(gate, pilot.playerId) : null;
  return { toll: due ?? 0, tollTo: due === null ? null : (gate?.ownerId ?? null) };
}

/** P: a pod is always fit, it must bring its pilot home. */
function requireFit({ method, galacticCitizen }: Departure, ship: Ship): void {
  const { condition, hullPoints, maxHullPoints } = ship;
  const worn = condition < fitPercent || hullPoints * 100 < maxHullPoints * fitPercent;
  if (worn && ship.hull !== 'ESCAPE_POD')
    throw new Refusal(
      'SHIP_UNFIT',
      `The ship needs a condition and hull points of ${fitPercent} % at least.`,
    );
  if (method !== 'WARP_JUMPER') return;
  if (ship.hull !== 'WARP_JUMPER')
    throw new Refusal('SHIP_UNFIT', 'Only a Warp Jumper leaves the region by itself.');
  if (!galacticCitizen)
    throw new Refusal('CITIZENSHIP_REQUIRED', 'Only galactic citizens jump to other regions.');
}

/** P: a genesis device would be a planet that crosses the border. */
function requireCleanCargo({ settings, load, devices }: Departure): void {
  requireNoContraband(load, settings);
  if (devices > 0)
    throw new Refusal('QUARANTINED_CARGO', 'Genesis devices may not leave the region they were bought in.');
}

/** QUARANTINED_CARGO for goods that may not cross the region's border. */
export function requireNoContraband(load: Load, { contraband }: Pick<Settings, 'contraband'>): void {
  const found = load.find(({ good }) => contraband.includes(good));
  if (found)
    throw new Refusal('QUARANTINED_CARGO', `${found.good} may not cross the region's border.`, {
      good: found.good,
    });
}

function requireMeans({ charges, pilot, method, now }: Departure, ship: Ship): void {
  if (pilot.credits < charges)
    throw new Refusal('NOT_ENOUGH_CREDITS', `This takes ${charges} credits; you have ${pilot.credits}.`, {
      creditsNeeded: charges,
    });
  const turns = departureTurns(method, ship);
  if (pilot.turns < turns)
    throw new Refusal('NOT_ENOUGH_TURNS', `This takes ${turns} turns and you have ${pilot.turns}.`, {
      ...{ turnsNeeded: turns, turnsAvailable: pilot.turns },
    });
  const until = method === 'WARP_JUMPER' ? coolingUntil(ship.jumpedAt, now) : null;
  if (until)
    throw new Refusal('COOLDOWN', `The drive cools down until ${until.toISOString()}.`, {
      until: until.toISOString(),
    });
}
