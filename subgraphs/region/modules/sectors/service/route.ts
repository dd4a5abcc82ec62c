/** Finds the cheapest way for a pilot over the edges it knows. */
import type { Cache } from '#subgraphs/kit/cache.ts';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { PilotSchema, ShipSchema } from '../entities.ts';
import { moveCost } from '../rules/movement.ts';
import { tollFor } from '../rules/gates.ts';
import { cheapestRoute, type Step } from '../rules/route.ts';
import { knownWays, standingMap } from './map-cache.ts';
import { openGates } from './ways.ts';

export interface FoundRoute {
  turns: number;
  /** Credits for all players' gates on the way. */
  tolls: number;
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
  cache: Cache,
  em: EntityManager,
  { from, to, playerId, seesAll }: RouteRequest,
): Promise<FoundRoute | null> {
  const { sectors: byNumber } = await standingMap(cache, em);
  for (const end of [from, to]) {
    if (!byNumber.has(end)) throw new Refusal('SECTOR_NOT_FOUND', `This region has no sector ${end}.`);
  }
  const pilot = playerId ? await em.findOne(PilotSchema, { playerId }) : null;
  const ship = pilot?.shipId ? await em.findOne(ShipSchema, { id: pilot.shipId }) : null;
  const ways = await knownWays(cache, em, playerId, seesAll);
  const passages = (await openGates(em, playerId, seesAll)).flatMap((gate): Step[] => {
    const toll = playerId === null ? null : tollFor(gate, playerId);
    return toll === null ? [] : [{ from: gate.from, to: gate.to, kind: 'GATE', turns: 0, toll }];
  });
  // Of two gates that take no turns the cheaper is found first.
  const gates = Map.groupBy(
    passages.toSorted((a, b) => a.toll - b.toll),
    ({ from: begin }) => begin,
  );
  const hops = cheapestRoute(from, to, (sector) => [
    ...(gates.get(sector) ?? []),
    ...ways.get(sector).flatMap((way): Step[] => {
      const destination = byNumber.get(way.to);
      if (!destination) return [];
      const hull = ship?.hull ?? 'SCOUT_SHIP';
      const built = { hull, condition: ship?.condition ?? 100 };
      const turns = moveCost({ kind: way.kind, edgeCost: way.cost, ...built, destination });
      return [{ from: way.from, to: way.to, kind: way.kind, turns, toll: 0 }];
    }),
  ]);
  if (!hops) return null;
  return {
    turns: hops.reduce((sum, hop) => sum + hop.turns, 0),
    tolls: hops.reduce((sum, hop) => sum + hop.toll, 0),
    sectors: [from, ...hops.map((hop) => hop.to)],
    hops,
  };
}
