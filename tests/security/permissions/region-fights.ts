/** What pilots have left in the hidden sector to fight: drones of both sides, mines of the subject's, a planet of its foe's. */
import { transact } from '#subgraphs/kit/database.ts';
import { clash } from '#subgraphs/region/modules/combat/service/deployments/fight.ts';
import { lockDeployment } from '#subgraphs/region/modules/combat/service/deployments/store.ts';
import { readHolds } from '#subgraphs/region/modules/combat/service/holds.ts';
import { claimPlanet } from '#subgraphs/region/modules/planets/service/claim.ts';
import { lockPilot } from '#subgraphs/region/modules/sectors/service/pilots.ts';
import { planetOf } from '#tests/kit/colonies.ts';
import { deploymentsOf } from '#tests/kit/deployments.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';

export interface WorldFights {
  /** A mine of the subject's struck somebody. */
  fightId: string;
  /** The subject's drones. */
  dronesId: string;
  /** Its foe's. */
  hostileId: string;
  foePlanetId: string;
}

/** What it takes aboard: a mine and a drone of the subject; a drone, 100 colonists and 10,000 credits of its foe. */
export async function leaveArms(
  region: TestRegion,
  sector: number,
  sides: { subject: JoinedPilot; foe: JoinedPilot; struck: JoinedPilot },
): Promise<WorldFights> {
  const { subject, foe, struck } = sides;
  const deploying = deploymentsOf(region);
  const dronesOf = async ({ player }: JoinedPilot): Promise<string> =>
    (await deploying.deployDrones(player, sector, 1, 'DEFENSE')).data.deployDrones.deployment.id;
  const mines = (await deploying.deployMines(subject.player, sector, 1)).data.deployMines.deployment.id;
  const fightId = await strike(region, mines, struck);
  const { id: foePlanetId } = await planetOf(region, { sector });
  await claimPlanet(region.services.fork(), {
    ...{ regionId: region.regionId, playerId: foe.player.id, planetId: foePlanetId, colonists: 100 },
    key: undefined,
  });
  return { fightId, dronesId: await dronesOf(subject), hostileId: await dronesOf(foe), foePlanetId };
}

/** As if the pilot arrived where the mine lies. */
async function strike(
  { regionId, services }: TestRegion,
  mineId: string,
  { player }: JoinedPilot,
): Promise<string> {
  return await transact(services.fork(), async (tx) => {
    const { pilot, ship, now } = await lockPilot(tx, player.id);
    const deployment = await lockDeployment(tx, mineId);
    if (!ship || !deployment) throw new Error('there is no ship or no mine');
    const holds = await readHolds(tx, [ship]);
    const { combatId } = await clash(tx, {
      ...{ regionId, pilot, ship, deployment, attacker: 'DRONES', holds, seed: 's', now, lawful: true },
      punish: () => 0,
    });
    await tx.flush();
    return combatId;
  });
}
