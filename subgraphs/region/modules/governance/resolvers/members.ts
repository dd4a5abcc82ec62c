/** Members, their invites and the log of privileged acts. */
import { isUuid, uuid } from '#subgraphs/kit/ids.ts';
import { connection, decodeCursor, encodeCursor, pageSize, type Connection } from '#subgraphs/kit/page.ts';
import { Refusal } from '#subgraphs/kit/refusal.ts';
import type { RegionContext } from '../../../context.ts';
import type {
  InvitePayloadResolvers,
  InviteResolvers,
  MemberInput,
  MemberPayloadResolvers,
  MembershipResolvers,
  MutationResolvers,
  PilotResolvers,
  PrivilegedActResolvers,
  RegionResolvers,
} from '../../../generated/types.ts';
import { newest, newestFirst } from '../../economy/resolvers/board.ts';
import type { MemberRow } from '../entities.ts';
import { fullPower } from '../rules/citizenship.ts';
import { permissionsOf } from '../rules/roles.ts';
import { listActs } from '../service/audit.ts';
import { cachedAuthority, type Authority } from '../service/authority.ts';
import { setApproval, setBan } from '../service/border.ts';
import { applyForCitizenship, decideApplication, listApplicants, setHome } from '../service/citizenship.ts';
import { createInvite, inviteById, listInvites, redeemInvite, revokeInvite } from '../service/invites.ts';
import { countMembers, listMembers } from '../service/members.ts';
import { changeMember, setGrant, type MemberChanges } from '../service/ranks.ts';
import { act } from '../../sectors/resolvers/act.ts';

export interface MemberPage extends Connection<MemberRow> {
  totalCount: () => Promise<number>;
}

/** Longer lists of those who wait are read as they are worked off. */
const maxApplicants = 100;
const before = '00000000-0000-0000-0000-000000000000';

/** What the viewer may see; undefined for nobody. */
async function authority({ viewer, cache, em }: RegionContext): Promise<Authority | undefined> {
  return viewer && (await cachedAuthority(cache, em, viewer));
}

const managesMembers = async (context: RegionContext): Promise<boolean> =>
  (await authority(context))?.permissions.has('MEMBERS_MANAGE') ?? false;

export const regionMembers: Pick<RegionResolvers, 'members' | 'applicants' | 'invites' | 'audit'> = {
  members: async (_region, { standing, ...page }, { em }) => {
    const size = pageSize(page);
    const after = decodeCursor('member', page.after) ?? before;
    if (after !== before && !isUuid(after))
      throw new Refusal('BAD_USER_INPUT', '`after` must be a cursor of this list.');
    const rows = await listMembers(em, standing ?? null, after, size + 1);
    return {
      ...connection(rows, size, after === before, (row) => encodeCursor('member', row.playerId)),
      totalCount: () => countMembers(em, standing ?? null),
    };
  },
  applicants: async (_region, _arguments, context) =>
    (await managesMembers(context)) ? await listApplicants(context.em, maxApplicants) : null,
  invites: async (_region, _arguments, context) =>
    (await managesMembers(context)) ? await listInvites(context.em) : null,
  audit: async (_region, { refused, ...page }, context) => {
    if (!(await authority(context))?.owner) return null;
    const size = pageSize(page);
    const start = newestFirst('act', page);
    const rows = await listActs(context.em, refused ?? null, start, size + 1);
    return connection(rows, size, start === newest, (row) => encodeCursor('act', row.seq));
  },
};

export const pilotMembership: Pick<PilotResolvers, 'membership'> = {
  membership: ({ playerId }, _arguments, { loaders }) => loaders.member.load(playerId),
};

export const membership: MembershipResolvers = {
  player: ({ playerId }) => ({ id: playerId }),
  votingPower: (member) => member.votingPower / fullPower,
  speaksFor: ({ speaksFor }) => speaksFor.map((id) => ({ id })),
  permissions: (member) => [...permissionsOf(member)],
  multiAccount: async (member, _arguments, context) =>
    (await managesMembers(context)) ? member.multiAccount : null,
};

export const invite: InviteResolvers = { createdBy: ({ createdBy }) => ({ id: createdBy }) };

export const privilegedAct: PrivilegedActResolvers = {
  actor: ({ actorId }) => (actorId === null ? null : { id: actorId }),
  subject: ({ subjectId }) => (subjectId === null ? null : { id: subjectId }),
};

export const memberPayload: MemberPayloadResolvers = {
  member: ({ playerId }, _arguments, { loaders }) => loaders.member.load(playerId),
};

export const invitePayload: InvitePayloadResolvers = {
  invite: ({ inviteId }, _arguments, { em }) => inviteById(em, inviteId),
};

type OwnMutations = 'setHome' | 'applyForCitizenship' | 'redeemInvite';
type OthersMutations =
  | ('decideApplication' | 'createInvite' | 'revokeInvite' | 'changeMember')
  | ('grantPermission' | 'revokePermission' | 'banPlayer' | 'approvePlayer');

export const memberMutations: Pick<MutationResolvers, OwnMutations | OthersMutations> = {
  setHome: (_root, { regionId }, context, info) =>
    act(regionId, context, info, (actor) => setHome(context.em, actor)),
  applyForCitizenship: (_root, { regionId }, context, info) =>
    act(regionId, context, info, (actor) => applyForCitizenship(context.em, actor)),
  redeemInvite: (_root, { regionId, code }, context, info) =>
    act(regionId, context, info, (actor) => redeemInvite(context.em, actor, code)),
  decideApplication: (_root, { regionId, playerId, approve }, context, info) =>
    act(regionId, context, info, (actor) =>
      decideApplication(context.em, actor, uuid(playerId, 'playerId'), approve),
    ),
  createInvite: (_root, { regionId, uses }, context, info) =>
    act(regionId, context, info, (actor) => createInvite(context.em, actor, uses)),
  revokeInvite: (_root, { regionId, inviteId }, context, info) =>
    act(regionId, context, info, (actor) => revokeInvite(context.em, actor, uuid(inviteId, 'inviteId'))),
  changeMember: (_root, { regionId, playerId, input }, context, info) =>
    act(regionId, context, info, (actor) =>
      changeMember(context.em, actor, uuid(playerId, 'playerId'), changesOf(input)),
    ),
  grantPermission: (_root, { regionId, playerId, permission }, context, info) =>
    act(regionId, context, info, (actor) =>
      setGrant(context.em, actor, uuid(playerId, 'playerId'), permission, true),
    ),
  revokePermission: (_root, { regionId, playerId, permission }, context, info) =>
    act(regionId, context, info, (actor) =>
      setGrant(context.em, actor, uuid(playerId, 'playerId'), permission, false),
    ),
  banPlayer: (_root, { regionId, playerId, banned, reason }, context, info) =>
    act(regionId, context, info, (actor) =>
      setBan(context.em, actor, { playerId: uuid(playerId, 'playerId'), banned, reason }),
    ),
  approvePlayer: (_root, { regionId, playerId, approved }, context, info) =>
    act(regionId, context, info, (actor) =>
      setApproval(context.em, actor, uuid(playerId, 'playerId'), approved),
    ),
};

/** An explicit null takes a rank away; of anything else it leaves what there is. */
function changesOf({ standing, localRank, votingPower, multiAccount }: MemberInput): MemberChanges {
  return {
    ...(standing && { standing }),
    ...(localRank !== undefined && { localRank }),
    ...(typeof votingPower === 'number' && { votingPower }),
    ...(typeof multiAccount === 'boolean' && { multiAccount }),
  };
}
