/** Members of every standing and rank, what one of them applied for, an invite, and policies in every state. */
import { randomUUID } from 'node:crypto';
import type { Role } from '#schema/permissions/rules.ts';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';
import type { RegionWorld } from './region-world.ts';
import type { Act, Maker } from './walk.ts';

export interface WorldGovernment {
  /** Decided; its subject voted. */
  policyId: string;
  /** Its subject alone, who sits in the council, may vote on it. */
  openPolicyId: string;
  vetoedPolicyId: string;
  inviteId: string;
  inviteCode: string;
}

export async function govern(
  { regionId, sql }: TestRegion,
  players: Record<Role, { id: string } | undefined>,
  { player }: JoinedPilot,
): Promise<WorldGovernment> {
  const id = (role: Role): string => players[role]?.id ?? '';
  await sql(
    `update members set standing = 'RESIDENT', resident_since = now() - interval '40 days' where player_id = $1`,
    [id('resident')],
  );
  await sql(`update members set standing = 'CITIZEN', citizen_since = now() where player_id = $1`, [
    id('citizen'),
  ]);
  for (const rank of ['moderator', 'administrator'] as const)
    await sql('update members set local_rank = $2 where player_id = $1', [id(rank), rank]);
  await sql('update pilots set reputation = 200, reputation_at = now() where player_id = $1', [
    id('resident'),
  ]);
  await sql('insert into applications (region_id, player_id) values ($1, $2)', [regionId, id('visitor')]);
  const [inviteId, inviteCode] = [randomUUID(), 'A'.repeat(22)];
  await sql(
    `insert into invites (region_id, id, code, created_by, uses, uses_left, expires_at)
     values ($1, $2, $3, $4, 10, 10, now() + interval '1 day')`,
    [regionId, inviteId, inviteCode, id('owner')],
  );
  const policy = async (status: string, changes: object): Promise<string> => {
    const enacted = status === 'IMPLEMENTED' ? changes : null;
    const decided = status === 'VOTING' ? [null, enacted, null] : [1, enacted, new Date()];
    const rejection = status === 'REJECTED' ? 'NO_QUORUM' : null;
    const [row] = await sql<{ id: string }>(
      `insert into policies (region_id, id, type, title, description, changes, proposer_id, closes_at, electorate, threshold, quorum, status,
         eligible, enacted, decided_at, rejection)
       values ($1, gen_random_uuid(), 'TAX_RATE', 'Taxes', 'Why not', $2, $3, now() + interval '1 day', 'COUNCIL', 510, 330, $4, $5, $6, $7, $8) returning id`,
      [regionId, changes, player.id, status, ...decided, rejection],
    );
    return row?.id ?? '';
  };
  await policy('REJECTED', { taxRate: 0.2 });
  const policyId = await policy('IMPLEMENTED', { taxRate: 0.1 });
  await sql(
    'insert into policy_votes (region_id, policy_id, player_id, in_favor, weight) values ($1, $2, $3, true, 1000)',
    [regionId, policyId, player.id],
  );
  await sql(
    `insert into grants (region_id, player_id, permission, granted_by) values ($1, $2, 'COUNCIL_MEMBER', $2)`,
    [regionId, player.id],
  );
  return {
    ...{ policyId, inviteId, inviteCode },
    openPolicyId: await policy('VOTING', { tariffRate: 0.1 }),
    vetoedPolicyId: await policy('VOTING', { dockingSubsidy: true }),
  };
}

export function governmentActs(act: Maker, world: RegionWorld): Act[] {
  const { players, foe, inviteId, inviteCode, openPolicyId, vetoedPolicyId } = world;
  const other = `playerId: "${foe.player.id}"`;
  return [
    act('setHome', '', 'visitor'),
    act('applyForCitizenship', '', 'resident'),
    act('decideApplication', `playerId: "${players.visitor?.id}", approve: false`, 'administrator'),
    act('redeemInvite', `code: "${inviteCode}"`, 'visitor'),
    act('createInvite', 'uses: 2', 'administrator'),
    act('revokeInvite', `inviteId: "${inviteId}"`, 'administrator'),
    act('changeMember', `${other}, input: { multiAccount: false }`, 'administrator'),
    act('approvePlayer', `${other}, approved: false`, 'administrator'),
    act('banPlayer', `${other}, banned: false`, 'moderator'),
    act('grantPermission', `${other}, permission: ANALYTICS_VIEW`, 'owner'),
    act('revokePermission', `${other}, permission: ANALYTICS_VIEW`, 'owner'),
    act('updateGovernance', 'input: { electionFrequencyDays: 60 }', 'owner'),
    act(
      'proposePolicy',
      'input: { policyType: TAX_RATE, title: "Taxes", changes: { taxRate: 0.2 } }',
      'owner',
    ),
    act('voteOnPolicy', `policyId: "${openPolicyId}", inFavor: true`),
    act('vetoPolicy', `policyId: "${vetoedPolicyId}"`, 'owner'),
  ];
}
