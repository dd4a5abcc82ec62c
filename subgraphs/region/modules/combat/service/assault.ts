/** A pilot attacks a station: preconditions, fight and aftermath in one transaction. Source: domain facts §7.6, §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { deedOf } from '../../economy/service/deeds.ts';
import { lockStation, requireWorking, type StationRow } from '../../economy/service/stations.ts';
import { requireNoPact } from '../../governance/rules/treaties.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { relationsBetween } from '../../governance/service/treaties-effects.ts';
import { PilotSchema } from '../../sectors/entities.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { assault, type StationRemains, type StationState } from '../engine/assault.ts';
import { combatEnded, combatStarted } from '../events.ts';
import { fines } from '../rules/flags.ts';
import { lawfulness } from '../rules/places.ts';
import { decay } from '../../sectors/rules/reputation.ts';
import { assaultTurns, closedMs, figuresOf, mend, type Wear } from '../rules/stations.ts';
import { settleLoss } from './aftermath.ts';
import type { Attacked } from './attack.ts';
import { writeFight } from './combats.ts';
import { fighterOf, leaveAs } from './fighters.ts';
import { requireGrown, requirePlace, requireWarship, siteOf, type Site } from './ground.ts';
import { readHolds, type Holds } from './holds.ts';
import { fine, outlaw } from './law.ts';
import type { Combatant } from './scene.ts';

export interface AssaultRequest {
  regionId: string;
  playerId: string;
  stationId: string;
  /** What decides the fight. */
  seed: string;
  /** Idempotency key. */
  key: string | undefined;
}

interface Scene {
  station: StationRow;
  /** Counted up to now. */
  wear: Wear;
  attacker: Combatant;
  site: Site;
  now: Date;
  /** The police are there. */
  policed: boolean;
}

/** Attacks a station in the pilot's sector. Throws a Refusal for each thing that forbids it. */
export async function attackStation(em: EntityManager, request: AssaultRequest): Promise<Attacked> {
  const { regionId, playerId, stationId, seed, key } = request;
  return await transactOnce(em, { playerId, key, input: { attackStation: stationId } }, async (tx) => {
    const scene = await setScene(tx, request);
    const { station, attacker, now } = scene;
    const { sector } = station;
    spendTurns(attacker.pilot, assaultTurns);
    const holds = await readHolds(tx, [attacker.ship]);
    const before = stateOf(scene, holds);
    const fight = assault(before, seed);
    const combatId = randomUUID();
    const parties = {
      ...{ kind: 'STATION' as const, combatId, playerId, defenderId: null, targetId: stationId, sector },
    };
    await emit(tx, regionId, ...combatStarted(parties));
    await leaveAs(tx, attacker, fight.ship, { holds, combatId });
    const policeDamage = outlaw(attacker, scene.policed ? scene.site.policing : 0, now);
    await tx.flush();
    const loss = {
      ...{ victim: attacker, victor: null, victorId: null, killerId: null, weapon: 'LASER' as const },
    };
    const lost = fight.ship.hullPoints === 0;
    const spoils = lost ? [await settleLoss(tx, loss, { regionId, combatId, seed, now, holds })] : [];
    await saveStation(tx, scene, fight.station);
    await writeFight(tx, {
      ...{ kind: 'STATION', id: combatId, sector, attackerId: playerId, attackerShipId: attacker.ship.id },
      ...{ targetId: stationId, state: before, seed, result: fight.result, rounds: fight.rounds },
      ...{ lawful: false, policeDamage, spoils },
    });
    await emit(tx, regionId, ...combatEnded(parties, { ...fight, spoils }));
    await fine(tx, attacker.pilot, fines.station, combatId);
    return { playerId, combatId };
  });
}

/** Locks the station and then the pilot, as docking does, and checks everything but the turns. */
async function setScene(tx: EntityManager, { playerId, stationId }: AssaultRequest): Promise<Scene> {
  const settings = await readSettings(tx);
  const station = await lockStation(tx, stationId, 'berths');
  const { pilot, ship, now } = await lockPilot(tx, playerId);
  const attacker = { pilot, ship: requireWarship(ship) };
  if (pilot.sector !== station.sector)
    throw new Refusal('NOT_AT_STATION', "The station is not in your pilot's sector.");
  const ownerId = (await deedOf(tx, stationId))?.ownerId;
  if (ownerId === playerId) throw new Refusal('OWN_TARGET', 'The station is your own.');
  // Unlocked, and without a pilot where it left for good.
  const owner = ownerId && pilot.homeRegionId ? await tx.findOne(PilotSchema, { playerId: ownerId }) : null;
  const relations = owner ? await relationsBetween(tx, pilot, owner) : new Set<never>();
  requireNoPact(relations);
  const site = await siteOf(tx, station.sector);
  requirePlace(site, settings);
  requireGrown([pilot], settings, now);
  requireWorking(station, now);
  Object.assign(pilot, decay(pilot, now));
  const wear = mend(await readWear(tx, stationId), station.stationClass, now);
  return {
    station,
    wear,
    attacker,
    site,
    now,
    policed: lawfulness(site, settings) === 'POLICED' && !relations.has('WAR'),
  };
}

function stateOf({ station, wear, attacker, site }: Scene, holds: Holds): StationState {
  const { hullPoints, shieldPoints, ...rest } = figuresOf(station.stationClass);
  return {
    ...{ ship: fighterOf(attacker, holds), ...rest, patrols: site.patrolShips },
    ...{ hullPoints: hullPoints - wear.hullLost, shieldPoints: shieldPoints - wear.shieldsLost },
    maxShieldPoints: shieldPoints,
  };
}

async function readWear(tx: EntityManager, stationId: string): Promise<Wear> {
  const [row] = await tx.execute<(Omit<Wear, 'damagedAt'> & { damagedAt: string })[]>(
    `select hull_lost as "hullLost", shields_lost as "shieldsLost", damaged_at as "damagedAt" from stations where id = ?`,
    [stationId],
  );
  if (!row) throw new Error(`there is no station ${stationId}`);
  return { ...row, damagedAt: new Date(row.damagedAt) };
}

/** What is left of a locked station; without hull points it is closed. */
async function saveStation(
  tx: EntityManager,
  { station, wear, now }: Scene,
  left: StationRemains,
): Promise<void> {
  const { hullPoints, shieldPoints } = figuresOf(station.stationClass);
  const closedUntil = left.hullPoints === 0 ? new Date(now.getTime() + closedMs).toISOString() : null;
  await tx.execute(
    'update stations set hull_lost = ?, shields_lost = ?, damaged_at = ?, closed_until = ? where id = ?',
    [
      ...[hullPoints - left.hullPoints, shieldPoints - left.shieldPoints, wear.damagedAt.toISOString()],
      ...[closedUntil, station.id],
    ],
  );
}
