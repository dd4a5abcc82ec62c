/** The module's events. Triggers of the database write those of members too: whoever has a pilot is one, whoever has a colony a citizen. */
import { declareEvent } from '../sectors/events.ts';
import type { PolicyType } from './rules/policies.ts';
import type { Rejection } from './entities.ts';
import type { Standing } from './rules/roles.ts';

export interface MemberPayload {
  playerId: string;
  standing: Standing;
}

export interface PolicyPayload {
  policyId: string;
  policyType: PolicyType;
}

export interface ProposedPayload extends PolicyPayload {
  proposerId: string;
  closesAt: string;
}

export interface RejectedPayload extends PolicyPayload {
  rejection: Rejection;
}

/** How the vote stands; who voted how is not told. */
export interface VotedPayload extends PolicyPayload {
  voters: number;
  /** Thousandths. */
  weightFor: number;
  weightAgainst: number;
}

export const memberChanged = (payload: MemberPayload): [string, MemberPayload] => ['member.changed', payload];
export const policyProposed = (payload: ProposedPayload): [string, ProposedPayload] => [
  'policy.proposed',
  payload,
];
export const policyVoted = (payload: VotedPayload): [string, VotedPayload] => ['policy.voted', payload];
export const policyImplemented = (payload: PolicyPayload): [string, PolicyPayload] => [
  'policy.implemented',
  payload,
];
export const policyRejected = (payload: RejectedPayload): [string, RejectedPayload] => [
  'policy.rejected',
  payload,
];

/** For caches, not for clients. */
export const governanceChanged = (payload: { by: string }): [string, { by: string }] => [
  'governance.changed',
  payload,
];

declareEvent('member.joined', { type: 'MEMBER_JOINED', typename: 'MemberJoined', forAnyone: true });
declareEvent('member.changed', { type: 'MEMBER_CHANGED', typename: 'MemberChanged', forAnyone: true });
declareEvent('policy.proposed', { type: 'POLICY_PROPOSED', typename: 'PolicyProposed', forAnyone: true });
declareEvent('policy.voted', { type: 'POLICY_VOTED', typename: 'PolicyVoted', forAnyone: true });
declareEvent('policy.implemented', {
  ...{ type: 'POLICY_IMPLEMENTED', typename: 'PolicyImplemented' },
  forAnyone: true,
});
declareEvent('policy.rejected', { type: 'POLICY_REJECTED', typename: 'PolicyRejected', forAnyone: true });
