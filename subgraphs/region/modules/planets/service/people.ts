/** Colonists between ship and planet, and to their work. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods } from '../../../ledger/goods.ts';
import { requireBerths } from '../../economy/service/colonist-berths.ts';
import { fitAllocations } from '../rules/advance.ts';
import { populationLimit } from '../rules/citadel.ts';
import { populationOf, resources } from '../rules/colony.ts';
import { deed, type PlanetRequest, type Ruled } from './deed.ts';

export interface PeopleRequest extends PlanetRequest {
  /** How many, at least 1. */
  quantity: number;
}

const good = 'COLONISTS';

/** Lets colonists of the ship go down. COLONY_FULL when the planet has too little room for them. */
export async function settleColonists(em: EntityManager, request: PeopleRequest): Promise<Ruled> {
  const { quantity, planetId } = request;
  requireSome(quantity);
  return await deed(em, request, { settleColonists: quantity }, async (tx, { colony, ship, action }) => {
    const room = Math.max(0, populationLimit(colony) - populationOf(colony));
    if (quantity > room)
      throw new Refusal('COLONY_FULL', `The colony has room for ${room} more colonists.`, { room });
    await moveGoods(tx, { from: `ship:${ship.id}`, to: `planet:${planetId}`, good, quantity, action });
  });
}

/** Takes colonists aboard; who worked is missed at work. BERTHS_FULL when the ship has too few berths. */
export async function recallColonists(em: EntityManager, request: PeopleRequest): Promise<Ruled> {
  const { quantity, planetId } = request;
  requireSome(quantity);
  return await deed(em, request, { recallColonists: quantity }, async (tx, { colony, ship, action }) => {
    await requireBerths(tx, ship, quantity);
    await moveGoods(tx, { from: `planet:${planetId}`, to: `ship:${ship.id}`, good, quantity, action });
    colony.stock.COLONISTS = populationOf(colony) - quantity;
    fitAllocations(colony);
  });
}

export interface AllocationRequest extends PlanetRequest {
  input: Record<'fuel' | 'organics' | 'equipment', number>;
}

/** Sets who works on what. NOT_ENOUGH_COLONISTS when they are more than live there. */
export async function allocateColonists(em: EntityManager, request: AllocationRequest): Promise<Ruled> {
  const { fuel, organics, equipment } = request.input;
  const allocations = { FUEL: fuel, ORGANICS: organics, EQUIPMENT: equipment };
  if (resources.some((resource) => allocations[resource] < 0))
    throw new Refusal('BAD_USER_INPUT', 'No resource can have fewer than 0 colonists.');
  const wanted = resources.reduce((sum, resource) => sum + allocations[resource], 0);
  return await deed(em, request, { allocate: allocations }, (_tx, { colony }) => {
    const population = populationOf(colony);
    if (wanted > population)
      throw new Refusal('NOT_ENOUGH_COLONISTS', `The colony has ${population} colonists.`, { population });
    colony.allocations = allocations;
  });
}

function requireSome(quantity: number): void {
  if (quantity < 1) throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
}
