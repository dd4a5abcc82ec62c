/** All resolvers of the governance module. */
import { JSONObjectResolver } from 'graphql-scalars';
import type { Resolvers } from '../../../generated/types.ts';
import {
  memberChanged,
  memberJoined,
  policyImplemented,
  policyProposed,
  policyRejected,
  policyVoted,
} from './events.ts';
import { invite, invitePayload, memberPayload, membership, privilegedAct, regionMembers } from './members.ts';
import {
  appointmentPayload,
  candidate,
  election,
  electionPayload,
  office,
  regionElections,
} from './elections.ts';
import * as electionEvents from './elections-events.ts';
import { governance, policy, policyPayload, regionPolicies } from './policies.ts';

export { electionMutations } from './elections.ts';
export { memberMutations, pilotMembership } from './members.ts';
export { policyMutations } from './policies.ts';

export const regionGovernance = { ...regionMembers, ...regionPolicies, ...regionElections };

export const governanceTypes: Resolvers = {
  JSONObject: JSONObjectResolver,
  Membership: membership,
  MemberPayload: memberPayload,
  Invite: invite,
  InvitePayload: invitePayload,
  PrivilegedAct: privilegedAct,
  Governance: governance,
  Policy: policy,
  PolicyPayload: policyPayload,
  Election: election,
  Candidate: candidate,
  Office: office,
  ElectionPayload: electionPayload,
  AppointmentPayload: appointmentPayload,
  ElectionOpened: electionEvents.electionOpened,
  ElectionVoting: electionEvents.electionVoting,
  ElectionCompleted: electionEvents.electionCompleted,
  OfficeTaken: electionEvents.officeTaken,
  OfficeLeft: electionEvents.officeLeft,
  MemberJoined: memberJoined,
  MemberChanged: memberChanged,
  PolicyProposed: policyProposed,
  PolicyVoted: policyVoted,
  PolicyImplemented: policyImplemented,
  PolicyRejected: policyRejected,
};
