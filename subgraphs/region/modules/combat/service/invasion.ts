/** A pilot attacks a planet that another holds: preconditions, fight and aftermath in one transaction. Source: domain facts §7.6, §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { levelOf, type Colony } from '../../planets/rules/colony.ts';
import { shieldHitPoints, strengthOf, wearShield } from '../../planets/rules/defenses.ts';
import { saveColony } from '../../planets/service/colony-store.ts';
import { conquer } from '../../planets/service/conquest.ts';
import { bookPast } from '../../planets/service/planets.ts';
import { requireSettler } from '../../sectors/rules/visits.ts';
import { spendTurns } from '../../sectors/service/pilots.ts';
import { invade, type PlanetState } from '../engine/invasion.ts';
import type { Fighter } from '../engine/fighter.ts';
import { combatEnded, combatStarted } from '../events.ts';
import { fines } from '../rules/flags.ts';
import { invasionTurns } from '../rules/planets.ts';
import { settleLoss } from './aftermath.ts';
import type { Attacked } from './attack.ts';
import { writeFight } from './combats.ts';
import { fighterOf, leaveAs } from './fighters.ts';
import { readHolds } from './holds.ts';
import { fine, punish } from './law.ts';
import { setPlanetScene } from './planet-scene.ts';

export interface InvasionRequest {
  regionId: string;
  playerId: string;
  planetId: string;
  /** What decides the fight. */
  seed: string;
  /** Idempotency key. */
  key: string | undefined;
}

/** Attacks a planet in the pilot's sector. Throws a Refusal for each thing that forbids it. */
export async function attackPlanet(em: EntityManager, request: InvasionRequest): Promise<Attacked> {
  const { regionId, playerId, planetId, seed, key } = request;
  return await transactOnce(em, { playerId, key, input: { attackPlanet: planetId } }, async (tx) => {
    const { row, attacker, site, lawful, now } = await setPlanetScene(tx, request);
    // Who wins holds the planet.
    requireSettler(attacker.pilot.visitUntil);
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
    await emit(tx, regionId, ...combatEnded(parties, { ...fight, spoils }));
    if (!lawful) await fine(tx, attacker.pilot, fines.innocent, combatId);
    return { playerId, combatId };
  });
}

function stateOf(colony: Colony, ship: Fighter): PlanetState {
  return {
    ...{ ship, ...strengthOf(colony), shieldPoints: shieldHitPoints(colony) },
    ...{ railGun: levelOf(colony, 'RAIL_GUN') > 0, minefield: levelOf(colony, 'MINEFIELD') > 0 },
  };
}
