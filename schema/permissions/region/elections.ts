/** Elections and offices: who stands and who holds what is public; votes are secret, and each voter's own to see. */
import type { Permissions } from '../rules.ts';

const event = 'id type regionId region occurredAt cursor traceId';

export const elections: Permissions = {
  Mutation: {
    pilot: 'standForElection withdrawCandidacy voteInElection resignOffice',
    staff: 'openElection cancelElection appoint',
  },
  Region: { anyone: 'elections election offices' },
  Election: {
    given: `id position status openedBy openedAt votingOpensAt votingClosesAt seats threshold candidates voters votes endedAt`,
    self: 'yourVote',
  },
  Candidate: { given: 'player platform registeredAt voters votes elected' },
  ElectionConnection: { given: 'edges nodes pageInfo totalCount' },
  ElectionEdge: { given: 'node cursor' },
  Office: { given: 'id position player since endsAt election' },
  ElectionPayload: { given: 'election' },
  AppointmentPayload: { given: 'member' },
  ElectionOpened: { signedIn: '@event', given: `${event} electionId position votingOpensAt votingClosesAt` },
  ElectionVoting: { signedIn: '@event', given: `${event} electionId position votingClosesAt` },
  ElectionCompleted: { signedIn: '@event', given: `${event} electionId position outcome winners` },
  OfficeTaken: { signedIn: '@event', given: `${event} officeId position player endsAt` },
  OfficeLeft: { signedIn: '@event', given: `${event} officeId position player` },
};
