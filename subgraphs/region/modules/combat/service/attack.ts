/** One ship attacks another: preconditions, fight and aftermath in one transaction. Source: domain facts §7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { random } from '../../sectors/generation/random.ts';
import { SectorSchema } from '../../sectors/entities.ts';
import { playerMoved } from '../../sectors/events.ts';
import { expectArrival } from '../../sectors/service/arrival.ts';
import { spendTurns } from '../../sectors/service/pilots.ts';
import { breakOff } from '../../sectors/service/siege.ts';
import { learnSector } from '../../sectors/service/visibility.ts';
import { hulls } from '../../ships/rules/hulls.ts';
import { duel, type Duel } from '../engine/duel.ts';
import { combatEnded, combatStarted } from '../events.ts';
import { fines } from '../rules/flags.ts';
import { settleDestruction } from './aftermath.ts';
import { writeFight } from './combats.ts';
import { fighterOf, leaveAs } from './fighters.ts';
import { readHolds } from './holds.ts';
import { ambush } from './deployments/ambush.ts';
import { enforceLaw, fine } from './law.ts';
import { setScene, type Scene } from './scene.ts';

export interface AttackRequest {
  regionId: string;
  playerId: string;
  /** The ship to attack. */
  shipId: string;
  /** What decides the fight; to be kept secret until then. */
  seed: string;
  /** Idempotency key. */
  key: string | undefined;
}

export interface Attacked {
  playerId: string;
  combatId: string;
}

/** Attacks a ship in the pilot's sector with the ship it flies. Throws a Refusal for each thing that forbids it. */
export async function attackShip(em: EntityManager, request: AttackRequest): Promise<Attacked> {
  const { regionId, playerId, shipId, seed, key } = request;
  return await transactOnce(em, { playerId, key, input: { attackShip: shipId } }, async (tx) => {
    const scene = await setScene(tx, playerId, shipId);
    const { attacker, defender, site } = scene;
    spendTurns(attacker.pilot, hulls[defender.ship.hull].attackTurns);
    const holds = await readHolds(tx, [attacker.ship, defender.ship]);
    const state = {
      attacker: fighterOf(attacker, holds),
      defender: fighterOf(defender, holds),
      nebula: site.type === 'NEBULA',
      exits: scene.exits.length,
    };
    const fight = duel(state, seed);
    const combatId = randomUUID();
    const parties = {
      ...{ kind: 'SHIP' as const, combatId, playerId, targetId: null },
      ...{ defenderId: defender.pilot.playerId, sector: attacker.pilot.sector },
    };
    await emit(tx, regionId, ...combatStarted(parties));
    await leaveAs(tx, attacker, fight.attacker, { holds, combatId });
    await leaveAs(tx, defender, fight.defender, { holds, combatId });
    const policeDamage = await enforceLaw(tx, scene, fight.result);
    await tx.flush();
    const spoils = await settleDestruction(tx, scene, { regionId, combatId, seed, now: scene.now, holds });
    const fledTo = await flee(tx, { regionId, scene, fight, seed });
    await writeFight(tx, {
      ...{
        kind: 'SHIP',
        id: combatId,
        sector: parties.sector,
        attackerId: playerId,
        defenderId: parties.defenderId,
      },
      ...{ attackerShipId: attacker.ship.id, defenderShipId: defender.ship.id, state, seed },
      ...{ result: fight.result, rounds: fight.rounds, lawful: scene.lawful, policeDamage, spoils, fledTo },
    });
    await emit(tx, regionId, ...combatEnded(parties, { ...fight, spoils }));
    if (!scene.lawful) await fine(tx, attacker.pilot, fines.innocent, combatId);
    return { playerId, combatId };
  });
}

interface Flight {
  regionId: string;
  scene: Scene;
  fight: Duel;
  seed: string;
}

/** Who gets away leaves by any way out, and meets what waits there. Returns the sector it reaches; null when nobody fled. */
async function flee(tx: EntityManager, { regionId, scene, fight, seed }: Flight): Promise<number | null> {
  if (fight.result !== 'DEFENDER_FLED' && fight.result !== 'ATTACKER_FLED') return null;
  const { pilot, ship } = fight.result === 'DEFENDER_FLED' ? scene.defender : scene.attacker;
  const { from, to, kind } = random(seed, 'flight').pick(scene.exits);
  const { playerId } = pilot;
  await breakOff(tx, regionId, pilot, scene.now);
  Object.assign(pilot, { sector: to, lastMovedAt: scene.now });
  Object.assign(ship, { status: 'IN_SPACE', stationId: null, dockedAt: null });
  await tx.flush();
  const sector = await tx.findOneOrFail(SectorSchema, { number: to });
  const chance = random(seed, 'refuge');
  const arrival = { regionId, pilot, ship, sector, now: scene.now, random: () => chance.float() };
  await expectArrival(tx, { playerId, sector: to }, [ambush])(arrival);
  await tx.flush();
  await learnSector(tx, regionId, playerId, to, 'visit');
  const moved = { playerId, fromSector: from, toSector: to, method: kind, turnsSpent: 0 };
  await emit(tx, regionId, ...playerMoved(moved));
  return to;
}
