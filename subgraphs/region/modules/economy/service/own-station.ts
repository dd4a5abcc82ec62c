/** What the owner of a station does with it: its terms and its account. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { transfer } from '../../../ledger/credits.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { stationChanged } from '../events.ts';
import { stationTermsSchema, type StationTerms } from '../rules/ownership.ts';
import { requireDeed } from './deeds.ts';
import type { ChangedStation, StationRequest } from './purchase.ts';
import { lockStation } from './stations.ts';

export interface TermsRequest extends StationRequest {
  changes: Partial<StationTerms>;
}

/** Sets what is given and leaves the rest. BAD_USER_INPUT names every value out of its bounds. */
export async function updateStation(em: EntityManager, request: TermsRequest): Promise<ChangedStation> {
  const { regionId, playerId, stationId, changes, key } = request;
  const input = { updateStation: stationId, changes };
  return await transactOnce(em, { playerId, key, input }, async (tx) => {
    const { sector } = await lockStation(tx, stationId, 'deed');
    await lockPilot(tx, playerId);
    const deed = await requireDeed(tx, stationId, playerId);
    const checked = stationTermsSchema.safeParse({ ...deed, ...changes });
    if (!checked.success) {
      const faults = checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      throw new Refusal('BAD_USER_INPUT', `These terms cannot be: ${faults.join('; ')}.`);
    }
    const { taxRate, priceLever, dockingFee, serviceCharge } = checked.data;
    await tx.execute(
      'update deeds set tax_rate = ?, price_lever = ?, docking_fee = ?, service_charge = ? where station_id = ?',
      [taxRate, priceLever, dockingFee, serviceCharge, stationId],
    );
    await emit(tx, regionId, ...stationChanged({ stationId, sector, by: playerId, change: 'TERMS' }));
    return { playerId, stationId };
  });
}

export interface MoneyRequest extends StationRequest {
  /** Credits, at least 1. */
  amount: number;
}

/** Moves credits from the pilot to the station's account, so that it can buy. */
export async function fundStation(em: EntityManager, request: MoneyRequest): Promise<ChangedStation> {
  return await moveCredits(em, request, 'station_funding');
}

/** Moves credits from the station's account to its owner's pilot. NOT_ENOUGH_CREDITS when there are fewer. */
export async function withdrawStationRevenue(
  em: EntityManager,
  request: MoneyRequest,
): Promise<ChangedStation> {
  return await moveCredits(em, request, 'station_revenue');
}

async function moveCredits(
  em: EntityManager,
  { playerId, stationId, amount, key }: MoneyRequest,
  cause: 'station_funding' | 'station_revenue',
): Promise<ChangedStation> {
  if (amount < 1) throw new Refusal('BAD_USER_INPUT', '`amount` must be at least 1.');
  return await transactOnce(em, { playerId, key, input: { [cause]: stationId, amount } }, async (tx) => {
    await lockStation(tx, stationId, 'berths');
    await lockPilot(tx, playerId);
    await requireDeed(tx, stationId, playerId);
    const [owner, account] = [accountOf('pilot', playerId), accountOf('station', stationId)];
    const [from, to, reason] =
      cause === 'station_funding'
        ? [owner, account, 'Put into a station.']
        : [account, owner, 'Taken out of a station.'];
    await transfer(tx, { from, to, amount, cause, reason, action: randomUUID() });
    return { playerId, stationId };
  });
}
