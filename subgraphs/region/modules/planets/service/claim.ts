/** Claiming a planet that nobody holds. Source: domain facts §8. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf, treasury } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { lockSettler, spendTurns } from '../../sectors/service/pilots.ts';
import type { ColonyRow } from '../entities.ts';
import { planetColonized } from '../events.ts';
import { claim } from '../rules/claiming.ts';
import { isHabitable } from '../rules/habitability.ts';
import { newColony } from '../rules/new-colony.ts';
import { saveBuildings, saveColony } from './colony-store.ts';
import type { PlanetRequest, Ruled } from './deed.ts';
import { colonyOn, lockPlanet, requireInOrbit, type PlanetPlace } from './planets.ts';

export interface ClaimRequest extends PlanetRequest {
  /** Who go down, out of the ship's hold. */
  colonists: number;
}

/** Makes the planet the player's, with a first citadel. Throws a Refusal for each thing that forbids it. */
export async function claimPlanet(em: EntityManager, request: ClaimRequest): Promise<Ruled> {
  const { regionId, playerId, planetId, colonists, key } = request;
  const { minimum, maximum } = claim.colonists;
  if (colonists < minimum || colonists > maximum)
    throw new Refusal('BAD_USER_INPUT', `A claim takes ${minimum} to ${maximum} colonists.`);
  const input = { claimPlanet: planetId, colonists };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const place = await lockPlanet(tx, planetId);
    const acting = await lockSettler(tx, playerId);
    requireOpen(place, await colonyOn(tx, planetId));
    const ship = requireInOrbit(acting, place);
    spendTurns(acting.pilot, claim.turns);
    const action = randomUUID();
    await moveGoods(tx, {
      ...{
        from: `ship:${ship.id}`,
        to: `planet:${planetId}`,
        good: 'COLONISTS',
        quantity: colonists,
        action,
      },
    });
    await transfer(tx, {
      ...{ from: accountOf('pilot', playerId), to: treasury, amount: claim.price, action },
      ...{ cause: 'planet_claim', reason: 'Claimed a planet.' },
    });
    const row = colonyRow(place, playerId, acting.now, colonists);
    await saveColony(tx, row);
    await saveBuildings(tx, row);
    const { sector } = place;
    await emit(tx, regionId, ...planetColonized({ planetId, playerId, sector, colonists, how: 'CLAIM' }));
    return { playerId, planetId };
  });
}

function requireOpen(place: PlanetPlace, held: ColonyRow | null): void {
  if (place.isHub) throw new Refusal('PLANET_RESTRICTED', "The capital's planet belongs to everybody.");
  if (held) throw new Refusal('PLANET_TAKEN', 'Somebody holds this planet already.');
  if (!isHabitable(place))
    throw new Refusal('PLANET_UNINHABITABLE', 'Nobody can live on this planet.', {
      habitability: place.habitability,
    });
}

/** The first state of what a player holds. */
export function colonyRow(place: PlanetPlace, ownerId: string, now: Date, colonists: number): ColonyRow {
  const at = now.getTime();
  return {
    ...{ planetId: place.id, sector: place.sector, ownerId, claimedAt: now, tendedAt: at, abandonedAt: null },
    ...{ escrows: {}, colony: newColony(place, colonists, at) },
  };
}
