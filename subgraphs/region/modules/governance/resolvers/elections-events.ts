/** Events of elections and offices as subscribers see them. */
import { payloadOf, type OutboxEvent } from '#subgraphs/kit/outbox.ts';
import type {
  ElectionCompletedResolvers,
  ElectionOpenedResolvers,
  ElectionVotingResolvers,
  OfficeLeftResolvers,
  OfficeTakenResolvers,
} from '../../../generated/types.ts';
import { sharedEventFields } from '../../sectors/resolvers/events.ts';
import type {
  CompletedPayload,
  ElectionPayload,
  OfficePayload,
  OpenedPayload,
  TakenPayload,
  VotingPayload,
} from '../elections-events.ts';

const election = payloadOf<ElectionPayload>();
const opened = payloadOf<OpenedPayload>();
const voting = payloadOf<VotingPayload>();
const completed = payloadOf<CompletedPayload>();
const office = payloadOf<OfficePayload>();
const taken = payloadOf<TakenPayload>();

const ofElection = {
  ...sharedEventFields,
  electionId: (event: OutboxEvent) => election(event).electionId,
  position: (event: OutboxEvent) => election(event).position,
};

const ofOffice = {
  ...sharedEventFields,
  officeId: (event: OutboxEvent) => office(event).officeId,
  position: (event: OutboxEvent) => office(event).position,
  player: (event: OutboxEvent) => ({ id: office(event).playerId }),
};

export const electionOpened: ElectionOpenedResolvers = {
  ...ofElection,
  votingOpensAt: (event) => opened(event).votingAt,
  votingClosesAt: (event) => opened(event).closesAt,
};

export const electionVoting: ElectionVotingResolvers = {
  ...ofElection,
  votingClosesAt: (event) => voting(event).closesAt,
};

export const electionCompleted: ElectionCompletedResolvers = {
  ...ofElection,
  outcome: (event) => completed(event).status,
  winners: (event) => completed(event).winners.map((id) => ({ id })),
};

export const officeTaken: OfficeTakenResolvers = { ...ofOffice, endsAt: (event) => taken(event).endsAt };
export const officeLeft: OfficeLeftResolvers = ofOffice;
