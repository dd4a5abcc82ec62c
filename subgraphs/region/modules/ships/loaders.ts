/** Batched reads of one request for ships. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { ShipSchema, type Ship } from '../sectors/entities.ts';
import { combatDrones } from './rules/drones.ts';

export interface ShipLoaders {
  /** A pilot's ships that are in the region, the oldest first. */
  fleet: DataLoader<string, Ship[]>;
  /** Combat drones in a ship's bay. */
  bay: DataLoader<string, number>;
}

export function createShipLoaders(em: EntityManager): ShipLoaders {
  return {
    fleet: new DataLoader(async (players) => {
      const ships = await em.find(
        ShipSchema,
        { playerId: { $in: [...players] }, status: { $nin: ['DESTROYED', 'SCRAPPED', 'AWAY'] } },
        { orderBy: { acquiredAt: 'asc', id: 'asc' } },
      );
      const fleets = Map.groupBy(ships, ({ playerId }) => playerId);
      return players.map((id) => fleets.get(id) ?? []);
    }),
    bay: new DataLoader(async (ids) => {
      const rows = await em.execute<{ place: string; quantity: number }[]>(
        'select place, quantity::int from stores where place = any(?::text[]) and good = ?',
        [`{${ids.map((id) => `bay:${id}`).join(',')}}`, combatDrones],
      );
      const drones = new Map(rows.map(({ place, quantity }) => [place, quantity]));
      return ids.map((id) => drones.get(`bay:${id}`) ?? 0);
    }),
  };
}
