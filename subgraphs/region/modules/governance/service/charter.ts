/** How a region is governed, changed by its owner where nobody else has a say. Source: domain facts §9.1. */
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { governanceChanged } from '../events.ts';
import { concernsTrade } from '../rules/elections/offices.ts';
import type { Settings } from '../rules/settings.ts';
import { recordAct } from './audit.ts';
import { requirePermission, type Actor, type Authority } from './authority.ts';
import { readSettings, writeSettings } from './settings.ts';

export interface GovernedRegion {
  ownerId: string | null;
  kind: string;
}

/** One change of a region's rules at a time: taken before everything else that a transaction locks. */
export async function lockGovernance(tx: EntityManager): Promise<GovernedRegion> {
  const [region] = await tx.execute<[GovernedRegion]>(
    'select owner_id as "ownerId", kind from region for no key update',
  );
  return region;
}

/** VOTE_REQUIRED where others than the owner have a say, and gave no mandate to change this without them. */
export function requireMandate({ permissions }: Authority, changes: object, settings: Settings): void {
  if (!permissions.has('TRADE_MANDATE') || !concernsTrade(changes)) requireAutocracy(settings);
}

/** VOTE_REQUIRED where others than the owner have a say. */
function requireAutocracy({ governanceType }: Settings): void {
  if (governanceType !== 'AUTOCRACY')
    throw new Refusal('VOTE_REQUIRED', 'This region decides by vote; propose a policy.', { governanceType });
}

export type GovernanceChanges = Partial<
  Pick<
    Settings,
    | 'governanceType'
    | 'votingThreshold'
    | 'governanceQuorum'
    | 'electionFrequencyDays'
    | 'constitutionalText'
    | 'citizenship'
    | 'immigration'
    | 'minReputation'
    | 'visaHours'
    | 'defenseSpending'
  >
>;

/** Sets how the region is governed. VOTE_REQUIRED outside autocracies; BAD_USER_INPUT names what is out of bounds. */
export async function updateGovernance(
  em: EntityManager,
  actor: Actor,
  changes: GovernanceChanges,
): Promise<void> {
  const { regionId, playerId, key } = actor;
  await transactOnce(em, { playerId, key, input: { updateGovernance: changes } }, async (tx) => {
    await lockGovernance(tx);
    await requirePermission(tx, actor, 'GOVERNANCE_MANAGE');
    requireAutocracy(await readSettings(tx));
    await writeSettings(tx, changes);
    await recordAct(tx, { actorId: playerId, act: 'updateGovernance', details: changes });
    await emit(tx, regionId, ...governanceChanged({ by: playerId }));
    return null;
  });
}
