/** A pilot besieges a planet that another holds, and breaks the siege off. Source: domain facts §8; who may is the law of §7.7. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { PlanetRequest, Ruled } from '../../planets/service/deed.ts';
import { colonyOn, lockPlanet } from '../../planets/service/planets.ts';
import * as sieges from '../../planets/service/siege.ts';
import { lockPilot, spendTurns } from '../../sectors/service/pilots.ts';
import { fines } from '../rules/flags.ts';
import { siegeTurns } from '../rules/planets.ts';
import { fine, punish } from './law.ts';
import { setPlanetScene } from './planet-scene.ts';

export interface Besieged extends Ruled {
  lawful: boolean;
  policeDamage: number;
}

/** Besieges a planet in the pilot's sector. Throws a Refusal for each thing that forbids it: those of an attack, and ALREADY_BESIEGED. */
export async function besiegePlanet(em: EntityManager, request: PlanetRequest): Promise<Besieged> {
  const { regionId, playerId, planetId, key } = request;
  return await transactOnce(em, { playerId, key, input: { besiegePlanet: planetId } }, async (tx) => {
    const { row, attacker, site, lawful, now } = await setPlanetScene(tx, request);
    const { pilot } = attacker;
    spendTurns(pilot, siegeTurns);
    await sieges.beginSiege(tx, regionId, row, { pilot, now });
    const policeDamage = lawful ? 0 : punish(attacker, site, now);
    await tx.flush();
    if (!lawful) await fine(tx, pilot, fines.innocent, randomUUID());
    return { playerId, planetId, lawful, policeDamage };
  });
}

/** Ends the pilot's own siege of a planet. NOT_BESIEGING when it lays none there. */
export async function liftSiege(em: EntityManager, request: PlanetRequest): Promise<Ruled> {
  const { regionId, playerId, planetId, key } = request;
  return await transactOnce(em, { playerId, key, input: { liftSiege: planetId } }, async (tx) => {
    await lockPlanet(tx, planetId);
    const { pilot, now } = await lockPilot(tx, playerId);
    const row = await colonyOn(tx, planetId);
    const siege = row?.colony.siege;
    if (!row || siege?.besiegerId !== playerId || siege.until !== null)
      throw new Refusal('NOT_BESIEGING', 'Your pilot does not besiege this planet.');
    await sieges.liftSiege(tx, regionId, row, now);
    pilot.besieging = null;
    return { playerId, planetId };
  });
}
