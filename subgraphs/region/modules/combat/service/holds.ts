/** What the ships of a fight carry, read once. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { Place } from '../../../ledger/goods.ts';
import type { Ship } from '../../sectors/entities.ts';
import { combatDrones } from '../../ships/rules/drones.ts';
import type { Load } from '../rules/spoils.ts';

export interface Holds {
  /** Combat drones in a ship's bay: those that fly and fight. */
  drones(shipId: string): number;
  /** So many drones are gone: the next fight of the same ship is without them. */
  loseDrones(shipId: string, lost: number): void;
  /** Everything in a ship's hold. */
  loads(shipId: string): Load[];
  /** Units that still fit. */
  room(ship: Ship): number;
}

export async function readHolds(em: EntityManager, ships: readonly Ship[]): Promise<Holds> {
  const rows = await em.execute<{ place: Place; good: string; quantity: number }[]>(
    `select 'ship:' || ship_id as place, good, quantity::int from cargo where ship_id = any(?::uuid[]) and quantity > 0
     union all select place, good, quantity::int from stores where place = any(?::text[]) and quantity > 0 order by good`,
    [`{${ships.map(({ id }) => id).join(',')}}`, `{${ships.map(({ id }) => `bay:${id}`).join(',')}}`],
  );
  const of = (place: Place): typeof rows => rows.filter((row) => row.place === place);
  const inBay = (shipId: string) => of(`bay:${shipId}`).find(({ good }) => good === combatDrones);
  return {
    drones: (shipId) => inBay(shipId)?.quantity ?? 0,
    loseDrones(shipId, lost) {
      const row = inBay(shipId);
      if (row) row.quantity -= lost;
    },
    loads: (shipId) => of(`ship:${shipId}`).map(({ good, quantity }) => ({ good, quantity })),
    room: ({ id, cargoCapacity }) =>
      cargoCapacity - of(`ship:${id}`).reduce((sum, { quantity }) => sum + quantity, 0),
  };
}
