/** Finds the cheapest way for a pilot over the edges it knows. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { PilotSchema, ShipSchema, type Sector } from '../entities.ts';
import { moveCost } from '../rules/movement.ts';
import { cheapestRoute, type Step } from '../rules/route.ts';
import { allWays } from './ways.ts';

export interface FoundRoute {
  turns: number;
  sectors: number[];
  hops: Step[];
}

export interface RouteRequest {
  from: number;
  to: number;
  playerId: string | null;
  seesAll: boolean;
}

/** Null when there is no way; SECTOR_NOT_FOUND when an end is not on the map. */
export async function findRoute(
  em: EntityManager,
  { from, to, playerId, seesAll }: RouteRequest,
): Promise<FoundRoute | null> {
  const places = await em.execute<{ number: number; type: Sector['type']; nebulaCoreTurns: number }[]>(
    'select number, type, nebula_core_turns as "nebulaCoreTurns" from sectors',
  );
  const byNumber = new Map(places.map((place) => [place.number, place]));
  for (const end of [from, to]) {
    if (!byNumber.has(end)) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${end}.`);
  }
  const pilot = playerId ? await em.findOne(PilotSchema, { playerId }) : null;
  const ship = pilot?.shipId ? await em.findOne(ShipSchema, { id: pilot.shipId }) : null;
  const ways = Map.groupBy(await allWays(em, playerId, seesAll), (way) => way.from);
  const hops = cheapestRoute(from, to, (sector) =>
    (ways.get(sector) ?? []).flatMap((way) => {
      const destination = byNumber.get(way.to);
      if (!destination) return [];
      const hull = ship?.hull ?? 'SCOUT_SHIP';
      const turns = moveCost({
        kind: way.kind,
        edgeCost: way.cost,
        hull,
        condition: ship?.condition ?? 100,
        destination,
      });
      return [{ from: way.from, to: way.to, kind: way.kind, turns }];
    }),
  );
  if (!hops) return null;
  return {
    turns: hops.reduce((sum, hop) => sum + hop.turns, 0),
    sectors: [from, ...hops.map((hop) => hop.to)],
    hops,
  };
}
