/** The module's events as subscribers see them. */
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  MemberChangedResolvers,
  MemberJoinedResolvers,
  PolicyImplementedResolvers,
  PolicyProposedResolvers,
  PolicyRejectedResolvers,
  PolicyVotedResolvers,
} from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type {
  MemberPayload,
  PolicyPayload,
  ProposedPayload,
  RejectedPayload,
  VotedPayload,
} from '../events.ts';
import { fullPower } from '../rules/citizenship.ts';

const member = payloadOf<MemberPayload>();
const policy = payloadOf<PolicyPayload>();
const proposed = payloadOf<ProposedPayload>();
const voted = payloadOf<VotedPayload>();
const rejected = payloadOf<RejectedPayload>();

const ofMember = {
  ...sharedEventFields,
  player: (event: OutboxEvent) => ({ id: member(event).playerId }),
  standing: (event: OutboxEvent) => member(event).standing,
};

const ofPolicy = {
  ...sharedEventFields,
  policyId: (event: OutboxEvent) => policy(event).policyId,
  policyType: (event: OutboxEvent) => policy(event).policyType,
};

export const memberJoined: MemberJoinedResolvers = ofMember;
export const memberChanged: MemberChangedResolvers = ofMember;
export const policyImplemented: PolicyImplementedResolvers = ofPolicy;

export const policyProposed: PolicyProposedResolvers = {
  ...ofPolicy,
  proposer: (event) => ({ id: proposed(event).proposerId }),
  votingClosesAt: (event) => proposed(event).closesAt,
};

export const policyVoted: PolicyVotedResolvers = {
  ...ofPolicy,
  voters: (event) => voted(event).voters,
  votesFor: (event) => voted(event).weightFor / fullPower,
  votesAgainst: (event) => voted(event).weightAgainst / fullPower,
};

export const policyRejected: PolicyRejectedResolvers = {
  ...ofPolicy,
  rejection: (event) => rejected(event).rejection,
};
