/** A player whose pilot has just joined a region. */
import { randomUUID } from 'node:crypto';
import type { TestRegion } from './region-server.ts';

export interface JoinedPilot {
  player: { id: string };
  shipId: string;
}

export async function joinedPilot(region: TestRegion, id: string = randomUUID()): Promise<JoinedPilot> {
  const player = { id };
  const { data } = await region.ask(
    'mutation ($r: ID!) { joinRegion(regionId: $r) { pilot { ship { id } } } }',
    { r: region.regionId },
    player,
  );
  return { player, shipId: data.joinRegion.pilot.ship.id };
}
