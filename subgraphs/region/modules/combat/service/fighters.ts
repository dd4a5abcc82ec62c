/** Ships on their way into a fight and out of it. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { rankOf } from '../../sectors/rules/ranks.ts';
import { combatDrones } from '../../ships/rules/drones.ts';
import { hulls } from '../../ships/rules/hulls.ts';
import type { Remains } from '../engine/duel.ts';
import type { Fighter } from '../engine/fighter.ts';
import type { Holds } from './holds.ts';
import type { Combatant } from './scene.ts';

/** The ship and its pilot as the engine sees them. */
export function fighterOf({ pilot, ship }: Combatant, holds: Holds): Fighter {
  const { hull, upgrades, hullPoints, maxHullPoints, shieldPoints, maxShieldPoints, condition } = ship;
  return {
    ...{ hull, upgrades, hullPoints, maxHullPoints, shieldPoints, maxShieldPoints, condition },
    weapon: hulls[hull].weapon,
    drones: holds.drones(ship.id),
    rankBonus: rankOf(pilot.rankPoints).combat,
    // Ships carry no equipment of these kinds yet.
    ...{ powerBonus: 0, ecm: 0, tractor: false },
  };
}

/** Leaves a ship as a fight left it; the drones it lost are gone. */
export async function leaveAs(
  tx: EntityManager,
  { ship }: Combatant,
  { hullPoints, shieldPoints, drones }: Remains,
  { holds, combatId }: { holds: Holds; combatId: string },
): Promise<void> {
  Object.assign(ship, { hullPoints, shieldPoints });
  const lost = holds.drones(ship.id) - drones;
  await moveGoods(tx, {
    ...{ from: `bay:${ship.id}`, to: 'consumed', good: combatDrones, quantity: lost, action: combatId },
  });
  holds.loseDrones(ship.id, lost);
}
