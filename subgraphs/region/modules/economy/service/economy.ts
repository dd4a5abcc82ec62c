/** What the region's owner decides and takes: rates within their bounds, and the bank that the taxes fill. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { accountOf } from '../../../ledger/accounts.ts';
import { balanceOf, transfer } from '../../../ledger/credits.ts';
import type { Settings } from '../../governance/rules/settings.ts';
import { recordAct } from '../../governance/service/audit.ts';
import { requirePermission, type Actor } from '../../governance/service/authority.ts';
import { requireMandate } from '../../governance/service/charter.ts';
import { writeSettings } from '../../governance/service/settings.ts';
import { lockPilot } from '../../sectors/service/pilots.ts';
import { economyChanged } from '../events.ts';
import { regionTerms } from './terms.ts';

export type EconomyChanges = Partial<
  Pick<
    Settings,
    'taxRate' | 'tariffRate' | 'specialization' | 'tradeBonuses' | 'dockingSubsidy' | 'arbitrageStipend'
  >
>;

/** Sets the rates. FORBIDDEN for who may not, VOTE_REQUIRED outside autocracies but for the mandate of an elected trade commissioner; BAD_USER_INPUT names what is out of bounds. */
export async function updateEconomy(em: EntityManager, actor: Actor, changes: EconomyChanges): Promise<void> {
  const { regionId, playerId, key } = actor;
  await transactOnce(em, { playerId, key, input: { updateEconomy: changes } }, async (tx) => {
    const authority = await requirePermission(tx, actor, 'ECONOMY_MANAGE');
    const { tariffCap, settings } = await regionTerms(tx);
    requireMandate(authority, changes, settings);
    if (changes.tariffRate !== undefined && changes.tariffRate > tariffCap)
      throw new Refusal('BAD_USER_INPUT', `The tariff is capped at ${tariffCap} by the number of stations.`, {
        tariffCap,
      });
    await writeSettings(tx, changes);
    await recordAct(tx, { actorId: playerId, act: 'updateEconomy', details: changes });
    await emit(tx, regionId, ...economyChanged({ by: playerId, changes }));
    return null;
  });
}

export interface Withdrawn {
  playerId: string;
  ownerBank: number;
}

/** Moves credits from a player's bank as owner to its pilot. NOT_ENOUGH_CREDITS when the bank holds fewer. */
export async function withdrawRevenue(
  em: EntityManager,
  { playerId, amount, key }: { playerId: string; amount: number; key: string | undefined },
): Promise<Withdrawn> {
  if (amount < 1) throw new Refusal('BAD_USER_INPUT', '`amount` must be at least 1.');
  return await transactOnce(em, { playerId, key, input: { withdrawRevenue: amount } }, async (tx) => {
    await lockPilot(tx, playerId);
    const bank = accountOf('owner', playerId);
    await transfer(tx, {
      ...{ from: bank, to: accountOf('pilot', playerId), amount, action: randomUUID() },
      ...{ cause: 'withdrawal', reason: "Taken out of the owner's bank." },
    });
    return { playerId, ownerBank: await balanceOf(tx, bank) };
  });
}
