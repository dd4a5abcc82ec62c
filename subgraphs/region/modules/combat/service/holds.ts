/** What the ships of a fight carry, read once. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Ship } from '../../sectors/entities.ts';
import type { Load } from '../rules/spoils.ts';

export interface Holds {
  quantity(shipId: string, good: string): number;
  /** Everything a ship carries. */
  loads(shipId: string): Load[];
  /** Units that still fit. */
  room(ship: Ship): number;
  /** Keeps up with what has left the hold. */
  remove(shipId: string, good: string, quantity: number): void;
}

export async function readHolds(em: EntityManager, ships: readonly Ship[]): Promise<Holds> {
  const rows = await em.execute<{ shipId: string; good: string; quantity: number }[]>(
    'select ship_id as "shipId", good, quantity::int from cargo where ship_id = any(?::uuid[]) and quantity > 0 order by good',
    [`{${ships.map(({ id }) => id).join(',')}}`],
  );
  const of = (shipId: string): typeof rows => rows.filter((row) => row.shipId === shipId && row.quantity > 0);
  return {
    quantity: (shipId, good) => of(shipId).find((row) => row.good === good)?.quantity ?? 0,
    loads: (shipId) => of(shipId).map(({ good, quantity }) => ({ good, quantity })),
    room: (ship) => ship.cargoCapacity - of(ship.id).reduce((sum, { quantity }) => sum + quantity, 0),
    remove(shipId, good, quantity) {
      const row = of(shipId).find((candidate) => candidate.good === good);
      if (row) row.quantity -= quantity;
    },
  };
}
