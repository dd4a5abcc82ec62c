/** Rows of members, invites, policies, elections, offices and the audit log, as they are read. */
import type { Permission, Standing } from './rules/roles.ts';
import type { Position } from './rules/elections/offices.ts';
import type { Changes, PolicyType } from './rules/policies.ts';

export interface MemberRow {
  playerId: string;
  standing: Standing;
  /** Thousandths. */
  votingPower: number;
  localRank: string | null;
  multiAccount: boolean;
  accountSince: Date | null;
  residentSince: Date | null;
  citizenSince: Date | null;
  lastVisit: Date;
  visits: number;
  granted: Permission[];
  /** Regions that it is a delegate of. */
  speaksFor: string[];
  owner: boolean;
  banned: boolean;
  /** Of its pilot. */
  joinedAt: Date;
  reputation: number;
  reputationAt: Date;
}

export interface InviteRow {
  id: string;
  code: string;
  createdBy: string;
  /** Made by right of the platform, which no region takes away. */
  byAdmin: boolean;
  expiresAt: Date;
  uses: number;
  usesLeft: number;
}

export type Electorate = 'OWNER' | 'MEMBERS' | 'COUNCIL';
export type PolicyStatus = 'VOTING' | 'IMPLEMENTED' | 'REJECTED';
export type Rejection = 'NO_QUORUM' | 'BELOW_THRESHOLD' | 'VETOED';

export interface PolicyRow {
  id: string;
  seq: number;
  type: PolicyType;
  title: string;
  description: string;
  changes: Changes;
  proposerId: string;
  proposedAt: Date;
  closesAt: Date;
  electorate: Electorate;
  /** Thousandths, as all weights. */
  threshold: number;
  quorum: number;
  status: PolicyStatus;
  voters: number;
  weightFor: number;
  weightAgainst: number;
  eligible: number | null;
  rejection: Rejection | null;
  enacted: Changes | null;
  decidedAt: Date | null;
}

export interface AuditRow {
  seq: number;
  at: Date;
  actorId: string | null;
  act: string;
  subjectId: string | null;
  details: object;
  /** For lack of the right. */
  refused: boolean;
}

export type ElectionStatus =
  | ('REGISTRATION' | 'VOTING')
  | ('COMPLETED' | 'VOID' | 'INCONCLUSIVE' | 'CANCELLED');

export interface ElectionRow {
  id: string;
  seq: number;
  position: Position;
  status: ElectionStatus;
  /** Null for one that the schedule opened. */
  openedBy: string | null;
  openedAt: Date;
  votingAt: Date;
  closesAt: Date;
  seats: number;
  /** Thousandths; null where having most is enough. */
  threshold: number | null;
  /** Who has voted so far. */
  voters: number;
  /** Thousandths of all votes; null until it is over. */
  weight: number | null;
  endedAt: Date | null;
}

export interface CandidateRow {
  electionId: string;
  playerId: string;
  platform: string;
  registeredAt: Date;
  voters: number | null;
  weight: number | null;
  elected: boolean;
}

export interface OfficeRow {
  id: string;
  position: Position;
  playerId: string;
  electionId: string | null;
  takenAt: Date;
  endsAt: Date;
}
