/** A pilot attacks drones that another has deployed. Source: domain facts §7.6, §7.7. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { requireNoPact } from '../../../governance/rules/treaties.ts';
import { readSettings } from '../../../governance/service/settings.ts';
import { relationsBetween } from '../../../governance/service/treaties-effects.ts';
import { PilotSchema } from '../../../sectors/entities.ts';
import { lockPilot, spendTurns } from '../../../sectors/service/pilots.ts';
import { deploymentTurns } from '../../rules/deployments.ts';
import { fines, isFairGame } from '../../rules/flags.ts';
import { lawfulness } from '../../rules/places.ts';
import { decay } from '../../../sectors/rules/reputation.ts';
import type { Attacked } from '../attack.ts';
import { requireGrown, requirePlace, requireWarship, siteOf } from '../ground.ts';
import { readHolds } from '../holds.ts';
import { fine, punish } from '../law.ts';
import { noDrones } from './deploy.ts';
import { clash } from './fight.ts';
import { lockDeployment } from './store.ts';

export interface DroneAttackRequest {
  regionId: string;
  playerId: string;
  deploymentId: string;
  /** What decides the fight. */
  seed: string;
  /** Idempotency key. */
  key: string | undefined;
}

/** Attacks drones in the pilot's sector; it ends when one side is gone. Throws a Refusal for each thing that forbids it. */
export async function attackDrones(
  em: EntityManager,
  { regionId, playerId, deploymentId, seed, key }: DroneAttackRequest,
): Promise<Attacked> {
  return await transactOnce(em, { playerId, key, input: { attackDrones: deploymentId } }, async (tx) => {
    const settings = await readSettings(tx);
    const { pilot, ship, now } = await lockPilot(tx, playerId);
    const own = requireWarship(ship);
    const deployment = await lockDeployment(tx, deploymentId);
    if (!deployment || deployment.kind === 'MINES') throw noDrones();
    if (deployment.ownerId === playerId) throw new Refusal('OWN_TARGET', 'These drones are your own.');
    if (deployment.sector !== pilot.sector)
      throw new Refusal('TARGET_NOT_HERE', 'These drones are not in your sector.');
    const site = await siteOf(tx, pilot.sector);
    requirePlace(site, settings);
    requireGrown([pilot], settings, now);
    // Unlocked: the owner may be anywhere, and in a fight.
    const owner = await tx.findOneOrFail(PilotSchema, { playerId: deployment.ownerId });
    const relations = await relationsBetween(tx, pilot, owner);
    requireNoPact(relations);
    spendTurns(pilot, deploymentTurns.attack);
    Object.assign(pilot, decay(pilot, now));
    const open = lawfulness(site, settings) === 'OPEN' || relations.has('WAR');
    const lawful = open || isFairGame(owner, pilot.reputation, now);
    const { combatId } = await clash(tx, {
      ...{ regionId, pilot, ship: own, deployment, attacker: 'SHIP', seed, now, lawful },
      holds: await readHolds(tx, [own]),
      punish: () => (lawful ? 0 : punish({ pilot, ship: own }, site, now)),
    });
    if (!lawful) await fine(tx, pilot, fines.innocent, combatId);
    return { playerId, combatId };
  });
}
