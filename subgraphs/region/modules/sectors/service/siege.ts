/** Who besieges a planet lies in open space before it: whoever leaves, docks or loses the ship breaks off. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import type { Pilot } from '../entities.ts';
import { planetBesieged } from '../events.ts';

/** Makes a locked pilot the besieger of a locked planet that nobody besieges. */
export async function takePosition(
  tx: EntityManager,
  regionId: string,
  { pilot, planetId, now }: { pilot: Pilot; planetId: string; now: Date },
): Promise<void> {
  const { playerId, sector } = pilot;
  pilot.besieging = planetId;
  await tx.execute('insert into sieges (planet_id, besieger_id, since) values (?, ?, ?)', [
    ...[planetId, playerId, now.toISOString()],
  ]);
  await emit(tx, regionId, ...planetBesieged({ planetId, playerId, sector, lifted: false }));
}

/** Ends the siege that a locked pilot lays, if it lays one; what it cost the planet is counted when somebody looks there. */
export async function breakOff(tx: EntityManager, regionId: string, pilot: Pilot, now: Date): Promise<void> {
  const { playerId, besieging: planetId } = pilot;
  if (!planetId) return;
  pilot.besieging = null;
  const [ended] = await tx.execute<{ sector: number }[]>(
    `update sieges s set ended_at = greatest(s.since, ?::timestamptz) from planets p
     where p.id = s.planet_id and s.planet_id = ? and s.besieger_id = ? and s.ended_at is null returning p.sector`,
    [now.toISOString(), planetId, playerId],
  );
  if (!ended) return;
  await emit(tx, regionId, ...planetBesieged({ planetId, playerId, sector: ended.sector, lifted: true }));
}

/** Ends the siege of a locked planet, from wherever it is laid. */
export async function dissolveSiege(
  tx: EntityManager,
  regionId: string,
  { planetId, sector }: { planetId: string; sector: number },
): Promise<void> {
  const [siege] = await tx.execute<{ playerId: string; running: boolean }[]>(
    'delete from sieges where planet_id = ? returning besieger_id as "playerId", ended_at is null as running',
    [planetId],
  );
  if (!siege?.running) return;
  const { playerId } = siege;
  await emit(tx, regionId, ...planetBesieged({ planetId, playerId, sector, lifted: true }));
}

/** What has ended, and is counted, is not kept. The planet is locked. */
export async function forgetEndedSiege(tx: EntityManager, planetId: string): Promise<void> {
  await tx.execute('delete from sieges where planet_id = ? and ended_at is not null', [planetId]);
}

/** Whether a pilot besieges a planet right now: its own note may be older than the end of the siege. */
export async function isBesieging(
  em: EntityManager,
  { playerId, besieging }: Pick<Pilot, 'playerId' | 'besieging'>,
): Promise<boolean> {
  if (!besieging) return false;
  const [row] = await em.execute<object[]>(
    'select planet_id from sieges where planet_id = ? and besieger_id = ? and ended_at is null',
    [besieging, playerId],
  );
  return row !== undefined;
}
