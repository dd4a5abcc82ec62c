/** Joining a region: one pilot per player, at the capital, with what the region gives to newcomers. */
import { randomUUID } from 'node:crypto';
import { transact, type EntityManager } from '#subgraphs/kit/database.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { accountOf, mint } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { readSettings } from '../../governance/service/settings.ts';
import { PilotSchema, RegionSchema, type Pilot } from '../entities.ts';
import { playerArrived } from '../events.ts';
import { giveShip } from '../../ships/service/build.ts';
import { maximumTurns } from '../rules/turns.ts';
import { learnSector } from './visibility.ts';

/** Returns the pilot, and whether it is new: joining again changes nothing. */
export async function joinRegion(
  em: EntityManager,
  regionId: string,
  playerId: string,
): Promise<{ pilot: Pilot; joined: boolean }> {
  return await transact(em, async (tx) => {
    const region = await tx.findOneOrFail(RegionSchema, { regionId });
    const { startingCredits, startingHull } = await readSettings(tx);
    const inserted = await tx.execute<object[]>(
      `insert into pilots (region_id, player_id, sector, credits, turns, turns_at)
       values (?, ?, ?, 0, ?, clock_timestamp()) on conflict do nothing returning player_id`,
      [regionId, playerId, region.capitalSector, maximumTurns()],
    );
    if (inserted.length > 0) {
      await transfer(tx, {
        ...{ from: mint, to: accountOf('pilot', playerId), amount: startingCredits, action: randomUUID() },
        ...{ cause: 'starting_credits', reason: 'Given to newcomers.' },
      });
      if (startingHull) await giveShip(tx, regionId, playerId, startingHull);
      await learnSector(tx, regionId, playerId, region.capitalSector, 'visit');
      await emit(tx, regionId, ...playerArrived({ playerId, sector: region.capitalSector }));
    }
    return { pilot: await tx.findOneOrFail(PilotSchema, { playerId }), joined: inserted.length > 0 };
  });
}
