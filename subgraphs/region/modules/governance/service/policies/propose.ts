/** Proposing a policy: put to the vote, or in force at once where the owner decides alone. Source: domain facts §9.1, §9.3. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import { transactOnce } from '#subgraphs/kit/idempotency.ts';
import { emit } from '#subgraphs/kit/outbox.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import { pilotRequired } from '../../../sectors/service/pilots.ts';
import { policyImplemented, policyProposed } from '../../events.ts';
import { requireNoConflict, requireRoom } from '../../rules/conflicts.ts';
import { checkProposal, type CheckedProposal, type Proposal } from '../../rules/policies.ts';
import type { Settings } from '../../rules/settings.ts';
import { barOf } from '../../rules/voting.ts';
import { recordAct } from '../audit.ts';
import { authorityOf, type Actor, type Authority } from '../authority.ts';
import { lockGovernance, type GovernedRegion } from '../charter.ts';
import { isCouncilElected } from '../elections/offices.ts';
import { membersByIds } from '../members.ts';
import { readSettings } from '../settings.ts';
import { enact } from './enact.ts';
import { decidePolicy, insertPolicy, openPolicies } from './store.ts';

export interface ChangedPolicy {
  policyId: string;
}

/**
 * Proposes a policy.
 * @throws Refusal BAD_USER_INPUT for what cannot be changed so; PILOT_REQUIRED, NOT_A_CITIZEN, BANNED, OWNER_DECIDES for who may not propose
 *   it; TOO_MANY_POLICIES, POLICY_CONFLICT
 */
export async function proposePolicy(
  em: EntityManager,
  actor: Actor,
  proposal: Proposal,
): Promise<ChangedPolicy> {
  const { regionId, playerId, key } = actor;
  const checked = checkProposal(proposal);
  return await transactOnce(em, { playerId, key, input: { proposePolicy: checked } }, async (tx) => {
    const region = await lockGovernance(tx);
    const settings = await readSettings(tx);
    await requireProposer(tx, actor, checked, settings);
    requireMovable(region, checked);
    const open = await openPolicies(tx);
    requireRoom(open, playerId);
    requireNoConflict(checked.changes, open, settings);
    const id = randomUUID();
    const alone = settings.governanceType === 'AUTOCRACY';
    const { type, title, description, changes, durationDays } = checked;
    const policy = { id, type, title, description, changes, proposerId: playerId, ...barOf(type, settings) };
    const electorate = await electorateOf(tx, region, settings);
    const closesAt = await insertPolicy(tx, {
      ...{ ...policy, electorate: alone ? 'OWNER' : electorate, days: alone ? 0 : durationDays },
    });
    if (alone) await decideAlone(tx, actor, policy, region);
    else {
      const told = { policyId: id, policyType: type, proposerId: playerId, closesAt: closesAt.toISOString() };
      await emit(tx, regionId, ...policyProposed(told));
    }
    return { policyId: id };
  });
}

/** P: those who have a vote in the Nexus, its delegates, decide themselves as long as they have not elected a council. */
async function electorateOf(
  tx: EntityManager,
  { kind }: GovernedRegion,
  { governanceType }: Settings,
): Promise<'COUNCIL' | 'MEMBERS'> {
  if (governanceType !== 'COUNCIL') return 'MEMBERS';
  return kind !== 'CENTRAL_NEXUS' || (await isCouncilElected(tx)) ? 'COUNCIL' : 'MEMBERS';
}

/** In an autocracy the owner proposes and nobody else; elsewhere citizens do, and the owner. Credits of the owner's are the owner's to offer. */
async function requireProposer(
  tx: EntityManager,
  actor: Actor,
  { changes }: CheckedProposal,
  { governanceType, bans }: Settings,
): Promise<void> {
  const { playerId } = actor;
  // An admin who runs the platform is no citizen of the region by that.
  const authority: Authority = await authorityOf(tx, { playerId, admin: false });
  if (!authority.owner && authority.standing === null) throw pilotRequired();
  if (!authority.owner && bans.includes(playerId)) throw new Refusal('BANNED', 'The region has banned you.');
  if (!authority.owner && (governanceType === 'AUTOCRACY' || (changes.treasuryAdjustment ?? 0) > 0))
    throw new Refusal('OWNER_DECIDES', 'Only the owner of this region may propose this.');
  if (!authority.permissions.has('POLICY_PROPOSE'))
    throw new Refusal('NOT_A_CITIZEN', 'Citizens of the region propose policies.');
  if (authority.standing !== null) await requireOneAccount(tx, playerId);
}

/** Who has several accounts has no say with any of them. */
async function requireOneAccount(tx: EntityManager, playerId: string): Promise<void> {
  const member = (await membersByIds(tx, [playerId])).get(playerId);
  if (member?.multiAccount)
    throw new Refusal('NOT_ELIGIBLE', 'You were found to have several accounts in this region.');
}

/** Where fights are fixed for the whole galaxy no policy moves them (§7.7). The Nexus has no owner who could decide alone. */
function requireMovable({ kind }: GovernedRegion, { type, changes }: CheckedProposal): void {
  if (kind === 'CENTRAL_NEXUS' && changes.governanceType === 'AUTOCRACY')
    throw new Refusal('BAD_USER_INPUT', 'The Nexus has no owner who could decide alone.');
  if (type === 'PVP_RULES' && (kind === 'CENTRAL_NEXUS' || kind === 'TERRAN_SPACE'))
    throw new Refusal('BAD_USER_INPUT', 'Where pilots may fight is fixed in this region.');
}

async function decideAlone(
  tx: EntityManager,
  { regionId, playerId }: Actor,
  { id, type, changes }: Pick<CheckedProposal, 'type' | 'changes'> & { id: string },
  { ownerId }: GovernedRegion,
): Promise<void> {
  const enacted = await enact(tx, { regionId, policyId: id, ownerId }, changes);
  await decidePolicy(tx, id, { enacted }, null);
  const details = { policyId: id, enacted };
  await recordAct(tx, { actorId: playerId, act: 'proposePolicy', details });
  await emit(tx, regionId, ...policyImplemented({ policyId: id, policyType: type }));
}
