/** Elections and offices. */
import { uuid } from '#subgraphs/kit/ids.ts';
import { connection, encodeCursor, pageSize, type Connection } from '#subgraphs/kit/page.ts';
import type {
  AppointmentPayloadResolvers,
  CandidateResolvers,
  ElectionPayloadResolvers,
  ElectionResolvers,
  MutationResolvers,
  OfficeResolvers,
  RegionResolvers,
} from '../../../generated/types.ts';
import { newest, newestFirst } from '../../economy/resolvers/board.ts';
import { act } from '../../sectors/resolvers/act.ts';
import { present } from '../../sectors/resolvers/region.ts';
import type { ElectionRow } from '../entities.ts';
import { fullPower } from '../rules/citizenship.ts';
import { appoint, officesNow, resign } from '../service/elections/offices.ts';
import { cancelElection, openElection } from '../service/elections/open.ts';
import { standForElection, withdrawCandidacy } from '../service/elections/stand.ts';
import { countElections, listElections } from '../service/elections/store.ts';
import { voteInElection } from '../service/elections/vote.ts';

export interface ElectionPage extends Connection<ElectionRow> {
  totalCount: () => Promise<number>;
}

export const regionElections: Pick<RegionResolvers, 'elections' | 'election' | 'offices'> = {
  elections: async (_region, { status = null, position = null, ...page }, { em }) => {
    const filter = { status, position };
    const size = pageSize(page);
    const before = newestFirst('election', page);
    const rows = await listElections(em, filter, before, size + 1);
    return {
      ...connection(rows, size, before === newest, (row) => encodeCursor('election', row.seq)),
      totalCount: () => countElections(em, filter),
    };
  },
  election: (_region, { id }, { loaders }) => loaders.election.load(uuid(id, 'id')),
  offices: (_region, _arguments, { em }) => officesNow(em),
};

const weight = (thousandths: number | null): number | null =>
  thousandths === null ? null : thousandths / fullPower;

export const election: ElectionResolvers = {
  openedBy: ({ openedBy }) => (openedBy === null ? null : { id: openedBy }),
  votingOpensAt: ({ votingAt }) => votingAt,
  votingClosesAt: ({ closesAt }) => closesAt,
  threshold: ({ threshold }) => weight(threshold),
  candidates: ({ id }, _arguments, { loaders }) => loaders.candidates.load(id),
  votes: (row) => weight(row.weight),
  yourVote: async ({ id }, _arguments, { loaders }) => {
    const candidateId = await loaders.ownBallot.load(id);
    return candidateId === null ? null : { id: candidateId };
  },
};

export const candidate: CandidateResolvers = {
  player: ({ playerId }) => ({ id: playerId }),
  votes: (row) => weight(row.weight),
};

export const office: OfficeResolvers = {
  player: ({ playerId }) => ({ id: playerId }),
  since: ({ takenAt }) => takenAt,
  election: async ({ electionId }, _arguments, { loaders }) =>
    electionId === null ? null : await loaders.election.load(electionId),
};

export const electionPayload: ElectionPayloadResolvers = {
  election: ({ electionId }, _arguments, { loaders }) => present(loaders.election.load(electionId)),
};

export const appointmentPayload: AppointmentPayloadResolvers = {
  member: ({ playerId }, _arguments, { loaders }) => present(loaders.member.load(playerId)),
};

type Mutations =
  | ('openElection' | 'cancelElection' | 'appoint' | 'resignOffice')
  | ('standForElection' | 'withdrawCandidacy' | 'voteInElection');

export const electionMutations: Pick<MutationResolvers, Mutations> = {
  openElection: (_root, { regionId, position, ...windows }, context, info) =>
    act(regionId, context, info, (actor) => openElection(context.em, actor, position, windows)),
  standForElection: (_root, { regionId, electionId, platform }, context, info) =>
    act(regionId, context, info, (actor) =>
      standForElection(context.em, actor, uuid(electionId, 'electionId'), platform),
    ),
  withdrawCandidacy: (_root, { regionId, electionId }, context, info) =>
    act(regionId, context, info, (actor) =>
      withdrawCandidacy(context.em, actor, uuid(electionId, 'electionId')),
    ),
  voteInElection: (_root, { regionId, electionId, candidateId }, context, info) =>
    act(regionId, context, info, (actor) =>
      voteInElection(context.em, actor, uuid(electionId, 'electionId'), uuid(candidateId, 'candidateId')),
    ),
  cancelElection: (_root, { regionId, electionId }, context, info) =>
    act(regionId, context, info, (actor) =>
      cancelElection(context.em, actor, uuid(electionId, 'electionId')),
    ),
  appoint: (_root, { regionId, position, playerId }, context, info) =>
    act(regionId, context, info, (actor) => appoint(context.em, actor, position, uuid(playerId, 'playerId'))),
  resignOffice: (_root, { regionId, position }, context, info) =>
    act(regionId, context, info, (actor) => resign(context.em, actor, position)),
};
