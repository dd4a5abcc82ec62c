/** What a policy does to the region once it is decided. Source: domain facts §9.3. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { emitAll } from '#subgraphs/kit/outbox.ts';
import { accountOf, burnt, treasury } from '../../../../ledger/accounts.ts';
import { lockedBalance, transfer } from '../../../../ledger/credits.ts';
import { memberChanged } from '../../events.ts';
import { clampChanges, type Changes } from '../../rules/policies.ts';
import { leaveOffices, officesNow } from '../elections/offices.ts';
import { membersByIds } from '../members.ts';
import { readSettings, writeSettings } from '../settings.ts';

interface EnactedIn {
  regionId: string;
  policyId: string;
  /** Of the region. */
  ownerId: string | null;
}

/** Writes the changes within their bounds of today. Returns what was written. */
export async function enact(
  tx: EntityManager,
  { regionId, policyId, ownerId }: EnactedIn,
  changes: Changes,
): Promise<Changes> {
  const before = await readSettings(tx);
  const { treasuryAdjustment, ...settings } = clampChanges(changes, before);
  if (Object.keys(settings).length > 0) await writeSettings(tx, settings);
  if (settings.bans) {
    await dismissBanned(tx, regionId);
    await tellBanned(tx, regionId, before.bans, settings.bans);
  }
  if (treasuryAdjustment === undefined) return settings;
  return { ...settings, treasuryAdjustment: await adjustTreasury(tx, policyId, treasuryAdjustment, ownerId) };
}

/** A ban ends the offices of whom it meets. */
async function dismissBanned(tx: EntityManager, regionId: string): Promise<void> {
  const holders = (await officesNow(tx)).map((office) => office.playerId);
  for (const { playerId, banned } of (await membersByIds(tx, holders)).values())
    if (banned) await leaveOffices(tx, regionId, { playerId });
}

/** Members who are banned, or not any more, have other rights from now on. */
async function tellBanned(
  tx: EntityManager,
  regionId: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const changed = [
    ...before.filter((id) => !after.includes(id)),
    ...after.filter((id) => !before.includes(id)),
  ];
  const members = [...(await membersByIds(tx, changed)).values()];
  const events = members.map(({ playerId, standing }) => memberChanged({ playerId, standing }));
  if (events.length > 0) await emitAll(tx, regionId, events);
}

/**
 * Credits added to the treasury, or taken out of it, as far as there are any. P: what is added the owner's bank gives, as a region cannot
 * make credits that are worth something elsewhere; what is taken out is spent and leaves the world.
 */
async function adjustTreasury(
  tx: EntityManager,
  policyId: string,
  adjustment: number,
  ownerId: string | null,
): Promise<number> {
  const bank = ownerId && accountOf('owner', ownerId);
  const from = adjustment > 0 ? bank : treasury;
  const amount = from ? Math.min(Math.abs(adjustment), await lockedBalance(tx, from)) : 0;
  if (!from || amount === 0) return 0;
  const to = adjustment > 0 ? treasury : burnt;
  await transfer(tx, {
    ...{ from, to, amount, action: policyId },
    ...{ cause: 'policy_enactment', reason: 'Decided by a policy of the region.' },
  });
  return Math.sign(adjustment) * amount;
}
