/** Early answers for whoever authorises a journey: what would be said to it now. Nothing is locked, nothing moves. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireAdmission } from '../../governance/rules/immigration.ts';
import { homeAt } from '../../governance/service/treaties-visits.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { readPilot, pilotRequired } from '../../sectors/service/pilots.ts';
import type { HullName } from '../../ships/rules/hulls.ts';
import { coolingUntil, requireDeparture, tollDue } from '../rules/departure.ts';
import { percentOf } from '../rules/share.ts';
import { departureOf, readDeparture, readEntry, type Wish } from './scene.ts';

interface Objection {
  code: string | null;
  message: string | null;
}

/** What `judge` refuses with, if it does. */
function objectionOf(judge: () => void): Objection {
  try {
    judge();
    return { code: null, message: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, message: error.message };
  }
}

export interface DepartureAnswer extends Objection {
  sector: number | null;
  shipId: string | null;
  hull: HullName | null;
  credits: number;
  portableCredits: number;
  turns: number;
  coolingUntil: Date | null;
  toll: number;
  tollTo: string | null;
}

export interface DepartureQuestion extends Omit<Wish, 'charges'> {
  playerId: string;
  portablePercent: number;
}

/** Whether a pilot could leave, fee and toll aside. */
export async function checkDeparture(
  em: EntityManager,
  question: DepartureQuestion,
): Promise<DepartureAnswer> {
  const { playerId } = question;
  const [acting, scene] = await Promise.all([
    readPilot(em, playerId),
    readDeparture(em, { ...question, journeyId: null }),
  ]);
  if (!acting) {
    const objection = objectionOf(() => {
      throw pilotRequired();
    });
    const nothing = { sector: null, shipId: null, hull: null, coolingUntil: null };
    return { ...objection, ...nothing, credits: 0, portableCredits: 0, turns: 0, toll: 0, tollTo: null };
  }
  const departure = departureOf(acting, scene, { ...question, charges: 0 });
  const { pilot, ship, now } = acting;
  return {
    ...objectionOf(() => requireDeparture(departure)),
    ...{ sector: pilot.sector, shipId: ship?.id ?? null, hull: ship?.hull ?? null },
    ...{ credits: pilot.credits, portableCredits: percentOf(pilot.credits, question.portablePercent) },
    ...{ turns: pilot.turns, coolingUntil: coolingUntil(ship?.jumpedAt, now), ...tollDue(departure) },
  };
}

export interface EntryQuestion {
  regionId: string;
  playerId: string;
  sourceId: string;
  /** Whether the player owns the region, as the platform knows it. */
  stakeholder: boolean;
  /** The region that the player calls home, as travel knows it. */
  homeId: string | null;
}

/** Whether the region would let a player in, cargo aside; P: who calls it home has a stake in it. */
export async function checkEntry(
  em: EntityManager,
  question: EntryQuestion,
): Promise<Objection & { stakeholder: boolean }> {
  const { regionId, playerId, sourceId, stakeholder } = question;
  const [acting, { ownerId, settings, stake }] = await Promise.all([
    readPilot(em, playerId),
    readEntry(em, playerId),
  ]);
  const reputation = acting && decay(acting.pilot, acting.now).reputation;
  const home = await homeAt(em, regionId, acting?.pilot.homeRegionId ?? question.homeId);
  const owner = playerId === ownerId;
  const objection = objectionOf(() => {
    if (sourceId === regionId)
      throw new Refusal('SAME_REGION', 'The journey leads to the region it begins in.');
    requireAdmission({ playerId, owner, stakeholder, reputation, sourceId, ...home }, settings);
  });
  return { ...objection, stakeholder: stakeholder || owner || stake || home.atHome };
}
