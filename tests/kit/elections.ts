/** Elections as their people meet them, and a clock that can be moved. */
import { settleDue } from '#subgraphs/region/modules/governance/service/due.ts';
import { governmentOf } from './government.ts';
import type { Reply, TestPlayer, TestRegion } from './region-server.ts';
import { until } from './stack.ts';

export const electionFields = `id position status seats threshold voters votes endedAt votingOpensAt votingClosesAt openedBy { id } yourVote { id }
  candidates { player { id } platform voters votes elected }`;

/** @param ask how it is asked; straight at the region's server when left out */
export function electionsOf(region: TestRegion, ask: TestRegion['ask'] = region.ask) {
  const government = governmentOf(region, ask);
  let last = '0';
  const { say } = government;
  const change = (player: TestPlayer, field: string, given: string): Promise<Reply> =>
    say(player, `mutation ($r: ID!) { ${field}(regionId: $r, ${given}) { election { ${electionFields} } } }`);
  const regional = async (fields: string, player?: TestPlayer): Promise<any> => {
    const representations = [{ __typename: 'Region', id: region.regionId }];
    const { data, errors } = await region.ask(
      `query ($x: [_Any!]!) { _entities(representations: $x) { ... on Region { ${fields} } } }`,
      { x: representations },
      player,
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data._entities[0];
  };
  /** Has everything settled that is due, also by who is at it already. */
  const settle = async (): Promise<void> => {
    while (await settleDue(region.services.fork(), region.regionId));
  };
  const election = async (id: string, player?: TestPlayer): Promise<any> =>
    (await regional(`election(id: "${id}") { ${electionFields} }`, player)).election;
  /** Lets the time come at which an election goes on, and waits until it has. */
  const goOn = async (id: string): Promise<any> => {
    const { status: before } = await election(id);
    await region.sql(
      `update elections e set opened_at = opened_at - s, voting_at = voting_at - s, closes_at = closes_at - s, due_at = due_at - s
       from (select due_at - clock_timestamp() + interval '1 second' as s from elections where id = $1) x where id = $1`,
      [id],
    );
    await settle();
    await until(async () => (await election(id)).status !== before);
    return await election(id);
  };
  return {
    ...government,
    ...{ regional, settle, election, goOn },
    open: (player: TestPlayer, position: string, more = ''): Promise<Reply> =>
      change(player, 'openElection', `position: ${position} ${more}`),
    /** Opens one that must open. Returns its ID. */
    async opened(player: TestPlayer, position: string): Promise<string> {
      const { data, errors } = await change(player, 'openElection', `position: ${position}`);
      if (errors) throw new Error(JSON.stringify(errors));
      return data.openElection.election.id;
    },
    stand: (player: TestPlayer, id: string, platform = 'Better times'): Promise<Reply> =>
      change(player, 'standForElection', `electionId: "${id}", platform: ${JSON.stringify(platform)}`),
    withdraw: (player: TestPlayer, id: string): Promise<Reply> =>
      change(player, 'withdrawCandidacy', `electionId: "${id}"`),
    elect: (player: TestPlayer, id: string, candidate: TestPlayer): Promise<Reply> =>
      change(player, 'voteInElection', `electionId: "${id}", candidateId: "${candidate.id}"`),
    cancel: (player: TestPlayer, id: string): Promise<Reply> =>
      change(player, 'cancelElection', `electionId: "${id}"`),
    appoint: (player: TestPlayer, position: string, other: TestPlayer): Promise<Reply> =>
      say(
        player,
        `mutation ($r: ID!) { appoint(regionId: $r, position: ${position}, playerId: "${other.id}") { member { permissions } } }`,
      ),
    resign: (player: TestPlayer, position: string): Promise<Reply> =>
      say(
        player,
        `mutation ($r: ID!) { resignOffice(regionId: $r, position: ${position}) { member { permissions } } }`,
      ),
    async offices(): Promise<
      { position: string; player: { id: string }; election: { id: string } | null }[]
    > {
      return (await regional('offices { position player { id } election { id } endsAt }')).offices;
    },
    /** Lets days pass while everybody sleeps: nothing of it is settled yet. */
    sleep: (days: number): Promise<unknown> =>
      region.sql(
        `with by as (select $1::int * interval '1 day' as d),
           e as (update elections set opened_at = opened_at - d, voting_at = voting_at - d, closes_at = closes_at - d, due_at = due_at - d,
             ended_at = ended_at - d from by),
           p as (update policies set proposed_at = proposed_at - d, closes_at = closes_at - d from by where status = 'VOTING'),
           g as (update grants set until = until - d from by)
         update offices set taken_at = taken_at - d, ends_at = ends_at - d, left_at = left_at - d from by`,
        [days],
      ),
    /** Leaves out of `told` what was told up to now. */
    async forget(): Promise<void> {
      const [row] = await region.sql<{ seq: string }>('select coalesce(max(seq), 0) as seq from outbox');
      last = row?.seq ?? last;
    },
    /** What was told of elections, offices and policies, in order. */
    told: (): Promise<{ type: string; payload: Record<string, unknown> }[]> =>
      region.sql(
        `select type, payload from outbox where type ~ '^(election|office|policy)\\.' and seq > $1 order by xid, seq`,
        [last],
      ),
  };
}

/** Holds an election that the first of the candidates wins, by the votes of all of them. Returns its ID. */
export async function win(
  elections: ReturnType<typeof electionsOf>,
  owner: TestPlayer,
  position: string,
  candidates: [TestPlayer, ...TestPlayer[]],
): Promise<string> {
  const id = await elections.opened(owner, position);
  for (const candidate of candidates) await elections.stand(candidate, id);
  await elections.goOn(id);
  for (const voter of candidates) await elections.elect(voter, id, candidates[0]);
  const { status } = await elections.goOn(id);
  if (status !== 'COMPLETED') throw new Error(`the election ended as ${status}`);
  return id;
}
