/** A pilot attacks a planet that another holds: preconditions, fight and aftermath in one transaction. Source: domain facts §7.6, §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { readSettings } from '../../governance/service/settings.ts';
import type { ColonyRow } from '../../planets/entities.ts';
import { tenureAt } from '../../planets/rules/abandonment.ts';
import { levelOf, type Colony } from '../../planets/rules/colony.ts';
import { shieldHitPoints, strengthOf, wearShield } from '../../planets/rules/defenses.ts';
import { saveColony } from '../../planets/service/colony-store.ts';
import { conquer } from '../../planets/service/conquest.ts';
import { bookPast, colonyOn, lockPlanet, requireInOrbit } from '../../planets/service/planets.ts';
import { PilotSchema } from '../../sectors/entities.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { invade, type PlanetState } from '../engine/invasion.ts';
import type { Fighter } from '../engine/fighter.ts';
import { combatEnded, combatStarted } from '../events.ts';
import { isFairGame } from '../rules/flags.ts';
import { lawfulness } from '../rules/places.ts';
import { invasionTurns } from '../rules/planets.ts';
import { decay } from '../rules/reputation.ts';
import { settleLoss } from './aftermath.ts';
import type { Attacked } from './attack.ts';
import { writeFight } from './combats.ts';
import { fighterOf, leaveAs } from './fighters.ts';
import { requireGrown, requirePlace, requireWarship, siteOf, type Site } from './ground.ts';
import { readHolds } from './holds.ts';
import { punish } from './law.ts';
import type { Combatant } from './scene.ts';

export interface InvasionRequest {
  regionId: string;
  playerId: string;
  planetId: string;
  /** What decides the fight. */
  seed: string;
  /** Idempotency key. */
  key: string | undefined;
}

interface Scene {
  row: ColonyRow;
  attacker: Combatant;
  site: Site;
  lawful: boolean;
  now: Date;
}

/** Attacks a planet in the pilot's sector. Throws a Refusal for each thing that forbids it. */
export async function attackPlanet(em: EntityManager, request: InvasionRequest): Promise<Attacked> {
  const { regionId, playerId, planetId, seed, key } = request;
  return await transactOnce(em, { playerId, key, input: { attackPlanet: planetId } }, async (tx) => {
    const { row, attacker, site, lawful, now } = await setScene(tx, request);
    const { sector, ownerId: defenderId } = row;
    spendTurns(attacker.pilot, invasionTurns);
    const combatId = randomUUID();
    await bookPast(tx, row, now, combatId);
    const holds = await readHolds(tx, [attacker.ship]);
    const state = stateOf(row.colony, fighterOf(attacker, holds));
    const fight = invade(state, seed);
    const parties = { kind: 'PLANET' as const, combatId, playerId, defenderId, targetId: planetId, sector };
    await emit(tx, regionId, ...combatStarted(parties));
    await leaveAs(tx, attacker, fight.ship, { holds, combatId });
    const policeDamage = lawful ? 0 : punish(attacker, site, now);
    await tx.flush();
    const loss = {
      ...{ victim: attacker, victor: null, victorId: defenderId, killerId: defenderId },
      weapon: 'LASER' as const,
    };
    const lost = fight.ship.hullPoints === 0;
    const spoils = lost ? [await settleLoss(tx, loss, { regionId, combatId, seed, now, holds })] : [];
    wearShield(row.colony, state.shieldPoints - fight.shieldPoints);
    if (fight.result === 'ATTACKER_VICTORY') await conquer(tx, regionId, row, playerId, now);
    else await saveColony(tx, row);
    await writeFight(tx, {
      ...{ kind: 'PLANET', id: combatId, sector, attackerId: playerId, defenderId, targetId: planetId },
      ...{ attackerShipId: attacker.ship.id, state, seed, result: fight.result, rounds: fight.rounds },
      ...{ lawful, policeDamage, spoils },
    });
    const { result, rounds } = fight;
    await emit(tx, regionId, ...combatEnded({ ...parties, result, rounds: rounds.length }));
    return { playerId, combatId };
  });
}

/** Locks the planet and then the pilot, as all deeds on planets do, and checks everything but the turns. */
async function setScene(tx: EntityManager, { playerId, planetId }: InvasionRequest): Promise<Scene> {
  const settings = await readSettings(tx);
  const place = await lockPlanet(tx, planetId);
  const row = await colonyOn(tx, planetId);
  const acting = await lockPilot(tx, playerId);
  const { pilot, now } = acting;
  const attacker = { pilot, ship: requireWarship(acting.ship) };
  requireInOrbit(acting, place);
  const held = requireHeld(row, playerId, now);
  const site = await siteOf(tx, place.sector);
  requirePlace(site, settings);
  // Unlocked: the owner may be anywhere, and in a fight.
  const owner = await tx.findOneOrFail(PilotSchema, { playerId: held.ownerId });
  requireGrown([pilot, owner], settings, now);
  Object.assign(pilot, decay(pilot, now));
  const open = lawfulness(site, settings) === 'OPEN';
  const lawful = open || isFairGame(owner, pilot.reputation, now);
  return { row: held, attacker, site, now, lawful };
}

function requireHeld(row: ColonyRow | null, playerId: string, now: Date): ColonyRow {
  if (!row) throw new Refusal('PLANET_UNCLAIMED', 'Nobody holds this planet.');
  if (row.ownerId === playerId) throw new Refusal('OWN_TARGET', 'This planet is your own.');
  const { formingUntil } = row.colony;
  if (formingUntil !== null && formingUntil > now.getTime())
    throw new Refusal('PLANET_FORMING', 'The planet is still forming.', {
      until: new Date(formingUntil).toISOString(),
    });
  if (tenureAt(row, now.getTime()) === 'DERELICT')
    throw new Refusal('PLANET_DERELICT', 'This planet is nobody’s any more; win it with `reclaimPlanet`.');
  return row;
}

function stateOf(colony: Colony, ship: Fighter): PlanetState {
  return {
    ...{ ship, ...strengthOf(colony), shieldPoints: shieldHitPoints(colony) },
    ...{ railGun: levelOf(colony, 'RAIL_GUN') > 0, minefield: levelOf(colony, 'MINEFIELD') > 0 },
  };
}
