/** Membership and policies: who belongs here and what is decided is public; applications, invites and the log are for those who answer for them. */
import type { Permissions } from '../rules.ts';

const event = 'id type regionId region occurredAt cursor traceId';

export const governance: Permissions = {
  Mutation: {
    pilot: 'setHome applyForCitizenship redeemInvite proposePolicy voteOnPolicy',
    administration: 'decideApplication createInvite revokeInvite changeMember approvePlayer',
    order: 'banPlayer',
    staff: 'grantPermission revokePermission vetoPolicy updateGovernance',
  },
  Pilot: { anyone: 'membership' },
  Region: {
    anyone: 'governance members policies policy',
    administration: 'applicants invites',
    staff: 'audit',
  },
  Membership: {
    given: `player standing owner localRank reputation votingPower permissions speaksFor joinedAt lastVisit visits residentSince
      citizenSince`,
    administration: 'multiAccount',
  },
  MembershipConnection: { given: 'edges nodes pageInfo totalCount' },
  MembershipEdge: { given: 'node cursor' },
  Invite: { given: 'id code createdBy expiresAt uses usesLeft' },
  Governance: {
    given: `governanceType votingThreshold quorum electionFrequencyDays constitutionalText immigration minReputation
      citizenship visaHours defenseSpending`,
  },
  Policy: {
    given: `id policyType title description changes enacted proposer proposedAt votingClosesAt status electorate threshold
      quorum voters eligible votesFor votesAgainst rejection decidedAt`,
    self: 'yourVote',
  },
  PolicyConnection: { given: 'edges nodes pageInfo totalCount' },
  PolicyEdge: { given: 'node cursor' },
  PrivilegedAct: { given: 'at actor act subject details refused' },
  PrivilegedActConnection: { given: 'edges nodes pageInfo' },
  PrivilegedActEdge: { given: 'node cursor' },
  MemberPayload: { given: 'member' },
  InvitePayload: { given: 'invite' },
  PolicyPayload: { given: 'policy' },
  GovernancePayload: { given: 'region' },
  MemberJoined: { signedIn: '@event', given: `${event} player standing` },
  MemberChanged: { signedIn: '@event', given: `${event} player standing` },
  PolicyProposed: { signedIn: '@event', given: `${event} policyId policyType proposer votingClosesAt` },
  PolicyVoted: { signedIn: '@event', given: `${event} policyId policyType voters votesFor votesAgainst` },
  PolicyImplemented: { signedIn: '@event', given: `${event} policyId policyType` },
  PolicyRejected: { signedIn: '@event', given: `${event} policyId policyType rejection` },
};
