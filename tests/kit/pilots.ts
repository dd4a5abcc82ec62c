/** A player whose pilot has just joined a region. */
import { randomUUID } from 'node:crypto';
import type { TestPlayer, TestRegion } from './region-server.ts';

export interface JoinedPilot {
  player: TestPlayer;
  shipId: string;
}

/** Makes a sector known to a pilot. */
export async function learn(
  { regionId, sql }: TestRegion,
  { player }: JoinedPilot,
  sector: number,
): Promise<void> {
  await sql(`insert into known_sectors (region_id, player_id, sector, how) values ($1, $2, $3, 'visit')`, [
    ...[regionId, player.id, sector],
  ]);
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
