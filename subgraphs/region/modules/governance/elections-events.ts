/** What the region's people are told of elections and offices; who voted for whom is never told. */
import { declareEvent } from '../sectors/events.ts';
import type { ElectionStatus } from './entities.ts';
import type { Position } from './rules/elections/offices.ts';

export interface ElectionPayload {
  electionId: string;
  position: Position;
}

export interface VotingPayload extends ElectionPayload {
  closesAt: string;
}

export interface OpenedPayload extends VotingPayload {
  votingAt: string;
}

export interface CompletedPayload extends ElectionPayload {
  status: ElectionStatus;
  /** Players by ID; who has most votes first. */
  winners: readonly string[];
}

export interface OfficePayload {
  officeId: string;
  position: Position;
  playerId: string;
}

export interface TakenPayload extends OfficePayload {
  endsAt: string;
}

export const electionOpened = (payload: OpenedPayload): [string, OpenedPayload] => [
  'election.opened',
  payload,
];
export const electionVoting = (payload: VotingPayload): [string, VotingPayload] => [
  'election.voting',
  payload,
];
/** However it ended. */
export const electionCompleted = (payload: CompletedPayload): [string, CompletedPayload] => [
  'election.completed',
  payload,
];
export const officeTaken = (payload: TakenPayload): [string, TakenPayload] => ['office.taken', payload];
export const officeLeft = (payload: OfficePayload): [string, OfficePayload] => ['office.left', payload];

declareEvent('election.opened', { type: 'ELECTION_OPENED', typename: 'ElectionOpened', forAnyone: true });
declareEvent('election.voting', { type: 'ELECTION_VOTING', typename: 'ElectionVoting', forAnyone: true });
declareEvent('election.completed', {
  ...{ type: 'ELECTION_COMPLETED', typename: 'ElectionCompleted' },
  forAnyone: true,
});
declareEvent('office.taken', { type: 'OFFICE_TAKEN', typename: 'OfficeTaken', forAnyone: true });
declareEvent('office.left', { type: 'OFFICE_LEFT', typename: 'OfficeLeft', forAnyone: true });
