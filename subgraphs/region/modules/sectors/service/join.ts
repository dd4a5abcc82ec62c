/** Joining a region: one pilot per player, at the capital, with what the region gives to newcomers. */
import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { accountOf, mint } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { requireAdmission } from '../../governance/rules/immigration.ts';
import { readSettings } from '../../governance/service/settings.ts';
import type { AdmitNewcomer } from '../../../newcomers.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { PilotSchema, RegionSchema, ShipSchema, type LocalRegion, type Pilot } from '../entities.ts';
import { playerArrived } from '../events.ts';
import { poorestHull } from '../../ships/rules/hulls.ts';
import { giveShip } from '../../ships/service/build.ts';
import { maximumTurns } from '../rules/turns.ts';
import { visitHours, visitUntil } from '../rules/visits.ts';
import { databaseTime, lockLeavingPilot } from './pilots.ts';
import { learnSector } from './visibility.ts';

/**
 * Returns the pilot, and whether it is new: joining again gives a ship to who has none and did not leave with one, and changes nothing
 * else. P: starting credits and the region's starting ship are for who joins the first region of all; who has a pilot elsewhere brings
 * what it needs, and is given the poorest ship.
 * @param admit asks the platform about who has no pilot here yet
 * @throws Refusal for whom the region or the platform does not let in
 */
export async function joinRegion(
  em: EntityManager,
  regionId: string,
  playerId: string,
  admit: AdmitNewcomer,
): Promise<{ pilot: Pilot; joined: boolean }> {
  const region = await em.findOneOrFail(RegionSchema, { regionId });
  const settings = await readSettings(em);
  const newcomer = await admitted(em, region, settings, playerId, admit);
  return await transact(em, async (tx) => {
    const inserted = await tx.execute<object[]>(
      `insert into pilots (region_id, player_id, sector, credits, turns, turns_at, visit_until)
       values (?, ?, ?, 0, ?, clock_timestamp(), ?) on conflict do nothing returning player_id`,
      [
        ...[regionId, playerId, region.capitalSector, maximumTurns()],
        newcomer?.visitUntil?.toISOString() ?? null,
      ],
    );
    if (inserted.length > 0) {
      const amount = newcomer?.first ? settings.startingCredits : 0;
      await transfer(tx, {
        ...{ from: mint, to: accountOf('pilot', playerId), amount, action: randomUUID() },
        ...{ cause: 'starting_credits', reason: 'Given to newcomers.' },
      });
      const hull = (newcomer?.first ? settings.startingHull : null) ?? poorestHull;
      await giveShip(tx, regionId, playerId, hull);
      await learnSector(tx, regionId, playerId, region.capitalSector, 'visit');
      await emit(tx, regionId, ...playerArrived({ playerId, sector: region.capitalSector }));
    }
    const pilot = await tx.findOneOrFail(PilotSchema, { playerId });
    if (!pilot.shipId) await rescue(tx, regionId, playerId);
    return { pilot, joined: inserted.length > 0 };
  });
}

/** Who may join; null for who has a pilot here. The region's own word first: the platform counts whom it admits. */
async function admitted(
  em: EntityManager,
  { ownerId }: LocalRegion,
  settings: Settings,
  playerId: string,
  admit: AdmitNewcomer,
): Promise<{ first: boolean; visitUntil: Date | null } | null> {
  if ((await em.execute<object[]>('select from pilots where player_id = ?', [playerId])).length > 0)
    return null;
  const entrant = { playerId, owner: playerId === ownerId, reputation: null, sourceId: null };
  requireAdmission({ ...entrant, stakeholder: false }, settings);
  const { first, visiting } = await admit(playerId);
  const hours = visitHours(visiting, settings.visaHours);
  return { first, visitUntil: hours === null ? null : visitUntil(hours, await databaseTime(em)) };
}

/** Once, however often it is asked for at the same time. Who left with a ship is in it, or in a pod where it was lost. */
async function rescue(tx: EntityManager, regionId: string, playerId: string): Promise<void> {
  const { pilot } = await lockLeavingPilot(tx, playerId);
  await tx.refresh(pilot);
  const away = await tx.count(ShipSchema, { playerId, status: 'AWAY' });
  if (!pilot.shipId && away === 0) pilot.shipId = await giveShip(tx, regionId, playerId, poorestHull);
}
