/** Batched reads of one request for members, policies and elections. */
import DataLoader from 'dataloader';
import type { EntityManager } from '#subgraphs/kit/database.ts';
import type { CandidateRow, ElectionRow, MemberRow, PolicyRow } from './entities.ts';
import { ballotsOf, candidatesOf, electionsByIds } from './service/elections/store.ts';
import { membersByIds } from './service/members.ts';
import { policiesByIds, votesOf } from './service/policies/store.ts';

export interface GovernanceLoaders {
  member: DataLoader<string, MemberRow | null>;
  policy: DataLoader<string, PolicyRow | null>;
  /** Whether the viewer voted in favour of a policy; null when it did not vote. */
  ownVote: DataLoader<string, boolean | null>;
  election: DataLoader<string, ElectionRow | null>;
  /** Those who stand in an election. */
  candidates: DataLoader<string, CandidateRow[]>;
  /** Whom the viewer voted for in an election; null when it did not vote. */
  ownBallot: DataLoader<string, string | null>;
}

export function createGovernanceLoaders(em: EntityManager, playerId: string | null): GovernanceLoaders {
  return {
    member: new DataLoader(async (ids) => {
      const members = await membersByIds(em, ids);
      return ids.map((id) => members.get(id) ?? null);
    }),
    policy: new DataLoader(async (ids) => {
      const policies = new Map((await policiesByIds(em, ids)).map((row) => [row.id, row]));
      return ids.map((id) => policies.get(id) ?? null);
    }),
    ownVote: new DataLoader(async (ids) => {
      const votes = playerId === null ? new Map<string, boolean>() : await votesOf(em, playerId, ids);
      return ids.map((id) => votes.get(id) ?? null);
    }),
    election: new DataLoader(async (ids) => {
      const elections = new Map((await electionsByIds(em, ids)).map((row) => [row.id, row]));
      return ids.map((id) => elections.get(id) ?? null);
    }),
    candidates: new DataLoader(async (ids) => {
      const candidates = Map.groupBy(await candidatesOf(em, ids), ({ electionId }) => electionId);
      return ids.map((id) => candidates.get(id) ?? []);
    }),
    ownBallot: new DataLoader(async (ids) => {
      const ballots = playerId === null ? new Map<string, string>() : await ballotsOf(em, playerId, ids);
      return ids.map((id) => ballots.get(id) ?? null);
    }),
  };
}
