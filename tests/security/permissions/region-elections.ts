/** An election at each point, in which its subject stands or has voted, and an office that somebody holds. */
import { randomUUID } from 'node:crypto';
import type { JoinedPilot } from '#tests/kit/pilots.ts';
import type { TestRegion } from '#tests/kit/region-server.ts';
import type { RegionWorld } from './region-world.ts';
import type { Act, Maker } from './walk.ts';

export interface WorldElections {
  /** Over; its subject voted. */
  electionId: string;
  registeringId: string;
  votingId: string;
  cancelledId: string;
}

export async function holdElections(
  { regionId, sql }: TestRegion,
  { player }: JoinedPilot,
): Promise<WorldElections> {
  const hold = async (position: string, status: string): Promise<string> => {
    const id = randomUUID();
    const over = status === 'COMPLETED';
    await sql(
      `insert into elections (region_id, id, position, status, opened_by, seats, threshold, voting_at, closes_at, due_at, voters, weight, ended_at)
       select $1, $2, $3, $4, $5, 1, 510, now() + interval '1 day', now() + interval '2 days', case when not $6 then now() + interval '1 day' end,
         case when $6 then 1 end, case when $6 then 1000 end, case when $6 then now() end`,
      [regionId, id, position, status, player.id, over],
    );
    if (status !== 'REGISTRATION')
      await sql(
        `insert into candidates (region_id, election_id, player_id, platform, voters, weight, elected) values ($1, $2, $3, 'Me', $4, $5, $6)`,
        [regionId, id, player.id, over ? 1 : null, over ? 1_000 : null, over],
      );
    return id;
  };
  const electionId = await hold('GOVERNOR', 'COMPLETED');
  await sql(
    'insert into election_votes (region_id, election_id, player_id, candidate_id, weight) values ($1, $2, $3, $3, 1000)',
    [regionId, electionId, player.id],
  );
  await sql(
    `insert into offices (region_id, id, position, player_id, election_id, ends_at)
     values ($1, gen_random_uuid(), 'COUNCIL_MEMBER', $2, $3, now() + interval '1 day')`,
    [regionId, player.id, electionId],
  );
  return {
    electionId,
    registeringId: await hold('AMBASSADOR', 'REGISTRATION'),
    votingId: await hold('TRADE_COMMISSIONER', 'VOTING'),
    cancelledId: await hold('COUNCIL_MEMBER', 'VOTING'),
  };
}

export function electionActs(act: Maker, world: RegionWorld): Act[] {
  const { subject, registeringId, votingId, cancelledId } = world;
  const own = `electionId: "${registeringId}"`;
  const candidate = `"${subject.player.id}"`;
  return [
    act('openElection', 'position: GOVERNOR', 'owner'),
    act('standForElection', `${own}, platform: "Better times"`),
    act('withdrawCandidacy', own),
    act('voteInElection', `electionId: "${votingId}", candidateId: ${candidate}`),
    act('cancelElection', `electionId: "${cancelledId}"`, 'owner'),
    act('resignOffice', 'position: COUNCIL_MEMBER', 'subject'),
    act('appoint', `position: AMBASSADOR, playerId: ${candidate}`, 'owner'),
  ];
}
