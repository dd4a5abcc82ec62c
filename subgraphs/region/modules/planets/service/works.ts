/** Building on a planet: paid at once, ready by itself when its hours are over. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, burnt } from '../../../ledger/accounts.ts';
import { balanceOf, transfer, transferAll } from '../../../ledger/credits.ts';
import { bookFlows } from '../../../ledger/stores.ts';
import { nextWork, plainLevels, terraformingRefund, type Work } from '../rules/buildings.ts';
import { hourMs, levelOf, type BuildingKind, type Colony } from '../rules/colony.ts';
import { habitabilityOf } from '../rules/habitability.ts';
import { saveBuildings } from './colony-store.ts';
import { deed, type PlanetRequest, type Ruled, type Scene } from './deed.ts';

export interface BuildRequest extends PlanetRequest {
  building: BuildingKind;
}

/** Begins the next level. Throws a Refusal for each thing that is missing. */
export async function buildOnPlanet(em: EntityManager, request: BuildRequest): Promise<Ruled> {
  const { building, playerId } = request;
  return await deed(em, request, { build: building }, async (tx, scene) => {
    const { colony, row, now, action } = scene;
    const work = possibleWork(building, colony);
    await useGoods(tx, scene, work);
    // What may be given up waits for its end in an escrow.
    const escrow = building === 'TERRAFORMING' ? randomUUID() : null;
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: escrow ? accountOf('escrow', escrow) : burnt, action },
      ...{ amount: work.credits, cause: 'planet_works', reason: `${building} ${work.level}.` },
    });
    const startedAt = now.getTime();
    colony.buildings[building] = {
      level: work.level - 1,
      startedAt,
      doneAt: startedAt + work.hours * hourMs,
    };
    if (escrow) row.escrows[building] = escrow;
    await saveBuildings(tx, row);
  });
}

function possibleWork(kind: BuildingKind, colony: Colony): Work {
  const work = nextWork(kind, colony);
  if (!work || (kind === 'TERRAFORMING' && habitabilityOf(colony) === 100))
    throw new Refusal('HIGHEST_LEVEL', 'There is no higher level.');
  const { doneAt } = colony.buildings[kind] ?? { doneAt: null };
  if (doneAt !== null)
    throw new Refusal('WORK_UNDER_WAY', 'The next level is being built already.', {
      until: new Date(doneAt).toISOString(),
    });
  if (levelOf(colony, 'CITADEL') < work.citadel)
    throw new Refusal('CITADEL_REQUIRED', `This takes a citadel of level ${work.citadel}.`, {
      citadelLevel: work.citadel,
    });
  if (plainLevels(colony) < work.buildings)
    throw new Refusal(
      'BUILDINGS_REQUIRED',
      `Factory, farm, mine, defense and research must have ${work.buildings} levels together.`,
      { levels: work.buildings },
    );
  return work;
}

async function useGoods(tx: EntityManager, { colony, row, action }: Scene, { goods }: Work): Promise<void> {
  const needed = Object.entries(goods).map(([good, used]) => ({
    good: good as keyof typeof goods,
    made: 0,
    used,
  }));
  for (const { good, used } of needed) {
    const held = colony.stock[good] ?? 0;
    if (held < used)
      throw new Refusal('NOT_ENOUGH_GOODS', `This takes ${used} units of ${good}; the stores hold ${held}.`, {
        good,
      });
    colony.stock[good] = held - used;
  }
  await bookFlows(tx, `planet:${row.planetId}`, needed, action);
}

/** Gives up terraforming and returns half its price; the rest leaves the world. NO_WORK when there is none under way. */
export async function cancelTerraforming(em: EntityManager, request: PlanetRequest): Promise<Ruled> {
  return await deed(em, request, { cancel: 'TERRAFORMING' }, async (tx, { colony, row, action }) => {
    const building = colony.buildings.TERRAFORMING;
    const escrow = row.escrows.TERRAFORMING;
    if (!building || building.doneAt === null || !escrow)
      throw new Refusal('NO_WORK', 'Nothing is being terraformed there.');
    const from = accountOf('escrow', escrow);
    const price = await balanceOf(tx, from);
    const refund = Math.floor(price * terraformingRefund);
    const shared = { from, action, cause: 'planet_works', reason: 'Terraforming given up.' };
    await transferAll(tx, [
      { ...shared, to: accountOf('pilot', request.playerId), amount: refund },
      { ...shared, to: burnt, amount: price - refund },
    ]);
    colony.buildings.TERRAFORMING = { level: building.level, startedAt: null, doneAt: null };
    delete row.escrows.TERRAFORMING;
    await saveBuildings(tx, row);
  });
}
