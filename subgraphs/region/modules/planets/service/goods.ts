/** Goods between a planet's stores and its owner's ship. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { moveGoods, type Place } from '../../../ledger/goods.ts';
import type { Commodity } from '../../economy/rules/commodities.ts';
import { forgetImports } from '../../economy/service/imports.ts';
import { capacityFor } from '../rules/citadel.ts';
import { deed, type PlanetRequest, type Ruled, type Scene } from './deed.ts';

export interface Load {
  commodity: Commodity;
  /** Units, at least 1. */
  quantity: number;
}

export interface GoodsRequest extends PlanetRequest {
  goods: readonly Load[];
}

/** Takes goods out of the planet's stores. NOT_ENOUGH_GOODS when they hold fewer, CARGO_FULL when the ship has too little room. */
export async function collectResources(em: EntityManager, request: GoodsRequest): Promise<Ruled> {
  const goods = checked(request.goods);
  return await deed(em, request, { collect: goods }, async (tx, { ship, action }) => {
    await moveAll(tx, `planet:${request.planetId}`, `ship:${ship.id}`, goods, action);
  });
}

/** Brings goods of the ship into the planet's stores. STORAGE_FULL when they have too little room. */
export async function depositResources(em: EntityManager, request: GoodsRequest): Promise<Ruled> {
  const goods = checked(request.goods);
  return await deed(em, request, { deposit: goods }, async (tx, scene) => {
    for (const load of goods) requireRoom(scene, load);
    await moveAll(tx, `ship:${scene.ship.id}`, `planet:${request.planetId}`, goods, scene.action);
    await forgetImports(tx, scene.ship.id);
  });
}

/** In one order, so that the same wish is the same request however it is listed. */
function checked(goods: readonly Load[]): Load[] {
  const names = new Set(goods.map(({ commodity }) => commodity));
  if (goods.length === 0 || names.size < goods.length)
    throw new Refusal('BAD_USER_INPUT', '`goods` must name at least one good, and each once.');
  if (names.has('COLONISTS'))
    throw new Refusal('BAD_USER_INPUT', 'Colonists are settled and recalled, not stored.');
  if (goods.some(({ quantity }) => quantity < 1))
    throw new Refusal('BAD_USER_INPUT', '`quantity` must be at least 1.');
  return goods.toSorted((a, b) => (a.commodity < b.commodity ? -1 : 1));
}

function requireRoom({ colony }: Scene, { commodity, quantity }: Load): void {
  const room = Math.max(0, capacityFor(colony, commodity) - (colony.stock[commodity] ?? 0));
  if (quantity > room)
    throw new Refusal('STORAGE_FULL', `The stores have room for ${room} more units of ${commodity}.`, {
      room,
    });
}

async function moveAll(
  tx: EntityManager,
  from: Place,
  to: Place,
  goods: readonly Load[],
  action: string,
): Promise<void> {
  for (const { commodity, quantity } of goods)
    await moveGoods(tx, { from, to, good: commodity, quantity, action });
}
